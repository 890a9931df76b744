"""What the book knows of goals: counted once in the background, then kept current as things are logged (method V7)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.actions.counting import Counting, Tick
from followup_tui.actions.desk import Desk
from followup_tui.method.goal_words import CHANNELS, code_of
from followup_tui.method.touching import yes_taken_back
from followup_tui.model.person import Deal
from followup_tui.model.values import Goal
from followup_tui.model.words import CONVERSATIONS, NOES

_OUTCOMES = {"meeting": "meetings", "won": "deals"}


class Figures(Counting):
    """Counts of each day since `since`, the user's days."""

    def __init__(self, desk: Desk, since: date) -> None:
        super().__init__(desk)
        self.since = since
        self._days: dict[date, Counter[str]] = {}
        self._won: list[tuple[date, int]] = []
        self._moves: set[int | None] = set()

    def begin(self) -> None:
        """No day yet."""
        self._days, self._won = {}, []
        self._moves = self._moved()

    def read_all(self) -> "Figures":
        """Count all there is at once, for a command that waits for it."""
        for _ in self.read():
            pass
        return self

    def count(self, what: str, first: date, last: date) -> int:
        """How many in these days, both included; `what` is a measure but revenue, or a channel of ours."""
        return sum(counts[what] for day, counts in self._days.items() if first <= day <= last)

    def won(self, currency: str, first: date, last: date) -> tuple[float, dict[str, float]]:
        """What was won in a currency, and in others; a person's deal counts once, a deal of no currency anywhere."""
        amount = 0.0
        others: dict[str, float] = {}
        own = code_of(self._book.settings.currency)
        for id_ in {person for day, person in self._won if first <= day <= last}:
            person = self._book.people.get(id_)
            deal = person.deal if person is not None else None
            if deal is None:
                continue
            code = _code(deal) or own or currency
            if not currency or code == currency:
                amount += deal.amount
            else:
                others[code] = others.get(code, 0.0) + deal.amount
        return amount, others

    def total(self, goal: Goal, today: date) -> float:
        """What was reached of a goal that the book counts, from its first day to its last."""
        first, last = goal.since or today, min(today, goal.by or today)
        if goal.measure == "revenue":
            return self.won(goal.currency, first, last)[0]
        if goal.measure == "follow_ups":
            return self.count(CHANNELS.get(goal.unit, "follow_ups"), first, last)
        return self.count(goal.measure, first, last)

    def take(self, ticks: Mapping[int, Tick]) -> None:
        """Count entries on their days."""
        zone = ZoneInfo(self._desk.zone)
        # No clock on earth is more than a day and some hours from another: what is older need not be read.
        surely_before = (self.since - timedelta(days=2)).isoformat()
        for id_, tick in ticks.items():
            if tick.at < surely_before:
                continue
            at = datetime.fromisoformat(tick.at).astimezone(zone)
            day = at.date()
            if day < self.since:
                continue
            counts = self._days.get(day)
            if counts is None:
                counts = self._days[day] = Counter()
            counts.update(_counted(tick))
            if tick.outcome == "meeting" and id_ in self._moves:
                counts["meetings"] -= 1
            if tick.outcome == "won":
                self._won.append((day, tick.person))
            elif tick.outcome in NOES and any(person == tick.person for _, person in self._won):
                self._take_back(id_, tick.person, at)

    def follow(self, ticks: Mapping[int, Tick]) -> bool:
        """With the meetings that were moved in them."""
        self._moves = self._moved()
        return super().follow(ticks)

    def _moved(self) -> set[int | None]:
        """The touches in which a meeting was moved that had not taken place: the two are one."""
        promises = self._book.promises.values()
        return {
            each.settled_by for each in promises if each.state == "renegotiated" and each.what == "meeting"
        }

    def _take_back(self, no: int, person: int, at: datetime) -> None:
        """A no, by the id of its entry, takes back the yes that came before it, by what was logged until then."""
        timeline = self._book.timeline(person)
        yes = yes_taken_back(each for id_, each in timeline if id_ < no and each.at <= at)
        won = (yes.at.astimezone(at.tzinfo).date(), person) if yes is not None else None
        if won is not None and won in self._won:
            self._won.remove(won)
            self._days[won[0]]["deals"] -= 1


def _counted(tick: Tick) -> Iterator[str]:
    """All that an entry counts as."""
    if tick.learned:
        yield "lessons"
    if tick.kind != "touch":
        return
    if tick.by == "us":
        yield from ("follow_ups", tick.channel)
    if tick.outcome in CONVERSATIONS:
        yield "conversations"
    if tick.outcome in _OUTCOMES:
        yield _OUTCOMES[tick.outcome]


def _code(deal: Deal) -> str:
    """A deal's currency as a code, also where it was typed as a sign."""
    return code_of(deal.currency)

"""What the book knows of goals: counted once in the background, then kept current as things are logged (method V7).

A hundred thousand touches take about a tenth of a second; they are read a thousand at a time, so that no key waits.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from followup_tui.actions.desk import Desk
from followup_tui.book.book import ENTRIES, Changed
from followup_tui.method.goal_words import CHANNELS, CURRENCIES
from followup_tui.model.person import Deal
from followup_tui.model.values import Goal
from followup_tui.model.words import CONVERSATIONS

_OUTCOMES = {"meeting": "meetings", "won": "deals"}


class _Tick(Struct):
    """As much of an entry as is counted: quicker to decode than the whole; `at` stays text until it is near."""

    person: int
    at: str
    kind: str = "touch"
    channel: str = ""
    outcome: str = ""
    by: str = "us"
    learned: str = ""


class Figures:
    """Counts of each day since `since`, the user's days. `ready` once all was read; call `close` when done."""

    def __init__(self, desk: Desk, since: date) -> None:
        self.since = since
        self.ready = False
        self._desk = desk
        self._book = desk.book
        self._days: dict[date, Counter[str]] = {}
        self._won: list[tuple[date, int]] = []
        self._last = 0
        self._waiting: Changed = set()
        self._book.on_change.insert(0, self._follow)  # before any screen that shows what is counted here

    def close(self) -> None:
        """Follow the book no longer."""
        if self._follow in self._book.on_change:
            self._book.on_change.remove(self._follow)

    def read(self) -> Iterator[None]:
        """Count all there is, some milliseconds' worth a step; again where something counted was taken back."""
        while not self.ready:
            self._days, self._won, self._last, self._waiting = {}, [], 0, set()
            for chunk in self._book.store.chunks(ENTRIES, _Tick):
                self._add(chunk.values())
                self._last = max(self._last, *chunk) if chunk else self._last
                yield
            self.ready = True
            missed, self._waiting = self._waiting, set()
            self._follow(missed)

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
        own = self._book.settings.currency
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

    def _follow(self, changed: Changed) -> None:
        """Take in what was logged; what was changed or taken back makes a new count necessary."""
        ids = {id_ for table, id_ in changed if table == ENTRIES}
        if not ids:
            return
        if not self.ready:
            self._waiting |= {(ENTRIES, id_) for id_ in ids}
            return
        new = [self._book.store.decode_one(ENTRIES, id_, _Tick) for id_ in ids if id_ > self._last]
        if len(new) < len(ids) or None in new:
            self.ready = False
            return
        self._add(each for each in new if each is not None)
        self._last = max(self._last, *ids)

    def _add(self, ticks: Iterable[_Tick]) -> None:
        zone = ZoneInfo(self._desk.zone)
        # No clock on earth is more than a day and some hours from another: what is older need not be read.
        surely_before = (self.since - timedelta(days=2)).isoformat()
        for tick in ticks:
            if tick.at < surely_before:
                continue
            day = datetime.fromisoformat(tick.at).astimezone(zone).date()
            if day < self.since:
                continue
            counts = self._days.get(day)
            if counts is None:
                counts = self._days[day] = Counter()
            counts.update(_counted(tick))
            if tick.outcome == "won":
                self._won.append((day, tick.person))


def _counted(tick: _Tick) -> Iterator[str]:
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
    return CURRENCIES.get(deal.currency, deal.currency.upper())

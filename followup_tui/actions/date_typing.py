"""What a field that takes a date asks for: where in its text the date stands, how that reads, what is said of it.

The one widget (widgets/date_field.py) works with any of these: as it stands this one takes a next step; others are
the parts of a line that adds somebody, days off, the first day of a quarter, the day of a goal.
"""

from typing import NamedTuple

from followup_tui.actions.day_load import DayLoad
from followup_tui.actions.desk import Desk
from followup_tui.actions.queue_words import what_word
from followup_tui.actions.steps import read_step, rules_of
from followup_tui.method.speak import say_when
from followup_tui.method.typed_date import OrderQuestion, Reads, a_day_on, alone, order_question
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When


class Dated(NamedTuple):
    """A text in which a date stands: what is before and after it is left as it was typed."""

    before: str
    date: str
    after: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.before}{self.date}{self.after}"

    def with_date(self, date: str) -> str:
        """The text with another date in it."""
        blank = self.date[: len(self.date) - len(self.date.lstrip())]
        return f"{self.before}{blank}{date}{self.after}"


class Offer(NamedTuple):
    """What was typed and may mean several days, each of them, and as the phrase that means it alone."""

    typed: str
    readings: tuple[When, ...]
    phrases: tuple[str, ...]


class DateTyping:
    """A date while it is typed, and the readings to pick from. `person` is whose steps the day's load leaves out."""

    def __init__(self, desk: Desk, person: int | None = None) -> None:
        self.desk = desk
        self.load = DayLoad(desk, person)
        self._offer: Offer | None = None
        self._picked = -1

    # -- what a kind of field says for itself ----------------------------------------------------------

    def dated(self, text: str) -> Dated | None:
        """Where the date stands; None where the text needs none."""
        return Dated("", text)

    def understand(self, dated: Dated) -> Step | Refusal | None:
        """What is meant; None where it is no date, and needs to be none."""
        return read_step(self.desk, dated.date)

    @property
    def moves(self) -> bool:
        """Whether arrows move the day; where they don't, they pick among readings alone."""
        return True

    @property
    def proposed(self) -> Step | None:
        """What Enter takes while nothing is typed."""
        return None

    def echo(self, text: str, found: Step) -> str:  # noqa: ARG002  (for those that say more)
        """A date as it was understood, in a sentence: "mail: Fri 27 Nov 2026, in 2 days"."""
        return step_echo(self.desk, found)

    def holds(self, text: str, found: Step) -> str:  # noqa: ARG002  (as above)
        """What that day holds already; "" for one gone by."""
        return self.load.line(found.when)

    # -- what the widget works with --------------------------------------------------------------------

    def forget(self) -> None:
        """Another field, another question."""
        self._offer, self._picked = None, -1

    def read(self, text: str) -> Step | Refusal | None:
        """The date typed so far, why it is not one, or None where none stands there."""
        dated = self.dated(text)
        typed = dated.date.strip() if dated is not None else ""
        found = self.understand(dated) if dated is not None and typed else None
        if isinstance(found, Refusal) and found.choices and dated is not None:
            zone, reads = self.desk.zone, self._reads(dated)
            phrases = tuple(alone(typed, each, zone, reads, found.what) for each in found.choices)
            self._offer, self._picked = Offer(typed, found.choices, phrases), -1
        elif self._offer is not None and typed not in self._offer.phrases:
            self.forget()
        return found

    def arrow(self, text: str, by: int) -> str | None:
        """The text after ↓ (1) or ↑ (-1): another of the readings offered, or the day after or before.

        In the empty field the proposed day is moved, else today. None where there is nothing to move.
        """
        dated, found = self.dated(text), self.read(text)
        if dated is None:
            return None
        if self._offer is not None:
            phrases = self._offer.phrases
            at = self._picked + by if self._picked >= 0 or by > 0 else -1
            self._picked = at % len(phrases)
            return dated.with_date(phrases[self._picked])
        if isinstance(found, Refusal) or not self.moves:
            return None
        today = Step("call", When(day=self.desk.now.date(), zone=self.desk.zone))
        start = found or self.proposed or today
        moved = a_day_on(dated.date.strip(), start, by, self.desk.zone, self._reads(dated))
        return None if moved is None else dated.with_date(moved)

    def question(self, text: str) -> OrderQuestion | None:
        """What to ask once, after a date in figures was picked from its two orders; None where nothing is."""
        desk, offer, dated = self.desk, self._offer, self.dated(text)
        settings = desk.book.settings
        if offer is None or dated is None or settings.date_order is not None or settings.order_asked:
            return None
        if (typed := dated.date.strip()) not in offer.phrases:
            return None
        chosen = offer.readings[offer.phrases.index(typed)]
        return order_question(offer.typed, chosen, desk.now, desk.zone, desk.calendar, rules_of(desk))

    def _reads(self, dated: Dated) -> Reads:
        return lambda date: self.understand(dated._replace(date=date))


def step_echo(desk: Desk, step: Step, their_zone: str | None = None, more: str = "") -> str:
    """A next step as it was understood, with what there is to note of it: "mail: Fri 27 Nov 2026, in 2 days".

    `more` is said before the notes, such as whose clock was meant.
    """
    said = f"{what_word(step.what)}: {say_when(step.when, desk.now, desk.zone, their_zone)}{more}"
    return f"{said}. {' '.join(step.when.notes)}" if step.when.notes else said

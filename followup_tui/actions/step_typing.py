"""A next step while it is typed: how it reads, the readings to pick from, the day moved by an arrow (method Q4)."""

import re
from datetime import timedelta
from typing import NamedTuple

import msgspec

from followup_tui.actions.desk import Desk
from followup_tui.actions.steps import read_step, rules_of
from followup_tui.method.next_step import parse_step
from followup_tui.method.speak import phrase_for
from followup_tui.model.person import Person, Step
from followup_tui.model.settings import DateOrder
from followup_tui.model.when import Refusal, When

_FIGURES = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?")
_SAID = {"email": "mail"}


def step_phrase(step: Step, zone: str) -> str:
    """A step as one would type it, so that it reads back: "mail fri 27 nov 2026"; `zone` is mine."""
    return " ".join([*_lead(step), phrase_for(step.when.bare(), zone)])


def _lead(step: Step) -> list[str]:
    return [] if step.what == "call" else [_SAID.get(step.what, step.what)]


class OrderQuestion(NamedTuple):
    """What is asked once: whether a date in figures is always meant as it was meant now."""

    figures: str
    when: When
    order: DateOrder


class StepTyping:
    """What an arrow does to the text of a field that takes a next step.

    Where two readings are offered it picks one; else it moves the day that is read, or the one proposed while nothing
    is typed.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.choices: tuple[str, ...] = ()
        """The readings offered, each as the phrase that means it alone."""
        self._offered: tuple[When, ...] = ()
        self._asked = ""
        self._chosen = -1

    def forget(self) -> None:
        """Another field, another question."""
        self.choices, self._offered, self._asked, self._chosen = (), (), "", -1

    def read(self, text: str, person: Person | None = None, *, theirs: bool = False) -> Step | Refusal | None:
        """The step typed so far, why it is not one, or None for the empty field."""
        typed = text.strip()
        found = read_step(self._desk, typed, person, theirs=theirs) if typed else None
        if isinstance(found, Refusal) and found.choices:
            self._asked, self._offered, self._chosen = typed, found.choices, -1
            self.choices = tuple(self._phrase(typed, each, person, theirs) for each in found.choices)
        elif typed not in self.choices:
            self.forget()
        return found

    def arrow(
        self, text: str, by: int, proposed: Step | None, person: Person | None = None, *, theirs: bool = False
    ) -> str | None:
        """The text after ↓ (1) or ↑ (-1); None where there is nothing to pick and no day to move."""
        found = self.read(text, person, theirs=theirs)
        if self.choices:
            at = self._chosen + by if self._chosen >= 0 or by > 0 else len(self.choices) - 1
            self._chosen = at % len(self.choices)
            return self.choices[self._chosen]
        if isinstance(found, Refusal):
            return None
        start = found or proposed or Step("call", When(day=self._desk.now.date(), zone=self._desk.zone))
        return self._moved(text.strip(), start, by, person, theirs)

    def question(self, text: str) -> OrderQuestion | None:
        """What to ask once, after a date in figures was picked from its two orders; None where nothing is."""
        settings = self._desk.book.settings
        typed = text.strip()
        if settings.date_order is not None or settings.order_asked or typed not in self.choices:
            return None
        figures = _FIGURES.search(self._asked)
        if figures is None:
            return None
        chosen = self._offered[self.choices.index(typed)]
        read = {order: self._in_order(order) for order in ("mdy", "dmy")}
        if read["mdy"] == read["dmy"]:
            return None
        order: DateOrder
        for order in ("mdy", "dmy"):
            if read[order] == chosen.day:
                return OrderQuestion(figures.group(), chosen, order)
        return None

    def _in_order(self, order: DateOrder) -> object:
        """The day that was asked about, read in one order."""
        desk = self._desk
        rules = msgspec.structs.replace(rules_of(desk), date_order=order)
        read = parse_step(self._asked, desk.now, desk.zone, None, desk.calendar, rules)
        return read.when.day if isinstance(read, Step) else None

    def _moved(self, typed: str, start: Step, by: int, person: Person | None, theirs: bool) -> str | None:
        """The step a day on or back, as a phrase that reads back to it; words before the day are kept."""
        day = start.when.day + timedelta(days=by)
        wanted = Step(start.what, msgspec.structs.replace(start.when.bare(), day=day))
        phrase = phrase_for(wanted.when, self._desk.zone)
        words = typed.split() or _lead(start)
        most = len(words) - 1 if typed else len(words)
        for lead in range(most, -1, -1):
            text = " ".join([*words[:lead], phrase])
            read = read_step(self._desk, text, person, theirs=theirs)
            if isinstance(read, Step) and Step(read.what, read.when.bare()) == wanted:
                return text
        return None

    def _phrase(self, typed: str, choice: When, person: Person | None, theirs: bool) -> str:
        """One of two readings as a phrase that means it alone, with the words before the day kept: "mail 3/12"."""
        words = typed.split()
        lead = 0
        for at in range(1, len(words)):
            rest = read_step(self._desk, " ".join(words[at:]), person, theirs=theirs)
            if isinstance(rest, Refusal) and choice in rest.choices:
                lead = at
        return " ".join([*words[:lead], phrase_for(choice, self._desk.zone)])

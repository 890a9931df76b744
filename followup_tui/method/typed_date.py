"""A date while it is typed, as text: moved by a day, picked from two readings, asked about once (method Q4).

`Reads` is how the field at hand reads what stands in it; every text made here is read back by it before it is offered.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from followup_tui.method.phrase import PhraseRules
from followup_tui.method.speak import phrase_for
from followup_tui.method.whole_day import read_day
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Step
from followup_tui.model.settings import DateOrder
from followup_tui.model.when import Refusal, When

Reads = Callable[[str], Step | Refusal | None]
_FIGURES = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?")
_SAID = {"call": "", "email": "mail"}
_ORDERS: tuple[DateOrder, ...] = ("mdy", "dmy")


def step_phrase(step: Step, zone: str) -> str:
    """A step as one would type it, so that it reads back: "mail fri 27 nov 2026"; `zone` is mine."""
    return " ".join([*_SAID.get(step.what, step.what).split(), phrase_for(step.when.bare(), zone)])


def a_day_on(typed: str, start: Step, by: int, zone: str, reads: Reads) -> str | None:
    """`start` moved `by` days as a phrase; words that stand before the day are kept. None where it can't be said.

    A step that stood behind its day stands before the new one.
    """
    when = replace(start.when.bare(), day=start.when.day + timedelta(days=by), about=False)
    wanted, phrase = Step(start.what, when), phrase_for(when, zone)
    own = _SAID.get(start.what, start.what).split()
    words = typed.split() or [*own, ""]
    for before in (*(words[:lead] for lead in range(len(words) - 1, -1, -1)), own):
        text = " ".join([*before, phrase])
        read = reads(text)
        if isinstance(read, Step) and Step(read.what, read.when.bare()) == wanted:
            return text
    return None


def alone(typed: str, choice: When, zone: str, reads: Reads, what: str = "") -> str:
    """One of two readings as a phrase that means it alone; words before the day are kept: "mail 3/12".

    `what` is said first where the words before the day don't say it: "wed mail" is "mail wed" then.
    """
    words = typed.split()
    lead = 0
    for at in range(1, len(words)):
        rest = reads(" ".join(words[at:]))
        if isinstance(rest, Refusal) and choice in rest.choices:
            lead = at
    phrase = phrase_for(choice, zone)
    text = " ".join([*words[:lead], phrase])
    found = reads(text) if what else None
    said = found is None or (isinstance(found, Step) and found.what == what)
    return text if said else " ".join([*_SAID.get(what, what).split(), phrase])


class OrderQuestion(NamedTuple):
    """What is asked once: whether a date in figures is always meant as it was meant now."""

    figures: str
    when: When
    order: DateOrder


def order_question(
    asked: str, chosen: When, now: datetime, zone: str, calendar: WorkCalendar, rules: PhraseRules
) -> OrderQuestion | None:
    """The question after `chosen` was picked for a date in figures; None where the order made no difference."""
    for figures in _FIGURES.findall(asked):  # "10.30" is a time, though a date is written so too
        read = {
            order: read_day(figures, now, zone, calendar, replace(rules, date_order=order))
            for order in _ORDERS
        }
        meant = [order for order, day in read.items() if isinstance(day, When) and day.day == chosen.day]
        if len(meant) == 1:
            return OrderQuestion(figures, chosen, meant[0])
    return None

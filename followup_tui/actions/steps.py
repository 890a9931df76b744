"""Next steps: reading what was typed, and setting a step outside a touch."""

import re

import msgspec

from followup_tui.actions.desk import Desk
from followup_tui.method.date_order import counts_to_24, customary_order
from followup_tui.method.next_step import parse_step
from followup_tui.method.phrase import PhraseRules
from followup_tui.method.phrases.answer import WHICH_TIME
from followup_tui.method.phrases.notes import night_note
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.settings import DateOrder, Settings
from followup_tui.model.when import Refusal

_FIGURES = re.compile(r"\d\s*[/.-]\s*\d")
"""A date that may be written in figures."""
_FIRST: dict[DateOrder, str] = {"mdy": "month", "dmy": "day", "ymd": "year"}


def rules_of(desk: Desk, *, alone: bool = False) -> PhraseRules:
    """How phrases are read, from the user's settings.

    `alone` says that nobody can be asked for the date order and nothing is kept: it is then what is customary where
    the clock is, unless the user has said to be asked.
    """
    settings = desk.book.settings
    rules = msgspec.structs.replace(rules_from(settings), to_24=counts_to_24(desk.country))
    if alone and rules.date_order is None and not settings.order_asked:
        return msgspec.structs.replace(rules, date_order=customary_order(desk.zone))
    return rules


def rules_from(settings: Settings) -> PhraseRules:
    """How phrases are read by these settings."""
    return PhraseRules(
        date_order=settings.date_order, decent_start=settings.decent_from, decent_end=settings.decent_to
    )


def read_step(
    desk: Desk,
    text: str,
    person: Person | None = None,
    *,
    theirs: bool = False,
    usual: str = "call",
) -> Step | Refusal:
    """Understand "[what] when" (method Q4).

    With `theirs` a time without a zone is on their clock. `usual` is what is to be done where a day alone is typed
    (`method.reach.usual_channel`). What comes of it is kept, so a date in figures whose order was never chosen is
    refused with both readings, here as on the command line.
    """
    their_zone = (person.zone if person else "") or None
    zone = their_zone if theirs and their_zone else desk.zone
    read = parse_step(text, desk.now, zone, their_zone, desk.calendar, rules_of(desk), usual)
    if isinstance(read, Refusal):
        return read
    more = night_note(read.when, desk.zone) if zone != desk.zone else ()
    notes = tuple(dict.fromkeys((*read.when.notes, *more)))
    return Step(read.what, msgspec.structs.replace(read.when, notes=notes))


def order_note(desk: Desk, text: str) -> tuple[str, ...]:
    """What to say of a date in figures such as "5/12", read alone in an order that the user never chose."""
    order = rules_of(desk, alone=True).date_order
    if order is None or order == desk.book.settings.date_order or not _FIGURES.search(text):
        return ()
    asked = parse_step(text, desk.now, desk.zone, desk.zone, desk.calendar, rules_of(desk))
    if not isinstance(asked, Refusal):
        return ()
    return (f"Read {_FIRST[order]} first, as is usual where your clock is; the settings change it.",)


def ask_when(desk: Desk) -> str:
    """What is asked where the next step is missing (method Q4), with a time as the user writes it."""
    hint = rules_of(desk).hint("Type it, such as 'tue 3pm'.")
    return f"{WHICH_TIME} {hint}"


def set_step(desk: Desk, id_: int, person: Person, step: Step) -> int:
    """Within a transaction: keep a step that was set outside a touch as a promise of ours; returns its id."""
    bare = Step(step.what, step.when.bare())
    promise = Promise(person=id_, what=bare.what, when=bare.when, made=desk.now, asked_by="us")
    if person.put_off is not None:
        desk.book.save_person(msgspec.structs.replace(person, put_off=None), id_)
    return desk.book.save_promise(promise)

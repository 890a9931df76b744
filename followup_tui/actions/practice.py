"""Practice: two keys for a friend called, a sentence written, a note; two a day at most (method P1)."""

from datetime import date

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused
from followup_tui.model.practice import Practice, PracticeKind
from followup_tui.model.text import clean_line

A_DAY = 2
"""Practice warms up; past this it would put off (method P1)."""


def practise(desk: Desk, kind: PracticeKind) -> int:
    """Keep that one was done; returns how many there were today. Raises Refused past two a day, NotSaved."""
    done = len(practised_on(desk, desk.now.date()))
    if done >= A_DAY:
        raise Refused("Two are enough to warm up: the first call is easier now than it will be later.")
    with desk.book.transaction("practice"):
        desk.book.save_practice(Practice(desk.now, kind))
    return done + 1


def tell_what_happened(desk: Desk, id_: int, text: str) -> bool:
    """Note what came of one. Raises Refused for an empty line, or where it is gone; NotSaved."""
    told = clean_line(text)
    found = desk.book.practices().get(id_)
    if not told:
        raise Refused("Type what happened, in a line, or press Esc.")
    if found is None:
        raise Refused("That one is no longer there.")
    with desk.book.transaction("what happened"):
        desk.book.save_practice(replace(found, happened=told), id_)
    return True


def practised_on(desk: Desk, day: date) -> list[int]:
    """The ids of a day's practice."""
    place = desk.now.tzinfo
    return [id_ for id_, each in desk.book.practices().items() if each.at.astimezone(place).date() == day]

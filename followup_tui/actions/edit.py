"""Changing what the book says of a person: details, notes, pins, deletion."""

import msgspec

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.held import hold_blocked
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person
from followup_tui.model.text import clean, clean_line


class ChangedMeanwhile(Refused):
    """Another copy changed the person while the form was open; what was typed is still in the form."""


def save_details(desk: Desk, id_: int, before: Person, after: Person) -> bool:
    """Write what a form changed.

    Returns whether there was anything to write.

    Only the fields that differ between `before` (what the form showed) and `after` are written, so that a touch logged
    meanwhile is kept. Raises ChangedMeanwhile where another copy changed one of these very fields, Refused where
    nothing is left to call the person by, or they are gone; NotSaved.
    """
    if not called_by_something(after):
        raise Refused("A person needs a name, a company, a mail or a phone; type one of them.")
    changes = {
        field: getattr(after, field)
        for field in Person.__struct_fields__
        if getattr(after, field) != getattr(before, field)
    }
    if not changes:
        return False
    with desk.book.transaction(f"edit {called(after)}"):
        current = desk.person(id_)
        clash = [field for field in changes if getattr(current, field) != getattr(before, field)]
        if clash:
            raise ChangedMeanwhile(
                f"Another copy changed the {clash[0]} meanwhile; close the form and open it again to see it."
            )
        changed = msgspec.structs.replace(current, **changes)
        hold_blocked(desk, current, changed)
        desk.book.save_person(changed, id_)
    return True


def called_by_something(person: Person) -> bool:
    """Whether there is anything to know the person by."""
    return bool(person.name or person.company or person.emails or person.phones)


def add_note(desk: Desk, id_: int, text: str) -> int:
    """Put a note on the timeline; private, never quoted to them (method S1). Returns the entry's id.

    Raises Refused if it is empty or they are gone, NotSaved.
    """
    note = clean(text).strip()
    if not note:
        raise Refused("There is nothing in the note yet; type it, or press Esc to leave.")
    with desk.book.transaction(f"note on {called(desk.person(id_))}"):
        return desk.book.save_entry(Entry(person=id_, at=desk.now, kind="note", note=note))


def toggle_pin(desk: Desk, id_: int, fact: str) -> bool:
    """Pin a fact to the top of a person's timeline and card, or take it down; returns whether it is up now.

    Raises Refused where nothing was typed or they are gone, NotSaved.
    """
    line = clean_line(fact)
    if not line:
        raise Refused("Type the fact to pin, in a line.")
    with desk.book.transaction(f"pin for {called(desk.person(id_))}"):
        person = desk.person(id_)
        up = line not in person.pinned
        pinned = (*person.pinned, line) if up else tuple(each for each in person.pinned if each != line)
        desk.book.save_person(msgspec.structs.replace(person, pinned=pinned), id_)
    return up


def delete(desk: Desk, id_: int) -> str:
    """Delete a person with their timeline and promises; undo brings all of it back. Returns what they were called.

    Raises Refused if they are gone, NotSaved.
    """
    name = called(desk.person(id_))
    with desk.book.transaction(f"delete {name}"):
        desk.person(id_)
        desk.book.delete_person(id_)
    return name

"""Erasing somebody: the one act that cannot be undone (design §2)."""

from collections.abc import Iterator

import msgspec

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.ending import remember_blocked
from followup_tui.book.erase import (
    forget_in_copies,
    forget_in_drafts,
    forget_in_journal,
    forget_in_undo,
    mark_erasing,
)
from followup_tui.model.person import Person

WARNING = (
    "Erasing takes them out of the book, its undo history, drafts and backups for good. It cannot be undone."
    " Copies you made elsewhere, and what other people's notes say of them, stay."
)
_TELLING = 6
"""Letters from which a name or note tells whom a piece of text is about."""


def erase(desk: Desk, id_: int) -> str:
    """Erase a person from every file beside the book; what they were called. Raises Refused, NotSaved.

    A do-not-contact stays remembered, by hashes alone. Backups come first: where the disk refuses, erasing again goes
    on. Once they are out of the book itself, the next opening does what could not be done.
    """
    person = desk.person(id_)
    book = desk.book
    names = frozenset(_names(desk, id_, person))
    forget_in_copies(book.store, id_, names)
    with book.transaction():
        if person.do_not_contact:
            remember_blocked(book, [person])
        forget_in_undo(book.store, id_, names)
        for other_id, other in book.people.items():
            if other.referred_by == id_ and other_id != id_:
                book.save_person(msgspec.structs.replace(other, referred_by=None), other_id)
        forget_in_drafts(book.store, id_, names)
        book.delete_person(id_)
        mark_erasing(book.store)
    forget_in_journal(book.store)
    return called(person)


def _names(desk: Desk, id_: int, person: Person) -> Iterator[bytes]:
    """What tells that a stray piece of a file is about them, as JSON writes it."""
    said = [person.name, person.address, person.need, person.why, person.ended_why, *person.pinned]
    said += [person.hand_note.text] if person.hand_note is not None else []
    said += [
        part for each in (*person.phones, *person.emails, *person.links) for part in (each.raw, each.norm)
    ]
    for _, entry in desk.book.timeline(id_):
        said += [entry.note, entry.learned, entry.ask, entry.value]
    for promise in desk.book.promises.values():
        if promise.person == id_:
            said += [promise.words, promise.reason]
    for text in said:
        if len(text) >= _TELLING:
            yield msgspec.json.encode(text)[1:-1]

"""Notes by hand: drafted, addressed, written out, posted; and which there are (method P3)."""

from collections.abc import Callable

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.ending import still_open
from followup_tui.method.by_hand import note_fits, printed
from followup_tui.model.person import HandNote, Person
from followup_tui.model.text import clean_line

FEW = 10
"""Notes that are offered at once: a pile of them would press."""


def draft_note(desk: Desk, id_: int, text: str) -> bool:
    """Keep the words of a note to somebody; one that was written out is to be written again.

    Raises Refused for an empty line, or where it has ended with them; NotSaved.
    """
    told = clean_line(text)
    if not told:
        raise Refused("Type the note, a line or three, or press Esc.")

    def drafted(person: Person) -> Person:
        before = still_open(desk, id_).hand_note
        if before is not None and before.text == told:
            return person
        begun = before.begun if before is not None else desk.now.date()
        return replace(person, hand_note=HandNote(told, begun))

    return _change(desk, id_, "note by hand", drafted)


def note_written(desk: Desk, id_: int) -> bool:
    """It is written out, and waits for the post. Raises Refused where there is none, NotSaved."""
    today = desk.now.date()
    return _change(
        desk,
        id_,
        "note written",
        lambda person: replace(person, hand_note=replace(_note(person), written=today)),
    )


def drop_note(desk: Desk, id_: int) -> bool:
    """It is not to be written after all. Raises Refused where there is none, NotSaved."""

    def dropped(person: Person) -> Person:
        _note(person)
        return replace(person, hand_note=None)

    return _change(desk, id_, "note dropped", dropped)


def keep_address(desk: Desk, id_: int, text: str) -> bool:
    """Keep where notes to them go. Raises NotSaved."""
    return _change(desk, id_, "address", lambda person: replace(person, address=clean_line(text)))


def notes_waiting(desk: Desk) -> list[int]:
    """Who is to get a note that is drafted or written: those to post first, then the oldest draft."""
    found = {
        id_: each.hand_note for id_, each in desk.book.people.items() if each.hand_note and not each.closed
    }
    return sorted(found, key=lambda id_: (found[id_].written is None, found[id_].begun, id_))


def notes_that_fit(desk: Desk) -> dict[int, str]:
    """To a few of whom a note would fit today, and why: who was in touch last comes first."""
    today, people = desk.now.date(), desk.book.people
    found = {id_: why for id_, each in people.items() if (why := note_fits(each, today, desk.zone))}
    order = sorted(found, key=lambda id_: (_last(people[id_]), id_), reverse=True)
    return {id_: found[id_] for id_ in order[:FEW]}


def notes_as_text(desk: Desk) -> str:
    """The list to print. Raises Refused where no note is waiting."""
    waiting = notes_waiting(desk)
    if not waiting:
        raise Refused("No note by hand is waiting: on a card, N begins one.")
    return printed([desk.book.people[each] for each in waiting], desk.now.date())


def _last(person: Person) -> float:
    return person.summary.last_contact.timestamp() if person.summary.last_contact is not None else 0.0


def _note(person: Person) -> HandNote:
    if person.hand_note is None:
        raise Refused(f"No note to {called(person)} is waiting.")
    return person.hand_note


def _change(desk: Desk, id_: int, label: str, change: Callable[[Person], Person]) -> bool:
    """Change somebody, as another copy may have left them, in one step of undo."""
    with desk.book.transaction(f"{label}, {called(desk.person(id_))}"):
        before = desk.person(id_)
        after = change(before)
        if after != before:
            desk.book.save_person(after, id_)
    return True

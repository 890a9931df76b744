"""Notes by hand: how far one is, when one fits, and the list of those to write (method P3)."""

from collections.abc import Iterable
from datetime import date
from textwrap import indent, wrap
from typing import Final

from followup_tui.method.days import due_day, local_day
from followup_tui.method.speak import say_day
from followup_tui.model.person import HandNote, Person
from followup_tui.model.words import Outcome

FRESH: Final = 3
"""Days after a contact within which a note by hand about it is still fresh."""
_FITS: Final[dict[Outcome, str]] = {
    "talked": "you talked",
    "meeting": "you talked",
    "referred": "they named a colleague",
    "won": "they said yes",
}
_PAGE: Final = 76


def how_far(note: HandNote) -> str:
    """Where a note stands."""
    return "to post" if note.written is not None else "to write"


def as_line(note: HandNote) -> str:
    """How far it is, and its words."""
    return f"{how_far(note)}: “{note.text}”"


def note_fits(person: Person, today: date, zone: str) -> str:
    """Why a note by hand to them would fit today, in a few words; "" where nothing asks for one.

    Offered, never pressed: after a good talk, as long as that was the last that happened, or where it is the next step.
    """
    if person.closed or person.hand_note is not None:
        return ""
    step = person.plan.step
    if step is not None and step.what == "note" and due_day(step.when, zone) <= today:
        return "it is the next step"
    summary = person.summary
    reason = _FITS.get(summary.last_outcome) if summary.last_outcome is not None else None
    if reason is None or summary.last_contact is None:
        return ""
    day = local_day(summary.last_contact, zone)
    return f"{reason} {say_day(day, today)}" if (today - day).days <= FRESH else ""


def printed(people: Iterable[Person], today: date) -> str:
    """The notes to write and to post, as a page to print: a box to tick, where each goes, and its words."""
    title = f"Notes by hand, {today:%A} {today.day} {today:%B %Y}"
    return "\n\n".join([title, *(_printed(each, each.hand_note) for each in people if each.hand_note)]) + "\n"


def _printed(person: Person, note: HandNote) -> str:
    who = (
        ", ".join(dict.fromkeys(filter(None, (person.name, person.company)))) or person.email or person.phone
    )
    where = person.address or "(no address yet)"
    lines = [f"[ ] {how_far(note)}: {who}", *where.splitlines(), "", *wrap(note.text, _PAGE - 4)]
    return indent("\n".join(lines), "    ").removeprefix("    ")

"""Not now (`z`): the row moves, the promise stays (design §4)."""

from datetime import date
from typing import NamedTuple

import msgspec

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.ending import still_open
from followup_tui.method.days import due_day, next_working_day
from followup_tui.model.entry import Entry
from followup_tui.model.words import Hindrance


class PutOff(NamedTuple):
    """What a put-off did: its entry, whether an open promise keeps the row where it is, else when it comes back."""

    entry: int
    promised: bool
    day: date


def put_off(desk: Desk, id_: int, reason: str = "", because: Hindrance | None = None) -> PutOff:
    """Move somebody to the next working day; a promise stays until it is renegotiated. A put-off is no touch.

    A day that the user set alone is no promise: it moves.
    `reason` is a word of the user's, `because` what stood in the way; both are welcome and neither is needed (F6).
    Raises Refused where it has ended with them, NotSaved.
    """
    book, today = desk.book, desk.now.date()
    with book.transaction(f"not now: {called(desk.person(id_))}"):
        person = still_open(desk, id_)
        day = next_working_day(today, desk.calendar)
        ours = [(key, each) for key, each in book.promises_of(id_) if each.owed_by == "us"]
        for key, each in ours:
            due = due_day(each.when, desk.zone)
            if each.is_plan and due <= today:
                moved = msgspec.structs.replace(each.when, day=each.when.day + (day - due))
                book.save_promise(msgspec.structs.replace(each, when=moved, put_off=None), key)
        book.save_person(msgspec.structs.replace(person, put_off=day), id_)
        entry = book.save_entry(Entry(person=id_, at=desk.now, kind="put_off", note=reason, because=because))
    return PutOff(entry, any(not each.is_plan for _, each in ours), day)

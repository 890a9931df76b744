"""Not now (`z`): the row moves, the promise stays (design §4)."""

from datetime import timedelta
from typing import NamedTuple

import msgspec

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.ending import still_open
from followup_tui.model.entry import Entry
from followup_tui.model.words import Hindrance


class PutOff(NamedTuple):
    """What a put-off did: its entry, and whether an open promise keeps the row where it is."""

    entry: int
    promised: bool


def put_off(desk: Desk, id_: int, reason: str = "", because: Hindrance | None = None) -> PutOff:
    """Move somebody to the next working day; a promise stays until it is renegotiated. A put-off is no touch.

    `reason` is a word of the user's, `because` what stood in the way; both are welcome and neither is needed (F6).
    Raises Refused where it has ended with them, NotSaved.
    """
    book, today = desk.book, desk.now.date()
    with book.transaction(f"not now: {called(desk.person(id_))}"):
        person = still_open(desk, id_)
        day = today + timedelta(days=1)
        while not desk.calendar.is_working_day(day):
            day += timedelta(days=1)
        book.save_person(msgspec.structs.replace(person, put_off=day), id_)
        entry = book.save_entry(Entry(person=id_, at=desk.now, kind="put_off", note=reason, because=because))
    return PutOff(entry, bool(book.promises_of(id_)))

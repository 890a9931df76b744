"""Today's queue from the book (design §4), the same for the screen, the session and the command line."""

from collections.abc import Container, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from followup_tui.actions.desk import Desk
from followup_tui.method.queue import Queue, Row, build

_LOOK_AHEAD: Final = 15
"""Working days that are looked through for whoever comes next."""


def queue_of(desk: Desk, *, extra: int = 0, days_ahead: int = 0) -> Queue:
    """The queue now, or as it will stand `days_ahead` working days from today; `extra` rows above the cap."""
    book = desk.book
    return build(
        book.people,
        book.open_promises,
        desk.now,
        desk.zone,
        book.settings,
        desk.calendar,
        extra=extra,
        day=working_day_after(desk, days_ahead) if days_ahead else None,
        plans=book.plans(),
    )


def promised_rows(desk: Desk, days_ahead: int = 0) -> tuple[Row, ...]:
    """The rows of a day that were promised or have a time: those that lead its queue."""
    promised = {each.person for each in desk.book.open_promises.values()}
    rows = _rows_of(desk, promised, days_ahead)
    return tuple(row for row in rows if row.bucket.startswith("promise"))


def timed_rows(desk: Desk) -> tuple[Row, ...]:
    """The rows of today with a time, due now or later: what a session looks at after each card."""
    timed = {each.person for each in desk.book.open_promises.values() if each.when.timed}
    return tuple(row for row in _rows_of(desk, timed) if row.bucket in {"promise_now", "promise_later"})


def _rows_of(desk: Desk, whom: Container[int], days_ahead: int = 0) -> tuple[Row, ...]:
    """The rows of some, and of everybody whose step has a time.

    Nobody else is looked at: theirs are the rows that the whole queue has, at a tenth of its cost with 10k people.
    """
    book = desk.book
    people = {
        id_: person
        for id_, person in book.people.items()
        if id_ in whom or (person.plan.step is not None and person.plan.step.when.timed)
    }
    theirs = {id_: each for id_, each in book.open_promises.items() if each.person in people}
    day = working_day_after(desk, days_ahead) if days_ahead else None
    return build(
        people, theirs, desk.now, desk.zone, book.settings, desk.calendar, day=day, plans=book.plans()
    ).rows


def next_up(desk: Desk) -> Row | None:
    """Who comes first in the three working weeks ahead, for a day on which nobody waits; None where nobody does."""
    firsts = (
        first_of(desk, queue_of(desk, days_ahead=days).rows, days) for days in range(1, _LOOK_AHEAD + 1)
    )
    return next((row for row in firsts if row is not None), None)


def first_of(desk: Desk, rows: Sequence[Row], days_ahead: int) -> Row | None:
    """Who is first on a day to come: what was promised for it, or has a time, by the clock (method Q5).

    What was agreed for the whole day comes as decent hours begin, what I planned alone without a time after all those.
    What is late by then comes next, and a day for which nothing is promised begins as its queue does.
    """
    day = working_day_after(desk, days_ahead)
    opens = datetime.combine(day, desk.book.settings.decent_from, desk.now.tzinfo)
    that_day = [row for row in rows if row.bucket.startswith("promise") and row.due == day]
    if not that_day:
        return next(iter(rows), None)
    return min(that_day, key=lambda row: (row.own and not row.timed, row.at or opens, row.own))


def working_day_after(desk: Desk, days: int) -> date:
    """The day that is `days` working days after today."""
    day = desk.now.date()
    while days > 0:
        day += timedelta(days=1)
        if desk.calendar.is_working_day(day):
            days -= 1
    return day

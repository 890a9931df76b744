"""Today's queue from the book (design §4), the same for the screen, the session and the command line."""

from datetime import date, timedelta

from followup_tui.actions.desk import Desk
from followup_tui.method.queue import Queue, build


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
    )


def working_day_after(desk: Desk, days: int) -> date:
    """The day that is `days` working days after today."""
    day = desk.now.date()
    while days > 0:
        day += timedelta(days=1)
        if desk.calendar.is_working_day(day):
            days -= 1
    return day

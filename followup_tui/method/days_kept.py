"""Days kept: the only thing that the quarter promises (method Q1, Q3, design §2). There is no streak."""

from collections.abc import Container
from datetime import date, timedelta
from typing import Literal, NamedTuple

from followup_tui.model.calendar import WorkCalendar

Mark = Literal["before", "kept", "missed", "free", "today", "ahead"]
"""What became of a day. `before` comes before the promise, so it is neither kept nor missed; `free` is no working day;
`today` is still open, so it is not missed yet."""


class DaysKept(NamedTuple):
    """Every day from first to last with its mark, and the figures.

    `working` are the working days that count, `so_far` those of them that are over, and today once it is kept: a day
    that is not over is not missed.
    """

    days: tuple[tuple[date, Mark], ...]
    working: int
    so_far: int
    kept: int

    def count(self, mark: Mark) -> int:
        """How many days have this mark."""
        return sum(each == mark for _, each in self.days)


def days_kept(
    first: date,
    last: date,
    today: date,
    touched: Container[date],
    calendar: WorkCalendar,
    *,
    since: date | None = None,
) -> DaysKept:
    """What became of each day; `touched` holds the days with at least one touch with anybody.

    `since` is the first day that counts, None for `first`.
    """
    days: list[tuple[date, Mark]] = []
    for at in range((last - first).days + 1):
        day = first + timedelta(days=at)
        days.append((day, _mark(day, since or first, today, touched, calendar)))
    marks = [mark for _, mark in days]
    kept, missed = marks.count("kept"), marks.count("missed")
    working = len(days) - marks.count("free") - marks.count("before")
    return DaysKept(tuple(days), working, kept + missed, kept)


def _mark(day: date, since: date, today: date, touched: Container[date], calendar: WorkCalendar) -> Mark:
    if not calendar.is_working_day(day):
        return "free"
    if day < since:
        return "before"
    if day > today:
        return "ahead"
    if day in touched:
        return "kept"
    return "today" if day == today else "missed"

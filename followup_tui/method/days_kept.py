"""Days kept: the only thing that the quarter promises (method Q1, Q3, design §2). There is no streak."""

from collections.abc import Container
from datetime import date, timedelta
from typing import Literal, NamedTuple

from followup_tui.model.calendar import WorkCalendar

Mark = Literal["kept", "missed", "free", "today", "ahead"]
"""What became of a day. `free` is no working day; `today` is still open, so it is not missed yet."""


class DaysKept(NamedTuple):
    """Every day from first to last with its mark, and the figures.

    `so_far` counts the working days that are over, and today once it is kept: a day that is not over is not missed.
    """

    days: tuple[tuple[date, Mark], ...]
    working: int
    so_far: int
    kept: int

    def count(self, mark: Mark) -> int:
        """How many days have this mark."""
        return sum(each == mark for _, each in self.days)


def days_kept(
    first: date, last: date, today: date, touched: Container[date], calendar: WorkCalendar
) -> DaysKept:
    """What became of each day; `touched` holds the days with at least one touch with anybody."""
    days: list[tuple[date, Mark]] = []
    for at in range((last - first).days + 1):
        day = first + timedelta(days=at)
        days.append((day, _mark(day, today, touched, calendar)))
    marks = [mark for _, mark in days]
    kept, missed = marks.count("kept"), marks.count("missed")
    return DaysKept(tuple(days), len(days) - marks.count("free"), kept + missed, kept)


def _mark(day: date, today: date, touched: Container[date], calendar: WorkCalendar) -> Mark:
    if not calendar.is_working_day(day):
        return "free"
    if day > today:
        return "ahead"
    if day in touched:
        return "kept"
    return "today" if day == today else "missed"

"""The Friday page: how the week fed each value, and which one goes unfed (method V4, Q15)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from followup_tui.model.values import HIGHEST_MARK, FridayPage, Value

TUESDAY, FRIDAY = 1, 4
LOW = 3
"""A mark up to this says that a week did not feed the value."""
_WEEKS_UNFED = 2
"""Weeks in a row with such a mark from which a value is said to go unfed."""
WEEKS_SHOWN = 12
_BLOCKS = "▁▂▃▄▅▆▇█"


def week_of(day: date) -> date:
    """The Monday that begins the week of a day."""
    return day - timedelta(days=day.weekday())


def week_to_look_at(today: date, pages: Iterable[FridayPage]) -> date:
    """The Monday of the week that the page is about: this one; early in a week the last, if it has no page yet."""
    week = week_of(today)
    last = week - timedelta(weeks=1)
    return last if today.weekday() <= TUESDAY and all(each.week != last for each in pages) else week


def is_due(today: date, pages: Iterable[FridayPage], values: Sequence[Value]) -> bool:
    """Whether the page may be offered: from Friday to Sunday, once there are values, unless done or skipped."""
    week = week_of(today)
    return bool(values) and today.weekday() >= FRIDAY and all(each.week != week for each in pages)


def unfed(values: Sequence[Value], pages: Iterable[FridayPage]) -> Value | None:
    """The value that goes unfed: its last two marks are low; the lowest of several (method V4). One week is a week."""
    low: list[tuple[int, int, Value]] = []
    kept = in_order(pages)
    for place, value in enumerate(values):
        scores = [mark.score for page in kept if (mark := page.mark_of(value.id)) is not None][-_WEEKS_UNFED:]
        if len(scores) == _WEEKS_UNFED and max(scores) <= LOW:
            low.append((sum(scores), place, value))
    return min(low, key=lambda each: each[:2])[2] if low else None


def trend(
    value: Value, pages: Iterable[FridayPage], today: date, weeks: int = WEEKS_SHOWN
) -> tuple[int | None, ...]:
    """The marks of the last `weeks` weeks, the oldest first; None for a week without one."""
    by_week = {page.week: page.mark_of(value.id) for page in pages}
    last = week_of(today)
    marks = (by_week.get(last - timedelta(weeks=ago)) for ago in range(weeks - 1, -1, -1))
    return tuple(mark.score if mark is not None else None for mark in marks)


def plot(scores: Sequence[int | None]) -> str:
    """The marks as blocks of eight heights, one cell a week; a dot for a week without a mark."""
    return "".join("·" if score is None else _BLOCKS[score * 7 // HIGHEST_MARK] for score in scores)


def in_order(pages: Iterable[FridayPage]) -> list[FridayPage]:
    """The pages that were filled in, the oldest first."""
    return sorted((each for each in pages if not each.skipped), key=lambda each: each.week)

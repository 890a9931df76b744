"""Goals against the calendar: actual, target, and where the pace leads (method V7). Said plainly, no scolding."""

from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from followup_tui.method.days import working_days_between
from followup_tui.method.goal_line import ends_of, say_amount
from followup_tui.method.speak import say_day
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.values import Goal

EARLY = 5
"""Working days before a pace says anything."""
_LONGEST = 3660
"""Days that are looked at: a goal for longer than ten years is paced by its first ten."""
_PERIODS: Final = {"day": 1, "week": 5, "month": 21}
"""Working days of a day, a week and a month, for a goal of so many in each."""


class Standing(Struct, frozen=True):
    """Where a goal stands. `actual` is in its unit.

    For a goal of so many a day, week or month it is an average once one of them is over, and until then (`early`) the
    first one's figure.

    `projected` is where the pace leads by its day, None where it is too early to say or no day was named.
    """

    actual: float
    target: float | None
    projected: float | None = None
    reached: bool = False
    over: bool = False
    early: bool = False


def standing(goal: Goal, total: float, today: date, calendar: WorkCalendar) -> Standing:
    """Where `goal` stands when `total` were counted since its first day, that day and `today` included."""
    since = goal.since or today
    worked = _working_days(since, min(today, goal.by or today), calendar)
    over = goal.by is not None and today > goal.by
    if goal.per:
        period = _PERIODS[goal.per]
        actual = total * period / max(worked, period)
        reached = goal.target is not None and actual >= goal.target
        return Standing(actual, goal.target, reached=reached, over=over, early=worked < period)
    reached = goal.target is not None and total >= goal.target
    if over or goal.by is None:
        return Standing(total, goal.target, reached=reached, over=over)
    if worked < EARLY:
        return Standing(total, goal.target, reached=reached, early=True)
    days = _working_days(since, goal.by, calendar)
    return Standing(total, goal.target, total * max(days, worked) / worked, reached=reached)


def say_standing(goal: Goal, found: Standing, today: date) -> str:
    """Such as "4 of 12 so far; at this pace: 9 of 12 by 31 Dec"."""
    actual = _said(goal, found.actual)
    if goal.per:
        return _say_rate(goal, found, actual)
    if found.target is None:
        return f"{actual} so far; how much it is to be is not said yet"
    of = f"{actual} of {_said(goal, found.target)}"
    if found.reached:
        return f"{of}: reached"
    if found.over and goal.by is not None:
        return f"{of} when {say_by(goal.by, today)} came"
    if found.projected and goal.by is not None:
        projected, target = _said(goal, _whole(found.projected)), _said(goal, found.target)
        return f"{of} so far; at this pace: {projected} of {target} by {say_by(goal.by, today)}"
    until = f"; by {say_by(goal.by, today)}" if goal.by else ""
    early = ", too early to tell the pace" if until and found.early and found.actual else ""
    return f"{of} so far{until}{early}"


def _say_rate(goal: Goal, found: Standing, actual: str) -> str:
    """Such as "14 a day so far, of 20"."""
    wanted = f", of {_said(goal, found.target)}" if found.target is not None else ""
    if found.over:
        return f"{actual} a {goal.per} on average{wanted}"
    if found.early:
        return f"{actual} in the first {goal.per} so far{wanted}"
    return f"{actual} a {goal.per} so far{wanted}"


def say_goal(goal: Goal, standing: str, today: date) -> str:
    """The goal as it was typed, its day as a date: "6 interviews by 3 Dec"; that is left out where `standing` says it.

    "this quarter" at its end is a day as good as any.
    """
    head, joint, words = ends_of(goal.line)
    if goal.by is None or (not joint and words):
        return goal.line
    is_day = words.strip() == goal.by_words or any(each.isdigit() for each in words)
    named = head if joint and is_day else goal.line
    by = f"by {say_by(goal.by, today)}"
    return named if by in standing else f"{named.rstrip(' .')} {by}"


def say_by(day: date, today: date) -> str:
    """A goal's day, without its weekday: "31 Dec", with the year where that is not this one."""
    said = say_day(day, today, full=True).split(" ", 1)[1]
    return said.rsplit(" ", 1)[0] if day.year == today.year else said


def _working_days(first: date, last: date, calendar: WorkCalendar) -> int:
    """Working days from `first` to `last`, both included."""
    last = min(last, first + timedelta(days=_LONGEST))
    return working_days_between(first, last + timedelta(days=1), calendar) if last >= first else 0


def _whole(number: float) -> float:
    """A projection is no finer than one."""
    return float(int(number))


def _said(goal: Goal, number: float | None) -> str:
    return say_amount(number or 0, goal.currency)

"""The sample book's promise of three months, nine weeks in, and how hard its mornings of calls were."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.actions.sample.story import Days
from followup_tui.method.friday import week_of
from followup_tui.method.quarter import three_months_from
from followup_tui.model.how_hard import HowHard
from followup_tui.model.quarter import Quarter

_WEEKS = 9
_MORNINGS = (
    (39, "08:30", 6, 5),
    (35, "08:15", 6, 5),
    (30, "08:31", 6, None),
    (28, "08:25", 6, 4),
    (23, "08:10", 5, 4),
    (20, "09:35", 6, 3),
    (17, "10:15", 5, 3),
    (15, "09:20", 3, 5),
    (13, "09:08", 4, 3),
    (9, "08:28", 5, 2),
    (4, "08:40", 4, 2),
    (1, "08:35", 4, 2),
)
"""Working days ago, when the first call was, how hard it looked and how hard it was: once harder than it looked."""


def sample_quarter(days: Days) -> Quarter:
    """The promise, made on the morning of its first day."""
    start = week_of(days.today) - timedelta(weeks=_WEEKS)
    return replace(
        three_months_from(start),
        worth="Yes: I want to know what happens if I never skip it.",
        promise="Every working day I follow up with somebody, on any channel.",
        promised=datetime.combine(start, time(8), ZoneInfo(days.zone)),
    )


def sample_how_hard(days: Days) -> tuple[HowHard, ...]:
    """What was said of the mornings so far."""
    moments = [(days.moment(ago, at), before, after) for ago, at, before, after in _MORNINGS]
    return tuple(HowHard(at, before, after) for at, before, after in moments if at is not None)

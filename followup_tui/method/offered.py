"""Days ahead as they are offered: none has the name of a weekday that the same words use of the past (method S3)."""

from collections.abc import Sequence
from datetime import date

from followup_tui.method.phrases.words import WEEKDAY_NAMES
from followup_tui.method.telling import Telling


def two_days(days: Sequence[date], past: str, telling: Telling) -> str:
    """Two of the `days`, which come best first: "on Tuesday or on Friday", in their order.

    Those are chosen whose name `past`, what is told of the past, does not use; else such a day is said by its date.
    """
    plain = sorted(days, key=lambda day: clear_day(day, past, telling) == telling.date(day))
    return " or ".join(clear_day(day, past, telling) for day in sorted(plain[:2]))


def clear_day(day: date, past: str, telling: Telling) -> str:
    """A day ahead such as "tomorrow" or "on Tuesday"; by its date where `past` names such a weekday."""
    said = telling.day(day)
    weekday = next((name for name in WEEKDAY_NAMES if name in said.casefold()), None)
    return telling.date(day) if weekday is not None and weekday in past.casefold() else said

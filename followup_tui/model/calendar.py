"""What the rules need to know about working days; holidays come in from outside (method Q3)."""

from datetime import date
from typing import Protocol

import msgspec


class WorkCalendar(Protocol):
    """Working days and holidays of the user's country and region."""

    def is_working_day(self, day: date) -> bool:
        """Whether work is done on that day: no weekend, holiday or day off."""
        ...

    def holiday(self, day: date) -> str | None:
        """The name of the public holiday on that day, None if it is none."""
        ...

    def find_holiday(self, name: str, after: date) -> date | None:
        """The first day on or after `after` of the holiday so named, None if the name is not known.

        `name` comes in lower case with single spaces, as typed ("new year's eve"). Only the whole name
        of a holiday, or a common short form of it, should match: a wrong match becomes a wrong promise.
        """
        ...


class WeekdayCalendar(msgspec.Struct, frozen=True):
    """A calendar that knows weekends and no holidays."""

    weekend: frozenset[int] = frozenset({5, 6})
    """Days that are no working days, Monday = 0."""

    def is_working_day(self, day: date) -> bool:
        """Whether the day lies outside the weekend."""
        return day.weekday() not in self.weekend

    def holiday(self, day: date) -> str | None:  # noqa: ARG002  the Protocol's argument; there are none
        """Knows none."""
        return None

    def find_holiday(self, name: str, after: date) -> date | None:  # noqa: ARG002  as above
        """Knows none."""
        return None

"""Working days, months, and which day of the user's a moment belongs to (method Q3)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.when import When

_A_YEAR = 366
"""How far a working day is looked for, so that a calendar without any cannot hang us."""


def local_day(moment: datetime, zone: str) -> date:
    """The user's day in which an aware moment falls."""
    return moment.astimezone(ZoneInfo(zone)).date()


def due_day(when: When, zone: str) -> date:
    """The user's day on which something is due: a date names its day, a time falls where the user's clock says."""
    if when.start is None or when.zone == zone:
        return when.day
    return local_day(when.starts_at(), zone)


def day_end(day: date, zone: str) -> datetime:
    """The moment (UTC) at which a day of the user's is over; until then a promise is at most late (method Q6)."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)).astimezone(UTC)


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    first = date(year, month, 1)
    return ((first + timedelta(days=31)).replace(day=1) - first).days


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month (as dateutil's relativedelta).

    Raises OverflowError for a year that a calendar does not hold.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 0 < year < 9999:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def working_day_from(day: date, calendar: WorkCalendar) -> date:
    """The first working day on or after `day`; `day` itself where a whole year has none."""
    for ahead in range(_A_YEAR):
        found = day + timedelta(days=ahead)
        if calendar.is_working_day(found):
            return found
    return day


def next_working_day(day: date, calendar: WorkCalendar) -> date:
    """The first working day after `day`."""
    return working_day_from(day + timedelta(days=1), calendar)


def working_days_between(first: date, last: date, calendar: WorkCalendar) -> int:
    """How many working days lie from `first` up to, not including, `last`."""
    return sum(calendar.is_working_day(first + timedelta(days=n)) for n in range((last - first).days))

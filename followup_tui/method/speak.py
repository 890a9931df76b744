"""Dates, times and spans in plain English, the same everywhere in the app."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.method.number_words import ONES
from followup_tui.method.phrases.words import MONTH_NAMES, WEEKDAY_NAMES
from followup_tui.model.when import When

_NUMBERS = ("no", *ONES[1:13])
# English, whatever the locale says: what is said here must be read back by `phrase`.
_DAYS = [name.capitalize() for name in WEEKDAY_NAMES]
_MONTHS = [name.capitalize() for name in MONTH_NAMES]
_NO_WEEKS = range(9, 13)
"""Days that are neither one week ago nor two, give or take one."""
FAR = 335
"""Days; a date further off than about eleven months is said with its year."""


def _date(day: date, *, year: bool) -> str:
    name, month = _DAYS[day.weekday()][:3], _MONTHS[day.month - 1][:3]
    return f"{name} {day.day} {month}{f' {day.year}' if year else ''}"


def say_day(day: date, today: date, *, full: bool = False) -> str:
    """Such as "today", "tomorrow", "Tue 1 Dec"; with the year when it is about a year off, or `full`."""
    if not full:
        near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
        if near:
            return near
    return _date(day, year=full or abs((day - today).days) > FAR)


def say_clock(when: When) -> str:
    """Such as "15:00", "14:00–16:00", "" for a date alone."""
    if when.start is None:
        return ""
    return f"{when.start:%H:%M}" + (f"–{when.until:%H:%M}" if when.until is not None else "")


def say_in(delta: timedelta) -> str:
    """How long until then: "in 6 min", "in 4 h 36", "in 6 days"; "now" when it has come."""
    minutes = -(-int(delta.total_seconds()) // 60)
    if minutes <= 0:
        return "now"
    if minutes < 60:
        return f"in {minutes} min"
    if minutes < 24 * 60:
        hours, rest = divmod(minutes, 60)
        return f"in {hours} h {rest:02}" if rest else f"in {hours} h"
    days = minutes // (24 * 60)
    return f"in {days} day{'' if days == 1 else 's'}"


def say_when(when: When, now: datetime, zone: str, their_zone: str | None = None) -> str:
    """The echo beside a phrase: "Tue 1 Dec 2026, 15:00, in 6 days; 16:00 there"."""
    mine = when.in_zone(zone)
    today = now.astimezone(ZoneInfo(zone)).date()
    parts = [_date(mine.day, year=True)]
    if mine.timed:
        parts.append(say_clock(mine))
    parts.append(_how_far(mine, now, today))
    there = their_zone or when.zone
    return ", ".join(parts) + _there(mine, when.in_zone(there))


def _how_far(when: When, now: datetime, today: date) -> str:
    days = (when.day - today).days
    if days == 0 and when.timed:
        return say_in(when.starts_at() - now)
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(days)
    return near or (f"in {days} days" if days > 0 else f"{-days} days ago")


def _there(mine: When, theirs: When) -> str:
    """The same on their clock, when it shows another time or day."""
    if not mine.timed or (mine.day, mine.start) == (theirs.day, theirs.start):
        return ""
    day = "" if mine.day == theirs.day else f"{_date(theirs.day, year=False)}, "
    return f"; {day}{say_clock(theirs)} there"


def choice_words(when: When, now: datetime, zone: str) -> str:
    """A reading to pick, in words: "Thu 3 Dec", "tomorrow, 9:00", "today, 15:00; 23:00 there"."""
    mine = when.in_zone(zone)
    today = now.astimezone(ZoneInfo(zone)).date()
    day = say_day(mine.day, today)
    return f"{day}, {say_clock(mine)}{_there(mine, when)}" if mine.timed else day


def say_times(count: int) -> str:
    """Such as "once", "twice", "three times", "15 times"."""
    if count in {1, 2}:
        return "once" if count == 1 else "twice"
    return f"{_NUMBERS[count] if 0 <= count <= 12 else count} times"


def _number(count: int) -> str:
    return _NUMBERS[count] if count <= 12 else str(count)


def say_ago(then: datetime, now: datetime) -> str:
    """When something happened, in words: "this morning", "yesterday", "last Tuesday", "three weeks ago", "in March".

    Both are aware; days are counted on `now`'s clock. What lies ahead of `now` is "just now".
    """
    moment = then.astimezone(now.tzinfo)
    days = (now.date() - moment.date()).days
    if days <= 0:
        return _earlier_today(moment, now)
    if days == 1:
        return "yesterday"
    if days < 7:
        name = _DAYS[moment.weekday()]
        return f"last {name}" if moment.weekday() > now.weekday() else f"on {name}"
    if days in _NO_WEEKS:
        return f"{_number(days)} days ago"
    return _long_ago(moment, now, days)


def _earlier_today(moment: datetime, now: datetime) -> str:
    if now - moment < timedelta(minutes=10):
        return "just now"
    if moment.hour < 12:
        return "this morning"
    return "this afternoon" if moment.hour < 18 else "this evening"


def _long_ago(moment: datetime, now: datetime, days: int) -> str:
    if days < 56:
        weeks = round(days / 7)
        return f"{_number(weeks)} weeks ago" if weeks > 1 else "a week ago"
    if days < FAR:
        return f"in {_MONTHS[moment.month - 1]}"
    if moment.year >= now.year - 1:
        return f"in {_MONTHS[moment.month - 1]} {moment.year}"
    years = now.year - moment.year - ((now.month, now.day) < (moment.month, moment.day))
    return f"in {_MONTHS[moment.month - 1]} {moment.year}" if years < 2 else f"{_number(years)} years ago"


def phrase_for(when: When, zone: str | None = None) -> str:
    """A phrase that is read back to the same answer; the zone is left out when it is `zone`, mine."""
    text = _date(when.day, year=True).lower()
    if when.start is None and when.day.year % 100 == 30:
        # At the end "1 jan 2030" might be half past eight as well.
        text = f"{text[:-5]}, {when.day.year}"
    if when.start is not None:
        text += f" {when.start:%H:%M}h"
        if when.until is not None:
            text += f" - {when.until:%H:%M}h"
    return text if when.zone == zone else f"{text} {when.zone}"

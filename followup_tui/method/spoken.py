"""Days and times as one says them on the telephone: "on Monday", "at half past ten"."""

from datetime import date, time

from followup_tui.model.when import When

_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_WORKING = range(8, 18)
"""Hours in which the hour alone is clear: each number comes once."""
_MORNING, _NOON, _NIGHT = 5, 12, 23
_WEEK = 7
_THIS_YEAR = 300
"""Days within which a month and a day need no year."""


def spoken_day(day: date, today: date) -> str:
    """A day in a sentence, unmistakable: "today", "on Monday", "on 3 November"."""
    ahead = (day - today).days
    if ahead in _NEAR:
        return _NEAR[ahead]
    return f"on {day:%A}" if abs(ahead) < _WEEK else spoken_date(day, today)


def spoken_date(day: date, today: date) -> str:
    """A day by its date: "on 3 November"; with its year where the month alone would mislead."""
    return f"on {day.day} {day:%B}" + ("" if abs((day - today).days) < _THIS_YEAR else f" {day.year}")


def spoken_time(clock: time) -> str:
    """A time of day in a sentence: "at ten", "at half past three", "at 10:50"; "at ten in the evening".

    Outside a working day the hour alone might be either half of the day, so the part of the day is said with it.
    """
    if clock.minute == 0 and clock.hour in {0, 12}:
        return "at noon" if clock.hour else "at midnight"
    return _by_the_hour(clock) + ("" if clock.hour in _WORKING else _part_of_day(clock.hour))


def spoken_due(when: When, day: str) -> str:
    """When something is due, its day being said as `day`: "today at ten"; "around now" where no day was named."""
    if when.about:
        return f"around {'now' if day == 'today' else day.removeprefix('on ')}"
    return day if when.start is None else f"{day} {spoken_time(when.start)}"


def _part_of_day(hour: int) -> str:
    if hour < _MORNING or hour >= _NIGHT:
        return " at night"
    return " in the morning" if hour < _NOON else " in the evening"


def _by_the_hour(clock: time) -> str:
    """The time on the face of a clock, without the half of the day it lies in."""
    hour, following = _HOURS[clock.hour % 12], _HOURS[(clock.hour + 1) % 12]
    match clock.minute:
        case 0:
            return f"at {hour}"
        case 15:
            return f"at quarter past {hour}"
        case 30:
            return f"at half past {hour}"
        case 45:
            return f"at quarter to {following}"
        case _:
            shown = clock.hour if clock.hour in _WORKING else (clock.hour - 1) % _NOON + 1
            return f"at {shown}:{clock.minute:02}"


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}

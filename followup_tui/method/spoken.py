"""Days and times as one says them on the telephone: "on Monday", "at half past ten"."""

from collections.abc import Sequence
from datetime import date, time

_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_WEEK = 7
_THIS_YEAR = 300
"""Days within which a month and a day need no year."""


def spoken_day(day: date, today: date) -> str:
    """A day in a sentence, unmistakable: "today", "on Monday", "on 3 November"."""
    ahead = (day - today).days
    if ahead in _NEAR:
        return _NEAR[ahead]
    if abs(ahead) < _WEEK:
        return f"on {day:%A}"
    return f"on {day.day} {day:%B}" + ("" if abs(ahead) < _THIS_YEAR else f" {day.year}")


def spoken_time(clock: time) -> str:
    """A time of day in a sentence: "at ten", "at half past three", "at 10:50"."""
    if (clock.hour, clock.minute) == (12, 0):
        return "at noon"
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
            return f"at {clock.hour}:{clock.minute:02}"


def spoken_choice(days: Sequence[date], today: date) -> str:
    """Two days to choose from: "tomorrow or on Monday" (method S3)."""
    return " or ".join(spoken_day(day, today) for day in days)


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}

"""Days and spans in a word or two, for a column of the queue: "Monday", "12 Nov", "in 4 h 36"."""

from datetime import date, timedelta

_TIMES = ("never", "once", "twice", "three times", "four times", "five times", "six times", "seven times")
_WEEK = 7
_FAR = 300
"""Days after which a day needs its year."""


def brief_day(day: date, today: date) -> str:
    """A day as one would name it today; within a week by its weekday, else by date."""
    ahead = (day - today).days
    if ahead in _NEAR:
        return _NEAR[ahead]
    if -_WEEK < ahead < 0:
        return f"{day:%A}"
    if 0 < ahead < _FAR:
        return f"{day:%a} {day.day} {day:%b}"
    return f"{day.day} {day:%b}" if abs(ahead) < _FAR else f"{day.day} {day:%b %Y}"


def brief_span(span: timedelta) -> str:
    """How long until something, to the minute: "in 6 min", "in 4 h 36"; "now" where nothing is left."""
    minutes = -(-int(span.total_seconds()) // 60)
    if minutes <= 0:
        return "now"
    hours, rest = divmod(minutes, 60)
    return f"in {rest} min" if not hours else f"in {hours} h {rest:02}" if rest else f"in {hours} h"


def times(number: int) -> str:
    """How often: "once", "three times", "12 times"."""
    return _TIMES[number] if number < len(_TIMES) else f"{number} times"


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}

"""Days and times in a word or two, for a column of the queue: "Monday", "12 Nov", "9:05"."""

from datetime import date, datetime, time

from followup_tui.method.speak import FAR, say_day

_WEEK = 7


def brief_day(day: date, today: date) -> str:
    """A day as one would name it today: within the past week by its weekday, before that by its date."""
    ago = (today - day).days
    if ago <= 1:
        return say_day(day, today)
    if ago < _WEEK:
        return f"{day:%A}"
    return brief_date(day, today)


def brief_date(day: date, today: date) -> str:
    """A day by its date: "12 Nov", with its year where that is about a year ago."""
    return f"{day.day} {day:%b}" if (today - day).days < FAR else f"{day.day} {day:%b %Y}"


def wall(clock: datetime | time) -> str:
    """A time of day, as in the column of times: 9:05, 15:00."""
    return f"{clock.hour}:{clock.minute:02}"

"""Dates by name: "dec 3", "3rd of december", "the 30th", "the 5th of next month"."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.month_days import dated, month_day, next_ordinal, suffix
from followup_tui.method.phrases.numbers import cardinal, ordinal
from followup_tui.method.phrases.words import MONTHS

_ON = (
    "on",
    "on the",
    "the",
    "for",
    "for the",
    "by",
    "by the",
    "around",
    "around the",
    "of",
    "of the",
    "about the",
    "sometime around",
    "sometime around the",
    "sometime on the",
)
_HOUR_GOES_ON = frozenset({"am", "pm", "oclock", "o", "oh", "-"})


def _day_number(line: Line, at: int) -> tuple[int, int] | None:
    """A day of the month, as an ordinal or in figures."""
    read = ordinal(line, at)
    if read is not None:
        return read
    if line.number(at) >= 0 and len(line.tokens[at].text) <= 2:
        return line.number(at), at + 1
    return None


def _year(line: Line, at: int, joint: str) -> tuple[int, int] | None:
    """A year after a day and month: in four figures, after an apostrophe, or as in "3-dec-27".

    `joint` is the sign between the day and the month: "dec 13-27" goes on to the 27th.
    """
    if line.text(at) == "'" and line.glued(at + 1) and len(line.text(at + 1)) == 2:
        return (line.number(at + 1), at + 2) if line.number(at + 1) >= 0 else None
    comma = line.text(at) in {",", "/", "-", "."}
    start = at + 1 if comma else at
    number = line.number(start)
    if number < 0:
        return None
    digits = len(line.tokens[start].text)
    if digits == 4 and 1900 <= number <= 2200:
        if not comma and number % 100 == 30 and start + 1 == line.size:
            raise Refused(f"{number}: the year, or {number // 100}:30? Type it with a comma or a colon.")
        return number, start + 1
    if digits == 2 and comma and line.text(at) == joint and line.glued(at) and line.glued(start):
        return number, start + 1
    return None


def named_dates(line: Line, at: int) -> Found:
    """A day and a month by name, in either order, with or without the year."""
    start = line.skip(at, *_ON)
    yield from _year_first(line, at)
    for month, day, joint, end in (*_month_first(line, start), *_day_first(line, start)):
        # "dec 3:30" would be a time cut in two, "dec 3pm" and "dec 3-5" no single date.
        if line.text(end) in {":", "am", "pm", "h"} and line.glued(end):
            continue
        year = _year(line, end, joint)
        if year is not None:
            yield Day("date", dated(month, day, year[0])), year[1]
        else:
            yield Day("date", dated(month, day, None)), end


def _year_first(line: Line, at: int) -> Found:
    """Such as "2026 dec 3"."""
    year = line.number(at)
    if 2000 <= year < 2100 and len(line.tokens[at].text) == 4:
        for month, day, _joint, end in _month_first(line, line.skip(at + 1, ",")):
            yield Day("date", dated(month, day, year)), end


def _month_first(line: Line, at: int) -> Iterator[tuple[int, int, str, int]]:
    month = MONTHS.get(line.text(at))
    if month is None:
        return
    after = line.skip(at + 1, "the", "-", "/", ",")
    read = _day_number(line, after) or _day_in_words(line, after)
    if read is not None:
        yield month, read[0], line.text(after - 1), read[1]


def _day_in_words(line: Line, at: int) -> tuple[int, int] | None:
    """Such as the "twenty five" of "dec twenty five"; not the hour of "dec five thirty" or "dec five pm"."""
    read = None if line.number(at) >= 0 else cardinal(line, at)
    if read is None or line.text(read[1]) in _HOUR_GOES_ON:
        return None
    if cardinal(line, read[1]) is not None and len(line.text(read[1])) != 4:
        return None
    return read if 0 < read[0] <= 31 else None


def _day_first(line: Line, at: int) -> Iterator[tuple[int, int, str, int]]:
    read = _day_number(line, at)
    if read is None:
        return
    after = line.skip(read[1], "of", "day of", "-", "/", "in", ".")
    month = MONTHS.get(line.text(after))
    # "11 dec3" speaks of the 3rd.
    if line.number(after + 1) >= 0 and line.glued(after + 1) and not line.glued(after):
        return
    if month is not None:
        yield month, read[0], line.text(after - 1), after + 1


def ordinals(line: Line, at: int) -> Found:
    """A day of the month alone: "the 30th", "3rd of the month", "the 5th of next month"."""
    start = line.skip(at, *_ON)
    read = ordinal(line, start) or _the_figure(line, start)
    next_month = line.past(start, "next month on", "next month")
    if next_month is not None:
        read = ordinal(line, line.skip(next_month, "the"))
        if read is not None:
            yield Day("date", month_day(1, read[0])), read[1]
        return
    if read is None:
        return
    number, end = read
    # "the first" and "first of the month", but no bare "first" or "by second".
    if line.number(start) < 0 and line.text(start - 1) != "the" and line.text(end) != "of":
        return
    if number < 1 or number > 31:
        raise Refused(f"No month has a day {number}: name the date, such as 'dec 3'.")
    for words, months in (
        ("of next month", 1),
        ("next month", 1),
        ("of the next month", 1),
        ("of this month", 0),
        ("this month", 0),
    ):
        after = line.past(end, words)
        if after is not None:
            yield Day("date", month_day(months, number)), after
    of_the_month = line.past(end, "of the month")
    if of_the_month is not None:
        yield Day("ordinal", _next_ordinal(number)), of_the_month
    elif line.text(end) != "of":
        yield Day("ordinal", _next_ordinal(number)), end


def _the_figure(line: Line, at: int) -> tuple[int, int] | None:
    """The 4 of "friday the 4" and "the 4 at 3"; not that of "the 4 days" or "the 4pm call"."""
    alone = line.text(at - 1) == "the" and line.text(at + 1) in {"", "at", ","}
    return (line.number(at), at + 1) if alone and 0 < line.number(at) <= 31 else None


def _next_ordinal(number: int) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        day = next_ordinal(number, now)
        if day > now.today:
            return Days((day,))
        then = next_ordinal(number, now._replace(today=day + timedelta(days=1)))
        return Days((day, then), f"Today is the {number}{suffix(number)}: today or next month?")

    return find

"""Dates by name and figure: "dec 3", "3rd of december", "12/3", "2026-12-03", "the 30th"."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.numbers import ordinal
from followup_tui.method.phrases.words import MONTH_NAMES, MONTHS

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
NEARLY_A_YEAR = 330
"""Days; a date without a year that far off was most likely meant to be the one just passed."""


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    first = date(year, month, 1)
    return ((first + timedelta(days=31)).replace(day=1) - first).days


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month (as dateutil's relativedelta)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > 9998:
        raise Refused("That is more than five years ahead: name an earlier day.")
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def make_date(year: int, month: int, day: int) -> date:
    """The date; raises `Refused` where the calendar has none."""
    if not 1 <= month <= 12:
        raise Refused(f"There is no month {month}: type the date as in 'dec 3'.")
    name = MONTH_NAMES[month - 1].capitalize()
    if not 1900 <= year <= 2200:
        raise Refused(f"The year {year} is out of reach: type the date as in 'dec 3'.")
    longest = days_in(year, month)
    if not 1 <= day <= longest:
        raise Refused(f"{name}{f' {year}' if month == 2 else ''} has {longest} days: name another day.")
    return date(year, month, day)


def yearless(now: Now, month: int, day: int) -> Days:
    """The next such date ahead; a date that has only just passed is asked about, not put off by a year."""
    if month == 2 and day == 29:
        leap = next(y for y in range(now.today.year, now.today.year + 9) if days_in(y, 2) == 29)
        if date(leap, 2, 29) < now.today:
            leap = next(y for y in range(leap + 1, leap + 9) if days_in(y, 2) == 29)
        if leap > now.today.year + (now.today.month > 2):
            raise Refused(f"29 February is next in {leap}: name another day.", (date(leap, 2, 29),))
        return Days((date(leap, 2, 29),))
    found = make_date(now.today.year, month, day)
    if found < now.today:
        later = make_date(now.today.year + 1, month, day)
        if (later - now.today).days > NEARLY_A_YEAR:
            name = MONTH_NAMES[month - 1].capitalize()
            raise Refused(f"{day} {name} has just passed: add the year if you mean {later.year}.", (later,))
        found = later
    return Days((found,))


def _dated(month: int, day: int, year: int | None) -> Callable[[Now], Days]:
    if year is None:
        return lambda now: yearless(now, month, day)
    full = year + 2000 if year < 100 else year
    return lambda _now: Days((make_date(full, month, day),))


def _day_number(line: Line, at: int) -> tuple[int, int] | None:
    """A day of the month, as an ordinal or in figures."""
    read = ordinal(line, at)
    if read is not None:
        return read
    if line.number(at) >= 0 and len(line.tokens[at].text) <= 2:
        return line.number(at), at + 1
    return None


def _year(line: Line, at: int) -> tuple[int, int] | None:
    """A year after a day and month, in four figures, or in two after an apostrophe."""
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
    sign = line.text(at)
    if digits == 2 and sign in {"/", "-"} and line.glued(at) and line.glued(start):
        return number, start + 1
    return None


def named_dates(line: Line, at: int) -> Found:
    """A day and a month by name, in either order, with or without the year."""
    start = line.skip(at, *_ON)
    for month, day, end in (*_month_first(line, start), *_day_first(line, start)):
        # "dec 3:30" would be a time cut in two, "dec 3pm" and "dec 3-5" no single date.
        if line.text(end) in {":", "am", "pm", "h"} and line.glued(end):
            continue
        year = _year(line, end)
        if line.text(end) == "'" and line.glued(end + 1) and len(line.text(end + 1)) == 2:
            year = (line.number(end + 1), end + 2) if line.number(end + 1) >= 0 else None
        if year is not None:
            yield Day("date", _dated(month, day, year[0])), year[1]
        else:
            yield Day("date", _dated(month, day, None)), end


def _month_first(line: Line, at: int) -> Iterator[tuple[int, int, int]]:
    month = MONTHS.get(line.text(at))
    if month is None:
        return
    after = line.skip(at + 1, "the", "-", "/", ",")
    read = _day_number(line, after)
    if read is not None:
        yield month, read[0], read[1]


def _day_first(line: Line, at: int) -> Iterator[tuple[int, int, int]]:
    read = _day_number(line, at)
    if read is None:
        return
    after = line.skip(read[1], "of", "day of", "-", "/", "in", ".")
    month = MONTHS.get(line.text(after))
    if month is not None:
        yield month, read[0], after + 1


def ordinals(line: Line, at: int) -> Found:
    """A day of the month alone: "the 30th", "3rd of the month", "the 5th of next month"."""
    start = line.skip(at, *_ON)
    read = ordinal(line, start)
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


def month_day(months: int, number: int) -> Callable[[Now], Days]:
    """That day of the month so many months on."""

    def find(now: Now) -> Days:
        first = months_later(now.today.replace(day=1), months)
        return Days((make_date(first.year, first.month, number),))

    return find


def _next_ordinal(number: int) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        found: list[date] = []
        first = now.today.replace(day=1)
        while len(found) < 2:
            if number <= days_in(first.year, first.month):
                found.append(first.replace(day=number))
            first = months_later(first, 1)
        if found[0] == now.today:
            return Days(tuple(found), f"Today is the {number}{suffix(number)}: today or next month?")
        return Days((found[1] if found[0] < now.today else found[0],))

    return find


def suffix(number: int) -> str:
    """The letters of an English ordinal."""
    return "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def numeric_dates(line: Line, at: int) -> Found:
    """Dates in figures: "12/3", "3.12.", "12-3-2026", "2026-12-03", "20261203"."""
    start = line.skip(at, "on", "on the", "the", "for", "by")
    if line.number(start) < 0:
        return
    digits = len(line.tokens[start].text)
    if digits == 8:
        text = line.tokens[start].text
        year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
        if 1900 <= year <= 2200:
            yield Day("date", _dated(month, day, year)), _with_t(line, start + 1)
        return
    sign = line.text(start + 1)
    if sign not in {"/", "-", "."} or line.number(start + 2) < 0:
        return
    if not (line.glued(start + 1) and line.glued(start + 2)):
        return
    second = line.number(start + 2)
    third = line.number(start + 4) if line.text(start + 3) == sign and line.glued(start + 4) else -1
    if third >= 0 and line.glued(start + 3):
        yield _three(line, start, second, third, sign), _with_t(line, start + 5)
    elif digits <= 2 and len(line.tokens[start + 2].text) <= 2 and line.text(start + 3) not in {":", "/"}:
        dot = sign == "." and line.text(start + 3) == "." and line.glued(start + 3)
        # "10.30" is a time, "3.12" may be one, and "2-4" a window: `together` asks where both make sense.
        kind = {".": "date" if dot else "dotted", "-": "dashed"}.get(sign, "date")
        if kind == "dashed" and line.number(start) < second <= 12:
            kind = "dashed up"
        if kind != "dotted" or 1 <= second <= 12:
            yield Day(kind, _ordered(line.number(start), second, None, sign)), start + 3 + dot


def iso_weeks(line: Line, at: int) -> Found:
    """Weeks as the standard writes them, and their days: "2026-w50", "2026-w50-3"."""
    year, week = line.number(at), line.number(at + 3)
    if not (
        line.text(at + 1) == "-" and line.text(at + 2) == "w" and line.glued(at + 2) and line.glued(at + 3)
    ):
        return
    if not (0 < week <= 53 and 1900 <= year <= 2200):
        return
    weekday, end = 1, at + 4
    if line.text(end) == "-" and line.glued(end + 1) and 1 <= line.number(end + 1) <= 7:
        weekday, end = line.number(end + 1), end + 2

    def find(_now: Now) -> Days:
        try:
            return Days((date.fromisocalendar(year, week, weekday),))
        except ValueError:
            raise Refused(f"{year} has no week {week}: name the day.") from None

    yield Day("week" if end == at + 4 else "date", find), _with_t(line, end)


def _with_t(line: Line, at: int) -> int:
    """Past the T of an ISO time."""
    return at + 1 if line.text(at) == "t" and line.glued(at) and line.number(at + 1) >= 0 else at


def _three(line: Line, start: int, second: int, third: int, sign: str) -> Day:
    first = line.number(start)
    if len(line.tokens[start].text) == 4:
        return Day("date", lambda _now: Days((make_date(first, second, third),)))
    size = len(line.tokens[start + 4].text)
    if size not in {2, 4} or len(line.tokens[start].text) > 2 or len(line.tokens[start + 2].text) > 2:
        raise Refused("I can't read that as a date: type it as in 'dec 3' or '2026-12-03'.")
    return Day("date", _ordered(first, second, third + 2000 if size == 2 else third, sign))


def _ordered(first: int, second: int, year: int | None, sign: str) -> Callable[[Now], Days]:
    """A date in figures by the user's order; the only possible order where just one is possible."""

    def find(now: Now) -> Days:
        order = "dmy" if sign == "." else now.rules.date_order
        month_first, day_first = (first, second), (second, first)
        by_order: dict[str, tuple[tuple[int, int], ...]] = {"mdy": (month_first,), "ymd": (month_first,)}
        readings = by_order.get(order or "", (day_first,) if order else ())
        both = [pair for pair in (month_first, day_first) if _possible(*pair, year)]
        if not both:
            raise Refused(f"There is no such date as {first}{sign}{second}: type it as in 'dec 3'.")
        if not readings or readings[0] not in both:
            readings = tuple(dict.fromkeys(both)) if sign != "." else (day_first,)
        if len(readings) == 1:
            return _one(now, readings[0], both, year)
        days = [day for month, number in readings for day in _one(now, (month, number), [], year).days]
        question = f"{first}{sign}{second}: the month first, or the day?"
        ahead = tuple(day for day in days if day >= now.today)
        if len(ahead) == 1:
            raise Refused(question, ahead)
        return Days(tuple(days), question)

    return find


def _one(now: Now, pair: tuple[int, int], both: list[tuple[int, int]], year: int | None) -> Days:
    month, number = pair
    if year is None:
        return yearless(now, month, number)
    found = make_date(year, month, number)
    other = [make_date(year, *swap) for swap in both if swap != pair]
    if found < now.today and other and other[0] >= now.today:
        passed = f"{number} {MONTH_NAMES[month - 1].capitalize()} {year}"
        raise Refused(f"{passed} has passed; if the other order was meant, pick it.", tuple(other))
    return Days((found,))


def _possible(month: int, day: int, year: int | None) -> bool:
    return 1 <= month <= 12 and 1 <= day <= days_in(year if year and 1900 <= year <= 2200 else 2028, month)

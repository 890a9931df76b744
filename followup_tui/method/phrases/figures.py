"""Dates in figures: "12/3", "3.12.", "2026-12-03", "20261203", "2026-w50"."""

from collections.abc import Callable
from datetime import date

from followup_tui.method.days import days_in
from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.month_days import dated, make_date, yearless
from followup_tui.method.phrases.words import MONTH_NAMES


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
            yield Day("date", dated(month, day, year)), _with_t(line, start + 1)
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
        # "10.30" is a time, "3.12" may be one, and "2-4" a window: `whole` asks where both make sense.
        dotted = "dotted" if second % 5 == 0 else "odd dotted"
        kind = {".": "date" if dot else dotted, "-": "dashed"}.get(sign, "date")
        if kind == "dashed" and _may_be_hours(line.number(start), second):
            kind = "hours"
        if kind != dotted or 1 <= second <= 12:
            yield Day(kind, _ordered(line.number(start), second, None, sign + "." * dot)), start + 3 + dot


def _may_be_hours(first: int, second: int) -> bool:
    """Whether "2-4", "9-5" or "10-2" is as likely a window; "12-3" is taken for a date."""
    return first < second <= 12 or (8 <= first <= 11 and 0 < second <= 7)


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
    find = _ordered(first, second, third + 2000 if size == 2 else third, sign)
    return Day("date", _or_year_first(find, first, second, third) if size == 2 and sign == "-" else find)


def _or_year_first(find: Callable[[Now], Days], year: int, month: int, number: int) -> Callable[[Now], Days]:
    """A date of three figures that `find` reads by the user's order, such as "26-11-27": it may begin with its year."""

    def either(now: Now) -> Days:
        full = 2000 + year
        if (
            now.rules.date_order == "dmy"
            or not 0 <= full - now.today.year <= 5
            or not _possible(month, number, full)
        ):
            return find(now)
        day = date(full, month, number)
        if day < now.today or now.rules.date_order == "ymd":
            return find(now) if day < now.today else Days((day,))
        try:
            days = {each for each in find(now).days if each >= now.today}
        except Refused:
            days = set()
        if not days:
            raise Refused("The year first? Pick it, or type the date as in 'dec 3'.", (day,))
        return Days(tuple(sorted({*days, day})), "Does it begin with the year, or end with it?")

    return either


def _ordered(first: int, second: int, year: int | None, sign: str) -> Callable[[Now], Days]:
    """A date in figures by the user's order; the only possible order where just one is possible.

    With dots the day comes first, as on the continent; where the month does, "1.4" is asked about and "1.4." is not.
    """
    shown = f"{first}{sign[0]}{second}"

    def find(now: Now) -> Days:
        order = now.rules.date_order
        asks = sign == "." and order == "mdy"
        if "." in sign:
            order = None if asks else "dmy"
        month_first, day_first = (first, second), (second, first)
        by_order: dict[str, tuple[tuple[int, int], ...]] = {"mdy": (month_first,), "ymd": (month_first,)}
        readings = by_order.get(order or "", (day_first,) if order else ())
        both = [pair for pair in (month_first, day_first) if _possible(*pair, year)]
        if not both:
            raise Refused(f"There is no such date as {shown}: type it as in 'dec 3'.")
        if not readings or readings[0] not in both:
            readings = tuple(dict.fromkeys(both)) if asks or "." not in sign else (day_first,)
        if len(readings) == 1:
            return _one(now, readings[0], both, year)
        days = [day for month, number in readings for day in _one(now, (month, number), [], year).days]
        question = f"{shown}: the month first, or the day?"
        ahead = tuple(day for day in days if day >= now.today)
        if asks and ahead == tuple(days[1:]):
            return Days(ahead)
        if len(ahead) == 1:
            raise Refused(question, ahead)
        return Days(tuple(sorted(days) if asks else days), question)

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

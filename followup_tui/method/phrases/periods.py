"""Weeks, months, quarters and years that a phrase names: "next quarter", "december", "q1 2027", "the week"."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from followup_tui.method.days import months_later
from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.line import Line, Now
from followup_tui.method.phrases.numbers import ordinal
from followup_tui.method.phrases.weekdays import WEEK, monday_of
from followup_tui.method.phrases.words import MONTH_NAMES, MONTHS, NEXT

Reach = tuple[date, date]


class Period(NamedTuple):
    """A stretch of the calendar that a phrase names."""

    kind: str
    """week, month, quarter or year."""
    find: Callable[[Now], Reach]
    """Its first and last day."""
    roll: Callable[[Now], Reach] | None = None
    """The next one of that name, to offer when this one's day has passed."""


def _week(count: int) -> Callable[[Now], Reach]:
    def find(now: Now) -> Reach:
        monday = monday_of(now.today) + count * WEEK
        return monday, monday + timedelta(days=6)

    return find


def _months(size: int, count: int) -> Callable[[Now], Reach]:
    """The block of `size` months (1, 3 or 12) so many blocks from the one we are in."""

    def find(now: Now) -> Reach:
        month = (now.today.month - 1) // size * size + 1
        first = months_later(now.today.replace(month=month, day=1), count * size)
        return first, months_later(first, size) - timedelta(days=1)

    return find


def _named(month: int, year: int | None, size: int = 1) -> Callable[[Now], Reach]:
    """A month or quarter by name: the one we are in or the next ahead, where no year is said."""

    def find(now: Now) -> Reach:
        first = date(year or now.today.year, month, 1)
        last = months_later(first, size) - timedelta(days=1)
        if year is None and last < now.today:
            first = date(now.today.year + 1, month, 1)
            last = months_later(first, size) - timedelta(days=1)
        return first, last

    return find


def _year_of(year: int) -> Callable[[Now], Reach]:
    return lambda _now: (date(year, 1, 1), date(year, 12, 31))


SIZES = {"week": 0, "month": 1, "quarter": 3, "year": 12}
"""How many months each has; 0 for a week."""
UNITS_OF_TIME = {
    **{unit: unit for unit in SIZES},
    "wk": "week",
    "mo": "month",
    "mth": "month",
    "qtr": "quarter",
    "yr": "year",
}


def periods(line: Line, at: int) -> Iterator[tuple[Period, int, bool]]:
    """Periods that begin here, and whether they may stand alone ("december" may, "the month" may not)."""
    start = line.skip(at, "the")
    for words, count, alone in (
        ("next", 1, True),
        ("nxt", 1, True),
        ("this", 0, False),
        ("current", 0, False),
    ):
        unit = UNITS_OF_TIME.get(line.text(start + 1), "")
        if line.text(start) == words and unit:
            yield block(unit, count), start + 2, alone
            return
    unit = UNITS_OF_TIME.get(line.text(start), "")
    if unit:
        after_next = line.past(start + 1, "after next")
        if after_next is not None:
            yield block(unit, 2), after_next, True
            return
        yield block(unit, 0), start + 1, False
    yield from _named_month(line, start)
    yield from _quarter(line, start)
    if line.text(start) == "new" and line.text(start + 1) == "year":
        # "After the new year" speaks of its first day, "in the new year" of what follows.
        before = line.text(start - 2) if line.text(start - 1) == "the" else line.text(start - 1)
        yield Period("year", _new_year), start + 2, before in {"in", "into", "during", ""}
    if line.number(at) >= 2000 and line.number(at) < 2100 and len(line.tokens[at].text) == 4:
        second = line.number(at + 2)
        if line.text(at + 1) == "-" and line.glued(at + 2) and 1 <= second <= 12 and line.text(at + 3) != "-":
            yield Period("month", _named(second, line.number(at))), at + 3, True
        yield Period("year", _year_of(line.number(at))), at + 1, False


def _new_year(now: Now) -> Reach:
    """The year to come; in January still the one that has begun."""
    return _months(12, int(now.today.month > 1))(now)


def _quarter(line: Line, at: int) -> Iterator[tuple[Period, int, bool]]:
    """Quarters by number: "q3", "third quarter of next year", "quarter 2 2027"."""
    number, end = 0, at + 2
    if line.text(at) in {"q", "quarter"}:
        number = line.number(at + 1)
    elif (nth := ordinal(line, at)) is not None and line.text(nth[1]) in {"quarter", "qtr"}:
        number, end = nth[0], nth[1] + 1
    if not 1 <= number <= 4:
        return
    for words, years in (("next year", 1), ("of next year", 1), ("this year", 0), ("of this year", 0)):
        said = line.past(end, words)
        if said is not None:
            yield Period("quarter", _quarter_in(number, years)), said, True
            return
    year, after = _year(line, line.skip(end, "of", "in"))
    yield Period("quarter", _named(number * 3 - 2, year, 3)), after if year else end, True


def _quarter_in(number: int, years: int) -> Callable[[Now], Reach]:
    return lambda now: _named(number * 3 - 2, now.today.year + years, 3)(now)


def _named_month(line: Line, at: int) -> Iterator[tuple[Period, int, bool]]:
    """Months by name, with "this", "next" or a year."""
    at = line.skip(at, "this coming", "coming", "the coming")
    ahead_month = MONTHS.get(line.text(at + 1), 0)
    if ahead_month and line.text(at) == "this":
        yield Period("month", _month_in(ahead_month, 0)), at + 2, True
    elif ahead_month and line.text(at) in NEXT:
        yield Period("month", _next_named(ahead_month)), at + 2, True
    month = MONTHS.get(line.text(at))
    if month is None:
        return
    for words, years in (("next year", 1), ("of next year", 1), ("this year", 0), ("of this year", 0)):
        end = line.past(at + 1, words)
        if end is not None:
            yield Period("month", _month_in(month, years)), end, True
    year, end = _year(line, line.skip(at + 1, "of", ",", "-", "/"))
    if year:
        yield Period("month", _named(month, year)), end, True
    yield Period("month", _named(month, None), _month_in(month, 1)), at + 1, True


def _next_named(month: int) -> Callable[[Now], Reach]:
    """Such as "next march", which only a month still to come this year makes unclear."""

    def find(now: Now) -> Reach:
        if month > now.today.month:
            years = (now.today.year, now.today.year + 1)
            name = MONTH_NAMES[month - 1].capitalize()
            days = tuple(now.working_from(date(year, month, 1)) for year in years)
            raise Refused(f"{name} {years[0]} or {name} {years[1]}?", days)
        return _named(month, now.today.year + 1)(now)

    return find


def _month_in(month: int, years: int) -> Callable[[Now], Reach]:
    return lambda now: _named(month, now.today.year + years)(now)


def _year(line: Line, at: int) -> tuple[int | None, int]:
    number = line.number(at)
    if (
        line.text(at) == "'"
        and line.glued(at + 1)
        and len(line.text(at + 1)) == 2
        and line.number(at + 1) >= 0
    ):
        return 2000 + line.number(at + 1), at + 2
    if 1900 <= number <= 2200 and len(line.tokens[at].text) == 4:
        return number, at + 1
    return None, at


def block(unit: str, count: int) -> Period:
    """The week, month, quarter or year so many from the one we are in."""
    if unit == "week":
        return Period(unit, _week(count), _week(count + 1))
    return Period(unit, _months(SIZES[unit], count), _months(SIZES[unit], count + 1))

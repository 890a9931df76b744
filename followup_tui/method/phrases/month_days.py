"""Days of months: dates the calendar has, and which day a date without a year means."""

from collections.abc import Callable
from datetime import date

from followup_tui.method.days import days_in, months_later
from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Now
from followup_tui.method.phrases.words import MONTH_NAMES

NEARLY_A_YEAR = 330
"""Days; a date without a year that far off was most likely meant to be the one just passed."""


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


def dated(month: int, day: int, year: int | None) -> Callable[[Now], Days]:
    """The day with that date; a year of two figures is one of this century."""
    if year is None:
        return lambda now: yearless(now, month, day)
    full = year + 2000 if year < 100 else year
    return lambda _now: Days((make_date(full, month, day),))


def month_day(months: int, number: int) -> Callable[[Now], Days]:
    """That day of the month so many months on."""

    def find(now: Now) -> Days:
        first = months_later(now.today.replace(day=1), months)
        return Days((make_date(first.year, first.month, number),))

    return find


def suffix(number: int) -> str:
    """The letters of an English ordinal."""
    return "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def next_ordinal(number: int, now: Now) -> date:
    """The next day of that number from today on, in the first month that has one."""
    first = now.today.replace(day=1)
    while number > days_in(first.year, first.month) or first.replace(day=number) < now.today:
        first = months_later(first, 1)
    return first.replace(day=number)

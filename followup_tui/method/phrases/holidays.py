"""Holidays by name, as the calendar knows them: "christmas", "on easter monday", "thanksgiving week"."""

from collections.abc import Callable
from datetime import date, timedelta
from string import capwords

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.month_days import NEARLY_A_YEAR
from followup_tui.method.phrases.weeks import week_around
from followup_tui.method.phrases.words import TODAY, TOMORROW, WEEKDAYS, words_of

_LATELY = timedelta(days=60)


def holidays(line: Line, at: int) -> Found:
    """Holidays by name, as the calendar knows them."""
    start = line.skip(at, "on", "at", "the", "on the", "by", "this", "next", "of", "in")
    if not line.text(start)[:1].isalpha() or line.text(start) in _NO_HOLIDAY:
        return
    for size in range(min(5, line.size - start), 0, -1):
        name = " ".join(token.raw for token in line.tokens[start : start + size])
        if line.knows_holiday(name):
            day, end = Day("day", _holiday(name), passed=_just_passed(name)), start + size
            yield from _in_a_year(line, name, end)
            yield day, end
            if line.text(end) == "week":
                yield Day("week", week_around(day)), end + 1
            return


_NO_HOLIDAY = (
    frozenset(
        words_of(
            "at on in the of for by a an and or to from next this day days week weeks month months year years am pm "
            "first thing morning afternoon evening noon their my time end early mid late before after between half "
            "quarter"
        )
    )
    | TODAY
    | TOMORROW
    | WEEKDAYS.keys()
)


def _holiday(name: str) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        day = now.calendar.find_holiday(name, now.today)
        if day is None:
            raise Refused(f"I don't know when {name} is: type the date.")
        if (day - now.today).days > NEARLY_A_YEAR:
            raise Refused(f"{capwords(name)} has just passed: add the year if you mean {day.year}.", (day,))
        return Days((day,))

    return find


def _in_a_year(line: Line, name: str, at: int) -> Found:
    """Such as "christmas 2027", "thanksgiving of next year"."""
    after = line.skip(at, ",", "of")
    year = line.number(after)
    if 2000 <= year < 2200:
        yield Day("day", _holiday_of(name, lambda _now: year)), after + 1
    for words, find_year in (("this year", _this_year), ("next year", _next_year)):
        end = line.past(line.skip(at, "of"), words)
        if end is not None:
            yield Day("day", _holiday_of(name, find_year)), end


def _this_year(now: Now) -> int:
    return now.today.year


def _next_year(now: Now) -> int:
    return now.today.year + 1


def _holiday_of(name: str, year: Callable[[Now], int]) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        wanted = year(now)
        day = now.calendar.find_holiday(name, date(wanted, 1, 1))
        if day is None or day.year != wanted:
            raise Refused(f"I don't know when {name} is in {wanted}: type the date.")
        return Days((day,))

    return find


def _just_passed(name: str) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        day = now.calendar.find_holiday(name, now.today - _LATELY)
        return Days((day,) if day is not None and day < now.today else ())

    return find

"""Holidays by name, as the calendar knows them: "christmas", "on easter monday", "thanksgiving week"."""

from collections.abc import Callable
from datetime import timedelta

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.weekdays import week_around
from followup_tui.method.phrases.words import TODAY, TOMORROW, WEEKDAYS, words_of

_LATELY = timedelta(days=60)


def holidays(line: Line, at: int) -> Found:
    """Holidays by name, as the calendar knows them."""
    start = line.skip(at, "on", "at", "the", "on the", "over", "by", "this", "next", "of", "during", "in")
    if not line.text(start)[:1].isalpha() or line.text(start) in _NO_HOLIDAY:
        return
    for size in range(min(5, line.size - start), 0, -1):
        name = " ".join(token.raw for token in line.tokens[start : start + size])
        if line.knows_holiday(name):
            day, end = Day("day", _holiday(name), passed=_just_passed(name)), start + size
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
        return Days((day,))

    return find


def _just_passed(name: str) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        day = now.calendar.find_holiday(name, now.today - _LATELY)
        return Days((day,) if day is not None and day < now.today else ())

    return find

"""Days near at hand: "today", "tomorrow week", "the weekend", "the next working day", "same time tomorrow"."""

from collections.abc import Callable
from datetime import date, timedelta

from followup_tui.method.phrases.answer import Days, Refused, Slot, Slots
from followup_tui.method.phrases.line import Day, Found, Line, Now, Time
from followup_tui.method.phrases.weekdays import WEEK, monday_of
from followup_tui.method.phrases.words import TODAY, TOMORROW

_DAY = timedelta(days=1)
_NEAR = TODAY | TOMORROW
_SOME_TIME = ("sometime", "some time", "any time", "anytime")
_SAME_DAY = ("this day next week", "same day next week", "the same day next week", "this day week")
_DAY_AFTER_TOMORROW = tuple(f"day after {word}" for word in sorted(TOMORROW))


def _in_days(count: int) -> Callable[[Now], Days]:
    return lambda now: Days((now.today + timedelta(days=count),))


def near_days(line: Line, at: int) -> Found:
    """Today, tomorrow and their kin, the weekend, the next working day."""
    start = line.skip(at, "for", "by", "on", "later", "later on", *_SOME_TIME, "early")
    # "early tomorrow" is left to the parts of the day.
    if line.text(at) == "early":
        start = at
    word = line.text(start)
    if word in TODAY or word in TOMORROW:
        days = int(word in TOMORROW)
        yield Day("near", _in_days(days)), start + 1
        for unit, more in (("week", 7), ("fortnight", 14)):
            if line.text(start + 1) == unit:
                yield Day("day", _in_days(days + more)), start + 2
    elif word in {"week", "fortnight"} and line.text(start + 1) in _NEAR:
        days = (7 if word == "week" else 14) + int(line.text(start + 1) in TOMORROW)
        yield Day("day", _in_days(days)), start + 2
    elif line.past(start, *_SAME_DAY) is not None:
        yield Day("day", _in_days(7)), line.skip(start, *_SAME_DAY)
    elif word == "overmorrow":
        yield Day("near", _in_days(2)), start + 1
    start = line.skip(start, "the")
    end = line.past(start, *_DAY_AFTER_TOMORROW)
    if end is not None:
        yield Day("near", _in_days(2)), end
    end = line.past(
        *(start, "next working day", "next business day", "next workday", "following working day"),
        *("following business day", "next weekday", "nxt working day", "nxt business day"),
    )
    if end is not None:
        yield Day("day", lambda now: Days((now.working_from(now.today + _DAY),))), end
    yield from _weekends(
        line, line.skip(at, "on", "on the", "over", "over the", "at the", "at", "the", "during the")
    )


def _weekends(line: Line, at: int) -> Found:
    for words, count in (("this weekend", 0), ("weekend", 0), ("next weekend", 1), ("coming weekend", 0)):
        end = line.past(at, words)
        if end is not None:
            yield Day("vague", _weekend(count)), end


def _weekend(count: int) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        week = monday_of(now.today) + count * WEEK
        rest = [day for day in (week + timedelta(days=n) for n in range(7)) if _is_weekend(now, day)]
        days = [day for day in rest if day >= now.today]
        if not days:
            raise Refused("Which day of the weekend? Name it, such as 'sat'.")
        return Days((days[0],))

    return find


def _is_weekend(now: Now, day: date) -> bool:
    return not now.calendar.is_working_day(day) and now.calendar.holiday(day) is None


def same_time(line: Line, at: int) -> Found:
    """Such as "same time tomorrow": the clock as it is now, on another day."""
    end = line.past(
        at, "same time", "at the same time", "the same time", "this time", "at this time", "about this time"
    )
    if end is not None:
        yield Time("now", lambda _rules, _part: Slots((Slot(),))), line.skip(end, "on")

"""Days near at hand: "today", "tomorrow week", "the weekend", "the next working day", "same time tomorrow"."""

from collections.abc import Callable
from datetime import date, timedelta

from followup_tui.method.phrases.answer import Days, Refused, Slot, Slots
from followup_tui.method.phrases.line import Day, Found, Line, Now, Time
from followup_tui.method.phrases.weekdays import SOME_TIME, WEEK, monday_of
from followup_tui.method.phrases.words import TODAY, TOMORROW

_DAY = timedelta(days=1)
_NEAR = TODAY | TOMORROW
_SAME_DAY = ("this day next week", "same day next week", "the same day next week", "this day week")
_DAY_AFTER_TOMORROW = tuple(f"day after {word}" for word in sorted(TOMORROW))


def _in_days(count: int) -> Callable[[Now], Days]:
    return lambda now: Days((now.today + timedelta(days=count),))


def near_days(line: Line, at: int) -> Found:
    """Today, tomorrow and their kin, the weekend, the next working day."""
    start = line.skip(at, "for", "by", "on", "later", "later on", *SOME_TIME, "early")
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
    for words, find in (
        ("this weekend", _this_weekend),
        ("weekend", _this_weekend),
        ("coming weekend", _this_weekend),
        ("this coming weekend", _this_weekend),
        ("next weekend", _next_weekend),
    ):
        end = line.past(at, words)
        if end is not None:
            yield Day("weekend", find), end


def _this_weekend(now: Now) -> Days:
    this, after = _weekend(now, 0), _weekend(now, 1)
    if this >= now.today:
        return Days((this,))
    return Days((now.today, after), "Today, or the weekend after?")


def _next_weekend(now: Now) -> Days:
    this, after = _weekend(now, 0), _weekend(now, 1)
    if this < now.today:
        return Days((after,))
    return Days(
        (after,), notes=(f"Next weekend is taken as next week's; this week's is {this.day} {this:%b}.",)
    )


def _weekend(now: Now, weeks: int) -> date:
    """The first day of the weekend so many weeks on."""
    monday = monday_of(now.today) + weeks * WEEK
    first = next((day for day in (monday + n * _DAY for n in range(7)) if _is_weekend(now, day)), None)
    if first is None:
        raise Refused("Which day of the weekend? Name it, such as 'sat'.")
    return first


def _is_weekend(now: Now, day: date) -> bool:
    """Whether work rests on that weekday most weeks: a holiday on a Saturday leaves it a Saturday."""
    weeks = (day + n * WEEK for n in range(-2, 3))
    resting = [
        each for each in weeks if not now.calendar.is_working_day(each) and not now.calendar.holiday(each)
    ]
    return len(resting) > 2


def same_time(line: Line, at: int) -> Found:
    """Such as "same time tomorrow": the clock as it is now, on another day."""
    end = line.past(
        at, "same time", "at the same time", "the same time", "this time", "at this time", "about this time"
    )
    if end is not None:
        yield Time("now", lambda _rules, _part: Slots((Slot(),))), line.skip(end, "on")

"""Days and weeks that are counted: "first monday of january", "3rd working day of may", "two fridays from now"."""

from collections.abc import Callable
from datetime import date, timedelta

from followup_tui.method.days import months_later
from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.month_days import next_ordinal
from followup_tui.method.phrases.numbers import cardinal, ordinal
from followup_tui.method.phrases.periods import Period, Reach, periods
from followup_tui.method.phrases.weekdays import WEEK, ahead, monday_of, nth_start
from followup_tui.method.phrases.words import MONTH_NAMES, WEEKDAY_NAMES, WEEKDAYS


def nth_weekdays(line: Line, at: int) -> Found:
    """Such as "first monday of january", "last friday of the month", "second week of december"."""
    read = nth_start(line, at)
    if read is None:
        return
    number, middle = read
    word = line.text(middle)
    if word not in WEEKDAYS and word not in {"week", "weekday"}:
        return
    joint = line.skip(middle + 1, "of", "in", "of the", "in the")
    for period, end, _alone in periods(line, joint):
        if period.kind == "week":
            continue
        if word in WEEKDAYS:
            yield Day("day", _rolled(period, _nth(number, WEEKDAYS[word]))), end
        elif word == "week" and period.kind in {"month", "quarter", "year"}:
            yield Day("week", _rolled(period, _nth_week(number))), end
        elif word == "weekday" and number == -1:
            yield Day("day", _rolled(period, lambda reach, now: now.working_until(reach[1]))), end


def nth_weekdays_alone(line: Line, at: int) -> Found:
    """Such as "the 2nd wed", "third thursday": a date with its weekday, or a weekday counted in a month not named."""
    read = nth_start(line, at)
    if (
        read is None
        or read[0] < 0
        or line.text(read[1]) not in WEEKDAYS
        or line.text(read[1] + 1) in _GOES_ON
    ):
        return
    number, weekday = read[0], WEEKDAYS[line.text(read[1])]

    def find(now: Now) -> Days:
        counted = _next_nth(number, weekday, now)
        dated = next_ordinal(number, now)
        if dated.weekday() != weekday:
            raise Refused(f"Of which month? Pick it if it is {counted:%B}, or type the date.", (counted,))
        return Days(tuple(sorted({dated, counted})), "The date, or counted in the month?")

    yield Day("day", find), read[1] + 1


_GOES_ON = frozenset({"of", "in", "after", "before", "following", "from"})


def _next_nth(number: int, weekday: int, now: Now) -> date:
    """The first, second and so on of such weekdays in this month, or in the next that has one ahead."""
    first = now.today.replace(day=1)
    while True:
        day = ahead(first - timedelta(days=1), weekday) + (number - 1) * WEEK
        if day >= now.today and day.month == first.month:
            return day
        first = months_later(first, 1)


def _rolled(period: Period, pick: Callable[[Reach, Now], date]) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        day = pick(period.find(now), now)
        if day >= now.today:
            return Days((day,))
        later = () if period.roll is None else (pick(period.roll(now), now),)
        raise Refused(
            f"That was {day.day} {day:%B}: name a day ahead.", tuple(d for d in later if d >= now.today)
        )

    return find


def _nth(number: int, weekday: int) -> Callable[[Reach, Now], date]:
    def pick(reach: Reach, _now: Now) -> date:
        first, last = reach
        if number < 0:
            return ahead(last - WEEK, weekday)
        day = ahead(first - timedelta(days=1), weekday) + (number - 1) * WEEK
        if day > last:
            name = WEEKDAY_NAMES[weekday].capitalize()
            raise Refused(
                f"{MONTH_NAMES[first.month - 1].capitalize()} has only four {name}s: name the date."
            )
        return day

    return pick


def _nth_week(number: int) -> Callable[[Reach, Now], date]:
    """The first week is the one with more than half of its days in the month, as ISO weeks in a year."""

    def pick(reach: Reach, now: Now) -> date:
        first, last = reach
        if number < 0:
            return max(monday_of(last), first)
        thursday = ahead(first - timedelta(days=1), 3)
        monday = max(monday_of(thursday) + (number - 1) * WEEK, first)
        return now.working_from(monday)

    return pick


_WORKING_DAYS_OF = tuple(
    f"{day} {of}" for day in ("working day", "business day", "workday") for of in ("of", "in")
)


def nth_working_days(line: Line, at: int) -> Found:
    """Such as "3rd working day of january"."""
    start = line.skip(at, "the", "on the")
    read = ordinal(line, start)
    if read is None or read[0] > 23:
        return
    middle = line.past(read[1], *_WORKING_DAYS_OF)
    if middle is None:
        return
    for period, end, _alone in periods(line, middle):
        if period.kind == "month":
            yield Day("day", _rolled(period, _nth_working(read[0]))), end


def _nth_working(number: int) -> Callable[[Reach, Now], date]:
    def pick(reach: Reach, now: Now) -> date:
        day = now.working_from(reach[0])
        for _ in range(number - 1):
            day = now.working_from(day + timedelta(days=1))
        return day

    return pick


def weekdays_ahead(line: Line, at: int) -> Found:
    """Such as "two fridays from now", "in 3 tuesdays", "the second monday from today"."""
    start = line.skip(at, "in", "the")
    read = cardinal(line, start) or ordinal(line, start)
    if read is None or not 1 < read[0] <= 10:
        return
    number, middle = read
    weekday = WEEKDAYS.get(line.text(middle).removesuffix("s"), -1)
    from_now = line.past(middle + 1, "from now", "from today", "away", "hence", "ahead")
    end = middle + 1 if from_now is None and line.text(at) == "in" else from_now
    if weekday < 0 or end is None:
        return

    def find(now: Now) -> Days:
        first = ahead(now.today, weekday)
        return Days(
            (first + (number - 1) * WEEK,), notes=(f"Counted from {first:%A} {first.day} {first:%b}.",)
        )

    yield Day("day", find), end

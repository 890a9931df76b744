"""Weekdays: "tue", "next friday", "the one after next", "friday week"; and how weeks lie."""

from collections.abc import Callable
from datetime import date, timedelta

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.numbers import ordinal
from followup_tui.method.phrases.words import MONTHS, NEXT, WEEKDAY_NAMES, WEEKDAYS, words_of

WEEK = timedelta(days=7)
SOME_TIME = ("sometime", "some time", "any time", "anytime")
_ON = (
    "around",
    "on",
    "on the",
    "the",
    "for",
    "by",
    "this",
    "this coming",
    "coming",
    "the coming",
    "upcoming",
    "the upcoming",
    "this upcoming",
    *SOME_TIME,
    *(f"{some} on" for some in SOME_TIME),
)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def ahead(day: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def weekdays(line: Line, at: int) -> Found:
    """Weekdays, alone or with "this", "next", "week", "after next"."""
    start = line.skip(at, *_ON, "on next", "the next")
    if start > at and line.text(start - 1) in NEXT:
        start -= 1
    if line.text(start) in NEXT and line.text(start + 1) in WEEKDAYS:
        weekday = WEEKDAYS[line.text(start + 1)]
        yield Day("weekday", _next(weekday), weekday, which=True), start + 2
        return
    if line.text(start) in {"last", "prev", "previous"} and line.text(start + 1) in WEEKDAYS:
        raise Refused("That has passed: name a day ahead, such as 'tue' or 'next tue'.")
    weekday = WEEKDAYS.get(line.text(start), -1)
    if weekday < 0:
        return
    end = start + 1
    if _is_date(line, end):
        yield Day("day", _dated(weekday, line.number(end))), end + 1
    week = line.past(end, "week", "in a week", "a week from now")
    if week is not None:
        yield Day("day", _weeks_after(weekday, 1)), week
    fortnight = line.past(end, "fortnight")
    if fortnight is not None:
        yield Day("day", _weeks_after(weekday, 2)), fortnight
    after_next = line.past(end, "after next")
    if after_next is not None:
        yield Day("day", _after_next(weekday)), after_next
    yield _bare(line, at, start, weekday)


def _bare(line: Line, at: int, start: int, weekday: int) -> tuple[Day, int]:
    """A weekday with nothing but "this" or "coming" beside it."""
    said = {line.text(n) for n in range(at, start)}
    end = start + 1
    if line.text(end) == "coming":
        said, end = said | {"coming"}, end + 1
    if said & {"this", "coming", "upcoming"}:
        coming = "coming" in said or "upcoming" in said
        return Day("weekday", _this(weekday, coming=coming), weekday, which=True), end
    return Day("weekday", _plain(weekday), weekday), end


_GOES_ON = frozenset(words_of("of - / past to after before til till min mins minutes"))


def _is_date(line: Line, at: int) -> bool:
    """Whether the figure after a weekday can only be a day of the month."""
    after = line.text(at + 1)
    alone = after not in MONTHS and after not in _GOES_ON and not line.glued(at + 1)
    return 23 < line.number(at) <= 31 and alone


def _dated(weekday: int, figure: int) -> Callable[[Now], Days]:
    """Such as "mon 30": the next 30th, which must be a Monday."""

    def find(now: Now) -> Days:
        day = next(day for day in (now.today + timedelta(days=n) for n in range(62)) if day.day == figure)
        if day.weekday() == weekday:
            return Days((day,))
        name = WEEKDAY_NAMES[weekday].capitalize()
        near = min(
            (ahead(day, weekday), ahead(day, weekday) - WEEK), key=lambda other: abs((other - day).days)
        )
        raise Refused(
            f"{day.day} {day:%b} is a {day:%A}, no {name}: pick one, or type the date.", (day, near)
        )

    return find


def _plain(weekday: int) -> Callable[[Now], Days]:
    """The next one ahead; today's name may mean today or a week from today."""

    def find(now: Now) -> Days:
        if now.today.weekday() != weekday:
            return Days((ahead(now.today, weekday),))
        name = WEEKDAY_NAMES[weekday].capitalize()
        return Days((now.today, now.today + WEEK), f"Today is {name}: today or a week from today?")

    return find


FROM_WHICH = "Counted from today, or from a week today?"


def _weeks_after(weekday: int, weeks: int) -> Callable[[Now], Days]:
    """Such as "friday week"; said on a Friday it may be counted from that very day."""

    def find(now: Now) -> Days:
        return Days(tuple(day + weeks * WEEK for day in _plain(weekday)(now).days), FROM_WHICH)

    return find


def _this(weekday: int, *, coming: bool) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        if now.today.weekday() == weekday and not coming:
            return Days((now.today,))
        return Days((ahead(now.today, weekday),))

    return find


def _next(weekday: int) -> Callable[[Now], Days]:
    """That day of next calendar week; asks when weeks from Sunday and weeks from Monday disagree."""

    def find(now: Now) -> Days:
        today = now.today
        from_monday = monday_of(today) + WEEK + timedelta(days=weekday)
        sunday = today - timedelta(days=(today.weekday() + 1) % 7)
        from_sunday = sunday + WEEK + timedelta(days=(weekday + 1) % 7)
        name = WEEKDAY_NAMES[weekday].capitalize()
        if from_monday != from_sunday:
            return Days(tuple(sorted({from_monday, from_sunday})), f"Which {name} is next?")
        this = ahead(today, weekday)
        if this != from_monday:
            note = f"Next {name} is taken as next week's; this week's is {this.day} {this:%b}."
            return Days((from_monday,), notes=(note,))
        return Days((from_monday,))

    return find


def _after_next(weekday: int) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        readings = {day + WEEK for day in _next(weekday)(now).days} | {ahead(now.today, weekday) + WEEK}
        name = WEEKDAY_NAMES[weekday].capitalize()
        question = f"Which {name} is after next?" if len(readings) > 1 else ""
        return Days(tuple(sorted(readings)), question)

    return find


def nth_start(line: Line, at: int) -> tuple[int, int] | None:
    """What number of a weekday or week is named ("first", "2nd"), -1 for "last", and the position after."""
    start = line.skip(at, "on the", "the", "in the", "on", "in")
    if line.text(start) in {"last", "final"}:
        return -1, start + 1
    read = ordinal(line, start)
    return read if read is not None and read[0] <= 5 else None

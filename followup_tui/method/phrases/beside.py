"""Days beside another day: "after christmas", "the second monday after easter", "the week before the 14th"."""

from collections.abc import Callable
from datetime import date, timedelta

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.periods import Period, periods
from followup_tui.method.phrases.weekdays import WEEK, ahead, monday_of, nth_start
from followup_tui.method.phrases.words import WEEKDAYS

_DAY = timedelta(days=1)
_WAYS = {
    "day after": "next",
    "day before": "previous",
    **dict.fromkeys(
        ("after", "right after", "just after", "shortly after", "any time after", "sometime after"), "after"
    ),
    **dict.fromkeys(
        (f"{which} {kind} day after" for which in ("next", "first") for kind in ("working", "business")),
        "working day after",
    ),
    **dict.fromkeys(("before", "just before", "right before", "shortly before"), "before"),
    **dict.fromkeys((f"last {kind} day before" for kind in ("working", "business")), "working day before"),
    "week after": "week",
    "week before": "week before",
}
_WEEKDAY_WAYS = {"after": "next", "before": "previous", "following": "next"}


def around_days(line: Line, at: int, day_rule: Callable[[Line, int], Found]) -> Found:
    """Days beside another: "after christmas", "the day before thanksgiving", "the monday after easter"."""
    start = line.skip(at, "on the", "the", "on")
    for words, find in (("after", _after_the_weekend), ("before", _before_the_weekend)):
        weekend = line.past(start, f"{words} the weekend", f"{words} this weekend")
        if weekend is not None:
            yield Day("beyond", find), weekend
            return
    nth = nth_start(line, start) or (1, start)
    if line.text(nth[1]) in WEEKDAYS:
        start = nth[1]
    weekday = WEEKDAYS.get(line.text(start), -1)
    found = line.found(start + 1, _WEEKDAY_WAYS) if weekday >= 0 else line.found(start, _WAYS)
    if found is None or (weekday >= 0 and nth[0] != 1 and (nth[0] < 0) != (found[0] == "previous")):
        return
    way, begin = found
    if way in {"after", "before"}:
        yield from _beyond_periods(line, line.skip(begin, "the"), way)
    for piece, end in day_rule(line, line.skip(begin, "the") if line.text(begin + 1) in WEEKDAYS else begin):
        if not isinstance(piece, Day) or piece.kind == "this week":
            continue
        if way == "week before":
            yield Day("week", _week_before(piece)), end
            continue
        kind = {"week": "week", "after": "beyond", "before": "beyond"}.get(way, "day")
        yield Day(kind, _beside(piece, way, weekday, max(0, nth[0] - 1) * WEEK)), end


def _after_the_weekend(now: Now) -> Days:
    return Days((now.working_from(monday_of(now.today) + WEEK),))


def _before_the_weekend(now: Now) -> Days:
    return Days((now.working_until(monday_of(now.today) + 4 * _DAY),))


def _beyond_periods(line: Line, at: int, way: str) -> Found:
    """Such as "after next week", "before march": the working day right after its last or before its first day."""
    # "After 2030" may speak of half past eight, "after the new year" speaks of its first day.
    if line.number(at) >= 0 or line.text(at) == "new":
        return
    for period, end, _alone in periods(line, at):
        yield Day("beyond", _beyond(period, way)), end


def _beyond(period: Period, way: str) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        reaches = [period.find(now)]
        if period.kind == "week" and period.roll and now.today.weekday() == 6:
            reaches.append(period.roll(now))
        days = [_step(now, reach[1] if way == "after" else reach[0], way, -1) for reach in reaches]
        ahead_of_us = tuple(day for day in days if day >= now.today)
        if not ahead_of_us:
            raise Refused("That has passed: name a day ahead.")
        return Days(ahead_of_us, "Of the week that begins tomorrow, or the one after?")

    return find


def _week_before(anchor: Day) -> Callable[[Now], Days]:
    """Such as "the week before christmas": the calendar week before, or the days that lead up to it."""

    def find(now: Now) -> Days:
        found = anchor.find(now)
        if anchor.kind in {"week", "vague", "weekend", "weekday"} or len(found.days) != 1:
            raise Refused("Name the day itself, such as 'dec 7' or 'next tue'.")
        day = found.days[0]
        weeks = {monday_of(day) - WEEK, monday_of(day - _DAY)}
        days = tuple(week for week in sorted(weeks) if week > now.today)
        if not days:
            raise Refused("That week has begun: name the day, such as 'fri'.")
        return Days(days, f"The week before that of {day.day} {day:%b}, or the days that lead up to it?")

    return find


def _beside(anchor: Day, way: str, weekday: int, more: timedelta) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        if anchor.passed is not None and way in {"next", "after", "working day after", "week"}:
            late = [_step(now, day, way, weekday) + more for day in anchor.passed(now).days]
            if late and late[0] >= now.today:
                return Days((late[0],))
        found = anchor.find(now)
        if anchor.kind in {"week", "vague", "weekend"}:
            raise Refused("Name the day itself, such as 'dec 7' or 'next tue'.")
        if anchor.kind == "weekday" and len(found.days) == 2:
            found = Days(
                found.days[1:] if way in {"previous", "before", "working day before"} else found.days[:1]
            )
        return Days(
            tuple(_step(now, day, way, weekday) + more for day in found.days), found.question, found.notes
        )

    return find


def _step(now: Now, day: date, way: str, weekday: int) -> date:
    if weekday >= 0:
        return ahead(day, weekday) if way == "next" else ahead(day - WEEK - _DAY, weekday)
    if way == "next":
        return day + _DAY
    if way == "previous":
        return day - _DAY
    if way == "week":
        return monday_of(day) + WEEK
    return now.working_from(day + _DAY) if way.endswith("after") else now.working_until(day - _DAY)

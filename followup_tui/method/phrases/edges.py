"""Periods and their edges as days: "end of month", "early december", "mid next week", "in january", "eoq"."""

from collections.abc import Callable
from datetime import date, timedelta

from followup_tui.method.phrases.answer import Days, Refused
from followup_tui.method.phrases.line import Day, Found, Line, Now
from followup_tui.method.phrases.month_days import NEARLY_A_YEAR
from followup_tui.method.phrases.periods import UNITS_OF_TIME, Period, Reach, block, periods
from followup_tui.method.phrases.weeks import STRETCH, is_stretch

_LEAD = (
    "in",
    "at",
    "by",
    "on",
    "around",
    "toward",
    "towards",
    "sometime",
    "some time",
    "during",
    "from",
    "for",
)
_EDGE_WORDS = {
    "start": "start|beginning|first day|1st day",
    "end": "end|very end|last day",
    "open": "first working day|first business day|first workday",
    "close": "last working day|last business day|last workday",
    "mid": "middle",
    "late": "latter part",
}
_EDGES = {
    f"{the}{words} {of}": edge
    for edge, said in _EDGE_WORDS.items()
    for words in said.split("|")
    for the in ("", "the ")
    for of in ("of", "in")
} | {
    **dict.fromkeys(("early", "early in"), "early"),
    **dict.fromkeys(("mid", "mid -", "halfway through"), "mid"),
    **dict.fromkeys(("late", "late in"), "late"),
    "end": "end",
}
SHORT = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
"""Whose end the short words name."""


def edges(line: Line, at: int) -> Found:
    """Edges of periods: "end of next week", "mid-december", "eom", "month end", "early q1"."""
    start = line.skip(at, *_LEAD)
    start = line.skip(start, "in", "the")
    short = SHORT.get(line.text(start))
    if short:
        yield _edge("end", block(short, 0)), start + 1
        return
    unit = UNITS_OF_TIME.get(line.text(start), "")
    # "Week end" may be Friday or Saturday.
    if unit not in {"", "week"} and line.past(start + 1, "end", "- end"):
        yield _edge("end", block(unit, 0)), line.skip(start + 1, "end", "- end")
    if line.text(start) == "midweek":
        weeks = line.past(start + 1, "next week", "of next week")
        yield _edge("mid", block("week", 0 if weeks is None else 1)), weeks or start + 1
        return
    if line.text(start) == "the":
        start += 1
    found = line.found(start, _EDGES)
    if found is not None:
        for period, end, _alone in periods(line, found[1]):
            yield _edge(found[0], period), end


def _edge(edge: str, period: Period) -> Day:
    exact = edge in {"start", "end", "open", "close"}

    def find(now: Now) -> Days:
        days = _edge_days(edge, period.kind, period.find(now), now)
        if edge == "mid" and days.days == (now.today,) and period.roll:
            return Days(
                (*days.days, *_edge_days(edge, period.kind, period.roll(now), now).days),
                "Today, or the next?",
            )
        if period.kind == "week" and period.roll and now.today.weekday() == 6:
            days = _on_a_sunday(days, _edge_days(edge, period.kind, period.roll(now), now), now)
        if days.days[-1] >= now.today:
            return days
        if period.roll is None:
            raise Refused("That has passed: name a day ahead.")
        rolled = _edge_days(edge, period.kind, period.roll(now), now).days
        raise Refused("That has passed: name a day ahead, or take the next one.", rolled[:1])

    return Day("day" if exact else "vague", find)


def _on_a_sunday(one: Days, two: Days, now: Now) -> Days:
    """Weeks begin on Sunday for some and on Monday for others: on a Sunday both are meant."""
    days = tuple(day for day in one.days + two.days if day >= now.today)
    return Days(days, "Of the week that begins tomorrow, or the one after?")


def _edge_days(edge: str, kind: str, reach: Reach, now: Now) -> Days:
    first, last = reach
    if edge in {"open", "early"} or (edge == "start" and kind == "week"):
        return Days((now.working_from(first),))
    if edge == "close" or (edge == "end" and kind == "week") or (edge == "late" and kind == "week"):
        return Days((now.working_until(last),))
    if edge == "mid":
        middle = {"week": timedelta(days=2), "month": timedelta(days=14)}.get(kind, (last - first) / 2)
        return Days((now.working_from(first + middle),))
    if edge == "late":
        return Days((now.working_from(_late(last, kind)),))
    day = first if edge == "start" else last
    working = now.working_from(day) if edge == "start" else now.working_until(day)
    if working == day:
        return Days((day,))
    return Days((working, day), _not_working(now, day, working))


def _late(last: date, kind: str) -> date:
    return last.replace(day=26) if kind == "month" else last - timedelta(days=14)


def _not_working(now: Now, day: date, working: date) -> str:
    what = now.calendar.holiday(day) or f"a {day:%A}"
    return f"{day.day} {day:%B} is {what}: {working:%A} {working.day} or {day:%A} {day.day}?"


def vague_periods(line: Line, at: int) -> Found:
    """A month, quarter or year alone: its first working day ("next month", "in january", "q1")."""
    if is_stretch(line, at):
        raise Refused(STRETCH)
    start = line.skip(line.skip(at, *_LEAD), "in", "during")
    # "At 2030" is said of a clock.
    if line.text(at) == "at":
        return
    for period, end, alone in periods(line, start):
        if alone and period.kind != "week":
            yield Day("vague", _sometime(period)), end
        elif period.kind != "week" and (start > at or line.text(at) in {"this", "current"}):
            yield Day("vague", _this_one(period.kind)), end


def _this_one(kind: str) -> Callable[[Now], Days]:
    def find(_now: Now) -> Days:
        raise Refused(f"Which day of the {kind}? Name it, such as 'fri' or 'the 30th'.")

    return find


def _sometime(period: Period) -> Callable[[Now], Days]:
    def find(now: Now) -> Days:
        first, last = period.find(now)
        if last < now.today:
            raise Refused("That has passed: name a day ahead.")
        if first <= now.today:
            raise Refused(f"That {period.kind} has begun: name the day, such as 'fri' or 'the 30th'.")
        if period.roll and (first - now.today).days > NEARLY_A_YEAR and period.kind == "month":
            raise Refused(
                f"{first:%B} has only just passed: add the year if you mean {first.year}.", (first,)
            )
        working = now.working_from(first)
        if working == first:
            return Days((first,))
        return Days((working, first), _not_working(now, first, working))

    return find

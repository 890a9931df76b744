"""Which half-hours of a day are free, and what a time would clash with, from what has a time."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.method.days import local_day
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

WORK_START, WORK_END = time(9), time(17)
"""The hours in which free time is looked for, the same as those of "morning" and "afternoon" in a phrase."""
_CALL = timedelta(minutes=30)
_MEETING = timedelta(hours=1)
_LONGEST = timedelta(hours=1)
"""A longer window ("between 2 and 5") is met somewhere inside it, so it takes no half-hour of its own."""


class Taken(NamedTuple):
    """A stretch of a day that somebody has, on the user's clock; `own` where the user alone planned it."""

    start: datetime
    end: datetime
    person: int
    own: bool


def taken_on(promises: Iterable[Promise], day: date, zone: str) -> list[Taken]:
    """What is promised or planned with a time on a day of the user's, in order."""
    found = []
    for promise in promises:
        if not promise.is_open or promise.owed_by != "us" or promise.when.start is None:
            continue
        span = _span(promise, zone)
        if span is not None and span.start.date() <= day <= span.end.date():
            found.append(span)
    return sorted(found)


def _span(promise: Promise, zone: str) -> Taken | None:
    """The stretch one promise takes, at least half an hour; None for a long window."""
    place = ZoneInfo(zone)
    start = promise.when.starts_at().astimezone(place)
    length = promise.when.ends_at() - promise.when.starts_at()
    if length > _LONGEST:
        return None
    end = start + max(length, _MEETING if promise.what == "meeting" else _CALL)
    return Taken(start, end, promise.person, promise.is_plan)


def clash(taken: Sequence[Taken], when: When, zone: str) -> Taken | None:
    """What a time falls into, None where it is free."""
    if when.start is None:
        return None
    moment = when.starts_at().astimezone(ZoneInfo(zone))
    return next((each for each in taken if each.start <= moment < each.end), None)


def free_spans(
    taken: Sequence[Taken],
    day: date,
    now: datetime,
    zone: str,
    hours: tuple[time, time] = (WORK_START, WORK_END),
) -> list[tuple[time, time]]:
    """The stretches of a day in which whole half-hours are free, from now on; half-hours begin at :00 and :30."""
    place = ZoneInfo(zone)
    spans: list[tuple[time, time]] = []
    moment, last = datetime.combine(day, hours[0]), datetime.combine(day, hours[1])
    while moment + _CALL <= last:
        begin, end = moment.replace(tzinfo=place), (moment + _CALL).replace(tzinfo=place)
        if begin >= now and not any(each.start < end and begin < each.end for each in taken):
            if spans and spans[-1][1] == moment.time():
                spans[-1] = (spans[-1][0], end.time())
            else:
                spans.append((begin.time(), end.time()))
        moment += _CALL
    return spans


def say_spans(spans: Iterable[tuple[time, time]]) -> str:
    """Such as "9:00–10:30, 11:00–17:00"."""
    return ", ".join(f"{start.hour}:{start:%M}–{end.hour}:{end:%M}" for start, end in spans)


def say_day_load(
    when: When,
    due: int,
    promises: Iterable[Promise],
    name_of: Callable[[int], str],
    now: datetime,
    zone: str,
) -> str:
    """What a day holds already: "4 already due · free 9:00–10:30, 11:00–17:00".

    `due` counts everything set for the day. Free time is told where something is promised with a time; for a time
    that is taken, to whom.
    """
    day = when.in_zone(zone).day
    taken = taken_on(promises, day, zone)
    parts = [f"{due} already due" if due else "nothing else is due"]
    taker = clash(taken, when, zone)
    if taker is not None:
        how = "planned with" if taker.own else "promised to"
        parts.insert(0, f"{taker.start.hour}:{taker.start:%M} is {how} {name_of(taker.person)}")
    if taken and day >= local_day(now, zone):
        spans = say_spans(free_spans(taken, day, now, zone))
        parts.append(f"free {spans}" if spans else "no half-hour is free")
    return " · ".join(parts)

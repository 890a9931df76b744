"""Which open promise stands for a person, and where it stands in a day (design §4, buckets 1–4)."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from followup_tui.method.days import day_end, due_day, local_day
from followup_tui.method.decent import DecentHours
from followup_tui.method.plans import BUILT_IN, Plans
from followup_tui.model.promise import Promise
from followup_tui.model.when import When
from followup_tui.model.words import BUCKETS, Bucket

BEFORE = timedelta(minutes=10)
"""How long before its start a timed promise comes to the top (design §4)."""
GRACE = timedelta(minutes=15)
"""How long after its start a promise without an end is not yet late (design §4)."""


class View(NamedTuple):
    """The moment (UTC) from which a day is looked at, and that day; both in the user's zone."""

    now: datetime
    zone: str
    today: date
    day: date
    hours: DecentHours
    plans: Plans = BUILT_IN

    @property
    def is_today(self) -> bool:
        """Whether the day is today, so that the clock matters."""
        return self.day == self.today


class Place(NamedTuple):
    """Where something stands: its bucket, what it sorts by within it, and the user's day it was meant for.

    Within a bucket what was agreed with somebody comes before what I planned alone (method Q5).
    """

    bucket: Bucket
    order: tuple[int, int, int, int]
    due: date


class Standing(NamedTuple):
    """The open promise that is a person's next step."""

    id: int
    promise: Promise


def deadline(when: When) -> datetime:
    """The moment (UTC) after which a promise is said to be late: its end, or a quarter of an hour (design §4)."""
    end = when.ends_at() if when.until is not None or when.start is None else when.starts_at() + GRACE
    return end.astimezone(UTC)


def is_late(when: When, moment: datetime, zone: str) -> bool:
    """Whether what is done at this moment (UTC) keeps a promise late; one for a day has until the user's day ends."""
    return moment > deadline(when) if when.timed else moment >= day_end(when.day, zone)


def start_of(when: When) -> datetime:
    """The moment (UTC) at which a promise begins."""
    return when.starts_at().astimezone(UTC)


def earliest_first(promises: Iterable[tuple[int, Promise]]) -> list[Standing]:
    """Open promises in the order in which they fall due; one for a whole day before those with a time that day."""
    return [Standing(*each) for each in sorted(promises, key=lambda each: (start_of(each[1].when), each[0]))]


def standing_promises(promises: Mapping[int, Promise], view: View) -> dict[int, Standing | None]:
    """Each promised person's one promise: the earliest, but a timed one that is due now goes before it (method Q5).

    Of those that are due, what was agreed goes before what I planned alone. One that was put off past the day stands
    behind the others.

    Somebody who owes us the next step, today or later, is there with None: nothing of ours is to be planned meanwhile.
    """
    ours: dict[int, list[tuple[int, Promise]]] = {}
    found: dict[int, Standing | None] = {}
    for id_, promise in promises.items():
        if promise.state != "open":
            continue
        if promise.owed_by == "us":
            ours.setdefault(promise.person, []).append((id_, promise))
        elif due_day(promise.when, view.zone) >= view.day:
            found[promise.person] = None
    for person, several in ours.items():
        if len(several) == 1:
            found[person] = Standing(*several[0])
            continue
        found[person] = min(earliest_first(several), key=lambda each: _urgency(each.promise, view))
    return found


def _urgency(promise: Promise, view: View) -> tuple[bool, bool, bool, bool]:
    """What goes first of one person's promises, the earliest of those that are alike: see `standing_promises`."""
    pressing = view.is_today and is_now(promise.when, view)
    due = pressing or due_day(promise.when, view.zone) <= view.day
    rests = promise.put_off is not None and promise.put_off > view.day and not pressing
    return rests, not due, due and promise.is_plan, not pressing


def taken_up(promise: Promise, zone: str) -> date:
    """The user's day on which I take a promise up: the one it is due, or the later one it was put off to."""
    due = due_day(promise.when, zone)
    return due if promise.put_off is None else max(due, promise.put_off)


def is_now(when: When, view: View) -> bool:
    """Whether something timed has come: from ten minutes before its start until its day ends (design §4)."""
    if when.start is None or abs((when.day - view.today).days) > 1:
        return False
    start = start_of(when)
    return start - BEFORE <= view.now and local_day(start, view.zone) >= view.today


def place_timed(when: When, due: date, view: View, *, own: bool) -> Place:
    """Where something with a time of the day looked at stands: now, or later with a countdown, by the clock.

    `own` says that the user alone set it.
    """
    start, end = int(start_of(when).timestamp()), int(deadline(when).timestamp())
    if view.is_today and is_now(when, view):
        return Place("promise_now", (0, own, end, start), due)
    return Place("promise_later", (0, start, own, end), due)


def place_promise(promise: Promise, their_zone: str, view: View) -> Place | None:
    """Where a promise stands on the day looked at; None if that day has nothing to do with it.

    Today holds every late one, the most recent first, but those put off. Another day holds its own promises and
    what was put off to it, as if the days before had been worked.
    """
    when = promise.when
    if (when.day - view.day).days > 1:
        return None
    due, own = due_day(when, view.zone), promise.is_plan
    if due == view.day and view.day >= view.today and when.timed:
        return place_timed(when, due, view, own=own)
    sunk = int(view.is_today and view.hours.sinks(their_zone, promise.what))
    if due == view.day and view.day >= view.today:
        return Place("promise_today", (sunk, own, int(promise.made.timestamp()), 0), due)
    taken = taken_up(promise, view.zone)
    if due < view.today and (taken <= view.day if view.is_today else view.day in {due, taken}):
        start = when.in_zone(view.zone).start
        minute = 0 if start is None else start.hour * 60 + start.minute
        return Place("promise_late", (sunk, own, -due.toordinal(), -minute), due)
    return place_timed(when, due, view, own=own) if view.is_today and is_now(when, view) else None


def rank(bucket: Bucket) -> int:
    """Where a bucket comes in the queue."""
    return _RANK[bucket]


_RANK: dict[Bucket, int] = {bucket: at for at, bucket in enumerate(BUCKETS)}

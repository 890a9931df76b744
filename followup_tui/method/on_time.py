"""Promises of ours, agreed with them: kept on time, late, still open (method Q6)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from followup_tui.method.days import due_day
from followup_tui.model.promise import Promise


class OnTime(NamedTuple):
    """How many of our promises were kept, are late, or wait; moved and dropped ones are none of these."""

    kept: int
    late: int
    open: int


def on_time(promises: Iterable[Promise], first: date, last: date, today: date, zone: str) -> OnTime:
    """What became of the promises of ours that were due from `first` to `last`, the user's days.

    A day that the user set alone is no promise. One that is open is late once its day is over; until then it waits
    (method Q6).
    """
    kept = late = waiting = 0
    surely_before, surely_after = first - timedelta(days=2), last + timedelta(days=2)
    for promise in promises:
        if promise.owed_by != "us" or promise.is_plan or not surely_before < promise.when.day < surely_after:
            continue
        due = due_day(promise.when, zone)
        if not first <= due <= last:
            continue
        if promise.state == "kept":
            kept += 1
        elif promise.state == "late" or (promise.is_open and due < today):
            late += 1
        elif promise.is_open:
            waiting += 1
    return OnTime(kept, late, waiting)

"""The quarter as it stands, and the two questions before it (method Q1–Q3, Q6)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from followup_tui.actions.desk import Desk
from followup_tui.actions.promised import days_of
from followup_tui.actions.track import Track
from followup_tui.method.days_kept import DaysKept
from followup_tui.method.explained import Figure
from followup_tui.method.on_time import OnTime, on_time
from followup_tui.method.quarter import (
    next_promised,
    quarter_at,
    three_months_from,
)
from followup_tui.method.record import Record
from followup_tui.method.spans import say_span
from followup_tui.method.speak import say_day
from followup_tui.model.quarter import Quarter
from followup_tui.model.text import clean_line


class QuarterNow(NamedTuple):
    """The quarter of a day with all its figures; `counts` are those that are one figure."""

    quarter: Quarter
    days: DaysKept
    promises: OnTime
    counts: dict[Figure, int]

    def said(self, figure: Figure) -> str:
        """A figure as it is shown; where nothing was promised no day was missed, so none is counted against it."""
        if figure == "days":
            of = f" of {self.days.so_far}" if self.quarter.promised is not None else ""
            return f"{self.days.kept}{of} so far"
        if figure == "promises":
            waiting = f", {self.promises.open} still open" if self.promises.open else ""
            return f"{self.promises.kept} of {self.promises.kept + self.promises.late}{waiting}"
        return str(self.counts[figure])


def quarter_now(desk: Desk, record: Record) -> QuarterNow:
    """The quarter that today lies in, from a record of all touches."""
    quarter = quarter_at(desk.book.quarters().values(), desk.now.date())
    return quarter_figures(desk, quarter, record)


def quarter_figures(desk: Desk, quarter: Quarter, record: Record) -> QuarterNow:
    """One quarter's figures."""
    first, last = quarter.start, quarter.end
    span = [first + timedelta(days=at) for at in range((last - first).days + 1)]
    counts: dict[Figure, int] = {
        "touches": _sum(record.touches, span),
        "conversations": _sum(record.conversations, span),
        "noes": _sum(record.noes, span),
        "lessons": _sum(record.lessons, span),
        "reconnected": _sum(record.reconnected, span),
    }
    promises = on_time(desk.book.promises.values(), first, last, desk.now.date(), desk.zone)
    return QuarterNow(quarter, days_of(desk, quarter, record.touches), promises, counts)


def _sum(by_day: Mapping[date, int], span: Iterable[date]) -> int:
    return sum(by_day.get(day, 0) for day in span)


def promised_ahead(desk: Desk) -> str:
    """The promise that lies ahead and when it begins, in a sentence; "" where there is none."""
    today = desk.now.date()
    ahead = next_promised(desk.book.quarters().values(), today)
    if ahead is None:
        return ""
    return f"Promised: {say_span(ahead.start, ahead.end)}. It begins {say_day(ahead.start, today)}."


def quarter_here(desk: Desk) -> tuple[QuarterNow, Record]:
    """The quarter counted at once, and what it was counted from, for a command that waits for it."""
    track = Track(desk)
    try:
        record = track.read_all()
    finally:
        track.close()
    return quarter_now(desk, record), record


def promise_quarter(desk: Desk, start: date, *, worth: str, promise: str) -> Quarter:
    """Promise three months of working days, or put the promise in other words (method Q2).

    A promise that begins on the same day is changed; another start in the same time replaces what was promised for
    it. Returns the quarter. Raises NotSaved.
    """
    fresh = three_months_from(start)
    with desk.book.transaction(f"the promise of {fresh.start:%B %Y}"):
        id_ = _overlapping(desk, fresh)
        before = desk.book.quarters()[id_] if id_ is not None else fresh
        quarter = replace(
            before,
            start=fresh.start,
            end=fresh.end,
            worth=clean_line(worth),
            promise=clean_line(promise),
            promised=before.promised or desk.now,
        )
        desk.book.save_quarter(quarter, id_)
    return quarter


def _overlapping(desk: Desk, fresh: Quarter) -> int | None:
    """The promised quarter that is being promised again: one not looked back on yet that shares days with it."""
    for id_, each in reversed(desk.book.quarters().items()):
        if not each.reviewed and each.start <= fresh.end and fresh.start <= each.end:
            return id_
    return None

"""The days of the quarter, and how they stand for a command that prints today's queue (method Q1, Q3)."""

from collections.abc import Container
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

from followup_tui.actions.desk import Desk
from followup_tui.book.book import ENTRIES
from followup_tui.method.days_kept import DaysKept, days_kept
from followup_tui.method.quarter import counts_from, quarter_at
from followup_tui.model.quarter import Quarter


class _Moment(Struct, gc=False):
    """As much of an entry as tells whether it keeps a day: quicker to decode than the whole."""

    at: str
    kind: str = "touch"


def promised_view(desk: Desk) -> dict[str, Any] | None:
    """Its days, None where none is promised: then no touch is read, and today's queue stays quick."""
    quarter = quarter_at(desk.book.quarters().values(), desk.now.date())
    if quarter.promised is None:
        return None
    return days_view(quarter, days_of(desk, quarter, touched_days(desk, quarter.start, quarter.end)))


def days_of(desk: Desk, quarter: Quarter, touched: Container[date]) -> DaysKept:
    """The days of one quarter; `touched` holds those with at least one touch."""
    since = counts_from(quarter, desk.zone)
    return days_kept(quarter.start, quarter.end, desk.now.date(), touched, desk.calendar, since=since)


def days_view(quarter: Quarter, days: DaysKept) -> dict[str, Any]:
    """A quarter's promise and its days, for scripts (cli.md, today and quarter)."""
    return {
        "start": quarter.start.isoformat(),
        "end": quarter.end.isoformat(),
        "promise": quarter.promise or None,
        "working_days": days.working,
        "days_so_far": days.so_far,
        "days_kept": days.kept,
    }


def touched_days(desk: Desk, first: date, last: date) -> set[date]:
    """The user's days from first to last with at least one touch; nothing else is counted, so it waits for less."""
    zone = ZoneInfo(desk.zone)
    # Two clocks are never more than two dates apart (UTC+14, UTC−12): other moments need not be read.
    begin, end = (first - timedelta(days=2)).isoformat(), (last + timedelta(days=3)).isoformat()
    found = {
        datetime.fromisoformat(each.at).astimezone(zone).date()
        for chunk in desk.book.store.chunks(ENTRIES, _Moment)
        for each in chunk.values()
        if begin <= each.at < end and each.kind == "touch"
    }
    return {day for day in found if first <= day <= last}

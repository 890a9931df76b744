"""Which three months are meant (method Q1): the calendar quarter, or three months from any day."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from followup_tui.method.days import local_day, months_later
from followup_tui.model.quarter import Quarter

_MONTHS = 3


def calendar_quarter(day: date) -> Quarter:
    """The calendar quarter that a day lies in, not promised."""
    return three_months_from(date(day.year, (day.month - 1) // _MONTHS * _MONTHS + 1, 1))


def three_months_from(start: date) -> Quarter:
    """Three months from a day on; where the last month is too short for it, up to that month's last day."""
    following = months_later(start, _MONTHS)
    shorter = following.day < start.day
    return Quarter(start=start, end=following if shorter else following - timedelta(days=1))


def mostly_over(quarter: Quarter, day: date) -> bool:
    """Whether more than half of its days lie before a day."""
    return 2 * (day - quarter.start).days > (quarter.end - quarter.start).days + 1


def quarter_at(quarters: Iterable[Quarter], day: date) -> Quarter:
    """The promised quarter that a day lies in, the latest of several; else the calendar quarter, not promised."""
    found = [each for each in quarters if each.promised is not None and each.holds(day)]
    return max(found, key=lambda each: each.start) if found else calendar_quarter(day)


def counts_from(quarter: Quarter, zone: str) -> date:
    """The first day that is kept or missed: its first, or the day on which it was promised where that came later.

    Nobody misses a day that was not promised yet (method Q1, Q3).
    """
    made = quarter.promised
    return quarter.start if made is None else max(quarter.start, local_day(made, zone))


def next_promised(quarters: Iterable[Quarter], day: date) -> Quarter | None:
    """The promised quarter that begins next after a day, None if there is none."""
    found = [each for each in quarters if each.promised is not None and each.start > day]
    return min(found, key=lambda each: each.start) if found else None


def to_promise(quarters: Iterable[Quarter], day: date) -> Quarter:
    """The quarter that may be promised now: the one that is on or ahead, to be put in other words; else a new one.

    A new one follows the quarter looked back on last, in the same words where it was a challenge (method Q13); without
    one it is the calendar quarter.
    """
    quarters = list(quarters)
    on = quarter_at(quarters, day)
    if on.promised is not None and on.reviewed is None:
        return on
    if (ahead := next_promised(quarters, day)) is not None:
        return ahead
    if (last := looked_back_on(quarters)) is not None:
        following = three_months_from(last.end + timedelta(days=1))
        if day <= following.end:
            return replace(following, promise=last.promise if last.became == "challenge" else "")
    return calendar_quarter(day)


def looked_back_on(quarters: Iterable[Quarter]) -> Quarter | None:
    """The last quarter with a closing review, None before the first."""
    return max((each for each in quarters if each.reviewed), key=lambda each: each.start, default=None)


def review_from(quarter: Quarter) -> date:
    """The first day of its last week: from then on it is looked back on (method Q13)."""
    return quarter.end - timedelta(days=6)


def review_waits(quarters: Iterable[Quarter], day: date) -> bool:
    """Whether looking back is due: in the last week, and after it until something newer that was promised is on."""
    quarters = list(quarters)
    found, on = to_review(quarters, day), quarter_at(quarters, day)
    return found is not None and (found == on or on.promised is None or on.reviewed is not None)


def to_review(quarters: Iterable[Quarter], day: date) -> Quarter | None:
    """The promised quarter to look back on: the last one over without a review, or one in its last week."""
    found = [each for each in quarters if each.promised and not each.reviewed and review_from(each) <= day]
    return max(found, key=lambda each: each.start) if found else None

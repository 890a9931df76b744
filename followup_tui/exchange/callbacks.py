"""The next call as a table has it: a date, a date and a time in two columns, or a phrase like "fri 3pm"."""

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.exchange.cells import short
from followup_tui.exchange.dates import Moment, NoDate, read_clock, read_moment
from followup_tui.exchange.drafts import Reading
from followup_tui.method.speak import say_day
from followup_tui.model.person import Step
from followup_tui.model.settings import DateOrder
from followup_tui.model.when import Refusal, When

_YEARS_AHEAD: Final = 10
"""Beyond this a date is a stand-in such as 31.12.9999."""


def read_callback(
    text: str, clock: str, zone: str, order: DateOrder | None, by: Reading, *, pasted: bool = False
) -> tuple[Step | None, str]:
    """The next step a cell names, and what there is to flag about it ("" for nothing).

    `clock` is the cell of a column of times beside it, `zone` the clock both are read on. What is past is no callback;
    a time earlier today leaves today.

    "thursday" is counted from today and flagged, for nobody knows how old a file is; what was `pasted` is of today.
    """
    moment = read_moment(text, order)
    if isinstance(moment, NoDate):
        return None, f"“{short(text)}” {moment.reason}; no call was set"
    if moment is None:
        return _from_phrase(text, clock, zone, by, pasted=pasted)
    extra = read_clock(clock) if clock and moment.clock is None else None
    step, reason = _checked(_when(moment, extra, zone, by.zone), by.now, text)
    if step and clock and extra is None and moment.clock is None:
        return step, f"“{short(clock)}” is no time; the call was set for the day"
    return step, reason


def _from_phrase(text: str, clock: str, zone: str, by: Reading, *, pasted: bool) -> tuple[Step | None, str]:
    """Let the grammar of next steps read it; a refusal is flagged with its hint."""
    found = by.read_step(f"{text} {clock}".strip(), zone)
    if isinstance(found, Refusal):
        return None, f"“{short(text)}” gave no call: {found.reason}"
    step, reason = _checked(found.when.bare(), by.now, text)
    if step is None or reason:
        return step, reason
    told = "; ".join(note.rstrip(".") for note in found.when.notes)
    if not pasted and str(step.when.day.year) not in text:
        day = say_day(step.when.day, by.now.date(), full=True)
        whole = f"is no whole date: the next step was set for {day}, counted from today"
        told = f"{whole}; {told}" if told else whole
    return Step(found.what, step.when), f"“{short(text)}” {told}" if told else ""


def _when(moment: Moment, extra: time | None, zone: str, mine: str) -> When:
    """A moment as a promise keeps it; one with an offset is an instant, kept on my clock."""
    clock = moment.clock or extra
    if clock and moment.offset:
        at = datetime.combine(moment.day, clock, moment.offset).astimezone(ZoneInfo(mine))
        return When(day=at.date(), zone=mine, start=at.time())
    return When(day=moment.day, zone=zone, start=clock)


def _checked(when: When, now: datetime, text: str) -> tuple[Step | None, str]:
    """The step, unless it lies in the past or absurdly far ahead."""
    today: date = now.astimezone(ZoneInfo(when.zone)).date()
    if when.day < today:
        return None, f"“{short(text)}” is past; no call was set"
    if when.day.year > today.year + _YEARS_AHEAD:
        return None, f"“{short(text)}” is too far ahead; no call was set"
    if when.start is not None and when.starts_at() < now:
        return Step(
            "call", When(day=when.day, zone=when.zone)
        ), f"“{short(text)}” is past; the call was set for today"
    return Step("call", when), ""

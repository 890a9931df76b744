"""The queue in a few words, the same on the screen and on the command line."""

from collections.abc import Iterable
from datetime import date

from followup_tui.method.rows import Queue, Row
from followup_tui.model.words import CHANNEL_WORDS, Bucket

_HEADINGS: dict[Bucket, str] = {
    "promise_now": "{}",
    "promise_today": "{}",
    "promise_late": "{} earlier, still open",
    "promise_later": "Later today",
    "plan": "Next in their plan",
    "new": "New",
    "reconnect": "Say hello again",
}
"""The braces stand for "Promised", or what is true in place of it."""


def headings(queue: Queue) -> dict[Bucket, str]:
    """What stands above the rows of each bucket. A day that I set myself is planned, not promised (method S1)."""
    today, late = (
        {row.own for row in queue.rows if row.bucket in {"promise_now", "promise_today"}},
        {row.own for row in queue.rows if row.bucket == "promise_late"},
    )
    return {
        bucket: said.format(_promised(late if bucket == "promise_late" else today))
        for bucket, said in _HEADINGS.items()
    }


def still_heading(rows: Iterable[Row]) -> str:
    """What stands above what is left of today at its end."""
    return f"Still {_promised({row.own for row in rows}).lower()} today"


def _promised(own: set[bool]) -> str:
    if True not in own:
        return "Promised"
    return "Promised and planned" if False in own else "Planned"


def what_word(what: str) -> str:
    """A next step's what: channels have short words, the rest stands as typed."""
    if what == "other":
        return "get in touch"
    return CHANNEL_WORDS.get(what, what)  # type: ignore[call-overload, no-any-return]  # free words fall through


def row_what(row: Row) -> str:
    """What is to be done in a row, in a column of five cells where that is a channel."""
    return "reach" if row.what == "other" else what_word(row.what)


def row_label(row: Row, today: date) -> str:
    """When, in a short column: a time, a day, or the number of the touch to come."""
    if row.bucket in {"plan", "new"}:
        return f"{row.at:%H:%M}" if row.at and row.due == today else str(row.touch)
    if row.at is not None and row.bucket in {"promise_now", "promise_later"}:
        return f"{row.at:%H:%M}"
    if row.bucket == "promise_late":
        near = (today - row.due).days < 7
        return f"{row.due:%a}" if near else f"{row.due.day} {row.due:%b}"
    if row.bucket != "promise_today":
        return ""
    return "today" if row.due == today else f"{row.due:%a}"

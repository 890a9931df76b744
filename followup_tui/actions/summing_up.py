"""The end of a session, or of a day: who was reached, what was learned, what comes next (method Q8, Q10)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.today import queue_of, timed_rows
from followup_tui.method.rows import Row
from followup_tui.model.entry import Entry
from followup_tui.model.words import CONVERSATIONS


class SessionSummary(NamedTuple):
    """The end of a session in names and figures.

    `later` are rows of today's queue, `tomorrow` is the first of `next_day`, the next working day.
    """

    touches: int
    reached: Sequence[str]
    learned: Sequence[str]
    later: Sequence[Row]
    tomorrow: Row | None
    next_day: date


def summed_up(desk: Desk, entries: Sequence[Entry]) -> SessionSummary:
    """What these entries come to, in their order, and what the queue holds after them."""
    people = desk.book.people
    reached = [
        called(people[each.person])
        for each in entries
        if each.person in people and each.outcome in CONVERSATIONS
    ]
    tomorrow = queue_of(desk, days_ahead=1)
    return SessionSummary(
        touches=sum(each.is_touch for each in entries),
        reached=list(dict.fromkeys(reached)),
        learned=[each.learned for each in entries if each.learned],
        later=[row for row in timed_rows(desk) if row.bucket == "promise_later"],
        tomorrow=tomorrow.rows[0] if tomorrow.rows else None,
        next_day=tomorrow.day,
    )

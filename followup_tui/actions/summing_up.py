"""The end of a session, or of a day: who was reached, what was learned, what comes next (method Q8, Q10)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.today import queue_of
from followup_tui.method.by_hand import note_fits
from followup_tui.method.rows import Row
from followup_tui.model.entry import Entry
from followup_tui.model.words import CONVERSATIONS

_STILL_OPEN = frozenset({"promise_now", "promise_today", "promise_later"})


class SessionSummary(NamedTuple):
    """The end of a session in names and figures.

    `later` are promises of today that are still open, `tomorrow` is the first row of `next_day`, the next working day.
    `last` is whom a line learned goes with: whoever was talked with last, else touched last; None for nobody.
    """

    touches: int
    reached: Sequence[str]
    learned: Sequence[str]
    later: Sequence[Row]
    tomorrow: Row | None
    next_day: date
    last: int | None
    notes: Sequence[str] = ()
    """To whom a note by hand would fit (method P3)."""


def summed_up(desk: Desk, entries: Sequence[Entry]) -> SessionSummary:
    """What these entries come to, in their order, and what the queue holds after them."""
    people = desk.book.people
    touched = [each for each in entries if each.is_touch and each.person in people]
    talked = [each for each in touched if each.outcome in CONVERSATIONS]
    tomorrow = queue_of(desk, days_ahead=1)
    return SessionSummary(
        touches=sum(each.is_touch for each in entries),
        reached=list(dict.fromkeys(called(people[each.person]) for each in talked)),
        learned=[each.learned for each in entries if each.learned],
        later=[row for row in queue_of(desk).rows if row.bucket in _STILL_OPEN],
        tomorrow=tomorrow.rows[0] if tomorrow.rows else None,
        next_day=tomorrow.day,
        notes=[
            called(people[id_])
            for id_ in dict.fromkeys(each.person for each in talked)
            if note_fits(people[id_], desk.now.date(), desk.zone)
        ],
        last=next((each.person for each in reversed(talked or touched)), None),
    )

"""The end of a session, or of a day: who was reached, what was learned, what comes next (method Q8, Q10)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.today import first_of, promised_rows, queue_of, working_day_after
from followup_tui.method.by_hand import note_fits
from followup_tui.method.rows import Row
from followup_tui.model.entry import Entry

_STILL_OPEN = frozenset({"promise_now", "promise_today", "promise_later"})


class SessionSummary(NamedTuple):
    """The end of a session in names and figures.

    `touches` are those of ours, and their calls that we took; one that we missed is no showing up.
    `later` is what is still promised or planned for today, `tomorrow` who is first on `next_day`, the next working day.
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
    talked = [each for each in touched if each.is_conversation]
    return SessionSummary(
        touches=sum(each.is_touch and (each.by == "us" or each.is_conversation) for each in entries),
        reached=list(dict.fromkeys(called(people[each.person]) for each in talked)),
        learned=[each.learned for each in entries if each.learned],
        later=[row for row in queue_of(desk).rows if _still_of(row, desk.now.date())],
        tomorrow=_first_call(desk),
        next_day=working_day_after(desk, 1),
        notes=[
            called(people[id_])
            for id_ in dict.fromkeys(each.person for each in talked)
            if note_fits(people[id_], desk.now.date(), desk.zone)
        ],
        last=next((each.person for each in reversed(talked or touched)), None),
    )


def _still_of(row: Row, today: date) -> bool:
    """Whether a row of the queue is left of today: promised, or a step that falls on it."""
    return row.bucket in _STILL_OPEN or (row.bucket == "plan" and row.due == today)


def _first_call(desk: Desk) -> Row | None:
    """Who is first on the next working day: see `first_of`; where nothing is promised it begins as its queue does."""
    return first_of(desk, promised_rows(desk, 1) or queue_of(desk, days_ahead=1).rows, 1)

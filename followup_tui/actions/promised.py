"""How the promised quarter stands, for a command that prints today's queue."""

from typing import Any

from followup_tui.actions.desk import Desk
from followup_tui.method.quarter import quarter_at


def promised_view(desk: Desk) -> dict[str, Any] | None:
    """Its days, None where none is promised: then no touch is read, and today's queue stays quick."""
    if quarter_at(desk.book.quarters().values(), desk.now.date()).promised is None:
        return None
    from followup_tui.actions.quarter import quarter_here, quarter_view  # here for start-up

    told = quarter_view(desk, *quarter_here(desk))
    return {
        each: told[each] for each in ("start", "end", "promise", "working_days", "days_so_far", "days_kept")
    }

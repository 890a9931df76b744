"""The end of the day in lines that can be read aloud."""

from datetime import timedelta

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.queue_words import row_what, still_heading
from followup_tui.actions.summing_up import SessionSummary
from followup_tui.cli.page import wrapped
from followup_tui.method.rows import Row
from followup_tui.method.speak import say_times


def day_end_text(desk: Desk, end: SessionSummary) -> str:
    """Names before figures; what there is none of is left out."""
    lines = [_showed_up(end.touches)]
    near = end.next_day - desk.now.date() == timedelta(days=1)
    day = "Tomorrow" if near else f"{end.next_day:%A}"
    for heading, texts in (
        ("You reached", end.reached),
        ("What you learned", end.learned),
        (f"{day}'s first call", [_row(desk, end.tomorrow)] if end.tomorrow is not None else ()),
        (still_heading(end.later), [_row(desk, each) for each in end.later]),
    ):
        if texts:
            lines += ["", heading, *(wrapped(each, "  ") for each in texts)]
    return "\n".join(lines)


def _showed_up(touches: int) -> str:
    if not touches:
        return "Nobody was touched today, and that is all right: the list keeps them."
    return f"You showed up {say_times(touches)} today." if touches > 1 else "You showed up once today."


def _row(desk: Desk, row: Row) -> str:
    clock = f"{row.at:%H:%M}" if row.at is not None else ""
    return " ".join(filter(None, (clock, row_what(row), called(desk.person(row.person)))))

"""What stands below a field that takes a date: how it is read, what the day holds, or the readings to pick from."""

from followup_tui.actions.day_load import DayLoad
from followup_tui.actions.desk import Desk
from followup_tui.actions.queue_words import what_word
from followup_tui.method.speak import say_when
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal
from followup_tui.widgets.columns import Line, Piece, fitted, flowing, wrapped

LINES = 2
"""Lines that the echo takes at most where the field stands: the reading comes first, then the day's load."""
_INDENT = "   "


def step_lines(found: Step | Refusal, load: DayLoad, echo: str, width: int) -> list[Line]:
    """The reading in words (`echo`) and what the day holds; or why not, with the readings that arrows pick."""
    if isinstance(found, Refusal):
        lines = wrapped(found.reason, width, "warning", indent=_INDENT)
        if found.choice_words:
            lines += flowing([[Piece("  ↓ ", "accent"), Piece(each)] for each in found.choice_words], width)
        return lines
    lines = wrapped(echo, width, "accent", indent=_INDENT)
    return [*lines, fitted([Piece(_INDENT + load.line(found.when), "dim")], width - 1)]


def step_echo(desk: Desk, step: Step, their_zone: str | None, hint: str = "") -> str:
    """A next step as it was understood: "mail: Fri 27 Nov 2026, in 2 days"; `hint` says whose clock was meant."""
    when = say_when(step.when, desk.now, desk.zone, their_zone)
    notes = "".join(f"; {note}" for note in step.when.notes)
    return f"{what_word(step.what)}: {when}{notes}{hint}"

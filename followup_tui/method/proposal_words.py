"""A proposed next step in one line: "call again in 20 min, 10:51" (screens.md, card)."""

from datetime import timedelta

from followup_tui.method.attempt import Attempt
from followup_tui.method.brief import brief_day, wall
from followup_tui.method.reach import as_channel
from followup_tui.method.speak import say_in
from followup_tui.method.standing import start_of
from followup_tui.model.person import Step
from followup_tui.model.words import Channel

_TO_DO: dict[Channel, str] = {
    "call": "call",
    "email": "mail",
    "note": "write a note",
    "text": "text",
    "message": "send a message",
    "meeting": "meet",
    "other": "get in touch",
}
_SOON = timedelta(hours=12)


def step_words(step: Step, attempt: Attempt, *, again: bool = False) -> str:
    """What is to be done, and when; of what is owed from an earlier day, since when."""
    channel = as_channel(step.what)
    what = _TO_DO[channel] if channel else step.what
    if again:
        what += " again"
    when = step.when
    if when.in_zone(attempt.zone).day < attempt.today:
        what += ", due since"
    if when.start is None:
        return f"{what} {brief_day(when.day, attempt.today)}"
    start = start_of(when)
    if start - attempt.now <= _SOON and when.zone == attempt.zone:
        minute = attempt.now.replace(second=0, microsecond=0)
        return f"{what} {say_in(start - minute)}, {wall(when.start)}"
    mine = when.in_zone(attempt.zone)
    return f"{what} {brief_day(mine.day, attempt.today)}, {wall(mine.starts_at())}"


def plan_words(step: Step, attempt: Attempt, number: int, of: int) -> str:
    """A step of the plan with its number (method F4)."""
    return f"{step_words(step, attempt)}, touch {number} of {of}"

"""A step of a plan as one types it: "4 call; hear a voice; a good time to talk; a short example" (method F5)."""

import re
from typing import Final

from followup_tui.actions.desk import Refused
from followup_tui.method.known_steps import KNOWN
from followup_tui.method.reach import as_channel
from followup_tui.model.plan import PlanStep
from followup_tui.model.text import clean_line
from followup_tui.model.words import CHANNEL_WORDS

EXAMPLE: Final = "4 call; hear a voice; a good time to talk; a short example"
FORM: Final = "days after the touch before, and how; what for; what to ask; what to give"
"""What each part of it is."""
MOST_DAYS: Final = 365
_HEAD = re.compile(r"(\d{1,4})\s*(?:d|days?)?(?:\s+later)?\s*[,:]?\s+(.+)", re.IGNORECASE)
_PARTS = 4


def read_plan_step(line: str) -> PlanStep:
    """The step that was typed. Raises Refused with a sentence that shows how one is typed."""
    head, *parts = [part.strip() for part in clean_line(line).split(";", _PARTS - 1)]
    found = _HEAD.fullmatch(head)
    if found is None:
        raise Refused(f"Type {FORM}, as in: {EXAMPLE}.")
    channel = as_channel(KNOWN.get(found[2].casefold(), ""))
    if channel is None:
        raise Refused(
            f"“{found[2]}” is no way to reach anybody: type call, mail, note, text, message or meeting, "
            f"as in: {EXAMPLE}."
        )
    gap = int(found[1])
    if gap > MOST_DAYS:
        raise Refused(f"A gap of {gap} days is more than a year; type {MOST_DAYS} at most.")
    return PlanStep(gap, channel, *parts)


def as_line(step: PlanStep) -> str:
    """A step as it is typed."""
    head = f"{step.gap} {CHANNEL_WORDS[step.channel]}"
    return f"{head}; {step.purpose}; {step.ask}; {step.give}".rstrip("; ")

"""Which situation a call begins in (method S2)."""

from datetime import datetime
from typing import Literal

from followup_tui.method.cadence import is_drop_off
from followup_tui.method.facts import Agreed, Known
from followup_tui.method.standing import deadline

Situation = Literal[
    "promise_due",
    "promise_late",
    "returning",
    "stalled",
    "earlier_no",
    "silent",
    "reconnect",
    "never_reached",
    "first",
]
"""The situations of method S2 that there are words for."""

LONG_AGO = 60
"""Days without a word from either side after which one says hello instead of picking up."""


def situation_of(known: Known, clock: datetime) -> Situation:
    """The situation; `clock` is the moment on their clock. A promise that is due goes before all else (method Q5)."""
    if known.agreed is not None and known.agreed.step.when.day <= clock.date():
        return "promise_late" if _is_late(known.agreed, clock) else "promise_due"
    if known.they_tried is not None:
        return "returning"
    tries = known.tried.times if known.tried else 0
    if known.talked is None:
        return "never_reached" if tries else "first"
    if known.talked.outcome == "no_for_now":
        return "earlier_no"
    if tries:
        return "silent" if is_drop_off(tries) else "stalled"
    return "reconnect" if (clock - known.talked.at).days > LONG_AGO else "stalled"


def _is_late(agreed: Agreed, clock: datetime) -> bool:
    """Late once its day is over, or past its end or a quarter of an hour on the day itself (design §4)."""
    return clock > deadline(agreed.step.when)

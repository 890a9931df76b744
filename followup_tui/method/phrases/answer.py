"""What the parts of the grammar hand each other: candidate days and times, and the reason for a refusal."""

import re
from datetime import date, time
from typing import NamedTuple

from followup_tui.model.when import When

WHAT_TIME = "what time?"
WHICH_TIME = f"Which date and {WHAT_TIME}"
TIME_AHEAD = "name a time ahead."
_TIMED = re.compile(rf"(?:[ap]m|:\d\d)'|{re.escape(WHAT_TIME)}|{re.escape(TIME_AHEAD)}")


def asks_time(reason: str) -> bool:
    """Whether the reason for a refusal asks for a time of day: it says so, or there is one in its example."""
    return _TIMED.search(reason) is not None


class Refused(Exception):
    """A phrase or part of one that can't be taken; `reason` is for the user.

    `days` or whole `readings` are what is worth offering instead, the likeliest first.
    """

    def __init__(
        self,
        reason: str,
        days: tuple[date, ...] = (),
        readings: tuple[When, ...] = (),
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.days = days
        self.readings = readings


class Slot(NamedTuple):
    """A time of day: a start, or a window; both None for no time at all."""

    start: time | None = None
    until: time | None = None

    def sound(self) -> "Slot":
        """Without an end that does not lie after the start (settings may move one past the other)."""
        if self.start is not None and self.until is not None and self.until <= self.start:
            return Slot(self.start)
        return self


class Days(NamedTuple):
    """The days a phrase may mean: one when it is clear, two when it takes a question."""

    days: tuple[date, ...]
    question: str = ""
    """What to ask when there are two, such as "Today is Wednesday: today or a week from today?"."""
    notes: tuple[str, ...] = ()


class Slots(NamedTuple):
    """The times of day a phrase may mean, as `Days` does for days."""

    slots: tuple[Slot, ...]
    question: str = ""
    notes: tuple[str, ...] = ()
    later: tuple[Slot, ...] = ()
    """Readings to offer only when the first has passed: 21:00 for a bare "9"."""

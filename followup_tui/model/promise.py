"""A promise: an agreed next step (design §2, method Q4–Q6)."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from followup_tui.model.person import Step
from followup_tui.model.when import When
from followup_tui.model.words import Side

PromiseState = Literal["open", "kept", "late", "renegotiated", "dropped"]
"""`late` is final: kept, but after its time. An open promise past its time is only *said* to be late (method Q6)."""


class Promise(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What was agreed, when, and who asked; the wall time and zone are kept, so 10 their time stays 10.

    `owed_by` is who must act: ours are in the queue, theirs wait on the card. `words` is what they said, `reason`
    why they want it (method Q4). `entry` is the touch in which it was made, `settled_by` the one that settled it.
    """

    person: int
    what: str = "call"
    when: When
    made: datetime
    asked_by: Side = "them"
    owed_by: Side = "us"
    put_off: date | None = None
    """Not before this day do I take it up, where it was late and was spread; what was agreed stays (method P5)."""
    words: str = ""
    reason: str = ""
    state: PromiseState = "open"
    entry: int | None = None
    settled: datetime | None = None
    settled_by: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be kept."""
        return self.state == "open"

    @property
    def is_plan(self) -> bool:
        """Whether it is a day that I set myself, at adding or from a file: no talk lies behind it (method S1)."""
        return self.owed_by == "us" and self.asked_by == "us" and self.entry is None

    @property
    def step(self) -> Step:
        """The promise as a next step."""
        return Step(self.what, self.when)

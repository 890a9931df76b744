"""What a timeline is made of (design §2): touches, and the other things that happened."""

from datetime import datetime

from msgspec import Struct

from followup_tui.model.person import Step
from followup_tui.model.words import CONVERSATIONS, Channel, EntryKind, Hindrance, Outcome, Side


class Entry(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One entry of a person's timeline; a *touch* when `kind` is "touch": one attempt or contact on one channel.

    `at` carries its offset. `by` says who acted: a touch by "them" is inbound. `note` is private and is never
    quoted to them (method S1). `step` is the plan's touch number, 0 outside a plan. `next` is the next step
    that was set with the touch. `promise` is the id of the promise that a promise_… entry speaks of.
    """

    person: int
    at: datetime
    kind: EntryKind = "touch"
    channel: Channel | None = None
    outcome: Outcome | None = None
    by: Side = "us"
    minutes: int | None = None
    number: str = ""
    note: str = ""
    ask: str = ""
    value: str = ""
    learned: str = ""
    step: int = 0
    next: Step | None = None
    promise: int | None = None
    because: Hindrance | None = None
    """What stood in the way, where a put-off was given a reason (method F6)."""
    opened: datetime | None = None
    """When the card was opened: a promise is judged by it (design §2)."""

    @property
    def is_touch(self) -> bool:
        """Whether this counts as a touch; a put-off does not (design §2)."""
        return self.kind == "touch"

    @property
    def is_conversation(self) -> bool:
        """Whether they were reached: talked with, whoever began it (design §2)."""
        return self.is_touch and self.outcome in CONVERSATIONS

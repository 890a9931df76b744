"""What the queue hands out: rows in order, and what stands behind the cap (design §4)."""

from datetime import date, datetime

from msgspec import Struct

from followup_tui.model.words import BUCKETS, Bucket

LATE_SHOWN = 5
"""Late promises that Today shows before it folds the rest into one line (design §4)."""


class Row(Struct, frozen=True, kw_only=True):
    """One person in the queue, and why they are there.

    `what` is a channel or free words such as "quote". `at` and `until` are aware, in the user's zone; None without
    a time. `due` is the day it was meant for. `touch` is the number of the touch to come, of `of` in their plan; `day`
    the day of the plan, None before its first touch. `promise` is the id of the open promise that the row speaks
    of; `own` says that nothing is promised: the user alone set the day, or the plan did. `rises` is set on a row that
    waits for a decent hour at their clock (method F8). Rows sort by `key`, which is total.
    """

    person: int
    bucket: Bucket
    what: str
    due: date
    reason: str
    key: tuple[int, ...]
    at: datetime | None = None
    until: datetime | None = None
    touch: int = 1
    of: int = 0
    day: int | None = None
    promise: int | None = None
    own: bool = True
    rises: datetime | None = None

    @property
    def timed(self) -> bool:
        """Whether there is a time of day to it."""
        return self.at is not None


class Queue(Struct, frozen=True, kw_only=True):
    """The rows of one day, in order. `kept_for_tomorrow` counts what the cap held back."""

    day: date
    rows: tuple[Row, ...]
    kept_for_tomorrow: int = 0

    @property
    def counts(self) -> dict[Bucket, int]:
        """How many rows each bucket has, every bucket named, in queue order."""
        found = dict.fromkeys(BUCKETS, 0)
        for row in self.rows:
            found[row.bucket] += 1
        return found

    @property
    def late_folded(self) -> tuple[Row, ...]:
        """The late promises past the first five, which Today folds into one line; they are in `rows` as well."""
        return tuple([row for row in self.rows if row.bucket == "promise_late"][LATE_SHOWN:])

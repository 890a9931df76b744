"""The quarter: a promise of days, never of calls (method Q1–Q3, Q13)."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

Became = Literal["", "habit", "challenge", "neither"]
"""What three months have made of following up, in the closing review (method Q13)."""


class Quarter(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Three months in which every working day is to be kept; `end` is the last day of them.

    `worth` answers whether three months would be worth it, `promise` is the promise in the user's words (method Q2);
    `was_worth` and `became` are the closing review (method Q13). All may stay empty.
    """

    start: date
    end: date
    worth: str = ""
    promise: str = ""
    promised: datetime | None = None
    was_worth: str = ""
    became: Became = ""
    reviewed: datetime | None = None

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.start <= day <= self.end

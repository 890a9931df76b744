"""Following up in daily life, to warm up: a friend called, one sentence written, a note (method P1)."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

PracticeKind = Literal["call", "mail", "note"]


class Practice(Struct, frozen=True, omit_defaults=True):
    """One of them, and what happened. It is no touch, and keeps no day (method Q1, P1)."""

    at: datetime
    kind: PracticeKind
    happened: str = ""

"""Where a screen asks to go: messages to the app, so that no screen needs to know another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual.message import Message

Page = Literal["import", "keys", "shelf", "lessons", "plans", "hand_notes"]
"""A place one leaves again with Esc or `q`."""
Place = Literal["today", "people", "why", "quarter", "palette", "back", "sample", "again"] | Page


@dataclass
class Go(Message):
    """To one of the places that need nothing else."""

    place: Place


class Open(Message):
    """To a screen over this one that needs nothing but the book and what the message says."""


@dataclass
class OpenTimeline(Open):
    """Read somebody's whole history."""

    person: int


@dataclass
class OpenCard(Message):
    """Log with somebody outside a session; `inbound` where they called."""

    person: int
    inbound: bool = False


@dataclass
class StartSession(Message):
    """Call through a list from one person on; gently, where `start` is None."""

    order: Sequence[int] = ()
    start: int | None = None


@dataclass
class ResumeSession(Message):
    """Go on with the session that was left today."""


@dataclass
class OpenFind(Open):
    """Find anybody; `inbound` where they called, and an unknown name becomes a person."""

    inbound: bool = False


@dataclass
class OpenAdd(Open):
    """Add a person in one line; `line` is what was typed elsewhere already."""

    line: str = ""


@dataclass
class OpenEdit(Open):
    """Change somebody's details."""

    person: int


@dataclass
class OpenEnding(Open):
    """Let somebody go: asks which way."""

    person: int


@dataclass
class OpenFit(Open):
    """Ask the three questions about somebody (method F1)."""

    person: int


@dataclass
class OpenPromises(Open):
    """What each side promised the other (method Q6)."""

    person: int


@dataclass
class OpenTemplates(Open):
    """What to say in each situation; with a `person`, in theirs (method S4)."""

    person: int | None = None


@dataclass
class OpenSettings(Open):
    """Change how the app works; `name` opens one setting at once."""

    name: str = ""

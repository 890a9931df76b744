"""Where a screen asks to go: messages to the app, so that no screen needs to know another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual.message import Message

Place = Literal[
    "today",
    "people",
    "why",
    "quarter",
    "import",
    "keys",
    "palette",
    "back",
    "sample",
    "again",
    "shelf",
    "lessons",
    "plans",
    "hand_notes",
]


@dataclass
class Go(Message):
    """To one of the places that need nothing else."""

    place: Place


@dataclass
class OpenTimeline(Message):
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
class OpenFind(Message):
    """Find anybody; `inbound` where they called, and an unknown name becomes a person."""

    inbound: bool = False


@dataclass
class OpenAdd(Message):
    """Add a person in one line; `line` is what was typed elsewhere already."""

    line: str = ""


@dataclass
class OpenEdit(Message):
    """Change somebody's details."""

    person: int


@dataclass
class OpenEnding(Message):
    """Let somebody go: asks which way."""

    person: int


@dataclass
class OpenFit(Message):
    """Ask the three questions about somebody (method F1)."""

    person: int


@dataclass
class OpenPromises(Message):
    """What each side promised the other (method Q6)."""

    person: int


@dataclass
class OpenTemplates(Message):
    """What to say in each situation; with a `person`, in theirs (method S4)."""

    person: int | None = None


@dataclass
class OpenSettings(Message):
    """Change how the app works; `name` opens one setting at once."""

    name: str = ""

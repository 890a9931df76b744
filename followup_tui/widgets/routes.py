"""Where a screen asks to go: messages to the app, so that no screen needs to know another."""

from collections.abc import Sequence
from typing import Literal

from textual.message import Message

Page = Literal["import", "keys", "shelf", "lessons", "plans", "hand_notes"]
"""A place one leaves again with Esc or `q`."""
Place = Literal["today", "people", "why", "quarter", "palette", "back", "sample", "again"] | Page

# Plain classes: dataclasses took 4 ms of every start.


class Go(Message):
    """To one of the places that need nothing else."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place: Place = place


class DoThere(Message):
    """To a page, and do there what one of its commands does."""

    def __init__(self, place: Place, command: str) -> None:
        super().__init__()
        self.place: Place = place
        self.command = command


class Open(Message):
    """To a screen over this one that needs nothing but the book and what the message says."""


class OpenWith(Open):
    """To a screen about one person."""

    def __init__(self, person: int) -> None:
        super().__init__()
        self.person = person


class OpenTimeline(OpenWith):
    """Read somebody's whole history."""


class OpenEdit(OpenWith):
    """Change somebody's details."""


class OpenEnding(OpenWith):
    """Let somebody go: asks which way."""


class OpenFit(OpenWith):
    """Ask the three questions about somebody (method F1)."""


class OpenPromises(OpenWith):
    """What each side promised the other (method Q6)."""


class OpenTemplates(Open):
    """What to say in each situation; with a `person`, in theirs (method S4)."""

    def __init__(self, person: int | None = None) -> None:
        super().__init__()
        self.person = person


class OpenFind(Open):
    """Find anybody; `inbound` where they called, and an unknown name becomes a person."""

    def __init__(self, *, inbound: bool = False) -> None:
        super().__init__()
        self.inbound = inbound


class OpenAdd(Open):
    """Add a person in one line; `line` is what was typed elsewhere already."""

    def __init__(self, line: str = "") -> None:
        super().__init__()
        self.line = line


class OpenSettings(Open):
    """Change how the app works; `name` opens one setting at once."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.name = name


class OpenCard(Message):
    """Log with somebody outside a session; `inbound` where they called."""

    def __init__(self, person: int, *, inbound: bool = False) -> None:
        super().__init__()
        self.person = person
        self.inbound = inbound


class StartSession(Message):
    """Call through a list from one person on; gently, where `start` is None."""

    def __init__(self, order: Sequence[int] = (), start: int | None = None) -> None:
        super().__init__()
        self.order = order
        self.start = start


class ResumeSession(Message):
    """Go on with the session that was left today."""

"""What is worth giving (method F3), and what the user wrote down once for a hard moment (method F6)."""

from datetime import datetime

from msgspec import Struct


class Thing(Struct, frozen=True, omit_defaults=True):
    """Something of value to give: a page, two photos, a name. `about` holds words to find it by, or a link.

    With whom it was shared is not kept here: the timelines say so, so that undo and deletion stay right.
    """

    name: str
    about: str = ""
    added: datetime | None = None


class SaidYes(Struct, frozen=True, omit_defaults=True):
    """The time the user said yes to somebody respectful and persistent, in their own words."""

    told: str = ""

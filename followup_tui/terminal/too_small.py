"""What is shown on a terminal too small for any screen. It lies on top: nothing below it changes or is lost."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen

SMALLEST = Size(40, 12)
"""Columns and lines from which on the screens can show what they must (design §5)."""


def is_too_small(size: Size) -> bool:
    """Whether a terminal of `size` gets this screen instead of the one it came for."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


class TooSmall(ModalScreen[None]):
    """Says so, and takes every key, so that none acts on what nobody sees."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    DEFAULT_CSS = "TooSmall { background: $background; overflow: hidden; }"

    def render(self) -> Content:
        """The one sentence, for a terminal that may have room for less."""
        return Content(
            f"Please make the window larger, {SMALLEST.width}×{SMALLEST.height} at least. Nothing is lost."
        )

"""The one filter on the way out: no text can steer the terminal, wherever it came from."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from followup_tui.model.text import without_controls


class ControlFilter(LineFilter):
    """Drops C0, C1 and bidi controls from every segment that is not a control sequence of Textual's own.

    The dropped characters are 0 cells wide, so no width changes.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments with clean text; the same list when there was nothing to drop."""
        if all(control or text.isprintable() for text, _, control in segments):
            return segments
        return [
            segment if segment.control else Segment(without_controls(segment.text), segment.style)
            for segment in segments
        ]

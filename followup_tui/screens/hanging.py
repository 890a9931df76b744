"""Rows of a name and a text that hangs in a column beside it: previews, reports."""

from collections.abc import Sequence
from typing import NamedTuple

from followup_tui.widgets.columns import Line, Look, Piece, pad, wrap
from followup_tui.widgets.line_source import LineSource

_LEAST = 16
"""Cells a text needs beside its name; with fewer it stands below it."""


class Hanging(NamedTuple):
    """A row. `key` is None where it can't be chosen; without `lead` the text takes the whole width."""

    key: str | None
    text: str = ""
    lead: str = ""
    look: Look = "plain"


class HangingSource(LineSource):
    """Rows, each wrapped when it is measured or drawn. `lead` is the width of the column of names, in cells."""

    tall = True

    def __init__(self, rows: Sequence[Hanging], lead: int) -> None:
        self._rows = rows
        self._lead = lead

    def __len__(self) -> int:
        """Headings and blank lines count."""
        return len(self._rows)

    def key(self, index: int) -> str | None:
        """The row's key."""
        return self._rows[index].key

    def height(self, index: int, width: int) -> int:
        """One line, unless the text is longer than its column."""
        row = self._rows[index]
        room = width - self._indent(row, width)
        if width <= 0 or (len(row.text) <= room and row.text.isascii() and "\n" not in row.text):
            return 1
        return len(wrap(row.text, max(1, room)))

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """The name, and the text beside it."""
        row = self._rows[index]
        indent = self._indent(row, width)
        first, *rest = wrap(row.text, max(1, width - indent))
        lead = [Piece(pad(row.lead, indent - 2) + "  ", "dim")] if indent else []
        return [
            [*lead, Piece(first, row.look)],
            *([Piece(" " * indent), Piece(line, row.look)] for line in rest),
        ]

    def _indent(self, row: Hanging, width: int) -> int:
        if not row.lead:
            return 0
        return min(self._lead + 2, max(4, width - _LEAST))


def one_hint(text: str) -> HangingSource:
    """What an empty list says to do: a row of its own that can't be chosen."""
    return HangingSource([Hanging(None, text, look="dim")], 0)

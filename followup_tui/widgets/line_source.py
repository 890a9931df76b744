"""Where a line list gets its rows from, and which screen lines they lie on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from followup_tui.widgets.columns import Line


class LineSource:
    """Rows for a `LineList`, each made only when it is drawn. Subclass it with what the rows are made of.

    A row with a key can be chosen; one without (a heading, a blank line) is passed over by the cursor.
    Sources whose rows are all one line high leave `tall` and `height` alone: they cost nothing per row.
    """

    tall = False

    def __len__(self) -> int:
        """How many rows there are, headings and blank lines included."""
        return 0

    def key(self, index: int) -> str | None:
        """What the row at `index` stands for, unique in the list; None for headings and blank lines."""
        raise IndexError(index)

    def lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002  (a bare source has no rows)
        """The row at `index` as lines of at most `width` cells; an empty sequence is a blank line."""
        raise IndexError(index)

    def height(self, index: int, width: int) -> int:  # noqa: ARG002  (for subclasses whose rows wrap)
        """Lines the row at `index` takes at `width` cells, at least 1. Asked for only where `tall`."""
        return 1

    def find(self, key: str, near: int = 0) -> int | None:
        """The row that stands for `key`, None if it is gone. Looks around `near` first, then everywhere."""
        nearby = range(max(0, near - 50), min(len(self), near + 50))
        for rows in (nearby, range(len(self))):
            for index in rows:
                if self.key(index) == key:
                    return index
        return None


class RowLines:
    """Which lines each row of a source lies on, at one width."""

    def __init__(self, source: LineSource, width: int) -> None:
        self._count = len(source)
        self._tops: list[int] | None = None
        if source.tall:
            heights = (source.height(index, width) for index in range(self._count))
            self._tops = list(accumulate(heights, initial=0))

    @property
    def total(self) -> int:
        """Lines of all rows together."""
        return self._tops[-1] if self._tops else self._count

    def span(self, index: int) -> tuple[int, int]:
        """First line and number of lines of the row at `index`."""
        if self._tops is None:
            return index, 1
        return self._tops[index], self._tops[index + 1] - self._tops[index]

    def row_at(self, line: int) -> int:
        """The row that `line` belongs to; the nearest one when `line` lies outside the list."""
        line = max(0, min(line, self.total - 1))
        return line if self._tops is None else bisect_right(self._tops, line) - 1

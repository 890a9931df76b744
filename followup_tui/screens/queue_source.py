"""The queue as lines: bucket headings, one row a person, late promises folded past the first five."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from rich.cells import cell_len

from followup_tui.actions.desk import called
from followup_tui.actions.queue_words import headings, row_label, row_what
from followup_tui.method.rows import Queue, Row
from followup_tui.model.person import Person
from followup_tui.widgets.columns import Column, Line, Look, Piece, lay_out
from followup_tui.widgets.line_source import LineSource

UNFOLD = "unfold"
"""The key of the line that the folded late promises stand behind."""

_Widths: TypeAlias = tuple[int, int, int, int, int]
"""Cells for what, when, name, company, reason."""

_MOST: _Widths = (13, 6, 24, 24, 60)
_ENOUGH: _Widths = (5, 6, 13, 10, 35)
"""With these the reason is whole, as long as it is none of somebody's own words."""
_LEAST: _Widths = (5, 6, 13, 10, 24)


_Item = Row | str | None


class QueueSource(LineSource):
    """Rows of a queue; `all_late` unfolds the late promises."""

    def __init__(
        self, queue: Queue, people: Mapping[int, Person], today: date, *, all_late: bool = False
    ) -> None:
        self._people = people
        self._today = today
        self._items = _items(queue, all_late=all_late)
        rows = (item for item in self._items if isinstance(item, Row))
        longest = zip(*(map(cell_len, self._texts(row)) for row in rows), strict=True)
        self._longest = tuple(map(max, longest)) or _MOST
        self.folded = len(queue.late_folded)

    @property
    def needed(self) -> int:
        """Cells for a row in which nothing is cut."""
        return _needed(self._longest, _MOST)

    def __len__(self) -> int:
        """Headings and blank lines count."""
        return len(self._items)

    def key(self, index: int) -> str | None:
        """The person's id; the fold line has a key of its own."""
        item = self._items[index]
        if isinstance(item, Row):
            return str(item.person)
        return UNFOLD if item == UNFOLD else None

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """A heading, a blank line, or a row."""
        item = self._items[index]
        if item is None:
            return []
        if item == UNFOLD:
            return [[Piece(f"and {self.folded} more, oldest last: enter shows them", "dim")]]
        if isinstance(item, str):
            return [[Piece(item, "heading")]]
        return [self._row(item, width)]

    def _texts(self, row: Row) -> tuple[str, str, str, str, str]:
        """What, when, name, company, reason."""
        person = self._people.get(row.person)
        name, company = (called(person), person.company) if person else ("somebody", "")
        return (
            row_what(row),
            row_label(row, self._today),
            name,
            company if company != name else "",
            row.reason,
        )

    def _row(self, row: Row, width: int) -> Line:
        look: Look = "dim" if row.rises or row.bucket == "promise_later" else "plain"
        first = row.bucket == "promise_now"
        told = row.bucket.startswith("promise") and not row.rises
        looks: tuple[Look, ...] = (
            "dim",
            "accent" if first else "dim",
            "strong" if first else look,
            "dim",
            "plain" if told else "dim",
        )
        return lay_out(
            _columns(self._longest, width), list(map(Piece, self._texts(row), looks)), width, gap=1
        )


@lru_cache(maxsize=16)
def _columns(longest: tuple[int, ...], width: int) -> tuple[Column, ...]:
    """Everything whole where there is room; else the reason first, then names, and the company is the first to go."""
    least = next((each for each in (_MOST, _ENOUGH) if _needed(longest, each) <= width), _LEAST)
    what, when, name, company, reason = (
        Column(min(most, cells), share=max(0, most - cells))
        for most, cells in zip(longest, least, strict=True)
    )
    return (
        what._replace(give_up=1),
        when._replace(give_up=2),
        name,
        company._replace(give_up=3),
        reason,
    )


def _needed(longest: tuple[int, ...], cells: _Widths) -> int:
    return sum(map(min, longest, cells)) + len(cells) - 1


def _items(queue: Queue, *, all_late: bool) -> list[_Item]:
    folded = set() if all_late else {id(row) for row in queue.late_folded}
    items: list[_Item] = []
    said, heading = headings(queue), ""
    for row in queue.rows:
        if id(row) in folded:
            if items[-1] != UNFOLD:
                items.append(UNFOLD)
            continue
        if said[row.bucket] != heading:
            heading = said[row.bucket]
            items += [None, heading] if items else [heading]
        items.append(row)
    return items

"""The queue as lines: bucket headings, one row a person, late promises folded past the first five."""

from collections.abc import Mapping, Sequence
from datetime import date

from followup_tui.actions.desk import called
from followup_tui.actions.queue_words import headings, row_label, what_word
from followup_tui.method.rows import Queue, Row
from followup_tui.model.person import Person
from followup_tui.widgets.columns import Column, Line, Look, Piece, lay_out
from followup_tui.widgets.line_source import LineSource

UNFOLD = "unfold"
"""The key of the line that the folded late promises stand behind."""

_REASON = 35
"""Cells kept for the reason where it needs them; what it does not need goes to the names."""


def _columns(rows: Sequence[Row]) -> tuple[Column, ...]:
    longest = max((len(row.reason) for row in rows), default=0)
    return (
        Column(5),
        Column(5, give_up=1),
        Column(13, share=3),
        Column(14, share=3, give_up=2),
        Column(min(longest, _REASON), share=1 if longest < _REASON else 4),
    )


_Item = Row | str | None


class QueueSource(LineSource):
    """Rows of a queue; `all_late` unfolds the late promises."""

    def __init__(
        self, queue: Queue, people: Mapping[int, Person], today: date, *, all_late: bool = False
    ) -> None:
        self._people = people
        self._today = today
        self._items = _items(queue, all_late=all_late)
        self._columns = _columns(queue.rows)
        self.folded = len(queue.late_folded)

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

    def _row(self, row: Row, width: int) -> Line:
        person = self._people.get(row.person)
        name, company = (called(person), person.company) if person else ("somebody", "")
        look: Look = "dim" if row.rises or row.bucket == "promise_later" else "plain"
        pieces = (
            Piece(what_word(row.what), "dim"),
            Piece(row_label(row, self._today), "accent" if row.bucket == "promise_now" else "dim"),
            Piece(name, "strong" if row.bucket == "promise_now" else look),
            Piece(company if company != name else "", "dim"),
            Piece(row.reason, "plain" if row.bucket.startswith("promise") and not row.rises else "dim"),
        )
        return lay_out(self._columns, pieces, width, gap=1)


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

"""The cells of one row, gathered by what they mean."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup_tui.exchange.cells import one_line, something
from followup_tui.exchange.headings import Field
from followup_tui.exchange.layouts import Column


class Cell(NamedTuple):
    """One filled cell: its heading, the label of its column or of the column beside it, and its raw text."""

    heading: str
    label: str
    raw: str


class RowCells:
    """Every filled cell of a row, by field; a field may have several."""

    def __init__(self, columns: Sequence[Column], cells: Sequence[str]) -> None:
        labels = {
            column.label_of: something(one_line(cell)).removeprefix("* ").casefold()
            for column, cell in zip(columns, cells, strict=False)
            if column.label_of is not None
        }
        self._by_field: dict[Field, list[Cell]] = {}
        for at, (column, raw) in enumerate(zip(columns, cells, strict=False)):
            if column.field is not None and one_line(raw):
                label = labels.get(at) or column.label
                self._by_field.setdefault(column.field, []).append(Cell(column.heading.strip(), label, raw))
        self.beyond = sum(bool(one_line(cell)) for cell in cells[len(columns) :])
        """Filled cells to the right of the last heading."""

    def every(self, field: Field) -> list[Cell]:
        """All filled cells of a field, in the order of the columns."""
        return self._by_field.get(field, [])

    def texts(self, field: Field) -> Iterator[tuple[str, str]]:
        """(heading, line) of every cell of a field."""
        return ((cell.heading, one_line(cell.raw)) for cell in self.every(field))

    def first(self, field: Field) -> str:
        """The first filled cell of a field as one line, or ""."""
        return next((text for _, text in self.texts(field)), "")

    def others(self, field: Field) -> Iterator[str]:
        """What the further cells of a field say differently, as "Heading: text", so that nothing is lost."""
        kept = {self.first(field).casefold()}
        for heading, text in self.texts(field):
            if text.casefold() not in kept:
                kept.add(text.casefold())
                yield f"{heading}: {text}"

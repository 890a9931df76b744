"""The cells of one row, gathered by what they mean."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from followup_tui.exchange.cells import one_line, something
from followup_tui.exchange.headings import Field
from followup_tui.exchange.layouts import Column


class Cell(NamedTuple):
    """One filled cell: its heading, the label of its column or of the one beside it, its raw text and its one line."""

    heading: str
    label: str
    raw: str
    text: str


_UNUSED: Final = {None, "left out", "label"}


class RowCells:
    """Every filled cell of a row, by field; a field may have several."""

    def __init__(self, columns: Sequence[Column], cells: Sequence[str]) -> None:
        labels = {
            column.label_of: something(one_line(cell)).removeprefix("* ").casefold()
            for column, cell in zip(columns, cells, strict=False)
            if column.label_of is not None
        }
        self._by_field: dict[Field | None, list[Cell]] = {}
        for at, (column, raw) in enumerate(zip(columns, cells, strict=False)):
            if raw and column.field not in _UNUSED and (text := one_line(raw)):
                cell = Cell(column.heading.strip(), labels.get(at) or column.label, raw, text)
                self._by_field.setdefault(column.field, []).append(cell)
        self.beyond = sum(bool(one_line(cell)) for cell in cells[len(columns) :])
        """Filled cells to the right of the last heading."""

    def every(self, field: Field) -> list[Cell]:
        """All filled cells of a field, in the order of the columns."""
        return self._by_field.get(field, [])

    def first(self, field: Field) -> str:
        """The first filled cell of a field as one line, or ""."""
        cells = self._by_field.get(field)
        return cells[0].text if cells else ""

    def others(self, field: Field) -> Iterator[str]:
        """What the further cells of a field say differently, as "Heading: text", so that nothing is lost."""
        cells = self.every(field)
        kept = {cell.text.casefold() for cell in cells[:1]}
        for cell in cells[1:]:
            if cell.text.casefold() not in kept:
                kept.add(cell.text.casefold())
                yield f"{cell.heading}: {cell.text}"

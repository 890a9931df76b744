"""Seeing it get easier: plots from the user's own record, and the table behind each (method P4, Q9, S6, S7)."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on

from followup_tui.actions.desk import Desk
from followup_tui.commands import Context
from followup_tui.method.insight import QUESTIONS, Cell, Insight, how_hard_gap, insights
from followup_tui.method.record import Record
from followup_tui.screens.card_lines import beside
from followup_tui.screens.list_page import ListPage
from followup_tui.screens.plots import plot, say_month, say_reason, say_wait, say_week
from followup_tui.screens.why_page import BLANK, Block, BlockSource, text_block
from followup_tui.widgets.columns import Line, Piece, pad, wrap
from followup_tui.widgets.line_list import LineList

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class EasierScreen(ListPage):
    """A plot a question; last those with too little to tell, and how much there has to be."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("quarter_plots",)

    def __init__(self, desk: Desk, record: Record) -> None:
        super().__init__(desk)
        self._record = record
        self._found: list[Insight] = []

    def heading(self) -> str:
        """What they are from."""
        return "What your own record says"

    def source(self) -> BlockSource:
        """The plots of all that was logged."""
        found = [*insights(self._record), how_hard_gap(self.desk.book.how_hard().values(), self.desk.zone)]
        order = list(QUESTIONS)
        self._found = sorted(found, key=lambda each: (not each.enough, order.index(each.question)))
        blocks: list[Block] = []
        for each in self._found:
            blocks += [Block(each.question, partial(_drawn, each)), BLANK]
        return BlockSource(blocks[:-1])

    def rest_line(self) -> Line:
        """What Enter shows."""
        return [Piece(" all that is in your book, not this quarter alone", "dim")]

    @on(LineList.Chosen)
    def open_table(self, event: LineList.Chosen) -> None:
        """Enter shows the figures behind a plot, and what they count."""
        found = next(each for each in self._found if each.question == event.key)
        self.app.push_screen(FiguresScreen(self.desk, found))

    def action_close_plots(self) -> None:
        """Back to the page."""
        self.app.pop_screen()


class FiguresScreen(ListPage):
    """The table behind one plot, with what it counts above it."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("quarter_table",)

    def __init__(self, desk: Desk, found: Insight) -> None:
        super().__init__(desk)
        self._insight = found

    def heading(self) -> str:
        """What was asked."""
        return self._insight.asked.title

    def source(self) -> BlockSource:
        """The table; it is of the moment at which it was opened."""
        asked = self._insight.asked
        cells = [_cells(self._insight, row) for row in self._insight.rows]
        widths = [max(len(each[at]) for each in (asked.columns, *cells)) for at in range(len(asked.columns))]
        blocks = [
            text_block(asked.explained, look="dim"),
            BLANK,
            Block(None, partial(_heading, asked.columns, widths)),
            *(
                Block(str(at), partial(_table_row, asked.columns, each, widths))
                for at, each in enumerate(cells)
            ),
        ]
        return BlockSource(blocks)

    def rest_line(self) -> Line:
        """The n."""
        return [Piece(f" {_n(self._insight)} in all", "dim")]

    def action_close_table(self) -> None:
        """Back to the plots."""
        self.app.pop_screen()


def _drawn(found: Insight, width: int) -> list[Line]:
    """Title and n, then the plot."""
    title = [Piece(found.asked.title, "strong")]
    n = [Piece(f"n = {_n(found)}", "dim")]
    heading = beside(title, n, width)
    wrapped: list[Line] = [[Piece(line, "strong")] for line in wrap(found.asked.title, width)]
    lines: list[Line] = [heading] if heading is not None else [*wrapped, n]
    if found.enough:
        return [*lines, *plot(found, width)]
    too_few = f"shown from {found.asked.least} {found.asked.unit} on: fewer would tell nothing"
    return [*lines, *([Piece(line, "dim")] for line in wrap(too_few, width))]


def _n(found: Insight) -> str:
    unit = found.asked.unit
    one = "person" if unit == "people" else unit.removesuffix("s")
    return f"{found.n} {one if found.n == 1 else unit}"


def _cells(found: Insight, row: tuple[Cell, ...]) -> list[str]:
    """A row in words."""
    match found.question:
        case "sessions":
            return [say_month(row[0]), *map(str, row[1:])]
        case "how_hard":
            return [say_week(row[0]), *map(str, row[1:])]
        case "hours":
            return [_DAYS[int(row[0])], f"{row[1]}:00", *map(str, row[2:])]
        case "waits":
            return [say_month(row[0]), str(row[1]), say_wait(int(row[2]))]
        case "reasons":
            return [say_reason(row[0]), str(row[1])]
        case _:
            return [*map(str, row)]


def _heading(columns: Sequence[str], widths: Sequence[int], width: int) -> list[Line]:
    """The columns' names; none where there is no room for columns."""
    text = "  " + _row(columns, widths)
    return [[Piece(text, "heading")]] if len(text) <= width + 2 else []


def _table_row(columns: Sequence[str], cells: Sequence[str], widths: Sequence[int], width: int) -> list[Line]:
    """A row of the table; where there is no room for columns, its cells one below the other with their names."""
    text = _row(cells, widths)
    if len(text) <= width:
        return [[Piece(text)]]
    below = zip(columns[1:], cells[1:], strict=True)
    return [
        [Piece(cells[0], "strong")],
        *([Piece(f"  {name}: ", "dim"), Piece(cell)] for name, cell in below),
    ]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Cells in their columns: names to the left, figures to the right."""
    return "  ".join(
        pad(cell, width, right=at > 0) for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )

"""How the weeks fed each value: the plot, and the table behind it (method V4)."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from followup_tui.actions.friday import pages_of
from followup_tui.commands import Context
from followup_tui.method.friday import unfed
from followup_tui.model.values import FridayPage, Value
from followup_tui.screens.list_page import ListPage
from followup_tui.screens.why_drawing import trend_drawn
from followup_tui.screens.why_page import BLANK, Block, BlockSource, text_block
from followup_tui.widgets.columns import Line, Piece, pad, wrap

_WEEK = 14
_NONE_YET = (
    "No week is marked yet; the Friday page asks how work fed each value, and f on your page opens it."
)


class TrendScreen(ListPage):
    """The plot above; below it a row a week, the newest first, with its marks and its line."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("trend",)

    def heading(self) -> str:
        """What it shows."""
        return "How the weeks fed what you value"

    def source(self) -> BlockSource:
        """The weeks as they are."""
        pages, values = pages_of(self.desk), self.desk.book.worksheet.kept_values
        marked = [page for page in reversed(pages) if page.marks or page.approach]
        blocks: list[Block] = []
        if marked:
            hungry, today = unfed(values, pages), self.desk.now.date()
            blocks = [
                Block(None, lambda width: trend_drawn(values, pages, hungry, width, today)),
                BLANK,
                Block(None, lambda width: [_heading(values, width)]),
                *(Block(f"{page.week}", partial(_week, page, values)) for page in marked),
            ]
        else:
            blocks = [text_block(_NONE_YET)]
        return BlockSource(blocks)

    def action_close_trend(self) -> None:
        """Back to the page."""
        self.app.pop_screen()


def _columns(values: Sequence[Value], width: int) -> int:
    """Cells for each value's column."""
    return max(4, min(16, (width - _WEEK) // max(1, len(values)) - 2)) if values else 4


def _heading(values: Sequence[Value], width: int) -> Line:
    cells = _columns(values, width)
    # The list sets rows that can be chosen two cells further in than those that can't.
    names = "".join(pad(each.name, cells, right=True) + "  " for each in values)
    return [Piece("  " + pad("week of", _WEEK) + names, "heading")]


def _week(page: FridayPage, values: Sequence[Value], width: int) -> list[Line]:
    """A week's marks, and its line below."""
    cells = _columns(values, width)
    marks = [page.mark_of(each.id) for each in values]
    figures = "".join(pad(str(mark.score) if mark else "–", cells, right=True) + "  " for mark in marks)
    week = f"{page.week.day} {page.week:%b %Y}"
    line: Line = [Piece(pad(week, _WEEK), "dim"), Piece(figures)]
    more = wrap(page.approach, max(8, width - _WEEK)) if page.approach else ()
    return [line, *([Piece(" " * _WEEK), Piece(each, "dim")] for each in more)]

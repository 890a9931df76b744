"""What no follow-up costs, on request only: strong medicine, and labelled a projection (method Q12)."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from followup_tui.actions.desk import Desk
from followup_tui.actions.pipeline import Pipeline, pipeline_of
from followup_tui.commands import Context
from followup_tui.method.goal_line import say_amount
from followup_tui.method.projection import ASSUMPTIONS, LEAST, Week
from followup_tui.method.record import Record
from followup_tui.screens.list_page import ListPage
from followup_tui.screens.plots import bar
from followup_tui.screens.why_page import BLANK, Block, BlockSource, text_block
from followup_tui.widgets.columns import Line, Piece, pad

_LEAD = 13
_ROOMY = 60
"""Cells from which everything of a week stands in one line."""
_SHOWN = (0, 1, 2, 3, 4, 6, 8, 10, 12, 13)
"""Weeks that are shown, so that what they rest on stands below them at 80×24."""


class ProjectionScreen(ListPage):
    """A line a week; below them what it rests on, and what keeps it from coming true."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("quarter_table",)

    def __init__(self, desk: Desk, record: Record) -> None:
        super().__init__(desk)
        self._record = record

    def heading(self) -> str:
        """What it is, before all else."""
        return "A projection: if nobody were touched from today on"

    def source(self) -> BlockSource:
        """The pipeline as it stands."""
        return BlockSource(list(_blocks(pipeline_of(self.desk, self._record))))

    def action_close_table(self) -> None:
        """Back to the page."""
        self.app.pop_screen()


def _blocks(found: Pipeline) -> Sequence[Block]:
    if not found.weeks[0].people:
        return [
            text_block("Nobody is within reach just now, so there is nothing to draw: h says hello again.")
        ]
    shown = [each for each in found.weeks if each.week in _SHOWN]
    weeks = [Block(str(each.week), partial(_week, each, found)) for each in shown]
    return [*weeks, BLANK, *(text_block(each, each, "dim") for each in _rests_on(found))]


def _rests_on(found: Pipeline) -> list[str]:
    """What would keep it from coming true, then what it assumes."""
    few = "person" if found.a_day == 1 else "people"
    told = [f"{found.a_day} {few} a working day would keep everybody within reach.", *ASSUMPTIONS[:2]]
    if found.weeks[0].yeses is None:
        told.append(f"Yeses are not drawn: {found.tried} tried so far, and {LEAST} people are needed.")
    else:
        told.append(f"{ASSUMPTIONS[2]} {found.yeses} of {found.tried}.")
    if found.others:
        told.append(f"Amounts in other currencies are left out: {found.others}.")
    return told


def _week(week: Week, found: Pipeline, width: int) -> list[Line]:
    """When, how many are left, what it is worth; in two lines where it is narrow."""
    lead = {0: "today", 1: "in 1 week"}.get(week.week, f"in {week.week} weeks")
    now = found.weeks[0]
    figures = f" {week.people:>5} {'person' if week.people == 1 else 'people':<6}"
    more = ""
    if now.amount:
        room = len(say_amount(now.amount, found.currency))
        more += f"  {say_amount(week.amount, found.currency):>{room}}"
    if week.yeses is not None:
        more += f"   {week.yeses:.1f} yeses"
    below = width < _ROOMY
    cells = max(4, min(30, width - _LEAD - (len(figures) if below else 40)))
    drawn = [
        Piece(pad(lead, _LEAD), "dim"),
        Piece(bar(week.people, now.people, cells), "accent"),
        Piece(figures),
    ]
    if not below:
        return [[*drawn, Piece(more)]]
    return [drawn, *([[Piece(" " * _LEAD + more.strip())]] if more else ())]

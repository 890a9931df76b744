"""Earlier pages of the worksheet, to be read."""

from functools import partial
from typing import ClassVar

from textual import on

from followup_tui.actions.desk import Desk
from followup_tui.actions.worksheet import versions
from followup_tui.commands import Context
from followup_tui.method.brief import wall
from followup_tui.method.speak import say_day
from followup_tui.model.values import Version
from followup_tui.screens.list_page import ListPage
from followup_tui.screens.reading import ReadingScreen
from followup_tui.screens.why_page import Block, BlockSource, earlier_blocks
from followup_tui.widgets.columns import Line, Piece, cut, pad
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_WHEN = 25
"""Cells for the day and the time of an earlier page."""


class VersionsScreen(ListPage):
    """A row an earlier page, the newest first; Enter reads it."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("versions",)

    def heading(self) -> str:
        """What they are."""
        return "Earlier pages"

    def source(self) -> LineSource:
        """Those that are kept."""
        return BlockSource(
            [Block(str(at), partial(self._row, each)) for at, each in enumerate(versions(self.desk))]
        )

    @on(LineList.Chosen)
    def read(self, event: LineList.Chosen) -> None:
        """Enter reads the page under the cursor."""
        kept = versions(self.desk)
        if int(event.key) < len(kept):
            self.app.push_screen(VersionScreen(self.desk, kept[int(event.key)]))

    def action_close_versions(self) -> None:
        """Back to the page."""
        self.app.pop_screen()

    def _row(self, version: Version, width: int) -> list[Line]:
        """When it was last changed, and how it began."""
        sheet = version.worksheet
        names = ", ".join(each.name for each in sheet.kept_values)
        begun = Piece(cut(sheet.statement or names or "begun, no more", max(1, width - _WHEN)))
        return [[Piece(pad(_when(self.desk, version), _WHEN), "dim"), begun]]


class VersionScreen(ReadingScreen):
    """One earlier page."""

    def __init__(self, desk: Desk, version: Version) -> None:
        super().__init__(desk)
        self._version = version

    def heading(self) -> Line:
        """Since when."""
        return [Piece(f" As it stood {_when(self.desk, self._version)}", "strong")]

    def source(self) -> LineSource:
        """The page."""
        return BlockSource(earlier_blocks(self._version.worksheet, self.desk.now.date()))


def _when(desk: Desk, version: Version) -> str:
    """The day and the time it was last changed."""
    changed = (version.worksheet.changed or version.kept).astimezone(desk.now.tzinfo)
    return f"{say_day(changed.date(), desk.now.date(), full=True)}, {wall(changed)}"

"""Something to be read: it stands still, and arrows and page keys scroll it."""

from abc import abstractmethod
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from followup_tui.commands import Context
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines


class ReadingScreen(CommandScreen[None]):
    """A heading, and lines that a subclass gives once: what was written does not change."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("entry",)
    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "turn(1)", show=False, priority=True),
        Binding("up,k", "turn(-1)", show=False, priority=True),
        Binding("pagedown,space", "turn_page(1)", show=False, priority=True),
        Binding("pageup", "turn_page(-1)", show=False, priority=True),
    ]

    @abstractmethod
    def heading(self) -> Line:
        """What it is."""

    @abstractmethod
    def source(self) -> LineSource:
        """Its lines."""

    def compose(self) -> ComposeResult:
        """Heading, lines, keys."""
        yield Lines(lambda _width, _height: [self.heading()])
        yield Lines()
        yield LineList(self.source())
        yield KeyBar()

    def show_book(self) -> None:
        """The keys."""
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def action_close_entry(self) -> None:
        """Back where one came from."""
        self.app.pop_screen()

    def action_turn(self, lines: int) -> None:
        """Scroll by lines."""
        shown = self.query_one(LineList)
        shown.scroll_to(y=shown.scroll_offset.y + lines, animate=False, force=True)

    def action_turn_page(self, pages: int) -> None:
        """Scroll by pages."""
        self.action_turn(pages * max(1, self.query_one(LineList).size.height - 1))

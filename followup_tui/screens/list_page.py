"""A page that is a list: a heading, its rows, and what is said below them."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from followup_tui.commands import Context
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines


class ListPage(CommandScreen[None]):
    """A subclass gives `heading` and `source`, each anew whenever the book has changed."""

    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    CSS_PATH = "list_page.tcss"

    @abstractmethod
    def heading(self) -> str:
        """What stands above the list."""

    @abstractmethod
    def source(self) -> LineSource:
        """The rows as they stand."""

    def below(self) -> ComposeResult:
        """What stands between the list and the status line."""
        yield from ()

    def keys(self) -> tuple[Sequence[Context], Sequence[tuple[str, str]]]:
        """Whose keys the key bar shows, and keys that come before them."""
        return self.CONTEXTS, ()

    def compose(self) -> ComposeResult:
        """Heading, rows, what is below them, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(f" {self.heading()}", "strong")]], id="title")
        yield LineList()
        yield from self.below()
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The rows as they stand, the cursor on its own."""
        self.query_one(LineList).show(self.source())
        self.query_one("#title", Lines).remake()
        self.query_one(KeyBar).tell(*self.keys())
        self.rest()

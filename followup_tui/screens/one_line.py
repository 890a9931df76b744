"""A screen that asks for one line; what was typed and not kept is there again when it is opened once more."""

from abc import abstractmethod
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.commands import Context
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.lines import Lines


class OneLineScreen(CommandScreen[None]):
    """A question and a field. Enter does what the subclass says in `keep_typed`, Esc closes."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("panel",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    CSS_PATH = "one_line.tcss"
    PLACEHOLDER: ClassVar[str] = ""
    HINT: ClassVar[str] = ""
    """What the status line says at rest."""

    def __init__(self, desk: Desk, draft: str) -> None:
        super().__init__(desk)
        self.typed = TypedLine(self, draft)

    @abstractmethod
    def question(self) -> str:
        """What stands above the field."""

    @abstractmethod
    def keep_typed(self, text: str) -> str | None:
        """Keep what was typed; returns what to say of it, or None where it was refused and that was said."""

    def below(self) -> ComposeResult:
        """What stands below the field."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Question, field and what is below it, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(f" {self.question()}", "strong")]])
        yield Field(self.typed.kept(), placeholder=self.PLACEHOLDER, id="typed")
        yield from self.below()
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The keys; what was typed stays."""
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def rest_line(self) -> Line:
        """The hint."""
        return [Piece(f" {self.HINT}", "dim")]

    def save_drafts(self) -> None:
        """Keep what was typed. Raises NotSaved."""
        self.typed.keep()

    @on(Input.Submitted)
    def take(self) -> None:
        """Keep it and close; where that is refused it stays here."""
        said = self.keep_typed(self.typed.text)
        if said is not None:
            self.typed.done(said)

    def action_close_panel(self) -> None:
        """Back; what was typed is kept."""
        self.typed.leave()

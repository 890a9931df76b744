"""Writing a note for somebody's timeline."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.edit import add_note
from followup_tui.commands import Context
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.lines import Lines


class NoteScreen(CommandScreen[None]):
    """One field; Enter keeps the note, Esc closes and keeps what was typed."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("panel",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    CSS_PATH = "note.tcss"

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._whose = person
        self._typed = TypedLine(self, f"note:{person}")

    def compose(self) -> ComposeResult:
        """Question, field, status, keys."""
        yield Lines(lambda _width, _height: [self._question()])
        yield Field(self._typed.kept(), placeholder="what is worth remembering", id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The keys; what was typed stays."""
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def rest_line(self) -> Line:
        """Whom a note is for."""
        return [Piece(" Notes are yours alone: they are never quoted to anybody.", "dim")]

    def save_drafts(self) -> None:
        """Keep what was typed."""
        self._typed.keep()

    @on(Input.Submitted)
    def save(self) -> None:
        """Put the note on the timeline; where that fails it stays here."""
        if self.attempt(add_note, self.desk, self._whose, self._typed.text) is not None:
            self._typed.done("The note is kept.")

    def action_close_panel(self) -> None:
        """Back; what was typed is kept."""
        self._typed.leave()

    def _question(self) -> Line:
        person = self.desk.book.people.get(self._whose)
        return [Piece(" A note on ", "strong"), Piece(called(person) if person else "somebody", "strong")]

"""Facts pinned to the top of somebody's timeline and card: pin one, or take one down."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.edit import toggle_pin
from followup_tui.commands import Context
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, wrap
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines


class _Pins(LineSource):
    """The facts that are up, whole."""

    tall = True

    def __init__(self, pinned: Sequence[str]) -> None:
        self._pinned = pinned

    def __len__(self) -> int:
        return len(self._pinned)

    def key(self, index: int) -> str | None:
        return str(index)

    def height(self, index: int, width: int) -> int:
        return len(wrap(self._pinned[index], max(8, width)))

    def lines(self, index: int, width: int) -> Sequence[Line]:
        return [[Piece(line)] for line in wrap(self._pinned[index], max(8, width))]


class PinScreen(CommandScreen[None]):
    """A field for a new fact; below it those that are up, each taken down by Enter."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("panel",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    CSS_PATH = "note.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to_pins", show=False),  # from the field; in the list the key is the list's own
        Binding("up", "up", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._whose = person
        self._typed = TypedLine(self, f"pin:{person}")

    def compose(self) -> ComposeResult:
        """Question, field, what is up, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(" Pin a fact to the top", "strong")]])
        yield Field(self._typed.kept(), placeholder="Gatekeeper is Maria", id="typed")
        yield Lines(lambda _width, _height: [[Piece(self._heading(), "heading")]], id="heading")
        yield LineList(id="pins")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The facts that are up now."""
        self.query_one(LineList).show(_Pins(self._pinned()))
        self.query_one("#heading", Lines).remake()
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def save_drafts(self) -> None:
        """Keep what was typed."""
        self._typed.keep()

    @on(Input.Submitted)
    def save(self) -> None:
        """Pin what was typed; where that fails it stays here."""
        fact = self._typed.text
        if fact.strip() in self._pinned():
            self.say("That is up already; down and enter take it down.")
        elif self.attempt(toggle_pin, self.desk, self._whose, fact) is not None:
            self._typed.done("Pinned.")

    @on(LineList.Chosen)
    def take_down(self, event: LineList.Chosen) -> None:
        """Take a fact down."""
        pinned = self._pinned()
        at = int(event.key)
        if at >= len(pinned) or self.attempt(toggle_pin, self.desk, self._whose, pinned[at]) is None:
            return
        self.say("Taken down; u on the timeline puts it back.")
        if not self._pinned():
            self.query_one("#typed", Field).focus()

    def action_to_pins(self) -> None:
        """From the field to the facts."""
        if self._pinned():
            self.query_one(LineList).focus()

    def action_up(self) -> None:
        """The fact above; from the first of them back to the field."""
        pins = self.query_one(LineList)
        if pins.has_focus and pins.cursor_key not in {None, "0"}:
            pins.action_cursor(-1)
        else:
            self.query_one("#typed", Field).focus()

    def action_close_panel(self) -> None:
        """Back; what was typed is kept."""
        self._typed.leave()

    def _pinned(self) -> Sequence[str]:
        person = self.desk.book.people.get(self._whose)
        return person.pinned if person is not None else ()

    def _heading(self) -> str:
        return " Pinned now: down, then enter takes one down" if self._pinned() else ""

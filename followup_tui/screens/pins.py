"""Facts pinned to the top of somebody's timeline and card: pin one, or take one down."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from followup_tui.actions.desk import Desk
from followup_tui.actions.edit import toggle_pin
from followup_tui.screens.one_line import OneLineScreen
from followup_tui.widgets.columns import Line, Piece, wrap
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


class PinScreen(OneLineScreen):
    """A field for a new fact; below it those that are up, each taken down by Enter."""

    PLACEHOLDER: ClassVar[str] = "Gatekeeper is Maria"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to_pins", show=False),  # from the field; in the list the key is the list's own
        Binding("up", "up", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk, f"pin:{person}")
        self._whose = person

    def question(self) -> str:
        """What for."""
        return "Pin a fact to the top"

    def below(self) -> ComposeResult:
        """What is up."""
        yield Lines(lambda _width, _height: [[Piece(self._heading(), "heading")]], id="heading")
        yield LineList(id="pins")

    def show_book(self) -> None:
        """The facts that are up now."""
        self.query_one(LineList).show(_Pins(self._pinned()))
        self.query_one("#heading", Lines).remake()
        super().show_book()

    def keep_typed(self, text: str) -> str | None:
        """Pin what was typed."""
        if text.strip() in self._pinned():
            self.say("That is up already; down and enter take it down.")
            return None
        return "Pinned." if self.attempt(toggle_pin, self.desk, self._whose, text) is not None else None

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

    def _pinned(self) -> Sequence[str]:
        person = self.desk.book.people.get(self._whose)
        return person.pinned if person is not None else ()

    def _heading(self) -> str:
        return " Pinned now: ↓, enter takes one down" if self._pinned() else ""

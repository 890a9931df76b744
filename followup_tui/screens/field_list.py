"""A list whose rows are changed in a field below it; what was typed is never lost."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines


class FieldList(CommandScreen[None]):
    """Title, rows, what is to be known of the one under the cursor, and a field that opens for it.

    A subclass gives `heading`, `source` and `about`, opens the field with `open_field`, and says in `keep_typed` what
    Enter does. What was typed and not kept is a draft under the field's key, there again when it is opened once more.
    """

    TYPING_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("enter", "keep it"), ("esc", "close"))
    CSS_PATH = "field_list.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "LineList"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._typing: TypedLine | None = None
        self._row = ""
        """The key of the row that the field was opened for."""

    @abstractmethod
    def heading(self) -> str:
        """What stands above the list."""

    @abstractmethod
    def source(self) -> LineSource:
        """The rows as they stand."""

    @abstractmethod
    def about(self, typed: str | None, width: int) -> Sequence[Line]:
        """What is below the list: of the row under the cursor, or of what is `typed` while the field is open."""

    @abstractmethod
    def keep_typed(self, text: str) -> str | None:
        """Keep what was typed; returns what to say of it, or None where it was refused and that was said."""

    def compose(self) -> ComposeResult:
        """Title, rows, about, field, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(f" {self.heading()}", "strong")]], id="title")
        yield LineList(self.source())
        yield Lines(id="about")
        yield AnswerField(id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The rows as they stand; what is being typed stays."""
        self.query_one("#title", Lines).remake()
        self.query_one(LineList).show(self.source())
        self.show_about()
        if self._typing:
            self.query_one(KeyBar).tell((), self.TYPING_KEYS)
        else:
            self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    @property
    def cursor(self) -> str:
        """The key of the row under the cursor; while the field is open, of the row that it was opened for."""
        return self._row if self._typing else self.query_one(LineList).cursor_key or ""

    @property
    def is_typing(self) -> bool:
        """Whether the field is open."""
        return self._typing is not None

    @property
    def is_picked(self) -> bool:
        """Whether all that stands in the field goes with the next letter."""
        field = self.query_one("#typed", Field)
        return bool(field.value) and field.selected_text == field.value

    @property
    def typed_text(self) -> str:
        """What stands in the field."""
        return self.query_one("#typed", Field).value

    def put_typed(self, text: str) -> None:
        """Put another text into the field."""
        self.query_one("#typed", Field).put(text)

    @on(Input.Changed)
    def follow(self) -> None:
        """With each letter: what it comes to, and what may be typed."""
        if self._typing:
            self.say("")
            self.rest()
        self.show_about()

    @on(LineList.Highlighted)
    def show_about(self) -> None:
        """What is below the list, as it stands; at least as many rows as that are in sight."""
        bar = self.query_one("#about", Lines)
        typed = self.typed_text if self._typing else None
        lines = self.about(typed, self.size.width)[: max(2, self.size.height // 3)]
        bar.styles.height = len(lines)
        bar.show(lambda _width, _height: lines)

    def on_resize(self) -> None:
        """What is below the list is made for the new width."""
        self.show_about()

    # -- the field -----------------------------------------------------------------------------------

    def open_field(self, key: str, text: str, holder: str, *, picked: bool = False) -> None:
        """Open the field for what goes by `key`, with what was typed there last time, else with `text`.

        With `picked` that text gives way to what is typed: it is not the user's own.
        """
        self._row = self.cursor
        self._typing = TypedLine(self, key)
        field = self.query_one("#typed", Field)
        field.placeholder = holder
        field.display = True
        typed = self._typing.kept()
        field.put(typed or text)
        if picked and not typed:
            field.select_all()
        field.focus()
        self.say("")
        self.show_book()

    def close_field(self) -> None:
        """Back to the list."""
        self._typing = None
        self.query_one("#typed", Field).display = False
        self.query_one(LineList).focus()
        self.show_book()

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        said = self.keep_typed(event.value)
        if said is not None and self._typing is not None:
            self._typing.forget()
            self.close_field()
            self.say(said)

    @on(AnswerField.Emptied)
    def leave(self) -> None:
        """Out of the field, keeping what was typed, else out of the screen."""
        if self._typing is None:
            self.app.pop_screen()
        elif self._typing.may_leave():
            self.close_field()

    def save_drafts(self) -> None:
        """Keep what was typed."""
        if self._typing is not None:
            self._typing.keep()

"""A list whose rows are changed in a field below it; what was typed is never lost."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.date_typing import DateTyping
from followup_tui.actions.desk import Desk
from followup_tui.commands import Context
from followup_tui.screens.list_page import ListPage
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.columns import Line
from followup_tui.widgets.date_field import DateField
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines


class FieldList(ListPage):
    """Rows, what is to be known of the one under the cursor, and a field that opens for it.

    A subclass gives `about` where there is something to be known; it opens the field with `open_field`, and says in
    `keep_typed` what Enter does. What was typed and not kept is a draft under the field's key, there again when it is
    opened once more.
    """

    TYPING_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("enter", "keep it"), ("esc", "close"))

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.is_typing = False
        """Whether the field is open."""
        self._typed: TypedLine | None = None
        self._row = ""
        """The key of the row that the field was opened for."""

    def empty(self) -> str:
        """What to do where there is no row."""
        return ""

    def about(self, typed: str | None, width: int) -> Sequence[Line]:  # noqa: ARG002  (for those that know something)
        """What is below the list: of the row under the cursor, or of what is `typed` while the field is open."""
        return ()

    @abstractmethod
    def keep_typed(self, text: str) -> str | None:
        """Keep what was typed; returns what to say of it, or None where it was refused and that was said."""

    def below(self) -> ComposeResult:
        """About, field."""
        yield Lines(id="about")
        yield DateField(id="typed")

    def keys(self) -> tuple[Sequence[Context], Sequence[tuple[str, str]]]:
        """Those of the field while it is open."""
        return ((), self.TYPING_KEYS) if self.is_typing else super().keys()

    def show_book(self) -> None:
        """The rows as they stand; what is being typed stays."""
        super().show_book()
        self.show_about()

    def show_row(self, key: str) -> None:
        """Show the rows anew, the cursor on the one of `key`."""
        self.query_one(LineList).show(self.source(), cursor=key)

    @property
    def cursor(self) -> str:
        """The key of the row under the cursor; while the field is open, of the row that it was opened for."""
        return self._row if self.is_typing else self.query_one(LineList).cursor_key or ""

    @property
    def chosen(self) -> int | None:
        """The id that this row stands for; None, and a word about it, where there is no row."""
        if not self.cursor:
            self.say(self.empty())
        return int(self.cursor) if self.cursor else None

    @property
    def field(self) -> DateField:
        """The field, open or not."""
        return self.query_one("#typed", DateField)

    @property
    def is_picked(self) -> bool:
        """Whether all that stands in the field goes with the next letter."""
        return bool(self.field.value) and self.field.selected_text == self.field.value

    @property
    def room(self) -> int:
        """Lines that may stand below the list."""
        return max(2, self.size.height // 3)

    @on(Input.Changed)
    def follow(self) -> None:
        """With each letter: what it comes to, and what may be typed."""
        if self.is_typing:
            self.say("")
            self.rest()
        self.show_about()

    @on(LineList.Highlighted)
    def show_about(self) -> None:
        """What is below the list, as it stands."""
        bar = self.query_one("#about", Lines)
        lines = self.about(self.field.value if self.is_typing else None, self.size.width)[: self.room]
        bar.display = bool(lines)
        bar.styles.height = len(lines)
        bar.show(lambda _width, _height: lines)

    def on_resize(self) -> None:
        """What is below the list is made for the new width."""
        self.show_about()

    # -- the field -----------------------------------------------------------------------------------

    def open_field(
        self, key: str, text: str, holder: str, *, picked: bool = False, dates: DateTyping | None = None
    ) -> None:
        """Open the field for what goes by `key`, with what was typed there last time, else with `text`.

        Without a `key` what is typed is no draft. With `picked` the text gives way to what is typed: it is not the
        user's own. With `dates` a date is asked for.
        """
        self._row = self.cursor
        self.is_typing = True
        self._typed = TypedLine(self, key, text) if key else None
        typed = self._typed.kept() if self._typed is not None else text
        self.field.typing = dates
        self.field.placeholder = holder
        self.field.display = True
        self.field.put(typed)
        if picked and typed == text:
            self.field.select_all()
        self.field.focus()
        self.say("")
        self.show_book()

    def close_field(self) -> None:
        """Back to the list."""
        self.is_typing = False
        self._typed = None
        self.field.display = False
        self.query_one(LineList).focus()
        self.show_book()

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        said = self.field.take(lambda: self.keep_typed(event.value))
        if said is not None and self.is_typing:
            if self._typed is not None:
                self._typed.forget()
            self.close_field()
            if said:
                self.say(said)

    @on(DateField.Emptied)
    def leave(self) -> None:
        """Out of the field, keeping what was typed, else out of the screen."""
        if not self.is_typing:
            self.app.pop_screen()
        elif self._typed is None or self._typed.may_leave():
            self.close_field()

    def save_drafts(self) -> None:
        """Keep what was typed. Raises NotSaved."""
        if self._typed is not None:
            self._typed.keep()

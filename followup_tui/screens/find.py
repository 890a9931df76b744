"""Find anybody as you type; with "they called", also somebody who is not in the book yet."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from followup_tui.actions.add import NewPerson, add_person, read_line
from followup_tui.actions.desk import Desk
from followup_tui.actions.people import people_by_name
from followup_tui.commands import Context
from followup_tui.screens.people_source import PeopleSource
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import OpenAdd, OpenCard, OpenTimeline

NEW = "new"
"""The key of the line that adds whoever was typed."""


MOST = 200
"""People listed at once: whoever is further down is found by another letter."""


def _count(found: int) -> str:
    return f"the first {MOST}: type on" if found >= MOST else f"{found} found"


class _Found(PeopleSource):
    """The people found, and, where nobody was, a line that leads to adding them."""

    def __init__(self, desk: Desk, ids: Sequence[int], typed: str) -> None:
        super().__init__(desk, ids)
        self._typed = typed

    def __len__(self) -> int:
        return super().__len__() or bool(self._typed)

    def key(self, index: int) -> str | None:
        return super().key(index) if super().__len__() else NEW

    def lines(self, index: int, width: int) -> Sequence[Line]:
        if super().__len__():
            return super().lines(index, width)
        return [[Piece("enter adds "), Piece(self._typed, "strong")]]


class FindScreen(CommandScreen[None]):
    """A field, and below it who matches."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("find",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, *, inbound: bool = False) -> None:
        super().__init__(desk)
        self._inbound = inbound
        self._everybody: Sequence[int] = ()
        self._reading: Iterator[None] | None = None

    def compose(self) -> ComposeResult:
        """Question, field, results, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(f" {self._question()}", "strong")]])
        yield Field(placeholder="a name, company, tag, number or a word from a note", id="typed")
        yield LineList(id="found")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Read the notes in the background, a few milliseconds at a time."""
        self._reading = self.desk.book.warm_search(notes=True)
        self.set_timer(0.05, self._read_on)

    def show_book(self) -> None:
        """Sort everybody anew: ten thousand names would hold up the key that empties the field."""
        self._everybody = people_by_name(self.desk)
        self.look()

    @on(Input.Changed)
    def look(self) -> None:
        """Who matches what is typed now; everybody by name before the first letter."""
        typed = self._typed()
        found = self.desk.book.search().find(typed, MOST) if typed else self._everybody
        source: LineSource = _Found(self.desk, found, typed)
        self.query_one(LineList).show(source, from_top=True)
        self.query_one(KeyBar).tell(self.CONTEXTS)
        if typed and not found:
            self.status([Piece(" Nobody so far.", "dim")])
        else:
            self.status([Piece(f" {_count(len(found))}" if typed else "", "dim")])

    @on(Input.Submitted)
    def take_first(self) -> None:
        """Enter takes the row under the cursor."""
        key = self.query_one(LineList).cursor_key
        if key is not None:
            self._take(key)

    @on(LineList.Chosen)
    def take(self, event: LineList.Chosen) -> None:
        """A click takes a row."""
        self._take(event.key)

    def action_move(self, step: int) -> None:
        """The cursor in the list, while one types in the field."""
        self.query_one(LineList).action_cursor(step)

    def action_page(self, step: int) -> None:
        """A page of the list."""
        self.query_one(LineList).action_page(step)

    def action_close_find(self) -> None:
        """Back where one was."""
        self.app.pop_screen()

    def _question(self) -> str:
        return "Who called?" if self._inbound else "Find"

    def _typed(self) -> str:
        return self.query_one("#typed", Input).value.strip()

    def _take(self, key: str) -> None:
        if key == NEW and not self._inbound:
            typed = self._typed()
            self.app.pop_screen()
            self.app.post_message(OpenAdd(typed))
            return
        person = self._added() if key == NEW else int(key)
        if person is None:
            return
        self.app.pop_screen()
        # To the app itself: this screen is on its way out and its messages with it.
        self.app.post_message(OpenCard(person, inbound=True) if self._inbound else OpenTimeline(person))

    def _added(self) -> int | None:
        new: NewPerson | None = self.attempt(read_line, self.desk, self._typed())
        if new is None:
            return None
        source = "they called" if self._inbound else ""
        added: int | None = self.attempt(add_person, self.desk, new, source)
        return added

    def _read_on(self) -> None:
        if self._reading is not None and next(self._reading, self) is None:
            self.set_timer(0.005, self._read_on)
        elif self._typed():
            self.look()

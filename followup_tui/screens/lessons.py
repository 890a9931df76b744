"""What was learned after calls: to be searched and read back (method Q10)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.lessons import Lessons, learn
from followup_tui.commands import Context
from followup_tui.method.brief import brief_day
from followup_tui.method.lessons import Lesson
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import OpenTimeline

_READ_ON = 0.01
"""Seconds between two steps of reading, so that no key waits."""
_COLUMNS = (Column(9, give_up=2), Column(16, give_up=1), Column(20, share=1))
_EMPTY = "Nothing noted yet: type a line, and Tab keeps it. On a card, Enter and Tab lead to one."


class _Rows(LineSource):
    """A lesson a row: when, with whom, what."""

    def __init__(self, lessons: Lessons, found: Sequence[Lesson], today: date) -> None:
        self._lessons = lessons
        self._found = found
        self._today = today

    def __len__(self) -> int:
        return len(self._found)

    def key(self, index: int) -> str | None:
        return str(index)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        lesson = self._found[index]
        day = brief_day(lesson.at.date(), self._today)
        pieces = [Piece(day, "dim"), Piece(self._lessons.with_whom(lesson), "dim"), Piece(lesson.text)]
        return [lay_out(_COLUMNS, pieces, width)]


class LessonsScreen(CommandScreen[None]):
    """One field that finds as one types; Enter opens the story of whom it was learned with."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("lessons",)
    CSS_PATH = "list_page.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lessons = Lessons(desk)
        self._reading: Iterator[None] = self._lessons.read()
        self._found: Sequence[Lesson] = ()

    def compose(self) -> ComposeResult:
        """Title, field, lessons, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(" What you learned", "strong")]])
        yield Field(placeholder="a word, or a name; or a line you learned", id="query")
        yield LineList()
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """All lessons as they stand, read anew."""
        self._lessons = Lessons(self.desk)
        self._reading = self._lessons.read()
        self._read_on()
        self.query_one(LineList).can_focus = False
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def _read_on(self) -> None:
        if next(self._reading, self) is None:
            self.set_timer(_READ_ON, self._read_on)
        else:
            self.find()

    @on(Input.Changed)
    def typed(self) -> None:
        """Each letter finds anew."""
        self.say("")
        self.find()

    def find(self) -> None:
        """Those that hold what is typed."""
        self._found = self._lessons.find(self.query_one("#query", Field).value)
        self.query_one(LineList).show(_Rows(self._lessons, self._found, self.desk.now.date()))
        self.rest()

    def rest_line(self) -> Line:
        """How many there are, or how one comes about."""
        if not self._lessons.ready:
            return []
        if not self._lessons.find():
            return [Piece(f" {_EMPTY}", "dim")]
        count = len(self._found)
        if not count:
            return [Piece(" Nothing says that yet; Tab keeps it as something you learned.", "dim")]
        return [Piece(f" {count} {'lesson' if count == 1 else 'lessons'}", "dim")]

    def action_move(self, step: int) -> None:
        """Another lesson; the field keeps the focus."""
        self.query_one(LineList).action_cursor(step)

    @on(Input.Submitted)
    def open_story(self) -> None:
        """Enter opens the story of whom it was learned with."""
        key = self.query_one(LineList).cursor_key
        person = self._found[int(key)].person if key is not None and int(key) < len(self._found) else None
        if person in self.desk.book.people and person is not None:
            self.post_message(OpenTimeline(person))
        else:
            self.say("There is no story to open here.")

    def action_keep_lesson(self) -> None:
        """What stands in the field is something learned just now."""
        field = self.query_one("#query", Field)
        name = self.attempt(learn, self.desk, field.value)
        if name is not None:
            with self.prevent(Input.Changed):
                field.value = ""
            self.find()
            self.say(f"Kept, in the story of {name}.")

    def action_close_lessons(self) -> None:
        """Back where one came from."""
        self.app.pop_screen()

"""Somebody's open promises, theirs and mine: kept, moved to another day, dropped, each with one key (method Q6)."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.promises import (
    PromiseDate,
    drop_promise,
    move_promise,
    they_kept,
    they_promised,
    words_for,
    words_to_move,
)
from followup_tui.commands import Context
from followup_tui.model.promise import Promise
from followup_tui.screens.hanging import one_hint
from followup_tui.screens.moment_words import say_step
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.date_field import DateField, date_lines
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines

_EMPTY = "Nothing is promised: a keeps what they promised you."
_Typing = Literal["", "theirs", "move"]
_HOLDERS: dict[_Typing, str] = {
    "theirs": "what they promised, and when: drawings, fri; their words",
    "move": "another day",
}
_TYPING_KEYS = (("enter", "keep"), ("esc", "close"))


class _Rows(LineSource):
    """A promise a row: whose, what, when."""

    def __init__(self, desk: Desk, promises: Sequence[tuple[int, Promise]]) -> None:
        self._desk = desk
        self._promises = promises

    def __len__(self) -> int:
        return len(self._promises)

    def key(self, index: int) -> str | None:
        return str(self._promises[index][0])

    def lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002  (the list cuts)
        promise, today = self._promises[index][1], self._desk.now.date()
        whose = "they   " if promise.owed_by == "them" else "you    "
        late = promise.when.in_zone(self._desk.zone).day < today
        said = [each for each in (promise.words, promise.reason) if each]
        line = [Piece(whose, "dim"), Piece(say_step(promise.step, self._desk.zone, today, self._desk.words))]
        if late:
            line.append(
                Piece("  today still counts" if promise.owed_by == "us" else "  past its day", "warning")
            )
        return [[*line, Piece(f"  {', '.join(said)}" if said else "", "dim")]]


class PromisesScreen(CommandScreen[None]):
    """What each side owes the other; theirs wait here and on the card, never in the queue."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("promises",)
    CSS_PATH = "shelf.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "LineList"

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._whose = person
        self._typing: _Typing = ""
        self._moving = 0
        self._typed: TypedLine | None = None
        self._date = PromiseDate(desk, person)

    def compose(self) -> ComposeResult:
        """Who, the promises, a field, status, keys."""
        yield Lines(lambda _width, _height: [self._title()])
        yield LineList()
        yield DateField(id="typed", typing=self._date)
        yield Lines(self._about, id="about")
        yield Lines(id="status")
        yield KeyBar()

    def _title(self) -> Line:
        person = self.desk.book.people.get(self._whose)
        return [Piece(f" Promised, {called(person) if person is not None else 'somebody'}", "strong")]

    def show_book(self) -> None:
        """The open promises as they stand."""
        promises = self.desk.book.promises_of(self._whose)
        self.query_one(LineList).show(_Rows(self.desk, promises) if promises else one_hint(_EMPTY))
        self.query_one(KeyBar).tell(
            () if self._typing else self.CONTEXTS, _TYPING_KEYS if self._typing else ()
        )
        self.rest()

    @property
    def _chosen(self) -> int | None:
        key = self.query_one(LineList).cursor_key
        if key is None:
            self.say("Nothing is promised yet: a keeps what they promised you.")
        return int(key) if key is not None else None

    # -- typing ----------------------------------------------------------------------------------------

    def _type(self, what: _Typing) -> None:
        self._typing = what
        self._typed = TypedLine(self, f"promised:{self._whose}") if what == "theirs" else None
        field = self.query_one("#typed", DateField)
        self._date.moving = self._moving if what == "move" else None
        self._date.forget()
        field.display = self.query_one("#about", Lines).display = bool(what)
        if what:
            field.placeholder = _HOLDERS[what]
            with self.prevent(Input.Changed):
                field.put(self._typed.kept() if self._typed is not None else "")
            field.focus()
        else:
            self.query_one(LineList).focus()
        self.show_book()

    def action_promise_add(self) -> None:
        """Keep what they promised."""
        self._type("theirs")

    def action_promise_move(self) -> None:
        """Another day for the one under the cursor."""
        if (id_ := self._chosen) is not None:
            self._moving = id_
            self._type("move")

    @on(Input.Changed)
    def echo(self) -> None:
        """With each letter, what was understood so far."""
        self.say("")
        self.query_one("#about", Lines).remake()

    def _about(self, width: int, height: int) -> Sequence[Line]:
        typed = self.query_one("#typed", DateField).value
        dated = date_lines(self._date, typed, width, height)
        return dated or [[Piece("   what it is, then the day", "dim")]]

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Keep it; where it was not understood it stays in the field."""
        said = self.query_one(DateField).take(lambda: self.attempt(self._take, event.value))
        if said is not None:
            if self._typed is not None:
                self._typed.forget()
            self._type("")
            self.say(said)

    def save_drafts(self) -> None:
        """Keep what is being typed. Raises NotSaved."""
        if self._typed is not None:
            self._typed.keep()

    def _take(self, typed: str) -> str:
        step = self._date.step(typed)
        if self._typing == "theirs":
            they_promised(self.desk, self._whose, step, self._date.dated(typed).after[1:])
            return "It waits here and on the card. u undoes."
        words = words_to_move(self.desk, self._moving, step)
        move_promise(self.desk, self._moving, step)
        if not words:
            return "It has another day. u undoes."
        self.app.copy_to_clipboard(words)
        return f"Moved, and copied to ask for it: {words}"

    @on(DateField.Emptied)
    def leave_field(self) -> None:
        """Backspace in the empty field: back to the list."""
        self.action_close_promises()

    # -- what becomes of one ---------------------------------------------------------------------------------

    def action_promise_kept(self) -> None:
        """They did it."""
        if (id_ := self._chosen) is not None:
            state = self.attempt(they_kept, self.desk, id_)
            if state is not None:
                self.say(f"They kept it{', late' if state == 'late' else ''}. u undoes.")

    def action_promise_drop(self) -> None:
        """It is off."""
        if (id_ := self._chosen) is not None and self.attempt(drop_promise, self.desk, id_) is not None:
            self.say("That is off, and nobody is late. u undoes.")

    def action_promise_words(self) -> None:
        """Honest words for the one under the cursor, shown and copied."""
        if (id_ := self._chosen) is None:
            return
        words = self.attempt(words_for, self.desk, id_)
        if words:
            self.app.copy_to_clipboard(words)
            self.say(f"Copied: {words}")
        elif words is not None:
            self.say("There is nothing to say of it yet.")

    def action_promise_undo(self) -> None:
        """Take the last change back."""
        self.action_undo()

    def action_close_promises(self) -> None:
        """Out of the field, and what they promised is kept as typed; else back."""
        if self._typing:
            if self._typed is None or self._typed.may_leave():
                self._type("")
        else:
            self.app.pop_screen()

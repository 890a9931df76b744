"""Warming up: what was practised of late, and one key for another (method P1)."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.practice import practise, tell_what_happened
from followup_tui.commands import Context
from followup_tui.method.brief import brief_day
from followup_tui.model.practice import Practice, PracticeKind
from followup_tui.screens.card_lines import wrapped
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, cut
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines

_DID: dict[PracticeKind, str] = {
    "call": "called somebody of mine",
    "mail": "wrote one sentence",
    "note": "wrote a note by hand",
}
_WARM = "Call a child, a parent, an old friend, for a reason or for none. It warms up; it is no touch."


class _Rows(LineSource):
    """One a row: the day, what it was, what happened."""

    def __init__(self, desk: Desk, practices: Sequence[tuple[int, Practice]]) -> None:
        self._desk = desk
        self._practices = practices

    def __len__(self) -> int:
        return len(self._practices)

    def key(self, index: int) -> str | None:
        return str(self._practices[index][0])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        practice = self._practices[index][1]
        day = brief_day(practice.at.astimezone(self._desk.now.tzinfo).date(), self._desk.now.date())
        text = _DID[practice.kind] + (f": {practice.happened}" if practice.happened else "")
        return [[Piece(f"{day:<10}", "dim"), Piece(cut(text, max(1, width - 10)))]]


class PracticeScreen(CommandScreen[None]):
    """A key each for what was done; w notes what happened."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("practice",)
    CSS_PATH = "shelf.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "LineList"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._telling: tuple[int, TypedLine] | None = None

    def compose(self) -> ComposeResult:
        """What it is for, what was done, a field, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(" Warm up first", "strong")]])
        yield Lines(lambda width, _height: _warm(width), id="why")
        yield LineList()
        yield AnswerField(placeholder="what happened?", id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The latest first."""
        self.query_one("#why").styles.height = len(_warm(self.size.width))
        rows = sorted(self.desk.book.practices().items(), reverse=True)
        self.query_one(LineList).show(_Rows(self.desk, rows))
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def _practised(self, kind: PracticeKind) -> None:
        today = self.attempt(practise, self.desk, kind)
        if today is not None:
            self.query_one(LineList).action_first()
            self.say(
                "That is one. w notes what happened."
                if today == 1
                else "That is two: warm enough for the first call."
            )

    def action_practice_call(self) -> None:
        """Somebody of mine was called."""
        self._practised("call")

    def action_practice_mail(self) -> None:
        """A sentence was written."""
        self._practised("mail")

    def action_practice_note(self) -> None:
        """A note was written by hand."""
        self._practised("note")

    def action_practice_told(self) -> None:
        """Note what happened."""
        key = self.query_one(LineList).cursor_key
        if key is None:
            self.say("Nothing yet: f, m or n first.")
            return
        found = self.desk.book.practices().get(int(key))
        typed = TypedLine(self, f"practice_{key}", found.happened if found is not None else "")
        self._telling = (int(key), typed)
        field = self.query_one("#typed", AnswerField)
        field.display = True
        field.put(typed.kept())
        field.focus()

    def save_drafts(self) -> None:
        """Keep what is being typed. Raises NotSaved."""
        if self._telling is not None:
            self._telling[1].keep()

    @on(Input.Submitted)
    def keep(self, event: Input.Submitted) -> None:
        """Keep what happened; where that is refused it stays in the field."""
        if self._telling is None:
            return
        id_, typed = self._telling
        if self.attempt(tell_what_happened, self.desk, id_, event.value):
            typed.forget()
            self._leave()

    @on(AnswerField.Emptied)
    def action_close_practice(self) -> None:
        """Out of the field, and what was typed is kept; else back."""
        if self._telling is None:
            self.app.pop_screen()
        elif self._telling[1].may_leave():
            self._leave()

    def _leave(self) -> None:
        self._telling = None
        self.query_one("#typed", AnswerField).display = False
        self.query_one(LineList).focus()
        self.say("")

    def action_practice_undo(self) -> None:
        """Take the last change back."""
        self.action_undo()


def _warm(width: int) -> list[Line]:
    """What practice is for, in as many lines as that takes."""
    return wrapped(_WARM, width, "dim")

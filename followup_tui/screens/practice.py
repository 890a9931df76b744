"""Warming up: what was practised of late, and one key for another (method P1)."""

from collections.abc import Sequence
from typing import ClassVar

from followup_tui.actions.desk import Desk
from followup_tui.actions.practice import practise, tell_what_happened
from followup_tui.commands import Context
from followup_tui.method.brief import brief_day
from followup_tui.model.practice import Practice, PracticeKind
from followup_tui.screens.field_list import FieldList
from followup_tui.screens.hanging import one_hint
from followup_tui.widgets.columns import Line, Piece, cut, wrapped
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

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


class PracticeScreen(FieldList):
    """A key each for what was done; w notes what happened."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("practice",)

    def heading(self) -> str:
        """What it is for."""
        return "Warm up first"

    def empty(self) -> str:
        """What to do where there is none."""
        return "Nothing yet: f, m or n first."

    def source(self) -> LineSource:
        """The latest first."""
        practices = sorted(self.desk.book.practices().items(), reverse=True)
        return _Rows(self.desk, practices) if practices else one_hint(self.empty())

    def about(self, typed: str | None, width: int) -> Sequence[Line]:  # noqa: ARG002  (the same whatever is typed)
        """What practice is for."""
        return wrapped(_WARM, width, "dim")

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
        if (id_ := self.chosen) is not None:
            happened = self.desk.book.practices()[id_].happened
            self.open_field(f"practice_{id_}", happened, "what happened?")

    def keep_typed(self, text: str) -> str | None:
        """Keep what happened; where that is refused it stays in the field."""
        return "" if self.attempt(tell_what_happened, self.desk, int(self.cursor), text) else None

    def action_practice_undo(self) -> None:
        """Take the last change back."""
        self.action_undo()

    def action_close_practice(self) -> None:
        """Out of the field, and what was typed is kept; else back."""
        self.leave()

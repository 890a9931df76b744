"""The end of a session: who was reached, what was learned, what is still to come (method Q8, Q10)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.lessons import add_lesson
from followup_tui.actions.queue_words import row_what, still_heading
from followup_tui.actions.summing_up import SessionSummary
from followup_tui.commands import Context
from followup_tui.method.rows import Row
from followup_tui.method.speak import say_times
from followup_tui.model.text import clean_line
from followup_tui.screens.card_lines import fitted, wrapped
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Look, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import Go

_SHOWN = 5
"""Promises still open that are named; the queue has them all."""


class SessionSummaryScreen(CommandScreen[None]):
    """A page to end on: names before figures."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("summary",)
    CSS_PATH = "session_summary.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, desk: Desk, summary: SessionSummary) -> None:
        super().__init__(desk)
        self._summary = summary
        self._typed = TypedLine(self, "learned")

    def compose(self) -> ComposeResult:
        """The page, status, keys."""
        yield Lines(self._page, id="page")
        yield Field(placeholder="one line, as you would tell a colleague", id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The page as it was when the session ended."""
        self.query_one("#page", Lines).remake()
        if self._field.display:
            self.query_one(KeyBar).tell((), (("enter", "keeps it"), ("esc", "leaves it")))
        else:
            self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def rest_line(self) -> Line:
        """What may be kept of the day."""
        last = self.desk.book.people.get(self._summary.last or 0)
        if last is None:
            return []
        if self._field.display:
            return [Piece(f" It goes on the timeline of {called(last)}.", "dim")]
        return [] if self._summary.learned else [Piece(" One line learned? l keeps it.", "dim")]

    def save_drafts(self) -> None:
        """Keep what was typed and not saved."""
        if self._field.display:
            self._typed.keep()

    def action_summary_learned(self) -> None:
        """Open the field for one line learned."""
        if self._summary.last is None:
            self.say("A line learned goes with somebody, and nobody was touched yet.")
            return
        self._field.put(self._typed.kept())
        self._field.display = True
        self._field.focus()
        self.show_book()

    @on(Input.Submitted)
    def keep_learned(self) -> None:
        """Keep the line with whoever was talked with last; where that is refused it stays in the field."""
        last, line = self._summary.last, self._typed.text
        if last is None or self.attempt(add_lesson, self.desk, last, line) is None:
            return
        self._typed.forget()
        self._summary = self._summary._replace(learned=[*self._summary.learned, clean_line(line)])
        self._close_field()

    def action_close_summary(self) -> None:
        """Out of the field, which keeps what was typed; else back to the list."""
        if not self._field.display:
            self.post_message(Go("back"))
        elif self._typed.may_leave():
            self._close_field()

    @property
    def _field(self) -> Field:
        return self.query_one("#typed", Field)

    def _close_field(self) -> None:
        self._field.display = False
        self.set_focus(None)
        self.show_book()

    def _page(self, width: int, height: int) -> Sequence[Line]:
        summary = self._summary
        lines: list[Line] = [[], *wrapped(_showed_up(summary.touches), width, "strong")]
        if summary.reached:
            lines += _block("You reached", [", ".join(summary.reached)], width)
        if summary.learned:
            lines += _block("What you learned", summary.learned, width, "accent")
        if summary.notes:
            lines += _block("A note by hand would fit (N, on any list)", [", ".join(summary.notes)], width)
        if summary.tomorrow is not None:
            near = summary.next_day - self.desk.now.date() == timedelta(days=1)
            title = f"{'Tomorrow' if near else f'{summary.next_day:%A}'}'s first call"
            lines += _block(title, [self._row(summary.tomorrow)], width)
        if summary.later:
            still = [self._row(row) for row in summary.later[:_SHOWN]]
            more = len(summary.later) - len(still)
            lines += _block(
                still_heading(summary.later), [*still, *([f"and {more} more"] if more else ())], width
            )
        if len(lines) > height:
            lines = [line for line in lines if line]
        return [fitted(line, width) for line in lines]

    def _row(self, row: Row) -> str:
        person = self.desk.book.people.get(row.person)
        name = called(person) if person is not None else "somebody"
        company = f", {person.company}" if person is not None and person.company not in {"", name} else ""
        clock = f"{row.at:%H:%M}" if row.at is not None else ""
        return " ".join(filter(None, (clock, row_what(row), name))) + company


def _showed_up(touches: int) -> str:
    """What was done, without a score to lose."""
    if not touches:
        return "Nobody was called this time, and that is all right: the list keeps them."
    if touches == 1:
        return "You showed up once, and that counts."
    return f"You showed up {say_times(touches)}. That is the work."


def _block(title: str, texts: Sequence[str], width: int, look: Look = "plain") -> list[Line]:
    """A blank line, the title, a text a line."""
    lines: list[Line] = [[], [Piece(f" {title}", "heading")]]
    for text in texts:
        lines += wrapped(text, width, look, indent="   ")
    return lines

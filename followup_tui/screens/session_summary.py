"""The end of a session: who was reached, what was learned, what is still to come (method Q8, Q10)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar

from textual.app import ComposeResult

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.queue_words import what_word
from followup_tui.actions.summing_up import SessionSummary
from followup_tui.commands import Context
from followup_tui.method.rows import Row
from followup_tui.method.speak import say_times
from followup_tui.screens.card_lines import fitted, wrapped
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Look, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import Go


class SessionSummaryScreen(CommandScreen[None]):
    """A page to end on: names before figures."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("summary",)
    CSS_PATH = "session_summary.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, desk: Desk, summary: SessionSummary) -> None:
        super().__init__(desk)
        self._summary = summary

    def compose(self) -> ComposeResult:
        """The page, status, keys."""
        yield Lines(self._page, id="page")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The page as it was when the session ended."""
        self.query_one("#page", Lines).remake()
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def action_close_summary(self) -> None:
        """Back to the list."""
        self.post_message(Go("back"))

    def _page(self, width: int, _height: int) -> Sequence[Line]:
        summary = self._summary
        lines: list[Line] = [[], [Piece(f" {_showed_up(summary.touches)}", "strong")]]
        if summary.reached:
            lines += [[], *_block("You reached", summary.reached, width)]
        if summary.learned:
            lines += [[], *_block("What you learned", summary.learned, width, "accent")]
        if summary.later:
            lines += [
                [],
                *_block("Later today", [self._row(row) for row in summary.later], width),
            ]
        if summary.tomorrow is not None:
            near = summary.next_day - self.desk.now.date() == timedelta(days=1)
            title = f"{'Tomorrow' if near else f'{summary.next_day:%A}'}'s first call"
            lines += [[], *_block(title, [self._row(summary.tomorrow)], width)]
        return [fitted(line, width) for line in lines]

    def _row(self, row: Row) -> str:
        person = self.desk.book.people.get(row.person)
        name = called(person) if person is not None else "somebody"
        company = f", {person.company}" if person is not None and person.company not in {"", name} else ""
        clock = f"{row.at:%H:%M}" if row.at is not None else ""
        what = "" if row.what == "other" else what_word(row.what)
        return " ".join(filter(None, (clock, what, name))) + company


def _showed_up(touches: int) -> str:
    """What was done, without a score to lose."""
    if not touches:
        return "Nobody was called this time, and that is all right: the list keeps them."
    if touches == 1:
        return "You showed up once, and that counts."
    return f"You showed up {say_times(touches)}. That is the work."


def _block(title: str, texts: Sequence[str], width: int, look: Look = "plain") -> list[Line]:
    lines: list[Line] = [[Piece(f" {title}", "heading")]]
    for text in texts:
        lines += wrapped(text, width, look, indent="   ")
    return lines

"""An amount towards a goal that the book can't count."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.worksheet import add_count, goal_of
from followup_tui.commands import Context
from followup_tui.method.goal_line import read_goal, say_amount
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.lines import Lines

HOW = "Type a number, such as 250; with a minus before it, it takes away."


def read_amount(text: str) -> float:
    """A number as typed. Raises Refused for anything else."""
    typed = text.strip()
    taken_away = typed.startswith(("-", "−"))
    read = read_goal(typed.lstrip("-−+ "))
    if read.target is None:
        raise Refused(HOW)
    return -read.target if taken_away else read.target


class AmountScreen(CommandScreen[None]):
    """One field; Enter adds it to the goal."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("panel",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    CSS_PATH = "note.tcss"

    def __init__(self, desk: Desk, goal: int) -> None:
        super().__init__(desk)
        self._goal = goal
        self._typed = TypedLine(self, f"goal:{goal}")

    def compose(self) -> ComposeResult:
        """The goal, field, status, keys."""
        yield Lines(lambda _width, _height: [self._title()])
        yield Field(self._typed.kept(), placeholder="250", id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The keys; what was typed stays."""
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def rest_line(self) -> Line:
        """How an amount is typed."""
        return [Piece(f" {HOW}", "dim")]

    def save_drafts(self) -> None:
        """Keep what was typed."""
        self._typed.keep()

    @on(Input.Submitted)
    def add(self) -> None:
        """Add what was typed; where that fails it stays here."""
        amount = self.attempt(read_amount, self._typed.text)
        if amount is None:
            return
        total = self.attempt(add_count, self.desk, self._goal, amount)
        if total is not None:
            goal = goal_of(self.desk, self._goal)
            self._typed.done(f"{goal.line}: {say_amount(total, goal.currency)} now. u takes it back.")

    def action_close_panel(self) -> None:
        """Back; what was typed is kept."""
        self._typed.leave()

    def _title(self) -> Line:
        found = next((each.line for each in self.desk.book.worksheet.kept_goals if each.id == self._goal), "")
        return [Piece(" How much more towards ", "strong"), Piece(found or "a goal that is gone", "strong")]

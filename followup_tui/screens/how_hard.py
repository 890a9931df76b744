"""How hard will it be, how hard was it: one key before a session's first call, and one after its last (method S6)."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from followup_tui.actions.desk import Desk
from followup_tui.commands import Context
from followup_tui.model.how_hard import HARDEST
from followup_tui.screens.card_lines import wrapped
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines

_Asked = Literal["before", "after"]
_QUESTIONS: dict[_Asked, str] = {"before": "How hard will this be?", "after": "How hard was it?"}
_YOURS = (
    "For your own eyes: it is no score, and it is not exported. In the settings (,) it can be turned off."
)
_ROOMY = 9


class HowHardScreen(CommandScreen[int | None]):
    """Dismissed with a figure from 1 to 7, or with None where the question was left out."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("how_hard",)
    CSS_PATH = "panel.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(level), f"say_how_hard({level})", show=False) for level in range(1, HARDEST + 1)
    ]

    def __init__(self, desk: Desk, when: _Asked) -> None:
        super().__init__(desk)
        self._when = when

    def compose(self) -> ComposeResult:
        """The question and its scale, status, keys."""
        yield Lines(self._lines, id="told")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The keys; nothing of the book is shown."""
        self.query_one(KeyBar).tell((), (("1-7", "says it"), ("enter", "leaves it out")))

    def _lines(self, width: int, height: int) -> Sequence[Line]:
        gap: list[Line] = [[]] if height > _ROOMY else []
        figures = [Piece(f"  {level}", "accent") for level in range(1, HARDEST + 1)]
        return [
            [Piece(f" {_QUESTIONS[self._when]}", "strong")],
            *gap,
            [Piece("   easy", "dim"), *figures, Piece("  hard", "dim")],
            *gap,
            *wrapped(_YOURS, width, "dim"),
        ]

    def action_say_how_hard(self, level: int) -> None:
        """One key says it."""
        self.dismiss(level)

    def action_leave_how_hard_out(self) -> None:
        """One key leaves it out."""
        self.dismiss(None)

"""An amount towards a goal that the book can't count."""

from typing import ClassVar

from followup_tui.actions.desk import Desk
from followup_tui.actions.worksheet import add_count, goal_of
from followup_tui.method.goal_line import read_amount, say_amount
from followup_tui.screens.one_line import OneLineScreen


class AmountScreen(OneLineScreen):
    """How much more there is towards one goal."""

    PLACEHOLDER: ClassVar[str] = "250"
    HINT: ClassVar[str] = "Type a number, such as 250; with a minus before it, it takes away."

    def __init__(self, desk: Desk, goal: int) -> None:
        super().__init__(desk, f"goal:{goal}")
        self._goal = goal

    def question(self) -> str:
        """Which goal."""
        goals = self.desk.book.worksheet.kept_goals
        found = next((each.line for each in goals if each.id == self._goal), "a goal that is gone")
        return f"How much more towards {found}"

    def keep_typed(self, text: str) -> str | None:
        """Add what was typed."""
        amount = read_amount(text)
        if amount is None:
            self.say(self.HINT, "warning")
            return None
        total = self.attempt(add_count, self.desk, self._goal, amount)
        if total is None:
            return None
        goal = goal_of(self.desk, self._goal)
        return f"{goal.line}: {say_amount(total, goal.currency)} now. u takes it back."

"""The touches of one plan: when, how, what for, what to ask and what to give (method F3, F5)."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.plan_lines import EXAMPLE, FORM, as_line, read_plan_step
from followup_tui.actions.plans import add_plan_step, change_plan_step, plan_at, remove_plan_step
from followup_tui.commands import Context
from followup_tui.method.plans import plan_in_short
from followup_tui.model.plan import Plan, PlanStep
from followup_tui.model.text import with_capital
from followup_tui.model.words import CHANNEL_WORDS
from followup_tui.screens.field_list import FieldList
from followup_tui.widgets.columns import Column, Line, Piece, lay_out, wrapped
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_COLUMNS = (Column(2, right=True), Column(7), Column(6), Column(20, share=1))


class _Touches(LineSource):
    """A touch a row: its number, the day it falls on where every gap is kept, how, what for."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def __len__(self) -> int:
        return len(self._plan.steps)

    def key(self, index: int) -> str | None:
        return str(index)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        step = self._plan.steps[index]
        pieces = [
            Piece(str(index + 1), "dim"),
            Piece(f"day {self._plan.day(index + 1)}", "dim"),
            Piece(CHANNEL_WORDS[step.channel]),
            Piece(step.purpose),
        ]
        return [lay_out(_COLUMNS, pieces, width)]


class PlanScreen(FieldList):
    """One plan, changed a touch at a time; whoever is on it keeps their place."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("plan", "app")

    def __init__(self, desk: Desk, plan: int) -> None:
        super().__init__(desk)
        self._plan_id = plan
        self._adding: int | None = None
        self._was = PlanStep(0, "call")
        """The touch that is being changed, as it was when the field was opened."""

    def heading(self) -> str:
        """Which plan."""
        plan = self._plan
        return f"{with_capital(plan.name)}: {plan_in_short(plan)}" if plan else "This plan is gone"

    @property
    def _plan(self) -> Plan | None:
        return self.desk.book.plans().get(self._plan_id)

    def source(self) -> LineSource:
        """Its touches."""
        plan = self._plan
        return _Touches(plan) if plan is not None else LineSource()

    def about(self, typed: str | None, width: int) -> Sequence[Line]:
        """All of a touch, or of what is being typed."""
        if typed is None:
            plan = self._plan
            return (
                _told(plan.steps[self._at], width) if plan is not None and self._at < len(plan.steps) else []
            )
        try:
            return _told(read_plan_step(typed), width)
        except Refused as refused:
            return wrapped(str(refused), width, "warning")

    def rest_line(self) -> Line:
        """What the parts of the line are, while one is typed."""
        return [Piece(f" {FORM}", "dim")] if self.is_typing else []

    @property
    def _at(self) -> int:
        return int(self.cursor or 0)

    def keep_typed(self, text: str) -> str | None:
        """Another touch, or this one changed."""
        if self._adding is None:
            changed = self.attempt(change_plan_step, self.desk, self._plan_id, self._at, text, self._was)
            return "It is changed. u undoes." if changed is not None else None
        added = self.attempt(add_plan_step, self.desk, self._plan_id, self._adding, text)
        if added is None:
            return None
        self.show_row(str(self._adding))
        return "It is added, and nobody lost their place. u undoes."

    @on(LineList.Chosen)
    def action_touch_change(self) -> None:
        """Change the touch under the cursor."""
        plan = self.attempt(plan_at, self.desk, self._plan_id)
        if plan is not None:
            self._was = plan.steps[self._at]
            self._open(None, f"{self._at}", as_line(self._was))

    def action_touch_add(self) -> None:
        """A touch after this one."""
        self._open(self._at + 1, "add")

    def action_touch_before(self) -> None:
        """A touch before this one."""
        self._open(self._at, "add")

    def _open(self, adding: int | None, key: str, text: str = "") -> None:
        self._adding = adding
        self.open_field(f"plan:{self._plan_id}:{key}", text, EXAMPLE)

    def action_touch_remove(self) -> None:
        """Take it out."""
        gone = self.attempt(remove_plan_step, self.desk, self._plan_id, self._at)
        if gone is not None:
            self.say("It is out, and nobody lost their place. u undoes.")

    def action_close_plan(self) -> None:
        """Out of the field, else back."""
        self.leave()

    def action_plans(self) -> None:
        """They lie below this screen."""
        self.leave()


def _told(step: PlanStep, width: int) -> list[Line]:
    """A touch in whole sentences."""
    days = "the same day" if not step.gap else f"{step.gap} day{'' if step.gap == 1 else 's'} later"
    lines = wrapped(f"{days}, {CHANNEL_WORDS[step.channel]}: {step.purpose or 'no purpose noted'}", width)
    for label, text in (("ask  ", step.ask), ("give ", step.give)):
        if text:
            lines += wrapped(text, width, "dim", indent=f" {label}")
    return lines

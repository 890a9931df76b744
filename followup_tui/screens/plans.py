"""The plans of touches: read, copied, renamed, brought back (method F5)."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on

from followup_tui.actions.desk import Desk
from followup_tui.actions.plans import (
    copy_plan,
    delete_plan,
    people_on_plans,
    plan_at,
    rename_plan,
    restore_plan,
)
from followup_tui.commands import Context
from followup_tui.method.plans import CUSTOMERS, PROSPECTS, plan_in_short
from followup_tui.model.plan import Plan
from followup_tui.model.text import with_capital
from followup_tui.screens.field_list import FieldList
from followup_tui.screens.plan import PlanScreen
from followup_tui.widgets.columns import Column, Line, Piece, lay_out, wrapped
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_COLUMNS = (Column(16, share=1), Column(24, give_up=1), Column(12, give_up=2))
_USUAL = {PROSPECTS: "everybody is on it who was given no other", CUSTOMERS: "begun by a yes"}


class _Plans(LineSource):
    """A plan a row."""

    def __init__(self, desk: Desk) -> None:
        self._plans: Sequence[tuple[int, Plan]] = list(desk.book.plans().items())
        self._people = people_on_plans(desk)

    def __len__(self) -> int:
        return len(self._plans)

    def key(self, index: int) -> str | None:
        return str(self._plans[index][0])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        id_, plan = self._plans[index]
        count = self._people[id_]
        people = "person" if count == 1 else "people"
        pieces = [Piece(plan.name), Piece(plan_in_short(plan), "dim"), Piece(f"{count} {people}", "dim")]
        return [lay_out(_COLUMNS, pieces, width)]


class PlansScreen(FieldList):
    """Every plan; which one somebody is on is chosen on their card."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("plans", "app")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._copying = False

    def heading(self) -> str:
        """What this is."""
        return "Plans of touches"

    def source(self) -> LineSource:
        """The plans."""
        return _Plans(self.desk)

    def about(self, typed: str | None, width: int) -> Sequence[Line]:
        """Whose plan it is."""
        if typed is not None:
            return [[Piece(" A name for it", "dim")]]
        usual = _USUAL.get(self._plan_id, "for whom you choose it: R on a card")
        return wrapped(f"{usual}; contact pauses a plan, and what is promised goes before it", width, "dim")

    @property
    def _plan_id(self) -> int:
        return int(self.cursor or PROSPECTS)

    def keep_typed(self, text: str) -> str | None:
        """A copy, or another name."""
        if not self._copying:
            name = self.attempt(rename_plan, self.desk, self._plan_id, text)
            return f"It is called {name} now. u undoes." if name is not None else None
        made = self.attempt(copy_plan, self.desk, self._plan_id, text)
        if made is None:
            return None
        self.show_row(str(made))
        return "A plan of your own: enter changes its touches. u undoes."

    @on(LineList.Chosen)
    def action_plan_steps(self) -> None:
        """Its touches."""
        self.app.push_screen(PlanScreen(self.desk, self._plan_id))

    def action_plan_copy(self) -> None:
        """Ask for the copy's name."""
        self._ask_name(copying=True)

    def action_plan_rename(self) -> None:
        """Ask for another name."""
        self._ask_name(copying=False)

    def _ask_name(self, *, copying: bool) -> None:
        plan = self.attempt(plan_at, self.desk, self._plan_id)
        if plan is not None:
            self._copying = copying
            name = f"{plan.name}, my way" if copying else plan.name
            self.open_field(f"plan name:{self._plan_id}:{copying}", name, self.desk.words.examples["plan"])

    def action_plan_restore(self) -> None:
        """As it came with the app."""
        self._done(self.attempt(restore_plan, self.desk, self._plan_id), "is as it came")

    def action_plan_delete(self) -> None:
        """Delete it."""
        self._done(self.attempt(delete_plan, self.desk, self._plan_id), "is deleted")

    def _done(self, name: str | None, what: str) -> None:
        if name is not None:
            self.say(f"{with_capital(name)} {what}. u undoes.")

    def action_close_plans(self) -> None:
        """Out of the field, else back."""
        self.leave()

    def action_plans(self) -> None:
        """Already here."""
        self.say("Enter reads and changes the touches of the plan under the cursor.")

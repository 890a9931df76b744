"""Goals as they stand: actual, target and pace, from the book or from what was entered (method V6, V7)."""

from datetime import date
from typing import NamedTuple

from followup_tui.actions.desk import Desk
from followup_tui.actions.figures import Figures
from followup_tui.method.goal_line import say_amount
from followup_tui.method.goal_words import code_of
from followup_tui.method.ladder import advice, steps_removed
from followup_tui.method.pace import Standing, say_goal, say_standing, standing
from followup_tui.model.values import Goal, Worksheet

COUNTING = "counting …"


class GoalView(NamedTuple):
    """A goal, what it is called, where it stands, and that in words. `found` is None while the book is being counted.

    `aside` names what was won in other currencies; `live` says whether the book counts it.
    """

    goal: Goal
    name: str
    found: Standing | None
    said: str
    aside: str
    live: bool
    steps: int
    advice: str


def counts_from(worksheet: Worksheet, today: date) -> date | None:
    """The first day that the book's figures are needed from; None where no goal needs them."""
    return min((each.since or today for each in worksheet.kept_goals if each.measure != "own"), default=None)


def goal_views(desk: Desk, worksheet: Worksheet, figures: Figures | None) -> list[GoalView]:
    """Every goal of a worksheet as it stands today."""
    entered: dict[int, float] = {}
    for each in desk.book.counts().values():
        entered[each.goal] = entered.get(each.goal, 0.0) + each.amount
    return [_view(desk, worksheet, goal, figures, entered) for goal in worksheet.kept_goals]


def _view(
    desk: Desk, worksheet: Worksheet, goal: Goal, figures: Figures | None, entered: dict[int, float]
) -> GoalView:
    today = desk.now.date()
    live = goal.measure != "own"
    steps = steps_removed(goal, worksheet)
    told = advice(goal, worksheet, code_of(desk.book.settings.currency))
    if live and (figures is None or not figures.ready):
        return GoalView(goal, say_goal(goal, "", today), None, COUNTING, "", live, steps, told)
    total = figures.total(goal, today) if live and figures is not None else entered.get(goal.id, 0.0)
    found = standing(goal, total, today, desk.calendar)
    said = say_standing(goal, found, today)
    name = say_goal(goal, said, today)
    return GoalView(goal, name, found, said, _aside(goal, figures, today), live, steps, told)


def _aside(goal: Goal, figures: Figures | None, today: date) -> str:
    """What was won in other currencies, which no rate turns into this one."""
    if goal.measure != "revenue" or figures is None:
        return ""
    _, others = figures.won(goal.currency, goal.since or today, min(today, goal.by or today))
    said = ", ".join(say_amount(amount, code) for code, amount in sorted(others.items()))
    return f"and {said} beside it" if said else ""

"""The seven steps of the worksheet, in their order, and which of them are answered (method V1–V9, Q8)."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from followup_tui.method import worksheet_questions as asks
from followup_tui.method.ladder import must_be_asked
from followup_tui.method.worksheet_questions import Question
from followup_tui.model.values import PRIMARY_VALUES, Worksheet
from followup_tui.model.vocabulary import SALES, Vocabulary


class Step(Struct, frozen=True):
    """One of the seven: its name, one sentence of what it is for, and its questions in the words of a trade."""

    name: str
    purpose: str
    ask: Callable[[Worksheet, Vocabulary], tuple[Question, ...]]

    def questions(self, worksheet: Worksheet, words: Vocabulary = SALES) -> tuple[Question, ...]:
        """What it asks just now; more as answers come."""
        return self.ask(worksheet, words)


STEPS: Final[tuple[Step, ...]] = (
    Step("Moments", "Values are found, not chosen: look back at work that made time fly.", asks.moments),
    Step(
        "Values", "The three qualities that work must have for you, the first before the others.", asks.values
    ),
    Step(
        "Ladder", "From your value down to following up: each rung keeps the one above alive.", asks.ladders
    ),
    Step("Goals", "What you will measure. The book counts most of it by itself.", asks.goals),
    Step("Closer", "A goal that only counts calls stands two steps from its value.", asks.removed),
    Step("Statement", "One statement, yours: why you follow up.", asks.statement),
    Step("Beginning", "A plan for the hardest minute, the first: if this, then that.", asks.plan),
)

ABOUT_GOALS: Final = 5
"""The step that asks about goals which only count follow-ups (method V6)."""


def step_of(path: str) -> int:
    """The number (from 1) of the step that asks for a place on the worksheet (see answers.py)."""
    kind, _, field = path.partition(".")
    if kind == "goal" and field.endswith(("brings", "choice")):
        return ABOUT_GOALS
    return {"moment": 1, "value": 2, "ladder": 3, "goal": 4, "statement": 6, "plan": 7}[kind]


def is_answered(worksheet: Worksheet, number: int) -> bool:
    """Whether step `number` (from 1) has what the page needs of it; nothing of it is compulsory."""
    return _ANSWERED[number - 1](worksheet)


_ANSWERED: Final[tuple[Callable[[Worksheet], bool], ...]] = (
    lambda sheet: bool(sheet.kept_moments),
    lambda sheet: len(sheet.kept_values) == PRIMARY_VALUES,
    lambda sheet: any(each.secondary or each.direct for each in sheet.ladders),
    lambda sheet: bool(sheet.kept_goals),
    lambda sheet: bool(sheet.kept_goals) and not any(must_be_asked(each, sheet) for each in sheet.goals),
    lambda sheet: bool(sheet.statement),
    lambda sheet: bool(sheet.plan.cue and sheet.plan.act),
)


def answers(worksheet: Worksheet) -> dict[str, str]:
    """All that was answered, by its place on the worksheet."""
    asked = (question for step in STEPS for question in step.questions(worksheet))
    return {each.path: each.answer for each in asked if each.answer}


def first_open(worksheet: Worksheet) -> int | None:
    """The first step (from 1) that is not answered; None where all are."""
    return next((number for number in range(1, len(STEPS) + 1) if not is_answered(worksheet, number)), None)

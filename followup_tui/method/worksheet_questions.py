"""What the worksheet asks, step by step (method V1–V9, Q8). Every question may be left unanswered."""

from typing import TypeVar

from msgspec import Struct

from followup_tui.method.answers import CHOICES, numbers
from followup_tui.method.goal_line import read_goal
from followup_tui.method.ladder import becauses, better_line, must_be_asked, question, served
from followup_tui.method.starters import FEELINGS, VALUES
from followup_tui.method.tally import suggested, tally
from followup_tui.model.text import with_capital
from followup_tui.model.values import PRIMARY_VALUES, Goal, Moment, Value, Worksheet
from followup_tui.model.vocabulary import Vocabulary

T = TypeVar("T")

MOMENTS_AT_MOST = 6
GOALS_AT_MOST = 5


class Question(Struct, frozen=True):
    """One thing asked. `path` is where its answer goes (see answers.py), `label` stands before the answer.

    `offers` are words to be filled in; with `many` the answer is a list of them. `ghost` stands in the empty field,
    `hint` below one that has no offers; `default` is what holds where nothing is answered. What is `picked` rather than
    written is written over by the first letter typed; to anything else that stands, typing adds.
    """

    path: str
    label: str
    ask: str
    answer: str = ""
    ghost: str = ""
    offers: tuple[str, ...] = ()
    hint: str = ""
    default: str = ""
    many: bool = False
    picked: bool = False
    first: bool = False
    """Whether it begins a group, with a blank line before it."""


def moments(worksheet: Worksheet, words: Vocabulary) -> tuple[Question, ...]:
    """Moments when work flowed, and what each fed (method V3)."""
    found: list[Question] = []
    named = tuple(each.name for each in tally(worksheet.kept_moments))
    offers = (*named, *(each for each in VALUES if each.casefold() not in {n.casefold() for n in named}))
    for at, moment in _and_one(worksheet.moments, Moment(), MOMENTS_AT_MOST):
        found.append(
            Question(
                f"moment.{at}.told",
                f"{at + 1}",
                "A moment when you enjoyed work most, and time flew?" if not at else "Another such moment?",
                moment.told,
                words.example("told"),
                hint=f"a word may bring one back: {', '.join(FEELINGS)}",
                first=True,
            )
        )
        if moment.told:
            found.append(
                Question(
                    f"moment.{at}.fed",
                    "fed",
                    "Which quality did it feed? One or more, in your words.",
                    ", ".join(moment.fed),
                    "such as: craft, independence",
                    offers,
                    many=True,
                )
            )
    return tuple(found)


def values(worksheet: Worksheet, _words: Vocabulary) -> tuple[Question, ...]:
    """Three primary values in order, each finished as a sentence (method V1, V2)."""
    found: list[Question] = []
    taken = {each.name.casefold() for each in worksheet.kept_values}
    hints = [each for each in suggested(worksheet.kept_moments) if each.casefold() not in taken]
    fed = tuple(each.name for each in tally(worksheet.kept_moments))
    offers = tuple(dict.fromkeys((*fed, *VALUES)))
    for at in range(PRIMARY_VALUES):
        value = worksheet.values[at] if at < len(worksheet.values) else Value()
        hint = hints.pop(0) if hints and not value.name else ""
        found.append(
            Question(
                f"value.{at}.name",
                f"{at + 1}",
                f"{('First', 'Second', 'Third')[at]} of your three: what must work have, to feel right to you?",
                value.name,
                f"your moments say {hint}" if hint else "in your own word",
                tuple(dict.fromkeys((hint, *offers))) if hint else offers,
                picked=True,
                first=True,
            )
        )
        if value.name:
            ask = f"To feel fulfilled by {value.name}, I need to …"
            found.append(
                Question(f"value.{at}.means", "to", ask, value.means, "such as: decide for myself how I work")
            )
    return tuple(found)


def ladders(worksheet: Worksheet, words: Vocabulary) -> tuple[Question, ...]:
    """The rungs and becauses under each value; the first matters, the others may stay empty (method V5)."""
    found: list[Question] = []
    for value in worksheet.kept_values:
        ladder = worksheet.ladder(value.id)
        secondary = ladder.secondary if ladder else ""
        path = f"ladder.{value.id}"
        found.append(
            Question(
                f"{path}.secondary",
                value.name,
                f"What keeps {value.name} alive? Name what following up brings you.",
                secondary,
                words.example("secondary"),
                first=True,
            )
        )
        if ladder is None or not secondary:
            continue
        low = ladder.lowest
        found += (
            Question(
                f"{path}.because",
                "because",
                f"{secondary} keeps {value.name} alive, because …",
                ladder.because,
                words.example("because"),
            ),
            Question(
                f"{path}.tertiary",
                "from",
                f"And what keeps {secondary} coming?",
                ladder.tertiary,
                low,
                default=low,
            ),
            Question(
                f"{path}.tertiary_because",
                "because",
                f"{low} keeps {secondary} coming, because …",
                ladder.tertiary_because,
                words.example("tertiary_because"),
            ),
        )
    return tuple(found)


def goals(worksheet: Worksheet, words: Vocabulary) -> tuple[Question, ...]:
    """Goals with how much of what, by when, and for which value (method V7).

    By when is not asked where the line says it; for which value, where there is but one.
    """
    found: list[Question] = []
    names = tuple(each.name for each in worksheet.kept_values)
    for at, goal in _and_one(worksheet.goals, Goal(), GOALS_AT_MOST):
        found.append(
            Question(
                f"goal.{at}.line",
                f"{at + 1}",
                "What do you want to reach, and how much of it?",
                goal.line,
                words.example("line"),
                first=True,
            )
        )
        if not goal.line:
            continue
        if goal.by is None or read_goal(goal.line).by_words != goal.by_words:
            found.append(
                Question(
                    f"goal.{at}.by_words",
                    "by",
                    "By when?",
                    goal.by_words if goal.by else "",
                    "such as: 31 dec, in three months, this year",
                    picked=True,
                )
            )
        if len(names) > 1:
            value, chosen = served(goal, worksheet), worksheet.value(goal.value)
            found.append(
                Question(
                    f"goal.{at}.value",
                    "for",
                    f"Which value does it serve? {_numbered(names)}",
                    chosen.name if chosen else "",
                    f"{numbers(len(names))}, or its name",
                    names,
                    default=value.name if value else "",
                    picked=True,
                )
            )
    return tuple(found)


def removed(worksheet: Worksheet, words: Vocabulary) -> tuple[Question, ...]:
    """Of each goal that only counts follow-ups, once: what would it bring? And a better measure (method V6)."""
    found: list[Question] = []
    for at, goal in enumerate(worksheet.goals):
        if not (must_be_asked(goal, worksheet) or goal.choice):
            continue
        if goal.choice == "instead":
            continue
        found.append(
            Question(
                f"goal.{at}.brings",
                f"{at + 1}",
                question(goal),
                goal.brings,
                words.example("brings"),
                first=True,
            )
        )
        if goal.brings or goal.choice:
            better = better_line(goal, worksheet)
            ask = f"“{better}” stands closer to your value. What will you measure?"
            chosen = next((offered for offered, choice in CHOICES.items() if choice == goal.choice), "")
            found.append(
                Question(
                    f"goal.{at}.choice",
                    "so",
                    ask,
                    chosen,
                    f"such as: {next(iter(CHOICES))}",
                    tuple(CHOICES),
                    picked=True,
                )
            )
    return tuple(found)


def statement(worksheet: Worksheet, words: Vocabulary) -> tuple[Question, ...]:
    """Why I am doing this, in one statement (method V9)."""
    said = ". ".join(with_capital(text.rstrip(".")) for text in reversed(becauses(worksheet)))
    return (
        Question(
            "statement",
            "why",
            "Why are you doing this? It greets you each morning.",
            worksheet.statement,
            "your becauses may begin it" if said else words.example("statement"),
            (f"{said}.",) if said else (),
        ),
    )


def plan(worksheet: Worksheet, words: Vocabulary) -> tuple[Question, ...]:
    """An if-then plan for starting (method Q8)."""
    return (
        Question(
            "plan.cue",
            "if",
            "When do you begin? A time and something that you do anyway.",
            worksheet.plan.cue,
            "such as: it is nine and coffee is poured",
        ),
        Question(
            "plan.act",
            "I",
            "And what do you do then, first of all?",
            worksheet.plan.act,
            words.example("act"),
        ),
    )


def _and_one(items: tuple[T, ...], blank: T, most: int) -> list[tuple[int, T]]:
    """The items with their places, and a blank place after them while there is room."""
    return list(enumerate([*items, blank] if len(items) < most else items))


def _numbered(names: tuple[str, ...]) -> str:
    return "  ".join(f"{number} {name}" for number, name in enumerate(names, 1))

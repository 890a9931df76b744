"""The ladder of a value, what keeps it alive, and what keeps that coming; how far a goal stands from it (V5, V6)."""

from typing import NamedTuple

from followup_tui.method.goal_line import read_goal
from followup_tui.model.values import Goal, Ladder, Value, Worksheet

FAR = 2
"""Steps from which a goal may not motivate by itself (method V6)."""


class Rung(NamedTuple):
    """One rung, from the top. `because` says why what is below keeps this one alive, "" where nothing was said."""

    name: str
    aside: str
    because: str


def rungs(worksheet: Worksheet, value: Value) -> tuple[Rung, ...]:
    """The ladder under a value, top first; the lower rungs once there is a secondary one (method V5)."""
    ladder = worksheet.ladder(value.id) or Ladder(value.id)
    top = Rung(value.name, value.means, ladder.because)
    if ladder.direct and not ladder.secondary:
        return (top._replace(because=ladder.tertiary_because), Rung(ladder.lowest, "", ""))
    if not ladder.secondary:
        return (top,)
    return (top, Rung(ladder.secondary, "", ladder.tertiary_because), Rung(ladder.lowest, "", ""))


def becauses(worksheet: Worksheet) -> tuple[str, ...]:
    """Every because, in the user's words, those of the first value first."""
    ladders = [worksheet.ladder(value.id) for value in worksheet.kept_values]
    found = [text for each in ladders if each for text in (each.tertiary_because, each.because)]
    return tuple(dict.fromkeys(text for text in found if text))


def steps_removed(goal: Goal, worksheet: Worksheet) -> int:
    """How many steps a goal's measure stands from the value it serves (method V6).

    0 measures the value itself, 1 what keeps it alive, 2 counts what only leads there. Where the user says that
    following up feeds the value directly, counting it is one step away.
    """
    ladder = _ladder(goal, worksheet)
    if goal.measure == "follow_ups":
        return 1 if ladder is not None and ladder.direct else FAR
    if goal.measure == "own":
        return _own_steps(goal, ladder, served(goal, worksheet))
    return 1


def must_be_asked(goal: Goal, worksheet: Worksheet) -> bool:
    """Whether the worksheet still asks what the goal would bring; it asks once (method V6)."""
    return bool(goal.line) and not goal.choice and steps_removed(goal, worksheet) >= FAR


def question(goal: Goal) -> str:
    """What is asked of a goal that only counts follow-ups: "What would 20 calls a day bring you?"."""
    counted = goal.line.strip().rstrip(".!?")
    lower = counted.casefold()
    for lead in ("i will ", "i want to ", "make ", "do "):
        if lower.startswith(lead):
            counted, lower = counted[len(lead) :], lower[len(lead) :]
    return f"What would {counted} bring you?"


def better_line(goal: Goal, worksheet: Worksheet, currency: str = "") -> str:
    """The goal offered instead: what it would bring if that can be counted, else the secondary rung (method V6)."""
    brings = goal.brings.strip()
    ladder = _ladder(goal, worksheet)
    secondary = ladder.secondary if ladder is not None else ""
    if brings:
        read = read_goal(brings, currency)
        if read.target is not None and read.measure != "follow_ups":
            return brings
    return secondary or brings


def advice(goal: Goal, worksheet: Worksheet, currency: str = "") -> str:
    """A sentence where the goal counts what only leads to its value, "" where there is nothing to say."""
    if goal.choice == "keep" or steps_removed(goal, worksheet) < FAR:
        return ""
    better = better_line(goal, worksheet, currency)
    value = served(goal, worksheet)
    name = value.name if value else "what you care about"
    offer = f"; {better} stands closer." if better else ": what would it bring you?"
    return f"This counts what lies two steps from {name}, and may not carry you far{offer}"


def served(goal: Goal, worksheet: Worksheet) -> Value | None:
    """The value that a goal serves: the first where none was named; None while there is none."""
    return worksheet.value(goal.value) or next(iter(worksheet.kept_values), None)


def _ladder(goal: Goal, worksheet: Worksheet) -> Ladder | None:
    value = served(goal, worksheet)
    return worksheet.ladder(value.id) if value is not None else None


def _own_steps(goal: Goal, ladder: Ladder | None, value: Value | None) -> int:
    """A measure of one's own stands where its words stand on the ladder; one step where they don't."""
    words = _words(goal.unit or goal.line)
    if value is not None and words & _words(f"{value.name} {value.means}"):
        return 0
    if ladder is not None and words & _words(ladder.lowest) and not words & _words(ladder.secondary):
        return 1 if ladder.direct else FAR
    return 1


def _words(text: str) -> set[str]:
    """Words of substance, without case or plural."""
    return {
        word.strip(".,;:!?").removesuffix("s")
        for word in text.casefold().replace("-", " ").split()
        if len(word) > 3
    } - {"following", "that", "with", "thi", "more", "work", "myself", "decide"}

"""A step of the worksheet as lines: its questions with their answers, and what was understood of what is typed."""

from collections.abc import Sequence
from datetime import date

from followup_tui.actions.goal_day import GoalDay
from followup_tui.actions.worksheet import day_of
from followup_tui.method.answers import answered
from followup_tui.method.goal_line import read_goal, say_amount
from followup_tui.method.ladder import FAR, rungs, steps_removed
from followup_tui.method.pace import say_by
from followup_tui.method.starters import completions
from followup_tui.method.tally import tally
from followup_tui.method.worksheet import STEPS, is_answered
from followup_tui.method.worksheet_questions import Question
from followup_tui.model.values import Goal, Value, Worksheet
from followup_tui.model.vocabulary import Vocabulary
from followup_tui.model.when import Refusal
from followup_tui.screens.why_drawing import ladder_drawn, wrap_first
from followup_tui.widgets.columns import Line, Look, Piece, pad, width_of, wrap, wrapped
from followup_tui.widgets.date_field import date_lines

_LABEL = 13
_ECHOED = 2
"""Lines that tell what was understood of a goal."""
_FED = 2
"""Lines of what the moments fed."""
_PASSED = 2
"""Lines of an answer that is not the one asked for."""
_UNREAD = "is not understood: a number is written 12 or 1,200, and a day after “by”."


def progress(worksheet: Worksheet, current: int, width: int) -> Line:
    """The seven steps in their order: a number, a tick where one is answered, a pointer where one is."""
    line: list[Piece] = []
    for number, step in enumerate(STEPS, 1):
        done = is_answered(worksheet, number)
        sign = "›" if number == current else "✓" if done else f"{number}"
        line.append(Piece(f" {sign} {step.name} ", "accent" if number == current else "dim"))
    return line if width_of(line) <= width else []


def nothing_asked(step: int, worksheet: Worksheet) -> str:
    """Why a step has nothing to ask."""
    if step == 3:
        return "First name a value, in step 2."
    if not worksheet.kept_goals:
        return "Nothing to ask here yet: it is about the goals of step 4."
    return "Nothing to ask here: each goal stands close to its value."


def step_lines(
    questions: Sequence[Question], current: int, above: Sequence[Line], width: int, height: int
) -> list[Line]:
    """The answers of a step in the room there is, the one asked for in sight; `above` where there is room for it."""
    lines, here = _answers(questions, current, width, spaced=True)
    if len(lines) + len(above) + 1 > height:
        lines, here = _answers(questions, current, width, spaced=False)
    if above and len(lines) + len(above) + 1 <= height:
        return [*above, [], *lines]
    middle = max(here.start - height // 2, min(here.start, here.stop - height))
    first = max(0, min(middle, len(lines) - height))
    return lines[first : first + height]


def _answers(
    questions: Sequence[Question], current: int, width: int, *, spaced: bool
) -> tuple[list[Line], range]:
    """Every question's label and answer, and the lines of the current one."""
    lines: list[Line] = []
    here = range(0)
    for at, question in enumerate(questions):
        if spaced and question.first and lines:
            lines.append([])
        mark = Piece(" › ", "accent") if at == current else Piece("   ")
        label = Piece(pad(question.label, _LABEL if question.label else 0) + " ", "dim")
        room = max(8, width - _LABEL - 5)
        answer = question.answer or question.default or "–"
        first, *rest = wrap(answer, room) if at == current else wrap_first(answer, room, _PASSED)
        look: Look = "strong" if at == current else "plain" if question.answer else "dim"
        lines.append([mark, label, Piece(first, look)])
        lines += [[Piece(" " * (_LABEL + 4)), Piece(line, look)] for line in rest]
        if at == current:
            here = range(len(lines) - len(rest) - 1, len(lines))
    return lines, here


def above_answers(step: int, worksheet: Worksheet, path: str, width: int) -> list[Line]:
    """What helps with a step: the tally of the moments (method V3), or the ladder (method V5)."""
    if step == 2:
        counted = tally(worksheet.moments)
        if not counted:
            return []
        said = [f"{each.name} {each.moments}" for each in counted]
        return _hints("Your moments fed: ", said, " · ", width, _FED, "accent")
    if step in {3, 5, 6}:
        value = _value_of(worksheet, path)
        found = rungs(worksheet, value) if value is not None else ()
        if value is not None and (len(found) > 1 or step == 3):
            return ladder_drawn(found, width, (f"“{value.means}”" if value.means else "",))
    return []


def _value_of(worksheet: Worksheet, path: str) -> Value | None:
    """The value that a question is about; the first where it is about none."""
    kind, _, place = path.partition(".")
    number = place.partition(".")[0]
    if kind == "ladder":
        return worksheet.value(int(number))
    if kind == "goal" and int(number) < len(worksheet.goals):
        served = worksheet.value(worksheet.goals[int(number)].value)
        if served is not None:
            return served
    return worksheet.kept_values[0] if worksheet.kept_values else None


def echo(day: GoalDay, question: Question, typed: str, begun: str, width: int, height: int) -> list[Line]:
    """What is understood of a goal as one types it; for other questions what Tab makes of what is `begun`."""
    kind, _, place = question.path.partition(".")
    if kind == "goal" and place.endswith((".line", ".by_words")) and typed.strip():
        if day.alone or isinstance(day.read(typed), Refusal):
            return date_lines(day, typed, width, height)
        desk = day.desk
        sheet = answered(desk.book.worksheet, question.path, typed, day_of(desk))
        goal = sheet.goals[int(place.partition(".")[0])]
        unread = read_goal(typed).unread
        if unread:
            return wrapped(f"“{unread}” {_UNREAD}", width, "warning")
        return [
            [Piece(f" {line}", "dim")] for line in _goal_echo(goal, sheet, desk.words, desk.now.date(), width)
        ]
    offers = completions(begun, question.offers, many=question.many)
    if offers:
        names = [each.rpartition(",")[2].strip() if question.many else each for each in offers]
        return _hints("tab fills in  ", names, " · ", width, height)
    lead, _, words = question.hint.partition(": ")
    return _hints(f"{lead}: ", words.split(", "), ", ", width, height) if words and not typed else []


def _hints(
    lead: str, names: list[str], between: str, width: int, height: int, look: Look = "dim"
) -> list[Line]:
    """As many of `names` as there is room for, each whole."""
    whole = [name.replace(" ", "\u00a0") for name in names]
    for count in range(len(whole), 0, -1):
        lines = wrap(lead + between.join(whole[:count]), max(8, width - 2))
        if len(lines) <= height:
            return [[Piece(f" {line}", look)] for line in lines]
    return []


def _goal_echo(goal: Goal, sheet: Worksheet, words: Vocabulary, today: date, width: int) -> list[str]:
    """How much of what, until when, and who counts it."""
    parts = []
    if goal.target is not None:
        much = say_amount(goal.target, goal.currency)
        parts.append(f"{much} a {goal.per}" if goal.per else much)
    counted = words.measure(goal.measure)
    parts.append(
        f"counts {counted}, the book does it" if goal.measure != "own" else "you count it: + on your page"
    )
    if goal.by is not None:
        since = f"{say_by(goal.since, today)} to " if goal.since and goal.since != today else "until "
        parts.append(f"{since}{say_by(goal.by, today)}")
    if goal.target is None:
        parts.append("say how much of it, to see a pace")
    if steps_removed(goal, sheet) >= FAR:
        parts.append("two steps from your value: step 5 asks")
    return list(wrap(" · ".join(parts), max(8, width - 2)))[:_ECHOED]

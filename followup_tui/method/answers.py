"""Putting an answer in its place on the worksheet. Pure: the worksheet before, where, what was typed, the one after.

A place is named by a path: "moment.0.told", "value.1.means", "ladder.2.because" (2 is the value's id),
"goal.0.line", "statement", "plan.cue".
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from followup_tui.method.goal_day import read_by
from followup_tui.method.goal_line import read_goal
from followup_tui.method.ladder import better_line, served
from followup_tui.method.phrase import DEFAULT_RULES, PhraseRules
from followup_tui.method.starters import listed
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.text import joined
from followup_tui.model.values import Choice, Goal, Ladder, Moment, Value, Worksheet
from followup_tui.model.when import Refusal

T = TypeVar("T")

CHOICES: dict[str, Choice] = {
    "measure that instead": "instead",
    "keep it as it is": "keep",
    "following up itself feeds this value": "direct",
}
"""What may be done with a goal two steps from its value (method V6), as it is offered."""


class Unclear(Exception):
    """An answer that names none of the choices; the message is one sentence that says what to type."""


class Day(NamedTuple):
    """What reading a date needs, and the user's currency."""

    now: datetime
    zone: str
    calendar: WorkCalendar
    currency: str = ""
    rules: PhraseRules = DEFAULT_RULES


def answered(worksheet: Worksheet, path: str, text: str, day: Day) -> Worksheet:
    """The worksheet with `text` at `path`. Raises Unclear where one of a few choices was asked for."""
    kind, _, place = path.partition(".")
    match kind:
        case "moment":
            return _moment(worksheet, place, text)
        case "value":
            return _value(worksheet, place, text)
        case "ladder":
            return _ladder(worksheet, place, text)
        case "goal":
            return _goal(worksheet, place, text, day)
        case "statement":
            return replace(worksheet, statement=text)
        case "plan":
            return replace(worksheet, plan=replace(worksheet.plan, **{place: text}))
    raise ValueError(path)


def _moment(worksheet: Worksheet, place: str, text: str) -> Worksheet:
    """A moment that is emptied feeds nothing any more."""
    at, field = _place(place)
    told = listed(text) if field == "fed" else text

    def change(one: Moment) -> Moment:
        return Moment() if field == "told" and not text else replace(one, **{field: told})

    return replace(worksheet, moments=_put(worksheet.moments, at, Moment(), change))


def _value(worksheet: Worksheet, place: str, text: str) -> Worksheet:
    """A name of a blank value makes a new one; a name that is emptied ends it, and its ladder goes with it."""
    at, field = _place(place)
    before = worksheet.values[at] if at < len(worksheet.values) else Value()
    last = worksheet.last_id
    after = replace(before, **{field: text})
    if field == "name" and not text:
        gone = before.id
        after = replace(after, id=0)
        worksheet = replace(
            worksheet, ladders=tuple(each for each in worksheet.ladders if each.value != gone or not gone)
        )
    elif not before.id and text and field == "name":
        last += 1
        after = replace(after, id=last)
    return replace(worksheet, values=_put(worksheet.values, at, Value(), lambda _old: after), last_id=last)


def _ladder(worksheet: Worksheet, place: str, text: str) -> Worksheet:
    value, field = _place(place)
    if worksheet.value(value) is None:
        return worksheet
    before = worksheet.ladder(value) or Ladder(value)
    return worksheet.with_ladder(replace(before, **{field: text}))


def _goal(worksheet: Worksheet, place: str, text: str, day: Day) -> Worksheet:
    at, field = _place(place)
    before = worksheet.goals[at] if at < len(worksheet.goals) else Goal()
    last = worksheet.last_id
    match field:
        case "line":
            if text and not before.id:
                last += 1
                before = replace(before, id=last)
            after = _with_line(before, text, day) if text else Goal()
        case "by_words":
            after = _by(before, text, day)
        case "value":
            after = replace(before, value=_named(worksheet, text))
        case "brings":
            after = replace(before, brings=text)
        case _:
            return _chosen(worksheet, at, before, _choice(text), day)
    return replace(worksheet, goals=_put(worksheet.goals, at, Goal(), lambda _old: after), last_id=last)


def _with_line(goal: Goal, line: str, day: Day) -> Goal:
    """The goal as another line; what was decided of the old one no longer holds if it counts something else.

    A day that was named for the goal stays, unless the line itself says another one than before.
    """
    read = read_goal(line, day.currency)
    newly = read.by_words if read.by_words != read_goal(goal.line).by_words or not goal.by_words else ""
    same = read.measure == goal.measure and goal.line != ""
    goal = replace(
        goal,
        line=line,
        measure=read.measure,
        unit=read.unit,
        currency=read.currency,
        target=read.target,
        per=read.per,
        since=goal.since or day.now.date(),
        choice=goal.choice if same else "",
        brings=goal.brings if same else "",
    )
    try:
        return _by(goal, newly, day) if newly else goal
    except Unclear:  # the line stays as it was typed; by when is asked by itself
        return replace(goal, by_words="", by=None)


def _by(goal: Goal, words: str, day: Day) -> Goal:
    """The goal by another day, or by none. Raises Unclear for words that are no date."""
    if not words:
        return replace(goal, by_words="", by=None)
    span = read_by(words, day.now, day.zone, day.calendar, day.rules)
    if isinstance(span, Refusal):
        raise Unclear(span.reason)
    return replace(goal, by_words=words, by=span.by, since=span.since or goal.since)


def _chosen(worksheet: Worksheet, at: int, goal: Goal, choice: Choice, day: Day) -> Worksheet:
    """What is done with a goal that was asked about (method V6)."""
    if choice == "instead":
        line = better_line(goal, worksheet, day.currency)
        if not line:
            raise Unclear("There is nothing to measure instead yet: say above what it would bring you.")
        after = replace(
            _with_line(replace(goal, choice="", line=""), line, day), was=goal.line, choice=choice
        )
    else:
        after = replace(goal, choice=choice)
    worksheet = replace(worksheet, goals=_put(worksheet.goals, at, Goal(), lambda _old: after))
    value = served(goal, worksheet)
    if choice != "direct" or value is None:
        return worksheet
    return worksheet.with_ladder(replace(worksheet.ladder(value.id) or Ladder(value.id), direct=True))


def _named(worksheet: Worksheet, text: str) -> int | None:
    """The value that a number or the beginning of a name stands for; None for an empty answer."""
    said = text.strip().casefold()
    if not said:
        return None
    values = worksheet.kept_values
    if said.isdecimal() and 0 < int(said) <= len(values):
        return values[int(said) - 1].id
    found = [each.id for each in values if each.name.casefold().startswith(said)]
    exact = [each.id for each in values if each.name.casefold() == said]
    if len(exact or found) >= 1 and (exact or len(found) == 1):
        return (exact or found)[0]
    if not values:
        raise Unclear("Name a value in step 2.")
    names = ", ".join(each.name for each in values)
    raise Unclear(f"Type {numbers(len(values))}, or the name of a value: {names}.")


def numbers(count: int) -> str:
    """What may be typed for one of so many: "1 or 2", "1, 2 or 3"."""
    return joined([str(number) for number in range(1, count + 1)], "or")


def _choice(text: str) -> Choice:
    """The choice that an answer begins like; "" for an empty answer."""
    said = text.strip().casefold()
    if not said:
        return ""
    found = [choice for offered, choice in CHOICES.items() if offered.startswith(said)]
    if len(found) != 1:
        raise Unclear(f"Type one of these, or how it begins: {joined(list(CHOICES), 'or')}.")
    return found[0]


def _place(place: str) -> tuple[int, str]:
    number, _, field = place.partition(".")
    return int(number), field


def _put(items: tuple[T, ...], at: int, blank: T, change: Callable[[T], T]) -> tuple[T, ...]:
    """`items` with the one at `at` changed; blanks fill up to it, and blanks at the end go."""
    made = [*items, *[blank] * (at + 1 - len(items))]
    made[at] = change(made[at])
    while made and made[-1] == blank:
        made.pop()
    return tuple(made)

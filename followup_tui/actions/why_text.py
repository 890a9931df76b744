"""The finished page as text, Markdown and JSON: what one would pin to the wall (cli.md, why)."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from followup_tui.actions.desk import Desk
from followup_tui.actions.figures import Figures
from followup_tui.actions.goals import GoalView, counts_from, goal_views
from followup_tui.method.friday import unfed
from followup_tui.method.goal_line import say_amount
from followup_tui.method.ladder import Rung, rungs, served
from followup_tui.method.own_sentences import fulfilled, if_then
from followup_tui.method.pace import Standing
from followup_tui.method.worksheet import STEPS, first_open
from followup_tui.model.values import Goal, Value, Worksheet

TITLE = "Why I follow up"
NOTHING_YET = "Nothing is written yet: open followup and press 3; seven short steps, about fifteen minutes."


class Part(NamedTuple):
    """A part of the page: its heading, "" for none, and its lines."""

    heading: str
    lines: tuple[str, ...]


def why_now(desk: Desk) -> tuple[Worksheet, list[GoalView]]:
    """The worksheet, and its goals counted to this moment."""
    worksheet = desk.book.worksheet
    since = counts_from(worksheet, desk.now.date())
    if since is None:
        return worksheet, goal_views(desk, worksheet, None)
    figures = Figures(desk, since)
    try:
        return worksheet, goal_views(desk, worksheet, figures.read_all())
    finally:
        figures.close()


def parts(desk: Desk, worksheet: Worksheet, goals: Sequence[GoalView]) -> Iterator[Part]:
    """The page from its top, as far as it is written."""
    if worksheet.statement:
        yield Part("", (worksheet.statement,))
    if worksheet.kept_values:
        said = (
            ". ".join(filter(None, (each.name, fulfilled(each.means)))).rstrip(".") + "."
            for each in worksheet.kept_values
        )
        yield Part("What work must have for me", tuple(said))
    for value in worksheet.kept_values:
        found = rungs(worksheet, value)
        if len(found) > 1:
            yield Part(f"What keeps {value.name} alive", tuple(ladder_lines(found)))
    if goals:
        yield Part("My goals", tuple(goal_text(each) for each in goals))
    if plan := if_then(worksheet):
        yield Part("How I begin", (plan,))
    if worksheet.kept_moments:
        told = (
            each.told + (f" (fed {', '.join(each.fed)})" if each.fed else "")
            for each in worksheet.kept_moments
        )
        yield Part("When work flowed", tuple(told))
    hungry = unfed(worksheet.kept_values, desk.book.fridays().values())
    if hungry is not None:
        yield Part("Going unfed just now", (hungry.name,))


def ladder_lines(found: tuple[Rung, ...]) -> Iterator[str]:
    """A ladder in lines that can be read aloud."""
    for at, rung in enumerate(found):
        yield rung.name
        if at + 1 < len(found):
            yield f"  ↑ {why_it_rises(rung)}"


def why_it_rises(rung: Rung) -> str:
    """What stands between a rung and the one below, also while no because was given."""
    return f"because {without_because(rung.because)}" if rung.because else "keeps it alive"


def without_because(text: str) -> str:
    """A because that was typed with its "because"."""
    return text[len("because ") :] if text.casefold().startswith("because ") else text


def goal_text(view: GoalView) -> str:
    """A goal, where it stands, and what is advised."""
    said = view.name.rstrip(".")
    standing = f"{view.said}{f', {view.aside}' if view.aside else ''}"
    return f"{said}: {standing}." + (f" {view.advice}" if view.advice else "")


def why_text(desk: Desk) -> list[Part]:
    """The page for people; the steps that are open are said last."""
    worksheet, goals = why_now(desk)
    if worksheet.is_blank:
        return [Part("", (NOTHING_YET,))]
    page = list(parts(desk, worksheet, goals))
    step = first_open(worksheet)
    if step is not None:
        page.append(Part("", (f"Step {step} of {len(STEPS)} is next: {STEPS[step - 1].name}.",)))
    return page


def why_markdown(desk: Desk) -> str:
    """The page as Markdown. What was typed is text: what Markdown would take for a mark is escaped."""
    worksheet, goals = why_now(desk)
    lines = [f"# {TITLE}"]
    if worksheet.is_blank:
        lines += ["", NOTHING_YET]
    for part in parts(desk, worksheet, goals):
        if not part.heading:
            lines += ["", *(f"> {_escaped(line)}" for line in part.lines)]
            continue
        lines += ["", f"## {_escaped(part.heading)}", ""]
        for line in part.lines:
            indent = "  " if line.startswith("  ") else ""
            lines.append(f"{indent}- {_escaped(line.strip())}")
    return "\n".join(lines) + "\n"


def why_view(desk: Desk) -> dict[str, Any]:
    """The page for scripts (cli.md, why)."""
    worksheet, goals = why_now(desk)
    hungry = unfed(worksheet.kept_values, desk.book.fridays().values())
    return {
        "values": [{"name": each.name, "to_feel_fulfilled": each.means} for each in worksheet.kept_values],
        "ladders": [
            {"value": value.name, "rungs": [{"name": rung.name, "because": rung.because} for rung in found]}
            for value in worksheet.kept_values
            if len(found := rungs(worksheet, value)) > 1
        ],
        "goals": [_goal_view(each, worksheet) for each in goals],
        "statement": worksheet.statement,
        "plan": {"if": worksheet.plan.cue, "then": worksheet.plan.act},
        "moments": [{"told": each.told, "fed": list(each.fed)} for each in worksheet.kept_moments],
        "unfed": hungry.name if hungry is not None else None,
        "next_step": first_open(worksheet),
    }


def _goal_view(view: GoalView, worksheet: Worksheet) -> dict[str, Any]:
    goal: Goal = view.goal
    value = served(goal, worksheet)
    return {
        "statement": goal.line,
        "measure": goal.measure,
        "unit": goal.unit,
        "currency": goal.currency or None,
        "per": goal.per or None,
        "target": goal.target,
        "actual": view.found.actual if view.found else None,
        "since": goal.since.isoformat() if goal.since else None,
        "by": goal.by.isoformat() if goal.by else None,
        "projected": view.found.projected if view.found else None,
        "said": view.said,
        "counted_by_the_book": view.live,
        "value": value.name if value else None,
        "steps_removed": view.steps,
        "advice": view.advice or None,
    }


def beside_rungs(
    worksheet: Worksheet, value: Value, found: Sequence[Rung], goals: Sequence[GoalView]
) -> list[str]:
    """What is told beside each rung of a value's ladder: what the value needs, then how far its goals have come.

    A goal stands beside the rung that it measures (method V6).
    """
    lowest = len(found) - 1
    told: list[list[str]] = [[] for _ in found]
    if value.means:
        told[0].append(f"“{value.means}”")
    for each in goals:
        if each.found is None or served(each.goal, worksheet) != value:
            continue
        rung = lowest if each.goal.measure == "follow_ups" else min(each.steps, lowest)
        if rung < lowest or each.goal.measure in {"follow_ups", "own"}:  # the lowest rung is what one does
            told[rung].append(_so_far(each.goal, each.found))
    return [" · ".join(each) for each in told]


def _so_far(goal: Goal, found: Standing) -> str:
    """Such as "£7,400 of £12,000", "4 of 12 meetings", "14 of 20 calls a day"."""
    of = f" of {say_amount(found.target, goal.currency)}" if found.target is not None else ""
    unit = f" {goal.unit}" if goal.unit and not goal.currency else ""
    return f"{say_amount(found.actual, goal.currency)}{of}{unit}" + (f" a {goal.per}" if goal.per else "")


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{each}" if each in "\\`*_{}[]<>#|~" else each for each in text)

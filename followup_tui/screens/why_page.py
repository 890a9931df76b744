"""The finished page, part by part: each a row that Enter opens (screens.md, Why)."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from followup_tui.actions.desk import Desk
from followup_tui.actions.friday import pages_of
from followup_tui.actions.goals import GoalView
from followup_tui.actions.why_text import beside_rungs
from followup_tui.method.friday import unfed
from followup_tui.method.ladder import rungs
from followup_tui.method.own_sentences import if_then, needs
from followup_tui.method.pace import say_goal
from followup_tui.method.worksheet import ABOUT_GOALS, STEPS, is_answered
from followup_tui.model.values import Moment, Value, Worksheet
from followup_tui.screens.card_lines import width_of
from followup_tui.screens.why_drawing import ladder_drawn, trend_drawn, wrap_first
from followup_tui.widgets.columns import Line, Look, Piece, pad, wrap
from followup_tui.widgets.line_source import LineSource

STEP, FRIDAY = "step:", "friday"
_LEAD = 8
_MOST = 4
"""Lines of a moment on the page; opened, it is whole."""
_STEP_LEAD = 13


class Block(NamedTuple):
    """A row of several lines, made for the width there is.

    `key` is the place on the worksheet that Enter opens (see method/answers.py), STEP and a number where nothing is
    written there yet, or FRIDAY; None where the row can't be chosen.
    """

    key: str | None
    make: Callable[[int], Sequence[Line]]


class BlockSource(LineSource):
    """Blocks as the rows of a list; each is made once for a width."""

    tall = True

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._made: dict[tuple[int, int], Sequence[Line]] = {}

    def __len__(self) -> int:
        """Blank lines count."""
        return len(self._blocks)

    def key(self, index: int) -> str | None:
        """What the block stands for."""
        return self._blocks[index].key

    def height(self, index: int, width: int) -> int:
        """As many lines as it has."""
        return max(1, len(self.lines(index, width)))

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """The block's lines."""
        made = self._made.get((index, width))
        if made is None:
            made = self._made[index, width] = self._blocks[index].make(max(1, width))
        return made


BLANK = Block(None, lambda _width: [[]])


def text_block(text: str, key: str | None = None, look: Look = "plain") -> Block:
    """A text in as many lines as it needs."""
    return Block(key, lambda width: [[Piece(line, look)] for line in wrap(text, width)])


def page_blocks(desk: Desk, worksheet: Worksheet, goals: Sequence[GoalView]) -> list[Block]:
    """The page from its top, as far as it is written; then the Fridays, and the steps that are open, in their order."""
    return _apart([*_written(worksheet, goals), _friday(desk, worksheet), _open_steps(worksheet)])


def earlier_blocks(worksheet: Worksheet, today: date) -> list[Block]:
    """An earlier page to be read: the same, with its goals as they were typed."""
    goals = [
        GoalView(each, say_goal(each, "", today), None, "", "", live=True, steps=0, advice="")
        for each in worksheet.kept_goals
    ]
    return [block._replace(key=None) for block in _apart(_written(worksheet, goals, most=None))]


def _written(
    worksheet: Worksheet, goals: Sequence[GoalView], most: int | None = _MOST
) -> list[Sequence[Block]]:
    """The parts; of a moment no more than `most` lines."""
    return [
        _statement(worksheet),
        _values(worksheet),
        *_ladders(worksheet, goals),
        _goals(worksheet, goals),
        [*_plan(worksheet), *_moments(worksheet, most)],
    ]


def _apart(parts: Sequence[Sequence[Block]]) -> list[Block]:
    """The parts that there are, with a blank line between."""
    blocks: list[Block] = []
    for part in parts:
        if part:
            blocks += [*([BLANK] if blocks else []), *part]
    return blocks


def _statement(worksheet: Worksheet) -> list[Block]:
    said = f"“{worksheet.statement}”"
    return [text_block(said, "statement", "strong")] if worksheet.statement else []


def _values(worksheet: Worksheet) -> list[Block]:
    kept = [(at, each) for at, each in enumerate(worksheet.values) if each.name]
    return [
        _told(
            f"value.{at}.name",
            "" if nth else "Values",
            f"{nth + 1} {each.name}" + (f": {needs(each.means)}" if each.means else ""),
        )
        for nth, (at, each) in enumerate(kept)
    ]


def _ladders(worksheet: Worksheet, goals: Sequence[GoalView]) -> list[Sequence[Block]]:
    """The ladder under each value that has one, with how far its goals have come beside it."""
    drawn: list[Sequence[Block]] = []
    for value in worksheet.kept_values:
        found = rungs(worksheet, value)
        if len(found) > 1:
            make = partial(ladder_drawn, found, asides=beside_rungs(worksheet, value, found, goals))
            drawn.append([Block(f"ladder.{value.id}.secondary", make)])
    return drawn


def _goals(worksheet: Worksheet, goals: Sequence[GoalView]) -> list[Block]:
    """Each goal with where it stands, a row of its own, so that one key counts."""
    places = {each.id: at for at, each in enumerate(worksheet.goals)}
    return [
        Block(f"goal.{places[view.goal.id]}.line", partial(_goal, "" if nth else "Goals", view))
        for nth, view in enumerate(goals)
    ]


def _plan(worksheet: Worksheet) -> list[Block]:
    said = if_then(worksheet)
    return [_told("plan.cue", "Begin", said)] if said else []


def _moments(worksheet: Worksheet, most: int | None) -> list[Block]:
    kept = [(at, each) for at, each in enumerate(worksheet.moments) if each.told]
    return [
        Block(f"moment.{at}.told", partial(_moment, "" if nth else "Flow", each, most))
        for nth, (at, each) in enumerate(kept)
    ]


def _moment(name: str, moment: Moment, most: int | None, width: int) -> list[Line]:
    """What was told and what it fed; of a long story its beginning."""
    fed = f"fed {', '.join(moment.fed)}" if moment.fed else ""
    whole = _lead(name, f"{moment.told}  {fed}".rstrip(), width)
    if most is None or len(whole) <= most:
        return whole
    begun = "\n".join(wrap_first(moment.told, max(8, width - _LEAD), most))
    return [*_lead(name, begun, width), *(_lead("", fed, width) if fed else [])]


def _open_steps(worksheet: Worksheet) -> list[Block]:
    """The steps that are not answered; without goals the one about them is not named."""
    steps = [number for number in range(1, len(STEPS) + 1) if not is_answered(worksheet, number)]
    rows = [
        Block(f"{STEP}{number}", partial(_open_step, number))
        for number in steps
        if number != ABOUT_GOALS or worksheet.kept_goals
    ]
    return [text_block("Still to write", look="heading"), *rows] if rows else []


def _open_step(number: int, width: int) -> list[Line]:
    step = STEPS[number - 1]
    return _lead(f"{number} {step.name}", step.purpose, width, "dim", _STEP_LEAD)


def _goal(lead: str, view: GoalView, width: int) -> list[Line]:
    """The goal as typed; below it actual, target and pace, and what they serve."""
    said = f"{_held(view.said)}{f', {view.aside}' if view.aside else ''}"
    how = "" if view.live else "  + counts one"
    one = [Piece(pad(lead, _LEAD), "dim"), Piece(f"{view.name}   "), Piece(said + how, "accent")]
    if width_of(one) <= width:
        lines: list[Line] = [one]
    else:
        lines = [*_lead(lead, view.name, width), *_lead("", said + how, width, "accent")]
    return [*lines, *(_lead("", view.advice, width, "dim") if view.advice else [])]


def _held(said: str) -> str:
    """A sentence whose day is not divided at the end of a line."""
    head, by, day = said.rpartition(" by ")
    return f"{head}{by}{day.replace(' ', chr(0xA0))}" if by else said


def _friday(desk: Desk, worksheet: Worksheet) -> list[Block]:
    """The trend of each value, once there is a Friday page."""
    pages = pages_of(desk)
    values: tuple[Value, ...] = worksheet.kept_values
    if not values or not any(page.marks for page in pages):
        return []
    hungry, today = unfed(values, pages), desk.now.date()

    def make(width: int) -> list[Line]:
        drawn = trend_drawn(values, pages, hungry, width - _LEAD, today)
        leads = ["Fridays", *[""] * len(drawn)]
        return [[Piece(pad(lead, _LEAD), "dim"), *line] for lead, line in zip(leads, drawn, strict=False)]

    return [Block(FRIDAY, make)]


def _told(key: str, name: str, text: str) -> Block:
    """A text beside the name of its part."""
    return Block(key, lambda width: _lead(name, text, width))


def _lead(name: str, text: str, width: int, look: Look = "plain", column: int = _LEAD) -> list[Line]:
    """A name in a column, and a text that hangs beside it."""
    first, *rest = wrap(text, max(8, width - column))
    return [
        [Piece(pad(name, column), "dim"), Piece(first, look)],
        *([Piece(" " * column), Piece(line, look)] for line in rest),
    ]

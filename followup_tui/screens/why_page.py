"""The finished page, part by part: each a row that Enter opens (screens.md, Why)."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from followup_tui.actions.desk import Desk
from followup_tui.actions.friday import pages_of
from followup_tui.actions.goals import GoalView
from followup_tui.actions.why_text import money_so_far
from followup_tui.method.friday import unfed
from followup_tui.method.ladder import must_be_asked, rungs
from followup_tui.method.own_sentences import if_then, needs
from followup_tui.method.worksheet import STEPS
from followup_tui.model.values import Value, Worksheet
from followup_tui.screens.card_lines import width_of
from followup_tui.screens.why_drawing import ladder_drawn, trend_drawn
from followup_tui.widgets.columns import Line, Look, Piece, pad, wrap
from followup_tui.widgets.line_source import LineSource

STEP, GOAL, FRIDAY = "step:", "goal:", "friday"
_LEAD = 10


class Block(NamedTuple):
    """A row of several lines, made for the width there is. `key` is None where it can't be chosen."""

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
    """The page from its top; what is not written yet is named, so that it can be opened."""
    blocks = [
        *_statement(worksheet),
        BLANK,
        *_ladders(worksheet, goals),
        BLANK,
        *_values(worksheet),
        BLANK,
        *_goals(worksheet, goals),
        BLANK,
        *_told(7, "Begin", [if_then(worksheet)] if if_then(worksheet) else []),
        *_told(1, "Flow", [_moment(told, fed) for told, fed in _moments(worksheet)]),
    ]
    return [*blocks, *_friday(desk, worksheet)]


def _statement(worksheet: Worksheet) -> Iterator[Block]:
    if not worksheet.statement:
        yield _open_step(6)
        return
    said = f"“{worksheet.statement}”"
    yield text_block(said, f"{STEP}6", "strong")


def _ladders(worksheet: Worksheet, goals: Sequence[GoalView]) -> Iterator[Block]:
    """The ladder under each value that has one; the first with what was earned so far beside it."""
    money = money_so_far(list(goals))
    drawn = 0
    for value in worksheet.kept_values:
        found = rungs(worksheet, value)
        if len(found) < 2:
            continue
        asides = (f"“{value.means}”" if value.means else "", "" if drawn else money)
        if drawn:
            yield BLANK
        drawn += 1
        yield Block(f"{STEP}3", partial(ladder_drawn, found, asides=asides))
    if not drawn:
        yield _open_step(3)


def _values(worksheet: Worksheet) -> Iterator[Block]:
    told = [
        f"{number} {each.name}" + (f": {needs(each.means)}" if each.means else "")
        for number, each in enumerate(worksheet.kept_values, 1)
    ]
    yield from _told(2, "Values", told)


def _goals(worksheet: Worksheet, goals: Sequence[GoalView]) -> Iterator[Block]:
    """Each goal with where it stands, a row of its own, so that one key counts."""
    if not goals:
        yield _open_step(4)
    for at, view in enumerate(goals):
        lead = "Goals" if not at else ""
        yield Block(f"{GOAL}{view.goal.id}", partial(_goal, lead, view))
    if any(must_be_asked(each, worksheet) for each in worksheet.goals):
        yield Block(
            f"{STEP}5",
            lambda width: _lead("", "Step 5 asks what would stand closer to your value.", width, "dim"),
        )


def _goal(lead: str, view: GoalView, width: int) -> list[Line]:
    """The goal as typed; below it actual, target and pace, and what they serve."""
    said = f"{_held(view.said)}{f', {view.aside}' if view.aside else ''}"
    how = "" if view.live else "  + counts one"
    one = [Piece(pad(lead, _LEAD), "dim"), Piece(f"{view.goal.line}   "), Piece(said + how, "accent")]
    if width_of(one) <= width:
        lines: list[Line] = [one]
    else:
        lines = _lead(lead, view.goal.line, width)
        lines += [
            [Piece(" " * _LEAD), Piece(line, "accent")] for line in wrap(said + how, max(8, width - _LEAD))
        ]
    if view.advice:
        lines += [
            [Piece(" " * _LEAD), Piece(line, "dim")] for line in wrap(view.advice, max(8, width - _LEAD))
        ]
    return lines


def _held(said: str) -> str:
    """A sentence whose day is not divided at the end of a line."""
    head, by, day = said.rpartition(" by ")
    return f"{head}{by}{day.replace(' ', chr(0xA0))}" if by else said


def _moments(worksheet: Worksheet) -> Iterator[tuple[str, tuple[str, ...]]]:
    return ((each.told, each.fed) for each in worksheet.kept_moments)


def _moment(told: str, fed: tuple[str, ...]) -> str:
    return told + (f"  fed {', '.join(fed)}" if fed else "")


def _friday(desk: Desk, worksheet: Worksheet) -> Iterator[Block]:
    """The trend of each value, once there is a Friday page."""
    pages = pages_of(desk)
    values: tuple[Value, ...] = worksheet.kept_values
    if not values or not any(page.marks for page in pages):
        return
    hungry, today = unfed(values, pages), desk.now.date()

    def make(width: int) -> list[Line]:
        drawn = trend_drawn(values, pages, hungry, width - _LEAD, today)
        leads = ["Fridays", *[""] * len(drawn)]
        return [[Piece(pad(lead, _LEAD), "dim"), *line] for lead, line in zip(leads, drawn, strict=False)]

    yield BLANK
    yield Block(FRIDAY, make)


def _told(step: int, name: str, texts: Sequence[str]) -> Iterator[Block]:
    """A part with its name before the first of its lines; a sentence that it is open where there are none."""
    if not texts:
        yield _open_step(step)
        return

    def make(width: int) -> list[Line]:
        return [line for at, text in enumerate(texts) for line in _lead("" if at else name, text, width)]

    yield Block(f"{STEP}{step}", make)


def _open_step(number: int) -> Block:
    step = STEPS[number - 1]
    text = f"step {number} of {len(STEPS)}, {step.name}: not written yet"
    return text_block(text, f"{STEP}{number}", "dim")


def _lead(name: str, text: str, width: int, look: Look = "plain") -> list[Line]:
    """A name in a column, and a text that hangs beside it."""
    first, *rest = wrap(text, max(8, width - _LEAD))
    return [
        [Piece(pad(name, _LEAD), "dim"), Piece(first, look)],
        *([Piece(" " * _LEAD), Piece(line, look)] for line in rest),
    ]

"""The lower part of the card: how it went, and after that what is asked (screens.md, Card)."""

from collections.abc import Sequence
from typing import NamedTuple

from followup_tui.commands import INBOUND_KEYS, OUTCOME_KEYS, OutcomeKey
from followup_tui.model.vocabulary import SALES, Vocabulary
from followup_tui.model.words import Side
from followup_tui.screens.card_lines import fitted, flowing
from followup_tui.widgets.columns import Line, Piece, pad

_ASKING_LINES = 5
"""What was chosen, the field, and three lines for how a date is read and what its day holds."""
_CELL, _WIDE_CELL = 15, 17
_ROWS_AT_MOST = 3
_HEADING_FROM = 18
"""Lines of screen below which the question gives way to the answers."""


_MET = OutcomeKey("t", "talked", "we met", "the meeting took place; then which date and what time?")


class Asked(NamedTuple):
    """What stands above the field: the choice made, and a sentence about it; and in it, while nothing is typed."""

    what: str
    about: str = ""
    placeholder: str = ""


def keys_for(by: Side, *, met: bool = False) -> Sequence[OutcomeKey]:
    """The outcomes of a card; `met` where the time of a meeting has come, and "talked" says that it took place."""
    keys = OUTCOME_KEYS if by == "us" else INBOUND_KEYS
    return [_MET if met and each.outcome == "talked" else each for each in keys]


def foot_height(width: int, screen_height: int, by: Side, side_lines: str = "") -> int:
    """Lines the lower part takes: the same whether outcomes or a field stand there, so that nothing above moves."""
    return max(_ASKING_LINES, len(outcome_lines(by, side_lines, width, screen_height)))


def outcome_lines(
    by: Side,
    side_lines: str,
    width: int,
    screen_height: int,
    words: Vocabulary = SALES,
    *,
    met: bool = False,
) -> list[Line]:
    """The question and the outcomes with their keys; `side_lines` is what was noted already."""
    keys = [each._replace(label=words.outcome(each.outcome, each.label)) for each in keys_for(by, met=met)]
    cell = _CELL if width < 5 * _WIDE_CELL + 3 else _WIDE_CELL
    columns = max(1, (width - 3) // cell)
    rows = -(-len(keys) // columns)
    if rows <= _ROWS_AT_MOST:
        lines = [_row(keys[at : at + columns], cell) for at in range(0, len(keys), columns)]
    else:
        lines = flowing([_key(each) for each in keys], width)
    if screen_height < _HEADING_FROM and not side_lines:
        return lines
    question = "How did it go?" if by == "us" else "They got in touch. What came of it?"
    heading = [Piece(f" {question}", "heading"), Piece(f"   {side_lines}" if side_lines else "", "dim")]
    return [fitted(heading, width), *lines]


def asked_lines(asked: Asked, width: int) -> list[Line]:
    """The line above the field."""
    about = f"  {asked.about}" if asked.about else ""
    return [fitted([Piece(f" {asked.what}", "strong"), Piece(about, "dim")], width)]


def _row(keys: Sequence[OutcomeKey], cell: int) -> Line:
    line: list[Piece] = [Piece("   ")]
    for each in keys:
        line += [Piece(each.key, "accent"), Piece(" " + pad(each.label, cell - 2))]
    return line


def _key(each: OutcomeKey) -> Line:
    return [Piece(each.key, "accent"), Piece(f" {each.label}")]

"""The quarter's page, block by block: the promise, the calendar, the figures (method Q1–Q3, Q6)."""

from collections.abc import Iterator
from functools import partial

from followup_tui.actions.quarter import QuarterNow
from followup_tui.method.explained import FIGURES, Figure
from followup_tui.method.spans import say_span
from followup_tui.screens.quarter_drawing import calendar_drawn, legend
from followup_tui.screens.why_page import BLANK, Block, text_block
from followup_tui.widgets.columns import Line, Piece, pad

CALENDAR = "calendar"
"""The key of the days drawn: where the page is scrolled, the cursor goes up to them."""
_NAMES = max(len(each.name) for each in FIGURES.values()) + 2


def quarter_blocks(now: QuarterNow, ahead: str, *, counted: bool) -> list[Block]:
    """The page, with what is promised `ahead`; until all was read, the figures say that they are being counted."""
    quarter = now.quarter
    blocks = [text_block(say_span(quarter.start, quarter.end), look="strong")]
    if quarter.promise:
        blocks.append(text_block(f"“{quarter.promise}”", look="accent"))
    blocks += [*([text_block(ahead, look="accent")] if ahead else ()), BLANK]
    if counted:
        blocks += [
            Block(
                CALENDAR, lambda width: calendar_drawn(now.days, width, promised=quarter.promised is not None)
            ),
            BLANK,
        ]
    return [*blocks, *_figures(now, counted=counted)]


def _figures(now: QuarterNow, *, counted: bool) -> Iterator[Block]:
    for figure in FIGURES:
        yield Block(figure, partial(_figure, now, figure, counted=counted))


def _figure(now: QuarterNow, figure: Figure, width: int, *, counted: bool) -> list[Line]:
    """Its name, the figure, beside it or below; for the days the words of the glyphs."""
    name = FIGURES[figure].name
    told = Piece(now.said(figure), "strong") if counted else Piece("counting …", "dim")
    if _NAMES + len(told.text) <= width:
        lines: list[Line] = [[Piece(pad(name, _NAMES)), told]]
    else:
        lines = [[Piece(name)], [Piece("  "), told]]
    if counted and figure == "days":
        lines += legend(now.days, width, promised=now.quarter.promised is not None)
    return lines

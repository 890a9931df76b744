"""The quarter's page, block by block: the promise, the calendar, the figures (method Q1–Q3, Q6)."""

from collections.abc import Iterator
from functools import partial

from followup_tui.actions.quarter import QuarterNow
from followup_tui.method.explained import FIGURES, Figure
from followup_tui.method.spans import say_span
from followup_tui.screens.quarter_drawing import calendar_drawn, legend
from followup_tui.screens.why_page import BLANK, Block, text_block
from followup_tui.widgets.columns import Line, Piece, pad

_NAMES = max(len(each.name) for each in FIGURES.values()) + 2


def quarter_blocks(now: QuarterNow, *, counted: bool) -> list[Block]:
    """The page; until all was read, the figures say that they are being counted."""
    quarter = now.quarter
    blocks = [text_block(say_span(quarter.start, quarter.end), look="strong")]
    if quarter.promise:
        blocks.append(text_block(f"“{quarter.promise}”", look="accent"))
    blocks += [BLANK]
    if counted:
        blocks += [
            Block(None, lambda width: calendar_drawn(now.days, width, promised=quarter.promised is not None)),
            BLANK,
        ]
    return [*blocks, *_figures(now, counted=counted)]


def said(now: QuarterNow, figure: Figure) -> str:
    """A figure as it is shown."""
    if figure == "days":
        of = f" of {now.days.so_far}" if now.quarter.promised is not None else ""
        return f"{now.days.kept}{of} so far"
    if figure == "promises":
        told = now.promises
        waiting = f", {told.open} still open" if told.open else ""
        return f"{told.kept} of {told.kept + told.late}{waiting}"
    return str(now.counts[figure])


def _figures(now: QuarterNow, *, counted: bool) -> Iterator[Block]:
    for figure in FIGURES:
        yield Block(figure, partial(_figure, now, figure, counted=counted))


def _figure(now: QuarterNow, figure: Figure, _width: int, *, counted: bool) -> list[Line]:
    """Its name, the figure, and for the days the words of the glyphs."""
    name = Piece(pad(FIGURES[figure].name, _NAMES), "plain")
    if not counted:
        return [[name, Piece("counting …", "dim")]]
    lines: list[Line] = [[name, Piece(said(now, figure), "strong")]]
    if figure == "days":
        lines = [[*lines[0]], legend(now.days, promised=now.quarter.promised is not None)]
    return lines

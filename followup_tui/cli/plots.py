"""The plots of one's own record as SVG: the same blocks as on the screen (method P4, S6, S7)."""

from pathlib import Path
from xml.sax.saxutils import escape

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.export import write_export
from followup_tui.actions.quarter import quarter_here
from followup_tui.cli.page import wrapped
from followup_tui.method.insight import Insight, how_hard_gap, insights
from followup_tui.model.text import without_controls
from followup_tui.screens.plots import plot

_WIDTH = 76
"""Cells of a line."""
_CELL, _LINE = 8, 18
"""Units a cell and a line take; text is stretched to its cells, so that columns line up in any font."""


def write_plots(desk: Desk, folder: Path, *, how_hard: bool = False) -> list[Path]:
    """A file for each plot that has enough to tell; how hard sessions were is only drawn with `how_hard` (method S6).

    Raises Refused where none has enough, or where nothing can be written.
    """
    _, record = quarter_here(desk)
    plots = insights(record)
    if how_hard:
        plots.append(how_hard_gap(desk.book.how_hard().values(), desk.zone))
    found = [each for each in plots if each.enough]
    if not found:
        raise Refused(
            "There is too little in your book for a plot yet; followup quarter --json has the figures."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"{folder} is no folder to write to ({error.strerror}); name another folder."
        ) from error
    files = [folder / f"{each.question}.svg" for each in found]
    for each, file in zip(found, files, strict=True):
        write_export(desk, file, svg_of(each).encode())
    return files


def svg_of(found: Insight) -> str:
    """One plot: title and n, the blocks, what it counts."""
    lines = [f"{found.asked.title}   n = {found.n} {found.asked.unit}", ""]
    lines += ["".join(piece.text for piece in line) for line in plot(found, _WIDTH)]
    lines += ["", *wrapped(found.asked.explained).split("\n")]
    width, height = _CELL * max(map(len, lines)) + 2 * _LINE, _LINE * (len(lines) + 2)
    rows = "".join(_row(text, at) for at, text in enumerate(lines) if text.strip())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"<title>{escape(lines[0])}</title>"
        f'<rect width="100%" height="100%" fill="#fff"/>'
        f'<g font-family="monospace" font-size="13" fill="#222" xml:space="preserve">{rows}</g></svg>\n'
    )


def _row(text: str, at: int) -> str:
    """A line of text, as long as its cells."""
    text = without_controls(text).rstrip()
    return (
        f'<text x="{_LINE}" y="{_LINE * (at + 2)}" textLength="{_CELL * len(text)}"'
        f' lengthAdjust="spacingAndGlyphs">{escape(text)}</text>'
    )

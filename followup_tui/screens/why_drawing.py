"""How a ladder, a trend and the beginning of a long text are drawn (screens.md, Why)."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from followup_tui.actions.why_text import why_it_rises
from followup_tui.method.friday import plot, trend
from followup_tui.method.ladder import Rung
from followup_tui.model.values import FridayPage, Value
from followup_tui.widgets.columns import Line, Piece, cut, pad, wrap

_MIDDLE = 26
"""The cell that the rungs are centred on, where there is room."""
_ASIDE = 16
"""Cells to the right of the middle at which what is said beside a rung begins."""
_LEAST = 12


def ladder_drawn(found: Sequence[Rung], width: int, asides: Sequence[str] = ()) -> list[Line]:
    """Rungs from the top, centred over each other, with the because between; beside each what is told of it."""
    middle = _MIDDLE if width >= 72 else max(6, width // 4)
    lines: list[Line] = []
    for at, rung in enumerate(found):
        lines += _rung(rung.name, asides[at] if at < len(asides) else "", middle, width)
        if at + 1 == len(found):
            break
        first, *rest = wrap(why_it_rises(rung), max(_LEAST, width - middle - 3))
        lines.append([Piece(" " * middle + "↑ ", "accent"), Piece(first)])
        lines += [[Piece(" " * (middle + 2) + line)] for line in rest]
    return lines


def _rung(name: str, aside: str, middle: int, width: int) -> list[Line]:
    """A rung's name around the middle, and what is told of it on the same line where that fits."""
    name = cut(name, max(_LEAST, width - 2))
    start = max(1, min(middle - cell_len(name) // 2, width - cell_len(name) - 1))
    end = start + cell_len(name)
    lead = Piece(" " * start + name, "strong")
    column = max(end + 3, middle + _ASIDE)
    if not aside:
        return [[lead]]
    if width - column >= min(cell_len(aside), 24):
        first, *rest = wrap(aside, width - column)
        return [
            [lead, Piece(" " * (column - end) + first, "dim")],
            *([Piece(" " * column + line, "dim")] for line in rest),
        ]
    return [
        [lead],
        *([Piece(" " * (middle + 2) + line, "dim")] for line in wrap(aside, max(_LEAST, width - middle - 3))),
    ]


def trend_drawn(
    values: Sequence[Value],
    pages: Sequence[FridayPage],
    unfed: Value | None,
    width: int,
    today: date,
) -> list[Line]:
    """A line a value: its name, its weeks as blocks, the last mark as a figure, and a word where it goes unfed.

    Where there is not room for all weeks, the oldest go.
    """
    widest = min(max((cell_len(each.name) for each in values), default=0), max(_LEAST, width - 30))
    of, goes = (" of 9", "goes ") if width > 50 else ("", "")
    lines: list[Line] = []
    for value in values:
        scores = trend(value, pages, today)
        known = [score for score in scores if score is not None]
        last = f"{known[-1]}{of}" if known else "no mark yet"
        word = f"  {goes}unfed" if unfed is not None and unfed.id == value.id else ""
        weeks = max(1, width - widest - len(f"    {last}{word}"))
        lines.append(
            [
                Piece(pad(value.name, widest) + "  "),
                Piece(plot(scores[-weeks:]), "accent"),
                Piece(f"  {last}", "dim"),
                Piece(word, "strong"),
            ]
        )
    return lines


def wrap_first(text: str, width: int, most: int) -> tuple[str, ...]:
    """`text` in at most so many lines; the last ends in … where there is more."""
    lines = wrap(text, width)
    return lines if len(lines) <= most else (*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width))

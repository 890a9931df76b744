"""Segments as cells, each with the pen it is written with, and the shortest way from one pen to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style


class Pen(NamedTuple):
    """How a cell is written, in parameters of SGR (ECMA-48 8.3.117); empty is the terminal's default."""

    attributes: str = ""
    foreground: str = ""
    background: str = ""
    link: str = ""
    marks_blanks: bool = False
    """Underlined, struck through or reversed: a blank written with it is not blank."""


PLAIN = Pen()

_ATTRIBUTES = (
    ("bold", "1"), ("dim", "2"), ("italic", "3"), ("underline", "4"), ("blink", "5"), ("blink2", "6"),
    ("reverse", "7"), ("conceal", "8"), ("strike", "9"), ("underline2", "21"), ("frame", "51"),
    ("encircle", "52"), ("overline", "53"),
)  # fmt: skip
_MARKING = frozenset({"4", "7", "9", "21", "51", "52", "53"})
_DEFAULTS = frozenset({"39", "49"})


class Cell(NamedTuple):
    """One cell of the screen.

    Text whose width terminals may disagree about is kept whole: each of its cells holds all of it, and its
    place in it, from 1. A cell of its own has the place 0.
    """

    text: str
    pen: Pen
    place: int = 0


Cells: TypeAlias = list[Cell]

_ONE_CELL_EACH = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u203e\u2190-\u21ff\u2500-\u25fc]+"
)
"""What every terminal writes into one cell a character."""


def _stretches(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in stretches, each with whether its width is certain.

    The character before a doubtful stretch goes with it: a mark may stand on it.
    """
    if text.isascii():
        yield text, True
        return
    end = 0
    for found in _ONE_CELL_EACH.finditer(text):
        start, stop = found.start(), found.end() - (found.end() < len(text))
        if stop > start:
            if start > end:
                yield text[end:start], False
            yield text[start:stop], True
            end = stop
    if end < len(text):
        yield text[end:], False


@lru_cache(maxsize=4096)
def pen_of(style: Style | None, system: ColorSystem) -> Pen:
    """The pen for a style, with its colours brought down to what the terminal can show."""
    if style is None:
        return PLAIN
    codes = [code for name, code in _ATTRIBUTES if getattr(style, name)]
    return Pen(
        attributes=";".join(codes),
        foreground=_colour(style.color, system, foreground=True),
        background=_colour(style.bgcolor, system, foreground=False),
        link=f"id={style.link_id};{style.link}" if style.link else "",
        marks_blanks=not _MARKING.isdisjoint(codes),
    )


def _colour(colour: Color | None, system: ColorSystem, *, foreground: bool) -> str:
    codes = colour.downgrade(system).get_ansi_codes(foreground) if colour else ()
    return ";".join(code for code in codes if code not in _DEFAULTS)


class _Written(dict[str, Cell]):
    """A cell of its own for each character, made once: the same ones are compared and written over and over."""

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._pen = pen
        # A blank shows its background alone: with the colours left out it equals more of its neighbours.
        self[" "] = Cell(" ", pen if pen.marks_blanks or pen.link else Pen(background=pen.background))

    def __missing__(self, character: str) -> Cell:
        self[character] = cell = Cell(character, self._pen)
        return cell


@lru_cache(maxsize=256)
def _cells_written_with(pen: Pen) -> _Written:
    return _Written(pen)


def cells_of(segments: Iterable[Segment], system: ColorSystem) -> Cells:
    """The cells that `segments` fill, from left to right."""
    cells: Cells = []
    for text, style, control in segments:
        if control:
            continue
        pen = pen_of(style, system)
        cell_of = _cells_written_with(pen)
        for stretch, certain in _stretches(text):
            if certain:
                cells += [cell_of[character] for character in stretch]
            elif width := cell_len(stretch):
                cells += [Cell(stretch, pen, place) for place in range(1, width + 1)]
            elif cells:
                cells[-1] = cells[-1]._replace(text=cells[-1].text + stretch)
    return cells


@lru_cache(maxsize=4096)
def change_of_pen(before: Pen, after: Pen) -> str:
    """What to send so that what follows is written with `after`."""
    if before.link != after.link:
        link = f"\x1b]8;{after.link or ';'}\x1b\\"
        return link + change_of_pen(before._replace(link=""), after._replace(link=""))
    if before[:3] == after[:3]:
        return ""
    if after[:3] == PLAIN[:3]:
        return "\x1b[m"
    parameters: list[str] = []
    if before.attributes != after.attributes:
        if before.attributes:
            parameters.append("0")
            before = PLAIN
        parameters.append(after.attributes)
    if before.foreground != after.foreground:
        parameters.append(after.foreground or "39")
    if before.background != after.background:
        parameters.append(after.background or "49")
    return f"\x1b[{';'.join(filter(None, parameters))}m"

"""Columns of a row: who gets how many cells, and who gives way when the terminal is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from rich.cells import cell_len, set_cell_size

Look: TypeAlias = Literal["plain", "strong", "dim", "accent", "warning", "heading"]
ELLIPSIS = "…"


class Piece(NamedTuple):
    """A stretch of text and how it looks. The text is data: it is never read as markup."""

    text: str
    look: Look = "plain"


Line: TypeAlias = Sequence[Piece]


class Column(NamedTuple):
    """One column. `width` is in cells and the least it is worth showing with.

    `share` is its part of the cells left over (0: never wider than `width`); `give_up` says how early it
    leaves when cells run out: the highest number goes first, 0 never goes. `right` lines figures up.
    """

    width: int
    right: bool = False
    share: int = 0
    give_up: int = 0


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, the last one `…` where something had to go."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1) + ELLIPSIS if width > 0 else ""


def pad(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` cells, cut or filled with blanks."""
    text = cut(text, width)
    blanks = " " * (width - cell_len(text))
    return blanks + text if right else text + blanks


def width_of(line: Line) -> int:
    """How many cells a line takes."""
    return sum(cell_len(piece.text) for piece in line)


def fitted(line: Line, width: int) -> list[Piece]:
    """The line in at most `width` cells; what is too long ends in an ellipsis."""
    made: list[Piece] = []
    room = width
    for at, (text, look) in enumerate(line):
        if room <= 0:
            if made and any(piece.text for piece in line[at:]):
                last = made[-1]
                made[-1] = Piece(cut(last.text + ELLIPSIS, cell_len(last.text)), last.look)
            break
        piece = Piece(cut(text, room), look)
        made.append(piece)
        room -= cell_len(piece.text)
    return made


@lru_cache(maxsize=4096)
def wrap(text: str, width: int) -> tuple[str, ...]:
    """`text` as lines of at most `width` cells, broken at blanks where there are any; at least one line."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if cell_len(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = _chop(word, width)
            lines += full
        lines.append(line)
    return tuple(lines)


def _chop(word: str, width: int) -> list[str]:
    """A word longer than a line, in parts that fit; a character wider than the line stands alone."""
    parts: list[str] = []
    part = ""
    for character in word:
        if part and cell_len(part + character) > max(width, 1):
            parts.append(part)
            part = character
        else:
            part += character
    return [*parts, part]


@lru_cache(maxsize=256)
def fit(columns: tuple[Column, ...], width: int, gap: int = 2) -> tuple[int, ...]:
    """Cells for each of `columns` in a row of `width`, with `gap` blanks between; 0 means given up.

    When even the columns that never go don't fit, the last of them are cut, then left out.
    """
    shown = list(range(len(columns)))

    def needed() -> int:
        return sum(columns[index].width + gap for index in shown) - gap

    while needed() > width:
        first_to_go = max(shown, key=lambda index: (columns[index].give_up, index))
        if not columns[first_to_go].give_up:
            break
        shown.remove(first_to_go)
    widths = [0] * len(columns)
    left = width
    for index in shown:
        widths[index] = max(0, min(columns[index].width, left))
        left -= widths[index] + gap
    left += gap
    shares = sum(columns[index].share for index in shown)
    for index in shown:
        if left > 0 and (share := columns[index].share):
            more = left * share // shares
            widths[index] += more
            left -= more
            shares -= share
    return tuple(widths)


def lay_out(columns: tuple[Column, ...], pieces: Sequence[Piece], width: int, gap: int = 2) -> list[Piece]:
    """A line of `width` cells at most: each piece in its column, free text last and not padded."""
    widths = fit(columns, width, gap)
    shown = [index for index, cells in enumerate(widths) if cells]
    line: list[Piece] = []
    for index in shown:
        text, look = pieces[index]
        if index == shown[-1]:
            text = pad(text, widths[index], right=True) if columns[index].right else cut(text, widths[index])
        else:
            # The gap belongs to the piece before it: one change of style less to send.
            text = pad(text, widths[index], right=columns[index].right) + " " * gap
        line.append(Piece(text, look))
    return line


def wrapped(
    text: str, width: int, look: Look = "plain", *, indent: str = " ", hanging: str = ""
) -> list[Line]:
    """Text in lines, the first after `indent`, the others after as many blanks and `hanging`."""
    rest = " " * len(indent) + hanging
    lines = wrap(text, max(8, width - len(rest) - 1))
    return [[Piece((rest if at else indent) + line, look)] for at, line in enumerate(lines)]


def shortened(lines: Sequence[Line], most: int, width: int) -> list[Line]:
    """The lines, `most` of them; an ellipsis at the end says that there were more."""
    if len(lines) <= most:
        return list(lines)
    *shown, last = lines[: max(1, most)]
    return [*shown, fitted([*last, Piece(f" {ELLIPSIS}")], width)]


def flowing(parts: Sequence[Line], width: int, gap: int = 2) -> list[Line]:
    """Short lines one after another, as many to a line as fit."""
    lines: list[list[Piece]] = []
    for part in parts:
        if lines and width_of(lines[-1]) + gap + width_of(part) < width:
            lines[-1] += [Piece(" " * gap), *part]
        else:
            lines.append([Piece(" "), *part])
    return list(lines)

"""What the terminal shows, and the fewest bytes that make it show something else.

Textual repaints whole regions, and on a change of screens most of them several times over (25 kB at 80×24);
compared with what is there already, little of it is news.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment

from followup_tui.terminal.cells import PLAIN, Cell, Cells, Pen, cells_of, change_of_pen

_place = attrgetter("place")
_UNKNOWN = Cell("\0", PLAIN)
_WORTH_A_MOVE = 5
"""Unchanged cells in a row that cost more to write again than to step over (`CSI n G`)."""


class Canvas:
    """The cells of the terminal as they were last written."""

    def __init__(self) -> None:
        self._lines: dict[int, Cells] = {}
        self._width = 0

    def forget(self, width: int = 0) -> None:
        """Take nothing for granted: the terminal was cleared, resized to `width`, or written to by others."""
        self._lines.clear()
        self._width = width

    def paint(self, spans: Iterable[tuple[int, int, Iterable[Segment]]], system: ColorSystem) -> str:
        """What to send so that each span (line, first column, segments) is shown; both count from 0."""
        brush = _Brush()
        for y, x, segments in spans:
            new = cells_of(segments, system)
            line = self._lines.setdefault(y, [])
            if missing := x + len(new) - len(line):
                line += [_UNKNOWN] * missing
            old = line[x : x + len(new)]
            if old == new:
                continue
            line[x : x + len(new)] = new
            blanks = _blanks_at_the_end(new) if x + len(new) == self._width else 0
            for start, end in _changed(old, new):
                if blanks and end >= len(new) - blanks:
                    brush.write(y, x + start, new[start : len(new) - blanks])
                    brush.erase_to_edge()
                    break
                brush.write(y, x + start, new[start:end])
        return brush.lift()


def _changed(old: Cells, new: Cells) -> list[tuple[int, int]]:
    """The stretches of `new` to write, where it differs from `old`."""
    if any(map(_place, old)) or any(map(_place, new)):
        # Nobody knows where the terminal has put the cells after such text: write all of it, from its start.
        return [(0, len(new))]
    stretches: list[tuple[int, int]] = []
    for index, (before, after) in enumerate(zip(old, new, strict=True)):
        if before == after:
            continue
        if stretches and index - stretches[-1][1] < _WORTH_A_MOVE:
            stretches[-1] = (stretches[-1][0], index + 1)
        else:
            stretches.append((index, index + 1))
    return stretches


class _Brush:
    """Writes cells one after the other, and changes position and pen only where it must."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._pen = PLAIN
        self._line: int | None = None

    def write(self, y: int, x: int, cells: Cells) -> None:
        """Write `cells` from there on."""
        self._out.append(f"\x1b[{x + 1}G" if y == self._line else f"\x1b[{y + 1};{x + 1}H")
        self._line = y
        for at, (text, pen, place) in enumerate(cells):
            if place <= 1:
                self._take(pen, blank=text == " ")
                self._out.append(_held_in_place(text, x + at + 1) if place and _is_emoji(text) else text)

    def erase_to_edge(self) -> None:
        """Make all that is left of the line blank, in the default background."""
        self._take(PLAIN, blank=True)
        self._out.append("\x1b[K")

    def _take(self, pen: Pen, *, blank: bool) -> None:
        """Take up `pen`; for a blank any pen with the same background will do."""
        held = self._pen
        will_do = blank and held.background == pen.background and not (
            held.marks_blanks or held.link or pen.marks_blanks or pen.link
        )  # fmt: skip
        if not will_do and held != pen:
            self._out.append(change_of_pen(held, pen))
            self._pen = pen

    def lift(self) -> str:
        """All that is to be sent, the terminal left with its default pen."""
        self._take(PLAIN, blank=False)
        return "".join(self._out)


def _is_emoji(text: str) -> bool:
    return any(each >= "\U0001f000" or each == "\ufe0f" for each in text)


def _held_in_place(text: str, column: int) -> str:
    """Emoji, so written that what stands after them stands where it should.

    A terminal that gives them fewer cells would leave what was there before in the last of them, and one that gives
    them more would push the rest of the line along. Other writing is never overwritten so: it would lose its last sign.
    """
    width = cell_len(text)
    return f"{' ' * width}\x1b[{column}G{text}\x1b[{column + width}G"


def _blanks_at_the_end(cells: Cells) -> int:
    """How many blanks without a background end the line: worth erasing from three on, else 0.

    Not with a background: a terminal without `bce` erases to its own.
    """
    blank = Cell(" ", PLAIN)
    count = 0
    while count < len(cells) and cells[-1 - count] == blank:
        count += 1
    return count if count > 3 else 0

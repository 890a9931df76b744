"""A timeline as lines: months, and under them entries whose notes hang in a column of their own."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from rich.cells import cell_len

from followup_tui.actions.story import Moment
from followup_tui.model.vocabulary import SALES, Vocabulary
from followup_tui.screens.moment_words import BETWEEN, how_of, told_of, way_of
from followup_tui.widgets.columns import ELLIPSIS, Line, Look, Piece, cut, pad, wrap
from followup_tui.widgets.line_source import LineSource

MOST = 4
"""Lines of a note in the list; Enter shows the whole."""
_DAY, _CLOCK, _WAY, _HOW, _GAP = 6, 5, 5, 14, 2
_NARROW = 52
"""Cells below which a note stands under its entry instead of beside it."""
_INDENT = 2
_ZERO_WIDTH = 4
"""Characters looked at for each cell of a note: more only where most of them are combining marks."""


class Telling:
    """What was put into words and measured already, for as long as the story is the same."""

    def __init__(self, words: Vocabulary = SALES) -> None:
        self.words = words
        self.told: dict[str, str] = {}
        self.heights: dict[tuple[str, int], int] = {}


class TimelineSource(LineSource):
    """Moments, newest first; each is put into words when it is measured or drawn, and not before."""

    tall = True

    def __init__(
        self, moments: Sequence[Moment], zone: str, today: date, empty: str, telling: Telling
    ) -> None:
        self._zone = zone
        self._today = today
        self._empty = empty
        self._items = _by_month(moments)
        self._telling = telling

    def __len__(self) -> int:
        """Moments and headings; where there is no moment, one line says so."""
        return len(self._items) or 1

    def key(self, index: int) -> str | None:
        """The moment's key."""
        item = self._items[index] if self._items else None
        return item.key if isinstance(item, Moment) else None

    def height(self, index: int, width: int) -> int:
        """Lines the moment takes, `MOST` of its note at most."""
        item = self._items[index] if self._items else None
        if not isinstance(item, Moment) or width <= 0:  # not laid out yet: measured again before it is drawn
            return 1
        height = self._telling.heights.get((item.key, width))
        if height is None:
            height = self._telling.heights[item.key, width] = self._measure(item, width)
        return height

    def _measure(self, moment: Moment, width: int) -> int:
        told = self._text(moment, width)
        if width < _NARROW:
            return 1 + (len(_some_lines(told, width - _INDENT)) if told else 0)
        room = _room(width)
        if len(told) <= room and told.isascii() and "\n" not in told:
            return 1
        return len(_some_lines(told, room))

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """A heading, or a moment with its note wrapped beside it."""
        item = self._items[index] if self._items else self._empty
        if not isinstance(item, Moment):
            return [[Piece(item, "heading" if self._items else "dim")]]
        told = self._text(item, width)
        if width < _NARROW:
            notes = _some_lines(told, width - _INDENT) if told else ()
            return [
                _lead(item, width, self._telling.words),
                *([Piece(" " * _INDENT + line)] for line in notes),
            ]
        first, *rest = _some_lines(told, _room(width))
        indent = " " * (width - _room(width))
        return [
            [*_lead(item, width, self._telling.words), Piece(first)],
            *([Piece(indent + line)] for line in rest),
        ]

    def _text(self, moment: Moment, width: int) -> str:
        told = self._telling.told.get(moment.key)
        if told is None:
            told = self._telling.told[moment.key] = told_of(
                moment, self._zone, self._today, self._telling.words
            )
        if width >= _NARROW and len(how := how_of(moment, self._telling.words)) > _HOW:
            told = how + BETWEEN + told if told else how
        return told


def _room(width: int) -> int:
    """Cells for the note."""
    return max(8, width - (_DAY + _CLOCK + _WAY + _HOW + 4 * _GAP))


def _lead(moment: Moment, width: int, words: Vocabulary) -> list[Piece]:
    """Day, time, way and how it went, as columns or, on narrow terminals, one after another."""
    at = moment.at
    day, clock = f"{at:%a} {at.day:>2}", f"{at:%H:%M}"
    way, how = way_of(moment), how_of(moment, words)
    if width < _NARROW:
        lead = cut(f"{day} {clock} ", width)
        return [Piece(lead, "dim"), Piece(cut(f"{way} {how}".strip(), width - len(lead)))]
    gap = " " * _GAP
    look: Look = "plain" if way else "dim"
    if len(how) > _HOW:
        how = ""
    return [Piece(day + gap + clock + gap, "dim"), Piece(pad(way, _WAY) + gap + pad(how, _HOW) + gap, look)]


@lru_cache(maxsize=2048)
def _some_lines(text: str, width: int) -> tuple[str, ...]:
    """The first lines of a text, at least one; the last of `MOST` says with an ellipsis that there is more."""
    width = max(1, width)
    most = MOST * width * _ZERO_WIDTH
    lines: list[str] = []
    for paragraph in text[:most].split("\n"):
        lines += (
            _narrow_lines(paragraph, width)
            if cell_len(paragraph) == len(paragraph)
            else wrap(paragraph, width)
        )
        if len(lines) > MOST:
            break
    if len(lines) <= MOST and len(text) <= most:
        return tuple(lines)
    shown = lines[:MOST]
    return (*shown[:-1], cut(shown[-1] + ELLIPSIS, width))


def _narrow_lines(text: str, width: int) -> list[str]:
    """The same as `wrap` for letters of one cell each, as far as it is needed: a long story is measured at once."""
    lines: list[str] = []
    start = 0
    while len(text) - start > width and len(lines) <= MOST:
        end = text.rfind(" ", start, start + width + 1)
        if end <= start:
            lines.append(text[start : start + width])
            start += width
        else:
            lines.append(text[start:end])
            start = end + 1
    return [*lines, text[start:]]


def _by_month(moments: Sequence[Moment]) -> list[Moment | str]:
    items: list[Moment | str] = []
    month = (0, 0)
    for moment in moments:
        at = moment.at
        if (at.year, at.month) != month:
            month = (at.year, at.month)
            items.append(f"{at:%B} {at.year}")
        items.append(moment)
    return items

"""The calendar of days kept (method Q3): a column a week, a row a weekday, a glyph a day; the word is in the legend."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from followup_tui.method.days_kept import DaysKept, Mark
from followup_tui.method.friday import week_of
from followup_tui.widgets.columns import Line, Look, Piece, pad, width_of

_GLYPHS: Final[dict[Mark, str]] = {
    "before": " ",
    "kept": "●",
    "missed": "○",
    "free": "·",
    "today": "◇",
    "ahead": "–",
}
_LOOKS: Final[dict[Mark, Look]] = {
    "before": "dim",
    "kept": "accent",
    "missed": "plain",
    "free": "dim",
    "today": "strong",
    "ahead": "dim",
}
_WORDS: Final[dict[Mark, str]] = {
    "before": "before the promise",
    "kept": "kept",
    "missed": "missed",
    "free": "free",
    "today": "today, still open",
    "ahead": "to come",
}
_LEAD = 5
_WIDE, _NARROW = 4, 2
"""Cells a week: with the days' numbers, or the glyphs alone."""


def calendar_drawn(days: DaysKept, width: int, *, promised: bool) -> list[Line]:
    """The months above, then a line for each weekday that is worked at all.

    Where nothing was promised nothing was missed: those days stay blank.
    """
    marks = {day: mark for day, mark in days.days if promised or mark != "missed"}
    first, last = days.days[0][0], days.days[-1][0]
    weeks = [week_of(first)]
    while weeks[-1] + timedelta(weeks=1) <= last:
        weeks.append(weeks[-1] + timedelta(weeks=1))
    cell = _WIDE if _LEAD + len(weeks) * _WIDE <= width else _NARROW
    worked = {day.weekday() for day, mark in days.days if mark != "free"}
    lines: list[Line] = [_months(weeks, first, last, cell)]
    for weekday in sorted(worked):
        row: list[Piece] = [Piece(pad(f"{weeks[0] + timedelta(days=weekday):%a}", _LEAD), "dim")]
        within = (week + timedelta(days=weekday) for week in weeks)
        row += (_cell(day, marks.get(day), cell, inside=first <= day <= last) for day in within)
        lines.append(row)
    return lines


def legend(days: DaysKept, width: int, *, promised: bool) -> list[Line]:
    """Each glyph with its word and how many of it the calendar shows, in as many lines as it needs."""
    worked = {day.weekday() for day, mark in days.days if mark != "free"}
    shown = [mark for day, mark in days.days if day.weekday() in worked]
    lines: list[list[Piece]] = [[]]
    for mark, glyph in _GLYPHS.items():
        count = shown.count(mark)
        if not count or glyph == " " or (mark == "missed" and not promised):
            continue
        said = _WORDS[mark] if mark == "today" else f"{count} {_WORDS[mark]}"
        if lines[-1] and width_of(lines[-1]) + len(said) + 2 > width:
            lines.append([])
        lines[-1] += [Piece(f"{glyph} ", _LOOKS[mark]), Piece(f"{said}   ")]
    return [*lines]


def say_mark(mark: Mark) -> str:
    """A mark in a word, with its glyph."""
    return f"{_GLYPHS[mark]} {_WORDS[mark]}"


def _months(weeks: Sequence[date], first: date, last: date, cell: int) -> Line:
    """Each month's name over the week in which it begins."""
    row, month = " " * _LEAD, 0
    for at, week in enumerate(weeks):
        within = max(first, week) if not at else min(last, week + timedelta(days=6))
        place = _LEAD + at * cell
        if within.month != month and len(row) <= place:
            row = pad(row, place) + f"{within:%b} "
        month = within.month
    return [Piece(row, "dim")]


def _cell(day: date, mark: Mark | None, cell: int, *, inside: bool) -> Piece:
    if not inside:
        return Piece(" " * cell)
    number = f"{day.day:>2}" if cell == _WIDE else ""
    return Piece(f"{number}{_GLYPHS[mark] if mark else ' '} ", _LOOKS[mark] if mark else "dim")

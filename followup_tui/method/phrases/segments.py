"""All the ways to cut a phrase into pieces, longest pieces first, every word used."""

from collections.abc import Iterator
from functools import partial

from followup_tui.method.phrases import dates, periods, relative, times, weekdays, zones
from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.line import Day, Found, Gap, Line, Piece, Rule
from followup_tui.method.phrases.words import MONTHS, TODAY, TOMORROW, WEEKDAYS

MOST_PIECES = 6
MOST_STEPS = 400
"""Positions tried; a phrase that needs more is no date."""


_NUMBER_DAYS: tuple[Rule, ...] = (
    relative.durations,
    periods.nth_weekdays,
    periods.nth_working_days,
    dates.named_dates,
    dates.numeric_dates,
    dates.ordinals,
    periods.edges,
    periods.vague_periods,
)
_ALL_DAYS: tuple[Rule, ...] = (
    relative.near_days,
    relative.durations,
    weekdays.weekdays,
    weekdays.weeks,
    periods.edges,
    periods.nth_weekdays,
    periods.nth_working_days,
    dates.named_dates,
    dates.numeric_dates,
    dates.ordinals,
    periods.vague_periods,
    relative.holidays,
)
_MONTH_DAYS: tuple[Rule, ...] = (dates.named_dates, periods.vague_periods, relative.holidays)
_NESTED = (relative.anchored, relative.around_days, weekdays.week_of)
_NUMBER_TIMES: tuple[Rule, ...] = (times.windows, times.times)
_ALL_TIMES: tuple[Rule, ...] = (
    times.parts,
    times.windows,
    times.times,
    times.open_windows,
    relative.same_time,
    zones.zones,
)


def _day_rules(line: Line, at: int) -> tuple[Rule, ...]:
    """The rules for days that can begin with the token there: most tokens rule out most rules."""
    word = line.text(at)
    if line.number(at) >= 0:
        return _NUMBER_DAYS
    if word in WEEKDAYS:
        return (weekdays.weekdays,)
    if word in MONTHS:
        return _MONTH_DAYS
    if word in TODAY or word in TOMORROW:
        return (relative.near_days,)
    return _ALL_DAYS


def days(line: Line, at: int, depth: int = 0) -> list[tuple[Piece, int]]:
    """Every day that begins here. `depth` bounds days named by other days ("2 weeks after the day after x")."""
    if (at, depth) in line.days:
        return line.days[at, depth]
    found = line.days[at, depth] = []
    for rule in _day_rules(line, at):
        _apply(rule, line, at, found)
    if depth < 2:

        def inner(line: Line, at: int) -> Found:
            yield from (match for match in days(line, at, depth + 1) if isinstance(match[0], Day))

        for nested in _NESTED:
            _apply(partial(nested, day_rule=inner), line, at, found)
    return found


def _apply(rule: Rule, line: Line, at: int, found: list[tuple[Piece, int]]) -> None:
    """Add what a rule finds; what it objects to is kept for the case that nothing else comes through."""
    try:
        found.extend(rule(line, at))
    except Refused as why:
        line.objections.append(why)


def pieces(line: Line, at: int) -> list[tuple[Piece, int]]:
    """Every piece that begins here, longest first; among equals in the order of the rules."""
    if line.text(at) in {",", ";"}:
        return [(Gap(), at + 1)]
    found = days(line, at)
    for rule in (
        times.parts,
        times.windows,
        times.times,
        times.open_windows,
        relative.same_time,
        zones.zones,
    ):
        _apply(rule, line, at, found)
    found.sort(key=lambda match: -match[1])
    return found


class Segments:
    """The walk over a phrase; `reached` is the furthest position that any piece ended at."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.reached = 0
        self._steps = 0
        self._pieces: dict[int, list[tuple[Piece, int]]] = {}

    def walk(self) -> Iterator[tuple[Piece, ...]]:
        """Each way to use every word; may be walked again."""
        self._steps = 0
        yield from self._walk(0, ())

    def _walk(self, at: int, taken: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
        self.reached = max(self.reached, at)
        if at == self.line.size:
            yield taken
            return
        self._steps += 1
        if len(taken) >= 2 * MOST_PIECES or self._steps > MOST_STEPS:
            return
        if at not in self._pieces:
            self._pieces[at] = pieces(self.line, at)
        for piece, end in self._pieces[at]:
            if end > at:
                yield from self._walk(end, taken if isinstance(piece, Gap) else (*taken, piece))

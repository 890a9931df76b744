"""All the ways to cut a phrase into pieces, longest pieces first, every word used."""

from collections.abc import Iterator

from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.line import Day, Found, Gap, Line, Piece, Rule
from followup_tui.method.phrases.starts import Nested, rules_at

MOST_PIECES = 6
MOST_STEPS = 400
"""Positions tried; a phrase that needs more is no date."""


def days(line: Line, at: int, depth: int = 0) -> list[tuple[Piece, int]]:
    """Every day that begins here. `depth` bounds days named by other days ("2 weeks after the day after x")."""
    if (at, depth) in line.days:
        return line.days[at, depth]
    found = line.days[at, depth] = []
    rules = rules_at(line, at)
    for rule in rules.days:
        _apply(rule, line, at, found)
    if depth < 2 and rules.nested:

        def inner(line: Line, at: int) -> Found:
            yield from (match for match in days(line, at, depth + 1) if isinstance(match[0], Day))

        for nested in rules.nested:
            _apply(_beside(nested, inner), line, at, found)
    return found


def _beside(nested: Nested, inner: Rule) -> Rule:
    return lambda line, at: nested(line, at, inner)


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
    found = [*days(line, at)]
    loose = line.past(at, "say", "any time", "anytime", "all day", "sometime", "some time")
    if loose is not None:
        found.append((Gap(), loose))
    for rule in rules_at(line, at).times:
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

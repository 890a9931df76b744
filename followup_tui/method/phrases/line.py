"""The phrase as the rules see it, the moment it is read at, and the pieces that rules find in it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from followup_tui.method.phrases.answer import Days, Refused, Slots
from followup_tui.method.phrases.lexer import Token
from followup_tui.method.phrases.rules import PhraseRules
from followup_tui.model.calendar import WorkCalendar


class Now(NamedTuple):
    """The moment a phrase is read at, on one clock."""

    moment: datetime
    """Aware, in the zone the phrase is read in."""
    today: date
    """The day that "today" is: on that clock, or on mine where the two are asked apart."""
    calendar: WorkCalendar
    rules: PhraseRules

    def working_from(self, day: date) -> date:
        """The first working day on or after a day; the day itself where a month has none."""
        for n in range(31):
            if self.calendar.is_working_day(day + timedelta(days=n)):
                return day + timedelta(days=n)
        return day

    def working_until(self, day: date) -> date:
        """The last working day on or before a day, likewise."""
        for n in range(31):
            if self.calendar.is_working_day(day - timedelta(days=n)):
                return day - timedelta(days=n)
        return day


_BLANKS = ("",) * 12


class Line:
    """The tokens of a phrase, asked by position; positions past the end are blank."""

    __slots__ = ("_holidays", "_look_up", "_texts", "days", "objections", "size", "tokens")

    def __init__(self, tokens: tuple[Token, ...], look_up: Callable[[str], date | None]) -> None:
        self.tokens = tokens
        self.size = len(tokens)
        # Blanks at the end, so that looking a few places past it, or one before the start, finds "".
        self._texts = (*(token.text for token in tokens), *_BLANKS)
        self._look_up = look_up
        self.days: dict[tuple[int, int], list[tuple[Piece, int]]] = {}
        """Days found so far by position and depth: days named by other days look at the same places again."""
        self.objections: list[Refused] = []
        """What rules had against parts of the phrase; the reason given when no reading comes through."""
        self._holidays: dict[str, bool] = {}

    def text(self, at: int) -> str:
        """The token's text; "" past either end."""
        return self._texts[at]

    def knows_holiday(self, name: str) -> bool:
        """Whether the calendar knows a holiday of that name; asked once a name."""
        if name not in self._holidays:
            self._holidays[name] = self._look_up(name) is not None
        return self._holidays[name]

    def number(self, at: int) -> int:
        """The number written in figures there, else -1."""
        return self.tokens[at].value if at < self.size else -1

    def glued(self, at: int) -> bool:
        """Whether the token touches the one before."""
        return at < self.size and self.tokens[at].glued

    def past(self, at: int, *options: str) -> int | None:
        """The position after the longest of the options that stands there, None if none does."""
        for words in _by_first_word(options).get(self._texts[at], ()):
            if self._texts[at : at + len(words)] == words:
                return at + len(words)
        return None

    def found(self, at: int, meanings: Mapping[str, str]) -> tuple[str, int] | None:
        """What the longest of the phrases that stands there means, and the position after it."""
        end = self.past(at, *meanings) if self._texts[at] else None
        return None if end is None else (meanings[" ".join(self._texts[at:end])], end)

    def skip(self, at: int, *options: str) -> int:
        """The position after the longest of the options, or the same position."""
        for words in _by_first_word(options).get(self._texts[at], ()):
            if self._texts[at : at + len(words)] == words:
                return at + len(words)
        return at


@lru_cache(maxsize=1024)
def _by_first_word(options: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Options cut into words, by the first, longest first; kept, since every phrase asks for the same ones."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for option in options:
        words = tuple(option.split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


class Day(NamedTuple):
    """A day or days named by a phrase."""

    kind: str
    """What it can be said together with: weekday, date, ordinal, week, weekend, vague, beyond (another), day."""
    find: Callable[[Now], Days]
    weekday: int = -1
    """For weekdays, Monday = 0."""
    passed: Callable[[Now], Days] | None = None
    """For holidays: the one that has only just passed, if there is one; "the week after christmas" may be said then."""
    which: bool = False
    """For weekdays: whether it says which one ("next fri", "this fri"); a date or week beside it must be that."""


class Time(NamedTuple):
    """A time of day named by a phrase; `find` takes the part of the day said beside it, "" for none."""

    kind: str
    """clock, bare (an hour alone), span, part, open (before or after a time)."""
    find: Callable[[PhraseRules, str], Slots]
    part: str = ""
    """For parts: the name it has in `PART_HOURS`, to tell "3 in the afternoon" from "3 in the morning"."""
    today: bool = False
    """Whether it names today itself: "this afternoon", "tonight"."""
    name: str = ""
    """For parts: the window's name in `PhraseRules.part`."""
    figure: int = 0
    """For a bare hour in figures: the number, which after a weekday may be a date ("fri 4")."""


class Moment(NamedTuple):
    """A day and time in one: "in 2 hours", "2026-12-03T15:00Z"."""

    find: Callable[[Now], tuple[datetime, ...]]
    """Aware moments, two when the phrase takes a question."""
    question: str = ""
    note: str = ""


class Zone(NamedTuple):
    """The clock that a time is meant on."""

    name: str
    """An IANA name; "theirs", "mine", or "?" for one that is not clear."""
    word: str
    """As typed."""
    clear: bool
    """Whether it can't be anything else ("their time"), so that it may stand beside a bare date."""
    names: tuple[str, ...] = ()
    """What an unclear one may be."""


class Gap(NamedTuple):
    """A comma or a word that only joins."""


Piece = Day | Time | Moment | Zone | Gap
Found = Iterator[tuple[Piece, int]]
Rule = Callable[[Line, int], Found]

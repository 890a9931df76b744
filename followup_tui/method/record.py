"""The user's own track record, taken in touch by touch (method P4, Q9, S7).

Touches come in the order of time, so that each figure needs a few words a person and no second look. What each figure
counts is said by `method.explained`.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from followup_tui.method.situation import LONG_AGO
from followup_tui.model.words import CONTACTS, CONVERSATIONS, NOES

TALKS = frozenset({"talked", "meeting", "referred"})
"""Conversations after which something is to follow."""
PAUSE = 30
"""Minutes without a call after which a new session begins."""
EDGE = 3
"""Calls that are the first, or the last, of a session (method Q9)."""
_LONG_AGO = LONG_AGO * 24 * 60


class Touch(NamedTuple):
    """A touch as it is counted. `minute` counts from 1970 (UTC); `day` and `hour` are the user's."""

    minute: int
    id: int
    person: int
    day: date
    hour: int
    channel: str
    outcome: str
    by: str


class Session(NamedTuple):
    """Of a session's first three and last three calls, how many were picked up."""

    day: date
    first: int
    last: int


class Wait(NamedTuple):
    """How many minutes a talk of that day waited for my next touch."""

    day: date
    minutes: int


class Record:
    """What the touches taken in so far tell."""

    def __init__(self) -> None:
        self.touches: Counter[date] = Counter()
        self.conversations: Counter[date] = Counter()
        self.noes: Counter[date] = Counter()
        self.lessons: Counter[date] = Counter()
        self.reconnected: Counter[date] = Counter()
        self.reasons: Counter[str] = Counter()
        """What made a call a "not now", where a reason was given (method F6)."""
        self.calls: Counter[tuple[int, int]] = Counter()
        """Calls of mine by weekday (Monday 0) and hour."""
        self.picked_up: Counter[tuple[int, int]] = Counter()
        self.yeses: dict[int, int] = {}
        """Touches of mine that somebody's first yes took, by person."""
        self.waits: list[Wait] = []
        self.last: tuple[int, int] = (0, 0)
        """Minute and id of the last touch taken in."""
        self._ours: Counter[int] = Counter()
        self._talked: dict[int, int] = {}
        self._waiting: dict[int, tuple[date, int]] = {}
        self._run: list[bool] = []
        self._run_end: tuple[date | None, int] = (None, 0)
        self._sessions: list[Session] = []

    @property
    def sessions(self) -> list[Session]:
        """Sessions long enough for their first and last three calls to differ; the last may still go on."""
        return [*self._sessions, *self._closed()]

    @property
    def people_tried(self) -> int:
        """How many people I have touched at all."""
        return len(self._ours)

    def add(self, touch: Touch) -> None:
        """Take in a touch that is no earlier than any before."""
        self.last = (touch.minute, touch.id)
        self.touches[touch.day] += 1
        if touch.by == "us":
            self._count_ours(touch)
        if touch.outcome in NOES:
            self.noes[touch.day] += 1
        if touch.outcome == "won":
            self.yeses.setdefault(touch.person, self._ours[touch.person])
        if touch.outcome in CONVERSATIONS:
            self._count_talk(touch)

    def _count_ours(self, touch: Touch) -> None:
        person = touch.person
        self._ours[person] += 1
        if (waited := self._waiting.pop(person, None)) is not None:
            self.waits.append(Wait(waited[0], touch.minute - waited[1]))
        if touch.channel != "call" or touch.outcome == "wrong_number":
            return
        up = touch.outcome in CONTACTS
        at = (touch.day.weekday(), touch.hour)
        self.calls[at] += 1
        self.picked_up[at] += up
        day, end = self._run_end
        if touch.day != day or touch.minute - end > PAUSE:
            self._sessions += self._closed()
            self._run = []
        self._run.append(up)
        self._run_end = (touch.day, touch.minute)

    def _count_talk(self, touch: Touch) -> None:
        person = touch.person
        self.conversations[touch.day] += 1
        before = self._talked.get(person)
        if before is not None and touch.minute - before > _LONG_AGO:
            self.reconnected[touch.day] += 1
        self._talked[person] = touch.minute
        if touch.outcome in TALKS:
            self._waiting[person] = (touch.day, touch.minute)
        else:
            self._waiting.pop(person, None)

    def _closed(self) -> list[Session]:
        """The session that is on, as it stands."""
        day = self._run_end[0]
        if day is None or len(self._run) < 2 * EDGE:
            return []
        return [Session(day, sum(self._run[:EDGE]), sum(self._run[-EDGE:]))]


def record_of(touches: Iterable[Touch]) -> Record:
    """The record of touches in any order."""
    record = Record()
    for touch in sorted(touches):
        record.add(touch)
    return record

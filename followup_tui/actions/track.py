"""The user's track record, read from the book in the background (method P4, S7)."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from followup_tui.actions.counting import Counting, Tick
from followup_tui.actions.desk import Desk
from followup_tui.method.record import Record, Touch

_Plain: TypeAlias = tuple[int, int, int, date, int, str, str, str]
"""A `Touch` without its names; the fourth is its day."""
_AT_ONCE = 500
"""Touches that are taken in a step of the background: about a millisecond and a half."""


class Track(Counting):
    """A record that stays current. While it is read anew, `record` is still the one before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.record = Record()
        self.known = False
        """Whether there is a record to show, be it of a moment ago."""
        self._next = Record()
        self._days: dict[date, list[_Plain]] = {}
        # Touches as plain tuples: the garbage collector leaves those alone, where named ones cost it 60 ms a time.

    def begin(self) -> None:
        """A record of its own, so that the one before can be shown meanwhile."""
        self._next = Record()
        self._days = {}

    def take(self, ticks: Mapping[int, Tick]) -> None:
        """Sort entries by the user's day: the file's order is when they were written, not when they happened."""
        for touch in self._touches(ticks, self._next):
            self._days.setdefault(touch[3], []).append(touch)

    def settle(self) -> Iterator[None]:
        """Take the days in, one after the other."""
        taken = 0
        for day in sorted(self._days):
            for touch in sorted(self._days.pop(day)):
                self._next.add(Touch._make(touch))
                taken += 1
                if taken % _AT_ONCE == 0:
                    yield
        self.record, self.known = self._next, True

    def follow(self, ticks: Mapping[int, Tick]) -> bool:
        """Take in what is later than all there is; what was logged for an earlier time wants a new count."""
        beside = Record()
        touches = [Touch._make(each) for each in sorted(self._touches(ticks, beside))]
        if touches and touches[0][:2] <= self.record.last:
            return False
        for touch in touches:
            self.record.add(touch)
        self.record.lessons.update(beside.lessons)
        self.record.reasons.update(beside.reasons)
        return True

    def read_all(self) -> Record:
        """The record at once, for a command that waits for it."""
        for _ in self.read():
            pass
        return self.record

    def _touches(self, ticks: Mapping[int, Tick], record: Record) -> Iterator[_Plain]:
        """The touches among entries; what stands beside them is counted on the way."""
        zone = ZoneInfo(self._desk.zone)
        for id_, tick in ticks.items():
            touch = tick.kind == "touch"
            if tick.because:
                record.reasons[tick.because] += 1
            if not touch and not tick.learned:
                continue
            at = datetime.fromisoformat(tick.at).astimezone(zone)
            day = at.date()
            if tick.learned:
                record.lessons[day] += 1
            if touch:
                minute = int(at.timestamp()) // 60
                yield minute, id_, tick.person, day, at.hour, tick.channel, tick.outcome, tick.by

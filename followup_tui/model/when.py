"""When something is promised: a day, a time in a zone, or a window; and why a phrase was not taken."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec


class When(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A date, or a start with an optional end, as wall time in one IANA zone (design §2, promise).

    Wall time and zone are kept, not the moment: "10 their time" stays 10 when the rules of their zone change.
    """

    day: date
    zone: str
    start: time | None = None
    """Wall time in `zone`; None means the whole day."""
    until: time | None = None
    """End of the window on the same day; at or before `start` it means the day after."""
    about: bool = False
    """Whether the day was found for words that name none, such as "next week" or "after christmas"."""
    notes: tuple[str, ...] = ()
    """Sentences to show beside the answer; never saved (see `bare`)."""

    @property
    def timed(self) -> bool:
        """Whether a time of day was agreed, not only a day."""
        return self.start is not None

    def starts_at(self) -> datetime:
        """The moment it begins, aware, in its own zone; a date alone begins at 0:00."""
        return datetime.combine(self.day, self.start or time(), ZoneInfo(self.zone))

    def ends_at(self) -> datetime:
        """The moment it is over, aware, in its own zone.

        A window ends at `until`, a time alone at its start, a date alone when its day does.
        """
        if self.start is None:
            return datetime.combine(self.day + timedelta(days=1), time(), ZoneInfo(self.zone))
        if self.until is None:
            return self.starts_at()
        day = self.day if self.until > self.start else self.day + timedelta(days=1)
        return datetime.combine(day, self.until, ZoneInfo(self.zone))

    def in_zone(self, zone: str) -> "When":
        """The same moment on another clock. A date alone stays: it names a day, not a moment."""
        if zone == self.zone:
            return self
        if self.start is None:
            return msgspec.structs.replace(self, zone=zone)
        place = ZoneInfo(zone)
        start = self.starts_at().astimezone(UTC).astimezone(place)
        until = None if self.until is None else self.ends_at().astimezone(UTC).astimezone(place).time()
        return When(day=start.date(), zone=zone, start=start.time(), until=until, notes=self.notes)

    def bare(self) -> "When":
        """The same without its notes, as it is saved."""
        return msgspec.structs.replace(self, notes=()) if self.notes else self


class Refusal(msgspec.Struct, frozen=True):
    """Why a phrase was not taken: one sentence that says what to do, and the readings to pick from."""

    reason: str
    choices: tuple[When, ...] = ()
    choice_words: tuple[str, ...] = ()
    """Each choice in words, in the same order, ready to be shown beside a key."""
    what: str = ""
    """What was to be done, where a next step said that much clearly ("mail fri dec 3")."""

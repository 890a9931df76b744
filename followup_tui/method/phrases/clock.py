"""A time on the clock as it was said, and what an hour without "am" or "pm" means in a sales day."""

from datetime import time
from typing import NamedTuple

from followup_tui.method.phrases.answer import Refused, Slot, Slots
from followup_tui.method.phrases.rules import PART_HOURS

_DAWN = 5
"""The hour; who says "tomorrow morning, after 3" means no night hour, or says "3am"."""


class Clock(NamedTuple):
    """A time as it was spelled."""

    hour: int
    minute: int = 0
    half: str = ""
    """"am", "pm" or "" for neither."""
    bare: bool = False
    """An hour in figures or words with nothing that says it is one."""
    exact: bool = False
    """Spelled on the 24-hour clock: 15:00, 0900, noon."""
    padded: bool = False
    """"03:30": a night hour on the 24-hour clock, or an afternoon one typed with a nought."""

    def readings(self, part: str = "") -> tuple[time, ...]:
        """The times it may mean beside a part of the day; the usual one first, the unusual last.

        A bare 1 to 6 is in the afternoon, 8 to 11 in the morning; a bare 7 may be either.
        Raises `Refused` when it can't lie in that part of the day.
        """
        hours = self._hours(part)
        if part:
            first, last = PART_HOURS[part]
            hours = tuple(hour for hour in hours if first <= hour < last)
            if not hours:
                raise Refused(f"{self} is not in the {part}: say only the time, such as 'tue 3pm'.")
            if hours[0] < _DAWN and not self.half:
                raise Refused(
                    f"{self} in the {part} is in the night: say '{self.hour}am', or the time that is meant."
                )
        return tuple(time(hour, self.minute) for hour in hours)

    def _hours(self, part: str) -> tuple[int, ...]:
        if self.half:
            return (self.hour % 12 + (12 if self.half == "pm" else 0),)
        if self.exact or self.hour > 12 or self.hour == 0:
            return (self.hour,)
        if part:
            return (self.hour, (self.hour + 12) % 24)
        if self.hour == 12:
            return (12,)
        if self.padded:
            return (self.hour, self.hour + 12) if self.hour < 7 else (self.hour,)
        return (self.hour + 12, self.hour) if self.hour < 7 else (self.hour, self.hour + 12)

    def unsure(self) -> bool:
        """Whether both halves of the day are as likely: a bare 7, a padded night hour."""
        if self.half or self.exact:
            return False
        return (self.hour == 7 and not self.padded) or (self.padded and 0 < self.hour < 7)

    def slots(self, part: str = "") -> Slots:
        """The single times it may mean."""
        readings = self.readings(part)
        if part and len(readings) > 1 and not (self.hour == 12 and part != "morning"):
            readings = readings[:1] if part == "morning" else readings[-1:]
        slots = tuple(Slot(reading) for reading in readings)
        if len(slots) == 2 and self.unsure() and not part:
            return Slots(slots, question=f"{self}: in the morning or the evening?")
        return Slots(slots[:1], later=slots[1:])

    def __str__(self) -> str:
        return f"{self.hour}:{self.minute:02}{self.half}"

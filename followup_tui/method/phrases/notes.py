"""What to say beside an answer: weekend, holiday, hours that are not decent, clocks that change."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.line import Now
from followup_tui.model.when import When

_WAKING = time(6), time(22)
"""Between these nobody is surprised by a call that they make themselves; decent hours are for who is called."""


def check_clocks(when: When) -> tuple[str, ...]:
    """A note when the time comes twice that night; raises `Refused` when it does not come at all."""
    if when.start is None:
        return ()
    start = when.starts_at()
    wall = start.replace(tzinfo=None)
    if start.astimezone(UTC).astimezone(ZoneInfo(when.zone)).replace(tzinfo=None) != wall:
        place = when.zone.rpartition("/")[2].replace("_", " ")
        reason = (
            f"{when.start:%H:%M} does not exist that day: the clocks in {place} skip it. Name another time."
        )
        raise Refused(reason)
    if start.utcoffset() != start.replace(fold=1).utcoffset():
        return (f"{when.start:%H:%M} comes twice that night, the clocks go back; the first is taken.",)
    return ()


def day_notes(when: When, now: Now) -> tuple[str, ...]:
    """Whether the day is a holiday or no working day."""
    name = now.calendar.holiday(when.day)
    if not name and now.calendar.is_working_day(when.day):
        return ()
    return (f"{when.day:%a} {when.day.day} {when.day:%b} is {name or 'no working day'}.",)


def hour_notes(when: When, now: Now, their_zone: str | None, mine: str) -> tuple[str, ...]:
    """Whether it lies outside decent hours on their clock (method F8), or in the night on that of my zone."""
    if when.start is None:
        return ()
    return _their_hours(when, now, their_zone) or night_note(when, mine)


def night_note(when: When, mine: str) -> tuple[str, ...]:
    """Whether it is night then on the clock of my zone: 10:00 in Berlin is 3:00 in Chicago."""
    start = when.in_zone(mine).start
    if start is None or _WAKING[0] <= start < _WAKING[1]:
        return ()
    return (f"{start:%H:%M} on your clock is in the night.",)


def _their_hours(when: When, now: Now, their_zone: str | None) -> tuple[str, ...]:
    there = when.in_zone(their_zone) if their_zone else when
    start = there.start
    if start is None or now.rules.decent_start <= start <= now.rules.decent_end:
        return ()
    where = " on their clock" if their_zone and their_zone != when.zone else ""
    return (f"{start:%H:%M}{where} is outside decent hours.",)


def summer_note(word: str, when: When, fixed: dict[str, tuple[int, str]]) -> tuple[str, ...]:
    """Whether an abbreviation is not what the clocks there are on that day: "PST" in July."""
    if word not in fixed or when.start is None:
        return ()
    start: datetime = when.starts_at()
    offset = start.utcoffset()
    if offset is None or offset.total_seconds() / 60 == fixed[word][0]:
        return ()
    return (f"{word.upper()} is taken as the clock there, which is on {start.tzname()} that day.",)

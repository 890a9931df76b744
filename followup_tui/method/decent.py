"""Decent hours at their clock (method F8), asked once for each zone."""

from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from followup_tui.model.settings import Settings
from followup_tui.model.when import When

QUIET: frozenset[str] = frozenset({"email", "note", "message"})
"""What wakes nobody, and so may be done at any hour: F8 speaks of calls."""


class Hours(NamedTuple):
    """Their clock as it stands; `rises` is when a decent hour begins (UTC), None while it is one."""

    place: ZoneInfo
    rises: datetime | None


class DecentHours:
    """Answers for many people at one moment: each zone is looked at once, which keeps 10k people cheap."""

    def __init__(self, now: datetime, zone: str, settings: Settings) -> None:
        self._now = now.astimezone(UTC)
        self._zone = zone
        self._settings = settings
        self._known: dict[str, Hours] = {}

    def at(self, zone: str) -> Hours:
        """The hours in their zone; somebody without one, or with one unknown here, is taken to share the user's."""
        found = self._known.get(zone)
        if found is None:
            place = place_of(zone, self._zone)
            rises = next_decent(self._now, place, self._settings)
            found = self._known[zone] = Hours(place, None if rises == self._now else rises)
        return found

    def sinks(self, zone: str, what: str) -> bool:
        """Whether doing `what` must wait for a decent hour there (design §4)."""
        return what not in QUIET and self.at(zone).rises is not None


def place_of(zone: str, fallback: str) -> ZoneInfo:
    """Their zone, or the user's where theirs is not known."""
    if not zone:
        return ZoneInfo(fallback)
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(fallback)


def place_spoken_of(zone: str, mine: str, *whens: When) -> ZoneInfo:
    """The clock on which times are told to them: one that an agreed time names is what they spoke of, else theirs.

    `zone` is theirs, `mine` the user's, on which every other time is kept.
    """
    named = next((when.zone for when in whens if when.timed and when.zone != mine), zone)
    return place_of(named, mine)


def is_decent(wall: time, settings: Settings) -> bool:
    """Whether a time on their wall lies within decent hours; hours that span midnight work too."""
    start, end = settings.decent_from, settings.decent_to
    if start < end:
        return start <= wall < end
    return start == end or wall >= start or wall < end


def next_decent(moment: datetime, place: ZoneInfo, settings: Settings) -> datetime:
    """The first decent moment there, on or after `moment`, in UTC."""
    there = moment.astimezone(place)
    if is_decent(there.time(), settings):
        return moment.astimezone(UTC)
    day = there.date() if there.time() < settings.decent_from else there.date() + timedelta(days=1)
    return datetime.combine(day, settings.decent_from, place).astimezone(UTC)

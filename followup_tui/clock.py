"""The only place that asks what time it is; everything else is handed a Clock or a time."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class BadClock(ValueError):
    """FOLLOWUP_NOW or FOLLOWUP_ZONE cannot be used; the message says what to write instead."""


class Clock(Protocol):
    """Tells the time in the user's zone."""

    @property
    def zone(self) -> str:
        """The user's zone, an IANA name."""

    def now(self) -> datetime:
        """The current time, aware, in `zone`."""

    def move_to(self, zone: str) -> None:
        """Go by another zone from now on: the setting was changed."""


class SystemClock:
    """The machine's clock, read in `zone`."""

    def __init__(self, zone: str) -> None:
        self.zone = zone
        self._info = ZoneInfo(zone)

    def now(self) -> datetime:
        """The current time to the second: finer would only make entries longer."""
        return datetime.now(self._info).replace(microsecond=0)

    def move_to(self, zone: str) -> None:
        """Go by another zone."""
        self.zone, self._info = zone, ZoneInfo(zone)


class FrozenClock:
    """A clock that stands still, for tests, pictures and rehearsal."""

    def __init__(self, moment: datetime, zone: str) -> None:
        self.zone = zone
        self._now = moment.astimezone(ZoneInfo(zone))

    def now(self) -> datetime:
        """The moment it was stopped at."""
        return self._now

    def move_to(self, zone: str) -> None:
        """Go by another zone; the moment stays."""
        self.zone, self._now = zone, self._now.astimezone(ZoneInfo(zone))

    def set(self, moment: datetime) -> None:
        """Move the hands, in a rehearsal or a test."""
        self._now = moment.astimezone(ZoneInfo(self.zone))


def local_zone(book_zone: str = "", env: Mapping[str, str] = os.environ) -> str:
    """The user's zone: FOLLOWUP_ZONE, else the book's, else the machine's (design §2).

    Raises BadClock where FOLLOWUP_ZONE names no zone; a book's zone that this machine does not know is passed over.
    """
    wanted = env.get("FOLLOWUP_ZONE", "")
    if wanted:
        if not is_zone(wanted):
            raise BadClock(
                f"FOLLOWUP_ZONE is {wanted!r}, which is no time zone; write one like Europe/Berlin."
            )
        return wanted
    if book_zone and is_zone(book_zone):
        return book_zone
    import tzlocal  # here for start-up: most books name their zone

    try:
        found = tzlocal.get_localzone_name()
    except (OSError, LookupError, ValueError):
        found = ""
    return found if found and is_zone(found) else "UTC"


def make_clock(book_zone: str = "", env: Mapping[str, str] = os.environ) -> Clock:
    """The clock this run goes by; FOLLOWUP_NOW makes it stand still (cli.md). Raises BadClock."""
    zone = local_zone(book_zone, env)
    text = env.get("FOLLOWUP_NOW", "")
    if not text:
        return SystemClock(zone)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadClock(f"FOLLOWUP_NOW is {text!r}; write it like 2026-11-25T10:15.") from None
    return FrozenClock(moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone)), zone)


def is_zone(name: str) -> bool:
    """Whether `name` is a time zone this machine knows."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def stamp() -> str:
    """The time for the journal's own use, in UTC; not shown to anybody."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

"""The sample's people as people.toml tells them, and how "six working days ago" becomes a date."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Step
from followup_tui.model.when import When
from followup_tui.model.words import Channel, Ending, Hindrance, Outcome, Side, Stage

_FILE = Path(__file__).with_name("people.toml")
_AFTERNOON = time(15)


class Agreed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A next step; `days` counts working days from today."""

    days: int = msgspec.field(name="in")
    at: str = ""
    what: str = "call"
    clock: Literal["mine", "theirs"] = "mine"
    words: str = ""
    reason: str = ""


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One touch of a story."""

    ago: int
    at: str
    outcome: Outcome
    channel: Channel | None = None
    by: Side = "us"
    minutes: int | None = None
    note: str = ""
    ask: str = ""
    value: str = ""
    learned: str = ""
    next: Agreed | None = None


class Jotted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A note beside the touches."""

    ago: int
    at: str
    text: str


class Hindered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A "not now", and what stood in the way."""

    ago: int
    at: str
    because: Hindrance


class Owed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What they promised us."""

    ago: int
    what: str
    days: int = msgspec.field(name="in")
    words: str = ""


class Character(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody of the sample book; addresses as they would be typed."""

    name: str = ""
    role: str = ""
    company: str = ""
    phones: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    address: str = ""
    zone: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    referred_by: str = ""
    need: str = ""
    why: str = ""
    pinned: tuple[str, ...] = ()
    fit: tuple[bool, bool, bool] | None = None
    stage: Stage = "suspect"
    deal: float | None = None
    imported: bool = False
    ended: Ending | None = None
    ended_why: str = ""
    ended_ago: int = 0
    story: tuple[Told, ...] = ()
    notes: tuple[Jotted, ...] = ()
    put_off: tuple[Hindered, ...] = ()
    theirs: tuple[Owed, ...] = ()
    by_hand: str = ""
    """The words of a note by hand that was drafted the working day before."""


def characters() -> list[Character]:
    """Everybody of the sample book, in the order of the file."""
    import tomllib  # here for start-up: only the sample reads it

    found = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return msgspec.convert(found["people"], list[Character])


class Days:
    """Working days around a moment, and the times that the stories leave open."""

    def __init__(self, now: datetime, zone: str, calendar: WorkCalendar) -> None:
        self.now = now.astimezone(ZoneInfo(zone))
        self.zone = zone
        self._calendar = calendar

    @property
    def today(self) -> date:
        """The user's day."""
        return self.now.date()

    def off(self, working_days: int) -> date:
        """The day that is so many working days after today, before it where negative; 0 is today, also at a weekend."""
        day, step = self.today, timedelta(days=1 if working_days > 0 else -1)
        left = abs(working_days)
        while left:
            day += step
            left -= self._calendar.is_working_day(day)
        return day

    def moment(self, ago: int, at: str) -> datetime | None:
        """When something happened; None where today has not come so far, or has no work in it."""
        day = self.off(-ago)
        found = datetime.combine(day, time.fromisoformat(at), ZoneInfo(self.zone))
        if found >= self.now or (ago == 0 and not self._calendar.is_working_day(day)):
            return None
        return found

    def step(self, agreed: Agreed, their_zone: str) -> Step:
        """The next step as it was agreed."""
        zone = their_zone if agreed.clock == "theirs" else self.zone
        return Step(agreed.what, When(day=self.off(agreed.days), zone=zone, start=self._start(agreed.at)))

    def last_monday(self) -> datetime:
        """Early on the last Monday before today: when a list was imported."""
        day = self.today - timedelta(days=self.today.weekday() or 7)
        return datetime.combine(day, time(8, 30), ZoneInfo(self.zone))

    def _start(self, at: str) -> time | None:
        match at:
            case "":
                return None
            case "soon":
                return self._today_at(self.now + timedelta(minutes=5), 5)
            case "later":
                if self.now.time() <= time(14, 30):
                    return _AFTERNOON
                return self._today_at(self.now + timedelta(minutes=90), 30)
            case _:
                return time.fromisoformat(at)

    def _today_at(self, wanted: datetime, minutes: int) -> time:
        """The next full five minutes or half hour, as long as it is still today."""
        whole = wanted.replace(second=0, microsecond=0)
        found = whole + timedelta(minutes=-whole.minute % minutes)
        return found.time() if found.date() == self.today else time(23, 55)

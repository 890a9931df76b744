"""The touch that is about to be logged, as the next step after it is judged (design §4)."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.method.cadence import advance, begin_customers
from followup_tui.method.days import local_day, next_working_day
from followup_tui.method.decent import next_decent, place_of
from followup_tui.method.plans import CUSTOMERS, Plans, plan_of
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Person, Progress
from followup_tui.model.plan import Plan
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.when import When
from followup_tui.model.words import Channel, Outcome, Side

_SOON_AFTER = timedelta(hours=2)
"""A wait that is worth a time of day; after a longer one the queue raises the row by itself (method F8)."""


class Attempt(NamedTuple):
    """A touch at its moment: who, how, and what was promised. `now` is in UTC, `zone` the user's.

    `answered` is the promise that this touch settles (a wrong number leaves it open), `standing` the earliest one that
    is still to come.
    `number` is the phone number that was dialled, as the book has it.
    """

    outcome: Outcome
    person: Person
    channel: Channel
    by: Side
    now: datetime
    zone: str
    settings: Settings
    calendar: WorkCalendar
    answered: Promise | None
    standing: Promise | None
    number: str
    plans: Plans
    yeses: Collection[int] = ()

    @property
    def today(self) -> date:
        """The user's day."""
        return local_day(self.now, self.zone)

    @property
    def tomorrow(self) -> date:
        """The user's next working day."""
        return next_working_day(self.today, self.calendar)

    @property
    def plan(self) -> Plan:
        """The plan they are in after this touch: being won begins the customers' one."""
        return self.plans[CUSTOMERS] if self.outcome == "won" else plan_of(self.person, self.plans)

    @property
    def progress(self) -> Progress:
        """Where they stand in the plan after this touch."""
        if self.outcome == "won":
            return begin_customers(self.today)
        return advance(self.person.plan, self.plan, self.today) if self.by == "us" else self.person.plan

    @property
    def plan_is_over(self) -> bool:
        """Whether this touch was the plan's last (method F5)."""
        return self.progress.done >= len(self.plan.steps)

    def their_time(self, moment: datetime) -> datetime:
        """A moment on their clock."""
        return moment.astimezone(place_of(self.person.zone, self.zone))

    def decent_today(self, moment: datetime) -> datetime | None:
        """The first decent moment there from `moment` on (method F8), in the user's zone; None if it is not today."""
        found = next_decent(moment, place_of(self.person.zone, self.zone), self.settings)
        mine = found.astimezone(ZoneInfo(self.zone))
        return mine if mine.date() == self.today else None

    def on(self, day: date) -> When:
        """A whole day."""
        return When(day=day, zone=self.zone)

    def in_twenty_minutes(self) -> When:
        """In 20 minutes, or when their decent hours begin soon after; else the day on which they next do."""
        soon = self.now.replace(second=0, microsecond=0) + timedelta(minutes=20)
        found = self.decent_today(soon)
        if found is None or found - soon > _SOON_AFTER:
            return self.on(self.tomorrow if found is None else self.today)
        return When(day=found.date(), zone=self.zone, start=found.time())

    def today_or_next(self) -> When:
        """Today if a decent hour is left there, else the next working day."""
        return self.on(self.today if self.decent_today(self.now) else self.tomorrow)

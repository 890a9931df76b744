"""When something happened, as it is told: aloud from today, in a letter by its date, which is read days later."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from followup_tui.method.speak import say_ago
from followup_tui.method.spoken import spoken_date, spoken_day

_RECENT = timedelta(days=56)
"""What is longer ago is told by its month."""
_THIS_WEEK = 7


class Telling(NamedTuple):
    """The moment of telling, on their clock; `dated` for a letter."""

    now: datetime
    dated: bool = False

    def ago(self, then: datetime) -> str:
        """Such as "last Tuesday", "in September"; in a letter "on 17 November"."""
        moment = then.astimezone(self.now.tzinfo)
        if self.dated and self.now - moment < _RECENT:
            return spoken_date(moment.date(), self.now.date())
        return say_ago(moment, self.now)

    def day(self, day: date) -> str:
        """Such as "today", "on Monday"; in a letter "on 30 November"."""
        return self.date(day) if self.dated else spoken_day(day, self.now.date())

    def date(self, day: date) -> str:
        """Such as "on 30 November"."""
        return spoken_date(day, self.now.date())

    def since(self, then: datetime) -> str:
        """From when on: "today", "since Monday", "since 3 November", "since September"."""
        moment = then.astimezone(self.now.tzinfo)
        days = (self.now.date() - moment.date()).days
        if self.now - moment >= _RECENT:
            return f"since {moment:%B}" + ("" if moment.year == self.now.year else f" {moment.year}")
        if days <= 0 and not self.dated:
            return "today"
        if days < _THIS_WEEK and not self.dated:
            return "since yesterday" if days == 1 else f"since {moment:%A}"
        return f"since {moment.day} {moment:%B}"

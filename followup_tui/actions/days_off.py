"""Days off while they are typed in the settings: one day or a span, ahead or after the fact (method Q3)."""

from collections.abc import Collection
from datetime import date, time, timedelta

from followup_tui.actions.date_typing import Dated, DateTyping
from followup_tui.actions.desk import Desk, called
from followup_tui.actions.steps import rules_of
from followup_tui.method.brief import brief_day
from followup_tui.method.days import due_day
from followup_tui.method.days_off import DaysOff, ends_of, read_days_off
from followup_tui.method.speak import say_day, say_when
from followup_tui.model.person import Step
from followup_tui.model.text import joined
from followup_tui.model.when import Refusal

_NAMES = 3
"""People who are named; of others only how many."""


class DaysOffTyping(DateTyping):
    """Arrows move the last day that is named, or pick a reading of the first."""

    def dated(self, text: str) -> Dated:
        """The end of the span; its beginning where that may be two days."""
        start, end, joint = ends_of(text)
        if not end:
            return Dated("", text)
        first = typed_days(self.desk, start)
        if isinstance(first, Refusal) and first.choices:
            return Dated("", start, joint + end)
        return Dated(start + joint, end)

    def understand(self, dated: Dated) -> Step | Refusal:
        """The last of the days, as something to be read by arrows."""
        days = typed_days(self.desk, dated.text)
        return days if isinstance(days, Refusal) else Step("call", days.last)

    def echo(self, text: str, found: Step) -> str:
        """Which days, and whether they are off then or worked on again."""
        days = typed_days(self.desk, text)
        if isinstance(days, Refusal):
            return ""
        today = self.desk.now.date()
        then = "to work on again" if after_typed(self.desk, days)[1] else "off"
        if days.length == 1:
            notes = " ".join(found.when.notes)
            return f"{say_when(found.when, self.desk.now, self.desk.zone)}: {then}. {notes}".rstrip()
        span = f"{say_day(days.first.day, today, full=True)} to {say_day(days.last.day, today, full=True)}"
        return f"{span}: {days.length} days {then}."

    def holds(self, text: str, found: Step) -> str:
        """What is due on that day, or in all of them together."""
        days = typed_days(self.desk, text)
        if isinstance(days, Refusal) or days.length == 1:
            return super().holds(text, found)
        return self.load.span(days.first.day, days.last.day)


def typed_days(desk: Desk, text: str) -> DaysOff | Refusal:
    """The days that were typed."""
    return read_days_off(text, desk.now, desk.zone, desk.calendar, rules_of(desk))


def after_typed(desk: Desk, days: DaysOff) -> tuple[tuple[date, ...], bool]:
    """All days off with these added, or, where every one of them is off already, taken out; and whether they are."""
    named = {days.first.day + timedelta(days=at) for at in range(days.length)}
    off = set(desk.book.settings.days_off)
    out = named <= off
    return tuple(sorted(off - named if out else off | named)), out


def planned_then(desk: Desk, off: Collection[date]) -> str:
    """Who was promised something on days that are off from now on: " Planned then: Kim Thu 24 Dec."; "" for nobody."""
    today, zone = desk.now.date(), desk.zone
    found = sorted(
        (day, each.when.start or time(), called(desk.person(each.person)))
        for each in desk.book.open_promises.values()
        if (day := due_day(each.when, zone)) in off and day >= today
    )
    if not found:
        return ""
    said = [f"{name} {brief_day(day, today)}" for day, _start, name in found[:_NAMES]]
    more = [f"{len(found) - _NAMES} more"] if len(found) > _NAMES else []
    return f" Planned then: {joined([*said, *more])}."

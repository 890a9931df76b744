"""Which days are light in the user's own queue, to offer two of them (method S3)."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from followup_tui.method.days import due_day, next_working_day
from followup_tui.method.standing import taken_up
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise

_AHEAD = 8
"""Working days among which two are chosen: an offer further off is no light question."""
_BY_NAME = 6
"""Days ahead that are said as a weekday."""
_FULL = 3
"""A day is light while this many times what is set for it does not pass the cap: it need not be empty."""


def load_by_day(people: Mapping[int, Person], promises: Mapping[int, Promise], zone: str) -> Counter[date]:
    """How much is set for each day: open promises of ours, and steps of people without one.

    What was put off counts on the day that it was put off to.
    """
    load: Counter[date] = Counter()
    promised = set()
    for promise in promises.values():
        if promise.is_open and promise.owed_by == "us":
            load[taken_up(promise, zone)] += 1
            promised.add(promise.person)
    for id_, person in people.items():
        if person.plan.step is not None and id_ not in promised and not person.closed:
            due = due_day(person.plan.step.when, zone)
            load[due if person.put_off is None else max(due, person.put_off)] += 1
    return load


def light_days(load: Mapping[date, int], today: date, calendar: WorkCalendar, cap: int) -> tuple[date, ...]:
    """Light working days, best first: near ones, of this week where it has them, of these the lightest.

    `cap` is what a day holds (design §4); where no near day is light, a light one further off is. There are two at
    least: where nearly all are full, the others follow.
    """
    monday = today - timedelta(days=today.weekday())

    def worth(day: date) -> tuple[bool, bool, int, int, date]:
        far = (day - today).days > _BY_NAME
        return load.get(day, 0) * _FULL > cap, far, (day - monday).days // 7, load.get(day, 0), day

    days: list[date] = []
    day = today
    while len(days) < _AHEAD:
        following = next_working_day(day, calendar)
        day = following if following > day else day + timedelta(days=1)
        days.append(day)
    best = sorted(days, key=worth)
    light = tuple(each for each in best if not worth(each)[0])
    return light if len(light) > 1 else tuple(best)

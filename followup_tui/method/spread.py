"""Back after days away, and a pile made into days again (method P5, design §4)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from msgspec import Struct

from followup_tui.method.days import due_day, local_day, next_working_day, working_days_between
from followup_tui.method.rows import Row
from followup_tui.method.standing import taken_up
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise

AWAY: Final = 3
"""Working days without a touch after which somebody was away, and not only busy."""
WORTH: Final = 5
"""How many are shown as most worth ringing (design §4)."""


class Overdue(Struct, frozen=True):
    """Something of an earlier day: a promise of ours by its id, or somebody's step of the plan."""

    person: int
    due: date
    promise: int | None = None


def overdue(
    people: Mapping[int, Person], promises: Mapping[int, Promise], today: date, zone: str
) -> list[Overdue]:
    """All that is left of earlier days: late promises first, the oldest first of each (design §4).

    What was put off to a later day is not overdue before it; then it is late by the day that was agreed.
    """
    late: list[Overdue] = []
    promised: set[int] = set()
    for id_, promise in promises.items():
        if promise.is_open and promise.owed_by == "us":
            promised.add(promise.person)
            if taken_up(promise, zone) < today:
                late.append(Overdue(promise.person, due_day(promise.when, zone), id_))
    steps = [
        Overdue(id_, due_day(person.plan.step.when, zone))
        for id_, person in people.items()
        if person.plan.step is not None
        and id_ not in promised
        and not person.closed
        and due_day(person.plan.step.when, zone) < today
        and (person.put_off is None or person.put_off <= today)
    ]
    return [*sorted(late, key=_oldest), *sorted(steps, key=_oldest)]


def spread(
    items: Sequence[Overdue], load: Mapping[date, int], cap: int, today: date, calendar: WorkCalendar
) -> list[tuple[Overdue, date]]:
    """A working day for each, in their order, from the next on: no day gets more than the cap by it (method P5).

    They are spread over a week, rather than piled on tomorrow, unless that leaves but a few a day.
    """
    room = max(1, cap)
    pace = max(WORTH, -(-len(items) // _WEEK))
    held: dict[date, int] = {}
    day = next_working_day(today, calendar)
    placed: list[tuple[Overdue, date]] = []
    for item in items:
        while (day - today).days < _FAR and (
            held.get(day, 0) >= pace or load.get(day, 0) + held.get(day, 0) >= room
        ):
            day = next_working_day(day, calendar)
        held[day] = held.get(day, 0) + 1
        placed.append((item, day))
    return placed


def timed_today(rows: Iterable[Row]) -> list[Row]:
    """Those that have a time today; what had one on an earlier day has none any more (design §4)."""
    return [row for row in rows if row.bucket in {"promise_now", "promise_later"}]


def most_worth(rows: Iterable[Row]) -> list[Row]:
    """The few most worth ringing first, besides those with a time today (design §4).

    What was agreed with somebody, then what I planned alone (method Q5), each in the order of the queue.
    """
    worth = [row for row in rows if row.bucket in {"promise_today", "promise_late", "plan"}]
    return sorted(worth, key=lambda row: row.own)[:WORTH]


def days_away(people: Iterable[Person], today: date, zone: str, calendar: WorkCalendar) -> int:
    """Working days since the last touch with anybody, that day and today left out; 0 in a book without touches."""
    touches = [each.summary.last_touch for each in people if each.summary.last_touch is not None]
    if not touches:
        return 0
    # The newest by the days on their own walls first: moments of several zones take microseconds each to compare.
    since = max(map(datetime.toordinal, touches)) - _WALLS
    day = local_day(max(touch for touch in touches if touch.toordinal() >= since), zone)
    return max(0, working_days_between(day, today, calendar) - calendar.is_working_day(day))


def _oldest(item: Overdue) -> tuple[date, int]:
    return item.due, item.person


_WALLS = 3
"""Days, and more, by which two moments' own walls may put them in another order than they came."""
_WEEK = 5
"""Working days over which a pile is spread."""
_FAR = 365
"""Days past which a full calendar is no reason to look further."""

"""The queue: who is next, in order, and why (design §4). Pure, and cheap at ten thousand people.

Keys are built for everybody, rows and their words only for those who are shown: that is what keeps it cheap.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from followup_tui.method.days import due_day, local_day, working_days_between
from followup_tui.method.decent import DecentHours
from followup_tui.method.piles import Key, Pile, sort_into_piles
from followup_tui.method.plans import BUILT_IN, Plans
from followup_tui.method.row_making import make_row
from followup_tui.method.rows import Queue, Row
from followup_tui.method.standing import Place, View, rank, standing_promises
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.words import Bucket

__all__ = ["Queue", "Row", "build"]


def build(  # noqa: PLR0913  the rule of design §4 names what it depends on
    people: Mapping[int, Person],
    promises: Mapping[int, Promise],
    now: datetime,
    zone: str,
    settings: Settings,
    calendar: WorkCalendar,
    *,
    extra: int = 0,
    day: date | None = None,
    plans: Plans = BUILT_IN,
) -> Queue:
    """The rows of a day in the order of design §4, one a person; `now` is aware, `zone` the user's.

    The cap holds for the plan, new and reconnect only, and people already touched today count towards it (method P5:
    a bounded day); `extra` raises it. Another `day` shows what falls on it, and what the caps of the days between leave
    over, as if those days had been worked; a day gone by shows what is still open of it.
    """
    today = local_day(now, zone)
    view = View(now.astimezone(UTC), zone, today, day or today, DecentHours(now, zone, settings), plans)
    piles = sort_into_piles(people, standing_promises(promises, view), view)
    rows = [
        make_row(each.key, each.place, people[each.key[-1]], each.standing, view)
        for each in sorted(piles.placed, key=lambda each: each.key)
    ]
    days = working_days_between(today, view.day, calendar)
    room = max(0, settings.cap + extra - piles.worked)
    skip = settings.cap * days
    kept = 0
    below: tuple[tuple[Bucket, Pile], ...] = (("plan", piles.plan), ("new", piles.new))
    for bucket, pile in below:
        keys, waiting, skip = pile.take(skip, room)
        rows += [_row_below(bucket, key, people, view) for key in keys]
        room -= len(keys)
        kept += waiting - len(keys)
    hellos = max(0, settings.hellos + extra - piles.greeted)
    keys, waiting, _ = piles.reconnect.take(settings.hellos * days, min(room, hellos))
    rows += [_row_below("reconnect", key, people, view) for key in keys]
    kept += min(waiting, hellos) - len(keys)
    return Queue(day=view.day, rows=tuple(rows), kept_for_tomorrow=kept)


def _row_below(bucket: Bucket, key: Key, people: Mapping[int, Person], view: View) -> Row:
    """The row of somebody below the promises."""
    person = people[key[-1]]
    step = person.plan.step
    due = due_day(step.when, view.zone) if bucket == "plan" and step else view.day
    return make_row((rank(bucket), *key), Place(bucket, (0, 0, 0, 0), due), person, None, view)

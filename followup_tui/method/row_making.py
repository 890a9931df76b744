"""Making the row of one person who is shown: figures of their plan, and why they are there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui.method.cadence import day_of_plan, touch_number
from followup_tui.method.plans import plan_of
from followup_tui.method.reach import first_channel, way_left
from followup_tui.method.reasons import reason_for, rises_words
from followup_tui.method.rows import Row
from followup_tui.method.standing import Place, Standing, View
from followup_tui.model.person import Person
from followup_tui.model.when import When


def make_row(
    key: tuple[int, ...], place: Place, person: Person, standing: Standing | None, view: View
) -> Row:
    """The row for one place in the queue (design §4)."""
    step = standing.promise.step if standing else person.plan.step
    planned = step if place.bucket not in {"new", "reconnect"} else None
    what = planned.what if planned else first_channel(person)
    if standing is not None:
        what = way_left(person, what)
    timed = place.bucket in {"promise_now", "promise_later"} and planned is not None
    when = planned.when if planned and (timed or (standing and planned.when.timed)) else None
    promise = standing.promise if standing else None
    sunk = not timed and view.is_today and view.hours.sinks(person.zone, what)
    rises = view.hours.at(person.zone).rises if sunk else None
    at, until = _span(when, view.zone)
    plan = plan_of(person, view.plans)
    return Row(
        person=key[-1],
        bucket=place.bucket,
        what=what,
        due=place.due,
        reason=rises_words(rises, person.zone, view) if rises else reason_for(place, person, promise, view),
        key=key,
        at=at,
        until=until,
        touch=touch_number(person.plan, plan),
        of=len(plan.steps),
        day=day_of_plan(person.plan, view.day),
        promise=standing.id if standing else None,
        own=promise is None or promise.is_plan,
        rises=None if rises is None else rises.astimezone(ZoneInfo(view.zone)),
    )


def _span(when: When | None, zone: str) -> tuple[datetime | None, datetime | None]:
    """Start and end of something timed, on the user's clock."""
    if when is None or when.start is None:
        return None, None
    place = ZoneInfo(zone)
    return (
        when.starts_at().astimezone(place),
        when.ends_at().astimezone(place) if when.until is not None else None,
    )

"""Everybody sorted into piles, with keys and no words: the part of the queue that meets ten thousand people."""

from collections.abc import Mapping
from datetime import date, datetime
from heapq import nsmallest

from msgspec import Struct, field

from followup_tui.method.cadence import days_left, is_drop_off
from followup_tui.method.days import due_day, local_day
from followup_tui.method.decent import QUIET
from followup_tui.method.plans import plan_id_of
from followup_tui.method.reach import first_channel
from followup_tui.method.standing import Place, Standing, View, place_promise, place_timed, rank
from followup_tui.model.person import Person, Step
from followup_tui.model.words import CHANNELS

Key = tuple[int, ...]
"""Sorts within a bucket; its last figure is the person's id, which makes the order total."""

_ORDER = {channel: at for at, channel in enumerate(CHANNELS)}


class Pile(Struct):
    """Those whom a bucket below the promises could show: due on the very day, and carried over from days before."""

    fresh: list[Key] = field(default_factory=list)
    carried: list[Key] = field(default_factory=list)

    def put(self, key: Key, due: date, view: View) -> None:
        """Put somebody where their due day belongs; a day gone by has nothing carried over."""
        if due == view.day:
            self.fresh.append(key)
        elif due < view.day and view.day >= view.today:
            self.carried.append(key)

    def take(self, skip: int, room: int) -> tuple[list[Key], int, int]:
        """The first `room` in order, how many there are, and what is left of `skip`.

        `skip` are the carried ones that the days before will have worked.
        """
        gone = min(skip, len(self.carried))
        left = nsmallest(gone + room, self.carried)[gone:] if room else []
        waiting = len(self.fresh) + len(self.carried) - gone
        return nsmallest(room, left + self.fresh), waiting, skip - gone


class Placed(Struct, frozen=True):
    """Something with a day or time of its own: a promise, or a timed step."""

    key: Key
    place: Place
    standing: Standing | None


class Piles(Struct):
    """What one pass over everybody finds. `worked` were touched today, `greeted` are those of them said hello to."""

    placed: list[Placed] = field(default_factory=list)
    plan: Pile = field(default_factory=Pile)
    new: Pile = field(default_factory=Pile)
    reconnect: Pile = field(default_factory=Pile)
    worked: int = 0
    greeted: int = 0


def sort_into_piles(
    people: Mapping[int, Person], standing: Mapping[int, Standing | None], view: View
) -> Piles:
    """One pass over everybody: promised, planned, new or due for a hello (method Q7). Closed people have no row."""
    piles = Piles()
    yesterday = view.today.toordinal() - 1  # a touch's own offset can put it on the day beside ours
    tomorrow = view.day.toordinal() + 1
    asleep = _Asleep(view)
    lengths = {id_: plan.days for id_, plan in view.plans.items()}
    for id_, person in people.items():
        if person.stage == "released" or person.ended is not None or person.do_not_contact:
            continue
        last = person.summary.last_touch
        touched = (
            last is not None and last.toordinal() >= yesterday and local_day(last, view.zone) == view.today
        )
        if touched and view.is_today:
            piles.worked += 1
            piles.greeted += _was_greeted(person, view.today)
        put_off = person.put_off
        if id_ in standing:
            _put_promised(piles, id_, person, standing[id_], view)
        elif put_off is not None and put_off > view.day:
            continue
        elif (step := person.plan.step) is not None:
            if step.when.day.toordinal() <= tomorrow:
                _put_planned(piles, id_, person, step, asleep, lengths)
        elif last is None and person.stage != "customer":
            channel = first_channel(person)
            waits = channel not in QUIET and asleep[person.zone]
            new: Key = (waits, _ORDER[channel], not person.fit.three_yeses, id_)
            piles.new.put(new, put_off or view.today, view)
        elif not touched:
            silent = 0 if last is None else _wall_minutes(last)
            waits = first_channel(person) not in QUIET and asleep[person.zone]
            hello: Key = (waits, silent, id_)
            piles.reconnect.put(hello, put_off or view.today, view)
    return piles


class _Asleep(dict[str, bool]):
    """By zone, whether people there must wait for a decent hour (method F8); another day than today has no hour."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view

    def __missing__(self, zone: str) -> bool:
        self[zone] = asleep = self.view.is_today and self.view.hours.at(zone).rises is not None
        return asleep


def _wall_minutes(moment: datetime) -> int:
    """A moment by its own wall, in minutes: a few nanoseconds each, where comparing moments costs microseconds."""
    return (moment.toordinal() * 24 + moment.hour) * 60 + moment.minute


def _put_promised(piles: Piles, id_: int, person: Person, standing: Standing | None, view: View) -> None:
    """A person's put-off moves no promise (design §4); what they owe us waits on the card."""
    place = place_promise(standing.promise, person.zone, view) if standing else None
    if place is not None:
        piles.placed.append(Placed((rank(place.bucket), *place.order, id_), place, standing))


def _put_planned(
    piles: Piles, id_: int, person: Person, step: Step, asleep: _Asleep, lengths: Mapping[int, int]
) -> None:
    """A step agreed with nobody: one with a time comes up at its time, on later days it is a step of the plan.

    `lengths` are the days that each plan takes.
    """
    view = asleep.view
    day = view.day
    timed = step.when.timed
    due = due_day(step.when, view.zone)
    if person.put_off is not None and person.put_off > due:
        due = person.put_off
    elif timed and due == day and day >= view.today:
        place = place_timed(step.when, due, view, own=True)
        piles.placed.append(Placed((rank(place.bucket), *place.order, id_), place, None))
        return
    if due <= day:
        key = (
            step.what not in QUIET and asleep[person.zone],
            not is_drop_off(person.summary.unanswered),
            days_left(person.plan, lengths[plan_id_of(person, view.plans)], day),
            not person.fit.three_yeses,
            id_,
        )
        piles.plan.put(key, due, view)


def _was_greeted(person: Person, today: date) -> bool:
    """Whether today's touch was a hello: it began a new round with somebody touched before."""
    return person.plan.started == today and person.plan.done > 0 and person.summary.touches > person.plan.done

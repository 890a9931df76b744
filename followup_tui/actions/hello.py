"""Going through everyone with nothing planned, at one key a person: say hello, later, let go (method Q7)."""

from contextlib import suppress
from datetime import date, timedelta

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.ending import end, still_open
from followup_tui.book.errors import NotSaved
from followup_tui.method.days import next_working_day, working_day_from
from followup_tui.method.reach import first_channel
from followup_tui.method.silent import nothing_planned
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.when import When

_DRAFT = "hellos"
_LATER = timedelta(days=30)
LET_GO = "nothing was planned, and I let it rest"
"""The reason that is kept with somebody who is let go here (method F1)."""


def to_greet(desk: Desk) -> list[int]:
    """Everyone with nothing planned, longest silent first."""
    book = desk.book
    promised = {each.person for each in book.open_promises.values()}
    return nothing_planned(book.people, promised, desk.now.date())


def say_hello(desk: Desk, id_: int) -> date:
    """Plan a hello on the next working day that has not got its few yet; returns the day. Raises Refused, NotSaved."""
    taken = _taken(desk)
    day = working_day_from(desk.now.date(), desk.calendar)
    while taken.get(day, 0) >= max(1, desk.book.settings.hellos):
        day = next_working_day(day, desk.calendar)
    with desk.book.transaction(f"a hello to {called(desk.person(id_))}"):
        person = still_open(desk, id_)
        step = Step(first_channel(person), When(day=day, zone=desk.zone))
        planned = replace(person, plan=replace(person.plan, step=step), put_off=None)
        desk.book.save_person(planned, id_)
    taken[day] = taken.get(day, 0) + 1
    with suppress(NotSaved):  # a count that is not kept costs no more than a fuller day
        desk.book.store.drafts.put(_DRAFT, {each.isoformat(): count for each, count in taken.items()})
    return day


def later(desk: Desk, id_: int) -> date:
    """Leave somebody in peace for a month; returns the day from which they come up again. Raises Refused, NotSaved."""
    day = working_day_from(desk.now.date() + _LATER, desk.calendar)
    with desk.book.transaction(f"later: {called(desk.person(id_))}"):
        desk.book.save_person(replace(desk.person(id_), put_off=day), id_)
        desk.book.save_entry(Entry(person=id_, at=desk.now, kind="put_off"))
    return day


def let_go(desk: Desk, id_: int) -> int:
    """Release somebody, with a reason; returns the entry. Raises Refused, NotSaved."""
    return end(desk, id_, "released", LET_GO)


def _taken(desk: Desk) -> dict[date, int]:
    """Hellos planned here by day, from today on."""
    today = desk.now.date()
    try:
        kept = desk.book.store.drafts.get(_DRAFT) or {}
        found = {date.fromisoformat(day): int(count) for day, count in kept.items()}
    except (NotSaved, TypeError, ValueError):
        return {}
    return {day: count for day, count in found.items() if day >= today}

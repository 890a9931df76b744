"""What to say to one person: the opener of their situation, from the book (method S1–S4)."""

from collections.abc import Sequence
from datetime import date

from followup_tui.actions.desk import Desk
from followup_tui.actions.log import proposal_for
from followup_tui.method.days import local_day
from followup_tui.method.decent import DecentHours
from followup_tui.method.facts import Timeline
from followup_tui.method.light import light_days, load_by_day
from followup_tui.method.opener import Around, Opener, opener
from followup_tui.method.shelf import to_give
from followup_tui.method.standing import Standing, View, standing_promises
from followup_tui.method.summary import is_attempt
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise


def days_to_offer(desk: Desk) -> tuple[date, ...]:
    """Days that are light in my own queue, best first (method S3)."""
    load = load_by_day(desk.book.people, desk.book.open_promises, desk.zone)
    return light_days(load, local_day(desk.now, desk.zone), desk.calendar, desk.book.settings.cap)


def opener_of(
    desk: Desk,
    id_: int,
    timeline: Timeline,
    standing: Standing | None,
    things: tuple[str, ...],
    days: Sequence[date],
) -> Opener:
    """What can be told of somebody from their timeline, and the words for it. Raises Refused if they are gone.

    `standing` is their `next_promise`, `things` are their `new_things`, `days` the `days_to_offer`.
    """
    book, person = desk.book, desk.person(id_)
    around = Around(
        me=book.settings.name,
        referred_by=_referrer(desk, person),
        things=things,
        trade=book.settings.words,
        settled=_settled(desk, id_, timeline),
        own={(each.situation, each.kind): each.text for each in book.templates().values()},
    )
    again = day_of_call(desk, proposal_for(desk, id_, "voicemail").step)
    promise = standing.promise if standing is not None else None
    return opener(person, timeline, promise, desk.now, desk.zone, days, around, again)


def day_of_call(desk: Desk, step: Step | None) -> date | None:
    """The day of my next call, which a voicemail names; None where no call comes next."""
    return step.when.in_zone(desk.zone).day if step is not None and step.what == "call" else None


def new_things(desk: Desk, person: Person, timeline: Timeline) -> tuple[str, ...]:
    """What of the shelf they have not had, what fits best first (method F3)."""
    entries = (entry for _, entry in timeline)
    return tuple(each.name for _, each in to_give(person, entries, desk.book.things()))


def next_promise(desk: Desk, id_: int) -> Standing | None:
    """The open promise of ours that is their next step."""
    now, zone = desk.now, desk.zone
    today = local_day(now, zone)
    view = View(now, zone, today, today, DecentHours(now, zone, desk.book.settings))
    return standing_promises(dict(desk.book.promises_of(id_)), view).get(id_)


def _settled(desk: Desk, id_: int, timeline: Timeline) -> tuple[Promise, ...]:
    """The promises of mine to them that my attempts have settled since they were last reached."""
    if not desk.book.people[id_].summary.unanswered:
        return ()
    attempts = {entry_id for entry_id, entry in timeline if is_attempt(entry)}
    promises = desk.book.promises.values()
    mine = (each for each in promises if each.person == id_ and each.owed_by == "us")
    return tuple([each for each in mine if each.state in {"kept", "late"} and each.settled_by in attempts])


def _referrer(desk: Desk, person: Person) -> str:
    """Who gave me their name; "" for nobody, or somebody who is gone."""
    by = desk.book.people.get(person.referred_by) if person.referred_by is not None else None
    return by.name if by is not None else ""

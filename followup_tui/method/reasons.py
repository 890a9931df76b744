"""Why somebody is in the queue, in a few words (design §4); from the person and the promise alone."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.method.brief import brief_day, wall
from followup_tui.method.days import local_day
from followup_tui.method.decent import place_of, place_spoken_of
from followup_tui.method.inbound import missed_before
from followup_tui.method.reach import as_channel
from followup_tui.method.speak import say_in, say_times
from followup_tui.method.standing import Place, View, deadline, start_of
from followup_tui.model.person import Person, Summary
from followup_tui.model.promise import Promise
from followup_tui.model.when import When
from followup_tui.model.words import UNANSWERED, Channel, Outcome

_ASKED: dict[Channel, str] = {
    "call": "asked you to call",
    "email": "asked you to write",
    "note": "asked you to write",
    "text": "asked you to text",
    "message": "asked you to write",
    "meeting": "you meet",
}
_WRITTEN: frozenset[Outcome] = frozenset({"sent", "posted"})
_WEEK = 7
"""Days within which the name of a day is enough."""
_FAR = 300
"""Days after which a month alone would be ambiguous."""


def reason_for(place: Place, person: Person, promise: Promise | None, view: View) -> str:
    """The reason of a row that is not waiting for a decent hour."""
    if place.bucket in {"promise_now", "promise_later"}:
        when = promise.when if promise else person.plan.step.when if person.plan.step else None
        return _timed(when, promise, person, view) if when else ""
    if promise is not None:
        missed = missed_before(person, promise)
        if missed:
            day = local_day(promise.made, view.zone)
            return missed if day == view.today else f"{missed} {brief_day(day, view.today)}"
        return _late(place.due, promise, view) if place.bucket == "promise_late" else _untimed(promise, view)
    if place.bucket == "reconnect":
        return _silent(person, view)
    return _tries(person) or _known_since(person, place.due, view)


def rises_words(rises: datetime, their_zone: str, view: View) -> str:
    """From when a row is to be called: "from 14:00 (8:00 there)"."""
    mine, theirs = rises.astimezone(ZoneInfo(view.zone)), rises.astimezone(place_of(their_zone, view.zone))
    day = "" if mine.date() == view.today else f" {brief_day(mine.date(), view.today)}"
    there = "" if wall(mine) == wall(theirs) else f" ({wall(theirs)} there)"
    return f"from{day} {wall(mine)}{there}"


def _timed(when: When, promise: Promise | None, person: Person, view: View) -> str:
    """A promise with a time: how long until then, or gently that it has passed."""
    start = start_of(when)
    missed = missed_before(person, promise) if promise else ""
    asked = missed or (_asked(promise) if promise else "as planned")
    if not view.is_today:
        return asked + _there(when, person, view)
    if view.now > deadline(when):
        mine = wall(start.astimezone(ZoneInfo(view.zone)))
        return f"since {mine}, {missed or _as_said(promise)}"
    if view.now >= start:
        return f"now, {asked}"
    if start - view.now <= timedelta(hours=1):
        return f"{say_in(start - view.now)}, {asked}"
    return say_in(start - view.now) + _there(when, person, view)


def _asked(promise: Promise) -> str:
    """Who asked, and for what."""
    if promise.is_plan:
        return "as planned"
    channel = as_channel(promise.what)
    if promise.asked_by == "us":
        return "you meet" if channel == "meeting" else "you said you would"
    return _ASKED.get(channel, "asked you") if channel else f"asked for {promise.what}"


def _as_said(promise: Promise | None) -> str:
    """Who named a time that has passed."""
    if promise is None or promise.is_plan:
        return "as planned"
    if promise.what == "meeting":
        return "as agreed"
    return "as asked" if promise.asked_by == "them" else "as you said"


def _who_said(promise: Promise) -> str:
    """Who named the day."""
    if promise.is_plan:
        return "planned for"
    if promise.what == "meeting":
        return "agreed for"
    return "asked for" if promise.asked_by == "them" else "you said"


def _late(due: date, promise: Promise, view: View) -> str:
    """A promise of an earlier day by what was agreed (method Q6): the heading says that it is open."""
    clock = f" {wall(start_of(promise.when).astimezone(ZoneInfo(view.zone)))}" if promise.when.timed else ""
    day = f"{due:%a}" if (view.today - due).days < _WEEK else brief_day(due, view.today)
    return f"{_who_said(promise)} {day}{clock}"


def _untimed(promise: Promise, view: View) -> str:
    """A promise for the day."""
    if promise.when.until is not None:
        return f"by {wall(promise.when.until)}"
    return "any time today" if view.is_today else "any time"


def _tries(person: Person) -> str:
    """How often it was tried since they were last reached (method F4)."""
    summary = person.summary
    if not summary.unanswered:
        return ""
    verb = "rang" if summary.rang == summary.unanswered else "tried" if summary.rang else _did(summary)
    return f"{verb} {say_times(summary.unanswered)} so far"


def _did(summary: Summary) -> str:
    """What was done where nobody was rung: wrote, unless they were looked for in person."""
    return "tried" if summary.last_outcome in UNANSWERED - _WRITTEN else "wrote"


def _known_since(person: Person, due: date, view: View) -> str:
    """What else is known of somebody nobody has tried in vain."""
    if person.summary.last_contact is not None:
        return f"in touch {brief_day(local_day(person.summary.last_contact, view.zone), view.today)}"
    if person.created is None or person.summary.touches:
        return "" if due == view.day else f"planned for {brief_day(due, view.today)}"
    how = "imported" if person.imported else "referred" if person.referred_by is not None else "added"
    return f"{how} {brief_day(local_day(person.created, view.zone), view.today)}"


def _silent(person: Person, view: View) -> str:
    """How long nothing was heard: "silent since March"; "no answer since March" where it was tried after that."""
    summary = person.summary
    heard = summary.last_contact
    if heard is not None:
        how = "no answer" if summary.unanswered else "silent"
        return f"{how} since {_month(local_day(heard, view.zone), view.today)}"
    if summary.last_touch is not None:
        verb = "wrote" if summary.last_outcome in _WRITTEN else "tried"
        return f"last {verb} {_month(local_day(summary.last_touch, view.zone), view.today)}"
    return "nothing logged yet"


def _month(day: date, today: date) -> str:
    """A day long gone by its month, a recent one by itself."""
    age = (today - day).days
    if age < 28:
        return brief_day(day, today)
    return f"{day:%B}" if age < _FAR else f"{day:%B %Y}"


def _there(when: When, person: Person, view: View) -> str:
    """The clock that they spoke of, where it differs from the user's."""
    start = start_of(when)
    theirs = start.astimezone(place_spoken_of(person.zone, view.zone, when))
    mine = start.astimezone(ZoneInfo(view.zone))
    return "" if wall(mine) == wall(theirs) else f" · {wall(theirs)} there"

"""Honest words for a promise: mine that is due, late or to be moved, theirs that I wait for (method Q6)."""

from datetime import datetime, timedelta
from typing import Final

from followup_tui.method.call_name import call_name
from followup_tui.method.errand_words import say_may_i
from followup_tui.method.facts import Agreed, TheyTried
from followup_tui.method.offered import clear_day
from followup_tui.method.opener import addressed
from followup_tui.method.reach import as_channel
from followup_tui.method.sayings import say_agreed, say_they_tried
from followup_tui.method.spoken import spoken_day, spoken_due
from followup_tui.method.standing import deadline
from followup_tui.method.telling import Telling
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

_STILL_GOOD: Final = "Is that still good for you?"
_WHEN: Final = "When is a good time?"
_WHICH_DAY: Final = "Which day still helps you?"
_ANOTHER_DAY: Final = "Shall we find another day?"
Ground = Agreed | TheyTried
"""What a promise of mine comes from: it was agreed, or they got in touch and I set it myself (method S1)."""


def honest_words(person: Person, promise: Promise, now: datetime, ground: Ground | None = None) -> str:
    """What to say of a promise; `now` is on their clock, and so are the days in it. `ground` is what mine comes from.

    "" for a day that I set myself, which they know nothing of (method S1), and for theirs that is still to come.
    """
    when = promise.when.in_zone(str(now.tzinfo))
    late = now > deadline(when)
    if promise.owed_by == "them":
        if not late and when.day > now.date():
            return ""
        asked = f"you were going to {_theirs(promise.what)} {_due(when, now)}"
        return f"{addressed(call_name(person), asked)} Is there anything you need from me for it?"
    if promise.is_plan or ground is None:
        return ""
    said, asked = _said(ground, now), _STILL_GOOD
    if isinstance(ground, TheyTried):
        asked = _WHEN
    elif late and promise.what == "meeting":  # it may have been held
        asked = _ANOTHER_DAY
    elif late:
        said, asked = f"{said}, and I am sorry to be late", _WHICH_DAY
    return f"{addressed(call_name(person), said)} {asked}"


def moving_words(
    person: Person, promise: Promise, new: When, now: datetime, ground: Ground | None = None
) -> str:
    """What to say where a promise of mine is moved to another day: one sentence that asks; "" as above."""
    if promise.owed_by == "them" or promise.is_plan or ground is None:
        return ""
    zone = str(now.tzinfo)
    before, after = promise.when.in_zone(zone), new.in_zone(zone)
    said, to = _said(ground, now), _due_instead(after, before, now)
    if promise.what == "meeting":
        return f"{addressed(call_name(person), said)} May we meet {to} instead?"
    do = say_may_i(promise.what)
    if isinstance(ground, TheyTried):
        back = "ring back" if promise.what == "call" and ground.channel == "call" else do
        return f"{addressed(call_name(person), said)} May I {back} {to}?"
    sorry = ", and I am sorry to be late" if now > deadline(before) else ""
    return f"{addressed(call_name(person), said + sorry)} May I {do} {to} instead?"


def late_words(person: Person, promise: Promise, now: datetime, minutes: int, agreed: Agreed) -> str:
    """The text to somebody with whom a time was agreed that comes while I am busy, `minutes` from free (design §1).

    `now` is on their clock. "" while that is still within the time that was agreed.
    """
    when = promise.when.in_zone(str(now.tzinfo))
    end, name = when.ends_at(), call_name(person)
    if when.until is not None and now + timedelta(minutes=minutes) <= end:
        return ""
    if now <= end:
        then = " and will ring you then" if promise.what == "call" else ""
        return addressed(name, f"I am running {minutes} minutes late{then}.")
    if promise.what == "meeting" and now <= deadline(when):
        return addressed(name, "I am a little late, and I am sorry.")
    if promise.what == "meeting":
        return honest_words(person, promise, now, agreed)
    said = f"{_said(agreed, now)}, and I am sorry to be late"
    do = "ring you" if promise.what == "call" else say_may_i(promise.what)
    return f"{addressed(name, said)} I will {do} in {minutes} minutes."


def _said(ground: Ground, now: datetime) -> str:
    """What both of us know of it, in the words of the opener."""
    if isinstance(ground, Agreed):
        return say_agreed(ground, Telling(now))
    rang = ground.channel == "call" and not ground.word
    return (
        f"{say_they_tried(ground, Telling(now))}, and I {'missed you' if rang else 'am getting back to you'}"
    )


def _theirs(what: str) -> str:
    channel = as_channel(what)
    if channel in {"call", "email", "note", "text", "message"}:
        return {"call": "ring", "text": "send a text"}.get(channel, "write")
    return "meet" if channel == "meeting" else f"see to this: {what},"


def _due_instead(when: When, before: When, now: datetime) -> str:
    """When something is due now; by its date where the day `before` was the same weekday of another week."""
    if when.day == before.day:
        return _due(when, now)
    telling = Telling(now)
    return spoken_due(when, clear_day(when.day, telling.day(before.day), telling))


def _due(when: When, now: datetime) -> str:
    return spoken_due(when, spoken_day(when.day, now.date()))

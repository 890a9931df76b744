"""Honest words for a promise: mine that is due, late or to be moved, theirs that I wait for (method Q6)."""

from datetime import datetime, timedelta
from typing import Final

from followup_tui.method.call_name import call_name
from followup_tui.method.errand_words import say_may_i, say_mine
from followup_tui.method.offered import clear_day
from followup_tui.method.opener import addressed
from followup_tui.method.reach import as_channel
from followup_tui.method.spoken import spoken_day, spoken_due
from followup_tui.method.standing import deadline
from followup_tui.method.telling import Telling
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

_STILL_GOOD: Final = "Is that still good for you?"
_ANOTHER_DAY: Final = "Shall we find another day?"


def honest_words(person: Person, promise: Promise, now: datetime) -> str:
    """What to say of a promise; `now` is on their clock, and so are the days in it.

    "" for a day that I set myself, which they know nothing of (method S1), and for theirs that is still to come.
    """
    when = promise.when.in_zone(str(now.tzinfo))
    late = now > deadline(when)
    if promise.owed_by == "them":
        if not late and when.day > now.date():
            return ""
        asked = f"you were going to {_theirs(promise.what)} {_due(when, now)}"
        return f"{addressed(call_name(person), asked)} Is there anything you need from me for it?"
    if promise.is_plan:
        return ""
    if promise.what == "meeting":  # where its time is over, it may have been held
        return f"{addressed(call_name(person), _to_meet(when, now))} {_ANOTHER_DAY if late else _STILL_GOOD}"
    said = f"I said {say_mine(promise.what)} {_due(when, now)}"
    if late:
        return (
            f"{addressed(call_name(person), f'{said}, and I am sorry to be late')} Which day still helps you?"
        )
    return f"{addressed(call_name(person), said)} {_STILL_GOOD}"


def moving_words(person: Person, promise: Promise, new: When, now: datetime) -> str:
    """What to say where a promise of mine is moved to another day: one sentence that asks; "" as above."""
    if promise.owed_by == "them" or promise.is_plan:
        return ""
    zone = str(now.tzinfo)
    before, after = promise.when.in_zone(zone), new.in_zone(zone)
    to = _due_instead(after, before, now)
    if promise.what == "meeting":
        return f"{addressed(call_name(person), _to_meet(before, now))} May we meet {to} instead?"
    sorry = ", and I am sorry to be late" if now > deadline(before) else ""
    said = addressed(call_name(person), f"I said {say_mine(promise.what)} {_due(before, now)}{sorry}")
    return f"{said} May I {say_may_i(promise.what)} {to} instead?"


def late_words(person: Person, promise: Promise, now: datetime, minutes: int) -> str:
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
        return honest_words(person, promise, now)
    said = f"I said {say_mine(promise.what)} {_due(when, now)}, and I am sorry to be late"
    do = "ring you" if promise.what == "call" else say_may_i(promise.what)
    return f"{addressed(name, said)} I will {do} in {minutes} minutes."


def _to_meet(when: When, now: datetime) -> str:
    return f"we {'had ' if now > deadline(when) else ''}agreed to meet {_due(when, now)}"


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

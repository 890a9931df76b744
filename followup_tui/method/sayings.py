"""A fact as it is said: the only place where facts become sentences (method S1). First person, warm, plain."""

from datetime import timedelta

from followup_tui.method.facts import Agreed, Sent, Talked, TheyTried, Tried
from followup_tui.method.reach import as_channel
from followup_tui.method.speak import say_times
from followup_tui.method.spoken import spoken_time
from followup_tui.method.telling import Telling
from followup_tui.model.when import When
from followup_tui.model.words import Channel

_ASKED: dict[Channel, str] = {
    "call": "ring",
    "email": "write",
    "note": "write",
    "text": "text",
    "message": "write",
    "other": "get in touch",
}
_TRIED: dict[Channel, str] = {
    "call": "you rang",
    "email": "you wrote",
    "note": "you wrote",
    "text": "you sent me a text",
    "message": "you wrote",
}
_OF_LATE = timedelta(days=14)
"""Attempts that all lie within these days are told by the last of them, others by the first."""


def say_talked(fact: Talked, telling: Telling) -> str:
    """Such as "we talked last Tuesday"; all sayings begin in lower case."""
    return f"{_spoke(fact.channel)} {telling.ago(fact.at)}"


def say_tried(fact: Tried, telling: Telling) -> str:
    """Such as "I have tried to reach you three times since September"."""
    if fact.times == 1:
        return f"I tried to reach you {telling.ago(fact.last)}"
    if fact.last - fact.first < _OF_LATE:
        return f"I have tried to reach you {say_times(fact.times)}, most recently {telling.ago(fact.last)}"
    return f"I have tried to reach you {say_times(fact.times)} {telling.since(fact.first)}"


def say_tried_since(fact: Tried) -> str:
    """The attempts after something else was said: "I have tried you twice since"."""
    return f"I have tried you {say_times(fact.times)} since"


def say_sent(fact: Sent, telling: Telling) -> str:
    """Such as "I sent you the quote yesterday"."""
    return f"I {'sent' if fact.written else 'gave'} you the {fact.what} {telling.ago(fact.at)}"


def say_they_tried(fact: TheyTried, telling: Telling) -> str:
    """Such as "you rang yesterday"."""
    verb = _TRIED.get(fact.channel, "you got in touch") if fact.channel else "you got in touch"
    return f"{verb} {telling.ago(fact.at)}"


def say_agreed(fact: Agreed, telling: Telling) -> str:
    """Who asked for what, and when it was to be (method Q5)."""
    due = _due(fact.step.when, telling)
    made = _when_made(fact, telling)
    channel = as_channel(fact.step.what)
    if channel == "meeting":
        return f"{made}we agreed to meet {due}"
    if fact.relayed:
        return f"{made}I was told to try you {due}"
    verb = _ASKED[channel] if channel else "come back to you"
    about = f" about the {fact.step.what}" if not channel and " " not in fact.step.what else ""
    return f"{made}{'you asked me to' if fact.asked_by == 'them' else 'I said I would'} {verb}{about} {due}"


def _spoke(channel: Channel | None) -> str:
    match channel:
        case "call" | None:
            return "we talked"
        case "meeting":
            return "we met"
        case _:
            return "we were in touch"


def _when_made(fact: Agreed, telling: Telling) -> str:
    """When it was agreed, where that is not the same day as it is due: "last Tuesday "."""
    return "" if fact.made.date() == fact.step.when.day else f"{telling.ago(fact.made)} "


def _due(when: When, telling: Telling) -> str:
    day = telling.day(when.day)
    return day if when.start is None else f"{day} {spoken_time(when.start)}"

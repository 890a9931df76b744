"""A fact as it is said: the only place where facts become sentences (method S1). First person, warm, plain."""

from datetime import datetime

from followup_tui.method.facts import Agreed, Referred, Sent, Talked, TheyTried, Tried
from followup_tui.method.reach import as_channel
from followup_tui.method.speak import say_ago, say_times
from followup_tui.method.spoken import spoken_day, spoken_time
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
Fact = Talked | Tried | Agreed | TheyTried | Sent | Referred


def say(fact: Fact, now: datetime) -> str:
    """The fact as the beginning of a sentence, in lower case; `now` is on their clock."""
    match fact:
        case Talked():
            return f"{_spoke(fact.channel)} {say_ago(fact.at, now)}"
        case Tried():
            return _tried(fact, now)
        case Agreed():
            return _agreed(fact, now)
        case Sent():
            return f"I {'sent' if fact.written else 'gave'} you the {fact.what} {say_ago(fact.at, now)}"
        case Referred():
            return f"{fact.by} gave me your name"
        case TheyTried():
            verb = _TRIED.get(fact.channel, "you got in touch") if fact.channel else "you got in touch"
            return f"{verb} {say_ago(fact.at, now)}"


def say_tried_since(fact: Tried) -> str:
    """The attempts after something else was said: "I have tried you twice since"."""
    return f"I have tried you {say_times(fact.times)} since"


def _spoke(channel: Channel | None) -> str:
    match channel:
        case "call" | None:
            return "we talked"
        case "meeting":
            return "we met"
        case _:
            return "we were in touch"


def _tried(fact: Tried, now: datetime) -> str:
    if fact.times == 1:
        return f"I tried to reach you {say_ago(fact.last, now)}"
    return f"I have tried to reach you {say_times(fact.times)}, most recently {say_ago(fact.last, now)}"


def _agreed(fact: Agreed, now: datetime) -> str:
    """Who asked for what, and when it was to be (method Q5)."""
    due = _due(fact.step.when, now)
    channel = as_channel(fact.step.what)
    if channel == "meeting":
        return f"{_when_made(fact, now)}we agreed to meet {due}"
    if fact.relayed:
        return f"{_when_made(fact, now)}I was told to try you {due}"
    verb = _ASKED[channel] if channel else "come back to you"
    about = f" about the {fact.step.what}" if not channel and " " not in fact.step.what else ""
    if fact.asked_by == "them":
        return f"{_when_made(fact, now)}you asked me to {verb}{about} {due}"
    return f"{_when_made(fact, now)}I said I would {verb}{about} {due}"


def _when_made(fact: Agreed, now: datetime) -> str:
    """When it was agreed, where that is not the same day as it is due: "last Tuesday "."""
    return "" if fact.made.date() == fact.step.when.day else f"{say_ago(fact.made, now)} "


def _due(when: When, now: datetime) -> str:
    day = spoken_day(when.day, now.date())
    return day if when.start is None else f"{day} {spoken_time(when.start)}"

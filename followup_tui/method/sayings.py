"""A fact as it is said: the only place where facts become sentences (method S1). First person, warm, plain."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from followup_tui.method.errand_words import say_asked, say_mine
from followup_tui.method.facts import IN_THE_POST, Agreed, Missed, Sent, Talked, TheyTried, Tried
from followup_tui.method.reach import as_channel
from followup_tui.method.speak import say_times
from followup_tui.method.spoken import spoken_due
from followup_tui.method.standing import deadline
from followup_tui.method.telling import Telling
from followup_tui.model.text import joined
from followup_tui.model.when import When
from followup_tui.model.words import Channel

_TRIED: dict[Channel, str] = {
    "call": "you rang",
    "email": "you wrote",
    "note": "you wrote",
    "text": "you sent me a text",
    "message": "you wrote",
}
_DONE: dict[Channel, str] = {
    "call": "tried to reach you",
    "email": "wrote to you",
    "text": "sent you a text",
    "message": "sent you a message",
    "note": "posted you a note",
}
"""What I did, as it is told of the past."""
_HAVE_DONE = _DONE | {"email": "written to you"}
_OF_LATE = timedelta(days=14)
"""Attempts that all lie within these days are told by the last of them, others by the first."""


def say_talked(fact: Talked, telling: Telling) -> str:
    """Such as "we talked last Tuesday"; all sayings begin in lower case."""
    return f"{_spoke(fact.channel)} {telling.ago(fact.at)}"


def say_hung_up(fact: Talked, telling: Telling) -> str:
    """Such as "I rang last Tuesday, at what seemed a bad moment": nobody is told that they hung up."""
    return f"I rang {telling.ago(fact.at)}, at what seemed a bad moment"


def say_tried(facts: Sequence[Tried], telling: Telling) -> str:
    """What I did that nobody answered: "I wrote to you on Monday and have tried to reach you twice since"."""
    before, *after = facts
    if before.times == 1 and not after:
        said = f"I {_DONE[before.how]} {telling.ago(before.last)}"
    elif before.times == 1 and all(each.first > before.last for each in after):
        said = f"I {_DONE[before.how]} {telling.ago(before.last)} and have {_listed(after, _HAVE_DONE)} since"
    else:
        first, last = min(each.first for each in facts), facts[-1].last
        late = last - first < _OF_LATE
        when = f", most recently {telling.ago(last)}" if late else f" {telling.since(first)}"
        said = f"I have {_listed(facts, _HAVE_DONE)}{when}"
    return said + _on_its_way(facts, telling)


def say_tried_since(facts: Sequence[Tried], telling: Telling) -> str:
    """The same after something else was said: "I have tried you twice since"."""
    return f"I have {_listed(facts, _HAVE_DONE | {'call': 'tried you'})} since" + _on_its_way(facts, telling)


def _listed(facts: Sequence[Tried], words: Mapping[Channel, str]) -> str:
    """What was done most often first: "tried to reach you twice and posted you a note"."""
    often = sorted(facts, key=lambda each: -each.times)
    return joined(
        [
            words[each.how] + (f" {say_times(each.times)}" if each.times > 1 or each.how == "call" else "")
            for each in often
        ]
    )


def _on_its_way(facts: Sequence[Tried], telling: Telling) -> str:
    """A note posted these days may not have reached them; one more letter reaches them after it."""
    posted = next((each.last for each in facts if each.how == "note"), None)
    if posted is None or telling.dated or telling.now - posted >= IN_THE_POST:
        return ""
    return f", and {'it' if len(facts) == 1 else 'the note'} may still be on its way"


def say_sent(fact: Sent, telling: Telling) -> str:
    """Such as "I sent you the quote yesterday"."""
    return f"I {'sent' if fact.written else 'gave'} you the {fact.what} {telling.ago(fact.at)}"


def say_they_tried(fact: TheyTried, telling: Telling) -> str:
    """Such as "you rang yesterday"."""
    if fact.word:
        return f"you left me word {telling.ago(fact.at)}"
    verb = _TRIED.get(fact.channel, "you got in touch") if fact.channel else "you got in touch"
    return f"{verb} {telling.ago(fact.at)}"


def say_agreed(fact: Agreed, telling: Telling) -> str:
    """Who asked for what, and when it was to be (method Q5)."""
    due = _due(fact.step.when, telling)
    made = _when_made(fact, telling)
    channel = as_channel(fact.step.what)
    theirs = fact.asked_by == "them"
    if fact.relayed and (theirs or channel == "meeting"):
        return f"{made}I was told {'that we could meet' if channel == 'meeting' else 'to try you'} {due}"
    if channel == "meeting":
        over = telling.now > deadline(fact.step.when)  # whether we met, the timeline does not tell
        return f"we had agreed to meet {due}" if over else f"{made}we agreed to meet {due}"
    if theirs:
        return f"{made}you asked me to {say_asked(fact.step.what)} {due}"
    return f"{made}{'I left word that' if fact.relayed else 'I said'} {say_mine(fact.step.what)} {due}"


def say_missed(fact: Missed, telling: Telling) -> str:
    """What was agreed and what became of it: "you asked me to ring on Monday at ten; I tried, and missed you"."""
    agreed = say_agreed(fact.agreed, telling)
    if fact.late:
        return f"{agreed}; I was late, and {say_tried_since(fact.tried, telling).removeprefix('I ')}"
    tried = "tried" if fact.first == "call" else _DONE[fact.first]
    if fact.after:
        return f"{agreed}; I {tried}, and {say_tried_since(fact.after, telling).removeprefix('I ')}"
    if fact.first == "call":
        return f"{agreed}; I tried, and missed you"
    return f"{agreed}; I {tried} {telling.ago(fact.tried[0].last)}{_on_its_way(fact.tried, telling)}"


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
    return spoken_due(when, telling.day(when.day))

"""The fields that words are made of, and what each holds for one person (method S1, S4).

A field that the book cannot fill is "": words with such a field are not used for that person. No field reads a note.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, Protocol, TypeAlias

from msgspec import Struct

from followup_tui.method.facts import Known
from followup_tui.method.offered import clear_day, two_days
from followup_tui.method.sayings import (
    say_agreed,
    say_hung_up,
    say_missed,
    say_sent,
    say_talked,
    say_they_tried,
    say_tried,
    say_tried_since,
)
from followup_tui.method.speak import say_times
from followup_tui.method.telling import Telling

FIELDS: Final[dict[str, str]] = {
    "name": "their first name",
    "company": "their company",
    "me": "your name, as it stands in the settings",
    "two_days": "two days that are light for you",
    "talked": "we talked last Tuesday",
    "last_talk": "last Tuesday",
    "days": "12 days, since you talked",
    "tried": "I have tried to reach you three times since September; or what you wrote, sent or posted",
    "tries": "three times (you rang, or went there)",
    "since": "since September, when you first tried",
    "last_try": "yesterday",
    "tried_since": "I have tried you twice since (after a talk, or a name); or wrote, sent or posted",
    "agreed": "last Tuesday you asked me to ring today",
    "missed": "you asked me to ring on Monday at ten; I tried, and missed you",
    "hung_up": "I rang last Tuesday, at what seemed a bad moment",
    "their_words": "what they said when they asked, else what they need",
    "they_tried": "you rang yesterday",
    "sent": "I sent you the quote on Monday",
    "referrer": "who gave you their name",
    "thing": "of your shelf, what is new to them",
    "again": "the day of your next call",
}
"""Every field, with what it means or an example of it; in the order in which they are named (method S4)."""


class Merged(Struct, frozen=True):
    """What a field holds, and the timeline entries it comes from."""

    text: str = ""
    sources: tuple[int, ...] = ()


Fields: TypeAlias = Mapping[str, Merged]


class _Fact(Protocol):
    @property
    def sources(self) -> tuple[int, ...]: ...


class Beside(Struct, frozen=True, kw_only=True):
    """What the fields hold that does not come from the timeline. Each is empty where there is none.

    `days` are those that may be offered, best first; `again` is the day of my next call after a voicemail.
    """

    name: str = ""
    company: str = ""
    me: str = ""
    need: str = ""
    days: Sequence[date] = ()
    referrer: str = ""
    thing: str = ""
    again: date | None = None


def fields_of(known: Known, beside: Beside, telling: Telling) -> Fields:
    """All fields that hold something; the others are left out."""
    facts = _facts(known, telling)
    past = " ".join(each.text for each in facts.values())
    found = {
        "name": Merged(beside.name),
        "company": Merged(beside.company),
        "me": Merged(beside.me),
        "two_days": Merged(two_days(beside.days, past, telling) or "another day"),
        "referrer": Merged(beside.referrer),
        "thing": Merged(beside.thing),
        "again": Merged(clear_day(beside.again, past, telling) if beside.again is not None else ""),
        "their_words": Merged(beside.need),
    }
    return {name: merged for name, merged in (found | facts).items() if merged.text}


def _facts(known: Known, telling: Telling) -> dict[str, Merged]:
    """What the timeline tells."""
    found = _of_talks(known, telling) | _of_tries(known, telling)
    if known.agreed is not None:
        found["agreed"] = _merged(say_agreed(known.agreed, telling), known.agreed)
        if known.agreed.words:
            found["their_words"] = _merged(known.agreed.words, known.agreed)
    if known.missed is not None:
        found["missed"] = _merged(say_missed(known.missed, telling), known.missed)
    if known.hung_up is not None:
        found["hung_up"] = _merged(say_hung_up(known.hung_up, telling), known.hung_up)
    if known.they_tried is not None:
        found["they_tried"] = _merged(say_they_tried(known.they_tried, telling), known.they_tried)
    if known.sent is not None:
        found["sent"] = _merged(say_sent(known.sent, telling), known.sent)
    return found


def _of_talks(known: Known, telling: Telling) -> dict[str, Merged]:
    """The last talk. Where the timeline holds none there may have been one before it: nothing is said of that."""
    talk = known.talked
    if talk is None:
        return {}
    return {
        "talked": _merged(say_talked(talk, telling), talk),
        "last_talk": _merged(telling.ago(talk.at), talk),
        "days": _merged(_days(talk.at, telling.now), talk),
    }


def _of_tries(known: Known, telling: Telling) -> dict[str, Merged]:
    """What was done since the last contact; how often and when it was tried is told of calls alone."""
    if not known.tried:
        return {}
    sources = tuple(sorted(source for each in known.tried for source in each.sources))
    told = {
        "tried": Merged(say_tried(known.tried, telling), sources),
        "tried_since": Merged(say_tried_since(known.tried, telling), sources),
    }
    calls = next((each for each in known.tried if each.how == "call"), None)
    if calls is not None:
        told |= {
            "tries": _merged(say_times(calls.times), calls),
            "since": _merged(telling.since(calls.first), calls),
            "last_try": _merged(telling.ago(calls.last), calls),
        }
    return told


def _days(then: datetime, now: datetime) -> str:
    """How many days ago, "" for today."""
    days = (now.date() - then.date()).days
    return "" if days <= 0 else "a day" if days == 1 else f"{days} days"


def _merged(text: str, fact: _Fact) -> Merged:
    return Merged(text, fact.sources)

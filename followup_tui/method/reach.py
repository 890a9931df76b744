"""By which channel somebody can be reached, from what the book has of them (design §4, `new`)."""

from typing import Final

from msgspec.structs import replace

from followup_tui.model.person import Person
from followup_tui.model.words import CHANNEL_OF_OUTCOME, CHANNELS, Channel, Outcome

FIND_NUMBER: Final = "find a number"
"""The step where the book has no way to reach them that is known to be right (design §4, wrong number)."""
_PREFERRED: tuple[Channel, ...] = ("call", "email", "message", "note")
"""The phone comes first (method P1)."""
_INSTEAD: dict[Channel, tuple[Channel, ...]] = {
    "note": ("note", "email", "message", "call"),
    "email": ("email", "message", "call", "note"),
    "message": ("message", "email", "call", "note"),
    "text": ("text", "email", "message", "call", "note"),
}
"""What to take where a step's own channel cannot be used: the nearest in kind first."""
_CALLS: frozenset[Outcome] = frozenset({"no_answer", "busy", "voicemail", "left_word", "hung_up"})
_WRITTEN: tuple[Channel, ...] = ("email", "message", "text")


def can_reach(person: Person, channel: Channel) -> bool:
    """Whether the book has what that channel needs; meetings and other ways need nothing of ours.

    A mail that cannot be one is none. A number that looks like none may still be dialled: a person reads it.
    """
    match channel:
        case "call":
            return bool(person.numbers)
        case "text":  # no extension has a screen
            return any(not each.ext for each in person.numbers)
        case "email":
            return any(each.norm for each in person.emails)
        case "message":
            return bool(person.links)
        case "note":
            return bool(person.address)
        case _:
            return True


def first_channel(person: Person) -> Channel:
    """The best way to a person: phone, else e-mail, else message, else note; "other" where the book has none."""
    if person.phones and not person.phones[0].wrong:  # nearly everybody, and asked of 10k people at once
        return "call"
    return next((each for each in _PREFERRED if can_reach(person, each)), "other")


def usual_channel(person: Person, outcome: Outcome | None = None) -> Channel:
    """What is to be done where a day alone is typed: a call, else what the book has in place of a number.

    After the `outcome` "meeting" it is the meeting's day, whatever the book has.
    """
    first = first_channel(person)
    return "call" if first == "other" or outcome == "meeting" else first


def channel_for(person: Person, wanted: Channel) -> Channel:
    """The channel a plan's step wants, or the nearest one that this person can be reached on; "other" for none."""
    order = _INSTEAD.get(wanted, (wanted, *_PREFERRED))
    return next((each for each in order if can_reach(person, each)), "other")


def another_channel(person: Person, used: Channel) -> Channel:
    """A channel other than the one that did not do; the same again where there is no other."""
    others = ("email", "message", "note", "call") if used == "call" else _PREFERRED
    return next((each for each in others if each != used and can_reach(person, each)), used)


def way_left(person: Person, what: str) -> str:
    """What is to be done, where a call was promised and every number proved wrong: the next way, else finding one."""
    if what != "call" or not person.phones or person.numbers:
        return what
    first = first_channel(person)
    return FIND_NUMBER if first == "other" else first


def with_wrong(person: Person, number: str) -> Person:
    """The person once a number proved wrong: marked, behind all others. Without a `number` it was the first to dial."""
    wrong = next((each for each in person.phones if each.raw == (number or person.phone)), None)
    if wrong is None:
        return person
    others = (each for each in person.phones if each is not wrong)
    return replace(person, phones=(*others, replace(wrong, wrong=True)))


def channel_of_touch(outcome: Outcome, on: Channel, person: Person) -> Channel:
    """The channel of a touch with this outcome, where `on` is the one that they were to be reached on."""
    if outcome in _CALLS or (outcome == "wrong_number" and on not in {"call", "text"}):
        return "call"
    if outcome == "sent":
        return on if on in _WRITTEN else next((each for each in _WRITTEN if can_reach(person, each)), "email")
    return CHANNEL_OF_OUTCOME.get(outcome, "call" if on in {"note", "other"} else on)


def as_channel(what: str) -> Channel | None:
    """The channel that a step names, None for words such as "quote"."""
    return next((each for each in CHANNELS if each == what), None)

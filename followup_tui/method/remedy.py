"""What stands in the way of a call, and what helps against it, from the user's own book (method F6)."""

from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from followup_tui.model.words import Hindrance

HINDRANCES: Final[dict[Hindrance, str]] = {
    "undelivered": "I have not done what I promised",
    "nuisance": "I do not want to be a nuisance",
    "no_value": "I have nothing of value to say",
    "no_words": "I do not know how to say it",
    "pushy": "it feels pushy",
    "thoughts": "my own thoughts",
    "people": "other people",
    "things": "other things",
}
"""Each reason, as the user would say it (method F6)."""

_THINGS_AT_MOST = 3
ENOUGH_REASONS: Final = 5
"""Reasons under which none of them is called frequent, and the plots show none."""


class Ground(Struct, frozen=True, kw_only=True):
    """What a remedy may draw on. Texts are "" and tuples empty where the book has nothing.

    `asked` is what they asked for or need, in their words first; `things` is what they were not given yet; `owed` is
    the step I promised, in words. `opener` is what to begin with, to be sent with `to_send` and else said; `message` is
    what to write.
    """

    name: str
    opener: str = ""
    to_send: bool = False
    message: str = ""
    owed: str = ""
    asked: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    three_yeses: bool = False
    said_yes: str = ""
    phone: bool = False
    written: bool = False
    asleep: bool = False
    """Whether it is no hour to ring or to text them (method F8)."""


class Remedy(Struct, frozen=True):
    """An answer: a plain sentence, then words to say or to read, the user's own or the opener's.

    `ask` is what may be written down once, where nothing is there yet.
    """

    lead: str
    words: tuple[str, ...] = ()
    ask: str = ""


def remedy(hindrance: Hindrance, ground: Ground) -> Remedy:
    """The remedy for one reason (method F6)."""
    return _REMEDIES[hindrance](ground)


def most_often(reasons: Mapping[Hindrance, int]) -> str:
    """The reason given most often of all, with its n: "it feels pushy, 4 of 9"; "" while there are too few."""
    count = sum(reasons.values())
    if count < ENOUGH_REASONS:
        return ""
    most = max(reasons, key=lambda each: reasons[each])
    return f"{HINDRANCES[most]}, {reasons[most]} of {count}"


def smallest_step(ground: Ground) -> str:
    """The next smallest step there is (method F6, Q9)."""
    if ground.asleep and not ground.written:
        return "It is no hour to ring there now. Choose the hour at which you will; that is enough for the moment."
    if ground.phone and not ground.asleep:
        return "Dial, and let it ring four times. That is the whole task; whoever answers is more than was asked."
    if ground.written:
        return "Write one sentence, and send it before it is good."
    return f"Find one number or address for {ground.name}. That is enough for today."


def _undelivered(ground: Ground) -> Remedy:
    if not ground.owed:
        said = "I have not done what I said I would, and I am sorry. What would help you most now?"
        return Remedy("Say it first, plainly; it is over in one sentence.", (said,))
    said = f"I said I would {ground.owed}; it is not done, and I am sorry. Which day still helps you?"
    return Remedy("Say it first, plainly. Asking for a new day is keeping in touch.", (said,))


def _nuisance(ground: Ground) -> Remedy:
    if ground.asked:
        return Remedy("They asked for this themselves:", ground.asked)
    return Remedy(
        "Nothing is noted yet that they asked for, so ask: one question, and the answer decides.",
        ("Would it help you if I stayed in touch, and how often?",),
    )


def _no_value(ground: Ground) -> Remedy:
    if ground.things:
        return Remedy(f"New to {ground.name}, from your shelf:", ground.things[:_THINGS_AT_MOST])
    if ground.asked:
        return Remedy("Whatever you know about this is of value to them:", ground.asked)
    return Remedy(
        "Your shelf has nothing new for them. A question well asked is worth a call, too:",
        ("What would make your work easier just now?",),
    )


def _no_words(ground: Ground) -> Remedy:
    if ground.opener and ground.to_send:
        return Remedy("Send it as it stands, word for word.", (ground.opener,))
    if ground.opener:
        return Remedy("Read it aloud, word for word. The rest is listening.", (ground.opener,))
    return Remedy("Say who you are, and that you are getting back to them. The rest is listening.")


def _pushy(ground: Ground) -> Remedy:
    if ground.three_yeses:
        return Remedy(
            "You said yes three times: you want them, they will choose somebody, and you are as good as anyone. "
            "Asking is your part; yes or no is theirs, and both are fine."
        )
    return Remedy("Asking is your part; yes or no is theirs, and both are fine. Pushing begins after a no.")


def _thoughts(ground: Ground) -> Remedy:
    if ground.said_yes:
        return Remedy("You said yes yourself once, to somebody who kept at it:", (ground.said_yes,))
    return Remedy(
        "Somebody who stayed in touch, kindly, got a yes from you too.",
        ask="When was it, and how did they do it? Written once, it answers here from now on.",
    )


def _people(ground: Ground) -> Remedy:
    if ground.written and ground.message:
        return Remedy("Nobody needs to hear it. Written, it is two sentences:", (ground.message,))
    lead = "It can wait until you are alone." if ground.asleep else "Walk to where nobody listens."
    return Remedy(lead, (smallest_step(ground),))


def _things(ground: Ground) -> Remedy:
    return Remedy("Only the next small step:", (smallest_step(ground),))


_REMEDIES: Final[dict[Hindrance, Callable[[Ground], Remedy]]] = {
    "undelivered": _undelivered,
    "nuisance": _nuisance,
    "no_value": _no_value,
    "no_words": _no_words,
    "pushy": _pushy,
    "thoughts": _thoughts,
    "people": _people,
    "things": _things,
}

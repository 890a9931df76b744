"""The app's own words for every situation, for a call, a voicemail, a mail, a message and a note (method S2, S3).

They are made of the same fields as the user's (method S4). Of several, the first that the book can fill is used.
"""

from typing import Final, Literal

from followup_tui.method.cadence import DROP_OFF
from followup_tui.model.text import with_capital
from followup_tui.model.words import Kind, Situation

_FIRST: Final[dict[Situation, tuple[str, ...]]] = {
    "promise_due": ("{agreed}",),
    "promise_late": ("{agreed}, and I am sorry to be late",),
    "promise_missed": ("{missed}",),
    "meeting_over": ("{agreed}",),
    "returning": ("{they_tried}, and I am getting back to you",),
    "they_asked": ("{agreed}, and I have it now",),
    "after_proposal": ("{sent}",),
    "after_interview": ("{talked}, and thank you again for the interview",),
    "customer": (
        "{talked}, and {tried_since}",
        "{talked}, and thank you again",
        "{tried}, and I would like to hear how you are",
        "I would like to hear how you are",
    ),
    "referral": ("{referrer} gave me your name, and {tried_since}", "{referrer} gave me your name"),
    "thanks": ("{talked}, and thank you for the referral",),
    "stalled": ("{talked}, and {tried_since}", "{talked}"),
    "earlier_no": ("{talked}, and the time was not right then",),
    "silent": ("{talked}, and {tried_since}",),
    "reconnect": ("{talked}, and I would like to hear how you are",),
    "hung_up": ("{hung_up}, and {tried_since}", "{hung_up}"),
    "never_reached": ("{tried}",),
    "first": ("I would be glad to talk with you",),
}
_FIRST_AGAIN: Final[dict[Situation, tuple[str, ...]]] = {
    "silent": (
        "I would still be glad to pick this up: {talked}, and {tried_since}",
        "it is me again: {talked}, and {tried_since}",
        "I would still like to hear from you: {talked}, and {tried_since}",
        "{talked}, and {tried_since}",
    ),
    "never_reached": (
        "I would still be glad to talk with you: {tried}",
        "here I am again: {tried}",
        "I would still like to hear from you: {tried}",
        "{tried}",
    ),
}
"""First sentences past the touch where most people stop, another one with each touch (method F4)."""

_ALOUD: Final[dict[Situation, str]] = {
    "promise_due": "Is now still a good time?",
    "promise_late": "Is now a good time, or is a call {two_days} better?",
    "promise_missed": "Is now a good time, or is a call {two_days} better?",
    "meeting_over": "Shall we go on from there, or is a call {two_days} better?",
    "returning": "Is now a good time?",
    "they_asked": "Shall we go through it now, or is a call {two_days} better?",
    "after_proposal": "Have you had a moment to look at it?",
    "after_interview": "Is there news, or is a call {two_days} better?",
    "customer": "Is there anything you need from me?",
    "referral": "Do you have a minute, or is a call {two_days} better?",
    "thanks": "Is there anything I can do for you?",
    "hung_up": "Is now a better one, or would a call {two_days} suit you?",
    "stalled": "Shall we pick up where we left off?",
    "earlier_no": "How do things look today?",
    "silent": "Is now a good moment, or is a call {two_days} better?",
    "reconnect": "Do you have a minute, or is a call {two_days} better?",
    "never_reached": "Is now a good moment, or is a call {two_days} better?",
    "first": "Do you have a minute, or is a call {two_days} better?",
}
_WRITTEN: Final[dict[Situation, str]] = {
    "promise_due": "Is that still good for you?",
    "promise_late": "Would a call {two_days} suit you instead?",
    "promise_missed": "Would a call {two_days} suit you instead?",
    "meeting_over": "Shall we go on from there, say with a call {two_days}?",
    "returning": "Would a call {two_days} suit you?",
    "they_asked": "Would a call {two_days} suit you to go through it?",
    "after_proposal": "Would a call {two_days} suit you to go through it?",
    "after_interview": "Is there anything I can add, say with a call {two_days}?",
    "customer": "Is there anything you need from me?",
    "referral": "Would a call {two_days} suit you?",
    "thanks": "Is there anything I can do for you?",
    "hung_up": "Would a call {two_days} suit you better?",
    "stalled": "Shall we pick up where we left off, say with a call {two_days}?",
    "earlier_no": "How do things look now, and would a call {two_days} suit you?",
    "silent": "Would a call {two_days} suit you?",
    "reconnect": "Would a call {two_days} suit you?",
    "never_reached": "Would a call {two_days} suit you?",
    "first": "Would a call {two_days} suit you?",
}
_BY_HAND: Final[dict[Situation, str]] = {
    "promise_due": "I have not forgotten it.",
    "promise_late": "I will make up for it.",
    "promise_missed": "A word whenever it suits you is welcome.",
    "meeting_over": "I would be glad to go on from there.",
    "returning": "A word whenever it suits you is welcome.",
    "they_asked": "It is yours whenever you like.",
    "after_proposal": "I will gladly go through it with you.",
    "after_interview": "I would be glad to work with you.",
    "customer": "It is a pleasure to work with you.",
    "referral": "I would be glad to meet you.",
    "thanks": "It means a lot to me.",
    "hung_up": "A word whenever it suits you is welcome.",
    "stalled": "I would be glad to pick up where we left off.",
    "earlier_no": "I am here whenever it is.",
    "silent": "A word whenever it suits you is welcome.",
    "reconnect": "A word whenever it suits you is welcome.",
    "never_reached": "A word whenever it suits you is welcome.",
    "first": "A word whenever it suits you is welcome.",
}
"""A note asks for nothing: it is a kindness."""
GAP: Final = "[your name]"
"""What stands for the user's name on a voicemail, until the settings hold it; what may be sent has no gap."""
_STRANGERS: Final[frozenset[Situation]] = frozenset({"referral", "hung_up", "never_reached", "first"})
"""Situations in which they may not know who it is."""
_VOICEMAIL: Final = (
    "I am sorry to miss you, and will try again {again}.",
    "I am sorry to miss you; you can reach me at this number.",
)
_VOICEMAIL_LATE: Final = ("I will try again {again}.", "You can reach me at this number.")
"""Sorry has been said, or there may be nothing to be sorry for."""
Early = Literal["", "call", "meeting"]
"""What the time of what was agreed is well ahead of, later today."""
_EARLY: Final = "{agreed}, and I am early"
_EARLY_ALOUD: Final[dict[Early, str]] = {
    "call": "Is now good, or shall I ring then?",
    "meeting": "Is that still good for you?",
}
_HERE_IT_IS: Final[dict[Situation, str]] = {
    "promise_due": "{agreed}, and here it is",
    "promise_late": "{agreed}; I am sorry to be late, and here it is",
}
"""Where the words themselves are what was agreed, or it goes with them."""
_ALOUD_AGAIN: Final = (
    "Have I found a good moment this time, or is a call {two_days} better?",
    "Would another hour of the day suit you, or a call {two_days}?",
    "Yes, no and later are all fine: is it worth a call {two_days}?",
)
_WRITTEN_AGAIN: Final = (
    "Which hour suits you for a call {two_days}?",
    "Is it still worth a call {two_days}?",
    "Yes, no and later are all fine: is it worth a call {two_days}?",
)


def built_in(
    situation: Situation, kind: Kind, tries: int = 0, early: Early = "", *, delivers: bool = False
) -> list[str]:
    """Words with fields, the most telling first; the last can be filled whenever the situation holds.

    After `tries` that nobody answered, past the one where most people stop, each touch has other words (method F4).
    A call that is `early` for what was agreed says so; words that are, or bring, what was agreed (`delivers`), too.
    """
    firsts = _FIRST[situation]
    again = _FIRST_AGAIN.get(situation)
    if again and tries > DROP_OFF:
        firsts = (_turn(again, tries), *firsts)
    seconds = _seconds(situation, kind, tries)
    if early == "call" and kind in {"call", "voicemail"}:
        firsts = (_EARLY,)
    if early and kind == "call":
        seconds = (_EARLY_ALOUD[early],)
    if delivers and situation in _HERE_IT_IS:
        firsts, seconds = (_HERE_IT_IS[situation],), _seconds("returning", kind, 0)
    return [
        f"{{name}}, {_led(lead, first)}. {second}"
        for lead in _leads(situation, kind)
        for first in firsts
        for second in seconds
    ]


def _leads(situation: Situation, kind: Kind) -> tuple[str, ...]:
    """Who it is, said where they cannot see it, and to whoever may not know me; a note by hand is signed."""
    if kind == "voicemail":
        return ("this is {me}.", f"this is {GAP}.")
    if situation not in _STRANGERS or kind == "note":
        return ("",)
    return ("this is {me}, and", "")


def _led(lead: str, first: str) -> str:
    """A first sentence after who it is; mail stays at two sentences (method P2), what is spoken may take a breath."""
    return f"{lead} {with_capital(first) if lead.endswith('.') else first}".strip()


def _seconds(situation: Situation, kind: Kind, tries: int) -> tuple[str, ...]:
    """What follows the first sentence."""
    again = situation in _FIRST_AGAIN and tries > DROP_OFF
    match kind:
        case "voicemail":
            return _VOICEMAIL_LATE if situation in {"promise_late", "meeting_over"} else _VOICEMAIL
        case "note":
            return (_BY_HAND[situation],)
        case "call":
            return (_turn((*_ALOUD_AGAIN, _ALOUD[situation]), tries) if again else _ALOUD[situation],)
        case _:
            return (_turn((*_WRITTEN_AGAIN, _WRITTEN[situation]), tries) if again else _WRITTEN[situation],)


def _turn(several: tuple[str, ...], tries: int) -> str:
    """Another one with each touch."""
    return several[(tries - DROP_OFF - 1) % len(several)]

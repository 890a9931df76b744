"""The light question at the end of an opener (method S3), aloud and in writing."""

from followup_tui.method.cadence import DROP_OFF
from followup_tui.method.situation import Situation

_ALOUD: dict[Situation, str] = {
    "promise_due": "Is now still a good time?",
    "promise_late": "Is now a good time, or is {call} better?",
    "returning": "Is now a good time?",
    "they_asked": "Shall we go through it now, or is {call} better?",
    "after_proposal": "Have you had a moment to look at it?",
    "after_interview": "Is there news, or is {call} better?",
    "customer": "Is there anything you need from me?",
    "referral": "Do you have a minute, or is {call} better?",
    "stalled": "Shall we pick up where we left off?",
    "earlier_no": "How do things look today?",
    "silent": "Is now a good moment, or is {call} better?",
    "reconnect": "Do you have a minute, or is {call} better?",
    "never_reached": "Is now a good moment, or is {call} better?",
    "first": "Do you have a minute, or is {call} better?",
}
_WRITTEN: dict[Situation, str] = {
    "promise_due": "Is that still good for you?",
    "promise_late": "Would {call} suit you instead?",
    "returning": "Would {call} suit you?",
    "they_asked": "Would {call} suit you to go through it?",
    "after_proposal": "Would {call} suit you to go through it?",
    "after_interview": "Is there anything I can add, say with {call}?",
    "customer": "Is there anything you need from me?",
    "referral": "Would {call} suit you?",
    "stalled": "Shall we pick up where we left off, say with {call}?",
    "earlier_no": "How do things look now, and would {call} suit you?",
    "silent": "Would {call} suit you?",
    "reconnect": "Would {call} suit you?",
    "never_reached": "Would {call} suit you?",
    "first": "Would {call} suit you?",
}


_MORE_ALOUD = (
    "Have I found a good moment this time, or is {call} better?",
    "Would another hour of the day suit you, or {call}?",
    "Yes, no and later are all fine: is it worth {call}?",
)
_MORE_WRITTEN = (
    "Which hour suits you for {call}?",
    "Is it still worth {call}?",
    "Yes, no and later are all fine: is it worth {call}?",
)
_NOT_ANSWERED: frozenset[Situation] = frozenset({"silent", "never_reached"})


def asked_aloud(situation: Situation, offer: str, tries: int = 0) -> str:
    """The question on the telephone; `offer` names two days, "" for none, `tries` went unanswered (method F4)."""
    return _variant(_ALOUD, _MORE_ALOUD, situation, tries).format(call=_call(offer))


def asked_in_writing(situation: Situation, offer: str, tries: int = 0) -> str:
    """The question in a message, which is read at another time."""
    return _variant(_WRITTEN, _MORE_WRITTEN, situation, tries).format(call=_call(offer))


def _variant(first: dict[Situation, str], more: tuple[str, ...], situation: Situation, tries: int) -> str:
    """Other words with each touch, past the one where most people stop (method F4)."""
    if situation not in _NOT_ANSWERED or tries <= DROP_OFF:
        return first[situation]
    every = (*more, first[situation])
    return every[(tries - DROP_OFF - 1) % len(every)]


def _call(offer: str) -> str:
    return f"a call {offer}" if offer else "a call another day"

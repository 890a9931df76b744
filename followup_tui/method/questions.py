"""The light question at the end of an opener (method S3), aloud and in writing."""

from followup_tui.method.situation import Situation

_ALOUD: dict[Situation, str] = {
    "promise_due": "Is now still a good time?",
    "promise_late": "Is now a good time, or is {call} better?",
    "returning": "Is now a good time?",
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
    "stalled": "Shall we pick up where we left off, say with {call}?",
    "earlier_no": "How do things look now, and would {call} suit you?",
    "silent": "Would {call} suit you?",
    "reconnect": "Would {call} suit you?",
    "never_reached": "Would {call} suit you?",
    "first": "Would {call} suit you?",
}


def asked_aloud(situation: Situation, offer: str) -> str:
    """The question on the telephone; `offer` names two days, "" for none."""
    return _ALOUD[situation].format(call=_call(offer))


def asked_in_writing(situation: Situation, offer: str) -> str:
    """The question in a message, which is read at another time."""
    return _WRITTEN[situation].format(call=_call(offer))


def _call(offer: str) -> str:
    return f"a call {offer}" if offer else "a call another day"

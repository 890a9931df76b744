"""A step as it is said to them: what they asked me for, and what I said I would do (method S1)."""

from followup_tui.method.facts import PROPOSALS
from followup_tui.method.reach import as_channel
from followup_tui.model.words import Channel

_VERBS: dict[Channel, str] = {
    "call": "ring",
    "email": "write",
    "note": "write",
    "text": "text",
    "message": "write",
    "other": "get in touch",
}
_TEXT_YOU = "text you"
_SENDING = frozenset({"send", "mail", "email", "post", "bring"})
_BETWEEN = frozenset({"the", "a", "an", "my", "our", "him", "her", "them"})
"""What may stand between sending and the thing."""


def say_asked(what: str) -> str:
    """After "you asked me to": "ring", "send you the brochure", "come back to you about the quote"."""
    channel = as_channel(what)
    return _VERBS.get(channel, "meet") if channel else _errand(what)


def say_mine(what: str) -> str:
    """After "I said", where nobody knows who asked for it: "I would ring", "you would have the quote"."""
    thing = _thing(what)
    return f"you would have the {thing}" if thing else f"I would {_mine(what)}"


def say_may_i(what: str) -> str:
    """After "may I", of what was named before: "ring", "send it"."""
    return "send it" if _thing(what) else _mine(what)


def is_thing(what: str) -> bool:
    """Whether it is done once they have something: a quote, "send brochure"."""
    return bool(_thing(what))


def _mine(what: str) -> str:
    return _TEXT_YOU if what == "text" else say_asked(what)


def _errand(what: str) -> str:
    """A step in words of one's own, as it is said to them; longer ones may be meant for my eyes alone."""
    if " " not in what:
        return f"come back to you about the {what}"
    thing = _thing(what)
    return f"send you the {thing}" if thing else "come back to you"


def _thing(what: str) -> str:
    """What they are to have by such a step: the "quote" of "quote" or "send her the quote"; "" where it may be else."""
    first, *words = what.split() or [""]
    if first.casefold() not in _SENDING:
        return what if what.casefold() in PROPOSALS else ""
    things = [each for each in words if each.casefold() not in _BETWEEN]
    return things[0] if len(things) == 1 else ""

"""Why a phrase was not understood, in one sentence that says what to type instead."""

from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.lexer import Token
from followup_tui.method.phrases.words import DOUBTS, NEGATIONS, PAST, REPEATS, WEEKDAYS

_JOINTS = frozenset({"-", "to", "till", "til", "until", "through", "thru", "and", "&", "/"})
_ALONE = {
    "asap": "As soon as possible has no time yet: say 'today', or a time.",
    "now": "Now is no promise: call, or say a time such as 'in 10 min'.",
    "immediately": "Now is no promise: call, or say a time such as 'in 10 min'.",
    "soon": "Soon is no date yet: which day, and what time?",
    "later": "Later is no date yet: which day, and what time?",
    "sometime": "That is no date yet: which day, and what time?",
    "anytime": "That is no date yet: which day, and what time?",
    "whenever": "That is no date yet: which day, and what time?",
    "midnight": "Midnight may be either end of the day: say 0:00 and the day that begins then.",
}
_KINDS = (
    (NEGATIONS, "That says when not to call: say which day it is, such as 'tue 3pm'."),
    (REPEATS, "That repeats: say the one day that comes next, such as 'mon 9am'."),
    (DOUBTS, "That is not settled yet: which date and what time?"),
    (PAST, "That lies in the past: name a day ahead, such as 'tue' or 'next tue'."),
    (frozenset({"until", "till", "til"}), "Until then is no time to call: say from when, such as 'mon 9am'."),
    (frozenset({"or"}), "There is a choice in that: say one day and one time."),
    (frozenset({"ago"}), "That lies in the past: name a day ahead, such as 'in 3 days'."),
)


def _several_days(tokens: tuple[Token, ...]) -> bool:
    """Whether it goes from one weekday to another: "tue-thu", "between monday and friday"."""
    texts = [token.text for token in tokens]
    return any(
        one in WEEKDAYS and joint in _JOINTS and two in WEEKDAYS and one != two
        for one, joint, two in zip(texts, texts[1:], texts[2:], strict=False)
    )


def why_not(tokens: tuple[Token, ...], reached: int, objections: list[Refused]) -> Refused:
    """The reason to give for a phrase that no reading came through."""
    words = {token.text for token in tokens}
    if _several_days(tokens):
        return Refused("That is several days: name one, such as 'tue 3pm'.")
    for kind, reason in _KINDS:
        if words & kind:
            return Refused(reason)
    if objections:
        return objections[0]
    for token in tokens:
        if token.text in _ALONE:
            return Refused(_ALONE[token.text])
    stuck = " ".join(token.raw for token in tokens[reached : reached + 3])
    if not stuck:
        return Refused("I can't put that together: say a day and a time, such as 'tue 3pm'.")
    return Refused(f"I don't understand '{stuck[:30]}' there: say a day and a time, such as 'tue 3pm'.")

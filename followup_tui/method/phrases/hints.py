"""Why a phrase was not understood, in one sentence that says what to type instead."""

from followup_tui.method.phrases.answer import WHAT_TIME, Refused
from followup_tui.method.phrases.errand import NOT_SETTLED, NOT_THEN, OFF, says_off
from followup_tui.method.phrases.lexer import Token
from followup_tui.method.phrases.weeks import STRETCH
from followup_tui.method.phrases.words import (
    DOUBTS,
    MONTHS,
    NEGATIONS,
    NUMBERS,
    REPEATS,
    TODAY,
    TOMORROW,
    UNITS,
    WEEKDAYS,
    words_of,
)

_JOINTS = frozenset({"-", "to", "till", "til", "until", "through", "thru", "and", "&", "/"})
_NO_DATE = f" is no date yet: which day, and {WHAT_TIME}"
_SEASON = "A season names no day: say a month or a date, such as 'early march'."
_DAYS_OFF = "I don't know which days those are: type the date, such as 'jan 4'."
_HOLIDAYS = frozenset({"holiday", "holidays", "vacation"})
_NAMED = TODAY | TOMORROW | WEEKDAYS.keys()
"""Beside one of these a holiday is somebody's: "holiday fri" is no day to look for, "bank holiday monday" is."""
_PUBLIC = frozenset({"bank", "public", "federal", "national"})
_BY_WORD = {
    "asap": "As soon as possible has no time yet: say 'today', or a time.",
    **{word: f"{word.capitalize()}{_NO_DATE}" for word in ("soon", "later", "another")},
    **dict.fromkeys(("sometime", "anytime", "whenever", "someday"), f"That{_NO_DATE}"),
    "midnight": "Midnight may be either end of the day: say 0:00 and the day that begins then.",
    **dict.fromkeys(words_of("spring summer autumn fall winter"), _SEASON),
    **dict.fromkeys(_HOLIDAYS, _DAYS_OFF),
    **dict.fromkeys(words_of("within inside throughout over during"), STRETCH),
    "following": "Following what? Name the day, such as 'next tue' or 'dec 8'.",
    "before": "Before when? Say it as in 'before fri' or 'fri before 5'.",
    "past": "Past which hour? Say it as in 'half past 3'.",
    "and": "There are two in that: say one day and one time.",
}
"""What a word says that no rule took; the likeliest cause first."""
_PAST = "That lies in the past: name a day ahead, such as 'tue' or 'next tue'."
_GONE = frozenset({"yesterday", "yday", "yest", "previous", "prev"})
_KINDS = (
    (NEGATIONS, NOT_THEN),
    (REPEATS, "That repeats: say the one day that comes next, such as 'mon 9am'."),
    (DOUBTS, NOT_SETTLED),
    (_GONE, _PAST),
    (
        frozenset({"until", "till", "til"}),
        "Until then is no time to call: type the day to call on, such as 'mon 9am'.",
    ),
    (frozenset({"or"}), "There is a choice in that: say one day and one time."),
    (frozenset({"ago"}), "That lies in the past: name a day ahead, such as 'in 3 days'."),
)
_LAST = frozenset({*WEEKDAYS, *MONTHS, *UNITS, "weekend", "night", "evening", "one"})


def _several_days(texts: list[str]) -> bool:
    """Whether it goes from one day to another: "tue-thu", "dec 3-5", "3 to 5 december", "12/3-12/5"."""
    dated = any(text in MONTHS or text == "/" for text in texts)
    for one, joint, two in zip(texts, texts[1:], texts[2:], strict=False):
        if joint not in _JOINTS:
            continue
        if one in WEEKDAYS and two in WEEKDAYS and one != two:
            return True
        if (
            dated
            and joint not in {"/", "and", "&"}
            and _may_end_a_date(one)
            and (two.isdigit() or two in MONTHS)
        ):
            return True
    return False


def _may_end_a_date(text: str) -> bool:
    return text.isdigit() or text in MONTHS or text in {"st", "nd", "rd", "th"}


def _past(texts: list[str]) -> bool:
    """Whether it speaks of what is over: "last tuesday", "the past week", "friday last"; not "last week of may"."""
    if texts[-1] == "last":
        return True
    return any(
        word in {"last", "past"} and after in _LAST and beyond not in {"of", "in", "before"}
        for word, after, beyond in zip(texts, [*texts[1:], ""], [*texts[2:], "", ""], strict=False)
    )


def why_not(tokens: tuple[Token, ...], reached: int, objections: list[Refused]) -> Refused:
    """The reason to give for a phrase that no reading came through."""
    texts = [token.text for token in tokens]
    reason = _kind(texts)
    if reason:
        return Refused(reason)
    if not _HOLIDAYS.isdisjoint(texts) and not _NAMED.isdisjoint(texts) and _PUBLIC.isdisjoint(texts):
        return Refused(OFF)
    if objections:
        return objections[0]
    reason = _by_word(texts) or (OFF if says_off(texts) else "")
    if reason:
        return Refused(reason)
    stuck = " ".join(token.raw for token in tokens[reached : reached + 3]).lstrip(".,:/- ")
    if not stuck:
        return Refused("I can't put that together: say a day and a time, such as 'tue 3pm'.")
    return Refused(
        f"I don't understand '{stuck[:30]}' there: say a day and a time in English, such as 'tue 3pm'."
    )


def _kind(texts: list[str]) -> str:
    """What is wrong with the phrase as a whole; "" for nothing that shows."""
    if _several_days(texts):
        return "That is several days: name one, such as 'tue 3pm'."
    reason = next((reason for kind, reason in _KINDS if not kind.isdisjoint(texts)), "")
    return reason or (_PAST if _past(texts) else "")


def _by_word(texts: list[str]) -> str:
    """What the words that no rule took say; "" for none of them."""
    pairs = list(zip(["", *texts], texts, strict=False))
    if any(
        one == "next" and (two.isdigit() or two in NUMBERS or two in {"few", "couple"}) for one, two in pairs
    ):
        return STRETCH
    if ("last", "thing") in pairs:
        return "How late is that? Say the time, such as 'fri 5pm'."
    if any(word in {"now", "immediately"} and before != "from" for before, word in pairs):
        return "Now is no promise: call, or say a time such as 'in 10 min'."
    return next((reason for word, reason in _BY_WORD.items() if word in texts), "")

"""A next step as it is typed: `[what] when` ("tue 3pm", "mail fri", "send the quote mon 2pm"; design §5)."""

from collections.abc import Callable
from datetime import datetime

from followup_tui.method.phrase import DEFAULT_RULES, WEEKDAYS_ONLY, parse
from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.lexer import Token, fold, tokenize
from followup_tui.method.phrases.rules import PhraseRules
from followup_tui.method.phrases.vocabulary import looks_like_time, names_day
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When

KNOWN: dict[str, str] = {
    word: what
    for what, words in {
        "call": "call|call back|callback|call again|ring|ring back|phone|tel|call him|call her|call them|"
        "ring him|ring her",
        "email": "email|mail|e mail|e-mail|emails|send email|send an email|send mail",
        "note": "note|card|letter|write|handwritten note",
        "text": "text|sms|txt|send a text",
        "message": "message|msg|linkedin|dm|inmail|whatsapp",
        "meeting": "meeting|meet|visit|lunch|coffee|breakfast|dinner|demo|interview|zoom",
    }.items()
    for word in words.split("|")
}
"""Words for the steps the app knows, and what each is kept as."""
MOST_WORDS = 5


def parse_step(
    text: str,
    now: datetime,
    zone: str,
    their_zone: str | None = None,
    calendar: WorkCalendar = WEEKDAYS_ONLY,
    rules: PhraseRules = DEFAULT_RULES,
    default: str = "call",
) -> Step | Refusal:
    """The step and its time; `default` is what is done when only a time is typed.

    Free words are taken only before a day that is fully understood, and only when none of them could be a
    misspelt or foreign word for a time: "not tuesday" and "teu 3pm" are refused. Arguments as in `parse`.
    """

    def read(phrase: str) -> When | Refusal:
        return parse(phrase, now, zone, their_zone, calendar, rules)

    whole = read(text)
    try:
        folded = fold(text)
        words = folded.split()
        tokens = tokenize(folded)
    except Refused as why:
        return Refusal(why.reason)
    if isinstance(whole, When):
        return Step(KNOWN[words[0]] if words[0] == "lunch" else default, whole)
    known = _known(words, read)
    if isinstance(known, Step):
        return known
    free = _free(words, tokens, read)
    return free if isinstance(free, Step) else known or free or whole


Read = Callable[[str], When | Refusal]


def _known(words: list[str], read: Read) -> Step | Refusal | None:
    """A step the app knows, and what is said after it."""
    for size in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        what = KNOWN.get(" ".join(words[:size]))
        if what is not None:
            when = read(" ".join(words[size:]))
            return Step(what, when) if isinstance(when, When) else when
    return None


def _free(words: list[str], tokens: tuple[Token, ...], read: Read) -> Step | Refusal | None:
    """Words of one's own before a day; None when no cut leaves a day that is understood."""
    refused = None
    for size in range(1, min(MOST_WORDS, len(words) - 1) + 1):
        word = words[size - 1]
        if not word.replace("'", "").replace("-", "").isalpha() or any(map(looks_like_time, word.split("-"))):
            break
        when = read(" ".join(words[size:]))
        if isinstance(when, Refusal):
            refused = when if when.choices else refused
        elif names_day(tokens[len(tokenize(" ".join(words[:size]))) :]):
            return Step(" ".join(words[:size]), when)
        else:
            what = " ".join(words[:size])
            return Refusal(f"Which day? Type it as in '{what} tue 3pm'.")
    return refused

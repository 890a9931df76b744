"""A known step that stands behind its day and time: "fri 3pm mail", "mon 10 quote", "tomorrow send the quote".

Only where all that is left is exactly such a word: anything else behind a day stays what it was, a place or a refusal.
"""

from collections.abc import Sequence

from followup_tui.method.known_steps import KNOWN
from followup_tui.method.phrases.lexer import Token
from followup_tui.method.phrases.vocabulary import names_day
from followup_tui.method.phrases.words import TODAY, TOMORROW, UNITS, WEEKDAYS, words_of

ERRANDS = frozenset(
    words_of(
        "quote quotation estimate proposal offer invoice contract agreement sample samples brochure catalogue catalog "
        "prices pricing"
    )
)
"""What is most often sent, and is a task by itself."""
_ARTICLES = frozenset({"a", "an", "the"})
_WAYS = frozenset({"zoom", "phone", "tel"})
"""Behind a day and time these say how they meet (`method.place`)."""
_SENT = frozenset({"email", "note", "text", "message"})
_LONGEST = 4
_DAYS = TODAY | TOMORROW | WEEKDAYS.keys() | {"tonight"}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_BESIDE = frozenset({"after", "before", "until", "till", "til", "from", "since", "following"})
_BEFORE_A_SPAN = frozenset({"in", "next", "this", "end"})


def steps_behind(words: Sequence[str]) -> list[tuple[int, str]]:
    """Where a step may begin that goes on to the end, and what it is kept as; the longest first, most often none."""
    if not words or not is_last(words[-1]):
        return []
    sizes = range(min(_LONGEST, len(words) - 1), 0, -1)
    found = ((len(words) - size, _step(list(words[-size:]))) for size in sizes)
    return [(at, what) for at, what in found if what]


def is_last(word: str) -> bool:
    """Whether a step behind its day may end in that word."""
    return word in _LASTS


def says_when(tokens: tuple[Token, ...]) -> bool:
    """Whether what stands before such a step is surely about when.

    "30 min call" is a length, "2nd call" the one after the first, "may call" a doubt, "weekend offer" an offer; "after
    fri call" is after that call.
    """
    texts = [token.text for token in tokens]
    if (len(texts) == 1 and texts[0] not in _DAYS) or not _BESIDE.isdisjoint(texts):
        return False
    if not _SUFFIXES.isdisjoint(texts) and len(texts) <= (3 if texts[0] == "the" else 2):
        return False
    return names_day(tokens) and (texts[0] in _BEFORE_A_SPAN or UNITS.keys().isdisjoint(texts))


def _step(words: list[str]) -> str:
    """What exactly these words are kept as; "" for anything else."""
    if known := KNOWN.get(" ".join(words)):
        return known
    core = words[1:] if words[0] == "send" else words
    core = core[1:] if core and core[0] in _ARTICLES else core
    if len(core) == 1 and core[0] in ERRANDS:
        return " ".join(words)
    known = KNOWN.get(" ".join(core), "")
    return known if words[0] != "send" or known in _SENT else ""


_LASTS = ERRANDS | frozenset(words.split()[-1] for words in KNOWN) - _WAYS

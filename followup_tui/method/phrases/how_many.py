"""A number that belongs to what is done and not to when: "send 3 samples tue", "deliver 2 chairs fri 9"."""

from collections.abc import Sequence

from followup_tui.method.phrases.vocabulary import looks_like_time
from followup_tui.method.phrases.words import NUMBERS, TENS, words_of

_CARRYING = frozenset(
    words_of(
        "send deliver bring order post ship mail collect fetch buy print prepare pack courier dispatch forward return"
    )
)
"""What is done to things of which there are several."""
_MOST = 99
_SHORTEST = 4
_NO_THINGS = ("ss", "us", "is")
_TIMES = frozenset({"times", "oclock"})


def counts_things(words: Sequence[str], at: int) -> bool:
    """Whether the word there says how many: a small number between such a deed and a plural that is no span of time."""
    if not 0 < at < len(words) - 1 or words[at - 1] not in _CARRYING or not 1 < _number(words[at]) <= _MOST:
        return False
    things = words[at + 1]
    plural = things.isalpha() and things.endswith("s") and not things.endswith(_NO_THINGS)
    return plural and len(things) >= _SHORTEST and things not in _TIMES and not looks_like_time(things)


def number_of_things(words: Sequence[str]) -> int:
    """Where a number stands before a word that is not about time, so that it may say how many; -1 for nowhere."""
    for at in range(len(words) - 1):
        after = words[at + 1]
        if _number(words[at]) >= 0 and after.isalpha() and not looks_like_time(after):
            return at
    return -1


def _number(word: str) -> int:
    if word.isascii() and word.isdigit():
        return int(word)
    return NUMBERS.get(word, TENS.get(word, -1))

"""Counting sentences as one writes (method P2): a small reckoning of our own, a SentenceCounter."""

from typing import Final

ENOUGH: Final = 2
"""An e-mail is one sentence, two at the most (method P2)."""

_ENDS = ".!?…。!?"
_CLOSERS = "\"'”’)]»"
_SHORTENED = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "nr", "vs", "etc", "approx", "inc", "ltd", "corp", "dept", "est",
    "ext", "e.g", "i.e", "a.m", "p.m", "u.s", "u.k",
})  # fmt: skip
"""Words after which a full stop ends nothing, unless the text does."""
_BEFORE_FIGURES = frozenset({
    "no", "p", "pp", "fig", "tel", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
})  # fmt: skip
"""Those that are short for something only where figures follow: "no. 4", but "I said no. He rang again."."""
_GREETINGS = ("hi", "hello", "dear", "hey", "good morning", "good afternoon", "good evening")
_FAREWELLS = (
    "best", "best regards", "kind regards", "regards", "warm regards", "many thanks", "thanks", "thank you", "cheers",
    "sincerely", "yours", "yours sincerely", "all the best", "warmly",
)  # fmt: skip
_GREETING_WORDS = 4


def count_sentences(text: str) -> int:
    """How many sentences a message has; a greeting line, and a farewell with all below it, are none."""
    return sum(_in_line(line) for line in _without_frame(text))


def _without_frame(text: str) -> list[str]:
    """The lines of the message itself."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and _is_greeting(lines[0]):
        lines = lines[1:]
    for at, line in enumerate(lines):
        if at and line.rstrip(",.!").casefold() in _FAREWELLS:
            return lines[:at]
    return lines


def _is_greeting(line: str) -> bool:
    said = line.casefold()
    short = len(line.split()) <= _GREETING_WORDS
    return short and (line.endswith((",", "!")) or said.startswith(_GREETINGS))


def _in_line(line: str) -> int:
    """Sentences of one paragraph; what comes after the last full stop is one as well."""
    words = line.split()
    count, open_ = 0, False
    for at, word in enumerate(words):
        open_ = open_ or any(map(str.isalnum, word))
        following = words[at + 1] if at + 1 < len(words) else ""
        if open_ and _ends(word, following):
            count, open_ = count + 1, False
    return count + open_


def _ends(word: str, following: str) -> bool:
    """Whether a sentence ends with this word."""
    bare = word.rstrip(_CLOSERS)
    if not bare or bare[-1] not in _ENDS:
        return False
    if not following or bare[-1] != ".":
        return not following or not following[:1].islower()
    stem = bare.rstrip(".").lstrip("\"'“‘([«").casefold()
    initial = len(stem) == 1 and stem.isalpha() and stem != "i"
    shortened = stem in _SHORTENED or (stem in _BEFORE_FIGURES and following[:1].isdigit())
    return not (shortened or initial or following[:1].islower())

"""Where they meet, as it is typed behind a day and time: "mon 10am at his shop", "fri 10:00 on Zoom"."""

import re
from collections.abc import Callable

from followup_tui.method.behind import is_last
from followup_tui.method.known_steps import KNOWN
from followup_tui.method.phrases.vocabulary import WORDS, looks_like_time
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When

Reads = Callable[[str], Step | Refusal]
_LEADS = frozenset(
    {"at", "in", "on", "by", "via", "over", "@", "bei", "beim", "im", "am", "auf", "über", "per", "zu"}
)
_ARTICLES = frozenset({"a", "an", "the", "of", "to", "for", "der", "die", "das", "den", "dem"})
_CLOCKS = frozenset({"time", "theirs", "mine", "there", "local"})
"""Words that say whose clock is meant."""
_WAYS = frozenset({"zoom", "teams", "video", "skype", "webex", "online", "remote", "phone"})
"""What says by itself how they meet."""
_ELSE = frozenset(word for word, what in KNOWN.items() if what in {"email", "note", "text", "message"})
"""What to do instead of meeting: it stands before the day."""
_NEAR = 5
"""Letters; a shorter word may be one letter from the name of a time and yet name a place: "BMW", "tmw"."""


def place_behind(text: str, reads: Reads) -> str:
    """The end of a text that is a place or a way to meet, as it was typed; "" where all of it is about time.

    Behind a time that is nearly anything: "at 12 Main St", "on Zoom", ", Petuelring 130". Behind a day alone it begins
    with "at", "in" or the like and holds no word about time: "tue at nooon" is no place. "In Munich" is one where it
    does not change the time that `reads` finds, "10am in chicago" says whose clock is meant.
    """
    starts = [*(word.start() for word in re.finditer(r"\S+", text)), len(text)]
    for at in range(len(starts) - 1, 0, -1):
        before, place = text[: starts[at]].rstrip(), text[starts[at] :]
        if place and is_last(_words(before)[-1]):
            continue  # "fri 3pm call his boss" goes on: only at the end is that the step
        when = _moment(reads(before.rstrip(",")))
        if when is None:
            continue
        for city in starts[1:at]:
            if _is_city(text[city : starts[at]]) and _moment(reads(text[:city])) == when:
                return text[city:]
        return place if place and _is_place(place, reads, when, parted=before.endswith(",")) else ""
    return ""


def _moment(found: Step | Refusal) -> When | None:
    """What was understood, or the first of what it may be."""
    if isinstance(found, Step):
        return found.when.bare()
    return found.choices[0] if found.choices else None


def _words(text: str) -> list[str]:
    return [word.strip(".,;:()").casefold() for word in text.split()]


def _is_city(text: str) -> bool:
    lead, *names = _words(text)
    return lead == "in" and bool(names) and all(map(_names, names))


def _is_place(place: str, reads: Reads, when: When, *, parted: bool) -> bool:
    """Whether what stands behind a day, or a day and time, is a place; `parted` says that a comma is between."""
    words = _words(place)
    led = words[0] in _LEADS
    rest = words[1:] if led else words
    if not when.timed:
        return led and any(map(_names, rest)) and all(_names(word) or word in _ARTICLES for word in rest)
    if _moment(reads(place)) is not None or not _CLOCKS.isdisjoint(words):
        return False
    if led or parted:
        return any(map(_names, rest))
    return _names(words[0]) and (len(words) > 1 or words[0] in _WAYS) and words[0] not in _ELSE


def _names(word: str) -> bool:
    """Whether a word can be part of a place's name: a link, or letters that are not about time."""
    if "/" in word:
        return True
    parts = word.replace("'", "").split("-")
    return word not in _ARTICLES and all(part.isalpha() and not _about_time(part) for part in parts)


def _about_time(word: str) -> bool:
    return word in WORDS or (len(word) >= _NEAR and looks_like_time(word))

"""Words to begin with when one's own don't come yet; nothing on these lists is compulsory (method V1)."""

from typing import Final

VALUES: Final = (
    "independence", "influence", "learning", "craft", "belonging", "recognition", "security", "wealth",
    "adventure", "being useful", "fairness", "creating", "calm", "order", "competition", "family",
    "health", "honesty", "leading", "beauty", "variety", "mastery", "friendship", "faith",
    "time of my own", "curiosity", "play", "service", "trust", "nature",
)  # fmt: skip
"""Qualities that work may need to have; a motive each."""

FEELINGS: Final = (
    "absorbed", "proud", "free", "needed", "trusted", "curious", "in charge", "playful", "at ease",
    "stretched", "heard", "in good company", "grateful", "bold", "clear-headed", "sure of my hands",
)  # fmt: skip
"""How work may have felt when time flew; one of them may bring a moment back."""


def completions(typed: str, offers: tuple[str, ...], *, many: bool = False) -> tuple[str, ...]:
    """What `typed` may be filled in to: the whole line with each offer that begins as its last word does.

    With `many` the line is a list with commas, and offers that stand there already are left out.
    """
    done, comma, last = typed.rpartition(",") if many else ("", "", typed)
    taken = {each.strip().casefold() for each in done.split(",")}
    begun = last.strip().casefold()
    lead = f"{done.rstrip()}{comma} " if comma else ""
    return tuple(
        f"{lead}{offer}"
        for offer in offers
        if offer.casefold().startswith(begun) and offer.casefold() not in taken
    )


def listed(text: str) -> tuple[str, ...]:
    """The words of a list with commas or semicolons, each once, blanks left out."""
    words: dict[str, str] = {}
    for part in text.replace(";", ",").split(","):
        word = part.strip()
        if word:
            words.setdefault(word.casefold(), word)
    return tuple(words.values())

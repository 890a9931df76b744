"""The name that is said to somebody: the first one, without titles and initials (method S1)."""

import re

from followup_tui.method.phrases.words import words_of
from followup_tui.model.person import Person

_AROUND = '"“”„«»()[]{};:,!?*'
"""What stands around a name, and is not said."""
TITLES = frozenset(
    words_of(
        "mr mrs ms mx miss dr prof professor rev sir dame hon "
        "exmo exma sr sra srta dra dª don dona doña eng enga arq arqa profa lic lda "
        "mme mlle me sig sigra sigrina dott dottssa avv geom rag "
        "herr frau dipl-ing mag ing dhr mevr mevrouw meneer"
    )
)
"""Words before a name that are none of it, in the languages around."""
_ALSO_NAMES = frozenset(words_of("don dona eng hon ing lic mag me rag sig"))
"""Titles that somebody may be called as well: with no full stop they are one before two more names, "Don Luis Vega"."""
_INITIAL = re.compile(r"[^\W\d_]\.?(?:-[^\W\d_]\.?)*")
_MAY_BE_TITLE = frozenset({"d", "m"})
"""Dom, Dona and Monsieur, shortened: the first name follows, where it is not the last that there is."""


def call_name(person: Person) -> str:
    """The name to say: the first one, without a title.

    "" where the book has a company or an address in its place, or nothing but an initial before the family's name.
    """
    if person.name == person.company:
        return ""
    name = person.name.partition(",")[2].strip() or person.name
    words = [word for word in (each.strip(_AROUND) for each in name.split()) if word]
    while words and _is_title(words):
        words = words[1:]
    if words and _INITIAL.fullmatch(words[0]) and words[0].upper() != words[0].lower():
        words = _behind_initial(words)
    said = words[0] if words else ""
    return "" if "@" in said or not any(map(str.isalpha, said)) else said


def _is_title(words: list[str]) -> bool:
    """Whether the first of these words is a title: "Sr.", "Eng.ª", "Dipl.-Ing."; "Don" Draper is none."""
    first, dotted = words[0].casefold(), "." in words[0]
    plain = first.replace(".", "")
    if plain not in TITLES:
        plain = plain.rstrip("ªº")
    more_names = len(words) > 2
    return plain in TITLES and (dotted or more_names or plain not in _ALSO_NAMES)


def _behind_initial(words: list[str]) -> list[str]:
    """What is said of "D. Amélia Pinto"; nothing of "J. Smith", who is called by neither."""
    first, *names = words
    more = len(names) > 1 and names[0][:1].isupper() and not _INITIAL.fullmatch(names[0])
    return names if first.casefold().rstrip(".") in _MAY_BE_TITLE and more else []

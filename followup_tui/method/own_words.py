"""The user's own words at the moment of calling (method V8)."""

from itertools import pairwise, zip_longest

from followup_tui.method.goal_words import CODES, CURRENCIES
from followup_tui.method.ladder import becauses
from followup_tui.model.person import Person
from followup_tui.model.values import Worksheet

_MONEY = frozenset({"dollars", "euros", "pounds", "quid", "bucks", "grand"})


def why_line(worksheet: Worksheet, person: Person, turn: int) -> str:
    """One line for the card: a because, why I want this customer, or a moment when work flowed, in turn (method V8).

    `turn` is any number that goes up; "" where nothing was written yet. Lines about money or a score are left out.
    """
    wanted = [line for line in person.why.split("\n") if line.strip()]
    moments = [each.told for each in worksheet.kept_moments]
    kinds = (becauses(worksheet), wanted, moments)
    lines = [
        line.strip()
        for round_ in zip_longest(*([each for each in kind if not _counts(each)] for kind in kinds))
        for line in round_
        if line
    ]
    return lines[turn % len(lines)] if lines else ""


def _counts(line: str) -> bool:
    """Whether a line speaks of money or a score (method V8)."""
    if any(sign in line for sign in (*CURRENCIES, "%")):
        return True
    words = [word.strip(".,;:!?\"'()") for word in line.split()]
    if any(word in CODES or word.casefold() in _MONEY for word in words):
        return True
    return any(before[:1].isdigit() and between in {"of", "/", "out"} for before, between in pairwise(words))

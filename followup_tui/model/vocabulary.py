"""The words of the trade: those of sales, or of somebody who looks for a job (method Q14). The data stays the same."""

import re
from typing import Final

from msgspec import Struct

from followup_tui.model.settings import Words
from followup_tui.model.values import Measure

_WORD = re.compile(r"\b([Aa] )?\b([A-Za-z]+)")


class Vocabulary(Struct, frozen=True):
    """What things are called on the screen, and what stands as an example in an empty field of the worksheet."""

    names: dict[str, str]
    """What stands for a word of sales, in the singular; empty where sales is the trade."""
    measures: dict[Measure, str]
    examples: dict[str, str]
    """By the last part of a question's path (method/worksheet.py)."""

    def say(self, text: str) -> str:
        """The app's own words in those of the trade: "two prospects" is "two contacts". Never for what a user wrote."""
        if not self.names:
            return text
        return _WORD.sub(lambda found: self._instead(found[1] or "", found[2]), text)

    def _instead(self, article: str, word: str) -> str:
        name = self.names.get(word.lower().removesuffix("s"))
        if name is None:
            return article + word
        name = name.capitalize() if word[0].isupper() else name
        if article and name[0].lower() in "aeiou":
            article = f"{article[0]}n "
        return article + name + ("s" if word.endswith("s") else "")

    def measure(self, measure: Measure) -> str:
        """What a goal's measure is called, in the plural."""
        return self.measures[measure]


SALES = Vocabulary(
    names={},
    measures={
        "revenue": "revenue",
        "meetings": "meetings",
        "deals": "deals",
        "conversations": "conversations",
        "lessons": "lessons",
        "follow_ups": "follow-ups",
        "own": "a measure of my own",
    },
    examples={},
)
_JOB = Vocabulary(
    names={
        "prospect": "contact",
        "suspect": "lead",
        "customer": "employer",
        "meeting": "interview",
        "deal": "offer",
    },
    measures=SALES.measures | {"revenue": "pay", "meetings": "interviews", "deals": "offers"},
    examples={
        "secondary": "such as: offers to choose from",
        "line": "such as: 6 interviews this month, 2 offers by 31 mar",
        "brings": "such as: two interviews a week",
        "statement": "such as: work that I chose myself",
        "act": "ring the first hiring manager",
    },
)
_VOCABULARIES: Final[dict[Words, Vocabulary]] = {"sales": SALES, "job": _JOB}


def vocabulary(trade: Words) -> Vocabulary:
    """The words of a trade."""
    return _VOCABULARIES[trade]

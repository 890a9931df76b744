"""The words of the trade: those of sales, or of somebody who looks for a job (method Q14). The data stays the same."""

from typing import Final

from msgspec import Struct

from followup_tui.model.settings import Words
from followup_tui.model.values import Measure


class Vocabulary(Struct, frozen=True):
    """What things are called on the screen, and what stands as an example in an empty field of the worksheet."""

    customer: str
    prospect: str
    meeting: str
    measures: dict[Measure, str]
    examples: dict[str, str]
    """By the last part of a question's path (method/worksheet.py)."""

    def measure(self, measure: Measure) -> str:
        """What a goal's measure is called, in the plural."""
        return self.measures[measure]


_SALES = Vocabulary(
    customer="customer",
    prospect="prospect",
    meeting="meeting",
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
    customer="employer",
    prospect="hiring manager",
    meeting="interview",
    measures=_SALES.measures | {"revenue": "pay", "meetings": "interviews", "deals": "offers"},
    examples={
        "secondary": "such as: offers to choose from",
        "line": "such as: 6 interviews this month, 2 offers by 31 mar",
        "brings": "such as: two interviews a week",
        "statement": "such as: work that I chose myself",
        "act": "ring the first hiring manager",
    },
)
_VOCABULARIES: Final[dict[Words, Vocabulary]] = {"sales": _SALES, "job": _JOB}


def vocabulary(trade: Words) -> Vocabulary:
    """The words of a trade."""
    return _VOCABULARIES[trade]

"""The words of the trade: those of sales, or of somebody who looks for a job (method Q14). The data stays the same."""

from typing import Final

from msgspec import Struct

from followup_tui.model.settings import Words
from followup_tui.model.values import Measure


class Vocabulary(Struct, frozen=True):
    """What things are called on the screen."""

    customer: str
    prospect: str
    meeting: str
    measures: dict[Measure, str]

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
)
_JOB = Vocabulary(
    customer="employer",
    prospect="hiring manager",
    meeting="interview",
    measures=_SALES.measures | {"revenue": "pay", "meetings": "interviews", "deals": "offers"},
)
_VOCABULARIES: Final[dict[Words, Vocabulary]] = {"sales": _SALES, "job": _JOB}


def vocabulary(trade: Words) -> Vocabulary:
    """The words of a trade."""
    return _VOCABULARIES[trade]

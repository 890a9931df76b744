"""The words of the trade: those of sales, or of somebody who looks for a job (method Q14). The data stays the same."""

import re
from typing import Final

from msgspec import Struct

from followup_tui.model.settings import Words
from followup_tui.model.values import Measure
from followup_tui.model.words import CHANNELS, OUTCOME_WORDS, Outcome

_WORD = re.compile(r"\b([Aa] )?\b([A-Za-z]+)")


class Vocabulary(Struct, frozen=True):
    """What things are called on the screen, and what a trade's examples on the worksheet are."""

    names: dict[str, str]
    """What stands for a word of sales, in the singular; empty where sales is the trade."""
    measures: dict[Measure, str]
    examples: dict[str, str]
    """By the last part of a question's path (method/worksheet.py); `person`, `colleague`, `thing` and `plan` too."""
    outcomes: dict[Outcome, str] = {}
    """What an outcome is called where its word is too common to be told from others in a sentence."""

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

    def example(self, field: str) -> str:
        """What stands in an empty field of the worksheet: "such as: revenue of my own"."""
        return f"such as: {self.examples[field]}"

    def outcome(self, outcome: Outcome, said: str = "") -> str:
        """What came of a touch: "meeting agreed"; `said` is what else sales calls it, as on a key."""
        return self.outcomes.get(outcome) or self.say(said or OUTCOME_WORDS[outcome])

    def what(self, what: str) -> str:
        """A next step's what: a channel in these words, anything else as the user typed it."""
        return self.say("get in touch" if what == "other" else what) if what in CHANNELS else what

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
    examples={
        "told": "the week we rebuilt the whole shop front",
        "secondary": "revenue of my own",
        "because": "a business of my own keeps me free",
        "tertiary_because": "nobody buys from someone they forgot",
        "line": "£12,000 this quarter, 12 meetings, 4 free Fridays",
        "brings": "four meetings a week",
        "statement": "work of my own keeps me free",
        "act": "open the first call",
        "person": "Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm",
        "colleague": "Lee Chen, Chen & Daughters, 312 555 0199",
        "thing": "two photos of the kitchen; joinery, spring",
        "plan": "joiners in spring",
    },
)
_JOB = Vocabulary(
    names={
        "prospect": "contact",
        "suspect": "lead",
        "customer": "employer",
        "meeting": "interview",
        "deal": "offer",
        "proposal": "application",
    },
    measures=SALES.measures | {"revenue": "pay", "meetings": "interviews", "deals": "offers"},
    examples={
        "told": "the summer we moved the whole library",
        "secondary": "offers to choose from",
        "because": "who has a choice decides for themselves",
        "tertiary_because": "they hire whom they remember",
        "line": "6 interviews this month, 2 offers by 31 mar",
        "brings": "two interviews a week",
        "statement": "work that I chose myself",
        "act": "ring the first hiring manager",
        "person": "Dana Ruiz, Northwind, 312 555 0142, tue 3pm",
        "colleague": "Lee Chen, Northwind, 312 555 0199",
        "thing": "a page on what I built last year; logistics, spring",
        "plan": "hiring managers in spring",
    },
    outcomes={"won": "yes"},
)
_VOCABULARIES: Final[dict[Words, Vocabulary]] = {"sales": SALES, "job": _JOB}


def vocabulary(trade: Words) -> Vocabulary:
    """The words of a trade."""
    return _VOCABULARIES[trade]

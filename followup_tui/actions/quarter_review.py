"""Looking back on three months: was it worth it, and what has it become (method Q13, Q15)."""

import re
from typing import Final

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.friday import pages_of
from followup_tui.method.phrases.words import NEGATIONS
from followup_tui.model.quarter import Became, Quarter
from followup_tui.model.text import clean_line

FOLLOWS: Final[dict[Became, str]] = {
    "habit": "A habit needs no promise: the days go on being counted, and p promises again whenever you like.",
    "challenge": "A challenge well done. p promises the next three months in the same words, or you let it rest.",
    "neither": "That is an honest answer, and nothing is promised now. p begins again, in other words or another time.",
}
"""What follows from each answer (method Q13)."""
_WORDS: Final[dict[str, Became]] = {"h": "habit", "c": "challenge", "n": "neither"}


def friday_lines(desk: Desk, quarter: Quarter) -> list[str]:
    """What the Fridays of the quarter said of another approach, the oldest first (method Q15)."""
    return [
        f"{page.week.day} {page.week:%b}  {page.approach}"
        for page in pages_of(desk)
        if page.approach and quarter.holds(page.week)
    ]


def read_became(text: str) -> Became:
    """Habit, challenge or neither, by its first letter on or in a sentence that holds one of them. Raises Refused."""
    typed = clean_line(text).casefold()
    found = _WORDS.get(typed[:1])
    if found is not None and found.startswith(typed):
        return found
    words = set(re.findall(r"[a-z']+", typed))
    held = [each for each in FOLLOWS if each in words]
    if "neither" in held:
        return "neither"
    if len(held) != 1 or words & NEGATIONS or any(word.endswith("n't") for word in words):
        raise Refused("Type habit, challenge or neither; its first letter will do.")
    return held[0]


def review_quarter(desk: Desk, quarter: Quarter, was_worth: str, answer: str) -> Quarter:
    """Keep the closing review; an `answer` of more than its word is kept behind whether it was worth it.

    Raises Refused where the answer names none of the three or the promise is gone, NotSaved.
    """
    became, said = read_became(answer), clean_line(answer)
    if " " in said:
        was_worth = " · ".join(filter(None, (clean_line(was_worth), said)))
    with desk.book.transaction(f"the review of {quarter.start:%B %Y}"):
        id_ = next((id_ for id_, each in desk.book.quarters().items() if each == quarter), None)
        if id_ is None:
            raise Refused("That promise was changed meanwhile: go back and press c again.")
        reviewed = replace(quarter, was_worth=clean_line(was_worth), became=became, reviewed=desk.now)
        desk.book.save_quarter(reviewed, id_)
    return reviewed

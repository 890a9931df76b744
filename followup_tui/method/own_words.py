"""The user's own words where they help: at the moment of calling, and in the morning (method V8, V9, Q8)."""

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


def morning_lines(worksheet: Worksheet) -> tuple[str, ...]:
    """What greets in the morning: the statement (method V9) and the if-then plan (method Q8), as far as written."""
    return tuple(line for line in (worksheet.statement.strip(), if_then(worksheet)) if line)


def if_then(worksheet: Worksheet) -> str:
    """The plan for starting, as a sentence: "If it is nine and coffee is poured, I open the first call."."""
    cue, act = worksheet.plan.cue.strip(), worksheet.plan.act.strip()
    if not (cue and act):
        return ""
    cue = _without(cue, "if ").rstrip(",.")
    act = _without(_without(act, "then "), "i ").rstrip(".")
    return f"If {cue}, I {act}."


def fulfilled(means: str) -> str:
    """A value finished as a sentence (method V2); "" while it is not."""
    said = needs(means)
    return f"To feel fulfilled {said}." if said else ""


def needs(means: str) -> str:
    """The second half of that sentence: "I need to decide for myself"; "" while it is not written."""
    said = means.strip()
    for lead in ("to feel fulfilled ", "i need to ", "to "):
        said = _without(said, lead)
    return f"I need to {said.rstrip('.')}" if said else ""


def _without(text: str, lead: str) -> str:
    return text[len(lead) :] if text.casefold().startswith(lead) else text


def _counts(line: str) -> bool:
    """Whether a line speaks of money or a score (method V8)."""
    if any(sign in line for sign in (*CURRENCIES, "%")):
        return True
    words = [word.strip(".,;:!?\"'()") for word in line.split()]
    if any(word in CODES or word.casefold() in _MONEY for word in words):
        return True
    return any(before[:1].isdigit() and between in {"of", "/", "out"} for before, between in pairwise(words))

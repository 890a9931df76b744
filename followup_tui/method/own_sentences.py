"""The user's own words as sentences: what greets in the morning, and a value finished (method V2, V9, Q8)."""

from followup_tui.model.values import Worksheet


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

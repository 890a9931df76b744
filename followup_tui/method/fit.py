"""The three questions that make a prospect of a suspect, and what follows from the answers (method F1)."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from followup_tui.model.person import Fit, Person
from followup_tui.model.settings import Words
from followup_tui.model.words import Stage

QUESTIONS: Final[dict[Words, tuple[str, str, str]]] = {
    "sales": (
        "Do I want them as a customer?",
        "Will they buy from someone in my field?",
        "Am I as good as anyone they could choose?",
    ),
    "job": (
        "Do I want to work with them?",
        "Are they hiring for work such as mine?",
        "Am I as good as anyone they could take on?",
    ),
}
"""In the order of the fields of Fit; the words fit job hunters too (method F1, Q14)."""

SUSPECT: Final = "Until three yeses, or a talk, somebody is a suspect: it may fit, and nobody knows yet."
"""What the word means, in those of sales (see `Vocabulary.say`)."""

FIELDS: Final = ("want", "will_buy", "as_good")
_SHORT: Final = ("wanted", "will buy", "as good as anyone")
_SHORT_JOB: Final = ("wanted", "hiring", "as good as anyone")


class Verdict(Struct, frozen=True):
    """What the answers open: a thought, never a trapdoor. `doubt`: the user's own yeses are to be shown."""

    said: str
    doubt: bool = False
    may_release: bool = False


def answered(fit: Fit, at: int, *, yes: bool | None) -> Fit:
    """The answers with the one at `at` (from 0) given; None leaves it open."""
    return replace(fit, **{FIELDS[at]: yes})


def verdict(fit: Fit, words: Words) -> Verdict:
    """What the three answers come to (method F1)."""
    if fit.three_yeses:
        return Verdict("Three yeses: now it is a duty to follow up. You choose, as they do.")
    if fit.want is False:
        return Verdict("You choose, as they do. Keep them or let them go: both are fine.", may_release=True)
    if fit.will_buy is False:
        who = "hire" if words == "job" else "buy"
        return Verdict(
            f"Who there would {who}, or when? If nobody: keep them or let them go.", may_release=True
        )
    if fit.as_good is False:
        return Verdict(
            "A doubt is a thought, not a fact. These said yes to you:", doubt=True, may_release=True
        )
    return Verdict("Left open; F asks again whenever you like.")


def say_fit(fit: Fit, words: Words) -> str:
    """The answers in a line for the timeline: "wanted: yes · will buy: yes · as good as anyone: no"."""
    names = _SHORT_JOB if words == "job" else _SHORT
    answers = (fit.want, fit.will_buy, fit.as_good)
    return " · ".join(f"{name}: {_WORD[answer]}" for name, answer in zip(names, answers, strict=True))


def stage_with(person: Person, fit: Fit) -> Stage:
    """Three yeses make a prospect of a suspect; no answer takes anybody's stage away (method F1)."""
    return "prospect" if fit.three_yeses and person.stage == "suspect" else person.stage


_WORD: dict[bool | None, str] = {True: "yes", False: "no", None: "open"}

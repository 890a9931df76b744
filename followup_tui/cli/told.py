"""Next steps in words, the same after adding, logging and in `show`."""

from followup_tui.actions.desk import Desk
from followup_tui.method.speak import say_clock, say_day, say_when
from followup_tui.model.person import Person, Step
from followup_tui.model.words import CHANNEL_WORDS


def said_step(desk: Desk, step: Step, person: Person) -> str:
    """What, and when on the user's clock; with theirs where it differs."""
    today = desk.now.date()
    mine = step.when.in_zone(desk.zone)
    if mine.day >= today and (not mine.timed or mine.starts_at() >= desk.now):
        said = say_when(step.when, desk.now, desk.zone, person.zone or None)
    else:
        said = ", ".join(filter(None, (say_day(mine.day, today), say_clock(mine))))
    return f"{what_words(step.what)}, {said}"


def what_words(what: str) -> str:
    """A channel in a word, or the free words of a step."""
    return CHANNEL_WORDS.get(what, what)  # type: ignore[call-overload, no-any-return]  # or free words

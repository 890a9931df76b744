"""Next steps in words, the same after adding, logging and in `show`; and why one was not understood."""

from followup_tui.actions.desk import Desk
from followup_tui.actions.queue_words import what_word
from followup_tui.method.speak import say_clock, say_day, say_when
from followup_tui.method.typed_date import step_phrase
from followup_tui.model.person import Person, Step
from followup_tui.model.when import Refusal


def said_step(desk: Desk, step: Step, person: Person) -> str:
    """What, and when on the user's clock; with theirs where it differs."""
    today = desk.now.date()
    mine = step.when.in_zone(desk.zone)
    if mine.day >= today and (not mine.timed or mine.starts_at() >= desk.now):
        said = say_when(step.when, desk.now, desk.zone, person.zone or None)
    else:
        said = ", ".join(filter(None, (say_day(mine.day, today), say_clock(mine))))
    return f"{what_word(step.what)}, {said}"


def why_not(read: Refusal, zone: str) -> str:
    """Why a phrase was refused; where no key can pick a reading, what to type for each. `zone` is mine."""
    typed = [f"'{step_phrase(Step(read.what or 'call', each), zone)}'" for each in read.choices]
    return f"{read.reason} To pick, type {' or '.join(typed)}." if typed else read.reason

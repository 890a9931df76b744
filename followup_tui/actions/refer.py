"""Referred: the colleague they named is added and linked, together with the touch (design §5, `r`)."""

from typing import NamedTuple

from followup_tui.actions.add import NewPerson, add_person
from followup_tui.actions.desk import Desk, called
from followup_tui.actions.log import Logged, TouchDraft, log_touch


class Referred(NamedTuple):
    """The touch that was logged, and the colleague's id."""

    logged: Logged
    colleague: int


def refer(desk: Desk, draft: TouchDraft, colleague: NewPerson) -> Referred:
    """Log a referral and add whom they named, as one step of undo.

    Raises Refused and NotSaved; then nothing was changed.
    """
    by = called(desk.person(draft.person))
    with desk.book.transaction(f"referred by {by}"):
        logged = log_touch(desk, draft)
        added = add_person(desk, colleague, source=f"referred by {by}", referred_by=draft.person)
    return Referred(logged, added)

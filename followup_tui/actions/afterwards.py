"""A touch logged on its day or afterwards: when it was, and what later touches have settled already (method S5)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui.actions.desk import Desk, Refused
from followup_tui.method.proposal import Proposal
from followup_tui.method.standing import earliest_first
from followup_tui.method.summary import summarise
from followup_tui.method.touching import yes_taken_back
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Step, Summary
from followup_tui.model.words import CONVERSATIONS, Outcome

_EARLIEST = 1970
"""The year; much earlier a moment has no place on some clocks, and nobody was followed up with."""


def came_before(desk: Desk, id_: int, at: datetime | None) -> bool:
    """Whether a touch at this time has later ones already: what is next then needs no word of it (method S5).

    Raises Refused as `moment_of`, and if they are gone.
    """
    last = desk.person(id_).summary.last_touch
    return last is not None and moment_of(desk, at) < last


def moment_of(desk: Desk, at: datetime | None) -> datetime:
    """When the touch was, in the user's zone; a time without one is on the user's clock.

    Raises Refused where it is still to come or too long ago.
    """
    if at is None:
        return desk.now
    if at.year < _EARLIEST:
        raise Refused("That is too long ago to be meant: write the year in full, such as 2026-11-24T15:30.")
    place = ZoneInfo(desk.zone)
    moment = (at if at.tzinfo else at.replace(tzinfo=place)).astimezone(place)
    if moment > desk.now:
        raise Refused(
            "That time is still to come; log what has happened, and give the rest as the next step."
        )
    return moment


def what_stands(desk: Desk, id_: int) -> Proposal:
    """Nothing new: the next promise of ours, where there is one, is what follows."""
    ours = [
        each.promise for each in earliest_first(desk.book.promises_of(id_)) if each.promise.owed_by == "us"
    ]
    return Proposal(stands=ours[0] if ours else None)


def gave_way(desk: Desk, id_: int, outcome: Outcome, step: Step, at: datetime) -> bool:
    """Whether what was agreed in a talk that is logged afterwards gave way to what was agreed in a later one."""
    return outcome in CONVERSATIONS and any(
        each.made > at and not each.is_plan and (each.owed_by, each.what) == ("us", step.what)
        for _, each in desk.book.promises_of(id_)
    )


def summary_with(desk: Desk, entry: Entry, person: Person) -> Summary | None:
    """The summary of the whole timeline where the touch does not come last; None where it does."""
    last = person.summary.last_touch
    if last is None or entry.at >= last:
        return None
    entries = [each for _, each in desk.book.timeline(entry.person)]
    return summarise(sorted([*entries, entry], key=lambda each: each.at))


def takes_back(desk: Desk, entry: Entry, person: Person) -> bool:
    """Whether they take the yes back that they gave last."""
    if person.stage != "customer" or entry.outcome != "no_for_now":
        return False
    timeline = [each for _, each in desk.book.timeline(entry.person)]
    return yes_taken_back(each for each in timeline if each.at <= entry.at) is not None

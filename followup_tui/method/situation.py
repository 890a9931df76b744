"""Which situation a call begins in (method S2)."""

from datetime import datetime

from followup_tui.method.cadence import is_drop_off
from followup_tui.method.facts import Agreed, Known, Sent, Talked
from followup_tui.method.standing import GRACE, deadline
from followup_tui.model.words import Situation

LONG_AGO = 60
"""Days without a word from either side after which one says hello instead of picking up."""


def situation_of(
    known: Known,
    clock: datetime,
    *,
    has_it: bool = False,
    referred: bool = False,
    job: bool = False,
    customer: bool = False,
) -> Situation:
    """The situation; `clock` is the moment on their clock. A promise that is due goes before all else (method Q5).

    `has_it`: what was agreed is there; `referred`: somebody gave us their name; `job`: a meeting is an interview;
    `customer`: they are one, whatever the timeline holds.
    """
    if known.agreed is not None and (waiting := _of_promise(known.agreed, clock, has_it=has_it)) is not None:
        return waiting
    if known.they_tried is not None or known.missed is not None:
        return "returning" if known.they_tried is not None else "promise_missed"
    if known.sent is not None and _has_come(known.sent, clock) and not _said_no(known):
        return "after_proposal"
    if known.talked is None or known.hung_up is not None:
        return _without_a_talk(known, referred=referred, customer=customer)
    if _said_no(known):
        return "earlier_no"
    return _after_a_talk(known.talked, known.unanswered, clock, won=known.won, job=job)


def is_early(known: Known, clock: datetime) -> bool:
    """Whether what was agreed has a time today that is more than a quarter of an hour off."""
    when = known.agreed.step.when if known.agreed is not None else None
    return when is not None and when.timed and when.day == clock.date() and when.starts_at() - clock > GRACE


def _of_promise(agreed: Agreed, clock: datetime, *, has_it: bool) -> Situation | None:
    """What an agreed step calls for; None while it is still to come."""
    due = agreed.step.when.day <= clock.date()
    if due and _is_late(agreed, clock):
        return "meeting_over" if agreed.step.what == "meeting" else "promise_late"
    if has_it:
        return "they_asked"
    return "promise_due" if due else None


def _without_a_talk(known: Known, *, referred: bool, customer: bool) -> Situation:
    """While the timeline holds no talk, or since they cut a call short; who is a customer is no stranger."""
    if known.hung_up is not None:
        return "hung_up"
    if customer:
        return "customer"
    tries = known.unanswered
    if referred and not is_drop_off(tries):
        return "referral"
    return "never_reached" if tries else "first"


def _after_a_talk(talked: Talked, tries: int, clock: datetime, *, won: bool, job: bool) -> Situation:
    """How a talk goes on, by how long ago it was and what was tried since; who said yes is not asked to once more."""
    fresh = (clock - talked.at).days <= LONG_AGO
    if is_drop_off(tries):
        return "silent"
    if talked.outcome == "referred" and fresh and not tries:
        return "thanks"
    if won and (tries or fresh):
        return "customer"
    if job and fresh and talked.channel == "meeting":
        return "after_interview"
    return "stalled" if tries or fresh else "reconnect"


def _has_come(sent: Sent, clock: datetime) -> bool:
    """Whether they have the proposal by now, and it is not forgotten yet."""
    return sent.arrives <= clock and (clock - sent.at).days <= LONG_AGO


def _said_no(known: Known) -> bool:
    return known.talked is not None and known.talked.outcome == "no_for_now"


def _is_late(agreed: Agreed, clock: datetime) -> bool:
    """Late once its day is over, or past its end or a quarter of an hour on the day itself (design §4)."""
    return clock > deadline(agreed.step.when)

"""Promises that I set myself because I missed them, on the day they are for now or moved there."""

from zoneinfo import ZoneInfo

from followup_tui.actions.desk import Desk
from followup_tui.method.facts import Agreed, TheyTried, know
from followup_tui.method.inbound import missed_in
from followup_tui.method.promise_words import Ground
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise


def missed_of(desk: Desk, promise: Promise) -> str:
    """What they did, such as "they rang", where I set the promise myself because I missed them; "" for any other."""
    return missed_in(_begun_in(desk, promise)[1])


def ground_for(desk: Desk, promise: Promise, zone: str) -> Ground | None:
    """What a promise of mine comes from, told on the clock of `zone`; None where nobody agreed to anything.

    One that was moved is what I asked for last.
    """
    id_, entry = _begun_in(desk, promise)
    if entry is None or promise.is_plan:
        return know(desk.book.timeline(promise.person), promise, zone).agreed
    place = ZoneInfo(zone)
    if missed_in(entry):
        return TheyTried(
            entry.at.astimezone(place), entry.channel, word=entry.outcome == "voicemail", entry=id_
        )
    if promise.entry != id_:
        when = promise.when.in_zone(zone)
        # When it was moved is not said: whether I wrote to them then, the book does not know.
        return Agreed(
            when.starts_at(), Step(promise.what, when), "us", relayed=False, entry=promise.entry or id_
        )
    return know(desk.book.timeline(promise.person), promise, zone).agreed


def _begun_in(desk: Desk, promise: Promise) -> tuple[int, Entry | None]:
    """The entry in which a promise was first made, before it was moved."""
    at: Promise | None = promise
    while at is not None and at.entry is not None:
        entry = desk.book.entry(at.entry)
        if entry is None or entry.kind != "promise_renegotiated":
            return at.entry, entry
        at = desk.book.promises.get(entry.promise) if entry.promise is not None else None
    return 0, None

"""Promises that nobody asked for: I ring back because I missed them."""

from followup_tui.actions.desk import Desk
from followup_tui.method.inbound import missed_in
from followup_tui.model.promise import Promise


def missed_of(desk: Desk, promise: Promise) -> str:
    """What they did, such as "they rang", where I set the promise myself because I missed them; "" for any other."""
    return missed_in(desk.book.entry(promise.entry)) if promise.entry is not None else ""

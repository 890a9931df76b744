"""Whom to begin with when one dreads the first call (design §1)."""

from collections.abc import Iterable, Mapping

from followup_tui.method.queue import Row
from followup_tui.model.person import Person
from followup_tui.model.words import CONVERSATIONS


def friendliest(rows: Iterable[Row], people: Mapping[int, Person]) -> int | None:
    """The person to begin gently with; None if the queue is empty.

    Somebody who talked with me last time comes first, customers before the rest; a timed promise that is due now goes
    before everybody (method Q5), since it cannot wait for a warm-up.
    """
    best: tuple[int, int] | None = None
    chosen: int | None = None
    for order, row in enumerate(rows):
        if row.bucket == "promise_now":
            return row.person
        if row.bucket == "promise_later":
            continue
        found = people.get(row.person)
        if found is None:
            continue
        rank = (_distance(found), order)
        if best is None or rank < best:
            best, chosen = rank, row.person
    return chosen


def _distance(person: Person) -> int:
    """0 for a customer who talked last, up to 3 for a stranger."""
    talked = person.summary.last_outcome in CONVERSATIONS - {"no_for_now", "no_for_good"}
    if talked:
        return 0 if person.stage == "customer" else 1
    return 2 if person.summary.last_contact else 3

"""Everyone in the book with nothing planned (method Q7)."""

from collections.abc import Container, Mapping
from datetime import date

from followup_tui.model.person import Person


def nothing_planned(people: Mapping[int, Person], promised: Container[int], today: date) -> list[int]:
    """Whom nothing is planned with, longest silent first and the never touched last; `promised` have an open promise.

    Nobody who was let go is among them, and nobody who was put off to a later day.
    """
    found = [
        (_silence(person), id_)
        for id_, person in people.items()
        if not person.closed
        and person.plan.step is None
        and id_ not in promised
        and (person.put_off is None or person.put_off <= today)
    ]
    return [id_ for _, id_ in sorted(found)]


def _silence(person: Person) -> tuple[bool, float]:
    """Sorts those who have been silent longest first."""
    last = person.summary.last_touch
    return (last is None, last.timestamp() if last is not None else 0.0)

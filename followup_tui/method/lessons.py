"""What was learned, newest first, and the one that comes back in the morning (method Q10)."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct


class Lesson(Struct, frozen=True):
    """One line learned; `at` is on the user's clock, `person` whom it was learned with."""

    at: datetime
    person: int
    text: str


def newest_first(lessons: Sequence[Lesson]) -> list[Lesson]:
    """In the order in which they are read back; one learned twice stands where it was learned last."""
    found: dict[str, Lesson] = {}
    for lesson in sorted(lessons, key=lambda each: (each.at, each.person), reverse=True):
        found.setdefault(" ".join(lesson.text.casefold().split()), lesson)
    return list(found.values())


def of_the_morning(lessons: Sequence[Lesson], day: date) -> Lesson | None:
    """The lesson that comes back on a day: another one each day, none of that day itself (method Q10)."""
    before = [each for each in newest_first(lessons) if each.at.date() < day]
    return before[-1 - day.toordinal() % len(before)] if before else None

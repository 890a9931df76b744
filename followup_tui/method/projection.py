"""What no follow-up costs: the pipeline drawn forward as it would drain (method Q12).

A projection, and it says so. It knows three things, all of them the user's own: when each person was last touched, how
many of the people tried so far said yes, and what the open business is worth.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

WEEKS = 13
"""A quarter ahead."""
LAPSES = 90
"""Days after the last touch from which somebody is counted as lost (method F4)."""
LEAST = 20
"""People tried below which no rate of yeses is drawn: one yes more would double it."""


class Open(NamedTuple):
    """Somebody who may still say yes; `amount` is what the business with them is worth, 0 where it is not noted."""

    last_touch: date
    amount: float = 0.0


class Week(NamedTuple):
    """How things stand `week` weeks from now if nobody is touched any more.

    `people` are still within reach, `amount` is what their business is worth. `yeses` is how many of them would say
    yes at the user's own rate, None where there are too few to tell.
    """

    week: int
    people: int
    amount: float
    yeses: float | None


ASSUMPTIONS: Final = (
    f"Somebody is counted as lost {LAPSES} days after the last touch; really some come back, and some go sooner.",
    "Nobody new comes in, nobody rings you, and promises lapse like all the rest.",
    "Yeses are your own rate so far, people who said yes of all you ever touched:",
)


def drained(pipeline: Iterable[Open], today: date, yeses: int, tried: int) -> list[Week]:
    """The pipeline from this week to a quarter from now, if nobody is touched any more."""
    rate = yeses / tried if tried >= LEAST else None
    within = [each for each in pipeline if _lapses(each) > today]
    weeks: list[Week] = []
    for week in range(WEEKS + 1):
        day = today + timedelta(weeks=week)
        within = [each for each in within if _lapses(each) > day]
        amount = sum(each.amount for each in within)
        weeks.append(Week(week, len(within), amount, None if rate is None else rate * len(within)))
    return weeks


def _lapses(person: Open) -> date:
    return person.last_touch + timedelta(days=LAPSES)

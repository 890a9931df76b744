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
    people, amounts = [0] * (WEEKS + 1), [0.0] * (WEEKS + 1)
    lapsed = today - timedelta(days=LAPSES)
    for person in pipeline:
        last = ((person.last_touch - lapsed).days - 1) // 7  # the last week in which they are within reach
        if last >= 0:
            people[min(last, WEEKS)] += 1
            amounts[min(last, WEEKS)] += person.amount
    weeks: list[Week] = []
    within, amount = 0, 0.0
    for week in range(WEEKS, -1, -1):
        within, amount = within + people[week], amount + amounts[week]
        weeks.append(Week(week, within, amount, None if rate is None else rate * within))
    return weeks[::-1]

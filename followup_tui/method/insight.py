"""Seeing it get easier, from the user's own record: a table a question, each with its n (method P4, Q9, S7)."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple

from followup_tui.method.record import EDGE, PAUSE, Record

Question = Literal["sessions", "hours", "yeses", "waits", "reasons"]
Cell = str | int


class Asked(NamedTuple):
    """A question to the record. `unit` is what its n counts; under `least` of them nothing is shown."""

    title: str
    unit: str
    least: int
    explained: str
    columns: tuple[str, ...]


class Insight(NamedTuple):
    """What the record answers: rows of the table behind the plot, in its columns' order."""

    question: Question
    n: int
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def asked(self) -> Asked:
        """The question."""
        return QUESTIONS[self.question]

    @property
    def enough(self) -> bool:
        """Whether there is enough to say anything."""
        return self.n >= self.asked.least


QUESTIONS: Final[dict[Question, Asked]] = {
    "sessions": Asked(
        "First three calls of a session, and the last three",
        "sessions",
        5,
        f"A session is calls of yours with at most {PAUSE} minutes between them; those of six calls and more are "
        "compared. Picked up: whoever you rang came to the phone, whatever they said.",
        ("month", "sessions", "calls on each side", "first picked up", "last picked up"),
    ),
    "hours": Asked(
        "When they pick up",
        "calls",
        20,
        "Your calls by weekday and hour of your own clock, and how many were picked up; wrong numbers are left out. In "
        "the plot a full block is every call, and a dot stands where there were fewer than three.",
        ("weekday", "hour", "calls", "picked up"),
    ),
    "yeses": Asked(
        "Touches to a yes",
        "people",
        5,
        "Your touches with somebody up to and with their first yes, on any channel.",
        ("touches", "people"),
    ),
    "waits": Asked(
        "From a talk to your next touch",
        "talks",
        5,
        "How long somebody waited for your next touch after you talked, on any channel; half waited less, half more.",
        ("month", "talks", "half waited at most"),
    ),
    "reasons": Asked(
        "What made it a “not now”",
        "reasons",
        5,
        "The reasons you gave for putting a call off; a plain “not now” gives none.",
        ("reason", "times"),
    ),
}


def insight(question: Question, record: Record) -> Insight:
    """What the record answers to one question."""
    return _ANSWERS[question](record)


def insights(record: Record) -> list[Insight]:
    """All questions answered, in order."""
    return [insight(question, record) for question in QUESTIONS]


def median(figures: Iterable[int]) -> int:
    """The figure that half of them do not exceed; there must be one."""
    ordered = sorted(figures)
    return ordered[(len(ordered) - 1) // 2]


def _sessions(record: Record) -> Insight:
    months: dict[str, list[int]] = {}
    for each in record.sessions:
        row = months.setdefault(f"{each.day:%Y-%m}", [0, 0, 0])
        row[0] += 1
        row[1] += each.first
        row[2] += each.last
    rows = tuple((month, n, n * EDGE, first, last) for month, (n, first, last) in sorted(months.items()))
    return Insight("sessions", sum(row[1] for row in rows), rows)


def _hours(record: Record) -> Insight:
    rows = tuple((*at, record.calls[at], record.picked_up[at]) for at in sorted(record.calls))
    return Insight("hours", record.calls.total(), rows)


def _yeses(record: Record) -> Insight:
    counted = Counter(record.yeses.values())
    return Insight("yeses", counted.total(), tuple(sorted(counted.items())))


def _waits(record: Record) -> Insight:
    months: dict[tuple[int, int], list[int]] = {}
    for day, minutes in record.waits:  # thousands of them: no month is written out before it is known
        months.setdefault((day.year, day.month), []).append(minutes)
    rows = tuple(
        (f"{year}-{month:02}", len(found), median(found)) for (year, month), found in sorted(months.items())
    )
    return Insight("waits", len(record.waits), rows)


def _reasons(record: Record) -> Insight:
    rows = tuple(sorted(record.reasons.items(), key=lambda each: (-each[1], each[0])))
    return Insight("reasons", record.reasons.total(), rows)


_ANSWERS: Final[dict[Question, Callable[[Record], Insight]]] = {
    "sessions": _sessions,
    "hours": _hours,
    "yeses": _yeses,
    "waits": _waits,
    "reasons": _reasons,
}

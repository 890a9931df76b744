"""Seeing it get easier, from the user's own record: a table a question, each with its n (method P4, Q9, S6, S7)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, NamedTuple

from followup_tui.method.days import local_day
from followup_tui.method.friday import week_of
from followup_tui.method.record import EDGE, PAUSE, Record
from followup_tui.method.remedy import ENOUGH_REASONS
from followup_tui.model.how_hard import HARDEST, HowHard

Question = Literal["sessions", "how_hard", "hours", "yeses", "waits", "reasons"]
Cell = str | int | float


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
    "how_hard": Asked(
        "How hard it looked, and how hard it was",
        "sessions",
        5,
        f"What you said before a session's first call and after its last, from 1, easy, to {HARDEST}, hard: the mean "
        "of each week's sessions in which you said both. It is asked where the settings say so, and is no score; it "
        "leaves the book only where you ask for that.",
        ("week of", "sessions", "before", "after"),
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
        ENOUGH_REASONS,
        "The reasons you gave for putting a call off; a plain “not now” gives none.",
        ("reason", "times"),
    ),
}


def insights(record: Record) -> list[Insight]:
    """All questions that the record answers, in order."""
    return [answer(record) for answer in (_sessions, _hours, _yeses, _waits, _reasons)]


def how_hard_gap(said: Iterable[HowHard], zone: str) -> Insight:
    """How hard sessions looked and how hard they were, by the user's weeks; those where both was said.

    It is apart from what the record tells, since no export holds it unless it is asked for (method S6).
    """
    weeks: dict[date, list[tuple[int, int]]] = {}
    for each in said:
        if each.after is not None:
            weeks.setdefault(week_of(local_day(each.at, zone)), []).append((each.before, each.after))
    rows = tuple(
        (
            week.isoformat(),
            len(found),
            *(round(sum(side) / len(side), 1) for side in zip(*found, strict=True)),
        )
        for week, found in sorted(weeks.items())
    )
    return Insight("how_hard", sum(map(len, weeks.values())), rows)


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

"""What greets in the morning (method Q8, V9): my own why, how I begin, whom I reached, by name."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from followup_tui.actions.desk import Desk, called
from followup_tui.method.own_sentences import morning_lines

_NAMES = 3
_WEEK = 6


def own_lines(desk: Desk) -> tuple[str, ...]:
    """Why I am doing this (method V9), and how I begin (method Q8): the latter until the day's first touch."""
    lines = morning_lines(desk.book.worksheet)
    return lines[:1] if len(lines) > 1 and _has_begun(desk) else lines


def _has_begun(desk: Desk) -> bool:
    """Whether anybody was rung or written to today."""
    morning = datetime.combine(desk.now.date(), time(), desk.now.tzinfo)
    return any(
        person.summary.last_touch is not None and person.summary.last_touch >= morning
        for person in desk.book.people.values()
    )


def greeting(desk: Desk) -> str:
    """Whom I reached today, else on the last day I reached anybody; "" where that is a week ago or more.

    Read from the people's summaries alone, so that the first screen waits for no timeline.
    """
    today = desk.now.date()
    zone = desk.now.tzinfo
    newest: date | None = None
    names: list[str] = []
    earliest = today - timedelta(days=_WEEK)
    for person in desk.book.people.values():
        contact = person.summary.last_contact
        if contact is None:
            continue
        day = contact.astimezone(zone).date()
        if day < earliest or day > today or (newest is not None and day < newest):
            continue
        if day != newest:
            newest, names = day, []
        names.append(called(person))
    if newest is None:
        return ""
    when = "Today" if newest == today else _opening(newest, today)
    return f"{when} you reached {_joined(names)}."


def _opening(day: date, today: date) -> str:
    if day == today - timedelta(days=1):
        return "Yesterday"
    return f"On {day:%A}"


def _joined(names: Sequence[str]) -> str:
    """Up to three names, then how many more."""
    if len(names) == 1:
        return names[0]
    if len(names) <= _NAMES:
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{', '.join(names[:_NAMES])} and {len(names) - _NAMES} more"

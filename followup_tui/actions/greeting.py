"""What greets in the morning (method Q8, V9): my own why, how I begin, whom I reached, by name."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from followup_tui.actions.desk import Desk, called
from followup_tui.method.own_sentences import morning_lines

_NAMES = 3
_WEEK = 6
_WALLS = 2
"""Days by which the day on a moment's own wall may differ from the user's. The wall's is looked at first: it costs a
fraction of a look at the zone, and on the first screen ten thousand people are looked at."""


def own_lines(desk: Desk) -> tuple[str, ...]:
    """Why I am doing this (method V9), and how I begin (method Q8): the latter until the day's first touch."""
    lines = morning_lines(desk.book.worksheet)
    return lines[:1] if len(lines) > 1 and _has_begun(desk) else lines


def _has_begun(desk: Desk) -> bool:
    """Whether anybody was rung or written to today."""
    morning = datetime.combine(desk.now.date(), time(), desk.now.tzinfo)
    since = morning.toordinal() - _WALLS
    touches = (person.summary.last_touch for person in desk.book.people.values())
    return any(last is not None and last.toordinal() >= since and last >= morning for last in touches)


def greeting(desk: Desk) -> str:
    """Whom I reached today, else on the last day I reached anybody; "" where that is a week ago or more.

    Read from the people's summaries alone, so that the first screen waits for no timeline.
    """
    today = desk.now.date()
    zone = desk.now.tzinfo
    newest: date | None = None
    names: list[str] = []
    earliest = today - timedelta(days=_WEEK)
    since = earliest.toordinal() - _WALLS
    for person in desk.book.people.values():
        contact = person.summary.last_contact
        if contact is None or contact.toordinal() < since:
            continue
        day = contact.astimezone(zone).date()
        if day < earliest or day > today or (newest is not None and day < newest):
            continue
        if day != newest:
            newest, names = day, []
            since = day.toordinal() - _WALLS
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

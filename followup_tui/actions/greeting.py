"""What greets in the morning (method Q8, V9): my own why, how I begin, whom I reached, by name."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from followup_tui.actions.desk import Desk, called
from followup_tui.method.own_sentences import morning_lines
from followup_tui.model.text import joined
from followup_tui.model.words import CONVERSATIONS

_NAMES = 3
"""Names that are said at most; of others only how many."""
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


def greeting(desk: Desk) -> tuple[str, ...]:
    """Whom I reached today, else on the last day I reached anybody; nothing where that is a week ago or more.

    Said in fewer and fewer names, for as much room as there is.

    To reach somebody is to talk with them, here as at the end of the day (design §2, conversation). The people's
    summaries tell most of it: a timeline is read only of somebody with whom more happened since.
    """
    contacts = _contacts(desk)
    today = desk.now.date()
    talks: dict[date, list[tuple[datetime, int]]] = {}
    for ago in range(_WEEK + 1):
        day = today - timedelta(days=ago)
        for id_ in contacts.get(day, ()):
            for at in _talks(desk, id_):
                talks.setdefault(at.astimezone(desk.now.tzinfo).date(), []).append((at, id_))
        if day in talks:
            names = list(dict.fromkeys(called(desk.person(id_)) for _, id_ in sorted(talks[day])))
            said = [_names(names, most) for most in range(min(_NAMES, len(names)), -1, -1)]
            return tuple(f"{_opening(day, today)} you reached {each}." for each in said)
    return ()


def _names(names: Sequence[str], most: int) -> str:
    """So many of the names, and how many others."""
    others = len(names) - most
    if not most:
        return "one person" if others == 1 else f"{others} people"
    return joined([*names[:most], *([f"{others} more"] if others else [])])


def _contacts(desk: Desk) -> dict[date, list[int]]:
    """Who was last in touch on each day of the past week."""
    today, zone = desk.now.date(), desk.now.tzinfo
    earliest = today - timedelta(days=_WEEK)
    since = earliest.toordinal() - _WALLS
    found: dict[date, list[int]] = {}
    for id_, person in desk.book.people.items():
        contact = person.summary.last_contact
        if contact is None or contact.toordinal() < since:
            continue
        day = contact.astimezone(zone).date()
        if earliest <= day <= today:
            found.setdefault(day, []).append(id_)
    return found


def _talks(desk: Desk, id_: int) -> list[datetime]:
    """When somebody was talked with, the last time at least.

    Read from the newest entry on, as most often their last contact is among the first and was a talk.
    """
    summary = desk.person(id_).summary
    if summary.last_outcome in CONVERSATIONS and summary.last_touch is not None:
        return [summary.last_touch]
    talks: list[datetime] = []
    for entry in desk.book.newest_first(id_):
        if entry.is_conversation:
            talks.append(entry.at)
            if entry.at == summary.last_contact:
                break
    return talks


def _opening(day: date, today: date) -> str:
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    return f"On {day:%A}"

"""The end of a day: who was reached, what was learned, tomorrow's first call (method Q8, Q10)."""

from datetime import datetime
from typing import Any

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.summing_up import SessionSummary, summed_up
from followup_tui.method.days import local_day
from followup_tui.model.entry import Entry


def day_end(desk: Desk) -> SessionSummary:
    """Today so far, over all sessions and single touches; reads the timelines only of people touched today."""
    today = desk.now.date()
    entries: list[tuple[datetime, int, Entry]] = []
    for person, known in desk.book.people.items():
        last = known.summary.last_touch
        # Two clocks are never more than two dates apart (UTC+14, UTC−12): a touch of long ago needs no zone.
        if last is None or last.toordinal() < today.toordinal() - 2 or local_day(last, desk.zone) < today:
            continue
        entries += [
            (each.at, id_, each)
            for id_, each in desk.book.timeline(person)
            if local_day(each.at, desk.zone) == today and (each.is_touch or each.learned)
        ]
    found = [each for *_, each in sorted(entries, key=lambda each: each[:2])]
    return summed_up(desk, found)


def day_end_view(desk: Desk, end: SessionSummary) -> dict[str, Any]:
    """The end of the day for scripts."""
    first = end.tomorrow
    return {
        "date": desk.now.date().isoformat(),
        "touches": end.touches,
        "reached": list(end.reached),
        "learned": list(end.learned),
        "later": [row.person for row in end.later],
        "next_day": end.next_day.isoformat(),
        "first": None
        if first is None
        else {
            "id": first.person,
            "name": called(desk.person(first.person)),
            "what": first.what,
            "at": None if first.at is None else f"{first.at:%Y-%m-%dT%H:%M}",
        },
    }

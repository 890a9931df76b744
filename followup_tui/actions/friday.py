"""The Friday page: marks for each value, whom I called when I said, the week's lessons (method V4, Q10, Q15)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.missed import missed_of
from followup_tui.method.days import due_day, local_day
from followup_tui.method.friday import is_due, week_of
from followup_tui.model.text import clean_line
from followup_tui.model.values import HIGHEST_MARK, FridayPage, Mark, Value

_WEEK = timedelta(days=7)


class Review(NamedTuple):
    """What became of those who said "call me later" for this week, by name, and what was learned, with whom."""

    kept: tuple[str, ...]
    late: tuple[str, ...]
    open: tuple[str, ...]
    lessons: tuple[tuple[str, str], ...]


def page_of(desk: Desk, week: date | None = None) -> FridayPage:
    """The page of the week that begins on the Monday `week`, this one if none is given; blank if there is none."""
    return _found(desk, week or week_of(desk.now.date()))[1]


def friday_due(desk: Desk) -> bool:
    """Whether the page may be offered today."""
    pages = desk.book.fridays().values()
    return is_due(desk.now.date(), pages, desk.book.worksheet.kept_values)


def save_mark(desk: Desk, week: date, value: Value, score: int) -> FridayPage:
    """How the week fed a value, 0 to 9 (method V4). Raises NotSaved."""
    score = max(0, min(score, HIGHEST_MARK))
    with desk.book.transaction(f"why: the week's mark for {value.name}"):
        id_, page = _found(desk, week)
        others = tuple(each for each in page.marks if each.value != value.id)
        page = replace(page, marks=(*others, Mark(value.id, value.name, score)), skipped=False)
        desk.book.save_friday(page, id_)
    return page


def save_approach(desk: Desk, week: date, text: str) -> FridayPage:
    """What another approach might bring: a line for the week (method Q15). Raises NotSaved."""
    line = clean_line(text)
    id_, page = _found(desk, week)
    if line == page.approach:
        return page
    with desk.book.transaction("why: the week's line"):
        id_, page = _found(desk, week)
        page = replace(page, approach=line, skipped=False)
        desk.book.save_friday(page, id_)
    return page


def skip(desk: Desk, week: date) -> bool:
    """Leave the page out this week; returns whether there was anything to leave out. Raises NotSaved."""
    id_, page = _found(desk, week)
    if page.marks or page.approach or page.skipped:
        return False
    with desk.book.transaction("why: skip this week's page"):
        desk.book.save_friday(replace(page, skipped=True), id_)
    return True


def review(desk: Desk, week: date) -> Review:
    """What the week's promises and lessons tell. Reads the timelines only of people touched since the week began."""
    kept: dict[str, None] = {}
    late: dict[str, None] = {}
    waiting: dict[str, None] = {}
    today = desk.now.date()
    for promise in desk.book.promises.values():
        if promise.owed_by != "us" or promise.asked_by != "them" or promise.what != "call":
            continue
        due = due_day(promise.when, desk.zone)
        if not week <= due < week + _WEEK:
            continue
        if missed_of(desk, promise):  # our ringing back, and no day that they asked for
            continue
        person = desk.book.people.get(promise.person)
        name = called(person) if person is not None else "somebody"
        if promise.state == "kept":
            kept[name] = None
        elif promise.state == "late" or (promise.is_open and due < today):
            late[name] = None
        elif promise.is_open:
            waiting[name] = None
    return Review(tuple(kept), tuple(late), tuple(waiting), _lessons(desk, week))


def _lessons(desk: Desk, week: date) -> tuple[tuple[str, str], ...]:
    begin = datetime.combine(week, time(), ZoneInfo(desk.zone))
    found: list[tuple[datetime, str, str]] = []
    for id_, person in desk.book.people.items():
        last = person.summary.last_touch
        if last is None or last < begin:
            continue
        found += [
            (entry.at, called(person), entry.learned)
            for _, entry in desk.book.timeline(id_)
            if entry.learned and week <= local_day(entry.at, desk.zone) < week + _WEEK
        ]
    return tuple((name, learned) for _, name, learned in sorted(found))


def pages_of(desk: Desk) -> Sequence[FridayPage]:
    """Every page, the oldest first."""
    return sorted(desk.book.fridays().values(), key=lambda each: each.week)


def _found(desk: Desk, week: date) -> tuple[int | None, FridayPage]:
    for id_, page in desk.book.fridays().items():
        if page.week == week:
            return id_, page
    return None, FridayPage(week)

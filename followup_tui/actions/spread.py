"""Coming back after days away: the few for today, and the rest over the coming days in one step (method P5)."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.today import queue_of
from followup_tui.method.light import load_by_day
from followup_tui.method.rows import Row
from followup_tui.method.spread import AWAY, Overdue, days_away, most_worth, overdue, spread, timed_today
from followup_tui.model.entry import Entry


class Return(NamedTuple):
    """What a way back looks like. `rest` is what is overdue besides, with the day each would get."""

    days: int
    timed: Sequence[Row]
    worth: Sequence[Row]
    rest: Sequence[tuple[Overdue, date]]
    owed: int
    """How many of the rest were promised to them."""

    @property
    def keep(self) -> set[int]:
        """The people who stay for today."""
        return {row.person for row in (*self.timed, *self.worth)}

    @property
    def was_away(self) -> bool:
        """Whether it was more than a busy day or two."""
        return self.days >= AWAY


def way_back(desk: Desk) -> Return:
    """What is for today, and where the rest would go; nothing is changed."""
    book, today = desk.book, desk.now.date()
    rows = queue_of(desk).rows
    timed, worth = timed_today(rows), most_worth(rows)
    keep = {row.person for row in (*timed, *worth)}
    promises = book.open_promises
    items = [each for each in overdue(book.people, promises, today, desk.zone) if each.person not in keep]
    load = load_by_day(book.people, promises, desk.zone)
    placed = spread(items, load, book.settings.cap, today, desk.calendar)
    away = days_away(book.people.values(), today, desk.zone, desk.calendar)
    owed = sum(each.promise is not None and not promises[each.promise].is_plan for each in items)
    return Return(away, timed, worth, placed, owed)


def spread_overdue(desk: Desk, keep: Collection[int] | None = None) -> int:
    """Put off all that is overdue to days to come, but for those kept; one step of undo. Returns how many.

    Only the day on which I take it up moves. What was agreed stays as it was: late, until it is settled or
    renegotiated with them, and its opener owns up to it. Raises Refused where nothing is overdue, NotSaved.
    """
    book, back = desk.book, way_back(desk)
    moves = [each for each in back.rest if keep is None or each[0].person not in keep]
    if not moves:
        raise Refused("Nothing is overdue besides these; the days to come stay as they are.")
    with book.transaction(f"spread {len(moves)} overdue"):
        for item, day in moves:
            _put_off(desk, item, day)
    return len(moves)


def _put_off(desk: Desk, item: Overdue, day: date) -> None:
    """Within a transaction: take up one promise, or somebody's step, on a day to come."""
    book, person = desk.book, desk.person(item.person)
    if item.promise is None:
        book.save_person(replace(person, put_off=day), item.person)
    elif (promise := book.promises.get(item.promise)) is not None:
        book.save_promise(replace(promise, put_off=day), item.promise)
    book.save_entry(Entry(person=item.person, at=desk.now, kind="put_off"))

"""What a day holds already, for whoever is about to set a step on it."""

from collections import Counter
from datetime import date, timedelta

from followup_tui.actions.desk import Desk, called
from followup_tui.method.days import due_day
from followup_tui.method.free import say_day_load
from followup_tui.method.light import load_by_day
from followup_tui.model.promise import Promise
from followup_tui.model.when import When


class DayLoad:
    """Counts the book once, not at each letter, and anew after a change. One person's own steps are left out."""

    def __init__(self, desk: Desk, person: int | None = None) -> None:
        self._desk = desk
        self._person = person
        self._counted: tuple[Counter[date], dict[date, list[Promise]]] = Counter(), {}
        self._of: int | None = None

    def line(self, when: When) -> str:
        """Such as "4 already due · free 9:00–10:30, 11:00–17:00"; "" for a day gone by."""
        desk = self._desk
        day = when.in_zone(desk.zone).day
        if day < desk.now.date():
            return ""
        load, timed = self._count()
        near = [each for ahead in (-1, 0) for each in timed.get(day + timedelta(days=ahead), ())]
        return say_day_load(when, load[day], near, self._name, desk.now, desk.zone)

    def span(self, first: date, last: date) -> str:
        """What is due from a day to another, from today on: "7 already due in these days"; "" where they are over."""
        load, today = self._count()[0], self._desk.now.date()
        if last < today:
            return ""
        due = sum(count for day, count in load.items() if max(first, today) <= day <= last)
        return f"{due} already due in these days" if due else "nothing is due in these days"

    def _name(self, person: int) -> str:
        found = self._desk.book.people.get(person)
        return called(found) if found is not None else "somebody"

    def _count(self) -> tuple[Counter[date], dict[date, list[Promise]]]:
        """What is set for each day, and the promises with a time by the day they begin."""
        if self._of != (now := self._desk.book.store.ledger.state.seq):
            self._of = now
            book, zone = self._desk.book, self._desk.zone
            others = {id_: each for id_, each in book.open_promises.items() if each.person != self._person}
            people = {id_: each for id_, each in book.people.items() if id_ != self._person}
            timed: dict[date, list[Promise]] = {}
            for promise in others.values():
                if promise.when.timed:
                    timed.setdefault(due_day(promise.when, zone), []).append(promise)
            self._counted = load_by_day(people, others, zone), timed
        return self._counted

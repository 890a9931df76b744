"""What the queue costs at ten thousand people against ten: run it with `python tests/bench/bench_queue.py`."""

import random
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_tui.method.queue import build
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.person import Address, Person, Progress, Step, Summary
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.when import When

ZONE = "America/Chicago"
NOW = datetime(2026, 11, 25, 10, 24, tzinfo=ZoneInfo(ZONE))
ZONES = [ZONE, "Europe/Berlin", "Asia/Tokyo", "Africa/Lagos", "Australia/Sydney", "", "America/New_York"]
ROUNDS = 15
Book = tuple[dict[int, Person], dict[int, Promise]]


def mixed(size: int) -> Book:
    """A tenth promised, a tenth new, half in their plan, the rest silent."""
    return _book(size, lambda roll: roll)


def all_silent(size: int) -> Book:
    """Everybody is due for a hello: the worst case of an old address book."""
    return _book(size, lambda _: 0.7)


def all_new(size: int) -> Book:
    """Everybody was imported this morning."""
    return _book(size, lambda _: 0.05)


def _book(size: int, kind: Callable[[float], float]) -> Book:
    dice = random.Random(1)
    people: dict[int, Person] = {}
    promises: dict[int, Promise] = {}
    for id_ in range(1, size + 1):
        roll = kind(dice.random())
        day = date(2026, 11, 25) + timedelta(days=dice.randrange(-5, 30))
        touched = Summary(
            touches=3,
            unanswered=dice.randrange(5),
            last_touch=NOW - timedelta(hours=dice.randrange(48, 5000)),
            last_contact=NOW - timedelta(days=300),
        )
        people[id_] = Person(
            name=f"Person {id_}",
            phones=(Address("312 555 0100"),),
            zone=dice.choice(ZONES),
            stage="prospect",
            created=NOW,
            summary=Summary() if roll < 0.1 else touched,
            plan=Progress(
                started=date(2026, 10, 1),
                done=3,
                step=Step("call", When(day=day, zone=ZONE)) if 0.1 <= roll < 0.6 else None,
            ),
        )
        if roll > 0.9:
            promises[id_] = Promise(person=id_, made=NOW, when=When(day=day, zone=ZONE))
    return people, promises


def best(book: Book) -> float:
    """Milliseconds of the quickest of some rounds: the rest is other people's noise."""
    people, promises = book
    found = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        build(people, promises, NOW, ZONE, Settings(), WeekdayCalendar())
        found.append(time.perf_counter() - began)
    return min(found) * 1000


def main() -> None:
    """Print one line a kind of book."""
    few = best(mixed(10))
    print(f"queue, 10 people, mixed             {few:7.2f} ms   (reference)")
    for name, make in (("mixed", mixed), ("all silent", all_silent), ("all new", all_new)):
        many = best(make(10_000))
        print(f"queue, 10,000 people, {name:<12}  {many:7.2f} ms   {many / few:6.0f} x   goal <= 25 ms")


if __name__ == "__main__":
    main()

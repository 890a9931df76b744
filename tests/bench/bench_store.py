"""The store's budgets (design §6): `python -m tests.bench.bench_store [people touches]`.

Each line is `name: figure, reference, ratio, goal`. References are taken in the same run, turn by turn with what they
are compared to, because the machine's mood changes by the minute. Nothing here decides a test.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from followup_tui.book.store import Store, open_db

ROUNDS = 400
COMMITS = 1900
"""So many that the machine's mood evens out, and no journal is folded."""
JOURNAL_ROOM = 65536
"""By how many bytes the journal grows at a time."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    company: str
    role: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    zone: str | None = None
    tags: tuple[str, ...] = ()
    need: str = ""
    stage: str = "prospect"
    touches: int = 0


class Touch(msgspec.Struct, frozen=True, kw_only=True):
    person: int
    at: str
    kind: str
    outcome: str
    note: str = ""


def person(number: int, touches: int = 0) -> dict[str, Any]:
    return {
        "name": f"Person {number} of the Sample Book",
        "company": f"Joinery and Sons number {number % 900}",
        "role": "Head of purchasing",
        "phones": [f"+1 312 555 {number % 10000:04d}"],
        "emails": [f"person{number}@example.com"],
        "zone": "America/Chicago",
        "tags": ["spring", "joinery"],
        "need": "A supplier who answers the phone, for three sites and the odd Saturday.",
        "stage": "prospect",
        "touches": touches,
    }


def touch(number: int, who: int) -> dict[str, Any]:
    return {
        "person": who,
        "at": f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}T10:30:00-06:00",
        "kind": "touch",
        "channel": "call",
        "outcome": "no_answer",
        "note": f"Rang {number} times, the line was busy and the secretary kind; again on Tuesday after three.",
    }


def build(path: Path, people: int, touches: int) -> None:
    db = open_db(path)
    with db.transaction():
        for number in range(people):
            db.put("people", person(number))
        for number in range(touches):
            db.put("entries", touch(number, number * 7919 % people + 1))
    db.close(checkpoint=True)


class Call(NamedTuple):
    """One logged touch as two documents, made before the clock starts: what they say is not the store's work."""

    who: int
    touch: dict[str, Any]
    person: dict[str, Any]


def a_call(number: int, who: int) -> Call:
    return Call(who, touch(number, who), person(who, number))


def log_call(db: Store, call: Call) -> None:
    with db.transaction("Logged a call"):
        db.put("entries", call.touch)
        db.put("people", call.person, call.who)


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def say(name: str, figure: float, reference: float | None, goal: str, unit: str = "ms") -> None:
    against = f"{reference:.3f} {unit}, {figure / reference:.2f} ×" if reference else "–, –"
    print(f"{name}: {figure:.3f} {unit}, {against}, {goal}", flush=True)


class Raw:
    """Append and wait for the disk: the least that any durable store can cost, as it encodes and locks nothing.

    With `room` the file grows by stretches of that many bytes, which the next appends overwrite, as the journal does;
    without it by each append, as a plain log.
    """

    def __init__(self, path: Path, size: int, room: int = 0) -> None:
        self.fd = os.open(path, os.O_RDWR | os.O_CREAT)
        self.data, self.room = b"x" * size, b"\n" * room
        self.at = self.end = 0

    def __call__(self) -> None:
        data = self.data
        if self.at + len(data) > self.end:
            data += self.room
            self.end = self.at + len(data)
        os.pwrite(self.fd, data, self.at)
        os.fdatasync(self.fd)
        self.at += len(self.data)


def as_text(document: dict[str, Any]) -> str:
    """JSON as quick as ours, so that the encoder decides nothing."""
    return msgspec.json.encode(document).decode()


class Sqlite:
    """The same documents in SQLite, as durable as the journal and under its lock; with or without the step of undo."""

    def __init__(self, path: Path, people: int, touches: int) -> None:
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute("pragma journal_mode=wal")
        self.db.execute("pragma synchronous=full")
        self.db.execute("create table people (id integer primary key, doc text)")
        self.db.execute("create table entries (id integer primary key, person integer, doc text)")
        self.db.execute("create table undo (id integer primary key, label text, was text)")
        self.db.execute("create index by_person on entries (person)")
        self.db.execute("begin")
        for number in range(people):
            self.db.execute("insert into people (doc) values (?)", (as_text(person(number)),))
        for number in range(touches):
            who = number * 7919 % people + 1
            self.db.execute(
                "insert into entries (person, doc) values (?, ?)", (who, as_text(touch(number, who)))
            )
        self.db.execute("commit")

    def log_call(self, call: Call, *, undo: bool) -> None:
        self.db.execute("begin immediate")
        if undo:
            (was,) = self.db.execute("select doc from people where id = ?", (call.who,)).fetchone()
            self.db.execute("insert into undo (label, was) values (?, ?)", ("Logged a call", was))
        self.db.execute("insert into entries (person, doc) values (?, ?)", (call.who, as_text(call.touch)))
        self.db.execute("update people set doc = ? where id = ?", (as_text(call.person), call.who))
        self.db.execute("commit")


def bench_commit(folder: Path, people: int, touches: int) -> None:
    """A logged call, against append and sync of the same bytes, and against SQLite."""
    db = open_db(folder / "book.json")
    log_call(db, a_call(0, 1))
    log_call(db, a_call(1, 2))
    line = len(max(folder.glob("book.json.journal-*")).read_bytes().rstrip(b"\n").rpartition(b"\n")[2]) + 1
    sqlite = Sqlite(folder / "sqlite", people, touches)
    plain, roomy = Raw(folder / "plain", line), Raw(folder / "roomy", line, JOURNAL_ROOM)

    def look() -> None:
        with db.transaction():
            pass

    acts: dict[str, Callable[[Call], object]] = {
        "ours": lambda call: log_call(db, call),
        "append + fsync": lambda _: plain(),
        "append + fsync into room as the journal's": lambda _: roomy(),
        "SQLite WAL FULL": lambda call: sqlite.log_call(call, undo=False),
        "SQLite WAL FULL that can undo it, as ours": lambda call: sqlite.log_call(call, undo=True),
        "a transaction that changes nothing": lambda _: look(),
    }
    names = list(acts)
    times: dict[str, list[float]] = {name: [] for name in names}
    for number in range(COMMITS):
        call = a_call(number, number * 31 % people + 1)
        names.append(names.pop(number % len(names)))  # nobody always comes after the same other
        for name in names:
            times[name].append(timed(lambda: acts[name](call)))  # noqa: B023  (called at once)
    db.close(checkpoint=False)
    ours, *others = (statistics.median(taken) for taken in times.values())
    for name, reference, goal in zip(
        list(times)[1:], others, ("≤ 1.5 ×", "–", "≤ 1.2 ×", "≤ 1.2 ×", "–"), strict=True
    ):
        say(f"one logged touch at {touches} ({line} bytes), against {name}", ours, reference, goal)


def bench_flat(folder: Path, sizes: tuple[int, ...]) -> None:
    """The cost of a commit as the book grows; the sizes take turns."""
    books = []
    for size in sizes:
        path = folder / f"flat-{size}.json"
        build(path, max(100, size // 10), size)
        books.append(open_db(path))
        log_call(books[-1], a_call(0, 1))
    times: list[list[float]] = [[] for _ in sizes]
    for number in range(ROUNDS):
        call = a_call(number, number % 97 + 1)
        for book, taken in zip(books, times, strict=True):
            taken.append(timed(lambda: log_call(book, call)))  # noqa: B023  (called at once)
    for book in books:
        book.close(checkpoint=False)
    first = statistics.median(times[0])
    for size, taken in zip(sizes[1:], times[1:], strict=True):
        say(f"commit at {size} touches, against {sizes[0]}", statistics.median(taken), first, "≤ 1.2 ×")


OPEN = """
import gc, resource, sys, time
from tests.bench.bench_store import Person, Touch
def memory():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
start = memory()
a = time.perf_counter()
from followup_tui.book.store import open_db
b = time.perf_counter()
db = open_db(sys.argv[1])
c = time.perf_counter()
people = db.decode("people", Person)
d = time.perf_counter()
after = memory()
ids = db.ids_by("entries", "person", 17)
e = time.perf_counter()
touches = [db.decode_one("entries", id, Touch) for id in ids]
f = time.perf_counter()
gc.freeze()  # as the app does once its book is loaded
longest, g = 0, time.perf_counter()
for part in db.chunks("entries", Touch):
    now = time.perf_counter()
    longest, g = max(longest, now - g), now
print(*(x * 1000 for x in (c - b, d - c, e - d, f - e, longest)), after - start, len(people), len(touches))
"""


def bench_open(folder: Path, people: int, touches: int) -> None:
    """Opening and decoding everybody, in fresh processes."""
    runs = []
    for _ in range(9):
        command = [sys.executable, "-c", OPEN, str(folder / "book.json")]
        out = subprocess.run(
            command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
        )
        runs.append([float(each) for each in out.stdout.split()])
    opening, decoding, ids, read, chunk, memory = (
        statistics.median(column) for column in list(zip(*runs, strict=True))[:6]
    )
    size = f"{people} people and {touches} touches"
    say(f"open_db at {size}", opening, None, "with decode ≤ 60 ms")
    say(f"open_db and decode of people at {size}", opening + decoding, None, "≤ 60 ms")
    say("ids of one person's touches, the first time", ids, None, "–")
    say(f"their {runs[0][7]:.0f} touches, the first time", read, None, "–")
    say("longest chunk of touches decoded", chunk, None, "≤ 6 ms")
    say(f"memory for the open book at {size}", memory, None, "≤ 90 MB in the app", "MB")


def bench_checkpoint(folder: Path) -> None:
    """Folding a few commits into a large file."""
    db = open_db(folder / "book.json")
    log_call(db, a_call(5, 5))
    data = (folder / "book.json").read_bytes()

    def copy() -> None:
        with (folder / "copy").open("wb") as file:
            file.write(data)
            os.fsync(file.fileno())

    runs = [timed(db.refresh) for _ in range(ROUNDS)]
    say("refresh when nothing happened", statistics.median(runs), None, "–")
    say("checkpoint, against write + fsync of the same file", timed(db.checkpoint), timed(copy), "–")
    db.close()


def bench_import() -> None:
    """What importing the store adds to the start of a program."""
    code = (
        "import time; a = time.perf_counter(); import followup_tui.book.store; print(time.perf_counter() - a)"
    )
    with_deps = "import time; import tinydb, msgspec, pathlib, threading; a = time.perf_counter();"
    both = [code, with_deps + code.partition(";")[2].partition(";")[2]]
    for name, each in zip(("store with all it needs", "store after tinydb and msgspec"), both, strict=True):
        runs = [
            float(
                subprocess.run(
                    [sys.executable, "-c", each], capture_output=True, text=True, check=True
                ).stdout
            )
            for _ in range(7)
        ]
        say(f"import of the {name}", min(runs) * 1000, None, "–")


def main() -> None:
    """Run everything; sizes may be given as two numbers."""
    people, touches = (int(sys.argv[1]), int(sys.argv[2])) if len(sys.argv) > 2 else (10_000, 100_000)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "book.json", people, touches)
        bench_import()
        bench_open(folder, people, touches)
        bench_commit(folder, people, touches)
        bench_flat(folder, (1_000, 10_000, touches))
        bench_checkpoint(folder)


if __name__ == "__main__":
    main()

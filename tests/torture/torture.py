"""kill -9 of writing processes at random moments: `python tests/torture/torture.py --rounds 200` or `--seconds 60`.

Two processes write one book, each change to two documents at once; they checkpoint, undo, and open it anew as they
go. After each kill the book is opened: everything acknowledged must be there, no change by half, and stock TinyDB
must be able to read the file. Prints `rounds, acknowledged, lost, half, unreadable`; exit 1 unless all three are 0.
Then the trouble of `regions.py`; `--every-call` also runs the crash tests of `tests/book` at every system call.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from followup_tui.book.errors import BookError
from followup_tui.book.store import open_db

sys.path.insert(0, str(Path(__file__).parents[2]))  # it is run as a file, too

from tests.torture import regions

WRITERS = 2


def write(path: Path, acknowledged: Path, who: int, seed: int) -> None:
    """Change the book until killed; each change is noted in `acknowledged` once it was saved."""
    dice = random.Random(seed)
    notes = os.open(acknowledged, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    db = open_db(path)
    number = 0
    while True:
        number += 1
        with db.transaction("Logged a call"):
            entry = db.put(
                "entries",
                {"person": who, "seed": seed, "n": number, "text": "x" * dice.choice([5, 200, 9000])},
            )
            counts = db.doc("people", who) or {"touches": 0}
            db.put("people", {"touches": counts["touches"] + 1}, who)
        os.write(notes, b"%d\n" % entry)
        deed = dice.random()
        if deed < 0.05:
            db.checkpoint()
        elif deed < 0.08:
            db.close(checkpoint=dice.random() < 0.5)
            db = open_db(path)
        elif deed < 0.11:
            # From here on the entry may be gone on purpose: the other writer's next action ends what can be redone.
            os.write(notes, b"-%d\n" % entry)
            if db.undo() != "Logged a call" or db.doc("entries", entry) is not None:
                raise SystemExit("undo did not take this writer's last action back")
            if db.redo() is not None and db.doc("entries", entry) is not None:
                os.write(notes, b"%d\n" % entry)
        elif deed < 0.13:
            with db.transaction("Import"):
                for _ in range(400):
                    db.put("imported", {"by": who, "text": "y" * 50})
        elif deed < 0.15:
            db.refresh()


def check(path: Path, acknowledged: set[int]) -> dict[str, int]:
    """Open the book as after a crash, and count what is wrong with it."""
    found = {"lost": 0, "half": 0, "unreadable": 0}
    try:
        with open_db(path) as db:
            if db.read_only:
                print("unreadable:", db.notices, file=sys.stderr)
                found["unreadable"] += 1
            entries = {doc_id: db.doc("entries", doc_id) for doc_id in db.ids("entries")}
            found["lost"] = len(acknowledged - entries.keys())
            for who in range(1, WRITERS + 1):
                touches = (db.doc("people", who) or {"touches": 0})["touches"]
                mine = [doc_id for doc_id, entry in entries.items() if entry["person"] == who]
                found["half"] += touches != len(mine)
                found["half"] += db.ids_by("entries", "person", who) != mine
            found["half"] += db.count("imported") % 400 != 0
            db.close(checkpoint=random.random() < 0.3)
        json.loads(path.read_bytes())
    except (BookError, ValueError) as error:
        print("unreadable:", error, file=sys.stderr)
        found["unreadable"] += 1
    return found


def read_notes(notes: list[Path]) -> set[int]:
    """The entries that must be there: `12` was saved, `-12` is about to be undone."""
    kept: set[int] = set()
    for note in notes:
        for line in note.read_text().split() if note.exists() else ():
            if line.startswith("-"):
                kept.discard(int(line[1:]))
            else:
                kept.add(int(line))
    return kept


def one_round(path: Path, notes: list[Path], number: int, longest: float) -> None:
    """Start the writers, let them write for a moment, and kill them."""
    writers = [
        subprocess.Popen(
            [sys.executable, __file__, "--write", str(path), str(note), str(who), str(number * 10 + who)]
        )
        for who, note in enumerate(notes, 1)
    ]
    time.sleep(0.25 + random.random() * longest)
    for writer in random.sample(writers, len(writers)):
        if writer.poll() is not None:
            raise SystemExit("a writer ended by itself")
        writer.send_signal(signal.SIGKILL)
        time.sleep(random.random() * 0.03)
    for writer in writers:
        writer.wait()


def run(rounds: int, seconds: float, longest: float) -> bool:
    """All rounds, each on the book the last one left; a new one is begun now and then."""
    total = {"rounds": 0, "acknowledged": 0, "lost": 0, "half": 0, "unreadable": 0}
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        while total["rounds"] < rounds and time.monotonic() - start < seconds:
            if total["rounds"] % 20 == 0:
                folder = Path(name) / str(total["rounds"])
                folder.mkdir()
                path = folder / "followup.json"
                notes = [folder / f"acknowledged-{who}" for who in range(WRITERS)]
                open_db(path).close()
                counted = 0
            one_round(path, notes, total["rounds"], longest)
            acknowledged = read_notes(notes)
            for what, count in check(path, acknowledged).items():
                total[what] += count
            total["rounds"] += 1
            total["acknowledged"] += len(acknowledged) - counted
            counted = len(acknowledged)
    print(", ".join(f"{what} {count}" for what, count in total.items()))
    return not (total["lost"] or total["half"] or total["unreadable"])


def main() -> None:
    """Parse the command line; `--write` is for the processes that are killed."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--rounds", type=int, default=10**9)
    parser.add_argument("--seconds", type=float, default=None)
    parser.add_argument("--harms", type=int, default=60, help="how many files to damage")
    parser.add_argument(
        "--every-call", action="store_true", help="crashes at every call, not at some (minutes)"
    )
    parser.add_argument("--write", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        path, note, who, seed = options.write
        write(Path(path), Path(note), int(who), int(seed))
    if options.seconds is None and options.rounds == 10**9:
        options.rounds = 20
    well = run(options.rounds, options.seconds or float("inf"), 0.6)
    with tempfile.TemporaryDirectory() as name:
        well = regions.run(Path(name), options.harms, 3.0, options.rounds) and well
    if options.every_call:
        here = Path(__file__).parents[1] / "book"
        tests = [str(here / f"test_{each}.py") for each in ("store_crashes", "keeping", "erasing")]
        command = [sys.executable, "-m", "pytest", "-q", "-o", "addopts=", "-n", "2", *tests]
        well = (
            not subprocess.run(
                command, env={**os.environ, "FOLLOWUP_EVERY_CALL": "1"}, check=False
            ).returncode
            and well
        )
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()

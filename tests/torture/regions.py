"""Trouble of other kinds than kill -9: every region of the files cut, flipped or replaced, a full disk, a reader.

After each the book opens or says in one sentence why not; nothing on the disk is written over; what is shown is sound,
and `doctor --repair` brings a writable book back with everything that was anywhere beside it.
"""

from __future__ import annotations

import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from followup_tui.actions.keeping import choose_version, two_versions
from followup_tui.book.doctor import repair
from followup_tui.book.errors import BookError, Damaged, NotSaved
from followup_tui.book.store import Store, open_db
from followup_tui.clock import make_clock

Held = dict[tuple[str, int], bytes]


def build(path: Path) -> Held:
    """A book with two checkpoints and a journal behind it; all it holds."""
    with open_db(path) as db:
        with db.transaction():
            for number in range(3000):
                db.put("notes", {"n": number, "text": f"note {number} " * 5})
        db.close(checkpoint=True)
    with open_db(path) as db:
        for number in range(40):
            with db.transaction("Logged"):
                db.put("notes", {"n": number, "text": f"later {number} " * 5})
                db.put("counts", {"n": number + 1}, 1)
        db.close(checkpoint=True)
    with open_db(path) as db:
        for number in range(20):
            with db.transaction("Logged"):
                db.put("notes", {"n": number, "text": f"last {number} " * 5})
                db.put("counts", {"n": 41 + number}, 1)
        return everything(db)


def everything(db: Store) -> Held:
    """All documents, but for those that the file says are damaged."""
    found = {}
    for name in db.names():
        if name[:1] == "_":
            continue
        for doc_id in db.ids(name):
            raw = db.raw(name, doc_id)
            if raw is not None:
                found[name, doc_id] = raw
    return found


def damaged_files(seed: Path, dice: random.Random, count: int) -> Iterator[tuple[str, Path]]:
    """Copies of the seed's folder with one file of it harmed."""
    for number in range(count):
        folder = seed.parent / "harmed"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(seed, folder)
        files = sorted(path for path in folder.iterdir() if path.suffix != ".lock")
        victim = files[number % len(files)]
        data = bytearray(victim.read_bytes())
        used = max(1, len(data.rstrip(b"\n")))
        at = (number * used // count + dice.randrange(used)) % used
        how = dice.choice(("flip", "cut", "zeros", "garbage", "line", "empty", "gone"))
        if how == "flip":
            data[at] ^= 1 << dice.randrange(8)
        elif how == "cut":
            del data[at:]
        elif how == "line":  # cut between two lines
            del data[data.rfind(b"\n", 0, at) + 1 :]
        elif how == "zeros":
            data[at : at + 512] = bytes(len(data[at : at + 512]))
        elif how == "garbage":
            data[at : at + 64] = dice.randbytes(len(data[at : at + 64]))
        else:
            data.clear()
        victim.unlink() if how == "gone" else victim.write_bytes(data)
        yield f"{how} of {victim.name} at {at}", folder / seed_name(seed)


def seed_name(seed: Path) -> str:
    """The book's name in a folder."""
    return next(path.name for path in seed.iterdir() if path.suffix == ".json")


def harm(folder: Path, count: int, dice: random.Random) -> Counter[str]:
    """Harm, open, compare, repair, compare."""
    seed = folder / "seed"
    seed.mkdir(parents=True)
    held = build(seed / "book.json")
    told: Counter[str] = Counter()
    for what, path in damaged_files(seed, dice, count):
        told["harmed"] += 1
        before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.suffix != ".lock"}
        read_only = True
        try:
            with open_db(path) as db:
                read_only = db.read_only
                try:
                    shown = everything(db)
                except Damaged:
                    shown = {}
                wrong = [key for key, raw in shown.items() if key in held and raw != held[key]]
                # A torn end is the one thing that a book may open without: it says so.
                if wrong and not db.notices:
                    told["wrong"] += 1
                    print("wrong:", what, wrong[:3], file=sys.stderr)
        except BookError as error:
            told["refused"] += 1
            if not str(error).endswith("."):
                told["no sentence"] += 1
        if read_only:
            after = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.suffix != ".lock"}
            if after != before:
                told["written over"] += 1
                print("written over:", what, file=sys.stderr)
        try:
            repair(path, "now")
            with open_db(path) as db:
                told["not mended"] += db.read_only
                told["whole again"] += everything(db) == held
        except NotSaved:
            told["two versions"] += two_versions(path) is not None
            told["not mended"] += two_versions(path) is None
    return told


def replaced_underneath(folder: Path) -> Counter[str]:
    """Another version takes the file's place while a copy is open: nothing acknowledged becomes unreachable."""
    path, other = folder / "here" / "book.json", folder / "there" / "book.json"
    told: Counter[str] = Counter()
    for number in range(12):
        for each in (path, other):
            shutil.rmtree(each.parent, ignore_errors=True)
        with open_db(path) as db:
            db.insert({"n": 0})
            db.close(checkpoint=True)
        other.parent.mkdir()
        shutil.copy(path, other)
        with open_db(other) as db:
            db.insert({"n": "there"})
            db.close(checkpoint=True)
        db = open_db(path)
        saved = [db.insert({"n": each}) for each in range(number % 4 + 1)]
        shutil.copy(other, path)
        db.refresh()
        try:
            saved.append(db.insert({"n": "after"}))
        except NotSaved:
            told["refused"] += 1
        db.close(checkpoint=True)
        told["not found"] += two_versions(path) is None
        choose_version(path, "journal", make_clock().now())
        with open_db(path) as db:
            told["lost"] += sum(db.get(doc_id=each) is None for each in saved)
        told["rounds"] += 1
    return told


def fill(path: Path, limit: int) -> None:
    """Commit into a file-size limit until it is reached, then without it; print what was acknowledged."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    db = open_db(path)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    refused = 0
    for number in range(400):
        if refused == 5:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        try:
            print(db.insert({"n": number, "text": "x" * 900}), flush=True)
        except NotSaved:
            refused += 1
        if number % 50 == 0:
            db.checkpoint()
    db.close(checkpoint=True)
    print("refused", refused)


def full_disk(folder: Path) -> Counter[str]:
    """A disk that is full for a while: what was refused is nowhere, what was acknowledged is there."""
    path = folder / "full" / "book.json"
    ran = subprocess.run(
        [sys.executable, "-m", "tests.torture.regions", str(path), "30000"],
        capture_output=True,
        text=True,
        check=True,
    )
    *ids, refused = ran.stdout.splitlines()
    with open_db(path) as db:
        lost = len({int(each) for each in ids} ^ set(db.ids("_default")))
    return Counter({"acknowledged": len(ids), refused.replace("refused ", "refused: "): 1, "lost": lost})


def reader(folder: Path, seconds: float) -> Counter[str]:
    """A reader follows a writer that commits and checkpoints: it never sees a half, and at last it sees everything."""
    path = folder / "followed" / "book.json"
    told: Counter[str] = Counter()
    writer = open_db(path)
    following = open_db(path, read_only=True)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for _ in range(7):
            with writer.transaction("Logged"):
                entry = writer.put("entries", {"person": 1})
                writer.put("people", {"touches": entry}, 1)
        if told["looks"] % 5 == 0:
            writer.checkpoint()
        following.refresh()
        told["looks"] += 1
        told["half"] += (following.doc("people", 1) or {}).get("touches") != following.size("entries")
        told["behind"] += following.size("entries") != writer.size("entries")
    following.close()
    writer.close(checkpoint=False)
    return told


BAD = ("wrong", "no sentence", "written over", "not mended", "lost", "half", "behind", "not found")


def run(folder: Path, count: int, seconds: float, seed: int) -> bool:
    """All of it; whether nothing was lost."""
    well = True
    for name, told in (
        ("every region", harm(folder, count, random.Random(seed))),
        ("replaced underneath", replaced_underneath(folder)),
        ("full disk", full_disk(folder)),
        ("reader", reader(folder, seconds)),
    ):
        print(
            f"{name}: " + ", ".join(f"{what} {number}" for what, number in sorted(told.items())), flush=True
        )
        well = well and not any(told[each] for each in BAD)
    return well


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))

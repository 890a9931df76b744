"""What a power cut may leave: every write that was not waited for may be missing, torn, or there; every name too.

`Recorder` runs the store's own code on a real folder and notes each change of bytes and names. `states_after` then
gives the folders that a cut at one moment may leave: un-synced writes and name changes persist in any subset, and the
last write tears. It is harsher than any real file system.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

from followup_tui.book.disk import Disk


class Event(NamedTuple):
    """One change: of a file's bytes (`write`, `truncate`, `sync`), of names, or an `ack`."""

    kind: str
    file: int = 0
    name: str = ""
    target: str = ""
    data: bytes = b""
    at: int = 0


class Recorder:
    """What all copies on one folder did, in order."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.events: list[Event] = []
        self.files: dict[str, int] = {}
        self.fds: dict[int, int] = {}
        self.start: dict[str, bytes] = {}
        self._next = 0
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            self.start[self.key(path)] = path.read_bytes()
            self.new_file(self.key(path))

    def key(self, path: Path) -> str:
        return str(path.relative_to(self.folder))

    def new_file(self, name: str) -> int:
        self._next += 1
        self.files[name] = self._next
        return self._next

    def acknowledge(self) -> None:
        """The act that was asked for is done, as far as the user was told."""
        self.events.append(Event("ack"))


class RecordedDisk(Disk):
    """A disk whose changes are noted."""

    def __init__(self, recorder: Recorder):
        self.recorder = recorder

    def _note(self, kind, **what):
        self.recorder.events.append(Event(kind, **what))

    def create(self, path):
        fd = super().create(path)
        name = self.recorder.key(path)
        self.recorder.fds[fd] = self.recorder.new_file(name)
        self._note("name", file=self.recorder.fds[fd], name=name)
        return fd

    def open(self, path, *, write):
        fd = super().open(path, write=write)
        self.recorder.fds[fd] = self.recorder.files[self.recorder.key(path)]
        return fd

    def write(self, fd, data, offset):
        super().write(fd, data, offset)
        self._note("write", file=self.recorder.fds[fd], data=bytes(data), at=offset)

    def truncate(self, fd, size):
        super().truncate(fd, size)
        self._note("truncate", file=self.recorder.fds[fd], at=size)

    def sync(self, fd):
        self._note("sync", file=self.recorder.fds[fd])

    def replace(self, source, target):
        super().replace(source, target)
        files, one, other = self.recorder.files, self.recorder.key(source), self.recorder.key(target)
        if files.get(other) == files[one]:
            return  # two names of one file: POSIX does nothing then
        files[other] = files.pop(one)
        self._note("rename", file=files[other], name=one, target=other)

    def link(self, source, target):
        super().link(source, target)
        files, one, other = self.recorder.files, self.recorder.key(source), self.recorder.key(target)
        files[other] = files[one]
        self._note("name", file=files[other], name=other)

    def unlink(self, path):
        there = path.exists()
        super().unlink(path)
        if there:
            name = self.recorder.key(path)
            self.recorder.files.pop(name)
            self._note("unname", name=name)

    def sync_folder(self, folder):
        self._note("sync_folder")


class Left(NamedTuple):
    """A folder as a cut may leave it, after how many acknowledged acts."""

    files: dict[str, bytes]
    acknowledged: int
    how: str


def states_after(recorder: Recorder, stop: int, most: int, dice: random.Random) -> Iterator[Left]:
    """The folders that a cut after `stop` events may leave; at most about `most`, drawn by `dice` beyond that."""
    events = recorder.events[:stop]
    acknowledged = sum(event.kind == "ack" for event in events)
    loose = _not_durable(events)
    last_write = next((n for n in reversed(loose) if events[n].kind == "write"), None)
    choices = [
        (0, 1, "torn", "tail") if n == last_write and len(events[n].data) > 1 else (0, 1) for n in loose
    ]
    count = 1
    for each in choices:
        count *= len(each)
    if count <= most:
        picks = list(product(*choices))
    else:
        picks = [tuple(1 for _ in choices), tuple(0 for _ in choices)]
        picks += [tuple(dice.choice(each) for each in choices) for _ in range(most - 2)]
    for pick in picks:
        fate = dict(zip(loose, pick, strict=True))
        how = f"{stop}: " + ", ".join(f"{events[n].kind} {n} {kept}" for n, kept in fate.items())
        yield Left(_build(recorder, events, fate, dice), acknowledged, how)


def _not_durable(events: list[Event]) -> list[int]:
    """The changes that no sync has made last."""
    loose: list[int] = []
    for number, event in enumerate(events):
        if event.kind == "sync":
            loose = [
                n
                for n in loose
                if events[n].kind not in {"write", "truncate"} or events[n].file != event.file
            ]
        elif event.kind == "sync_folder":
            loose = [n for n in loose if events[n].kind in {"write", "truncate"}]
        elif event.kind != "ack":
            loose.append(number)
    return loose


def _build(recorder, events, fate, dice):
    contents = {number: bytearray(data) for number, data in enumerate(recorder.start.values(), 1)}
    names = {name: number for number, name in enumerate(recorder.start, 1)}
    for number, event in enumerate(events):
        kept = fate.get(number, 1)
        if not kept:
            continue
        if event.kind == "write":
            _write(contents.setdefault(event.file, bytearray()), event, kept, dice)
        elif event.kind == "truncate":
            data = contents.setdefault(event.file, bytearray())
            data[:] = data[: event.at].ljust(event.at, b"\0")
        elif event.kind == "name":
            names[event.name] = event.file
        elif event.kind == "unname":
            names.pop(event.name, None)
        elif event.kind == "rename":
            names.pop(event.name, None)
            names[event.target] = event.file
    return {name: bytes(contents.get(number, b"")) for name, number in names.items()}


def _write(data, event, kept, dice):
    end = event.at + len(event.data)
    data.extend(b"\0" * (end - len(data)))  # the size may be on the disk before the bytes
    if kept == 1:
        data[event.at : end] = event.data
        return
    # Where a line and the room behind it are one write, what matters is the line.
    cut = dice.randrange(1, max(2, len(event.data.rstrip(b"\n"))))
    if kept == "torn":
        data[event.at : event.at + cut] = event.data[:cut]
        if dice.random() < 0.5:
            del data[max(event.at + cut, 0) :]
    else:
        data[event.at + cut : end] = event.data[cut:]


def lay(files: dict[str, bytes], folder: Path) -> None:
    """Put the files of a state into an empty folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o600)

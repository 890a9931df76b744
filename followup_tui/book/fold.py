"""Making a checkpoint of the journal, under the eyes of other copies (design §3).

The order is what keeps every crash harmless: begin a new segment, write beside, sync, keep the old checkpoint as
`.bak`, replace, sync the folder, and only then remove the segments that not even `.bak` needs. Until the
replacement the journal is in charge. The lock is held at both ends, not while the file is written.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from followup_tui.book.checkpoint import compose
from followup_tui.book.disk import Disk
from followup_tui.book.errors import SAVED_ANEW, BookError
from followup_tui.book.files import Files
from followup_tui.book.layout import HEAD_SIZE, Folded
from followup_tui.book.ledger import Ledger
from followup_tui.book.opening import read_checkpoint
from followup_tui.book.segment import is_marked
from followup_tui.book.state import Snapshot

_BUFFER = 1 << 20
_REMEMBERED = 64
"""How many folded segments a checkpoint remembers: enough to recognise one that a crash left behind."""


class FileSink:
    """A checkpoint being written to a file, in pieces of about a megabyte."""

    def __init__(self, disk: Disk, fd: int) -> None:
        self.offset = HEAD_SIZE
        self._disk = disk
        self._fd = fd
        self._waiting: list[bytes] = []
        self._size = 0

    def put(self, data: bytes) -> None:
        """Add bytes."""
        self._waiting.append(data)
        self._size += len(data)
        self.offset += len(data)
        if self._size >= _BUFFER:
            self._flush()

    def finish(self, head: bytes) -> None:
        """Put the head in front, and wait for the disk."""
        self._flush()
        self._disk.write(self._fd, head, 0)
        self._disk.sync(self._fd)

    def _flush(self) -> None:
        self._disk.write(self._fd, b"".join(self._waiting), self.offset - self._size)
        self._waiting, self._size = [], 0


def fold(ledger: Ledger) -> bool:
    """Fold the journal into a new checkpoint; False if another copy or program came between, and nothing was done.

    `BookError` or `OSError` if it cannot be done; then the journal stays in charge and nothing is lost.
    """
    disk, files = ledger.disk, ledger.files
    checkpoint_id = new_id()
    with ledger.locked():
        before = ledger.main
        old = folded_before(ledger)
        number = ledger.begin_segment(checkpoint_id).number
        snapshot = ledger.state.snapshot()
        new = [mark for mark in ledger.marks() if mark.number < number and mark not in old]
    temporary = files.temporary()
    fd = disk.create(temporary)
    try:
        disk.flock(fd)
        compose(FileSink(disk, fd), snapshot, checkpoint_id, [*old, *new][-_REMEMBERED:], ledger.indexed)
        with ledger.locked():
            if ledger.main != before:
                return False
            keep_backup(disk, files)
            disk.replace(temporary, files.main)
            disk.sync_folder(files.folder)
            ledger.lock.tell()
            ledger.seen()
            ledger.main_seq, ledger.edited = snapshot.seq, False
            if ledger.endangered:
                ledger.endangered = False
                ledger.notify(SAVED_ANEW)
            _remove_folded(disk, files, old)
    finally:
        disk.close(fd)
        with suppress(OSError):
            disk.unlink(temporary)
    return True


def create_book(disk: Disk, files: Files, indexed: dict[str, str]) -> None:
    """Write an empty book where there is none; needs the lock. `OSError` passes."""
    temporary = files.temporary()
    fd = disk.create(temporary)
    try:
        disk.flock(fd)
        compose(FileSink(disk, fd), Snapshot({}, 0, ""), new_id(), [], indexed)
        disk.replace(temporary, files.main)
        disk.sync_folder(files.folder)
    finally:
        disk.close(fd)
        with suppress(OSError):
            disk.unlink(temporary)


def keep_backup(disk: Disk, files: Files) -> None:
    """Keep the checkpoint as `.bak`, with a second name, or as a copy where the file system has no links."""
    temporary = files.temporary()
    try:
        try:
            disk.link(files.main, temporary)
        except OSError:
            _copy(disk, files.main, temporary)
        disk.replace(temporary, files.backup)
    finally:
        with suppress(OSError):
            disk.unlink(temporary)


def remove_leftovers(disk: Disk, paths: Iterable[Path]) -> None:
    """Remove half-written books whose writers are gone: nobody holds their lock."""
    for path in paths:
        with suppress(OSError):
            fd = disk.open(path, write=False)
            try:
                if disk.flock(fd):
                    disk.unlink(path)
            finally:
                disk.close(fd)


def new_id() -> str:
    """A random id for a checkpoint."""
    return os.urandom(8).hex()


def _copy(disk: Disk, source: Path, target: Path) -> None:
    reading = disk.open(source, write=False)
    writing = disk.create(target)
    try:
        offset = 0
        while data := disk.read(reading, _BUFFER, offset):
            disk.write(writing, data, offset)
            offset += len(data)
        disk.sync(writing)
    finally:
        disk.close(reading)
        disk.close(writing)


def folded_before(ledger: Ledger) -> list[Folded]:
    """What the checkpoint that is in place now had folded in."""
    try:
        return read_checkpoint(ledger.disk, ledger.files.main, ledger.indexed).image.folded
    except (BookError, OSError):
        return []


def _remove_folded(disk: Disk, files: Files, old: list[Folded]) -> None:
    for mark in old:
        path = files.segment(mark.number)
        with suppress(OSError):
            if is_marked(disk, path, mark):
                disk.unlink(path)

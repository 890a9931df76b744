"""Keeping everything there is before a book is repaired, or another version is put in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from followup_tui.book.disk import Disk
from followup_tui.book.errors import BUSY, CannotOpen, Damaged, NotSaved, not_saved
from followup_tui.book.files import Files
from followup_tui.book.layout import FORMAT, SCHEMA, Folded
from followup_tui.book.lock import Lock
from followup_tui.book.opening import read_head
from followup_tui.book.state import Snapshot
from followup_tui.book.whole import write_whole

_PIECE = 1 << 20


def put_in_place(
    disk: Disk,
    files: Files,
    book: Snapshot,
    indexed: dict[str, str],
    when: str,
    folded: Sequence[Folded] = (),
) -> Path:
    """Make `book` the book, once all files of the one that is there are copied; the folder they were copied to.

    `when` names that folder. Other copies that are open find the book changed underneath, unless `folded` says that
    what they know is in it. `NotSaved`: then the book is as it was.
    """
    head = read_head(disk, files.main)
    if head is not None and (head.schema > SCHEMA or head.format > FORMAT):
        raise NotSaved("A newer Follow-up wrote this book, so it was left as it is; update this one.")
    try:
        disk.make_folder(files.folder)
        with _locked(disk, files) as lock:
            kept = keep_copies(disk, files, when)
            old = files.segments(disk)
            write_whole(disk, files.main, book, indexed, folded)
            lock.tell()
            for number in old:
                disk.unlink(files.segment(number))
            disk.unlink(files.backup)
    except OSError as error:
        raise not_saved(error) from error
    except (Damaged, CannotOpen) as error:
        raise NotSaved(str(error)) from error
    return kept


@contextmanager
def _locked(disk: Disk, files: Files) -> Iterator[Lock]:
    lock = Lock(files.lock, disk)
    if not lock.acquire():
        raise NotSaved(BUSY)
    try:
        yield lock
    finally:
        lock.release()
        lock.close()


def keep_copies(disk: Disk, files: Files, when: str) -> Path:
    """Copy the book, its journal and the copy before into a folder of their own, on the disk when this returns."""
    kept = files.kept(when)
    disk.make_folder(kept)
    for path in (files.main, files.backup, *(files.segment(number) for number in files.segments(disk))):
        if path.is_file():
            copy_file(disk, path, kept / path.name)
    disk.sync_folder(kept)
    disk.sync_folder(files.folder)
    return kept


def copy_file(disk: Disk, source: Path, target: Path) -> None:
    """Copy a file as it is; the copy is on the disk when this returns, and ours alone to read. `OSError` passes."""
    reading = disk.open(source, write=False)
    try:
        writing = disk.create(target)
        try:
            offset = 0
            while data := disk.read(reading, _PIECE, offset):
                disk.write(writing, data, offset)
                offset += len(data)
            disk.sync(writing)
        except BaseException:
            with suppress(OSError):
                disk.unlink(target)
            raise
        finally:
            disk.close(writing)
    finally:
        disk.close(reading)

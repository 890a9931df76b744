"""A whole book as one file without a journal: what backups are, and what a restore starts from (design §3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from followup_tui.book.checkpoint import compose
from followup_tui.book.disk import Disk
from followup_tui.book.errors import CannotOpen, Damaged
from followup_tui.book.fold import FileSink, new_id
from followup_tui.book.image import EMPTY, Image
from followup_tui.book.layout import FORMAT, SCHEMA, Folded
from followup_tui.book.migrations import migrated
from followup_tui.book.opening import read_checkpoint
from followup_tui.book.state import NO_TABLE, Snapshot, Table, TableSnapshot, docs_of_table

_UNSOUND = "The copy does not read back as it was written, so it was not kept; look after that disk."


def write_whole(
    disk: Disk, path: Path, book: Snapshot, indexed: dict[str, str], folded: Sequence[Folded] = ()
) -> None:
    """Write a book to `path`, in the place of what is there, once it was read back. `OSError`, `Damaged`."""
    temporary = path.with_name(f"{path.name}.tmp-{new_id()[:8]}")
    fd = disk.create(temporary)
    try:
        disk.flock(fd)
        compose(FileSink(disk, fd), book, new_id(), list(folded), indexed)
        if docs_in(read_sound(disk, temporary, indexed)) != docs_in(book):
            raise Damaged(_UNSOUND)
        disk.replace(temporary, path)
        disk.sync_folder(path.parent)
    finally:
        disk.close(fd)
        with suppress(OSError):
            disk.unlink(temporary)


def read_whole(disk: Disk, path: Path, indexed: dict[str, str]) -> Snapshot:
    """The book in a file, in today's schema. `CannotOpen` where it is none, or a newer one; `Damaged`, `OSError`."""
    image = read_checkpoint(disk, path, indexed).image
    if image.head.schema > SCHEMA or image.head.format > FORMAT:
        raise CannotOpen(f"{path} was written by a newer Follow-up; update this one.")
    return migrated(snapshot_of(image), image.head.schema)


def read_sound(disk: Disk, path: Path, indexed: dict[str, str]) -> Snapshot:
    """The same, with every byte of it checked."""
    book = read_whole(disk, path, indexed)
    for name, table in book.tables.items():
        for chunk in table.base.chunks:
            table.base.data(chunk)
        if name in indexed:
            table.base.groups(indexed[name])
    return book


def snapshot_of(image: Image) -> Snapshot:
    """A checkpoint as it is."""
    tables = {name: TableSnapshot(part, {}, next_id) for name, (part, next_id) in image.tables.items()}
    return Snapshot(tables, image.head.seq, image.head.tip)


def made_of(tables: dict[str, dict[int, bytes]], next_ids: dict[str, int], seq: int, tip: str) -> Snapshot:
    """A book out of documents."""
    return Snapshot(
        {
            name: TableSnapshot(EMPTY, dict(docs), max([next_ids.get(name, 1), *(each + 1 for each in docs)]))
            for name, docs in tables.items()
        },
        seq,
        tip,
    )


def docs_of(book: Snapshot, name: str) -> Iterator[tuple[int, bytes]]:
    """The documents of a table. `Damaged` where they cannot be read."""
    table = book.tables.get(name)
    if table is None:
        return
    yield from docs_of_table(table)


def raw_of(book: Snapshot, name: str, doc_id: int) -> bytes | None:
    """One document, None where there is none."""
    table = book.tables.get(name)
    if table is None:
        return NO_TABLE.raw(doc_id)
    return table.changed[doc_id] if doc_id in table.changed else table.base.raw(doc_id)


def docs_in(book: Snapshot) -> dict[str, int]:
    """How many documents each table has; empty tables are left out."""
    counts = {}
    for name, each in book.tables.items():
        count = Table(each.base, each.next_id, each.changed).count
        if count:
            counts[name] = count
    return counts

"""Getting out of damaged files all that is in them: the newest sound copy of each part, then what the journal adds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from followup_tui.book.backup import dated
from followup_tui.book.disk import Disk
from followup_tui.book.errors import BookError, Damaged
from followup_tui.book.files import Files
from followup_tui.book.journal import DeleteDoc, Header, Line, SetDoc, crc_of, decode_header, decode_line
from followup_tui.book.layout import Chunk
from followup_tui.book.opening import read_checkpoint
from followup_tui.book.reached import SIZE, decode_reached
from followup_tui.book.state import Snapshot, docs_of_table
from followup_tui.book.whole import made_of, raw_of, snapshot_of

Docs = dict[str, dict[int, bytes]]


class Salvaged(NamedTuple):
    """A book out of what was sound; `notes` say where from, and what is missing."""

    book: Snapshot
    notes: list[str]


class Base(NamedTuple):
    """A whole book in a file, and which checkpoint it is."""

    path: Path
    id: str
    book: Snapshot


class Written(NamedTuple):
    """A segment of the journal: its first line if that is sound, and its sound transactions with their checksums."""

    header: Header | None
    lines: dict[int, tuple[Line, str]]


def salvage(disk: Disk, files: Files, indexed: dict[str, str]) -> Salvaged | None:
    """The best there is; None where not even a backup can be read."""
    bases = list(bases_of(disk, files, indexed))
    segments = read_segments(disk, files)
    chains = [chain(base, segments) for base in bases]
    newest = max([base.book.seq for base in bases] + [max(lines, default=0) for lines in chains], default=0)
    known = {base.id for base in bases} | {each.header.continues for each in segments if each.header}
    missing = _missing(disk, files, known, newest)
    for base, lines in zip(bases, chains, strict=True):
        found = rebuilt(base, lines)
        if found is not None and found.seq == newest:
            told = [] if base.path == files.main else [f"It was taken from {base.path.name} and the journal."]
            return Salvaged(found, [*told, *missing])
    if not bases:
        return None
    book, told = _patched(bases, chains[0], newest)
    return Salvaged(book, [*told, *missing])


def rebuilt(base: Base, lines: dict[int, tuple[Line, str]]) -> Snapshot | None:
    """A book and all that its journal adds; None where a part of it is damaged or missing."""
    seq, book = base.book.seq, base.book
    newest = max(lines, default=seq)
    if not all(number in lines for number in range(seq + 1, newest + 1)):
        return None
    try:
        docs = {name: dict(docs_of_table(table)) for name, table in book.tables.items()}
    except Damaged:
        return None
    _apply(docs, lines, seq)
    newest = max(newest, seq)
    return made_of(docs, _next_ids(book), newest, lines[newest][1] if newest > seq else book.tip)


def read_segments(disk: Disk, files: Files) -> list[Written]:
    """Every segment of the journal, as far as it is sound."""
    found = []
    for number in files.segments(disk):
        try:
            rows = files.segment(number).read_bytes().split(b"\n")
        except OSError:
            continue
        header = decode_header(rows[0]) if crc_of(rows[0]) else None
        lines = {}
        for row in rows[header is not None :]:
            crc = crc_of(row)
            line = decode_line(row) if crc is not None else None
            if line is not None and crc is not None:
                lines[line.seq] = (line, crc)
        found.append(Written(header, lines))
    return found


def chain(base: Base, segments: list[Written]) -> dict[int, tuple[Line, str]]:
    """The transactions that follow a book, by number; those of another history of it are left out."""
    seq, tip = base.book.seq, base.book.tip
    known, found = {base.id}, dict[int, tuple[Line, str]]()
    for header, lines in segments:
        if header is None:
            if min(lines, default=0) == max(found, default=seq) + 1:
                found |= lines
            continue
        same = seq in lines and lines[seq][1] == tip
        if not (
            same
            or {header.continues, header.parent} & known
            or (seq and (header.after, header.tip) == (seq, tip))
        ):
            continue
        known.add(header.continues)
        # Lines behind the one that the next segment comes after were never acknowledged.
        found = {number: line for number, line in found.items() if number <= header.after} | lines
    return {number: line for number, line in found.items() if number > seq}


def bases_of(disk: Disk, files: Files, indexed: dict[str, str]) -> Iterator[Base]:
    """What may be built upon: the book's file, the one before, the backups."""
    for path in (files.main, files.backup, *dated(files).values()):
        try:
            image = read_checkpoint(disk, path, indexed).image
        except (BookError, OSError):
            continue
        yield Base(path, image.head.id, snapshot_of(image))


def _missing(disk: Disk, files: Files, known: set[str], newest: int) -> list[str]:
    """What the note in the lock file speaks of beyond the newest transaction that is anywhere."""
    try:
        fd = disk.open(files.lock, write=False)
    except OSError:
        return []
    try:
        reached = decode_reached(disk.read(fd, SIZE, 0))
    finally:
        disk.close(fd)
    if reached is None or reached.continues not in known or reached.seq <= newest:
        return []
    number = reached.seq - newest
    changes = "1 change was" if number == 1 else f"{number} changes were"
    return [f"{changes} saved in the journal and not found anywhere, so not in the book."]


def _patched(bases: list[Base], lines: dict[int, tuple[Line, str]], newest: int) -> Salvaged:
    """The first of them, its damaged parts from the others, and whatever of the journal can be read."""
    path, _, book = bases[0]
    notes = []
    docs: Docs = {}
    for name, table in book.tables.items():
        docs[name] = {}
        for chunk in table.base.chunks:
            try:
                docs[name].update(table.base.items(chunk))
            except Damaged:
                source, found = _from_others(name, chunk, bases[1:])
                docs[name].update(found)
                missing = chunk.count - len(found)
                notes.append(
                    f"{chunk.count} documents of “{name}” in {path.name} are damaged: "
                    + (
                        f"{len(found)} of them were found in {source}"
                        if found
                        else "none of them was found elsewhere"
                    )
                    + (f", {missing} are missing." if missing > 0 else ".")
                )
    gaps = sum(number not in lines for number in range(book.seq + 1, newest + 1))
    if gaps:
        notes.append(f"{gaps} changes of the journal cannot be read, and are not in the book.")
    _apply(docs, lines, book.seq)
    return Salvaged(made_of(docs, _next_ids(book), newest, ""), notes)


def _from_others(name: str, chunk: Chunk, others: list[Base]) -> tuple[str, dict[int, bytes]]:
    """The documents of a damaged chunk, from the first other copy that has them."""
    for path, _, book in others:
        found = {}
        try:
            for doc_id in range(chunk.first, chunk.last + 1):
                raw = raw_of(book, name, doc_id)
                if raw is not None:
                    found[doc_id] = raw
        except Damaged:
            continue
        if found:
            return path.name, found
    return "", {}


def _apply(docs: Docs, lines: dict[int, tuple[Line, str]], after: int) -> None:
    for number in sorted(each for each in lines if each > after):
        for op in lines[number][0].ops:
            if isinstance(op, SetDoc):
                docs.setdefault(op.table, {})[op.id] = bytes(op.doc)
            elif isinstance(op, DeleteDoc):
                docs.get(op.table, {}).pop(op.id, None)
            else:
                docs[op.table] = {}


def _next_ids(book: Snapshot) -> dict[str, int]:
    return {name: table.next_id for name, table in book.tables.items()}

"""Erasing: taking somebody out of every file of a book, its history and its copies too (design §2)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec

from followup_tui.book.backup import dated
from followup_tui.book.book import ENTRIES, PEOPLE, PROMISES
from followup_tui.book.erasing import ERASING, finish
from followup_tui.book.errors import BookError, NotSaved, not_saved
from followup_tui.book.layout import UNDO
from followup_tui.book.state import Snapshot
from followup_tui.book.store import Store
from followup_tui.book.whole import docs_of, made_of, read_sound, write_whole

_STILL = "They are out of the book, but its journal still has them; the next time the book is opened clears it, too."
Names = frozenset[bytes]
"""What tells that bytes are about somebody: names, numbers, addresses and notes, as JSON has them."""


class _Ref(msgspec.Struct):
    person: int | None = None


class _Item(msgspec.Struct, array_like=True):
    table: str
    id: int
    doc: msgspec.Raw


class _Record(msgspec.Struct):
    docs: list[_Item]


def forget_in_undo(store: Store, person: int, names: Names) -> None:
    """Within a transaction: drop every step of undo that has anything of theirs."""
    for number, raw in list(store.items(UNDO)):
        if _mentions(raw, names) or any(_is_theirs(item, person) for item in _items(raw)):
            store.stage(UNDO, number, None)


def forget_in_drafts(store: Store, person: int, names: Names) -> None:
    """Drop the drafts that are theirs or speak of them. `NotSaved`."""
    drafts = store.drafts
    for key in drafts.keys():  # noqa: SIM118  (drafts are no mapping)
        held = msgspec.json.encode(store.drafts.get(key))
        if str(person) in key.replace("-", ":").split(":") or _mentions(held, names):
            store.drafts.drop(key)


def forget_in_copies(store: Store, person: int, names: Names) -> None:
    """Take them out of the backups, and remove what else lies beside the book and speaks of them. `NotSaved`.

    A backup that cannot be read is removed: it cannot be cleaned. So are journals of other versions of the book that
    speak of them.
    """
    ledger = store.ledger
    try:
        for path in dated(ledger.files).values():
            _clean_backup(store, path, person)
        with ledger.locked():  # which reads what others began meanwhile: theirs is no stray segment
            _remove_mentions(store, names)
    except OSError as error:
        raise not_saved(error) from error


def mark_erasing(store: Store) -> None:
    """Within a transaction: note that the journal still has to be cleared, should this be cut short."""
    store.stage(ERASING, 1, b"{}")


def forget_in_journal(store: Store) -> None:
    """Clear the journal and the copy before of what was erased. `NotSaved` if the next opening has to do it."""
    try:
        done = finish(store.ledger)
    except (BookError, OSError) as error:
        raise NotSaved(_STILL) from error
    if not done:
        raise NotSaved(_STILL)


def without(book: Snapshot, person: int) -> Snapshot:
    """A book without somebody: no person, no entry, no promise, no undo."""
    mine: dict[str, Callable[[int, bytes], bool]] = {
        PEOPLE: lambda doc_id, _raw: doc_id == person,
        ENTRIES: lambda _id, raw: _ref(raw) == person,
        PROMISES: lambda _id, raw: _ref(raw) == person,
    }
    tables = {
        name: {
            doc_id: raw
            for doc_id, raw in docs_of(book, name)
            if name != UNDO and not (name in mine and mine[name](doc_id, raw))
        }
        for name in book.tables
    }
    next_ids = {name: table.next_id for name, table in book.tables.items()}
    return made_of(tables, next_ids, book.seq, book.tip)


def _clean_backup(store: Store, path: Path, person: int) -> None:
    ledger = store.ledger
    try:
        book = read_sound(ledger.disk, path, ledger.indexed)
    except BookError:
        ledger.disk.unlink(path)  # what cannot be read cannot be cleaned
        return
    write_whole(ledger.disk, path, without(book, person), ledger.indexed)


def _remove_mentions(store: Store, names: Names) -> None:
    files, disk = store.ledger.files, store.ledger.disk
    for folder in files.all_kept():
        if any(each.is_file() and _mentions(each.read_bytes(), names) for each in folder.iterdir()):
            shutil.rmtree(folder)
    left = [
        *files.folder.glob(f"{files.main.name}.torn-*"),
        *files.folder.glob(f"{files.main.name}.drafts-*"),
    ]
    ours = {mark.number for mark in store.ledger.marks()}
    left += [files.segment(number) for number in files.segments(disk) if number not in ours]
    for path in left:
        if _mentions(path.read_bytes(), names):
            disk.unlink(path)
    # A backup that was damaged, or one that a crash left half written.
    for path in (*files.backups.glob("*.damaged"), *files.backups.glob("*.tmp-*")):
        disk.unlink(path)
    disk.sync_folder(files.folder)


def _mentions(data: bytes, names: Names) -> bool:
    return any(name in data for name in names)


def _items(raw: bytes) -> list[_Item]:
    return msgspec.json.decode(raw, type=_Record).docs


def _is_theirs(item: _Item, person: int) -> bool:
    if item.table == PEOPLE:
        return item.id == person
    return item.table in {ENTRIES, PROMISES} and _ref(bytes(item.doc)) == person


def _ref(raw: bytes) -> int | None:
    return None if raw == b"null" else msgspec.json.decode(raw, type=_Ref).person

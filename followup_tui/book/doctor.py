"""Looking a book over, and mending it: nothing is changed unless told so, and everything is kept first (design §3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from followup_tui.book.aside import put_in_place
from followup_tui.book.backup import dated
from followup_tui.book.book import ENTRIES, PEOPLE, PROMISES
from followup_tui.book.disk import Disk
from followup_tui.book.errors import BookError, CannotOpen, NotSaved
from followup_tui.book.files import Files
from followup_tui.book.opening import read_head
from followup_tui.book.salvage import salvage
from followup_tui.book.state import Snapshot
from followup_tui.book.store import INDEXED, Store, open_db
from followup_tui.book.versions import TWO_VERSIONS, versions
from followup_tui.book.whole import docs_of, made_of, read_sound
from followup_tui.method.summary import summarise
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise

_TYPES: dict[str, Any] = {PEOPLE: Person, ENTRIES: Entry, PROMISES: Promise}
_STORE = "store"
_INDEXED = dict(INDEXED)


class Problem(NamedTuple):
    """Something that is not as it should be, as one sentence; `kind` says to `repair` what to do about it."""

    kind: str
    says: str


class Repaired(NamedTuple):
    """What a repair did, and the folder in which all was kept before; None where nothing had to be kept."""

    did: list[str]
    kept: Path | None


def examine(path: Path) -> list[Problem]:
    """Everything that is wrong with a book; nothing is changed. `CannotOpen` where there is none."""
    files, disk = Files(path), Disk()
    try:
        store = open_db(path, read_only=True)
    except CannotOpen as error:
        if not _is_book(disk, files):
            raise
        return [Problem(_STORE, str(error))]
    with store:
        if versions(disk, files, _INDEXED):
            return [Problem("versions", TWO_VERSIONS)]
        problems = [Problem(_STORE, notice) for notice in store.notices]
        problems += _of_structure(store)
        if not problems:
            problems += _of_content(store.ledger.state.snapshot())
    return [*problems, *_of_copies(disk, files), *_of_modes(files)]


def repair(path: Path, when: str) -> Repaired:
    """Mend what `examine` finds; what was done. `NotSaved`, `CannotOpen`: nothing was done.

    `when` names the folder in which everything is kept first. Other copies should be closed.
    """
    problems = examine(path)
    files, disk, did = Files(path), Disk(), list[str]()
    kinds = {problem.kind for problem in problems}
    kept = None
    if "versions" in kinds:
        raise NotSaved(TWO_VERSIONS)
    if kinds & {_STORE, "content"}:
        found = salvage(disk, files, _INDEXED)
        if found is None:
            raise NotSaved(
                "Neither the book nor a backup of it can be read; followup restore FILE puts back a copy that you kept."
            )
        book, changes = mended(found.book)
        kept = put_in_place(disk, files, book, _INDEXED, when)
        did += [*found.notes, *changes, f"Everything as it was before is in {kept}."]
    for copy in _unsound(disk, files):
        aside = copy.with_name(f"{copy.name}.damaged")
        disk.replace(copy, aside)
        did.append(f"The backup {copy.name} cannot be read, and is called {aside.name} now.")
    for each in _open_to_others(files):
        each.chmod(0o700 if each.is_dir() else 0o600)
        did.append(f"{each.name} can be read by you alone now.")
    return Repaired(did, kept)


def mended(book: Snapshot) -> tuple[Snapshot, list[str]]:
    """A book whose references lead somewhere and whose summaries are true, and what was changed for that."""
    tables = {name: dict(docs_of(book, name)) for name in book.tables}
    typed, did = _read(book, tables)
    people, entries = typed[PEOPLE], typed[ENTRIES]
    for doc_id in _strays(typed):
        people[doc_id] = Person(name=f"Unknown, number {doc_id}")
        tables.setdefault(PEOPLE, {})[doc_id] = msgspec.json.encode(people[doc_id])
        did.append(
            f"Somebody was missing from the people; number {doc_id} stands for them, with what is left."
        )
    for doc_id, right in _wrong_summaries(people, entries).items():
        document = msgspec.json.decode(tables[PEOPLE][doc_id])
        document["summary"] = msgspec.to_builtins(right)
        tables[PEOPLE][doc_id] = msgspec.json.encode(document)
        did.append(f"The figures kept with number {doc_id} were reckoned anew from the timeline.")
    next_ids = {name: table.next_id for name, table in book.tables.items()}
    return made_of(tables, next_ids, book.seq, book.tip), did


def _read(book: Snapshot, tables: dict[str, dict[int, bytes]]) -> tuple[dict[str, dict[int, Any]], list[str]]:
    """The typed tables; what cannot be read is taken out of `tables`."""
    typed: dict[str, dict[int, Any]] = {}
    did = []
    for name, kind in _TYPES.items():
        typed[name] = {}
        for doc_id, raw in docs_of(book, name):
            try:
                typed[name][doc_id] = msgspec.json.decode(raw, type=kind)
            except (msgspec.DecodeError, UnicodeDecodeError):
                del tables[name][doc_id]
                did.append(f"Number {doc_id} of “{name}” cannot be read, and is in the kept copy only.")
    return typed, did


def _of_structure(store: Store) -> Iterator[Problem]:
    """Whether every part of the file reads back as it was written."""
    try:
        for name in store.names():
            seen: set[int] = set()
            for doc_id, _raw in store.items(name):
                if doc_id in seen:
                    yield Problem(_STORE, f"Number {doc_id} is there twice in “{name}”.")
                seen.add(doc_id)
        for name, field in _INDEXED.items():
            for doc_id, raw in store.items(name):
                value = store.ledger.state.indexed[name].value(raw)
                if value is not None and doc_id not in store.ids_by(name, field, value):
                    yield Problem(_STORE, f"Number {doc_id} of “{name}” is missing from the index.")
                    break
    except BookError as error:
        yield Problem(_STORE, str(error))


def _of_content(book: Snapshot) -> Iterator[Problem]:
    """Whether documents can be read, references lead somewhere, and summaries are those of the timelines."""
    typed, unread = _read(book, {name: dict(docs_of(book, name)) for name in book.tables})
    yield from (Problem("content", f"{said.partition(',')[0]}.") for said in unread)
    for doc_id in _strays(typed):
        yield Problem("content", f"Entries or promises belong to number {doc_id}, who is not in the book.")
    for doc_id in _wrong_summaries(typed[PEOPLE], typed[ENTRIES]):
        yield Problem("content", f"The figures kept with number {doc_id} are not those of the timeline.")


def _strays(typed: dict[str, dict[int, Any]]) -> list[int]:
    wanted = {each.person for name in (ENTRIES, PROMISES) for each in typed[name].values()}
    return sorted(wanted - typed[PEOPLE].keys())


def _wrong_summaries(people: dict[int, Person], entries: dict[int, Entry]) -> dict[int, Any]:
    """The true summaries of those people who have another one."""
    timelines: dict[int, list[tuple[Any, int, Entry]]] = defaultdict(list)
    for doc_id, entry in entries.items():
        timelines[entry.person].append((entry.at, doc_id, entry))
    wrong = {}
    for doc_id, person in people.items():
        right = summarise(entry for _, _, entry in sorted(timelines[doc_id], key=lambda each: each[:2]))
        if right != person.summary:
            wrong[doc_id] = right
    return wrong


def _of_copies(disk: Disk, files: Files) -> Iterator[Problem]:
    if files.backup.exists() and not _is_sound(disk, files.backup):
        yield Problem(
            "copy", f"{files.backup.name}, the copy before, is damaged; the next one takes its place."
        )
    for path in _unsound(disk, files):
        yield Problem("copy", f"The backup {path.name} is damaged.")


def _unsound(disk: Disk, files: Files) -> list[Path]:
    return [path for path in dated(files).values() if not _is_sound(disk, path)]


def _is_sound(disk: Disk, path: Path) -> bool:
    try:
        read_sound(disk, path, _INDEXED)
    except (BookError, OSError):
        return False
    return True


def _of_modes(files: Files) -> Iterator[Problem]:
    for path in _open_to_others(files):
        yield Problem("mode", f"{path.name} can be read by others on this machine.")


def _open_to_others(files: Files) -> list[Path]:
    beside = [path for path in files.folder.iterdir() if path.name.startswith(files.main.name)]
    inside = [each for folder in beside if folder.is_dir() for each in folder.iterdir()]
    return sorted(
        path for path in (*beside, *inside) if not path.is_symlink() and path.stat().st_mode & 0o077
    )


def _is_book(disk: Disk, files: Files) -> bool:
    """Whether there is something to mend: a file that was ours, or what lies beside one."""
    return bool(
        files.backup.exists()
        or files.segments(disk)
        or dated(files)
        or (files.main.is_file() and read_head(disk, files.main))
    )

"""Copies of the book: made, put back, looked over and mended (cli.md)."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.ending import remember_blocked
from followup_tui.book.aside import put_in_place
from followup_tui.book.backup import backup, backup_of_today, dated, take_in
from followup_tui.book.book import BLOCKED, PEOPLE, Blocked
from followup_tui.book.disk import Disk
from followup_tui.book.errors import BookError
from followup_tui.book.files import Files
from followup_tui.book.state import Snapshot
from followup_tui.book.store import INDEXED
from followup_tui.book.whole import docs_of, raw_of, read_sound
from followup_tui.model.person import Person

if TYPE_CHECKING:
    from followup_tui.book.versions import Version, Which  # for their names alone

_NEWEST = 5
"""Dated backups that a sentence names."""


def back_up(desk: Desk, target: str | None) -> Path:
    """Write a whole copy to a new file, or as today's dated one; where it is. Raises Refused, NotSaved."""
    if target is None:
        return backup_of_today(desk.book.store, desk.now.date())
    path = Path(target).expanduser()
    if path.is_dir():
        path /= f"followup-{desk.now.date().isoformat()}.json"
    if path.exists() or path.is_symlink():
        raise Refused(f"{path} is there already; name a new file for the backup.")
    if not path.parent.is_dir():
        raise Refused(f"{path.parent} is no folder; name a file in one that is there.")
    backup(desk.book.store, path)
    return path.resolve()


def read_backup(source: str, book: Path) -> Snapshot:
    """The book in a file, or in a dated backup called by its date. Raises Refused where there is none to put back."""
    path = Path(source).expanduser()
    if path.exists() and book.exists() and path.samefile(book):
        raise Refused(f"{path} is the book itself; name a backup of it.")
    if not path.exists():
        by_day, day = dated(Files(book)), _day_of(source)
        if day not in by_day:
            raise Refused(
                f"There is no {f'backup of {day}' if day else f'file {path}'}{_backups_told(by_day)}"
            )
        path = by_day[day]
    try:
        if not path.stat().st_size:
            raise Refused(f"{path} is empty; name another backup.")
        return read_sound(Disk(), path, dict(INDEXED))
    except BookError as error:
        raise Refused(f"Nothing was put back: {error}") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}); name another backup.") from None


def _day_of(source: str) -> date | None:
    """The day that was typed, as 2026-11-20, 20261120 or the name of a dated backup; None where it is none."""
    with suppress(ValueError):
        return date.fromisoformat(source.strip().removesuffix(".json"))
    return None


def _backups_told(by_day: Iterable[date]) -> str:
    """The newest dated backups as the end of a sentence, or how the first one is made."""
    newest = [day.isoformat() for day in islice(by_day, _NEWEST)]
    if not newest:
        return ", and there are no dated backups yet: followup backup makes one."
    many = "backups are" if len(newest) > 1 else "backup is"
    return f"; the newest {many} {', '.join(newest)}: name one by its day, or a file."


def put_back(desk: Desk, found: Snapshot, name: str) -> int:
    """Make the book hold what the backup does, as one step of undo; how many documents differ. Raises NotSaved.

    Who asked not to be contacted since is still remembered (design §2).
    """
    book = desk.book
    with book.transaction(f"restore {name}"):
        changed = take_in(book.store, found, leave=frozenset({BLOCKED}))
        keep_blocks(desk, found)
    return changed


def keep_blocks(desk: Desk, found: Snapshot) -> None:
    """Within a transaction: remember every do-not-contact of the backup beside our own."""
    raw = raw_of(found, BLOCKED, 1)
    theirs = msgspec.json.decode(raw, type=Blocked) if raw is not None else None
    ours = desk.book.blocked()
    if theirs is not None and ours is None:
        desk.book.save_blocked(theirs)
    elif theirs is not None and ours is not None and theirs.salt == ours.salt:
        desk.book.save_blocked(Blocked(ours.salt, tuple(sorted({*ours.keys, *theirs.keys}))))
    asked = [msgspec.json.decode(each, type=Person) for _, each in docs_of(found, PEOPLE)]
    asked = [person for person in asked if person.do_not_contact]
    if asked:
        remember_blocked(desk.book, asked)


def put_in_place_of_a_broken_one(path: Path, found: Snapshot, now: datetime) -> Path:
    """Where the book itself cannot be written to as it is: keep all of it aside, and begin with the backup."""
    return put_in_place(Disk(), Files(path), found, dict(INDEXED), stamp_of(now))


def stamp_of(now: datetime) -> str:
    """A moment as a part of a file's name."""
    return now.strftime("%Y-%m-%dT%H%M%S")


def look_over(path: Path) -> list[str]:
    """What is wrong with a book, a sentence each; nothing is changed. Raises CannotOpen."""
    from followup_tui.book.doctor import examine  # here for start-up: backup and restore do without

    return [problem.says for problem in examine(path)]


def mend(path: Path, now: datetime) -> list[str]:
    """Mend a book, everything kept aside first; what was done. Raises CannotOpen, NotSaved."""
    from followup_tui.book.doctor import repair  # as above

    return repair(path, stamp_of(now)).did


class TwoVersions(NamedTuple):
    """The two versions of a book, each in words, and what differs."""

    file: str
    journal: str
    differs: str


def two_versions(path: Path) -> TwoVersions | None:
    """The versions to choose between; None where the book is one."""
    from followup_tui.book.versions import difference, versions  # as above

    try:
        found = versions(Disk(), Files(path), dict(INDEXED))
        if found is None:
            return None
        apart = difference(*found)
    except (BookError, OSError):
        return None
    return TwoVersions(
        file=_told(found[0]),
        journal=_told(found[1]),
        differs=f"{apart.only_file} only in the file, {apart.only_journal} only in what was saved here,"
        f" {apart.changed} different in both",
    )


def versions_told(path: Path) -> list[str]:
    """The same as lines to read."""
    found = two_versions(path)
    if found is None:
        return []
    return [
        f"--keep file: {found.file}.",
        f"--keep journal: {found.journal}.",
        f"Differences: {found.differs}.",
    ]


def choose_version(path: Path, which: str, now: datetime) -> str:
    """Take the `file`'s version or the `journal`'s; a sentence on where the other one is kept. Raises NotSaved."""
    from followup_tui.book.versions import choose  # as above

    taken: Which = "file" if which == "file" else "journal"
    other = choose(Disk(), Files(path), dict(INDEXED), taken, stamp_of(now))
    return f"The other version is kept as {other}; followup --data opens it, followup restore takes it after all."


def _told(version: Version) -> str:
    from followup_tui.book.versions import last_entry  # as above

    counts = version.counts
    people, entries = counts.get("people", 0), counts.get("entries", 0)
    last = last_entry(version)[:16].replace("T", " ")
    ending = f", the last of {last}" if last else ""
    who = "1 person" if people == 1 else f"{people} people"
    return f"{who}, {entries} {'entry' if entries == 1 else 'entries'}{ending}"

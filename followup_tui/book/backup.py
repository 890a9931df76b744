"""Backups: dated copies of the whole book, read back when written; 14 days and 6 months are kept (design §3)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from followup_tui.book.disk import Disk
from followup_tui.book.errors import BookError, NotSaved, not_saved
from followup_tui.book.files import Files
from followup_tui.book.fold import remove_leftovers
from followup_tui.book.layout import is_private
from followup_tui.book.ledger import Ledger
from followup_tui.book.opening import read_head
from followup_tui.book.state import Snapshot
from followup_tui.book.store import Store
from followup_tui.book.whole import docs_of, raw_of, write_whole

DAYS, MONTHS = 14, 6
"""How many days with a backup, and of how many months one more, are kept."""


def backup(store: Store, path: Path, book: Snapshot | None = None) -> None:
    """Write the book as it is now (or as `book` is) to `path`, 0600, read back before it counts. `NotSaved`."""
    ledger = store.ledger
    if book is not None:
        pass
    elif store.read_only:
        store.refresh()
        book = ledger.state.snapshot()
    else:
        with store.transaction():  # takes in what others saved
            book = ledger.state.snapshot()
    _write(ledger, path, book)


def backup_of_today(store: Store, today: date, book: Snapshot | None = None) -> Path:
    """Write today's dated backup, in the place of an earlier one of today, and clear old ones away. `NotSaved`."""
    folder = store.ledger.files.backups
    try:
        store.ledger.disk.make_folder(folder)
    except OSError as error:
        raise not_saved(error) from error
    path = folder / f"{today.isoformat()}.json"
    backup(store, path, book)
    with suppress(OSError):
        _clear_away(store.ledger.disk, store.ledger.files)
    return path


def keep_daily(store: Store, today: date, book: Snapshot | None = None) -> Path | None:
    """Today's backup, unless there is one or nothing has changed since the last; None where none was made.

    Never on the way of a key, and never the reason for an error: the book itself is safe without it.
    """
    if store.read_only:
        return None
    try:
        kept = dated(store.ledger.files)
        if today in kept or _is_current(store.ledger, kept):
            return None
        return backup_of_today(store, today, book)
    except (BookError, OSError):
        return None


def dated(files: Files) -> dict[date, Path]:
    """The dated backups, the newest first."""
    found = {}
    with suppress(OSError):
        for path in files.backups.iterdir():
            with suppress(ValueError):
                if path.suffix == ".json":
                    found[date.fromisoformat(path.stem)] = path
    return dict(sorted(found.items(), reverse=True))


def to_be_kept(days: list[date]) -> set[date]:
    """Of the days that have a backup: the newest 14, and the newest of each of the last 6 months."""
    newest_first = sorted(days, reverse=True)
    of_month: dict[tuple[int, int], date] = {}
    for day in newest_first:
        of_month.setdefault((day.year, day.month), day)
    return {*newest_first[:DAYS], *list(of_month.values())[:MONTHS]}


def take_in(store: Store, book: Snapshot, leave: frozenset[str] = frozenset()) -> int:
    """Within a transaction: make the book hold what `book` does; how many documents differ. `leave` names tables.

    Undo, and ids that were given out, stay as they are.
    """
    changed = 0
    for name in sorted(store.names() | book.tables.keys()):
        if is_private(name) or name in leave:
            continue
        for doc_id in store.ids(name):
            if raw_of(book, name, doc_id) is None:
                store.stage(name, doc_id, None)
                changed += 1
        for doc_id, raw in docs_of(book, name):
            if store.raw(name, doc_id) != raw:
                store.stage(name, doc_id, raw)
                changed += 1
    return changed


def _write(ledger: Ledger, path: Path, book: Snapshot) -> None:
    try:
        write_whole(ledger.disk, path, book, ledger.indexed)
    except OSError as error:
        raise not_saved(error) from error
    except BookError as error:
        raise NotSaved(str(error)) from error


def _is_current(ledger: Ledger, kept: dict[date, Path]) -> bool:
    newest = next(iter(kept.values()), None)
    head = read_head(ledger.disk, newest) if newest is not None else None
    return head is not None and (head.seq, head.tip) == (ledger.state.seq, ledger.state.tip)


def _clear_away(disk: Disk, files: Files) -> None:
    kept = dated(files)
    for day in kept.keys() - to_be_kept(list(kept)):
        disk.unlink(kept[day])
    remove_leftovers(disk, files.backups.glob("*.tmp-*"))

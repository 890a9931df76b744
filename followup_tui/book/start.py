"""Opening a book: whose file is it, is it whole, and what else lies beside it (design §3)."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path

from followup_tui.book.disk import Disk
from followup_tui.book.erasing import finish, is_unfinished
from followup_tui.book.errors import BUSY, BookError, CannotOpen, Damaged, NotOurs, NotSaved
from followup_tui.book.files import Files
from followup_tui.book.fold import create_book, remove_leftovers
from followup_tui.book.layout import FORMAT, SCHEMA
from followup_tui.book.ledger import Ledger
from followup_tui.book.lock import Lock
from followup_tui.book.migrations import migrate_state
from followup_tui.book.opening import Opened, read_checkpoint, read_head
from followup_tui.book.segment import is_marked, open_segment

_LOOK = (errno.EROFS, errno.EACCES, errno.EPERM)


def open_ledger(path: Path, disk: Disk, indexed: dict[str, str], *, read_only: bool) -> Ledger:
    """Open the book at `path`, made if it is not there. `CannotOpen` says what is wrong and what to do."""
    files = Files(path)
    try:
        ledger = _locked_ledger(files, disk, indexed, read_only=read_only)
    except OSError as error:
        raise CannotOpen(
            f"{files.main} cannot be opened ({error.strerror}); see to that, or name another file."
        ) from error
    try:
        _begin(ledger)
        if is_unfinished(ledger) and not ledger.read_only:
            with suppress(BookError, OSError):  # another copy, or a later opening, does it
                finish(ledger)
    except OSError as error:
        ledger.close()
        raise CannotOpen(
            f"{files.main} cannot be opened ({error.strerror}); see to that, or name another file."
        ) from error
    except BaseException:
        ledger.close()
        raise
    ledger.news.clear()  # nobody has seen the book without it
    ledger.lock.release()
    return ledger


def _locked_ledger(files: Files, disk: Disk, indexed: dict[str, str], *, read_only: bool) -> Ledger:
    if not read_only:
        disk.make_folder(files.folder)
    if files.main.exists() and read_head(disk, files.main) is None:
        # No lock is laid beside a file that is not ours.
        try:
            read_checkpoint(disk, files.main, indexed)
        except (Damaged, NotOurs) as error:
            if not (files.backup.exists() or files.segments(disk)):
                raise CannotOpen(str(error)) from error
    notice = None
    lock = Lock(files.lock, disk, shared=read_only)
    try:
        got = lock.acquire()
    except OSError as error:
        if error.errno not in _LOOK:
            raise
        lock = Lock(files.lock, disk, shared=True)
        got = lock.acquire()
        read_only = True
        notice = "The book's folder cannot be written to, so you can look, but nothing is saved."
    if not got:
        raise CannotOpen(BUSY)
    ledger = Ledger(files, disk, lock, indexed, look_only=read_only)
    if notice is not None:
        ledger.notify(notice)
    return ledger


def _begin(ledger: Ledger) -> None:
    disk, files = ledger.disk, ledger.files
    if not ledger.look_only:
        remove_leftovers(disk, files.temporaries(disk))
    fresh = False
    if not files.main.exists() and not files.backup.exists() and not files.segments(disk):
        if ledger.look_only:
            raise CannotOpen(f"There is no book at {files.main} yet; open it once without --read-only.")
        create_book(disk, files, ledger.indexed)
        fresh = True
    opened = _find_checkpoint(ledger)
    ledger.start_from(opened.image, edited=opened.edited)
    head = opened.image.head
    if head.schema > SCHEMA or head.format > FORMAT:
        ledger.refuse(
            "A newer Follow-up wrote this book, so you can look but nothing is saved; update this one."
        )
    elif opened.edited and ledger.state.seq > head.seq:
        ledger.refuse(
            "Another program changed the book's file while changes of ours were still in the journal beside it,"
            " so you can look but nothing is saved; followup doctor shows both versions."
        )
    elif migrate_state(ledger.state, head.schema):
        ledger.edited = (
            True  # it gets today's layout before the first change; the file before is kept as .bak
        )
    elif fresh:
        with suppress(NotSaved):  # then the first commit begins it, or says why not
            ledger.begin_segment(ledger.lineage)
    _note_strangers(ledger, opened)


def _find_checkpoint(ledger: Ledger) -> Opened:
    """The checkpoint, or where it is damaged the one before: the journal leads from that one, too."""
    disk, files = ledger.disk, ledger.files
    try:
        return read_checkpoint(disk, files.main, ledger.indexed)
    except FileNotFoundError:
        trouble = f"{files.main} is gone, but its journal is there"
    except (Damaged, NotOurs) as error:
        trouble = str(error).partition(";")[0].rstrip(".")
    try:
        opened = read_checkpoint(disk, files.backup, ledger.indexed)
    except (OSError, CannotOpen, Damaged):
        raise CannotOpen(
            f"{trouble}; followup doctor --repair mends what can be, followup restore FILE puts a backup back."
        ) from None
    ledger.refuse(
        f"{trouble}; you see what {files.backup.name} and the journal hold, and nothing is saved:"
        " followup doctor --repair mends the book, and keeps everything aside first."
    )
    return opened


def _note_strangers(ledger: Ledger, opened: Opened) -> None:
    """Say so if there are journal files from another history of this book, as a sync leaves them."""
    disk, files = ledger.disk, ledger.files
    ours = {mark.number for mark in ledger.marks()}
    folded = {mark.number: mark for mark in opened.image.folded}
    for number in files.segments(disk):
        path = files.segment(number)
        if number in ours or (number in folded and is_marked(disk, path, folded[number])):
            continue
        found = open_segment(disk, number, path, write=False)
        if found is None:
            continue
        has_lines = found.has_more()
        found.close()
        if has_lines:
            ledger.notify(
                f"{path.name} holds changes that belong to another version of this book;"
                " it was left as it is, and is not in what you see; followup doctor shows both."
            )

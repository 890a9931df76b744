"""An erasure on its way: the book's file is written anew, twice, until neither journal nor `.bak` has what was erased.

A mark in the book, saved with the erasure itself, says that this is still to be done: where it was cut short, the next
opening goes on with it. It needs no names for that.
"""

from __future__ import annotations

from followup_tui.book.fold import fold, folded_before
from followup_tui.book.journal import DropTable
from followup_tui.book.ledger import Ledger
from followup_tui.book.segment import is_marked

ERASING = "_erasing"
"""The table of the mark."""


def is_unfinished(ledger: Ledger) -> bool:
    """Whether something was erased that may still be in the journal or in `.bak`."""
    return ERASING in ledger.state.tables


def finish(ledger: Ledger) -> bool:
    """Make it unreadable; False if another copy came between. `BookError`, `OSError` if it cannot be done now."""
    disk, files = ledger.disk, ledger.files
    if not fold(ledger) or ledger.segment is None:
        return False
    first_kept = ledger.segment.number  # what `.bak` will need
    if not fold(ledger):
        return False
    with ledger.locked():
        for mark in folded_before(ledger):
            path = files.segment(mark.number)
            if mark.number < first_kept and is_marked(disk, path, mark):
                disk.unlink(path)
        disk.sync_folder(files.folder)
        ledger.append([DropTable(ERASING)], None)
    return True

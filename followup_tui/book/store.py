"""The book: a TinyDB that several copies may write, and that loses nothing (design §3).

`open_db` gives a `Store`. Its public TinyDB API is TinyDB's own; for the typed layer there are quicker ways to
read (`reads.py`) and write, and `transaction()` groups changes over all tables into one that is there wholly or
not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tinydb.database import TinyDB
from tinydb.queries import QueryLike
from tinydb.table import Table as TinyTable

from followup_tui.book.disk import Disk
from followup_tui.book.drafts import Drafts
from followup_tui.book.errors import BookError
from followup_tui.book.fold import fold
from followup_tui.book.layout import is_private
from followup_tui.book.ledger import Ledger
from followup_tui.book.start import open_ledger
from followup_tui.book.state import Changes, State
from followup_tui.book.tables import BookStorage, BookTable
from followup_tui.book.writes import Writes

INDEXED: Mapping[str, str] = {"entries": "person"}
"""Tables whose ids can be asked for by the value of a field: the timeline, by person."""


def open_db(
    path: str | Path,
    read_only: bool = False,
    *,
    now: Callable[[], str] | None = None,
    indexed: Mapping[str, str] = INDEXED,
    disk: Disk | None = None,
) -> Store:
    """Open the book whose TinyDB file is at `path`; it is made if it is not there.

    `now` gives the time that each transaction is noted with in the journal. `indexed` names tables and the
    whole-number field that `ids_by` serves. `CannotOpen` says in one sentence what is wrong. Where looking is
    safe but writing is not, the book opens all the same: see `read_only` and `notices`.
    """
    return Store(open_ledger(Path(path), disk or Disk(), dict(indexed), read_only=read_only), now)


class Store(TinyDB):
    """An open book. Documents handed out are the caller's own; nothing here is changed through them."""

    table_class: type[TinyTable] = BookTable

    def __init__(self, ledger: Ledger, now: Callable[[], str] | None) -> None:
        self._book = book = Writes(ledger, now)
        super().__init__(storage=lambda: BookStorage(book))
        book.tables = self._tables
        self.drafts = Drafts(ledger.files, ledger.disk)
        self.on_commit = book.on_commit
        """Called with what was changed: by this copy, by undo, or by others. They must not raise."""
        self._ledger = ledger
        # What `Reads` and `Writes` do is done here, too.
        self.doc, self.ids, self.size, self.ids_by = book.doc, book.ids, book.size, book.ids_by
        self.decode, self.decode_one, self.chunks = book.decode, book.decode_one, book.chunks
        self.raw, self.items, self.names = book.raw, book.items, book.names
        self.transaction, self.put, self.delete = book.transaction, book.put, book.delete
        self.stage, self.empty = book.stage, book.empty

    def __bool__(self) -> bool:
        return True

    @property
    def path(self) -> Path:
        """The book's file, symbolic links followed."""
        return self._ledger.files.main

    @property
    def read_only(self) -> bool:
        """Whether changes are refused: asked for, or because something is wrong (see `notices`)."""
        return self._ledger.read_only

    @property
    def ledger(self) -> Ledger:
        """The book on the disk, for those who make copies of it."""
        return self._ledger

    @property
    def notices(self) -> list[str]:
        """Sentences the user should see once."""
        return self._ledger.notices

    def count(self, what: str | QueryLike) -> int:
        """How many documents a table has; or, as TinyDB has it, how many of the default table match a query."""
        if isinstance(what, str):
            return self.size(what)
        return self.table(self.default_table_name).count(what)

    # Undo

    def undo(self) -> str | None:
        """Take back this copy's own last labelled action, else the newest of all; its label, None if there is none.

        `ChangedSince` if somebody changed one of its documents afterwards; then nothing is done.
        """
        return self._turn(self._book.undo.next_undo)

    def redo(self) -> str | None:
        """Do again what was undone last; its label, None if there is nothing. `ChangedSince` as in `undo`."""
        return self._turn(self._book.undo.next_redo)

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._book.undo.label(self._ledger.state, self._book.undo.next_undo(self._ledger.state))

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        return self._book.undo.label(self._ledger.state, self._book.undo.next_redo(self._ledger.state))

    def undo_ids(self, table: str) -> list[int]:
        """The documents of a table that `undo` would change."""
        return self._book.undo.ids(self._ledger.state, self._book.undo.next_undo(self._ledger.state), table)

    # Other copies, and the end

    def refresh(self) -> Changes:
        """Take in what other copies saved; the documents that changed. A look at three sizes if nothing did.

        While another copy is saving this very moment it answers with nothing, and finds it the next time.
        """
        ledger = self._ledger
        with ledger.lock.guard:
            if self._book.staged is not None or not self._opened:
                return set()
            try:
                if ledger.is_behind() and ledger.lock.acquire(0):
                    try:
                        ledger.catch_up()
                        ledger.guard_journal()
                    finally:
                        ledger.lock.release()
            except OSError as error:
                ledger.notify(f"The book's files cannot be read just now ({error.strerror}).")
            except BookError as error:
                ledger.notify(str(error))
            ledger.note_reached()
            if ledger.endangered:
                self.checkpoint()
            return self._book.announce()

    @property
    def checkpoint_due(self) -> bool:
        """Whether the journal has grown past 2,000 commits or 8 MB, so that `checkpoint` pays."""
        return self._ledger.is_long and not self.read_only

    def checkpoint(self) -> bool:
        """Fold the journal into the JSON file, if there is anything to fold; whether the file has it all now.

        It may run in a thread: others, and this copy, can save meanwhile. If it fails, nothing is lost. What it
        finds that others changed is told at the next `refresh` or transaction, in the caller's thread.
        """
        if self.read_only:
            return False
        try:
            return not self._ledger.has_news or fold(self._ledger)
        except (BookError, OSError):
            return False

    def close(self, checkpoint: bool | None = None) -> None:
        """Close the book; what is written afterwards raises.

        `checkpoint=True` folds the journal into the JSON file if there is anything, so that stock TinyDB sees
        it all: for the app, once the terminal is restored. None (a one-shot command) does so only where
        `checkpoint_due`, False never.
        """
        if not self._opened:
            return
        try:
            if checkpoint or (checkpoint is None and self.checkpoint_due):
                self.checkpoint()
        finally:
            self._opened = self._book.is_open = False
            self.drafts.close()
            self._ledger.close()

    # TinyDB's own, over our tables

    def tables(self) -> set[str]:
        """The names of the tables, but for ours (`_…`)."""
        return {name for name in self.names() if not is_private(name)}

    def drop_table(self, name: str) -> None:
        """Remove a table and all its documents."""
        self._tables.pop(name, None)
        if name in self.names():
            self.empty(name, "drop")

    def drop_tables(self) -> None:
        """Remove all tables, but for ours, as one transaction."""
        with self.transaction():
            for name in self.tables():
                self.empty(name, "drop")
        self._tables.clear()

    def _turn(self, choose: Callable[[State], int | None]) -> str | None:
        with self.transaction():
            number = choose(self._ledger.state)
            return (
                None
                if number is None
                else self._book.undo.turn(number, self._book.changes(), self._ledger.state)
            )

"""Changing the book: transactions, and what is put into them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

import msgspec
from tinydb.table import Table as TinyTable

from followup_tui.book.documents import encode_typed
from followup_tui.book.errors import CHANGED_OUTSIDE, CLOSED, NotSaved, not_saved
from followup_tui.book.fold import fold
from followup_tui.book.layout import UNDO
from followup_tui.book.ledger import Ledger
from followup_tui.book.reads import Reads
from followup_tui.book.staging import Staged
from followup_tui.book.state import Changes
from followup_tui.book.undo import Undo


class Transaction(msgspec.Struct, eq=False):
    """What `with db.transaction():` enters and leaves; quicker than a generator, as every commit is."""

    book: Writes
    label: str | None
    mark: int | None = None
    """Within another transaction, the point in it to go back to."""

    def __enter__(self) -> None:
        book, ledger = self.book, self.book.ledger
        if not book.is_open:
            raise ValueError(CLOSED)
        ledger.lock.guard.acquire()
        try:
            if book.staged is not None:
                self.mark = book.staged.mark()
                return
            ledger.hold()
            try:
                if ledger.news:
                    book.announce()
                book.staged, book.label = Staged(ledger.state), self.label
            except BaseException:
                ledger.lock.release()
                raise
        except BaseException:
            ledger.lock.guard.release()
            raise

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        book = self.book
        try:
            if self.mark is None:
                book.finish(well=kind is None)
            elif kind is None:
                book.label = book.label or self.label
            else:
                book.take_back(self.mark)
        finally:
            book.ledger.lock.guard.release()


class Writes(Reads):
    """What changes a book; each change needs a transaction around it.

    It is no TinyDB itself, whose `__getattr__` makes every look at an attribute a slow one.
    """

    def __init__(self, ledger: Ledger, now: Callable[[], str] | None) -> None:
        super().__init__(ledger)
        self.undo = Undo(os.urandom(4).hex())
        self.on_commit: list[Callable[[Changes], object]] = []
        self.tables: dict[str, TinyTable] = {}
        """TinyDB's tables, whose caches are cleared by what changes them."""
        self.is_open = True
        self._now = now
        self.label: str | None = None
        """What the open transaction is called as a step of undo."""
        self._given: dict[str, int] = {}

    def transaction(self, label: str | None = None) -> Transaction:
        """All changes within, in all tables, or none of them: on the disk when this is left.

        A label makes it one step of undo. Within another transaction it becomes a part of that (which takes the
        label if it has none), and an exception that leaves it takes its own changes back. The lock is held
        meanwhile: be quick. `NotSaved` if it could not be saved, or another copy is busy; then nothing changed.
        """
        return Transaction(self, label)

    def put(self, table: str, doc: Mapping[str, Any], id: int | None = None) -> int:  # noqa: A002  (a document's id)
        """Put a document into a table, under a new id if none is given; its id. Needs a transaction.

        For the typed layer, whose documents hold nothing but JSON. `TypeError` or `ValueError` for others.
        """
        raw = encode_typed(doc)
        if id is None:
            id = self.take_id(table)  # noqa: A001  (as above)
        (self.staged or self.changes()).put(table, id, raw)
        if self.tables:
            self._clear_caches((table,))
        return id

    def delete(self, table: str, id: int) -> None:  # noqa: A002  (as above)
        """Take a document away; one that is not there is fine. Needs a transaction."""
        self.stage(table, id, None)

    # What `tables.py` needs

    def stage(self, table: str, doc_id: int, raw: bytes | None) -> None:
        """Put a document's bytes, or take it away with None. Needs a transaction."""
        (self.staged or self.changes()).put(table, doc_id, raw)
        if self.tables:
            self._clear_caches((table,))

    def empty(self, table: str, how: Literal["clear", "drop"]) -> None:
        """Take all documents of a table away, or the table too; ids begin at one again."""
        with self.transaction():
            self.changes().empty(table, how)
            self._given.pop(table, None)
            self._clear_caches((table,))

    def take_id(self, table: str) -> int:
        """The id for a new document, never given out again. Needs a transaction."""
        doc_id = (self.staged or self.changes()).next_id(table)
        given = self._given.get(
            table, 1
        )  # the next one not given out yet, were it to a change that came to nothing
        doc_id = max(doc_id, given)
        self._given[table] = doc_id + 1
        return doc_id

    def reserve(self, table: str, doc_id: int) -> None:
        """Let no new document get this id."""
        self._given[table] = max(self._given.get(table, 1), doc_id + 1)

    # What `Transaction` needs

    def finish(self, *, well: bool) -> None:
        """Save what is staged if all went well, give the lock back, and tell whoever listens."""
        saved = False
        try:
            if well:
                self._commit()
                saved = True
        finally:
            if not saved:
                self.take_back(0)
            self.staged = None
            self.ledger.lock.release()
        if saved:
            self.announce()

    def take_back(self, mark: int) -> None:
        """Forget what was staged since `mark`."""
        self._clear_caches(self.changes().go_back(mark))

    def changes(self) -> Staged:
        """What the open transaction has changed so far. `RuntimeError` where none is open."""
        if self.staged is None:
            raise RuntimeError("Changes need `with db.transaction():` around them.")
        return self.staged

    def _commit(self) -> None:
        effects, ops = (self.staged or self.changes()).outcome()
        if not ops:
            return
        ledger, step = self.ledger, None
        if self.label is not None:
            step, old = self.undo.begin(self.label, effects, ledger.state)
            ops += old
        if ledger.must_fold:
            self._fold_first()
        ledger.append(ops, self._now() if self._now is not None else None, step, effects)
        if step is not None:
            self.undo.made(step)

    def _fold_first(self) -> None:
        """Make a checkpoint before anything is built on a file of stock TinyDB's, or a journal that was cut."""
        try:
            done = fold(self.ledger)
        except OSError as error:
            raise not_saved(error) from error
        if not done:
            raise NotSaved(CHANGED_OUTSIDE)

    def announce(self) -> Changes:
        """Tell whoever listens what has changed since the last time."""
        news = self.ledger.news
        if not news:
            return set()
        self.ledger.news = set()
        tables = dict(news)  # by name, with one of the ids
        if UNDO in tables:
            records = {change for change in news if change[0] == UNDO}
            news -= records
            self.undo.note(self.ledger.state, records)
        if self.tables:
            self._clear_caches(tables)
        if news:
            for listener in self.on_commit:
                listener(news)
        return news

    def _clear_caches(self, names: Iterable[str]) -> None:
        for name in self.tables.keys() & names:
            self.tables[name].clear_cache()

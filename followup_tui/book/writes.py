"""Changing the book: transactions, and what is put into them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from tinydb.table import Table as TinyTable

from followup_tui.book.documents import encode_typed
from followup_tui.book.errors import CHANGED_OUTSIDE, CLOSED, NotSaved, not_saved
from followup_tui.book.fold import fold
from followup_tui.book.layout import RESERVED
from followup_tui.book.reads import Reads
from followup_tui.book.staging import Staged
from followup_tui.book.state import Changes
from followup_tui.book.undo import UNDO, Undo


class Transaction:
    """What `with db.transaction():` enters and leaves; quicker than a generator, as every commit is."""

    __slots__ = ("_begin", "_end", "_label", "_mark")

    def __init__(
        self,
        begin: Callable[[str | None], int | None],
        end: Callable[[str | None, int | None, bool], None],
        label: str | None,
    ) -> None:
        self._begin = begin
        self._end = end
        self._label = label
        self._mark: int | None = None

    def __enter__(self) -> None:
        self._mark = self._begin(self._label)

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        self._end(self._label, self._mark, kind is None)


class Writes(Reads):
    """What changes a book; each change needs a transaction around it."""

    on_commit: list[Callable[[Changes], object]]
    _now: Callable[[], str] | None
    _undo: Undo
    _label: str | None
    _given: dict[str, int]
    _opened: bool
    _tables: dict[str, TinyTable]

    def transaction(self, label: str | None = None) -> Transaction:
        """All changes within, in all tables, or none of them: on the disk when this is left.

        A label makes it one step of undo. Within another transaction it becomes a part of that (which takes the
        label if it has none), and an exception that leaves it takes its own changes back. The lock is held
        meanwhile: be quick. `NotSaved` if it could not be saved, or another copy is busy; then nothing changed.
        """
        return Transaction(self._begin, self._end, label)

    def put(self, table: str, doc: Mapping[str, Any], id: int | None = None) -> int:  # noqa: A002  (a document's id)
        """Put a document into a table, under a new id if none is given; its id. Needs a transaction.

        For the typed layer, whose documents hold nothing but JSON. `TypeError` or `ValueError` for others.
        """
        raw = encode_typed(doc)
        if id is None:
            id = self.take_id(table)  # noqa: A001  (as above)
        self.stage(table, id, raw)
        return id

    def delete(self, table: str, id: int) -> None:  # noqa: A002  (as above)
        """Take a document away; one that is not there is fine. Needs a transaction."""
        self.stage(table, id, None)

    # What `tables.py` needs

    def stage(self, table: str, doc_id: int, raw: bytes | None) -> None:
        """Put a document's bytes, or take it away with None. Needs a transaction."""
        staged = self._changes()
        if table in RESERVED:
            raise ValueError(f"{table} describes the file, and is written by the checkpoint alone.")
        staged.put(table, doc_id, raw)
        if self._tables:
            self._clear_caches((table,))

    def empty(self, table: str, how: Literal["clear", "drop"]) -> None:
        """Take all documents of a table away, or the table too; ids begin at one again."""
        with self.transaction():
            self._changes().empty(table, how)
            self._given.pop(table, None)
            self._clear_caches((table,))

    def take_id(self, table: str) -> int:
        """The id for a new document, never given out again. Needs a transaction."""
        doc_id = max(self._changes().next_id(table), self._given.get(table, 1))
        self._given[table] = doc_id + 1
        return doc_id

    def reserve(self, table: str, doc_id: int) -> None:
        """Let no new document get this id."""
        self._given[table] = max(self._given.get(table, 1), doc_id + 1)

    # Inside

    def _begin(self, label: str | None) -> int | None:
        """Enter a transaction; within another one, the point to go back to."""
        guard = self._ledger.lock.guard
        guard.acquire()
        try:
            if self._staged is not None:
                return self._staged.mark()
            self._stage_anew(label)
        except BaseException:
            guard.release()
            raise
        return None

    def _stage_anew(self, label: str | None) -> None:
        """Take the lock, take in what others did, and stage changes over that."""
        if not self._opened:
            raise ValueError(CLOSED)
        ledger = self._ledger
        ledger.hold()
        try:
            ledger.catch_up()
            self._announce()
            ledger.must_be_writable()
            self._staged = Staged(ledger.state)
            self._label = label
        except BaseException:
            ledger.lock.release()
            raise

    def _end(self, label: str | None, mark: int | None, well: bool) -> None:
        """Leave a transaction; unless all went well, its changes are taken back."""
        try:
            if mark is None:
                self._finish(self._changes(), well)
            elif well:
                self._label = self._label or label
            else:
                self._clear_caches(self._changes().go_back(mark))
        finally:
            self._ledger.lock.guard.release()

    def _finish(self, staged: Staged, well: bool) -> None:
        """Save what is staged if all went well, give the lock back, and tell whoever listens."""
        try:
            if well:
                self._commit(staged)
        except BaseException:
            well = False
            raise
        finally:
            self._staged = None
            self._ledger.lock.release()
            if not well:
                self._clear_caches(staged.go_back(0))
        if well:
            self._announce()

    def _changes(self) -> Staged:
        if self._staged is None:
            raise RuntimeError("Changes need `with db.transaction():` around them.")
        return self._staged

    def _commit(self, staged: Staged) -> None:
        state = self._ledger.state
        if self._label is not None:
            self._undo.record(self._label, staged, state)
        ops = staged.ops()
        if not ops:
            return
        if self._ledger.edited:
            self._restamp()
        self._ledger.append(ops, self._now() if self._now is not None else None)

    def _restamp(self) -> None:
        """Give a file that stock TinyDB wrote our layout again, before the first change is built on it."""
        try:
            done = fold(self._ledger)
        except OSError as error:
            raise not_saved(error) from error
        if not done:
            raise NotSaved(CHANGED_OUTSIDE)

    def _announce(self) -> Changes:
        """Tell whoever listens what has changed since the last time."""
        news = self._ledger.news
        if not news:
            return set()
        self._ledger.news = set()
        self._undo.note(self._ledger.state, [doc_id for table, doc_id in news if table == UNDO])
        if self._tables:
            self._clear_caches({table for table, _ in news})
        changes = {change for change in news if change[0] != UNDO}
        if changes:
            for listener in self.on_commit:
                listener(changes)
        return changes

    def _clear_caches(self, names: Iterable[str]) -> None:
        for name in self._tables.keys() & names:
            self._tables[name].clear_cache()

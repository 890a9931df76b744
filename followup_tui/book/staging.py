"""What a transaction has changed so far: seen by itself alone until it is on the disk."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from followup_tui.book.journal import ClearTable, DeleteDoc, DropTable, Op, SetDoc
from followup_tui.book.layout import RESERVED
from followup_tui.book.state import State, Table
from followup_tui.book.steps import Effect

Emptied = Literal["clear", "drop"] | None
_ABSENT = object()


class StagedTable(msgspec.Struct, eq=False):
    """What was put (bytes) or taken away (None) in one table, over the table as it is saved.

    `before` holds the saved bytes of documents that were looked at.
    """

    name: str
    under: Table
    next_id: int
    docs: dict[int, bytes | None] = {}
    before: dict[int, bytes | None] = {}
    emptied: Emptied = None

    def saved(self, doc_id: int) -> bytes | None:
        """A document's bytes as they were before the transaction; looked up once."""
        if doc_id in self.before:
            return self.before[doc_id]
        raw = self.before[doc_id] = self.under.raw(doc_id)
        return raw


class Staged(msgspec.Struct, eq=False):
    """Documents put or taken away, and tables emptied, over a state that stays as it is."""

    _state: State
    _tables: dict[str, StagedTable] = {}
    _steps: list[tuple[StagedTable, int | None, Any]] = []
    """What to go back to: a table's document by its id; without one, all its documents and how it was emptied."""

    def mark(self) -> int:
        """A point to `go_back` to."""
        return len(self._steps)

    def go_back(self, mark: int) -> set[str]:
        """Undo everything staged since `mark`; the tables it touched."""
        touched = set()
        while len(self._steps) > mark:
            table, doc_id, was = self._steps.pop()
            if doc_id is None:
                table.docs, table.emptied = was
            elif was is _ABSENT:
                del table.docs[doc_id]
            else:
                table.docs[doc_id] = was
            touched.add(table.name)
        return touched

    def docs(self, name: str) -> dict[int, bytes | None]:
        """What was put or taken away in a table."""
        table = self._tables.get(name)
        return {} if table is None else table.docs

    def is_emptied(self, name: str) -> bool:
        """Whether the state's documents of this table no longer count."""
        table = self._tables.get(name)
        return table is not None and table.emptied is not None

    def raw(self, name: str, doc_id: int) -> bytes | None:
        """A document's bytes as the transaction sees it."""
        table = self._tables.get(name) or self._open(name)
        if doc_id in table.docs:
            return table.docs[doc_id]
        return table.saved(doc_id) if table.emptied is None else None

    def put(self, name: str, doc_id: int, raw: bytes | None) -> None:
        """Put a document or, with None, take it away."""
        if name in RESERVED:
            raise ValueError(f"{name} describes the file, and is written by the checkpoint alone.")
        table = self._tables.get(name) or self._open(name)
        docs = table.docs
        self._steps.append((table, doc_id, docs.get(doc_id, _ABSENT)))
        docs[doc_id] = raw
        if raw is not None and doc_id >= table.next_id:
            table.next_id = doc_id + 1

    def empty(self, name: str, how: Literal["clear", "drop"]) -> None:
        """Take all documents of a table away, and let its ids begin anew."""
        table = self._tables.get(name) or self._open(name)
        self._steps.append((table, None, (table.docs, table.emptied)))
        table.docs, table.emptied, table.next_id = {}, how, 1

    def next_id(self, name: str) -> int:
        """The id for a new document."""
        return (self._tables.get(name) or self._open(name)).next_id

    def tables(self) -> set[str]:
        """The tables that exist, as the transaction sees it."""
        names = set(self._state.tables)
        for name, table in self._tables.items():
            if table.emptied == "drop":
                names.discard(name)
            if table.emptied == "clear" or any(raw is not None for raw in table.docs.values()):
                names.add(name)
        return names

    def outcome(self) -> tuple[list[Effect], list[Op]]:
        """The documents that will differ, as they were and as they will be; and what the journal gets for it."""
        effects: list[Effect] = []
        ops: list[Op] = []
        for name, table in self._tables.items():
            if table.emptied is not None:
                self._note_emptied(table, effects, ops)
                continue
            for doc_id, raw in table.docs.items():
                before = table.before[doc_id] if doc_id in table.before else table.under.raw(doc_id)
                if raw != before:
                    effects.append((name, doc_id, before, raw))
                    ops.append(
                        DeleteDoc(name, doc_id) if raw is None else SetDoc(name, doc_id, msgspec.Raw(raw))
                    )
        return effects, ops

    def _note_emptied(self, table: StagedTable, effects: list[Effect], ops: list[Op]) -> None:
        """The same for a table that was emptied: the journal gets all that was put since, changed or not."""
        name = table.name
        if table.emptied == "clear":
            ops.append(ClearTable(name))
        elif name in self._state.tables:
            ops.append(DropTable(name))
        for doc_id, raw in table.docs.items():
            if raw is not None:
                ops.append(SetDoc(name, doc_id, msgspec.Raw(raw)))
            before = table.saved(doc_id)
            if raw != before:
                effects.append((name, doc_id, before, raw))
        gone = (doc_id for doc_id in table.under.ids() if doc_id not in table.docs)
        effects.extend((name, doc_id, table.under.raw(doc_id), None) for doc_id in gone)

    def _open(self, name: str) -> StagedTable:
        under = self._state.table(name)
        table = self._tables[name] = StagedTable(name, under, under.next_id)
        return table

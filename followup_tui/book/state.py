"""The book in memory: a checkpoint and what changed since, every document as the bytes it is stored in.

Keeping bytes means that no caller ever holds a piece of the store: what is handed out is decoded for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from followup_tui.book.image import EMPTY, Image, Part
from followup_tui.book.journal import DeleteDoc, DropTable, Op, SetDoc, Step
from followup_tui.book.layout import UNDO
from followup_tui.book.steps import Effect, encode_step

Changes = set[tuple[str, int]]
"""Documents that were added, changed or removed: table and id."""


class FieldReader:
    """Reads one whole-number field of a document without decoding the rest of it."""

    def __init__(self, field: str) -> None:
        self.field = field
        self._decoder: msgspec.json.Decoder[Any] | None = None

    def value(self, raw: bytes) -> int | None:
        """The field's value; None if it is missing or no whole number."""
        if self._decoder is None:
            self._decoder = msgspec.json.Decoder(msgspec.defstruct("Key", [(self.field, Any, None)]))
        value = getattr(self._decoder.decode(raw), self.field)
        return value if type(value) is int else None


class TableSnapshot(NamedTuple):
    """A table at one moment."""

    base: Part
    changed: dict[int, bytes | None]
    next_id: int


class Snapshot(NamedTuple):
    """The book at one moment: what a checkpoint is made of."""

    tables: dict[str, TableSnapshot]
    seq: int
    tip: str


def docs_of_table(table: TableSnapshot) -> Iterator[tuple[int, bytes]]:
    """The documents of a table at one moment. `Damaged` where they cannot be read."""
    for chunk in table.base.chunks:
        for doc_id, raw in table.base.items(chunk):
            if doc_id not in table.changed:
                yield doc_id, raw
    for doc_id, changed in table.changed.items():
        if changed is not None:
            yield doc_id, changed


class Table(msgspec.Struct, eq=False):
    """A table: what the checkpoint has of it, and the documents that changed since (None: removed).

    `next_id` is above every id it has.
    """

    base: Part = EMPTY
    next_id: int = 1
    changed: dict[int, bytes | None] = {}

    @property
    def count(self) -> int:
        """How many documents it has; reckoned when asked for, as every commit would pay for keeping it."""
        stored = sum(chunk.count for chunk in self.base.chunks)
        return stored + sum((raw is not None) - self.base.has(doc_id) for doc_id, raw in self.changed.items())

    def raw(self, doc_id: int) -> bytes | None:
        """A document's bytes; None if there is none."""
        if doc_id in self.changed:
            return self.changed[doc_id]
        return self.base.raw(doc_id) if doc_id < self.next_id else None

    def has(self, doc_id: int) -> bool:
        """Whether the document is there."""
        if doc_id in self.changed:
            return self.changed[doc_id] is not None
        return doc_id < self.next_id and self.base.has(doc_id)

    def ids(self) -> list[int]:
        """All ids in order."""
        return overlaid(self.base.ids(), self.changed)


NO_TABLE = Table()
"""What is read where there is no such table; never written to."""


def overlaid(ids: list[int], changed: dict[int, bytes | None]) -> list[int]:
    """Ids in order, with those added that `changed` has documents for, and without those it has none for."""
    if not changed:
        return ids
    kept = {doc_id for doc_id in ids if doc_id not in changed}
    return sorted(kept.union(doc_id for doc_id, raw in changed.items() if raw is not None))


class State:
    """All tables, and the number and checksum (`tip`) of the last transaction that is in them."""

    def __init__(self, image: Image, indexed: dict[str, str]) -> None:
        self.seq = image.head.seq
        self.tip = image.head.tip
        self._tables = {name: Table(part, next_id) for name, (part, next_id) in image.tables.items()}
        self._steps: list[tuple[Step, Sequence[Effect]]] = []
        """Steps of undo that nobody has looked at yet: they become documents when somebody does."""
        self.indexed = {name: FieldReader(field) for name, field in indexed.items()}
        self._recent: dict[str, dict[int, set[int]]] = {}
        self._value_of: dict[str, dict[int, int]] = {}

    @property
    def tables(self) -> dict[str, Table]:
        """All tables by name."""
        self._store_steps()
        return self._tables

    def table(self, name: str) -> Table:
        """A table; an empty one where there is none of that name."""
        if name == UNDO:
            self._store_steps()
        return self._tables.get(name, NO_TABLE)

    @property
    def next_step(self) -> int:
        """The number that the next step of undo gets."""
        return self._steps[-1][0].number + 1 if self._steps else self.table(UNDO).next_id

    def effects_of(self, ops: Iterable[Op]) -> list[Effect]:
        """What a transaction is going to change, before it is taken in."""
        before: dict[tuple[str, int], bytes | None] = {}
        after: dict[tuple[str, int], bytes | None] = {}
        for op in ops:
            table = self.table(op.table)
            ids = [op.id] if isinstance(op, SetDoc | DeleteDoc) else table.ids()
            for doc_id in ids:
                before.setdefault((op.table, doc_id), table.raw(doc_id))
                after[op.table, doc_id] = bytes(op.doc) if isinstance(op, SetDoc) else None
        return [(*key, was, after[key]) for key, was in before.items() if after[key] != was]

    def apply(
        self, seq: int, tip: str, ops: Iterable[Op], step: Step | None, effects: Sequence[Effect]
    ) -> Changes:
        """Take one transaction in, which may be a step of undo whose `effects` are these."""
        changes: Changes = set()
        for op in ops:
            name = op.table
            if isinstance(op, SetDoc):
                raw: bytes | None = bytes(op.doc)
            elif isinstance(op, DeleteDoc):
                raw = None
            else:
                changes |= self._empty(name, drop=isinstance(op, DropTable))
                continue
            if name == UNDO:
                self._store_steps()
            table = self._tables.get(name)
            if table is None:
                table = self._tables[name] = Table()
            doc_id = op.id
            table.changed[doc_id] = raw
            if doc_id >= table.next_id:
                table.next_id = doc_id + 1
            if name in self._recent:
                self._note(name, doc_id, raw)
            changes.add((name, doc_id))
        if step is not None:
            self._steps.append((step, effects))
        self.seq, self.tip = seq, tip
        return changes

    def ids_by(self, name: str, value: int) -> list[int]:
        """The ids of an indexed table whose field has that value, in order."""
        table = self.table(name)
        ids = set(self._recent_ids(name, table).get(value, ()))
        groups = table.base.groups(self.indexed[name].field)
        if groups is None:
            ids |= self._found(name, table, value)
        elif value in groups:
            old = msgspec.json.decode(groups[value], type=list[int])
            ids.update(doc_id for doc_id in old if doc_id not in table.changed)
        return sorted(ids)

    def snapshot(self) -> Snapshot:
        """The book as it is now, unmoved by what follows."""
        tables = {
            name: TableSnapshot(table.base, dict(table.changed), table.next_id)
            for name, table in self.tables.items()
        }
        return Snapshot(tables, self.seq, self.tip)

    def become(self, book: Snapshot) -> None:
        """Hold what a snapshot of this state was made into: documents of an older schema, brought up to date."""
        self._steps = []
        self._tables = {
            name: Table(table.base, table.next_id, dict(table.changed)) for name, table in book.tables.items()
        }
        self._recent.clear()

    def items(self) -> Iterator[tuple[tuple[str, int], bytes]]:
        """Every document's bytes: for comparing two states, rarely."""
        for name, table in self.tables.items():
            for doc_id in table.ids():
                yield (name, doc_id), table.raw(doc_id) or b""

    def keys(self) -> Iterator[tuple[str, int]]:
        """Every document's table and id, and perhaps some that are not there; nothing is read from the disk."""
        for name, table in self.tables.items():
            for chunk in table.base.chunks:
                yield from ((name, doc_id) for doc_id in range(chunk.first, chunk.last + 1))
            yield from ((name, doc_id) for doc_id in table.changed)

    def _empty(self, name: str, *, drop: bool) -> Changes:
        gone = {(name, doc_id) for doc_id in self.table(name).ids()}
        if drop:
            self._tables.pop(name, None)
        else:
            self._tables[name] = Table()
        self._recent.pop(name, None)
        return gone

    def _store_steps(self) -> None:
        steps, self._steps = self._steps, []
        if steps:
            table = self._tables.setdefault(UNDO, Table())
            for step, effects in steps:
                table.changed[step.number] = encode_step(step.label, step.by, effects)
            table.next_id = steps[-1][0].number + 1

    def _recent_ids(self, name: str, table: Table) -> dict[int, set[int]]:
        """`value → ids` of what changed since the checkpoint, made when first asked for and kept up from then on."""
        if name not in self._recent:
            self._recent[name] = {}
            self._value_of[name] = {}
            for doc_id, raw in table.changed.items():
                self._note(name, doc_id, raw)
        return self._recent[name]

    def _note(self, name: str, doc_id: int, raw: bytes | None) -> None:
        recent, value_of = self._recent[name], self._value_of[name]
        before = value_of.pop(doc_id, None)
        if before is not None:
            recent[before].discard(doc_id)
        value = self.indexed[name].value(raw) if raw is not None else None
        if value is not None:
            recent.setdefault(value, set()).add(doc_id)
            value_of[doc_id] = value

    def _found(self, name: str, table: Table, value: int) -> set[int]:
        """The slow way, for a checkpoint that was written without this index."""
        reader = self.indexed[name]
        return {
            doc_id
            for chunk in table.base.chunks
            for doc_id, raw in table.base.items(chunk)
            if doc_id not in table.changed and reader.value(raw) == value
        }

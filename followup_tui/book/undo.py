"""Undo and redo of labelled actions (design §3): the book remembers, for each, the documents as they were.

A record holds for each document the bytes to go back to and the checksum of what is there now, so that nobody's
later change is ever overwritten. Undoing turns the record round: it then holds what redo needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from zlib import crc32

import msgspec

from followup_tui.book.errors import ChangedSince
from followup_tui.book.journal import DeleteDoc, Op, SetDoc
from followup_tui.book.staging import Effect, Staged
from followup_tui.book.state import NO_TABLE, State

UNDO = "_undo"
"""The table of the records."""
KEPT = 500
"""How many actions can be undone, at least."""
SPARE = 50
"""How many more there may be before the oldest go, all at once."""
_CHANGED = "Something in that change was changed again afterwards, so it was left as it is."


class _Header(msgspec.Struct):
    label: str
    by: str
    undone: bool


class _Item(msgspec.Struct, array_like=True):
    table: str
    id: int
    doc: msgspec.Raw
    crc: int | None


class _Record(_Header):
    docs: list[_Item]


_NOTHING = b"null"
_encode = msgspec.json.Encoder().encode
_HEADER = msgspec.json.Decoder(_Header)
_RECORD = msgspec.json.Decoder(_Record)


class Undo:
    """The records' labels in memory, and the acts on them. `run` names this copy's run of the program."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._done: dict[int, _Header] | None = None  # in order, so that the oldest is found at once
        self._undone: dict[int, _Header] = {}
        self._last: tuple[bytes, _Header] = (b"", _Header("", run, undone=False))
        """What was recorded last, so that it need not be decoded."""

    def note(self, state: State, records: Iterable[tuple[str, int]]) -> None:
        """Records have changed."""
        if self._done is None:
            return
        table = state.tables.get(UNDO, NO_TABLE)
        in_order = True
        for _, record_id in sorted(records):
            self._done.pop(record_id, None)
            self._undone.pop(record_id, None)
            raw = table.raw(record_id)
            if raw is None:
                continue
            header = self._last[1] if raw == self._last[0] else _HEADER.decode(raw)
            if header.undone:
                self._undone[record_id] = header
            else:
                in_order = in_order and record_id > next(reversed(self._done), 0)
                self._done[record_id] = header
        if not in_order:
            self._done = dict(sorted(self._done.items()))

    def next_undo(self, state: State) -> int | None:
        """The record to undo: this run's own newest, else the newest of all."""
        done = self._read(state)
        return max(self._own(done) or done, default=None)

    def next_redo(self, state: State) -> int | None:
        """The record to do again: the one undone last, this run's own first."""
        self._read(state)
        return min(self._own(self._undone) or self._undone, default=None)

    def label(self, state: State, number: int | None) -> str | None:
        """What the user calls that action."""
        done = self._read(state)
        return None if number is None else (done.get(number) or self._undone[number]).label

    def ids(self, state: State, number: int | None, table: str) -> list[int]:
        """Which documents of a table that action changed."""
        raw = None if number is None else state.tables[UNDO].raw(number)
        return [] if raw is None else [item.id for item in _RECORD.decode(raw).docs if item.table == table]

    def record(self, label: str, effects: Iterable[Effect], state: State) -> list[Op]:
        """What notes a change of documents as an action; old ones go, and so does what could be redone."""
        items = _items(effects)
        if not items:
            return []
        done = self._read(state)
        old = [*self._undone]
        if len(done) >= KEPT + SPARE:
            old += islice(done, len(done) - KEPT + 1)
        ops: list[Op] = [DeleteDoc(UNDO, number) for number in old] if old else []
        record = _encode(_Record(label, self._run, undone=False, docs=items))
        self._last = record, _Header(label, self._run, undone=False)
        ops.append(SetDoc(UNDO, state.tables.get(UNDO, NO_TABLE).next_id, msgspec.Raw(record)))
        return ops

    def turn(self, number: int, staged: Staged, state: State) -> str:
        """Stage the undoing (or redoing) of an action; its label. `ChangedSince` if that would overwrite a change."""
        record = _RECORD.decode(state.tables[UNDO].raw(number) or b"")
        effects: list[Effect] = []
        for item in record.docs:
            now = staged.raw(item.table, item.id)
            if (None if now is None else crc32(now)) != item.crc:
                raise ChangedSince(_CHANGED)
            doc = bytes(item.doc)
            then = None if doc == _NOTHING else doc
            effects.append((item.table, item.id, now, then))
            staged.put(item.table, item.id, then)
        turned = _Record(record.label, record.by, undone=not record.undone, docs=_items(effects))
        staged.put(UNDO, number, _encode(turned))
        return record.label

    def _own(self, headers: dict[int, _Header]) -> list[int]:
        return [number for number, header in headers.items() if header.by == self._run]

    def _read(self, state: State) -> dict[int, _Header]:
        if self._done is None:
            self._done = {}
            self.note(state, ((UNDO, number) for number in state.tables.get(UNDO, NO_TABLE).ids()))
        return self._done


def is_private(table: str) -> bool:
    """Whether a table is ours, and hidden from `tables()`."""
    return table.startswith("_") and table != "_default"


def _items(effects: Iterable[Effect]) -> list[_Item]:
    """What to go back to, and from what; what is ours is no part of an action."""
    return [
        _Item(
            table,
            doc_id,
            msgspec.Raw(_NOTHING if then is None else then),
            None if now is None else crc32(now),
        )
        for table, doc_id, then, now in effects
        if not is_private(table)
    ]

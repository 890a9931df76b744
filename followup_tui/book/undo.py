"""Undo and redo of labelled actions (design §3): the book remembers, for each, the documents as they were.

A record holds for each document the bytes to go back to and the checksum of what is there now, so that nobody's
later change is ever overwritten. Undoing turns the record round: it then holds what redo needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

import msgspec

from followup_tui.book.errors import ChangedSince
from followup_tui.book.journal import quote
from followup_tui.book.staging import Staged
from followup_tui.book.state import State

UNDO = "_undo"
"""The table of the records."""
KEPT = 500
"""How many actions can be undone."""
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


_HEADER = msgspec.json.Decoder(_Header)
_RECORD = msgspec.json.Decoder(_Record)


class Undo:
    """The records' labels in memory, and the acts on them. `run` names this copy's run of the program."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._headers: dict[int, _Header] | None = None

    def forget(self) -> None:
        """Read the records again when they are next asked for."""
        self._headers = None

    def note(self, state: State, ids: Iterable[int]) -> None:
        """Records have changed."""
        if self._headers is None:
            return
        table = state.tables.get(UNDO)
        for record_id in sorted(ids):
            raw = table.raw(record_id) if table is not None else None
            if raw is None:
                self._headers.pop(record_id, None)
            else:
                self._headers[record_id] = _HEADER.decode(raw)

    def next_undo(self, state: State) -> int | None:
        """The record to undo: this run's own newest, else the newest of all."""
        done = [number for number, header in self._read(state).items() if not header.undone]
        return max(self._own(state, done) or done, default=None)

    def next_redo(self, state: State) -> int | None:
        """The record to do again: the one undone last, this run's own first."""
        undone = [number for number, header in self._read(state).items() if header.undone]
        return min(self._own(state, undone) or undone, default=None)

    def label(self, state: State, number: int | None) -> str | None:
        """What the user calls that action."""
        return None if number is None else self._read(state)[number].label

    def record(self, label: str, staged: Staged, state: State) -> None:
        """Stage a record of all that is staged; the oldest one goes, and so does what could be redone."""
        items = []
        for name, doc_id in sorted(staged.changes()):
            if is_private(name):
                continue
            table = state.tables.get(name)
            before = table.raw(doc_id) if table is not None else None
            items.append(_item(name, doc_id, before, staged.raw(name, doc_id)))
        if not items:
            return
        headers = self._read(state)
        done = sorted(number for number, header in headers.items() if not header.undone)
        for number in [number for number in headers if headers[number].undone] + done[: -KEPT + 1 or None]:
            staged.put(UNDO, number, None)
        staged.put(UNDO, staged.take_id(UNDO), _encode(label, self._run, items, undone=False))

    def turn(self, number: int, staged: Staged, state: State) -> str:
        """Stage the undoing (or redoing) of an action; its label. `ChangedSince` if that would overwrite a change."""
        record = _RECORD.decode(state.tables[UNDO].raw(number) or b"")
        items = []
        for item in record.docs:
            now = staged.raw(item.table, item.id)
            if (None if now is None else crc32(now)) != item.crc:
                raise ChangedSince(_CHANGED)
            doc = bytes(item.doc)
            then = None if doc == b"null" else doc
            items.append(_item(item.table, item.id, now, then))
            staged.put(item.table, item.id, then)
        staged.put(UNDO, number, _encode(record.label, record.by, items, undone=not record.undone))
        return record.label

    def _own(self, state: State, numbers: list[int]) -> list[int]:
        headers = self._read(state)
        return [number for number in numbers if headers[number].by == self._run]

    def _read(self, state: State) -> dict[int, _Header]:
        if self._headers is None:
            self._headers = {}
            self.note(state, state.tables[UNDO].ids() if UNDO in state.tables else ())
        return self._headers


def is_private(table: str) -> bool:
    """Whether a table is ours, and hidden from `tables()`."""
    return table.startswith("_") and table != "_default"


def _item(table: str, doc_id: int, then: bytes | None, now: bytes | None) -> bytes:
    crc = b"null" if now is None else b"%d" % crc32(now)
    return b"[%b,%d,%b,%b]" % (quote(table), doc_id, b"null" if then is None else then, crc)


def _encode(label: str, by: str, items: list[bytes], *, undone: bool) -> bytes:
    start = b'{"label":%b,"by":%b,"undone":%b' % (quote(label), quote(by), b"true" if undone else b"false")
    return start + b',"docs":[' + b",".join(items) + b"]}"

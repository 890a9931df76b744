"""Reading the book: documents as they are stored, decoded to whatever the caller asks for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

from followup_tui.book.documents import decode_document
from followup_tui.book.layout import CHUNK
from followup_tui.book.ledger import Ledger
from followup_tui.book.staging import Staged
from followup_tui.book.state import NO_TABLE, Table, overlaid

T = TypeVar("T")


class Reads:
    """What can be asked of a book; within a transaction, its changes are seen.

    Nothing is decoded before it is asked for. `Damaged` where the bytes on the disk are not those written.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.staged: Staged | None = None
        """What the open transaction has changed so far."""
        self._decoders: dict[Any, tuple[msgspec.json.Decoder[Any], msgspec.json.Decoder[Any]]] = {}

    def doc(self, table: str, id: int) -> dict[str, Any] | None:  # noqa: A002  (TinyDB's users know ids as ids)
        """A document, the caller's own to change; None if there is none."""
        raw = self.raw(table, id)
        return None if raw is None else decode_document(raw)

    def ids(self, table: str) -> list[int]:
        """The ids of a table, in order."""
        base, staged = self._layers(table)
        return overlaid(base.ids(), staged)

    def size(self, table: str) -> int:
        """How many documents a table has."""
        base, staged = self._layers(table)
        return base.count + sum((raw is not None) - base.has(doc_id) for doc_id, raw in staged.items())

    def decode(self, table: str, type: type[T]) -> dict[int, T]:  # noqa: A002  (as msgspec names it)
        """A whole table as values of a type, in order of id. `msgspec.ValidationError` if one does not fit."""
        base, staged = self._layers(table)
        many, one = self._decoders_of(type)
        found: dict[int, T] = {}
        with _no_collections():
            for chunk in base.base.chunks:
                found.update(many.decode(b"{%b}" % base.base.data(chunk)))
            last = next(reversed(found), 0)
            in_order = True
            for changed in (base.changed, staged):
                for doc_id, raw in changed.items():
                    if raw is None:
                        found.pop(doc_id, None)
                        continue
                    if doc_id > last:
                        last = doc_id
                    elif doc_id not in found:
                        in_order = False
                    found[doc_id] = one.decode(raw)
        return found if in_order else dict(sorted(found.items()))

    def decode_one(self, table: str, id: int, type: type[T]) -> T | None:  # noqa: A002  (as above)
        """One document as a value of a type; None if there is none."""
        raw = self.raw(table, id)
        if raw is None:
            return None
        value: T = self._decoders_of(type)[1].decode(raw)
        return value

    def chunks(self, table: str, type: type[T]) -> Iterator[dict[int, T]]:  # noqa: A002  (as above)
        """A whole table about a thousand documents at a time, for work in the background.

        It is the table as it was when the first were asked for, whatever is saved meanwhile.
        """
        saved, staged = self._layers(table)
        base, changed = saved.base, {**saved.changed, **staged}
        many, one = self._decoders_of(type)
        for chunk in base.chunks:
            part: dict[int, T] = many.decode(b"{%b}" % base.data(chunk))
            for doc_id in part.keys() & changed.keys():
                del part[doc_id]
            yield part
        part = {}
        for doc_id, raw in changed.items():
            if raw is not None:
                part[doc_id] = one.decode(raw)
            if len(part) >= CHUNK:
                yield part
                part = {}
        if part:
            yield part

    def ids_by(self, table: str, field: str, value: int) -> list[int]:
        """The ids of the documents whose field has that value, in order, without decoding the table.

        Only for the tables and fields that `open_db` was told to index; `ValueError` for others.
        """
        state, staged = self.ledger.state, self.staged
        reader = state.indexed.get(table)
        if reader is None or reader.field != field:
            raise ValueError(f"The book keeps no index of {table} by {field}.")
        if staged is None:
            return state.ids_by(table, value)
        docs = staged.docs(table)
        ids = set() if staged.is_emptied(table) else set(state.ids_by(table, value))
        ids.difference_update(docs)
        ids.update(doc_id for doc_id, raw in docs.items() if raw is not None and reader.value(raw) == value)
        return sorted(ids)

    def raw(self, table: str, doc_id: int) -> bytes | None:
        """A document as the bytes it is stored in; None if there is none."""
        if self.staged is not None:
            return self.staged.raw(table, doc_id)
        return self.ledger.state.table(table).raw(doc_id)

    def items(self, table: str) -> Iterator[tuple[int, bytes]]:
        """Ids and stored bytes of a table, in order of id, as it is when the first is asked for."""
        base, staged = self._layers(table)
        over = {**base.changed, **staged}
        new = sorted(((doc_id, raw) for doc_id, raw in over.items() if raw is not None), reverse=True)
        for chunk in base.base.chunks:
            for doc_id, raw in base.base.items(chunk):
                while new and new[-1][0] <= doc_id:
                    yield new.pop()
                if doc_id not in over:
                    yield doc_id, raw
        yield from reversed(new)

    def names(self) -> set[str]:
        """All tables, ours too."""
        return self.staged.tables() if self.staged is not None else set(self.ledger.state.tables)

    def _layers(self, table: str) -> tuple[Table, dict[int, bytes | None]]:
        """The table as saved, unless the transaction emptied it, and what the transaction changed."""
        base = self.ledger.state.table(table)
        if self.staged is None:
            return base, {}
        return NO_TABLE if self.staged.is_emptied(table) else base, self.staged.docs(table)

    def _decoders_of(
        self, kind: type[T]
    ) -> tuple[msgspec.json.Decoder[dict[int, T]], msgspec.json.Decoder[T]]:
        if kind not in self._decoders:
            many: Any = dict[int, kind]  # type: ignore[valid-type]  # a type made at run time
            self._decoders[kind] = msgspec.json.Decoder(many), msgspec.json.Decoder(kind)
        return self._decoders[kind]


@contextmanager
def _no_collections() -> Iterator[None]:
    """Ten thousand new values would set off the collector again and again, for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

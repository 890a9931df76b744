"""Writing a checkpoint: what did not change is copied as bytes, what did is laid out anew, chunk by chunk."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol
from zlib import crc32

import msgspec

from followup_tui.book.journal import quote
from followup_tui.book.layout import (
    APP,
    CHUNK,
    FORMAT,
    HEAD_SIZE,
    INDEX,
    SCHEMA,
    Chunk,
    Folded,
    Group,
    Head,
    Index,
    TableIndex,
    encode_head,
)
from followup_tui.book.state import FieldReader, Snapshot, TableSnapshot

_FULL = CHUNK + CHUNK // 2
"""A chunk is begun with this many documents waiting, so that what is left is never a crumb."""


class Sink(Protocol):
    """Where a checkpoint is written: one part after the other, and its head last."""

    @property
    def offset(self) -> int:
        """Where the next bytes go; `HEAD_SIZE` at first."""

    def put(self, data: bytes) -> None:
        """Add bytes."""

    def finish(self, head: bytes) -> None:
        """Put the head in front."""


class _Laid(NamedTuple):
    """A chunk, laid out."""

    data: bytes
    first: int
    last: int
    docs: int


def compose(
    sink: Sink, book: Snapshot, checkpoint_id: str, folded: list[Folded], indexed: dict[str, str]
) -> Index:
    """Write a whole checkpoint; its index. Errors of the disk and `Damaged` pass."""
    index = Index(tables={}, by={}, folded=folded)
    for name, table in book.tables.items():
        index.tables[name] = TableIndex(table.next_id, list(_put_table(sink, name, table)))
    start = b',"_by":{\n'
    for number, (name, field) in enumerate(indexed.items(), 1):
        sink.put(start + b'"%d":{"table":%b,"field":%b,"ids":' % (number, quote(name), quote(field)))
        index.by[name] = _put_groups(sink, FieldReader(field), book.tables.get(name))
        sink.put(b"}")
        start = b",\n"
    if indexed:
        sink.put(b"\n}\n")
    sink.put(b',%b:{\n"1":' % quote(INDEX))
    data = msgspec.json.encode(index)
    place = (sink.offset, len(data), crc32(data))
    sink.put(data + b"\n}}\n")
    head = Head(APP, FORMAT, SCHEMA, checkpoint_id, book.seq, book.tip, sink.offset, place)
    sink.finish(encode_head(head))
    return index


def _put_table(sink: Sink, name: str, table: TableSnapshot) -> Iterator[Chunk]:
    sink.put(b",%b:{\n" % quote(name))
    between = b""
    for laid in _lay_out(table):
        sink.put(between)
        yield Chunk(sink.offset, len(laid.data), crc32(laid.data), laid.first, laid.last, laid.docs)
        sink.put(laid.data)
        between = b",\n"
    sink.put(b"\n}\n")


def _lay_out(table: TableSnapshot) -> Iterator[_Laid]:
    """The table's chunks: untouched ones as they are, the others merged with what changed in their range."""
    chunks, changed = table.base.chunks, table.changed
    todo = sorted(changed, reverse=True)
    waiting: list[tuple[int, bytes]] = []
    for number, chunk in enumerate(chunks):
        mine = _taken_below(todo, _range_end(chunks[number : number + 2]))
        if not mine and (not waiting or len(waiting) >= CHUNK // 2):
            if waiting:
                yield _joined(waiting)
                waiting = []
            yield _Laid(table.base.data(chunk), chunk.first, chunk.last, chunk.count)
            continue
        docs = dict(table.base.items(chunk))
        docs.update((doc_id, changed[doc_id] or b"") for doc_id in mine)
        waiting += sorted((doc_id, raw) for doc_id, raw in docs.items() if raw)
        while len(waiting) >= _FULL:
            yield _joined(waiting[:CHUNK])
            del waiting[:CHUNK]
    while todo:
        doc_id = todo.pop()
        raw = changed[doc_id]
        if raw is not None:
            waiting.append((doc_id, raw))
        if len(waiting) >= _FULL:
            yield _joined(waiting[:CHUNK])
            del waiting[:CHUNK]
    if waiting:
        yield _joined(waiting)


def _range_end(here: Sequence[Chunk]) -> float:
    """Ids below this belong to the first of these chunks; behind a full last one they begin their own."""
    if len(here) > 1:
        return here[1].first
    return here[0].last + 1 if here[0].count >= CHUNK else math.inf


def _taken_below(todo: list[int], end: float) -> list[int]:
    """Take the ids below `end` off a falling list."""
    taken = []
    while todo and todo[-1] < end:
        taken.append(todo.pop())
    return taken


def _joined(docs: list[tuple[int, bytes]]) -> _Laid:
    data = b",\n".join([b'"%d":%b' % doc for doc in docs])
    return _Laid(data, docs[0][0], docs[-1][0], len(docs))


def _put_groups(sink: Sink, reader: FieldReader, table: TableSnapshot | None) -> Group:
    """`value of the field → ids` of a table, for `ids_by`."""
    start, crc = sink.offset, 0
    between = b"{"
    for value, ids in _groups(table, reader) if table is not None else ():
        data = b'%b"%d":%b' % (between, value, ids)
        sink.put(data)
        crc = crc32(data, crc)
        between = b","
    end = b"}" if between == b"," else b"{}"
    sink.put(end)
    return Group(reader.field, start, sink.offset - start, crc32(end, crc))


def _groups(table: TableSnapshot, reader: FieldReader) -> Iterator[tuple[int, bytes | msgspec.Raw]]:
    """The groups of a table: copied where nothing changed, else made anew."""
    known = table.base.groups(reader.field)
    new: dict[int, set[int]] = {}
    gone: dict[int, set[int]] = {}
    if known is None:
        known = {}
        unchanged = (
            item
            for chunk in table.base.chunks
            for item in table.base.items(chunk)
            if item[0] not in table.changed
        )
        _group(reader, unchanged, new)
    else:
        _group(reader, ((doc_id, table.base.raw(doc_id)) for doc_id in table.changed), gone)
    _group(reader, table.changed.items(), new)
    for value, ids in known.items():
        if value not in gone and value not in new:
            yield value, ids
    for value in gone.keys() | new.keys():
        kept = set(msgspec.json.decode(known[value], type=list[int])) if value in known else set()
        kept = kept - gone.get(value, set()) | new.get(value, set())
        if kept:
            yield value, msgspec.json.encode(sorted(kept))


def _group(
    reader: FieldReader, docs: Iterable[tuple[int, bytes | None]], groups: dict[int, set[int]]
) -> None:
    for doc_id, raw in docs:
        value = reader.value(raw) if raw is not None else None
        if value is not None:
            groups.setdefault(value, set()).add(doc_id)


class MemorySink:
    """A checkpoint in memory: how a file that stock TinyDB wrote gets our layout until it is saved."""

    def __init__(self) -> None:
        self.data = bytearray(HEAD_SIZE)

    @property
    def offset(self) -> int:
        """Where the next bytes go."""
        return len(self.data)

    def put(self, data: bytes) -> None:
        """Add bytes."""
        self.data += data

    def finish(self, head: bytes) -> None:
        """Put the head in front."""
        self.data[:HEAD_SIZE] = head

    def read(self, length: int, offset: int) -> bytes:
        """Bytes of the finished checkpoint."""
        return bytes(self.data[offset : offset + length])

"""A checkpoint on disk, read a chunk at a time; every byte is checked before it is believed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol
from zlib import crc32

import msgspec

from followup_tui.book.errors import Damaged
from followup_tui.book.layout import Chunk, Group, Head, Index

SPOILT = (
    "A part of the book's file is damaged; followup doctor --repair fetches it from the copies beside it,"
    " and keeps everything aside first."
)
_GROUPS = msgspec.json.Decoder(dict[int, msgspec.Raw])


class Source(Protocol):
    """Where the bytes of a checkpoint come from."""

    def read(self, length: int, offset: int, /) -> bytes:
        """Exactly those bytes, or fewer where they end."""


class Part:
    """A table in a checkpoint, unchanging: documents as the bytes they are stored in."""

    def __init__(self, source: Source, chunks: Sequence[Chunk] = (), group: Group | None = None) -> None:
        self.chunks = chunks
        self._firsts = [chunk.first for chunk in chunks]
        self._source = source
        self._group = group
        self._lines: dict[int, list[bytes]] = {}
        """Documents of chunks that one was looked up in, each as `"id":{…}`, in order of id."""
        self._groups: dict[int, msgspec.Raw] | None = None

    def data(self, chunk: Chunk) -> bytes:
        """A chunk's documents: lines of `"id":{…}` with commas between. `Damaged` if they are not as written."""
        return self._checked(chunk)

    def groups(self, field: str) -> dict[int, msgspec.Raw] | None:
        """`value of the field → JSON list of ids`; None if the checkpoint was written without it."""
        if not self.chunks:
            return {}
        if self._group is None or self._group.field != field:
            return None
        if self._groups is None:
            self._groups = _GROUPS.decode(self._checked(self._group))
        return self._groups

    def raw(self, doc_id: int) -> bytes | None:
        """One document's bytes; None if it is not there. `Damaged` as in `data`; on the way of every commit."""
        at = bisect_right(self._firsts, doc_id) - 1
        if at < 0:
            return None
        lines = self._lines.get(at) or self._keep(at)
        key = b'"%d":' % doc_id
        line = lines[min(doc_id - self._firsts[at], len(lines) - 1)]  # its place where ids have no gaps
        if not line.startswith(key):
            line = lines[bisect_right(lines, doc_id, key=_id_of) - 1]
        return line[len(key) :] if line.startswith(key) else None

    def has(self, doc_id: int) -> bool:
        """Whether the document is there; where ids have no gaps, without reading anything."""
        at = bisect_right(self._firsts, doc_id) - 1
        if at < 0 or doc_id > self.chunks[at].last:
            return False
        return _has_no_gaps(self.chunks[at]) or self.raw(doc_id) is not None

    def ids(self) -> list[int]:
        """All ids, in order; where they have no gaps, without reading anything."""
        ids: list[int] = []
        for chunk in self.chunks:
            if _has_no_gaps(chunk):
                ids.extend(range(chunk.first, chunk.last + 1))
            else:
                ids.extend(doc_id for doc_id, _ in self.items(chunk))
        return ids

    def items(self, chunk: Chunk) -> Iterator[tuple[int, bytes]]:
        """The documents of a chunk in order of id, undecoded."""
        for line in _split(self.data(chunk)):
            key, _, raw = line.partition(b":")
            yield int(key[1:-1]), raw

    def _keep(self, at: int) -> list[bytes]:
        lines = self._lines[at] = _split(self.data(self.chunks[at]))
        return lines

    def _checked(self, place: Chunk | Group) -> bytes:
        data = self._source.read(place.length, place.offset)
        if len(data) != place.length or crc32(data) != place.crc:
            raise Damaged(SPOILT)
        return data


class _Nothing:
    def read(self, _length: int, _offset: int) -> bytes:
        return b""


EMPTY = Part(_Nothing())
"""What a table has in the checkpoint that is not in it."""


class Image:
    """A checkpoint: its head, and its tables by name with the next id of each."""

    def __init__(self, source: Source, head: Head, index: Index) -> None:
        self.head = head
        self.folded = index.folded
        self.tables: dict[str, tuple[Part, int]] = {
            name: (Part(source, table.chunks, index.by.get(name)), table.next)
            for name, table in index.tables.items()
        }


def _has_no_gaps(chunk: Chunk) -> bool:
    return chunk.last - chunk.first + 1 == chunk.count


def _split(data: bytes) -> list[bytes]:
    return data.split(b",\n")


def _id_of(line: bytes) -> int:
    return int(line[1 : line.index(b":") - 1])

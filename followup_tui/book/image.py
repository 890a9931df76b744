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

    def read(self, length: int, offset: int) -> bytes:
        """Exactly those bytes, or fewer where they end."""


class Part:
    """A table in a checkpoint, unchanging: documents as the bytes they are stored in. This one is empty."""

    chunks: Sequence[Chunk] = ()
    _firsts: Sequence[int] = ()

    def data(self, chunk: Chunk, *, keep: bool = False) -> bytes:  # noqa: ARG002  (kept by a stored table)
        """A chunk's documents: lines of `"id":{…}` with commas between. `Damaged` if they are not as written."""
        raise LookupError(f"an empty table has no chunk, so none from {chunk.first} on")

    def groups(self, field: str) -> dict[int, msgspec.Raw] | None:  # noqa: ARG002  (an empty table has no values)
        """`value of the field → JSON list of ids`; None if the checkpoint was written without it."""
        return {}

    def raw(self, doc_id: int) -> bytes | None:
        """One document's bytes, found by guessing from its id how far on it lies; None if it is not there."""
        chunk = self._chunk_of(doc_id)
        if chunk is None:
            return None
        data = self.data(chunk, keep=True)
        low, high = 0, len(data)
        first, last = chunk.first, chunk.last
        while low < high and first <= doc_id <= last:
            guess = low + (high - low) * (2 * (doc_id - first) + 1) // (2 * (last - first + 1))
            start = data.rfind(b"\n", low, guess) + 1 or low
            colon = data.index(b":", start)
            found = int(data[start + 1 : colon - 1])
            if found == doc_id:
                end = data.find(b"\n", colon)
                return data[colon + 1 :] if end < 0 else data[colon + 1 : end - 1]
            if found > doc_id:
                high, last = start, found - 1
                continue
            low, first = data.find(b"\n", colon, high) + 1, found + 1
            if not low:
                return None
        return None

    def has(self, doc_id: int) -> bool:
        """Whether the document is there; where ids have no gaps, without reading anything."""
        chunk = self._chunk_of(doc_id)
        return chunk is not None and (_has_no_gaps(chunk) or self.raw(doc_id) is not None)

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
        for line in self.data(chunk).split(b",\n"):
            key, _, raw = line.partition(b":")
            yield int(key[1:-1]), raw

    def _chunk_of(self, doc_id: int) -> Chunk | None:
        at = bisect_right(self._firsts, doc_id) - 1
        return self.chunks[at] if at >= 0 and doc_id <= self.chunks[at].last else None


EMPTY = Part()


class StoredPart(Part):
    """A table of a checkpoint that is on the disk."""

    def __init__(self, source: Source, chunks: Sequence[Chunk], group: Group | None) -> None:
        self.chunks = chunks
        self._firsts = [chunk.first for chunk in chunks]
        self._source = source
        self._group = group
        self._kept: dict[int, bytes] = {}
        self._groups: dict[int, msgspec.Raw] | None = None

    def data(self, chunk: Chunk, *, keep: bool = False) -> bytes:
        """As in `Part`; kept in memory for next time if told so."""
        data = self._kept.get(chunk.offset)
        if data is None:
            data = self._checked(chunk)
            if keep:
                self._kept[chunk.offset] = data
        return data

    def groups(self, field: str) -> dict[int, msgspec.Raw] | None:
        """As in `Part`."""
        if self._group is None or self._group.field != field:
            return None
        if self._groups is None:
            self._groups = _GROUPS.decode(self._checked(self._group))
        return self._groups

    def _checked(self, place: Chunk | Group) -> bytes:
        data = self._source.read(place.length, place.offset)
        if len(data) != place.length or crc32(data) != place.crc:
            raise Damaged(SPOILT)
        return data


class Image:
    """A checkpoint: its head, and its tables by name with the next id of each."""

    def __init__(self, source: Source, head: Head, index: Index) -> None:
        self.head = head
        self.folded = index.folded
        self.tables: dict[str, tuple[Part, int]] = {
            name: (StoredPart(source, table.chunks, index.by.get(name)), table.next)
            for name, table in index.tables.items()
        }


def _has_no_gaps(chunk: Chunk) -> bool:
    return chunk.last - chunk.first + 1 == chunk.count

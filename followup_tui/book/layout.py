"""The checkpoint's format: a TinyDB JSON file whose parts can be read one at a time (design §3).

A head of fixed size (`_meta`) says where the index (`_index`) lies; that gives place and checksum of chunks of
about a thousand documents, each document on a line of its own. So opening decodes none of them.
"""

from __future__ import annotations

from zlib import crc32

import msgspec

FORMAT = 1
"""The number of this layout."""
SCHEMA = 1
"""The number of the models whose documents this version writes (design §2)."""
APP = "follow-up"
HEAD_SIZE = 512
MARK = b'{"_meta":{"1":{"crc":"'
META, INDEX, BY = "_meta", "_index", "_by"
RESERVED = frozenset((META, INDEX, BY))
"""Tables that describe the file and are written by the checkpoint alone."""
UNDO = "_undo"
"""The table of what can be undone (see `steps.py`)."""
CHUNK = 1024
"""Documents in a chunk when it is written."""


class Head(msgspec.Struct):
    """Whose file this is, which checkpoint, and up to which line of the journal it goes.

    `index` is place, length and checksum of the index, `size` the whole file's length in bytes.
    """

    app: str
    format: int
    schema: int
    id: str
    seq: int
    tip: str = ""
    size: int = 0
    index: tuple[int, int, int] = (0, 0, 0)


class Chunk(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """Where some documents of a table lie, with their checksum, first and last id and number."""

    offset: int
    length: int
    crc: int
    first: int
    last: int
    count: int


class TableIndex(msgspec.Struct):
    """A table: the id its next document gets, and its chunks in order of id."""

    next: int
    chunks: list[Chunk]


class Folded(msgspec.Struct, array_like=True, frozen=True):
    """A journal segment that a checkpoint contains: its number, its length, and where its last line began.

    With that line's checksum it is told from a segment of the same name that came from another machine.
    """

    number: int
    end: int
    last: int
    crc: str


class Group(msgspec.Struct, array_like=True, frozen=True):
    """Where `value of a field → ids` of a table lies, with its checksum."""

    field: str
    offset: int
    length: int
    crc: int


class Index(msgspec.Struct):
    """What is in the file, and which segments of the journal were folded into it."""

    tables: dict[str, TableIndex]
    by: dict[str, Group]
    folded: list[Folded]


def encode_head(head: Head) -> bytes:
    """The first `HEAD_SIZE` bytes of a checkpoint."""
    rest = b'",' + msgspec.json.encode(head)[1:] + b"}"
    rest = rest.ljust(HEAD_SIZE - len(MARK) - 9) + b"\n"
    return MARK + b"%08x" % crc32(rest) + rest


def decode_head(data: bytes) -> Head | None:
    """The head of a file in our layout; None if these are not bytes that we wrote."""
    rest = data[len(MARK) + 8 : HEAD_SIZE]
    if len(data) < HEAD_SIZE or not data.startswith(MARK):
        return None
    if data[len(MARK) : len(MARK) + 8] != b"%08x" % crc32(rest):
        return None
    try:
        return msgspec.json.decode(b"{" + rest[2:].rstrip()[:-1], type=Head)
    except msgspec.DecodeError:
        return None


def decode_index(data: bytes) -> Index | None:
    """The index, from its own bytes."""
    try:
        return msgspec.json.decode(data, type=Index)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def is_private(table: str) -> bool:
    """Whether a table is ours, and hidden from `tables()`."""
    return table.startswith("_") and table != "_default"

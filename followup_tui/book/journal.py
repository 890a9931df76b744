"""The journal's format: one JSON line a transaction, in numbered segments beside the book (design §3).

A line is `{"crc":…,"seq":N,"t":…,"ops":[…]}`. The checksum is of all that follows it. A segment's first line
says which checkpoint it continues, and after which line. Segments grow by a stretch of empty lines, which the
next lines overwrite: so most commits need not make a new file size durable, which halves the wait for the disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

import msgspec

CRC_START = b'{"crc":"'
REST = 18
"""Where the checksummed part of a line starts: after the checksum and its comma."""


class SetDoc(msgspec.Struct, array_like=True, tag="set", gc=False):
    """A document as it is from now on."""

    table: str
    id: int
    doc: msgspec.Raw


class DeleteDoc(msgspec.Struct, array_like=True, tag="del", gc=False):
    """A document that is no more."""

    table: str
    id: int


class ClearTable(msgspec.Struct, array_like=True, tag="clear", gc=False):
    """A table that is empty from now on, and counts from one again; made if it was not there."""

    table: str


class DropTable(msgspec.Struct, array_like=True, tag="drop", gc=False):
    """A table that is no more."""

    table: str


Op = SetDoc | DeleteDoc | ClearTable | DropTable


class Line(msgspec.Struct):
    """One transaction: its number, its changes, and when it was (as the caller's clock had it)."""

    seq: int
    ops: list[Op]
    t: str | None = None


class Header(msgspec.Struct):
    """A segment's first line.

    `continues` is the checkpoint it belongs to, `parent` the one before (they differ while a checkpoint is
    being made), `after` and `tip` the number and checksum of the line that came before this segment.
    """

    journal: int
    continues: str
    parent: str
    after: int
    tip: str


_LINE = msgspec.json.Decoder(Line)
_HEADER = msgspec.json.Decoder(Header)


def quote(text: str) -> bytes:
    """A string as JSON."""
    return msgspec.json.encode(text)


@lru_cache(64)
def quote_name(table: str) -> bytes:
    """A table's name as JSON, which every commit needs."""
    return quote(table)


def seal(rest: bytes) -> bytes:
    """A finished line around `rest`, which is all that follows the checksum, without the newline."""
    return CRC_START + b"%08x" % crc32(rest) + b'",' + rest + b"\n"


def encode_header(header: Header) -> bytes:
    """A segment's first line."""
    return seal(msgspec.json.encode(header)[1:])


def encode_line(seq: int, ops: list[bytes], t: str | None) -> bytes:
    """A transaction's line."""
    when = b'"t":' + quote(t) + b"," if t is not None else b""
    return seal(b'"seq":%d,%b"ops":[%b]}' % (seq, when, b",".join(ops)))


def set_op(table: bytes, doc_id: int, doc: bytes) -> bytes:
    """The change to a document; `table` is quoted already."""
    return b'["set",%b,%d,%b]' % (table, doc_id, doc)


def delete_op(table: bytes, doc_id: int) -> bytes:
    """The end of a document; `table` is quoted already."""
    return b'["del",%b,%d]' % (table, doc_id)


def table_op(kind: str, table: bytes) -> bytes:
    """`clear` or `drop` of a whole table; `table` is quoted already."""
    return b'["%b",%b]' % (kind.encode(), table)


def crc_of(line: bytes) -> str | None:
    """The line's checksum if it is true, else None; `line` is without its newline."""
    if line[:8] != CRC_START or line[16:REST] != b'",':
        return None
    try:
        true = int(line[8:16], 16) == crc32(memoryview(line)[REST:])
    except ValueError:
        return None
    return line[8:16].decode() if true else None


def sound_lines(data: bytes, start: int = 0) -> Iterator[tuple[bytes, str, int]]:
    """Whole lines with a true checksum from `start`, up to the first that is none: bytes, checksum, end."""
    while (newline := data.find(b"\n", start)) >= 0:
        line = data[start:newline]
        crc = crc_of(line)
        if crc is None:
            return
        start = newline + 1
        yield line, crc, start


def is_torn(data: bytes, start: int) -> bool:
    """Whether what lies from `start` on is only a last write that was cut short, not damage before the end.

    Every commit waits for the disk before the next begins: so nothing sound can follow a torn line.
    """
    return all(crc_of(line) is None for line in data[start:].split(b"\n")[1:] if line)


def is_blank(data: bytes, start: int) -> bool:
    """Whether nothing but room for lines to come lies from `start` on."""
    return not data[start:].strip(b"\n")


def decode_line(line: bytes) -> Line | None:
    """The transaction in a sound line; None if a newer Follow-up wrote it in a way we don't know."""
    try:
        return _LINE.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def decode_header(line: bytes) -> Header | None:
    """A segment's first line; None if it is none of ours."""
    try:
        return _HEADER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None

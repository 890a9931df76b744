"""The journal's format: one JSON line a transaction, in numbered segments beside the book (design §3).

A line is `{"crc":…,"seq":N,"t":…,"step":…,"ops":[…]}`. The checksum is of all that follows it. A segment's first line
says which checkpoint it continues, and after which line. Segments grow by a stretch of empty lines, which the
next lines overwrite: so most commits need not make a new file size durable, which halves the wait for the disk.
"""

from __future__ import annotations

from collections.abc import Iterator
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


class Step(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """That a transaction is a step of undo: its number, what the user calls it, and whose it is (a run's name).

    What was there before is not in the line: whoever applies it has it before them.
    """

    number: int
    label: str
    by: str


class Line(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One transaction: its number, when it was (as the caller's clock had it), its step of undo, and its changes."""

    seq: int
    t: str | None = None
    step: Step | None = None
    ops: list[Op]


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


_encode = msgspec.json.Encoder().encode
_LINE = msgspec.json.Decoder(Line)
_HEADER = msgspec.json.Decoder(Header)


def quote(text: str) -> bytes:
    """A string as JSON."""
    return msgspec.json.encode(text)


def seal(document: msgspec.Struct) -> tuple[bytes, str]:
    """A finished line: a document with its checksum as the first field, and a newline; and that checksum.

    It is reckoned over all that comes after it.
    """
    rest = _encode(document)[1:]
    crc = f"{crc32(rest):08x}"
    return b"".join((CRC_START, crc.encode(), b'",', rest, b"\n")), crc


def encode_header(header: Header) -> bytes:
    """A segment's first line."""
    return seal(header)[0]


def encode_line(seq: int, ops: list[Op], t: str | None, step: Step | None = None) -> tuple[bytes, str]:
    """A transaction's line, and its checksum; the documents go into it as the bytes that they are."""
    return seal(Line(seq=seq, t=t, step=step, ops=ops))


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

"""A segment of the journal as a copy follows it: how far it was read, and what its last line was."""

from __future__ import annotations

from pathlib import Path

from followup_tui.book.disk import Disk
from followup_tui.book.journal import Header, crc_of, decode_header
from followup_tui.book.layout import Folded

_ROOM = b"\n" * 65536
_FIRST_LINE = 1024
"""Bytes that hold any header."""


class Segment:
    """An open segment, read up to `end`; its last line began at `last` and has the checksum `crc`.

    `_size` is the file's length when it was last looked at, so that most appends need not ask. Should another copy
    have cut the room off meanwhile, a line merely makes the file longer again.
    """

    __slots__ = ("_crc", "_disk", "_last", "_size", "end", "fd", "header", "number", "path")

    def __init__(
        self, disk: Disk, number: int, path: Path, fd: int, header: Header, header_line: bytes
    ) -> None:
        self.number = number
        self.path = path
        self.fd = fd
        self.header = header
        self.end = len(header_line) + 1
        self._last = 0
        self._crc = crc_of(header_line) or ""
        self._size = 0
        self._disk = disk

    def has_more(self) -> bool:
        """Whether something was appended since, or even cut off."""
        next_byte = self._disk.read(self.fd, 1, self.end)
        return next_byte != b"\n" and (next_byte != b"" or self.is_cut())

    def is_cut(self) -> bool:
        """Whether the file no longer holds all that was read from it."""
        self._size = self._disk.size(self.fd)
        return self._size < self.end

    def read_on(self) -> bytes:
        """What was appended since, and the room behind it."""
        self._size = self._disk.size(self.fd)
        return self._disk.read(self.fd, self._size - self.end, self.end)

    def append(self, line: bytes) -> None:
        """Write a line at the end, into the room that is there or with more of it. `OSError` passes."""
        if self._size - self.end < len(line):
            self._size = self._disk.size(self.fd)
        if self._size - self.end >= len(line):
            self._disk.write(self.fd, line, self.end)
            return
        try:
            self._disk.write(self.fd, line + _ROOM, self.end)
        except OSError:  # a disk that is nearly full may still hold the line alone
            self._disk.truncate(self.fd, self.end)
            self._disk.write(self.fd, line, self.end)

    def advance(self, length: int, crc: str) -> None:
        """Note that a line of `length` bytes, newline included, was taken in."""
        self._last, self._crc = self.end, crc
        self.end += length

    def mark(self) -> Folded:
        """How to know this segment again once a checkpoint contains it."""
        return Folded(self.number, self.end, self._last, self._crc)

    def close(self) -> None:
        """Let go of the file."""
        self._disk.close(self.fd)


def open_segment(disk: Disk, number: int, path: Path, *, write: bool) -> Segment | None:
    """A segment whose first line is sound; None if it has none, or is gone."""
    try:
        fd = disk.open(path, write=write)
    except FileNotFoundError:
        return None
    line, newline, _ = disk.read(fd, _FIRST_LINE, 0).partition(b"\n")
    header = decode_header(line) if newline and crc_of(line) else None
    if header is None:
        disk.close(fd)
        return None
    return Segment(disk, number, path, fd, header, line)


def is_marked(disk: Disk, path: Path, mark: Folded) -> bool:
    """Whether the file is the very segment that was marked, not one of the same name from elsewhere."""
    try:
        fd = disk.open(path, write=False)
    except FileNotFoundError:
        return False
    try:
        start = disk.read(fd, 16, mark.last)
        return (
            disk.read(fd, 1, mark.end) in (b"", b"\n")
            and disk.size(fd) >= mark.end
            and start == b'{"crc":"' + mark.crc.encode()
        )
    finally:
        disk.close(fd)

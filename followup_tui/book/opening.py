"""Reading the book's main file: ours as it is, one that stock TinyDB wrote, or none of ours (design §3)."""

from __future__ import annotations

import json
import math
import stat
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import msgspec

from followup_tui.book.checkpoint import MemorySink, compose
from followup_tui.book.disk import Disk
from followup_tui.book.documents import encode_document
from followup_tui.book.errors import CannotOpen, Damaged, NotOurs
from followup_tui.book.image import EMPTY, Image
from followup_tui.book.layout import (
    APP,
    HEAD_SIZE,
    INDEX,
    MARK,
    META,
    RESERVED,
    Head,
    Index,
    decode_head,
    decode_index,
)
from followup_tui.book.state import Snapshot, TableSnapshot

_SPOILT = (
    "{} is damaged; followup doctor --repair mends what can be, followup restore FILE puts a backup back."
)


class Opened(NamedTuple):
    """A checkpoint; `edited` where another program, such as stock TinyDB, wrote the file."""

    image: Image
    edited: bool


class FileSource:
    """The bytes of a checkpoint in an open file, which stays ours also when its name is given to another."""

    def __init__(self, disk: Disk, fd: int) -> None:
        self._disk = disk
        self._fd = fd

    def read(self, length: int, offset: int) -> bytes:
        """Bytes of the file. `Damaged` if the disk cannot give them."""
        try:
            return self._disk.read(self._fd, length, offset)
        except OSError as error:
            raise Damaged(
                "The disk reported an error while reading the book; look after that disk."
            ) from error

    def __del__(self) -> None:
        self._disk.close(self._fd)


def read_checkpoint(disk: Disk, path: Path, indexed: dict[str, str]) -> Opened:
    """The checkpoint in a file. `FileNotFoundError`, `CannotOpen` if it is none, `Damaged` if it was one."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise CannotOpen(f"{path} is a folder; name the book's file inside it.")
    if not stat.S_ISREG(mode):
        raise CannotOpen(f"{path} is not an ordinary file; name the book's JSON file.")
    try:
        source = FileSource(disk, disk.open(path, write=False))
        size = path.stat().st_size
        start = source.read(HEAD_SIZE, 0)
    except PermissionError as error:
        raise CannotOpen(
            f"{path} may not be read by you; change its permissions, or name another file."
        ) from error
    if not size:
        raise Damaged(
            f"{path} is empty, so it is no book; remove it to begin anew, or followup restore FILE puts a backup back."
        )
    head = decode_head(start)
    if head is not None and head.size == size:
        place, length, crc = head.index
        data = source.read(length, place)
        index = decode_index(data) if crc32(data) == crc else None
        if index is None:
            raise Damaged(_SPOILT.format(path))
        return Opened(Image(source, head, index), edited=False)
    if head is None and start.startswith(MARK):  # no other program writes it like that
        raise Damaged(_SPOILT.format(path))
    return Opened(_from_plain_json(path, source.read(size, 0), indexed), edited=True)


def read_head(disk: Disk, path: Path) -> Head | None:
    """Only the head of a file; None if the file is not in our layout or cannot be read."""
    try:
        fd = disk.open(path, write=False)
    except OSError:
        return None
    try:
        return decode_head(disk.read(fd, HEAD_SIZE, 0))
    except OSError:
        return None
    finally:
        disk.close(fd)


def _from_plain_json(path: Path, data: bytes, indexed: dict[str, str]) -> Image:
    """A file that another program wrote as JSON, such as stock TinyDB, in our layout and in memory."""
    try:
        tables: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        if META.encode() in data[:HEAD_SIZE]:
            raise Damaged(_SPOILT.format(path)) from error
        raise NotOurs(f"{path} is not a book of Follow-up; name another file.") from None
    foreign = NotOurs(f"{path} belongs to another program, and was left as it is; name another file.")
    try:
        meta = tables[META]["1"]
        head = msgspec.convert(meta, Head)
        docs = {
            name: {int(key): _encode_mended(doc) for key, doc in table.items()}
            for name, table in tables.items()
            if name not in RESERVED
        }
    except (TypeError, KeyError, ValueError, AttributeError):
        raise foreign from None
    if head.app != APP:
        raise foreign
    old = _old_index(tables)
    changed: dict[str, TableSnapshot] = {}
    for name, table in docs.items():
        noted = old.tables[name].next if name in old.tables else 1
        changed[name] = TableSnapshot(EMPTY, dict(table), max([noted, *(doc_id + 1 for doc_id in table)]))
    sink = MemorySink()
    index = compose(sink, Snapshot(changed, head.seq, head.tip), head.id, old.folded, indexed)
    return Image(sink, head, index)


def _old_index(tables: dict[str, Any]) -> Index:
    """What our last checkpoint noted: next ids, so that none is given out twice, and segments folded in."""
    try:
        return msgspec.convert(tables[INDEX]["1"], Index)
    except (KeyError, TypeError, msgspec.ValidationError):
        return Index(tables={}, by={}, folded=[])


def _encode_mended(doc: object) -> bytes:
    if not isinstance(doc, dict):
        raise TypeError
    try:
        return encode_document(doc)
    except ValueError:  # stock TinyDB writes NaN and halves of characters
        return encode_document(_mended(doc))


def _mended(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    return value

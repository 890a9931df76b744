"""A step of undo as it is stored (design §3): for each document what to go back to, and what is there now.

Of what is there now it has the checksum only: by that a later change is found out, and never overwritten. Undoing
turns a step round: it then holds what redo needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

import msgspec

from followup_tui.book.layout import is_private

Effect = tuple[str, int, bytes | None, bytes | None]
"""A document that differs: table, id, and its bytes before and after."""


class StepHeader(msgspec.Struct):
    """What the user calls it, whose it is (a run's name), and whether it was undone."""

    label: str
    by: str
    undone: bool


class StepItem(msgspec.Struct, array_like=True):
    """A document to go back to (`null`: there was none), and the checksum of what it became (None: nothing)."""

    table: str
    id: int
    doc: msgspec.Raw
    crc: int | None

    @property
    def raw(self) -> bytes | None:
        """The bytes to go back to."""
        doc = bytes(self.doc)
        return None if doc == _NOTHING else doc


class StoredStep(StepHeader):
    """A whole step."""

    docs: list[StepItem]


_NOTHING = b"null"
_encode = msgspec.json.Encoder().encode
_HEADER = msgspec.json.Decoder(StepHeader)
_STEP = msgspec.json.Decoder(StoredStep)


def checksum(raw: bytes | None) -> int | None:
    """By what a document is known again; None where there is none."""
    return None if raw is None else crc32(raw)


def encode_step(label: str, by: str, effects: Iterable[Effect], *, undone: bool = False) -> bytes:
    """A step that takes those changes back; what is ours alone is no part of it."""
    items = [
        StepItem(table, doc_id, msgspec.Raw(_NOTHING if before is None else before), checksum(after))
        for table, doc_id, before, after in effects
        if not is_private(table)
    ]
    return _encode(StoredStep(label, by, undone, items))


def decode_header(raw: bytes) -> StepHeader:
    """A stored step without its documents."""
    return _HEADER.decode(raw)


def decode_step(raw: bytes) -> StoredStep:
    """A stored step."""
    return _STEP.decode(raw)

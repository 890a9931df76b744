"""How far the journal had come, noted in the lock file: by that a journal that was cut or removed is found out.

Cut between two lines, emptied, or gone, it looks like the journal of a book that was saved less often. The note is
written when a copy closes and every two seconds while one is open, so that no key waits for it; and never before what
it speaks of is on the disk, so that it may be behind, but is never ahead.
"""

from __future__ import annotations

import msgspec

SIZE = 64
"""Bytes of the note, at the start of the lock file."""


class Reached(msgspec.Struct, frozen=True):
    """The number of a transaction that was saved, and the checkpoint that the journal continued then."""

    continues: str
    seq: int


def encode_reached(reached: Reached) -> bytes:
    """The note as it is written."""
    return msgspec.json.encode(reached).ljust(SIZE)


def decode_reached(data: bytes) -> Reached | None:
    """The note in the start of a lock file; None if there is none."""
    try:
        return msgspec.json.decode(data, type=Reached)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None

"""The end of a journal that is no whole line: a last change that a crash cut short is kept elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_tui.book.errors import MISSING, SPOILT, Damaged, not_saved
from followup_tui.book.journal import is_torn
from followup_tui.book.segment import Segment

if TYPE_CHECKING:
    from followup_tui.book.follower import Follower  # which imports this


def set_aside(follower: Follower, segment: Segment, data: bytes, done: int) -> None:
    """Keep the last of a segment's `data`, from `done` on, in a file of its own, and go on before it.

    `Damaged` where it is more than a last write that was cut short, `NotSaved` where the disk refuses.
    """
    if not is_torn(data, done):
        raise Damaged(SPOILT)
    if follower.missing():  # it was whole once
        raise Damaged(MISSING.format(follower.missing()))
    if follower.look_only:
        return  # perhaps somebody is writing it this moment
    disk, aside = follower.disk, follower.files.torn(segment.number)
    try:
        fd = disk.create(aside)
        try:
            disk.write(fd, data[done:].rstrip(b"\n"), 0)
            disk.sync(fd)
        finally:
            disk.close(fd)
        disk.truncate(segment.fd, segment.end)
    except OSError as error:
        raise not_saved(error) from error
    follower.notify(
        "The last change before a crash was only half written, so it is not in the book;"
        f" what there is of it was kept as {aside.name}."
    )

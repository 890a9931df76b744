"""Starting again from the files while a copy has the book open: they were mended, put back, or folded meanwhile."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from followup_tui.book.errors import BookError, Damaged
from followup_tui.book.image import Image
from followup_tui.book.layout import FORMAT, SCHEMA
from followup_tui.book.opening import read_checkpoint
from followup_tui.book.salvage import Base, chain, read_segments
from followup_tui.book.state import State
from followup_tui.book.whole import snapshot_of

if TYPE_CHECKING:
    from followup_tui.book.follower import Follower  # which imports this


def start_anew(follower: Follower) -> bool:
    """Start again from the files if they are sound and hold all that this copy has read; else nothing is done.

    A copy that has saved nothing itself goes by the files alone, as one that is opened now. Needs the lock.
    """
    try:
        with suppress(BookError):
            follower.read_on()
        image, edited = read_checkpoint(follower.disk, follower.files.main, follower.indexed)
        if (
            edited
            or image.head.schema != SCHEMA
            or image.head.format > FORMAT
            or not _is_sound(follower, image)
        ):
            return False
        if follower.saved and not _holds(follower, image):
            return False
    except (BookError, OSError):
        return False
    before, told = _documents(follower.state), follower.problem
    follower.problem = None
    follower.start_from(image, edited=False)
    after = _documents(follower.state)
    follower.news |= {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    if follower.problem is not None and told is not None:
        follower.problem = told
    return follower.problem is None


def _is_sound(follower: Follower, image: Image) -> bool:
    """Whether the checkpoint and the journal can be read to their end."""
    probe = type(follower)(follower.files, follower.disk, follower.lock, follower.indexed, look_only=True)
    try:
        probe.start_from(image, edited=False)
        for _ in probe.state.items():
            pass  # reading them finds what is damaged
    finally:
        if probe.segment is not None:
            probe.segment.close()
    return probe.problem is None and not probe.endangered


def _holds(follower: Follower, image: Image) -> bool:
    """Whether the files hold the last transaction that this copy has read or saved, and so all before it."""
    state, head = follower.state, image.head
    if state.seq == head.seq:
        return state.tip == head.tip
    if state.seq < head.seq:
        return follower.segment is not None and follower.segment.mark() in image.folded
    base = Base(follower.files.main, head.id, snapshot_of(image))
    line = chain(base, read_segments(follower.disk, follower.files)).get(state.seq)
    return line is not None and line[1] == state.tip


def _documents(state: State) -> dict[tuple[str, int], bytes | None]:
    """Every document; where not all can be read, at least their keys, which then count as changed."""
    try:
        return dict(state.items())
    except Damaged:
        return dict.fromkeys(state.keys())

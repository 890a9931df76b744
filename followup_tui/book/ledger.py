"""Writing the book on disk: the lock, one appended line per transaction, new segments (design §3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from followup_tui.book.errors import BUSY, LOOK_ONLY, NotSaved, not_saved
from followup_tui.book.follower import Follower
from followup_tui.book.journal import Header, Op, Step, encode_header, encode_line
from followup_tui.book.reached import Reached, encode_reached
from followup_tui.book.segment import Segment
from followup_tui.book.steps import Effect

FOLD_AFTER_LINES = 2000
FOLD_AFTER_BYTES = 8_000_000
"""Past either of these a journal is folded into the checkpoint at the next occasion."""


class Ledger(Follower):
    """One copy's hold on the book, to read and to write."""

    _suspect = False
    _owned: Segment | None = None
    """The segment whose name is known to be on the disk: another copy may have died before it saw to that."""
    _noted = 0
    """The last transaction that this copy noted as saved."""

    @property
    def read_only(self) -> bool:
        """Whether changes are refused."""
        return self.look_only or self.problem is not None

    @property
    def has_news(self) -> bool:
        """Whether there is something that the checkpoint does not have."""
        return self.must_fold or self.state.seq > self.main_seq

    @property
    def must_fold(self) -> bool:
        """Whether nothing can be saved before there is a checkpoint."""
        return self.edited or self.endangered

    @property
    def is_long(self) -> bool:
        """Whether the journal has grown so long that folding it pays."""
        size = self.segment.end if self.segment is not None else 0
        return self.state.seq - self.main_seq >= FOLD_AFTER_LINES or (
            self.has_news and size >= FOLD_AFTER_BYTES
        )

    def hold(self) -> None:
        """Take the lock until `lock.release`, and take in what others did.

        `NotSaved` if another copy keeps it, the disk refuses, or changes are.
        """
        try:
            got = self.lock.acquire()
        except OSError as error:
            raise not_saved(error) from error
        if not got:
            raise NotSaved(BUSY)
        try:
            if self.problem is not None or not self.is_current():
                self.catch_up()
        except BaseException as error:
            self.lock.release()
            if isinstance(error, OSError):
                raise not_saved(error) from error
            raise
        if self.problem is not None or self.look_only:
            self.tried = None  # whoever tries to save once more may have made room on the disk
            self.lock.release()
            raise NotSaved(self.problem or LOOK_ONLY)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock. `NotSaved` as in `hold`."""
        self.hold()
        try:
            yield
        finally:
            self.lock.release()

    def append(
        self, ops: list[Op], t: str | None, step: Step | None = None, effects: Sequence[Effect] = ()
    ) -> None:
        """One transaction, on the disk when this returns; needs the lock (`hold`). `NotSaved` if not.

        If it is a `step` of undo, `effects` are what it changes.

        A failed append is cut off again. Where the disk did not confirm, its cached pages are not to be trusted:
        the next append begins a new segment, which says after which line it comes.
        """
        segment = self.segment
        if segment is None or self._suspect:
            segment = self.begin_segment(self.lineage)
        seq = self.state.seq + 1
        line, crc = encode_line(seq, ops, t, step)
        fd, end = segment.fd, segment.end
        written = False
        try:
            if segment is not self._owned:
                self.disk.sync_folder(self.files.folder)
                self._owned = segment
            segment.append(line)
            written = True
            self.disk.sync(fd)
        except BaseException as error:
            self._suspect = self._suspect or written
            self._cut(fd, end, crc)
            if isinstance(error, OSError):
                raise not_saved(error) from error
            raise
        self.saved = seq
        self.news |= self.state.apply(seq, crc, ops, step, effects)
        segment.advance(len(line), crc)

    def begin_segment(self, continues: str) -> Segment:
        """Make a new segment after all that is in the state, for the checkpoint `continues`. `NotSaved`."""
        fd: int | None = None
        try:
            # A file that was moved here alone remembers segments that are not beside it: theirs is no new name.
            # So is that of one that somebody removed while it was open.
            own = 0 if self.segment is None else self.segment.number
            number = max([*self.files.segments(self.disk), *self.folded, own]) + 1
            path = self.files.segment(number)
            header = Header(1, continues, self.lineage, self.state.seq, self.state.tip)
            line = encode_header(header)
            if self.segment is not None and not self._suspect:
                # The new one comes after lines that another copy may have died before waiting for.
                self._suspect = True
                self.disk.sync(self.segment.fd)
                self._suspect = False
            # First, so that the others look even if this copy dies before it has done the rest.
            self.lock.tell()
            fd = self.disk.create(path)
            self.disk.write(fd, line, 0)
            self.disk.sync(fd)
            self.disk.sync_folder(self.files.folder)
        except BaseException as error:
            if fd is not None:
                self._remove_begun(fd, path)
            if isinstance(error, OSError):
                raise not_saved(error) from error
            raise
        self.seen()
        segment = Segment(self.disk, number, path, fd, header, line[:-1])
        self.switch(segment)
        self._owned, self._suspect = segment, False
        return segment

    def _remove_begun(self, fd: int, path: Path) -> None:
        """Remove a segment that could not be begun; unless it surely is no more, the old one must not grow."""
        was, self._suspect = self._suspect, True
        with suppress(OSError):
            self.disk.close(fd)
        with suppress(OSError):
            self.disk.unlink(path)
            self.disk.sync_folder(self.files.folder)
            self._suspect = was

    def note_reached(self) -> None:
        """Note how far this copy has come, for whoever opens the book next."""
        if self.saved > self._noted:
            with suppress(OSError):
                self.lock.write(encode_reached(Reached(self.lineage, self.saved)))
                self._noted = self.saved

    def close(self) -> None:
        """Let go of all files."""
        self.note_reached()
        if self.segment is not None:
            self.segment.close()
            self.segment = None
        self.lock.close()

    def _cut(self, fd: int, end: int, crc: str) -> None:
        """Cut a failed append off; if that fails too, remember its checksum so that it is never taken for saved."""
        try:
            self.disk.truncate(fd, end)
        except OSError:
            self._suspect = True
            self.rejected = crc

"""Reading the book on disk and keeping up with what other copies append to it (design §3).

What is in memory is always what was read back from the files, or what was written to them and reached the disk.
"""

from __future__ import annotations

from followup_tui.book.disk import Disk
from followup_tui.book.errors import (
    CHANGED_OUTSIDE,
    GAP,
    MISSING,
    SPOILT,
    UNTIDY,
    WHOLE_AGAIN,
    Damaged,
    NotSaved,
    not_saved,
)
from followup_tui.book.files import Files
from followup_tui.book.image import Image
from followup_tui.book.journal import decode_line, is_blank, is_torn, sound_lines
from followup_tui.book.layout import SCHEMA, UNDO, Folded
from followup_tui.book.lock import Lock
from followup_tui.book.opening import read_head
from followup_tui.book.reached import SIZE, Reached, decode_reached
from followup_tui.book.segment import Segment, is_marked, open_segment
from followup_tui.book.state import Changes, State


class Follower:
    """One copy's view of the book: the state, and the segment up to which it has read.

    Its methods need the lock held, but for `is_behind`.
    """

    state: State
    main: tuple[int, int, int, int] | None
    main_seq: int
    lineage: str

    def __init__(
        self, files: Files, disk: Disk, lock: Lock, indexed: dict[str, str], *, look_only: bool
    ) -> None:
        self.files = files
        self.disk = disk
        self.lock = lock
        self.indexed = indexed
        self.look_only = look_only
        self.problem: str | None = None
        """Why nothing may be saved, as a sentence; None where all is well."""
        self.notices: list[str] = []
        self.edited = False
        """Whether another program wrote the checkpoint: it gets our layout before the first change."""
        self.endangered = False
        """Whether the journal was cut or removed while this copy had it open: what it held is in memory alone."""
        self.segment: Segment | None = None
        self.rejected: str | None = None
        """Checksum of a line that could be neither saved nor cut off: it is never taken for saved."""
        self.saved = 0
        """The last transaction that this copy saved itself."""
        self.news: Changes = set()
        """What has changed and was not yet announced."""
        self._marks: dict[int, Folded] = {}
        self._known: set[str] = set()
        self.folded: dict[int, Folded] = {}
        """The segments that are in the checkpoint, by number: those of this name that are others are read."""
        self._seen: object = None
        self.tried: object = None
        """How the files looked when it was last tried to go on in spite of a `problem`."""
        self._reached: Reached | None = None

    def start_from(self, image: Image, *, edited: bool) -> None:
        """Begin with a checkpoint and take in what the journal adds; damage in it becomes `problem`."""
        self.state = State(image, self.indexed)
        self.edited, self.endangered = edited, False
        self.main = self.disk.identity(self.files.main_name)
        self.main_seq = image.head.seq
        self.lineage = image.head.id
        self._known = {image.head.id}
        self.folded = {mark.number: mark for mark in image.folded}
        self._marks.clear()
        if self.segment is not None:
            self.segment.close()
            self.segment = None
        self._seen = self._signal()
        self._reached = decode_reached(self.lock.read(SIZE))
        try:
            self._follow()
            self.read_on()
        except Damaged as error:
            self.refuse(str(error))
        except NotSaved:
            self.refuse(UNTIDY)
        if self.missing():
            self.refuse(MISSING.format(self.missing()))

    def refuse(self, problem: str) -> None:
        """From now on nothing is saved, and this is why."""
        self.problem = self.problem or problem
        self.notify(problem)

    def notify(self, sentence: str) -> None:
        """Something the user should be told once."""
        if sentence not in self.notices:
            self.notices.append(sentence)

    def marks(self) -> list[Folded]:
        """The segments that led from the checkpoint to this state."""
        current = [] if self.segment is None else [self.segment.mark()]
        return [*self._marks.values(), *current]

    def is_behind(self) -> bool:
        """Whether others may have changed something: three looks, at sizes and a byte."""
        self.lock.look()
        if self.problem is not None:
            return self._looks() != self.tried
        return not self.is_current() or self._is_removed()

    def catch_up(self) -> None:
        """Take in what others did, as `news`; damage becomes `problem`, and what is sound stays.

        `NotSaved` where the disk cannot be read just now: then nothing was done, and the next time may do better.
        """
        if self.problem is not None:
            self._recover()
            return
        trouble = None
        try:
            if self.is_current():
                return
            signal = self._signal()
            if signal != self._seen:
                self._follow()
                self._seen = signal
            self.read_on()
        except Damaged as error:
            trouble = str(error)
        except OSError as error:
            raise not_saved(error) from error
        if trouble is None and not self._knows_main():
            trouble = CHANGED_OUTSIDE
        if trouble is not None and not self._start_anew():
            self.refuse(trouble)

    def _recover(self) -> None:
        """See whether the book is whole again, once something was done about its files."""
        try:
            looks = self._looks()
        except OSError as error:
            raise not_saved(error) from error
        if looks != self.tried:
            self.tried = looks
            if self._start_anew():
                self.notify(WHOLE_AGAIN)

    def _looks(self) -> object:
        """What changes whenever something is done to the book's files."""
        return self._signal(), *map(self.disk.identity, map(str, self.files.parts(self.disk)))

    def _start_anew(self) -> bool:
        from followup_tui.book.anew import start_anew  # for start-up: seldom needed

        return start_anew(self)

    def guard_journal(self) -> None:
        """Find out, after `catch_up`, whether the journal was removed: other copies remove only what they folded."""
        if self.problem is None and self._is_removed():
            self.endangered = True

    def seen(self) -> None:
        """Note that the files are as this copy itself just left them."""
        self.main = self.disk.identity(self.files.main_name)
        self._seen = self._signal()

    def switch(self, segment: Segment) -> None:
        """Go on with a later segment."""
        if self.segment is not None:
            self._marks[self.segment.number] = self.segment.mark()
            self.segment.close()
        self.segment = segment
        self.lineage = segment.header.continues
        self._known.add(self.lineage)
        self.rejected = None

    def take(self, segment: Segment, line: bytes, crc: str) -> None:
        """Take in one sound line of the segment that is being read."""
        entry = decode_line(line)
        if entry is None:
            raise Damaged(SPOILT)
        if entry.seq != self.state.seq + 1:
            raise Damaged(GAP)
        effects = [] if entry.step is None else self.state.effects_of(entry.ops)
        self.news |= self.state.apply(entry.seq, crc, entry.ops, entry.step, effects)
        if entry.step is not None:
            self.news.add((UNDO, entry.step.number))
        segment.advance(len(line) + 1, crc)

    def _signal(self) -> object:
        """What changes whenever a segment is begun or a checkpoint replaced."""
        return self.lock.mark or tuple(self.files.segments(self.disk))

    def is_current(self) -> bool:
        """Whether nobody appended, began a segment or replaced the checkpoint since: on the way of every commit."""
        mark = self.lock.mark
        return (
            (mark if mark is not None else self._signal()) == self._seen
            and (self.segment is None or not self.segment.has_more())
            and self.disk.identity(self.files.main_name) == self.main
        )

    def missing(self) -> int:
        """How many transactions were noted as saved when the book was opened, and are not there."""
        reached = self._reached
        if reached is None or reached.continues not in self._known:
            return 0
        return max(0, reached.seq - self.state.seq)

    def _is_removed(self) -> bool:
        return self.segment is not None and not self.disk.look(self.segment.fd)[0]

    def _follow(self) -> None:
        """Read on through segments that others began."""
        newest = self.segment.number if self.segment is not None else 0
        for number in self.files.segments(self.disk):
            path = self.files.segment(number)
            if number <= newest or (
                number in self.folded and is_marked(self.disk, path, self.folded[number])
            ):
                continue
            found = open_segment(self.disk, number, path, write=not self.look_only)
            if found is None:
                # Without a first line nothing was ever in it: begun and cut short. Else it is damaged.
                if path.exists() and not is_torn(path.read_bytes(), 0):
                    raise Damaged(SPOILT)
                continue
            header = found.header
            if not {header.continues, header.parent} & self._known:
                found.close()
                continue
            self.read_on(header.after)
            if (header.after, header.tip) != (self.state.seq, self.state.tip):
                found.close()
                raise Damaged(GAP)
            self.switch(found)

    def read_on(self, limit: int | None = None) -> None:
        """Take in the rest of the segment, up to line `limit` if a later segment says that it ends there."""
        segment = self.segment
        if segment is None or not segment.has_more():
            return
        if segment.is_cut():
            self.endangered = True
            return
        data = segment.read_on()
        done = 0
        for line, crc, end in sound_lines(data):
            if (crc == self.rejected and is_blank(data, end)) or (
                limit is not None and self.state.seq >= limit
            ):
                return
            self.take(segment, line, crc)
            done = end
        if limit is None and not is_blank(data, done):
            from followup_tui.book.torn import set_aside  # for start-up: seldom needed

            set_aside(self, segment, data, done)

    def _knows_main(self) -> bool:
        """Whether the checkpoint is the one this copy knows, or one that a copy made of what this one has read."""
        now, was = self.disk.identity(self.files.main_name), self.main
        if now == was:
            return True
        if now and was and now[:2] == was[:2]:  # written into: the bytes that are read from it may be others
            return False
        head = read_head(self.disk, self.files.main)
        if (
            head is None
            or head.schema > SCHEMA
            or head.id not in self._known
            or (now and head.size != now[2])
        ):
            return False
        self.main = now
        self.main_seq = head.seq
        self.edited = False
        return True

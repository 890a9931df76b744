"""The lock by which several copies share one book (design §3): held per transaction, gone with its process."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from followup_tui.book.disk import Disk

PATIENCE = 5.0
"""Seconds to wait for another copy before saying that it is busy."""


class Lock:
    """An advisory lock on a file that is never unlinked.

    The file grows by a byte whenever a journal segment is begun or a checkpoint replaced, by which the other
    copies see at once that they have to look again. Taking it again while it is held only counts. A reader takes
    it shared, and goes without it where the file cannot be opened.
    """

    def __init__(self, path: Path, disk: Disk, *, shared: bool = False) -> None:
        self.path = path
        self._disk = disk
        self._shared = shared
        self._fd: int | None = None
        self._depth = 0
        self.patience = PATIENCE
        self.guard = threading.RLock()
        """Held with the lock, so that threads of this copy take turns, too."""
        self.mark: tuple[int, int] | None = None
        """How the file was when it was last looked at, or locked; None where there is none."""

    def acquire(self, patience: float | None = None) -> bool:
        """Take the lock, waiting up to `patience` seconds; False if another copy keeps it. `OSError` passes."""
        if patience is None:
            patience = self.patience
        if not self.guard.acquire(timeout=patience):
            return False
        got = False
        try:
            got = self._depth > 0 or self._lock_file() or self._wait(patience)
            self._depth += got
        finally:
            if not got:
                self.guard.release()
        return got

    def release(self) -> None:
        """Give the lock back; after as many calls as `acquire` had."""
        self._depth -= 1
        try:
            if not self._depth and self._fd is not None:
                self._disk.unlock(self._fd)
        finally:
            self.guard.release()

    def _lock_file(self) -> bool:
        """Lock the file if nobody keeps it."""
        fd = self._fd
        if fd is None:
            fd = self._fd = self._open()
            if fd is None:
                return True
        if not self._disk.flock(fd, shared=self._shared):
            return False
        has_name, self.mark = self._disk.look(fd)
        if has_name:
            return True
        self.close()  # somebody removed the file: lock the one that is there now
        return self._lock_file()

    def _wait(self, patience: float) -> bool:
        deadline, pause = time.monotonic() + patience, 0.0005
        while time.monotonic() < deadline:
            time.sleep(pause)
            if self._lock_file():
                return True
            pause = min(pause * 2, 0.02)
        return False

    def look(self) -> None:
        """Bring `mark` up to date."""
        self.mark = None if self._fd is None else self._disk.look(self._fd)[1]

    def tell(self) -> None:
        """Tell the other copies that the files have changed, not only grown; needs the lock."""
        if self._fd is not None:
            self._disk.truncate(self._fd, self._disk.size(self._fd) + 1)
            self.look()

    def read(self, length: int) -> bytes:
        """The first bytes of the file; none where there is no file."""
        return b"" if self._fd is None else self._disk.read(self._fd, length, 0)

    def write(self, data: bytes) -> None:
        """Write the first bytes of the file."""
        if self._fd is not None:
            self._disk.write(self._fd, data, 0)

    def close(self) -> None:
        """Let go of the file."""
        if self._fd is not None:
            self._disk.close(self._fd)
            self._fd = None

    def _open(self) -> int | None:
        if self._shared:
            try:
                return self._disk.open(self.path, write=False)
            except OSError:
                return None
        try:
            return self._disk.open(self.path, write=True)
        except FileNotFoundError:
            try:
                return self._disk.create(self.path)
            except FileExistsError:
                return self._disk.open(self.path, write=True)

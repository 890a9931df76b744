"""The lock by which several copies share one book (design §3): held per transaction, gone with its process."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

from followup_tui.book.disk import Disk

TOKEN_SIZE = 16
"""Bytes of the token in the lock file."""
PATIENCE = 5.0
"""Seconds to wait for another copy before saying that it is busy."""


class Lock:
    """An advisory lock on a file that is never unlinked.

    The file holds a random token, changed whenever a journal segment is begun or a checkpoint replaced, by
    which the other copies see at once that they have to look again. Taking it again while it is held only
    counts. A reader takes it shared, and goes without it where the file cannot be opened.
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

    def acquire(self, patience: float | None = None) -> bool:
        """Take the lock, waiting up to `patience` seconds; False if another copy keeps it. `OSError` passes."""
        if patience is None:
            patience = self.patience
        if not self.guard.acquire(timeout=patience):
            return False
        got = False
        try:
            got = self._depth > 0 or self._lock_file(time.monotonic() + patience)
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

    def _lock_file(self, deadline: float) -> bool:
        pause = 0.0005
        while True:
            fd = self._fd if self._fd is not None else self._open()
            if fd is None:
                break
            self._fd = fd
            if self._disk.flock(fd, shared=self._shared):
                if self._disk.has_name(fd):
                    break
                self.close()  # somebody removed the file: lock the one that is there now
                continue
            if time.monotonic() >= deadline:
                return False
            time.sleep(pause)
            pause = min(pause * 2, 0.02)
        return True

    def token(self) -> bytes:
        """The token as it is now; empty where there is no lock file."""
        return b"" if self._fd is None else self._disk.read(self._fd, TOKEN_SIZE, 0)

    def renew_token(self) -> None:
        """Tell the other copies that the files have changed, not only grown."""
        if self._fd is not None:
            self._disk.write(self._fd, os.urandom(TOKEN_SIZE // 2).hex().encode(), 0)

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

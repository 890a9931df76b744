"""The few system calls the book is written with: one thin layer, so that tests can make each of them fail."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

_FULL_SYNC: int | None = getattr(fcntl, "F_FULLFSYNC", None)


class Disk:
    """System calls on files of the book; every file made here is 0600 whatever the umask."""

    def create(self, path: Path) -> int:
        """Make a new file for reading and writing; `FileExistsError` if it exists."""
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        os.fchmod(fd, 0o600)
        return fd

    def open(self, path: Path, *, write: bool) -> int:
        """Open an existing file; the caller closes it."""
        return os.open(path, (os.O_RDWR if write else os.O_RDONLY) | os.O_CLOEXEC | os.O_NONBLOCK)

    def close(self, fd: int) -> None:
        """Close a file descriptor."""
        os.close(fd)

    def size(self, fd: int) -> int:
        """How many bytes the open file has."""
        return os.fstat(fd).st_size

    def look(self, fd: int) -> tuple[bool, tuple[int, int]]:
        """Whether the open file still has a name; and which file it is, with its size."""
        stat = os.fstat(fd)
        return stat.st_nlink > 0, (stat.st_ino, stat.st_size)

    def read(self, fd: int, length: int, offset: int) -> bytes:
        """Exactly `length` bytes from `offset`, or fewer where the file ends."""
        data = os.pread(fd, length, offset)
        while len(data) < length:
            more = os.pread(fd, length - len(data), offset + len(data))
            if not more:
                break
            data += more
        return data

    def write(self, fd: int, data: bytes, offset: int) -> None:
        """Write all of `data` at `offset`; an error may leave a part of it written."""
        written = os.pwrite(fd, data, offset)
        while written < len(data):
            written += os.pwrite(fd, memoryview(data)[written:], offset + written)

    def sync(self, fd: int) -> None:
        """Return only when the file's bytes and size are on the medium."""
        if _FULL_SYNC is None:
            os.fdatasync(fd)
            return
        try:  # macOS: fsync alone leaves the bytes in the drive's cache
            fcntl.fcntl(fd, _FULL_SYNC)
        except OSError:  # a file system without it, such as SMB
            os.fsync(fd)

    def truncate(self, fd: int, size: int) -> None:
        """Cut the open file to `size` bytes."""
        os.ftruncate(fd, size)

    def replace(self, source: Path, target: Path) -> None:
        """Put `source` in the place of `target`, atomically."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give `source` a second name."""
        target.hardlink_to(source)

    def unlink(self, path: Path) -> None:
        """Remove a file; one that is gone already is fine."""
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        """Make names that were added, replaced or removed in `folder` durable."""
        fd = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)

    def names(self, folder: Path) -> list[str]:
        """The names in a folder."""
        return os.listdir(folder)  # noqa: PTH208  (names are all we need, on the start-up path)

    def make_folder(self, folder: Path) -> None:
        """Make `folder` and what is missing above it; ours are 0700 whatever the umask."""
        if folder.is_dir():
            return
        self.make_folder(folder.parent)
        folder.mkdir(mode=0o700)
        folder.chmod(0o700)

    def identity(self, path: str) -> tuple[int, int, int, int] | None:
        """What tells whether a file was replaced or edited; None if there is none."""
        try:
            stat = os.stat(path)  # noqa: PTH116  (on the way of every commit)
        except FileNotFoundError:
            return None
        return stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns

    def flock(self, fd: int, *, shared: bool = False) -> bool:
        """Take the advisory lock of an open file at once, or say that somebody else holds it."""
        try:
            fcntl.flock(fd, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(self, fd: int) -> None:
        """Give the advisory lock back."""
        fcntl.flock(fd, fcntl.LOCK_UN)

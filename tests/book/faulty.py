"""A disk whose calls fail when they are told to: the store's own code runs, only the system below it is ours."""

from __future__ import annotations

import os

from followup_tui.book.disk import Disk

CHANGING = ("create", "write", "sync", "truncate", "replace", "link", "unlink", "sync_folder")


class Stopped(BaseException):
    """The process is gone: nothing it would have done after this happens."""


class FaultyDisk(Disk):
    """Counts the calls that change something; fails or stops at those it is told to."""

    def __init__(self):
        self.calls = []
        self.stop_at = None
        self.stop_after = False
        self.errors = {}

    def fail(self, call, errno, times=1):
        self.errors[call] = [errno] * times

    def _before(self, call):
        if self.stop_at is not None and len(self.calls) >= self.stop_at:
            raise Stopped
        if self.errors.get(call):
            errno = self.errors[call].pop()
            self.calls.append((call, "failed"))
            raise OSError(errno, os.strerror(errno))
        self.calls.append((call, None))


def _wrapped(call):
    def method(self, *arguments):
        self._before(call)
        return getattr(Disk, call)(self, *arguments)

    return method


for _call in CHANGING:
    setattr(FaultyDisk, _call, _wrapped(_call))


def half_write(disk, errno):
    """The next write puts half of its bytes down, then fails."""

    def write(fd, data, offset):
        del disk.write
        os.pwrite(fd, data[: len(data) // 2], offset)
        raise OSError(errno, os.strerror(errno))

    disk.write = write

"""A disk on which one call, counted from the first, fails, is interrupted, or is the last thing the process does."""

from __future__ import annotations

import os

from followup_tui.book.disk import Disk


class Stopped(BaseException):
    """The process is gone: nothing it would have done after this happens."""


class Trouble(Disk):
    """`at` is the call that has trouble; `trouble` what is raised there. After `Stopped` every call raises it."""

    def __init__(self, at: int = -1, trouble: BaseException | None = None):
        self.at = at
        self.trouble = trouble
        self.calls: list[str] = []
        self.fds: set[int] = set()
        self.dead = False

    def before(self, call: str) -> None:
        if self.dead:
            raise Stopped
        self.calls.append(call)
        if self.trouble is not None and len(self.calls) - 1 == self.at:
            self.dead = isinstance(self.trouble, Stopped)
            raise self.trouble

    def die(self) -> None:
        """What the system does for a process that is gone: its files are closed, and its locks with them."""
        self.dead = True
        for fd in self.fds:
            os.close(fd)
        self.fds.clear()

    def create(self, path):
        self.before("create")
        fd = super().create(path)
        self.fds.add(fd)
        return fd

    def open(self, path, *, write):
        self.before("open")
        fd = super().open(path, write=write)
        self.fds.add(fd)
        return fd

    def close(self, fd):
        """Never in trouble: a process that stops here is one that stops at its next call."""
        if fd in self.fds:
            self.fds.discard(fd)
            super().close(fd)


def _counted(name):
    def call(self, *arguments, **named):
        self.before(name)
        return getattr(Disk, name)(self, *arguments, **named)

    return call


for _name in (
    "size", "look", "read", "write", "sync", "truncate", "replace", "link", "unlink", "sync_folder", "names",
    "make_folder", "identity", "flock", "unlock",
):  # fmt: skip
    setattr(Trouble, _name, _counted(_name))

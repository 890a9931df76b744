"""The names of the files that make up a book, all beside each other (design §3)."""

from __future__ import annotations

import os
from glob import escape as glob_escape
from pathlib import Path

from followup_tui.book.disk import Disk


class Files:
    """The book's file, with symbolic links followed, and what lies beside it."""

    def __init__(self, path: Path) -> None:
        self.main = path.expanduser().resolve()
        self.main_name = str(self.main)
        self.folder = self.main.parent
        self.backup = self._beside(".bak")
        self.lock = self._beside(".lock")
        self.drafts = self._beside(".drafts")
        self.drafts_lock = self._beside(".drafts.lock")
        self.backups = self._beside(".backups")
        self._journal = self.main.name + ".journal-"
        self._temporary = self.main.name + ".tmp-"

    def segment(self, number: int) -> Path:
        """A segment of the journal."""
        return self.folder / f"{self._journal}{number:06d}"

    def segments(self, disk: Disk) -> list[int]:
        """The numbers of the segments that are there, in order."""
        tails = (
            name[len(self._journal) :] for name in disk.names(self.folder) if name.startswith(self._journal)
        )
        return sorted(int(tail) for tail in tails if tail.isascii() and tail.isdigit())

    def parts(self, disk: Disk) -> list[Path]:
        """The files that make up the book just now: the main one, and the journal's segments."""
        return [self.main, *map(self.segment, self.segments(disk))]

    def torn(self, number: int) -> Path:
        """Where the cut-short end of a segment is set aside."""
        return self._beside(f".torn-{number:06d}-{os.urandom(4).hex()}")

    def temporary(self) -> Path:
        """A new name for a file that is being written."""
        return self.folder / f"{self._temporary}{os.urandom(4).hex()}"

    def drafts_temporary(self) -> Path:
        """A new name for drafts that are being written."""
        return self._beside(f".drafts-{os.urandom(4).hex()}")

    def spoilt_drafts(self) -> Path:
        """Where drafts that cannot be read are set aside."""
        return self._beside(f".drafts-spoilt-{os.urandom(4).hex()}")

    def temporaries(self, disk: Disk) -> list[Path]:
        """Files that somebody was writing, or is."""
        return [self.folder / name for name in disk.names(self.folder) if name.startswith(self._temporary)]

    def kept(self, when: str) -> Path:
        """The folder in which everything is kept before the book is repaired or put back."""
        return self._beside(f".kept-{when}-{os.urandom(2).hex()}")

    def all_kept(self) -> list[Path]:
        """The folders that are there of that kind."""
        return sorted(self.folder.glob(f"{glob_escape(self.main.name)}.kept-*"))

    def _beside(self, ending: str) -> Path:
        return self.main.with_name(self.main.name + ending)

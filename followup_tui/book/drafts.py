"""What was typed and not saved, in a file of its own beside the book (design §3)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec

from followup_tui.book.disk import Disk
from followup_tui.book.documents import encode_document
from followup_tui.book.errors import NotSaved, not_saved
from followup_tui.book.files import Files
from followup_tui.book.lock import Lock

_DRAFTS = msgspec.json.Decoder(dict[str, dict[str, Any]])
_PATIENCE = 1.0


class Drafts:
    """Drafts by key. Several copies share the file; each act reads it anew, under a lock of its own.

    That lock is not the book's, so that a draft can also be kept while another copy is busy.
    """

    def __init__(self, files: Files, disk: Disk) -> None:
        self._files = files
        self._disk = disk
        self._lock = Lock(files.drafts_lock, disk)
        self.passing: dict[str, dict[str, Any]] = {}
        """What this run alone remembers, by key: it is never on the disk."""

    def get(self, key: str) -> dict[str, Any] | None:
        """The draft kept under `key`; None if there is none."""
        return self._read().get(key)

    def keys(self) -> list[str]:
        """The keys of all drafts."""
        return list(self._read())

    def put(self, key: str, draft: dict[str, Any]) -> None:
        """Keep a draft, on the disk when this returns. `NotSaved` if it cannot be."""

        def change(drafts: dict[str, dict[str, Any]]) -> None:
            drafts[key] = draft

        self._change(change)

    def drop(self, key: str) -> None:
        """Forget a draft; one that is not there is fine. `NotSaved` if it cannot be."""
        if self.get(key) is not None:
            self._change(lambda drafts: drafts.pop(key, None))

    def close(self) -> None:
        """Let go of the lock file."""
        self._lock.close()

    def _change(self, change: Callable[[dict[str, dict[str, Any]]], object]) -> None:
        try:
            # Rather than lose what was typed we go without the lock when somebody keeps it for long.
            held = self._lock.acquire(_PATIENCE)
            try:
                drafts = self._read()
                if not drafts:
                    self._set_spoilt_aside()
                change(drafts)
                self._write(encode_document(drafts))
            finally:
                if held:
                    self._lock.release()
        except OSError as error:
            raise not_saved(error) from error

    def _read(self) -> dict[str, dict[str, Any]]:
        try:
            return _DRAFTS.decode(self._files.drafts.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise NotSaved("The drafts beside the book cannot be read; look after that file.") from error
        except (msgspec.DecodeError, UnicodeDecodeError):
            return {}  # set aside by the next `put`

    def _set_spoilt_aside(self) -> None:
        """A file that cannot be read as drafts is kept under another name, not written over."""
        with suppress(FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError):
            _DRAFTS.decode(self._files.drafts.read_bytes())
            return
        if self._files.drafts.exists():
            self._disk.replace(self._files.drafts, self._files.spoilt_drafts())

    def _write(self, data: bytes) -> None:
        disk, files = self._disk, self._files
        temporary = files.drafts_temporary()
        fd = disk.create(temporary)
        try:
            disk.write(fd, data, 0)
            disk.sync(fd)
            disk.replace(temporary, files.drafts)
            disk.sync_folder(files.folder)
        finally:
            disk.close(fd)
            with suppress(OSError):
                disk.unlink(temporary)

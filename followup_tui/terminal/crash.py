"""The one crash file: where in the program it happened, and nothing of what was in the book."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from followup_tui import __version__


def write_crash_file(path: Path, error: BaseException | None) -> bool:
    """Write where `error` came from to `path`, readable by its owner only. False if that failed: then none is there.

    Neither local variables nor the error's own words go in: both may hold people's data.
    """
    lines = [f"Follow-up {__version__}, Python {sys.version.split()[0]}, {sys.platform}", *_told(error)]
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError:
        with suppress(OSError):
            path.unlink()  # a full disk leaves an empty one
        return False
    return True


def _told(error: BaseException | None) -> Iterator[str]:
    """The error and what led to it, each as its kind and the lines of code it went through."""
    while error is not None:
        number = f" (errno {error.errno})" if isinstance(error, OSError) else ""
        yield f"\n{type(error).__module__}.{type(error).__qualname__}{number}"
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        error = error.__cause__ or error.__context__

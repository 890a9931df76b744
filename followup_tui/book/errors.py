"""What can go wrong with the book, each as one sentence for the user; none ever quotes a document."""

from __future__ import annotations

import errno


class BookError(Exception):
    """The base of all errors of the book; `str(error)` is one sentence to show."""


class CannotOpen(BookError):
    """The book could not be opened; nothing was changed."""


class NotOurs(CannotOpen):
    """The file is no book, or no longer one."""


class NotSaved(BookError):
    """The change is neither on disk nor in memory; trying again is safe."""


class ChangedSince(BookError):
    """An undo or redo would overwrite what somebody changed afterwards; nothing was done."""


class Damaged(BookError):
    """Bytes on the disk are not those that were written; nothing was changed."""


_REASONS = {
    errno.ENOSPC: "The disk is full, so this was not saved; free some space and try again.",
    errno.EDQUOT: "Your disk quota is used up, so this was not saved; free some space and try again.",
    errno.EFBIG: "The book may not grow any further here, so this was not saved; free some space and try again.",
    errno.EROFS: "The disk can only be read, so this was not saved; make it writable and try again.",
    errno.EACCES: "The book's folder does not let us write, so this was not saved; allow it and try again.",
    errno.EPERM: "The book's folder does not let us write, so this was not saved; allow it and try again.",
    errno.EIO: "The disk reported an error, so this was not saved; try again, and look after that disk.",
}

BUSY = "Another copy of Follow-up is busy with this book; try again in a moment."
LOOK_ONLY = "This book is open for looking only, so nothing was saved."
CLOSED = "The book is closed, so nothing was saved."
CHANGED_OUTSIDE = (
    "Another program changed the book's file while it was open, so nothing is saved over it;"
    " close Follow-up, and followup doctor shows both versions."
)

GAP = (
    "Some lines are missing from the journal beside the book, so you can look but nothing is saved;"
    " followup doctor --repair mends what can be, and keeps everything aside first."
)
SPOILT = (
    "The journal beside the book is damaged before its end, so you can look but nothing is saved;"
    " followup doctor --repair mends what can be, and keeps everything aside first."
)
MISSING = (
    "The journal beside the book was cut or removed, and {} of the changes saved in it cannot be found, so you can look"
    " but nothing is saved; put the journal back, or followup doctor --repair goes on with what there is."
)
WHOLE_AGAIN = "The book's files are whole again, so changes are saved as before."
UNTIDY = (
    "The journal's last line is only half there and could not be set aside, so you can look but nothing is saved;"
    " make room on the disk and try again."
)
SAVED_ANEW = (
    "The journal beside the book was cut or removed while it was open; nothing is lost: all of it was written to the"
    " book's file."
)


def not_saved(error: OSError) -> NotSaved:
    """The sentence for a write that the system refused."""
    reason = _REASONS.get(error.errno or 0)
    return NotSaved(
        reason or f"The disk refused the change ({error.strerror}), so it was not saved; try again."
    )

"""Undo and redo, the same on every screen and on the command line."""

from followup_tui.actions.desk import Desk, Refused
from followup_tui.book.errors import ChangedSince


def undo(desk: Desk) -> str:
    """Take the last labelled change back, also one of an earlier run; returns its label. Raises Refused, NotSaved."""
    try:
        label = desk.book.store.undo()
    except ChangedSince as error:
        raise Refused(str(error)) from None
    if label is None:
        raise Refused("There is nothing to undo.")
    return label


def redo(desk: Desk) -> str:
    """Do again what was undone last; returns its label. Raises Refused, NotSaved."""
    try:
        label = desk.book.store.redo()
    except ChangedSince as error:
        raise Refused(str(error)) from None
    if label is None:
        raise Refused("There is nothing to do again.")
    return label

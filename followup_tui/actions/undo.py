"""Undo and redo, the same on every screen and on the command line."""

from followup_tui.actions.desk import Desk, Refused
from followup_tui.book.book import ENTRIES
from followup_tui.book.errors import ChangedSince


def undo(desk: Desk, kind: str = "") -> str:
    """Take the last labelled change back, also one of an earlier run; returns its label. Raises Refused, NotSaved.

    What an undone touch held is then the draft of its card. `kind` is how its label has to begin, where what else it
    may be could not be seen: elsewhere it would be taken back unawares.
    """
    from followup_tui.actions.undone import gather, give_back  # here for start-up

    _see_that_it_is(kind, desk.book.store.undo_label, "u takes it back")
    try:
        held = gather(desk)
        label = desk.book.store.undo()
    except ChangedSince as error:
        raise Refused(str(error)) from None
    if label is None:
        raise Refused("There is nothing to undo.")
    give_back(desk, held)
    return label


def redo(desk: Desk, kind: str = "") -> str:
    """Do again what was undone last; returns its label. Raises Refused, NotSaved. `kind` as in `undo`."""
    from followup_tui.actions.undone import take_again  # here for start-up

    _see_that_it_is(kind, desk.book.store.redo_label, "U does it again")
    entries = desk.book.store.redo_ids(ENTRIES)
    try:
        label = desk.book.store.redo()
    except ChangedSince as error:
        raise Refused(str(error)) from None
    if label is None:
        raise Refused("There is nothing to do again.")
    take_again(desk, entries)
    return label


def _see_that_it_is(kind: str, label: str | None, how: str) -> None:
    if label is not None and not label.startswith(kind):
        raise Refused(f"The last change is no setting: {label}. On Today {how}.")

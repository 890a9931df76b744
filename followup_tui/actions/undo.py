"""Undo and redo, the same on every screen and on the command line."""

from followup_tui.actions.desk import Desk, Refused
from followup_tui.book.errors import ChangedSince

SETTINGS = "settings: "
"""How the label of a change of settings begins."""


def undo(desk: Desk, *, settings_only: bool = False) -> str:
    """Take the last labelled change back, also one of an earlier run; returns its label. Raises Refused, NotSaved.

    What an undone touch held is then on its card, for this run. With `settings_only` anything but a change of settings
    is refused: where only they are in sight, it would be taken back unawares.
    """
    from followup_tui.actions.undone import bring_back, gather  # here for start-up

    if settings_only:
        _see_that_it_is_a_setting(desk.book.store.undo_label, "u takes it back")
    try:
        held = gather(desk)
        label = desk.book.store.undo()
    except ChangedSince as error:
        raise Refused(str(error)) from None
    if label is None:
        raise Refused("There is nothing to undo.")
    bring_back(desk, held)
    return label


def redo(desk: Desk, *, settings_only: bool = False) -> str:
    """Do again what was undone last; returns its label. Raises Refused, NotSaved. `settings_only` as in `undo`."""
    from followup_tui.actions.undone import gather, take_again  # here for start-up

    if settings_only:
        _see_that_it_is_a_setting(desk.book.store.redo_label, "U does it again")
    try:
        label = desk.book.store.redo()
    except ChangedSince as error:
        raise Refused(str(error)) from None
    if label is None:
        raise Refused("There is nothing to do again.")
    take_again(desk, gather(desk))
    return label


def _see_that_it_is_a_setting(label: str | None, how: str) -> None:
    if label is not None and not label.startswith(SETTINGS):
        raise Refused(f"The last change is no setting: {label}. On Today {how}.")

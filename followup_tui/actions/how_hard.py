"""How hard the calls of a session will be, and were: asked where the user wants it, never in between (method S6)."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from followup_tui.actions.desk import Desk
from followup_tui.model.how_hard import HowHard


def said_of_late(desk: Desk) -> int | None:
    """The id of what was said within a pause: who starts again so soon goes on with the same session."""
    from followup_tui.method.record import PAUSE  # here for start-up: Today asks whether a session is open

    since = desk.now - timedelta(minutes=PAUSE)
    return next((id_ for id_, each in reversed(desk.book.how_hard().items()) if each.at > since), None)


def expect(desk: Desk, began: datetime, level: int) -> int:
    """Keep how hard it will be, 1 to 7; returns the id. Raises NotSaved."""
    with desk.book.transaction("how hard it will be"):
        return desk.book.save_how_hard(HowHard(began, level))


def tell_how_hard(desk: Desk, id_: int, level: int) -> bool:
    """Keep how hard it was, 1 to 7; False where what was said before has been undone. Raises NotSaved."""
    before = desk.book.how_hard().get(id_)
    if before is None:
        return False
    with desk.book.transaction("how hard it was"):
        desk.book.save_how_hard(replace(before, after=level), id_)
    return True

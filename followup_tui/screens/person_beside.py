"""The person under the cursor, beside a list on a wide terminal: what the card knows of them, without the words."""

from collections.abc import Sequence

from followup_tui.actions.card import card_of
from followup_tui.actions.desk import Desk
from followup_tui.screens.card_body import Extra, body_lines
from followup_tui.widgets.columns import Line
from followup_tui.widgets.lines import MakeLines


def person_beside(desk: Desk, id_: int) -> MakeLines:
    """Lines that tell of one person, for the room there is."""
    card = card_of(desk, id_)

    def make(width: int, height: int) -> Sequence[Line]:
        return body_lines(card, Extra(), width, height)

    return make

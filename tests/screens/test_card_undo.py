"""What undo gives back to a card is said to be that, there and nowhere else (design §3)."""

from screens.card_pilot import app_at, press, shown

from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.steps import read_step
from followup_tui.actions.undo import undo

LEE = 2
STOOD = "This stood here before you undid it"


async def test_what_stood_there_is_told_from_what_was_typed(desk, tmp_path):
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=read_step(desk, "fri 3pm")))
    undo(desk)
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        assert "What you undid stands on this card again." in shown(pilot.app)
        await press(pilot, "t")
        assert STOOD in shown(pilot.app)
        await press(pilot, "escape")
        assert STOOD not in shown(pilot.app)
        await press(pilot, "t", "mon 9am", "escape", "t")
        assert STOOD not in shown(pilot.app)

"""Plans by their keys (method F5): touches changed in a line, copied, given to somebody on their card."""

import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES, cut_unseen

from followup_tui.method.plans import BUILT_IN, PROSPECTS
from followup_tui.screens.plan import PlanScreen
from followup_tui.screens.plans import PlansScreen

LEE = 2


async def test_a_touch_is_changed_added_and_taken_out_and_nothing_typed_is_lost(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "q", "R")
        assert "10 touches over 90 days" in shown(pilot.app)
        await press(pilot, "enter", "enter")
        await pilot.press("ctrl+u")
        await press(pilot, "0 smoke; hello", "enter")
        assert "no way to reach anybody" in shown(pilot.app)
        await press(pilot, "!")
        assert "days after the touch before, and how; what for" in shown(pilot.app)
        await press(pilot, "backspace")
        assert "0 smoke; hello" in shown(pilot.app)
        await press(pilot, "escape", "enter")
        assert "0 smoke; hello" in shown(pilot.app), "what was typed is there again"
        await pilot.press("ctrl+u")
        await press(pilot, "0 text; hello; a coffee; a photo")
        assert "give a photo" in shown(pilot.app)
        await press(pilot, "enter", "a", "1 call; extra", "enter", "D", "u")
        steps = desk.book.plans()[PROSPECTS].steps
        assert [(each.channel, each.purpose) for each in steps[:2]] == [("text", "hello"), ("call", "extra")]
        await press(pilot, "q", "b")
        assert desk.book.plans() == BUILT_IN


async def test_a_copy_is_chosen_on_the_card_and_may_be_deleted(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "R", "down", "down", "enter", "c", "enter")
        assert "ten touches, my way" in shown(pilot.app)
        await press(pilot, "e")
        await pilot.press("ctrl+u", "backspace")  # out of the emptied field, not of the screen
        assert not pilot.app.screen.is_typing
        await press(pilot, "e")
        await pilot.press("ctrl+u")
        await press(pilot, "joiners", "enter", "q", "R", "down", "down", "enter")
        assert "A new plan, from its first touch: call today" in shown(pilot.app)
        assert desk.book.people[LEE].plan.plan == 3
        await press(pilot, "u", "R", "escape", "n", "enter")
        assert desk.book.people[LEE].plan.plan == 0, "undone; and logging stays two keys"


@pytest.mark.parametrize("size", SIZES)
async def test_they_fit_any_terminal(desk, tmp_path, size):
    async with app_at(desk, tmp_path, size=size, person=LEE) as pilot:
        for screen in (PlansScreen(desk), PlanScreen(desk, PROSPECTS)):
            pilot.app.push_screen(screen)
            await press(pilot, "down", "enter" if isinstance(screen, PlanScreen) else "c", "x", "escape")
            assert cut_unseen(pilot) == []

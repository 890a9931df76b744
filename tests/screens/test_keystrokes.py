"""Keystrokes from a list, counted (design §1); those of the card are counted in test_card_screen.py."""

import pytest
from screens.card_pilot import press
from screens.showing import showing

from followup_tui.screens.card import CardScreen
from followup_tui.screens.people import PeopleScreen
from followup_tui.screens.timeline import TimelineScreen
from followup_tui.screens.today import TodayScreen
from followup_tui.widgets.line_list import LineList


@pytest.mark.parametrize("tab", ["1", "2"])
async def test_one_key_from_any_list_to_the_story_the_card_and_back(desk, tmp_path, tab):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, tab, "down")
        where = TodayScreen if tab == "1" else PeopleScreen
        assert isinstance(pilot.app.screen, where)
        person = int(pilot.app.screen.query_one(LineList).cursor_key)
        name = desk.book.people[person].name
        for keys, to in (("enter", TimelineScreen), ("s", CardScreen)):
            assert await press(pilot, keys) == 1
            screen = pilot.app.screen
            assert isinstance(screen, to)
            shown = "".join(segment.text for strip in screen._compositor.render_strips() for segment in strip)
            assert name in shown
            await press(pilot, "q")
            assert isinstance(pilot.app.screen, where)


async def test_anybody_s_story_is_five_keys_away_and_a_call_is_logged_in_three_more(desk, tmp_path):
    """Over SSH on a train: `/dan`, Enter, the whole story, and log a call too."""
    async with showing(desk, tmp=tmp_path) as pilot:
        assert await press(pilot, "slash", "pri", "enter") == 5
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert await press(pilot, "l", "n", "enter") == 3
        assert desk.book.timeline(3)[-1][1].outcome == "no_answer"
        assert await press(pilot, "u") == 1
        assert not desk.book.timeline(3)


async def test_not_now_is_one_key_on_a_list_and_beginning_gently_another(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "down")
        person = int(pilot.app.screen.query_one(LineList).cursor_key)
        assert await press(pilot, "z") == 1
        assert desk.book.timeline(person)[-1][1].kind == "put_off"
        await press(pilot, "b")
        assert isinstance(pilot.app.screen, CardScreen)

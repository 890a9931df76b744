"""How hard will it be, how hard was it: before a session's first call and after its last, never between (S6)."""

from datetime import timedelta

import msgspec
import pytest
from screens.showing import SIZES, press, showing, text_of

from followup_tui.actions.desk import Desk
from followup_tui.actions.export import export_as
from followup_tui.actions.settings import change_setting
from followup_tui.clock import FrozenClock
from followup_tui.screens.card import CardScreen
from followup_tui.screens.how_hard import HowHardScreen


def said(desk):
    return [(each.before, each.after) for each in desk.book.how_hard().values()]


async def test_while_it_is_off_no_session_asks(desk):
    async with showing(desk) as pilot:
        await press(pilot, "s", "n", "enter", "q")
        assert len(desk.book.timeline(1)) == 5
        assert "The session waits" in text_of(pilot)
        assert not said(desk)


async def test_before_the_first_call_and_after_the_last(desk):
    change_setting(desk, "how hard", "ask")
    async with showing(desk) as pilot:
        await press(pilot, "s")
        assert "How hard will this be?" in text_of(pilot)
        await press(pilot, "n", "6")  # a key of the card does nothing here
        assert isinstance(pilot.app.screen, CardScreen)
        assert said(desk) == [(6, None)]
        for _ in range(2):
            await press(pilot, "n", "enter")
            assert isinstance(pilot.app.screen, CardScreen)
        await press(pilot, "n", "enter")
        assert "How hard was it?" in text_of(pilot)
        await press(pilot, "3")
        assert "You showed up" in text_of(pilot)
        assert said(desk) == [(6, 3)]
        await press(pilot, "escape", "u")
        assert said(desk) == [(6, None)]


async def test_one_key_leaves_it_out_and_then_nothing_is_asked_at_the_end(desk):
    change_setting(desk, "how hard", "ask")
    async with showing(desk) as pilot:
        await press(pilot, "s", "enter", "n", "enter", "q")
        assert not isinstance(pilot.app.screen, HowHardScreen)
        assert not said(desk)


async def test_a_session_that_is_left_is_asked_about_once(desk):
    change_setting(desk, "how hard", "ask")
    async with showing(desk) as pilot:
        await press(pilot, "s", "5", "q")
        assert "The session waits" in text_of(pilot)  # nobody was called: nothing to ask
        await press(pilot, "r", "n", "enter", "q")
        assert "How hard was it?" in text_of(pilot)
        await press(pilot, "2", "r", "n", "enter", "q")
        assert not isinstance(pilot.app.screen, HowHardScreen)
        await press(pilot, "r", "n", "enter", "7")
        assert said(desk) == [(5, 7)]  # the last call's word holds


async def test_calls_that_go_on_within_half_an_hour_are_one_session(desk):
    change_setting(desk, "how hard", "ask")
    async with showing(desk) as pilot:
        await press(pilot, "s", "5", "q", "s")
        assert isinstance(pilot.app.screen, CardScreen)
    later = Desk(desk.book, FrozenClock(desk.now + timedelta(hours=1), desk.zone), desk.calendar)
    async with showing(later) as pilot:
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, HowHardScreen)


async def test_it_is_exported_only_where_that_is_asked_for(desk):
    change_setting(desk, "how hard", "ask")
    async with showing(desk) as pilot:
        await press(pilot, "s", "4")
    assert "how_hard" not in msgspec.json.decode(export_as(desk, "json"))
    asked = msgspec.json.decode(export_as(desk, "json", how_hard=True))
    assert [each["before"] for each in asked["how_hard"]] == [4]


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(desk, size):
    async with showing(desk, HowHardScreen(desk, "before"), size) as pilot:
        if size[0] >= 40:
            assert "easy  1  2  3  4  5  6  7  hard" in text_of(pilot)
        await press(pilot, "enter")

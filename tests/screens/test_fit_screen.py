"""Three questions in three keys, from the card, the timeline and the lists (method F1, F2)."""

import msgspec
import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES

from followup_tui.model.person import Fit
from followup_tui.model.settings import Settings
from followup_tui.screens.card import CardScreen
from followup_tui.screens.ending import EndingScreen
from followup_tui.screens.fit import FitScreen
from followup_tui.widgets.routes import OpenTimeline

DANA, LEE, PRIYA = 1, 2, 3


async def test_three_keys_make_a_prospect_and_the_need_is_kept_in_their_words(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "F")
        assert "Do I want them as a customer?" in shown(pilot.app)
        assert "somebody is a suspect: it may fit" in shown(pilot.app)
        assert await press(pilot, "y", "y", "y") == 3
        lee = desk.book.people[LEE]
        assert (lee.fit.three_yeses, lee.stage) == (True, "prospect")
        assert desk.book.timeline(LEE)[-1][1].kind == "fit"
        assert "Three yeses" in shown(pilot.app)
        await press(pilot, "a roof before winter", "enter")
        assert isinstance(pilot.app.screen, CardScreen)
        assert "a roof before winter" in shown(pilot.app)
        await press(pilot, "u", "u")
        assert desk.book.people[LEE].fit == Fit()


async def test_a_doubt_shows_my_own_yeses_and_only_i_release_with_the_reason_kept(desk, tmp_path):
    with desk.book.transaction():
        desk.book.save_person(msgspec.structs.replace(desk.book.people[PRIYA], stage="customer"), PRIYA)
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "F", "y", "y", "n")
        assert "Priya Raman, Acme" in shown(pilot.app)
        assert "Dana" not in shown(pilot.app)
        await press(pilot, "a better sample", "enter", "enter")
        assert desk.book.timeline(LEE)[-1][1].note == "would help: a better sample"
        assert not desk.book.people[LEE].closed
        await press(pilot, "X")
        assert isinstance(pilot.app.screen, EndingScreen)
        await press(pilot, "r", "too far away", "enter")
        assert desk.book.people[LEE].ended_why == "too far away"


async def test_esc_before_the_third_answer_changes_nothing_and_one_may_go_back(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "F", "n", "y", "escape")
        assert desk.book.people[LEE].fit == Fit()
        await press(pilot, "F", "n", "backspace", "y", "enter", "n", "enter", "enter", "enter")
        assert desk.book.people[LEE].fit == Fit(want=True, will_buy=None, as_good=False)
        assert isinstance(pilot.app.screen, CardScreen)


async def test_it_opens_from_the_timeline_and_from_a_list(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "q", "2", "F")
        assert isinstance(pilot.app.screen, FitScreen)
        await press(pilot, "escape")
        pilot.app.post_message(OpenTimeline(LEE))
        await pilot.pause()
        await press(pilot, "F", "y", "y", "y", "enter")
        assert "three yeses" in shown(pilot.app)
        assert "wanted: yes" in shown(pilot.app)


async def test_the_words_fit_job_hunters(desk, tmp_path):
    with desk.book.transaction():
        desk.book.save_settings(Settings(words="job"))
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "F")
        assert "Are they hiring" in shown(pilot.app)
        assert "customer" not in shown(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(desk, tmp_path, size):
    async with app_at(desk, tmp_path, person=LEE, size=size) as pilot:
        await press(pilot, "F")
        if size[0] >= 80:
            assert "Am I as good as anyone they could choose?" in shown(pilot.app)
        await press(pilot, "y", "y", "n")
        assert desk.book.people[LEE].fit.as_good is False

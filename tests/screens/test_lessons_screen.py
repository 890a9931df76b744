"""What was learned is found as one types, and one line of it comes back in the morning (method Q10)."""

import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES, showing, text_of

from followup_tui.actions.lessons import learn
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.screens import today
from followup_tui.screens.lessons import LessonsScreen
from followup_tui.screens.timeline import TimelineScreen

DANA, LEE = 1, 2


async def test_lessons_are_found_as_one_types_and_open_their_story(desk, tmp_path):
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", learned="mornings are quiet"))
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "q", "W")
        assert "ask first" in shown(pilot.app)
        assert "mornings are quiet" in shown(pilot.app)
        await press(pilot, "dana fir")
        assert "mornings" not in shown(pilot.app)
        assert "1 lesson" in shown(pilot.app)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert "Dana Ruiz" in shown(pilot.app)


async def test_the_line_of_a_card_is_one_more_lesson(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "enter", "tab", "ring before ten", "enter", "n", "enter")
        await press(pilot, "q", "W")
        assert "ring before ten" in shown(pilot.app)


async def test_a_line_is_kept_at_any_time_with_whom_one_was_in_touch_last(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "W", "shorter is better")
        assert "Tab keeps it" in text_of(pilot)
        await press(pilot, "tab")
        assert "Kept, in the story of Dana Ruiz." in text_of(pilot)
        assert desk.book.timeline(DANA)[-1][1].learned == "shorter is better"
        await press(pilot, "shorter")
        assert "1 lesson" in text_of(pilot)
        await press(pilot, "escape", "u")
        assert len(desk.book.timeline(DANA)) == 4


def test_it_goes_with_whom_one_talked_with_today_and_not_with_who_did_not_answer(desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="no_for_now"))
    log_touch(desk, TouchDraft(person=DANA, outcome="no_answer"))
    assert learn(desk, "a no is a date") == "Lee Chen"


async def test_one_comes_back_in_the_morning(desk, monkeypatch, tmp_path):
    monkeypatch.setattr(today, "LESSON_AFTER", 0.01)
    async with showing(desk, tmp=tmp_path) as pilot:
        for _ in range(100):
            if "you learned: ask first" in text_of(pilot):
                break
            await pilot.pause(0.02)
        assert "you learned: ask first" in text_of(pilot)


async def test_an_empty_book_says_how_one_comes_about(make_desk, tmp_path):
    async with showing(make_desk(), LessonsScreen(make_desk("other")), tmp=tmp_path) as pilot:
        assert "Nothing noted yet" in text_of(pilot)
        await press(pilot, "enter")
        assert "no story to open" in text_of(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(desk, tmp_path, size):
    async with app_at(desk, tmp_path, person=LEE, size=size) as pilot:
        pilot.app.push_screen(LessonsScreen(desk))
        await pilot.pause()
        assert ("ask first" in shown(pilot.app)) or size[1] < 12

"""The quarter, by its keys: the figures and what they count, the promise, the days (method Q1–Q3)."""

from datetime import date, timedelta

import pytest
from screens.showing import SIZES, cut_unseen, press, showing, text_of

from followup_tui.actions.desk import Desk
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.quarter import promise_quarter
from followup_tui.clock import FrozenClock
from followup_tui.screens.quarter import QuarterScreen
from followup_tui.screens.today import TodayScreen


async def shown(pilot):
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return text_of(pilot)


async def test_without_a_promise_no_day_is_missed(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4")
        page = await shown(pilot)
        assert " Wed       7  14  21  28●  4  11  18  25◇  2–" in page
        assert "Days kept              4 so far" in page
        assert "missed" not in page
        await press(pilot, "t")
        assert "missed" not in text_of(pilot)


async def test_four_shows_the_quarter_counted(desk, tmp_path):
    on_the_day = FrozenClock(desk.now - timedelta(days=55), desk.zone)
    promise_quarter(Desk(desk.book, on_the_day, desk.calendar), date(2026, 10, 1), worth="", promise="")
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4")
        page = await shown(pilot)
        assert "1 October to 31 December 2026" in page
        assert " Wed       7○ 14○ 21○ 28●  4○ 11○ 18○ 25◇  2–" in page
        assert "Days kept              4 of 39 so far" in page
        assert "● 4 kept   ○ 35 missed   ◇ today, still open   – 26 to come" in page
        assert "Conversations          1" in page
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_one_key_says_what_each_figure_counts(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4")
        await shown(pilot)
        for name in ("Days kept", "Promises kept on time", "Touches", "Conversations", "Noes", "Lessons"):
            await press(pilot, "enter")
            assert f" {name}: " in text_of(pilot)
            await press(pilot, "j")


async def test_three_lines_promise_it_and_undo_takes_it_back(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4", "p")
        assert "is over: 27 working days" in text_of(pilot)
        assert "Type today as its first day" in text_of(pilot)
        await press(pilot, "escape")
        await press(pilot, "4", "p", "Yes, I want to know.", "enter", "Every day, anybody.", "enter", "enter")
        page = await shown(pilot)
        assert "Promised: 1 October to 31 December 2026. It counts days from today on" in page
        assert "“Every day, anybody.”" in page
        assert " Wed       7  14  21  28   4  11  18  25◇  2–" in page
        assert "Days kept              0 of 0 so far" in page
        assert "missed" not in page
        made = desk.book.quarters()[1]
        assert (made.start, made.worth) == (date(2026, 10, 1), "Yes, I want to know.")
        await press(pilot, "u")
        assert not desk.book.quarters()


@pytest.mark.parametrize(
    ("typed", "start"), [("monday", date(2026, 11, 30)), ("2026-11-09", date(2026, 11, 9))]
)
async def test_it_may_begin_on_any_day(desk, tmp_path, typed, start):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4", "p", "enter", "enter", typed, "enter")
        page = await shown(pilot)
    assert desk.book.quarters()[1].start == start
    if start > desk.now.date():
        assert "1 October to 31 December 2026" in page  # figures go on until it begins
        assert "Promised: 30 November 2026 to 28 February 2027. It begins Mon 30 Nov." in page
    else:
        assert "9 November 2026 to 8 February 2027" in page.replace("9 November to", "9 November 2026 to")


async def test_a_day_that_cannot_be_read_leaves_everything_there(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4", "p", "yes", "enter", "mine", "enter", "ctrl+u", "whenever", "enter")
        page = text_of(pilot)
        assert "Which day?" in page
        assert "whenever" in page
        assert not desk.book.quarters()


async def test_a_day_is_taken_off_afterwards_with_one_key(desk, tmp_path):
    promise_quarter(desk, date(2026, 11, 2), worth="yes", promise="every day")
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4", "t", "down", "o")
        assert "Tue 17 Nov: a day off, never missed." in text_of(pilot)
        assert desk.book.settings.days_off == (date(2026, 11, 17),)
        await press(pilot, "o")
        assert desk.book.settings.days_off == ()
        await press(pilot, "u")
        assert desk.book.settings.days_off == (date(2026, 11, 17),)
        await press(pilot, "u")
        assert desk.book.settings.days_off == ()
        await press(pilot, "u")
        assert "The last change is no setting" in text_of(pilot)


async def test_the_first_day_may_have_passed_and_arrows_move_it(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4", "p", "yes", "enter", "mine", "enter", "ctrl+u")
        assert "enter takes Thu 1 Oct" in text_of(pilot)
        await press(pilot, "nov 2", "down")
        assert "Tue 3 Nov 2026, 22 days ago: to Tue 2 Feb 2027, 50 working days to keep" in text_of(pilot)
        await press(pilot, "enter")
        [quarter] = desk.book.quarters().values()
        assert (quarter.start, quarter.end) == (date(2026, 11, 3), date(2027, 2, 2))


async def test_what_was_typed_comes_back(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4", "p", "yes, since", "enter", "I prom", "escape", "p")
        page = text_of(pilot)
        assert "yes, since" in page
        assert "› I prom" in page
        await press(pilot, "up")
        assert "› yes, since" in text_of(pilot)


async def test_a_promise_can_be_put_in_other_words(desk, tmp_path):
    promise_quarter(desk, date(2026, 10, 1), worth="yes", promise="every day")
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4", "p", "enter", " but Fridays", "enter", "enter")
        await shown(pilot)
    assert [each.promise for each in desk.book.quarters().values()] == ["every day but Fridays"]


async def test_the_days_one_by_one(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4")
        await shown(pilot)
        await press(pilot, "t")
        page = text_of(pilot)
        assert " › Wed 25 Nov      ◇ today, still open" in page
        assert "   Tue 17 Nov      ● kept                1 touch" in page
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, QuarterScreen)


async def test_a_touch_logged_meanwhile_keeps_the_day(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "4")
        await shown(pilot)
        log_touch(desk, TouchDraft(person=2, outcome="no_answer"))
        assert "25●" in await shown(pilot)
        await press(pilot, "u")
        assert "25◇" in await shown(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_every_size(desk, tmp_path, size):
    promise_quarter(desk, desk.now.date() - timedelta(days=30), worth="x" * 300, promise="word " * 60)
    async with showing(desk, size=size, tmp=tmp_path) as pilot:
        await press(pilot, "4")
        await shown(pilot)
        await press(pilot, "t", "escape", "p", "enter", "enter")
        assert cut_unseen(pilot) == []

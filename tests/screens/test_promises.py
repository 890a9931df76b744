"""Promises of both sides by their keys (method Q4, Q6)."""

from datetime import date, time

import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES, cut_unseen

from followup_tui.actions.today import queue_of
from followup_tui.screens.promises import PromisesScreen
from followup_tui.widgets.routes import OpenTimeline

DANA, LEE = 1, 2


def open_of(desk, person):
    return [each for _, each in desk.book.promises_of(person)]


async def test_what_they_promised_waits_on_the_card_and_not_in_the_queue(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "P", "a", "drawings fri")
        said = shown(pilot.app)
        assert "drawings: Fri 27 Nov 2026, in 2 days" in said  # the echo, before it is kept
        assert "nothing else is due" in said
        assert not open_of(desk, LEE)
        await press(pilot, "enter", "escape")
        [theirs] = open_of(desk, LEE)
        assert (theirs.owed_by, theirs.what, theirs.when.day) == ("them", "drawings", date(2026, 11, 27))
        assert "drawings" in shown(pilot.app)
        assert "they said so" in shown(pilot.app)
        assert LEE not in [row.person for row in queue_of(desk).rows]
        pilot.app.post_message(OpenTimeline(LEE))
        await pilot.pause()
        assert "they promised" in shown(pilot.app)


@pytest.mark.parametrize(("day", "state"), [(27, "kept"), (28, "late")])
async def test_they_kept_it_with_one_key_on_time_or_late(desk, tmp_path, day, state):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "P", "a", "drawings fri", "enter")
        desk.clock.set(desk.now.replace(day=day))
        await press(pilot, "y")
        assert not open_of(desk, LEE)
        assert list(desk.book.promises.values())[-1].state == state
        assert desk.book.timeline(LEE)[-1][1].kind == f"promise_{state}"
        await press(pilot, "u")
        assert len(open_of(desk, LEE)) == 1


async def test_mine_is_moved_with_one_key_and_a_day_and_the_words_are_copied(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "P", "m", "nonsense", "enter")
        assert desk.book.promises[1].is_open
        await press(pilot, "escape", "m", "fri 10am", "enter")
        assert desk.book.promises[1].state == "renegotiated"
        [mine] = open_of(desk, DANA)
        assert (mine.when.day, mine.when.start, mine.asked_by) == (date(2026, 11, 27), time(10), "us")
        assert pilot.app.clipboard == (
            "Dana, a week ago you asked me to ring today at half past ten. May I ring on Friday at ten instead?"
        )
        await press(pilot, "u")
        assert desk.book.promises[1].is_open


async def test_mine_is_not_kept_by_a_key_but_may_be_off(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "P", "y")
        assert desk.book.promises[1].is_open
        await press(pilot, "c")
        assert pilot.app.clipboard.startswith("Dana, a week ago you asked me to ring today")
        await press(pilot, "x")
        assert desk.book.promises[1].state == "dropped"
        assert "call today 10:30  off" in shown(pilot.app)
        await press(pilot, "m")
        assert "That promise is no longer open." in shown(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(desk, tmp_path, size):
    async with app_at(desk, tmp_path, person=DANA, size=size) as pilot:
        pilot.app.push_screen(PromisesScreen(desk, DANA))
        await pilot.pause()
        await press(pilot, "a", "call fri", "enter")
        assert len(open_of(desk, DANA)) == 2


async def test_words_too_long_for_the_row_end_in_an_ellipsis(desk, tmp_path):
    wish = "the drawings of both rooms with every lamp and where it hangs"
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "P", "a", f"drawings fri; {wish}, {wish}", "enter")
        assert [each.words for each in open_of(desk, LEE)] == [f"{wish}, {wish}"]
        assert cut_unseen(pilot) == []
        assert "…" in shown(pilot.app)


async def test_their_words_stand_behind_a_semicolon_and_what_was_typed_comes_back(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "P", "a", "drawings fri; as soon", "escape", "a", " as Rob is back", "enter")
        [promise] = open_of(desk, LEE)
        assert (promise.what, promise.words) == ("drawings", "as soon as Rob is back")
        assert "as soon as Rob is back" in shown(pilot.app)
        await press(pilot, "a")
        assert "Rob is back" not in shown(pilot.app).splitlines()[-4]

"""Keys that come all at once, as from a paste or over a laggy line, each go where they were meant."""

import pytest
from screens.showing import showing, text_of
from textual import events

from followup_tui.screens.find import FindScreen
from followup_tui.screens.people import PeopleScreen
from followup_tui.screens.timeline import TimelineScreen
from followup_tui.screens.today import TodayScreen

NAMES = {"/": "slash", " ": "space", "\r": "enter", "\x1b": "escape"}


def burst(pilot, text):
    """Send keys without waiting for anything between them."""
    for letter in text:
        name = NAMES.get(letter, letter)
        pilot.app.post_message(events.Key(name, letter if letter.isprintable() else None))


async def calm(pilot):
    """Until every key has been let through, and what it set off is done."""
    await pilot.pause()
    for _ in range(500):
        if pilot.app.keys_in_order.idle:
            break
        await pilot.pause(0.02)
    await pilot.pause()


@pytest.mark.parametrize(
    "typed", ["Dana", "Dup", "zalgo", "ho", "/work/shared/hub", "abcdefghijklmnopqrstuvwxyz"]
)
@pytest.mark.parametrize("where", ["", "2"])
async def test_letters_after_slash_are_typed_into_the_finder(desk, tmp_path, where, typed):
    people = dict(desk.book.people)
    async with showing(desk, tmp=tmp_path) as pilot:
        burst(pilot, f"{where}/{typed}")
        await calm(pilot)
        assert isinstance(pilot.app.screen, FindScreen)
        assert pilot.app.screen.query_one("#typed").value == typed
    assert dict(desk.book.people) == people


async def test_an_empty_book_does_not_crash_on_a_burst(make_desk, tmp_path):
    async with showing(make_desk(), tmp=tmp_path) as pilot:
        burst(pilot, "/work/shared/samples/hub")
        await calm(pilot)
        assert pilot.app.return_code is None
        assert "work/shared/samples/hub" in text_of(pilot)


async def test_a_whole_find_in_one_burst_opens_the_timeline(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        burst(pilot, "/priya\r")
        await calm(pilot)
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert "Priya Raman" in text_of(pilot)


async def test_going_back_and_forth_in_one_burst(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        burst(pilot, "2q2/\x1bq")
        await calm(pilot)
        assert isinstance(pilot.app.screen, TodayScreen)
        burst(pilot, "2\r")
        await calm(pilot)
        assert not isinstance(pilot.app.screen, TodayScreen | PeopleScreen)


async def test_a_call_logged_in_one_burst_is_logged_for_whom_it_was_meant(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        burst(pilot, "sttue 3pm\r")
        await calm(pilot)
    last = desk.book.timeline(1)[-1][1]
    assert (last.outcome, last.next.when.start.hour) == ("talked", 15)
    assert len(desk.book.timeline(2)) == 0

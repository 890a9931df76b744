"""Letting somebody go from a list, and taking them back (method F1, F7)."""

import pytest
from msgspec.structs import replace
from screens.card_pilot import press, shown

from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.app import FollowupApp
from followup_tui.config import Config
from followup_tui.model.person import Fit
from followup_tui.screens.ending import EndingScreen

LEE = 2


async def ended(desk, tmp_path, *keys, size=(80, 24)):
    """Open the panel for Lee, press keys; what the screen shows then."""
    app = FollowupApp(desk, Config(), tmp_path / "crash.txt")
    async with app.run_test(size=size) as pilot:
        app.push_screen(EndingScreen(desk, LEE))
        await pilot.pause()
        await press(pilot, *keys)
        return shown(app)


@pytest.mark.parametrize("keys", [["enter"], ["escape"], ["q"], ["r", "backspace", "enter"], ["r", "escape"]])
async def test_nothing_is_ended_without_a_way_and_an_enter(desk, tmp_path, keys):
    await ended(desk, tmp_path, *keys)
    assert not desk.book.people[LEE].closed


@pytest.mark.parametrize(
    ("key", "to_do"),
    [
        ("r", "Enter lets Lee Chen go."),
        ("g", "Enter: no for good from Lee Chen."),
        ("d", "Enter: no more contact with Lee Chen."),
    ],
)
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_way_that_was_chosen_says_what_is_still_to_do(desk, tmp_path, key, to_do, size):
    text = await ended(desk, tmp_path, key, size=size)
    assert to_do in text
    assert "Why? (optional)  Esc changes nothing." in text
    assert "Nothing was changed." in await ended(desk, tmp_path, key, "escape", size=size)
    assert "Nothing was changed." not in await ended(desk, tmp_path, "escape", size=size)


async def test_what_each_way_means_is_read_whole_on_a_small_terminal(desk, tmp_path):
    text = " ".join((await ended(desk, tmp_path, size=(40, 12))).split())
    assert "b takes them back g no for good: they said no" in text
    assert "every channel is blocked" in text


async def test_somebody_is_let_go_and_taken_back(desk, tmp_path):
    text = await ended(desk, tmp_path, "r", "no budget", "enter")
    lee = desk.book.people[LEE]
    assert (lee.ended, lee.ended_why, lee.stage) == ("released", "no budget", "released")
    assert not [entry for _, entry in desk.book.timeline(LEE) if entry.is_touch]
    assert "Lee Chen: released" in text
    await ended(desk, tmp_path, "b")
    assert not desk.book.people[LEE].closed


async def test_do_not_contact_is_final(desk, tmp_path):
    await ended(desk, tmp_path, "d", "enter")
    assert desk.book.people[LEE].do_not_contact
    text = await ended(desk, tmp_path, "b")
    assert "that holds" in text
    assert desk.book.people[LEE].do_not_contact


async def test_letting_go_in_the_middle_of_a_plan_takes_a_reason(desk, tmp_path):
    """Method F4: one that is typed, or a no to one of the three questions (F1)."""
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer"))
    assert "Why? (a word)" in await ended(desk, tmp_path, "r")
    assert "Letting go at touch 1 of 10 is early" in await ended(desk, tmp_path, "r", "enter")
    assert not desk.book.people[LEE].closed
    with desk.book.transaction():
        desk.book.save_person(replace(desk.book.people[LEE], fit=Fit(will_buy=False)), LEE)
    await ended(desk, tmp_path, "r", "enter")
    assert desk.book.people[LEE].ended == "released"

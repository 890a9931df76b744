"""Not now with one key for the reason, its remedy at once, and the call after all (method F6)."""

from datetime import timedelta

import msgspec
import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES

from followup_tui.method.remedy import HINDRANCES
from followup_tui.model.entry import Entry
from followup_tui.model.person import Fit
from followup_tui.model.shelf import Thing
from followup_tui.screens.card import CardScreen
from followup_tui.screens.hindrance import HindranceScreen

DANA, LEE, PRIYA = 1, 2, 3


def last(desk, person):
    return desk.book.timeline(person)[-1][1]


async def test_plain_stays_two_keys_and_a_reason_is_two_more(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE, PRIYA]) as pilot:
        assert await press(pilot, "z", "tab", "n", "z") == 4
        entry = last(desk, LEE)
        assert (entry.kind, entry.because) == ("put_off", "nuisance")
        assert "Dana Ruiz" in shown(pilot.app)
        await press(pilot, "u")
        assert not desk.book.timeline(LEE)
        await press(pilot, "Z", "down", "down", "enter")  # Z as on Today; arrows and enter as in every list
        assert "I have nothing of value to say" in shown(pilot.app)
        await press(pilot, "escape", "z", "enter")
        assert last(desk, LEE).because is None


async def test_the_remedy_comes_at_once_and_one_key_calls_after_all(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[DANA, LEE]) as pilot:
        await press(pilot, "z", "tab")
        for text in HINDRANCES.values():
            assert text in shown(pilot.app)
        await press(pilot, "w")
        assert "you asked me to ring today at half past ten" in shown(pilot.app)
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, CardScreen)
        assert "How did it go?" in shown(pilot.app)
        assert "312 555 0142" in shown(pilot.app).splitlines()[-2]  # dialled, or copied where nothing dials
        assert len(desk.book.timeline(DANA)) == 4


async def test_the_shelf_offers_what_they_have_not_had(desk, tmp_path):
    with desk.book.transaction():
        desk.book.save_thing(Thing("the checklist"))
        desk.book.save_thing(Thing("two photos of the Kemp kitchen"))
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "z", "tab", "v")
        assert "two photos of the Kemp kitchen" in shown(pilot.app)
        assert "checklist" not in shown(pilot.app)


async def test_what_they_need_and_the_three_yeses_are_the_users_own(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "z", "tab", "n")
        assert "quotes before the spring fit-out" in shown(pilot.app)
        await press(pilot, "escape", "tab", "p")
        assert "You said yes three times" in shown(pilot.app)
    with desk.book.transaction():
        desk.book.save_person(msgspec.structs.replace(desk.book.people[DANA], fit=Fit()), DANA)
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "z", "tab", "p")
        assert "three times" not in shown(pilot.app)


async def test_the_yes_they_said_is_written_once_and_answers_from_then_on(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "z", "tab", "t", "the printer", "escape")
        await press(pilot, "tab", "t")
        assert "the printer" in shown(pilot.app)  # a draft until Enter
        assert not desk.book.said_yes
        await press(pilot, " who wrote six times", "enter")
        assert desk.book.said_yes == "the printer who wrote six times"
        await press(pilot, "z")
        assert last(desk, LEE).because == "thoughts"
        await press(pilot, "z", "tab", "t")
        assert "“the printer who wrote six times”" in shown(pilot.app)


async def test_a_day_that_was_typed_moves_them_with_the_reason(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[DANA, LEE]) as pilot:
        await press(pilot, "z", "fri", "tab", "d")
        assert "I said I would ring; it is not done, and I am sorry." in shown(pilot.app)
        await press(pilot, "z")
        entry = last(desk, DANA)
        assert (entry.kind, entry.because) == ("promise_renegotiated", "undelivered")


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_leaving_the_panel_changes_nothing(desk, tmp_path, key):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "z", "tab", "c", "z", "n", key)
        assert "Not now" in shown(pilot.app)
        assert not desk.book.timeline(LEE)


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(desk, tmp_path, size):
    async with app_at(desk, tmp_path, person=DANA, size=size) as pilot:
        pilot.app.push_screen(HindranceScreen(desk, DANA))
        await pilot.pause()
        if size[0] >= 40:
            assert "I have nothing of value to say" in shown(pilot.app)
            assert "other things" in shown(pilot.app)
        await press(pilot, "x")
        assert desk.book.people[DANA].put_off is None


async def test_from_a_list_one_key_asks_for_the_reason_and_z_alone_stays_one_key(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "q", "2", "j", "Z", "p", "z")  # Lee is the second by name
        assert last(desk, LEE).because == "pushy"
        assert "Lee Chen comes back" in shown(pilot.app)
        await press(pilot, "u", "Z", "p", "c")
        assert isinstance(pilot.app.screen, CardScreen)
        assert "Lee Chen" in shown(pilot.app)
        assert not desk.book.timeline(LEE)
        await press(pilot, "q", "z")
        assert last(desk, LEE).because is None


async def test_which_it_was_most_often_of_late_is_told_with_its_n(desk, tmp_path):
    with desk.book.transaction():
        for days, because in (
            (1, "pushy"),
            (2, "nuisance"),
            (3, "pushy"),
            (4, "pushy"),
            (5, "people"),
            (200, "people"),
        ):
            at = desk.now - timedelta(days=days)
            desk.book.save_entry(Entry(person=LEE, at=at, kind="put_off", because=because))
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "z", "tab")
        await pilot.pause(0.05)
        assert "Most often lately: it feels pushy, 3 of 5." in shown(pilot.app)

"""The shelf by its keys, and the card that proposes one nobody gets twice (method F3)."""

import pytest
from msgspec.structs import replace
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES

from followup_tui.model.shelf import Thing
from followup_tui.screens.shelf import ShelfScreen

DANA, LEE, PRIYA = 1, 2, 3


@pytest.fixture
def stocked(desk):
    """The checklist, which Dana had, and two photos."""
    with desk.book.transaction():
        desk.book.save_thing(Thing("the checklist", "fit-out"))
        desk.book.save_thing(Thing("two photos", "kitchens"))
    return desk


async def test_things_are_added_changed_found_and_taken_off(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "q", "S")
        assert "a adds what you could give" in shown(pilot.app)
        await press(pilot, "a", "the Checklist.; fit-out", "enter", "a", "two photos", "enter")
        assert [each.name for each in desk.book.things().values()] == ["the Checklist.", "two photos"]
        assert "Dana Ruiz" in shown(pilot.app)  # it is said of her timeline, in other letters
        await press(pilot, "a", "TWO photos", "enter")
        assert "on the shelf already" in shown(pilot.app)
        await press(pilot, "escape", "e", " of Kemp; kitchens", "enter")
        assert desk.book.things()[2].about == "kitchens"
        await press(pilot, "slash", "fit", "enter")
        assert "of Kemp" not in shown(pilot.app)
        await press(pilot, "D")
        assert list(desk.book.things()) == [2]
        await press(pilot, "u", "escape")
        assert len(desk.book.things()) == 2
        assert "of Kemp" in shown(pilot.app)


async def test_enter_names_everybody_who_had_it(stocked, tmp_path):
    async with app_at(stocked, tmp_path, person=LEE) as pilot:
        await press(pilot, "q", "S", "enter")
        assert "They had the checklist" in shown(pilot.app)
        assert "Dana Ruiz" in shown(pilot.app)
        await press(pilot, "escape", "j", "enter")
        assert "Nobody had it yet" in shown(pilot.app)


async def test_the_card_proposes_what_they_have_not_had_and_g_notes_it(stocked, tmp_path):
    async with app_at(stocked, tmp_path, person=DANA) as pilot:
        assert "Give  two photos" in shown(pilot.app)
        await press(pilot, "G")
        assert "gave: two photos" in shown(pilot.app)
        await press(pilot, "n", "enter")
    assert stocked.book.timeline(DANA)[-1][1].value == "two photos"
    async with app_at(stocked, tmp_path, person=DANA) as pilot:
        assert "two photos" not in shown(pilot.app).partition("Give")[2].splitlines()[0]
        await press(pilot, "G")
        assert "nothing that is new to them" in shown(pilot.app)


async def test_g_goes_through_the_shelf_and_back_to_nothing(stocked, tmp_path):
    async with app_at(stocked, tmp_path, session=[LEE, PRIYA]) as pilot:
        for named in ("gave: the checklist", "gave: two photos"):
            await press(pilot, "G")
            assert named in shown(pilot.app)
        await press(pilot, "G")
        assert "gave:" not in shown(pilot.app)
        assert await press(pilot, "n", "enter") == 2  # no field of it is a stop
    assert stocked.book.timeline(LEE)[-1][1].value == ""


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(stocked, tmp_path, size):
    async with app_at(stocked, tmp_path, person=DANA, size=size) as pilot:
        pilot.app.push_screen(ShelfScreen(stocked))
        await pilot.pause()
        if size[0] >= 40:
            assert "two photos" in shown(pilot.app)
        await press(pilot, "a", "a page", "enter")
        assert len(stocked.book.things()) == 3


async def test_a_thing_that_a_message_names_is_noted_as_given(stocked, tmp_path):
    async with app_at(stocked, tmp_path, person=LEE) as pilot:
        await press(pilot, "M", " Here are Two Photos.", "enter", "enter")
    assert stocked.book.timeline(LEE)[-1][1].value == "two photos"


async def test_who_gave_the_name_is_among_what_the_words_rest_on(desk, tmp_path):
    with desk.book.transaction():
        desk.book.save_person(replace(desk.book.people[LEE], referred_by=DANA), LEE)
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "f")
        assert "Dana Ruiz gave you their name" in shown(pilot.app)

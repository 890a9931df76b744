"""Their clock is suggested from the number, and set by the user alone (method F8)."""

from msgspec.structs import replace
from screens.card_pilot import app_at, press, shown

from followup_tui.model.person import Address

LEE, PRIYA = 2, 3


async def test_nothing_is_set_until_it_is_taken(desk, tmp_path):
    with desk.book.transaction():
        lee = desk.book.people[LEE]
        desk.book.save_person(replace(lee, phones=(Address("020 7946 0123", "+442079460123"),)), LEE)
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "L")
        assert "Europe/London  Wed 16:24 there, by the number" in shown(pilot.app)
        await press(pilot, "escape")
        assert desk.book.people[LEE].zone == ""
        await press(pilot, "L", "enter")
        assert desk.book.people[LEE].zone == "Europe/London"
        assert "16:24 there" in shown(pilot.app).splitlines()[0]
        await press(pilot, "u")
        assert desk.book.people[LEE].zone == ""


async def test_a_number_that_does_not_tell_is_said(desk, tmp_path):
    async with app_at(desk, tmp_path, person=PRIYA) as pilot:
        await press(pilot, "L")
        assert "Neither address nor number tells" in shown(pilot.app)


async def test_what_address_and_number_both_suggest_comes_first(desk, tmp_path):
    with desk.book.transaction():
        lee = desk.book.people[LEE]
        desk.book.save_person(replace(lee, address="1 Elm St, Paris, TX 75460"), LEE)
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "L")
        lines = [line.strip(" ›") for line in shown(pilot.app).splitlines() if "there, by" in line]
        assert lines == [
            "America/Chicago  Wed 10:24 there, by address and number",
            "America/Denver  Wed 09:24 there, by the address",
        ]
        await press(pilot, "down", "enter")
        assert desk.book.people[LEE].zone == "America/Denver"

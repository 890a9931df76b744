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


async def test_a_clock_not_known_is_said_where_it_matters_and_set_for_a_whole_country(desk, tmp_path):
    """Dublin is six hours ahead of Chicago; Priya is in New York, and nobody else is taken along."""
    irish = Address("01 496 0000", "+35314960000")
    with desk.book.transaction():
        for id_, phone in ((LEE, irish), (PRIYA, Address("212 555 0142", "+12125550142"))):
            desk.book.save_person(replace(desk.book.people[id_], phones=(phone,)), id_)
        sean = desk.book.save_person(replace(desk.book.people[LEE], name="Seán", phones=(irish,)))
    async with app_at(desk, tmp_path, person=PRIYA) as pilot:
        assert "11:24 in New York, by the number: L sets it" in shown(pilot.app)
        await press(pilot, "L")
        assert "and no clock yet" not in shown(pilot.app)
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        assert "16:24 in Ireland, by the number: L sets it" in shown(pilot.app)
        await press(pilot, "L")
        assert "for all 2 with +353 and no clock yet" in shown(pilot.app)
        await press(pilot, "down", "enter")
        assert "by the number" not in shown(pilot.app)
    assert [desk.book.people[id_].zone for id_ in (LEE, sean, PRIYA)] == ["Europe/Dublin"] * 2 + [""]

import msgspec
import pytest
from screens.showing import SIZES, cut_unseen, lines_of, press, showing, text_of

from followup_tui.model.person import Deal
from followup_tui.screens.quarter import QuarterScreen


async def opened(pilot):
    await press(pilot, "4")
    await pilot.app.workers.wait_for_complete()
    await press(pilot, "f")
    return text_of(pilot)


async def test_it_is_labelled_and_says_what_it_rests_on(desk, tmp_path):
    with desk.book.transaction():
        desk.book.save_person(msgspec.structs.replace(desk.book.people[1], deal=Deal(1200, "EUR")), 1)
        desk.book.save_settings(msgspec.structs.replace(desk.book.settings, currency="EUR"))
    async with showing(desk, tmp=tmp_path) as pilot:
        page = await opened(pilot)
        assert "A projection" in lines_of(pilot)[0]
        assert " › today        ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇" in page
        assert "1 person  €1,200" in page
        assert "in 13 weeks  ······················" in page
        assert "1 person a working day would keep everybody within reach." in page
        assert "Yeses are not drawn: 1 tried so far" in page.replace("\n", "")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, QuarterScreen)


async def test_nobody_to_lose_is_said(make_desk, tmp_path):
    async with showing(make_desk("empty"), tmp=tmp_path) as pilot:
        assert "Nobody is within reach just now" in await opened(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_every_size(desk, tmp_path, size):
    async with showing(desk, size=size, tmp=tmp_path) as pilot:
        await opened(pilot)
        assert cut_unseen(pilot) == []

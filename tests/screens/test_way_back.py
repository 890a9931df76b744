"""Back after days away: one page, one step, and u takes it back (method P5, design §4)."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from screens.card_pilot import press
from screens.showing import SIZES, showing, text_of

from followup_tui.actions.spread import way_back
from followup_tui.model.person import Person, Progress, Step
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings
from followup_tui.model.when import When
from followup_tui.screens.card import CardScreen
from followup_tui.screens.way_back import WayBackScreen

ZONE = "America/Chicago"
DANA = 1


@pytest.fixture
def piled(desk):
    """Twelve people overdue since Thursday, two of them promised; five of them stay; a cap of four a day."""
    then = When(day=date(2026, 11, 19), zone=ZONE)
    with desk.book.transaction():
        desk.book.save_settings(Settings(cap=4))
        for number in range(12):
            id_ = desk.book.save_person(
                Person(name=f"Late {number:02}", plan=Progress(done=1, step=Step("call", then)))
            )
            if number < 7:
                desk.book.save_promise(Promise(person=id_, when=then, made=desk.now - timedelta(days=9)))
    return desk


async def test_one_page_and_one_step_that_is_undone_in_one(piled, tmp_path):
    before = dict(piled.book.people), dict(piled.book.promises)
    async with showing(piled, tmp=tmp_path) as pilot:
        assert "back after days away: B" in text_of(pilot)
        await press(pilot, "B")
        text = text_of(pilot)
        assert "Were you away?" in text
        assert "10:30 call Dana Ruiz" in text
        assert text.count("Late ") == 5
        assert "7 more overdue, 2 of them promised" in text
        assert "4 tomorrow, 3 on Friday" in text or "4 tomorrow, 3 Fri" in text
        await press(pilot, "enter")
        promises, people = piled.book.promises, piled.book.people
        assert {each.put_off for each in promises.values()} == {None, date(2026, 11, 26)}
        assert {each.put_off for each in people.values()} == {None, date(2026, 11, 26), date(2026, 11, 27)}
        assert {id_: replace(each, put_off=None) for id_, each in promises.items()} == before[1]
        assert {id_: replace(each, put_off=None) for id_, each in people.items()} == before[0]
        assert "Nothing else is overdue" in text_of(pilot)
        await press(pilot, "u")
        assert (dict(piled.book.people), dict(piled.book.promises)) == before
        await press(pilot, "q")
        assert "Dana Ruiz" in text_of(pilot)


async def test_s_begins_with_those_of_today(piled, tmp_path):
    async with showing(piled, tmp=tmp_path) as pilot:
        await press(pilot, "B", "s")
        assert isinstance(pilot.app.screen, CardScreen)
        assert "Dana Ruiz, owner" in text_of(pilot)


async def test_after_a_day_at_work_it_is_a_bounded_day(desk, tmp_path):
    with desk.book.transaction():
        dana = desk.book.people[DANA]
        summary = replace(dana.summary, last_touch=desk.now - timedelta(hours=1))
        desk.book.save_person(replace(dana, summary=summary), DANA)
    async with showing(desk, tmp=tmp_path) as pilot:
        assert "days away" not in text_of(pilot)
        await press(pilot, "B")
        assert "A bounded day" in text_of(pilot)
        await press(pilot, "enter")
        assert "Nothing is overdue besides these" in text_of(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(piled, tmp_path, size):
    async with showing(piled, WayBackScreen(piled), size=size, tmp=tmp_path) as pilot:
        await press(pilot, "enter")
        assert sum(each.put_off is not None for each in piled.book.promises.values()) == 2


@pytest.mark.parametrize(("day", "away"), [(19, True), (20, False)])
async def test_three_working_days_without_a_touch_are_days_away_and_two_are_not(piled, tmp_path, day, away):
    with piled.book.transaction():
        dana = piled.book.people[DANA]
        summary = replace(dana.summary, last_touch=piled.now.replace(day=day))
        piled.book.save_person(replace(dana, summary=summary), DANA)
    assert way_back(piled).was_away == away
    async with showing(piled, tmp=tmp_path) as pilot:
        assert ("back after days away: B" in text_of(pilot)) == away

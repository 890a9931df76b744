from datetime import date

import msgspec
import pytest
from screens.showing import SIZES, cut_unseen, lines_of, press, showing, text_of

from followup_tui.actions.hello import LET_GO, say_hello, to_greet
from followup_tui.model.person import Address, Person
from followup_tui.screens.quarter import QuarterScreen


@pytest.fixture
def silent(desk):
    """Five more people with nothing planned, beside Priya (3)."""
    with desk.book.transaction():
        for name in ("Ada", "Bo", "Cy", "Di", "Ed"):
            desk.book.save_person(Person(name=name, phones=(Address("312 555 0101"),)))
    return desk


async def test_one_key_a_person(silent, tmp_path):
    async with showing(silent, tmp=tmp_path) as pilot:
        await press(pilot, "4", "h")
        assert "6 people with nothing planned" in lines_of(pilot)[0]
        await press(pilot, "h")
        assert "Priya Raman: a hello today" in text_of(pilot)
        await press(pilot, "l")
        assert "Ada: again from " in text_of(pilot)
        await press(pilot, "g")
        assert "Bo is let go, without guilt" in text_of(pilot)
        assert "3 people with nothing planned" in lines_of(pilot)[0]
        await press(pilot, "u")
        assert "4 people with nothing planned" in lines_of(pilot)[0]
        await press(pilot, "q")
    book = silent.book
    assert book.people[3].plan.step.when.day == silent.now.date()
    assert book.people[3].plan.step.what == "other"
    assert book.people[4].put_off == date(2026, 12, 25)
    assert book.people[5].ended is None


async def test_an_end_of_the_list_is_said(silent, tmp_path):
    async with showing(silent, tmp=tmp_path) as pilot:
        await press(pilot, "4", "h", *"hhhhhh")
        assert "Everybody in the book has a next step" in text_of(pilot)
        await press(pilot, "h", "l", "g", "enter", "escape")
        assert isinstance(pilot.app.screen, QuarterScreen)


def test_hellos_are_a_few_a_day_also_tomorrow(silent):
    days = [say_hello(silent, each) for each in to_greet(silent)[:5]]
    assert days == [date(2026, 11, 25)] * 3 + [date(2026, 11, 26)] * 2
    assert say_hello(silent, to_greet(silent)[0]) == date(2026, 11, 26)
    silent.book.store.drafts.put("hellos", {"nonsense": "x"})
    with silent.book.transaction():
        fresh = silent.book.save_person(Person(name="Flo"))
    assert say_hello(silent, fresh) == date(2026, 11, 25)


@pytest.mark.parametrize(("hellos", "days"), [(0, [25, 26, 27]), (1, [25, 26, 27]), (2, [25, 25, 26])])
def test_a_day_takes_its_few_and_one_at_least(silent, hellos, days):
    with silent.book.transaction():
        silent.book.save_settings(msgspec.structs.replace(silent.book.settings, hellos=hellos))
    assert [say_hello(silent, id_).day for id_ in (4, 5, 6)] == days


def test_the_reason_is_kept(silent):
    from followup_tui.actions.hello import let_go

    let_go(silent, 4)
    assert (silent.book.people[4].ended, silent.book.people[4].ended_why) == ("released", LET_GO)


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_every_size(silent, tmp_path, size):
    with silent.book.transaction():
        long = msgspec.structs.replace(silent.book.people[3], name="[/red] " * 30, company="漢字" * 40)
        silent.book.save_person(long, 3)
    async with showing(silent, size=size, tmp=tmp_path) as pilot:
        await press(pilot, "4", "h", "j")
        assert cut_unseen(pilot) == []

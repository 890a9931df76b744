"""The date on a card: arrows, the day's load, the proposed step, and what is asked once."""

from __future__ import annotations

from datetime import date, time

import pytest
from card_pilot import app_at, press, shown
from msgspec.structs import replace
from screens.showing import cut_unseen

from followup_tui.model.promise import Promise
from followup_tui.model.when import When

ZONE = "America/Chicago"
DANA, LEE = 1, 2


@pytest.fixture
def busy(desk):
    """Tuesday 1 December holds two promises, one of them with a time."""
    with desk.book.transaction():
        for start in (time(15), None):
            desk.book.save_promise(
                Promise(person=2, when=When(day=date(2026, 12, 1), zone=ZONE, start=start), made=desk.now)
            )
    return desk


async def test_what_the_day_holds_is_said_while_typing(busy, tmp_path):
    async with app_at(busy, tmp_path, person=1) as pilot:
        await press(pilot, "t", "tue")
        assert "2 already due · free 9:00–15:00, 15:30–17:00" in shown(pilot.app)
        await press(pilot, " 3pm")
        assert "15:00 is promised to Lee Chen" in shown(pilot.app)


async def test_what_there_is_to_note_of_a_day_stands_with_its_load(busy, tmp_path):
    async with app_at(busy, tmp_path, person=1) as pilot:
        await press(pilot, "t", "next fri 6am")
        said = " ".join(shown(pilot.app).split())
        assert "Next Friday is taken as next week's; this week's is 27 Nov." in said
        assert "06:00 is outside decent hours." in said
        await pilot.press("ctrl+u")
        await press(pilot, "sat 8am")
        said = " ".join(shown(pilot.app).split())
        assert "Sat 28 Nov is no working day." in said
        assert "nothing else is due" in said


async def test_why_a_line_is_refused_is_said_once(busy, tmp_path):
    async with app_at(busy, tmp_path, person=1) as pilot:
        await press(pilot, "t", "3. Dez", "enter")
        said = " ".join(shown(pilot.app).split())
        assert said.count("I don't understand 'dez' there") == 1
        assert "Nothing is logged yet." in said


async def test_arrows_move_the_day_and_keep_the_time(busy, tmp_path):
    async with app_at(busy, tmp_path, person=1) as pilot:
        await press(pilot, "t", "tue 3pm", "down")
        assert "Wed 2 Dec 2026, 15:00" in shown(pilot.app)
        assert "nothing else is due" in shown(pilot.app)
        await press(pilot, "up", "up")
        assert "Mon 30 Nov 2026, 15:00" in shown(pilot.app)
        await press(pilot, "enter")
        assert [each.when.day for _, each in busy.book.promises_of(1)] == [date(2026, 11, 30)]


async def test_enter_on_the_empty_field_takes_the_proposal_and_an_arrow_begins_there(desk, tmp_path):
    async with app_at(desk, tmp_path, person=2) as pilot:
        await press(pilot, "h")
        assert "nothing else is due" in shown(pilot.app)  # of the day that is proposed
        await press(pilot, "down", "enter")
        first = desk.book.people[2].plan.step or desk.book.promises_of(2)[0][1]
        assert first.when.day == date(2026, 12, 3)  # hung up: a week; ↓ a day later
    async with app_at(desk, tmp_path, person=2) as pilot:
        await press(pilot, "u", "h")  # undone, what was typed waits in the field
        await pilot.press("ctrl+u", "enter")
        assert desk.book.people[2].plan.step.when.day == date(2026, 12, 2)


async def test_the_order_is_asked_once_and_the_call_is_logged_all_the_same(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[1, 2]) as pilot:
        await press(pilot, "t", "3/12", "down")
        if "12 Mar" in shown(pilot.app).split("fri 12 mar")[-1]:
            await press(pilot, "down")
        await press(pilot, "enter")
        assert desk.book.people[1].summary.touches == 5
        assert "Always read dates so?" in shown(pilot.app)
        await press(pilot, "n")
        assert "Lee Chen" in shown(pilot.app)
        assert desk.book.settings.order_asked
        assert desk.book.settings.date_order is None
        await press(pilot, "t", "3/12", "down", "enter")
        assert "Always read dates so?" not in shown(pilot.app)
    assert "settings" not in desk.book.store.undo()
    assert desk.book.people[2].summary.touches == 0


@pytest.mark.parametrize("size", [(40, 16), (60, 20), (80, 24)])
async def test_never_wider_than_the_screen(busy, tmp_path, size):
    async with app_at(busy, tmp_path, size=size, person=1) as pilot:
        await press(pilot, "t", "send the whole long quote tue 3pm")
        assert cut_unseen(pilot) == []
        assert "Tue 1 Dec" in shown(pilot.app)


async def test_a_call_agreed_anew_says_which_it_takes_the_place_of(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE, DANA]) as pilot:
        await press(pilot, "t", "fri 10am", "enter", "K", "t", "fri 11am")
        assert "instead of Fri 27 Nov 10:00" in " ".join(shown(pilot.app).split())
        await press(pilot, "enter")
        [(_, promise)] = desk.book.promises_of(LEE)
        assert promise.when.start == time(11)


async def test_the_echo_says_what_will_be_saved(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE, DANA]) as pilot:
        await press(pilot, "m", "thu 2pm")
        assert "meet: Thu" in shown(pilot.app)
        await press(pilot, "enter")
        assert [each.what for _, each in desk.book.promises_of(LEE)] == ["meeting"]


async def test_without_a_zone_of_theirs_tab_says_so_and_how_to_set_it(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE, DANA]) as pilot:
        await press(pilot, "t", "10am their time")
        assert "I don't know their time zone yet" in shown(pilot.app)
        await press(pilot, "tab")
        assert "same time" not in shown(pilot.app)
        assert "esc, then L" in shown(pilot.app)


@pytest.mark.parametrize(("phones", "then"), [(True, "the day to ring about it"), (False, "what follows")])
async def test_what_is_said_of_sending_is_what_is_proposed(desk, tmp_path, phones, then):
    with desk.book.transaction():
        dana = desk.book.people[DANA]
        desk.book.save_person(replace(dana, phones=dana.phones if phones else ()), DANA)
    async with app_at(desk, tmp_path, session=[DANA]) as pilot:
        await press(pilot, "s")
        assert f"then {then}" in shown(pilot.app)
        await press(pilot, "enter")
        assert f"› {'call' if phones else 'mail'}" in shown(pilot.app)


async def test_the_card_of_who_got_in_touch_explains_its_own_keys(desk, tmp_path):
    async with app_at(desk, tmp_path, size=(80, 60), person=LEE, inbound=True) as pilot:
        await press(pilot, "question_mark")
        assert "they rang and you missed it" in shown(pilot.app)
        assert "nobody answered" not in shown(pilot.app)
        assert "hung up" not in shown(pilot.app)
    async with app_at(desk, tmp_path, size=(80, 60), person=LEE) as pilot:
        await press(pilot, "question_mark")
        assert "nobody answered" in shown(pilot.app)

"""The date on a card: arrows, the day's load, the proposed step, and what is asked once."""

from __future__ import annotations

from datetime import date, time

import pytest
from card_pilot import app_at, press, shown
from rich.cells import cell_len

from followup_tui.model.promise import Promise
from followup_tui.model.when import When

ZONE = "America/Chicago"


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
        await press(pilot, "h", "down", "enter")
        first = desk.book.people[2].plan.step or desk.book.promises_of(2)[0][1]
        assert first.when.day == date(2026, 12, 3)  # hung up: a week; ↓ a day later
    async with app_at(desk, tmp_path, person=2) as pilot:
        await press(pilot, "u", "h", "enter")
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
        assert all(cell_len(line) <= size[0] for line in shown(pilot.app).splitlines())
        assert "Tue 1 Dec" in shown(pilot.app)

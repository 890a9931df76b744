"""Practice in two keys, two a day, and never a touch (method P1, Q1)."""

from datetime import timedelta

import pytest
from screens.card_pilot import press
from screens.showing import SIZES, showing, text_of

from followup_tui.actions.figures import Figures
from followup_tui.screens.practice import PracticeScreen


async def test_two_keys_and_two_a_day(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "p", "f")
        [practice] = desk.book.practices().values()
        assert (practice.kind, practice.at) == ("call", desk.now)
        assert "called somebody of mine" in text_of(pilot)
        await press(pilot, "m", "n")
        assert [each.kind for each in desk.book.practices().values()] == ["call", "mail"]
        assert "Two are enough" in text_of(pilot)
        await press(pilot, "u")
        assert len(desk.book.practices()) == 1
        desk.clock.set(desk.now + timedelta(days=1))
        await press(pilot, "n")
        assert len(desk.book.practices()) == 2


async def test_what_happened_is_noted_and_kept(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "p", "w")
        assert "f, m or n first" in text_of(pilot)
        await press(pilot, "f", "w", "we laughed", "enter")
        assert "called somebody of mine: we laughed" in text_of(pilot)
        await press(pilot, "w", " a lot", "escape", "q")
        assert next(iter(desk.book.practices().values())).happened == "we laughed"


async def test_practice_keeps_no_day_and_is_no_touch(desk, tmp_path):
    before = dict(desk.book.people)
    async with showing(desk, PracticeScreen(desk), tmp=tmp_path) as pilot:
        await press(pilot, "f", "m")
    assert dict(desk.book.people) == before
    figures = Figures(desk, desk.now.date()).read_all()
    assert figures.count("follow_ups", desk.now.date(), desk.now.date()) == 0
    figures.close()


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(desk, tmp_path, size):
    async with showing(desk, PracticeScreen(desk), size=size, tmp=tmp_path) as pilot:
        await press(pilot, "f", "w", "a word", "enter")
        assert next(iter(desk.book.practices().values())).happened == "a word"

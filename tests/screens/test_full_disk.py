"""On a disk that refuses, what was typed is said to be in danger first, and stays; the same key again gives it up."""

import pytest
from screens.card_pilot import press
from screens.showing import showing, text_of

from followup_tui.book.errors import NotSaved
from followup_tui.screens.today import TodayScreen

WAYS = {
    "add": (("a",), "escape"),
    "shelf": (("S", "a"), "escape"),
    "practice": (("p", "f", "w"), "escape"),
    "promises": (("s", "P", "a"), "escape"),
    "a note by hand": (("s", "N"), "escape"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_a_field_says_so_before_it_closes(desk, tmp_path, monkeypatch, way):
    def refuse(*_given):
        raise NotSaved("The disk is full, so this was not saved; free some space and try again.")

    keys, leave = WAYS[way]
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, *keys)
        monkeypatch.setattr(type(desk.book.store.drafts), "put", refuse)
        await press(pilot, "Fran Full", leave)
        assert "The disk is full" in text_of(pilot)
        assert "Fran Full" in text_of(pilot)
        await press(pilot, leave)
        assert "The disk is full" not in text_of(pilot)
        assert "Fran Full" not in text_of(pilot)
        assert pilot.app.return_code is None


@pytest.mark.parametrize("key", ["q", "J"])
async def test_a_card_says_so_before_its_note_goes(desk, tmp_path, monkeypatch, key):
    def refuse(*_given):
        raise NotSaved("The disk is full.")

    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "s", "enter", "wants oak", "enter")
        monkeypatch.setattr(type(desk.book.store.drafts), "put", refuse)
        await press(pilot, key)
        assert "would be lost" in text_of(pilot)
        assert "note: wants oak" in text_of(pilot)
        await press(pilot, key)
        assert isinstance(pilot.app.screen, TodayScreen) or "wants oak" not in text_of(pilot)


async def test_what_was_typed_on_the_shelf_and_in_practice_comes_back(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "S", "a", "two pho", "escape", "q", "p", "f", "w", "we lau", "escape", "q")
        await press(pilot, "S", "a", "tos", "enter", "q", "p", "w", "ghed", "enter")
        assert [each.name for each in desk.book.things().values()] == ["two photos"]
        assert [each.happened for each in desk.book.practices().values()] == ["we laughed"]
        assert not [key for key in desk.book.store.drafts.keys() if key.startswith(("shelf", "practice"))]  # noqa: SIM118  (drafts are no mapping)

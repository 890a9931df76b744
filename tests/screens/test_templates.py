"""Words of the user's own by their keys (method S4): checked on saving, tried on somebody, taken back with one key."""

import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES, cut_unseen

from followup_tui.actions.card import card_of
from followup_tui.model.person import Person
from followup_tui.model.words import SITUATIONS
from followup_tui.screens.templates import TemplatesScreen
from followup_tui.widgets.line_list import LineList

DANA, LEE = 1, 2


async def test_an_unknown_field_is_refused_on_saving_with_the_known_ones_and_nothing_typed_is_lost(
    desk, tmp_path
):
    async with app_at(desk, tmp_path, person=DANA, size=(120, 30)) as pilot:
        first = card_of(desk, DANA).opener
        await press(pilot, "T")
        assert f"Dana Ruiz: “{first}”" in shown(pilot.app), "begins at the situation of the card"
        await press(pilot, "enter")
        assert "typing writes over it, → changes it · { shows the fields" in shown(pilot.app)
        await press(pilot, "Hi {nmae}, {agreed}")
        assert "writes over it" not in shown(pilot.app)
        assert "There is no field {nmae}." in shown(pilot.app)
        await press(pilot, "enter")
        assert "Nothing is kept yet." in shown(pilot.app)
        assert shown(pilot.app).count("{name}, {company}") == 1, "the fields are named once"
        assert not desk.book.templates()
        await press(pilot, "escape", "enter")
        assert "Hi {nmae}, {agreed}" in shown(pilot.app), "what was typed is there again"
        await pilot.press("ctrl+u")
        await press(pilot, "Hi {name}, {agreed}. Still fine?")
        assert "Dana Ruiz: “Hi Dana, a week ago you asked me" in shown(pilot.app)
        await press(pilot, "enter", "q")
        assert "“Hi Dana, a week ago you asked me" in shown(pilot.app)
        await press(pilot, "T", "b", "q")
        assert "“Dana, a week ago" in shown(pilot.app)
        await press(pilot, "u")
        assert "“Hi Dana" in shown(pilot.app)
        await press(pilot, "n", "enter")
        assert desk.book.timeline(DANA)[-1][1].outcome == "no_answer", "two keys stay two keys"


async def test_each_kind_has_words_of_its_own_and_who_lacks_a_fact_gets_the_first_ones(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "T", "tab", "enter")
        assert "for a voicemail" in shown(pilot.app)
        await pilot.press("ctrl+u")
        await press(pilot, "{name}, {their_words}!")
        assert "Not for Lee Chen, where {their_words} is not known" in shown(pilot.app)
        await press(pilot, "enter", "q", "v")
        assert "Lee, this is [your name]. I would be glad to talk with you." in shown(pilot.app)
    assert [(each.situation, each.kind) for each in desk.book.templates().values()] == [
        ("first", "voicemail")
    ]


async def test_what_is_typed_is_for_the_row_that_was_opened_wherever_the_cursor_goes(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "T", "end", "enter", "escape", "enter")
        assert "typing writes over it" in shown(pilot.app), "what only stood there is no draft"
        await press(pilot, "Good morning, {name}.")
        pilot.app.screen.query_one(LineList).move_to(SITUATIONS[0])
        await press(pilot, "enter")
    assert [each.situation for each in desk.book.templates().values()] == [SITUATIONS[-1]]


@pytest.mark.parametrize("size", SIZES)
async def test_any_size_and_an_empty_book(make_desk, tmp_path, size):
    desk = make_desk()
    with desk.book.transaction():
        desk.book.save_person(Person(name="Ada"))
    async with app_at(desk, tmp_path, size=size, person=1) as pilot:
        pilot.app.push_screen(TemplatesScreen(desk))
        await press(pilot, "down", "enter", "x", "enter", "tab")
        assert cut_unseen(pilot) == []

"""The edit form by its keys: everything at once, nothing typed lost (design §3, §5)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from screens.showing import SIZES, lines_of, press, showing, text_of
from textual.widgets import Input

from followup_tui.actions.ending import end
from followup_tui.book.errors import NotSaved
from followup_tui.model.person import Address, Deal
from followup_tui.screens.edit import EditScreen
from followup_tui.screens.today import TodayScreen
from followup_tui.widgets.command_screen import _KEYS_REST

DANA, LEE = 1, 2


@pytest.fixture
def form(desk, tmp_path):
    return lambda person=DANA, size=(80, 24): showing(desk, EditScreen(desk, person), size, tmp_path)


def field(pilot, name):
    return pilot.app.screen.query_one(f"#{name}", Input)


async def fill(pilot, name, text):
    field(pilot, name).focus()
    await pilot.pause()
    await press(pilot, "ctrl+u", text)


async def test_all_of_it_on_one_screen(form):
    async with form() as pilot:
        lines = lines_of(pilot)
    assert lines[0] == " Dana Ruiz: change details"
    labels = [line[1:23].strip() for line in lines[2:15]]
    assert labels == [
        "name", "company", "role", "phones, comma between", "mails, comma between", "links, comma between",
        "address", "time zone", "tags, comma between", "source", "need", "why, in my words", "deal, its worth",
    ]  # fmt: skip  # in the order of the screen


async def test_enter_saves_every_field_at_once_as_one_step(desk, form):
    async with form() as pilot:
        await press(pilot, "ctrl+u", "Dana R. Ruiz", "tab", "tab", "tab")
        await press(pilot, ", 312 555 0199")
        await fill(pilot, "zone", "berlin")
        await fill(pilot, "deal", "12,000 eur")
        await fill(pilot, "why", "she cares about joints")
        assert desk.book.people[DANA].name == "Dana Ruiz"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "Dana R. Ruiz is changed; u takes it back." in text_of(pilot)
        person = desk.book.people[DANA]
        assert (person.name, person.zone, person.deal) == (
            "Dana R. Ruiz",
            "Europe/Berlin",
            Deal(12000, "EUR"),
        )
        assert person.phones == (
            Address("+1 312 555 0142", "+13125550142", "mobile"),
            Address("312 555 0199", "+13125550199"),
        )
        assert person.why == "she cares about joints"
        await press(pilot, "u")
    assert desk.book.people[DANA].name == "Dana Ruiz"


async def test_what_is_understood_is_said_while_one_types(form):
    async with form() as pilot:
        await fill(pilot, "zone", "berlin")
        assert "Europe/Berlin, 17:24 there now" in text_of(pilot)
        await fill(pilot, "deal", "12k")
        assert "understood as 12,000" in text_of(pilot)


async def test_bad_input_is_said_with_the_cursor_on_it_and_nothing_is_lost(desk, form):
    async with form() as pilot:
        await press(pilot, "ctrl+u", "New Name")
        await fill(pilot, "emails", "dana at ruiz")
        await fill(pilot, "deal", "lots")
        await press(pilot, "enter")
        assert "“dana at ruiz” is no e-mail address" in text_of(pilot)
        assert field(pilot, "emails").has_focus
        assert (field(pilot, "name").value, field(pilot, "deal").value) == ("New Name", "lots")
        await press(pilot, "ctrl+u", "dana@new.example", "enter")
        assert field(pilot, "deal").has_focus
        await press(pilot, "ctrl+u", "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
    assert desk.book.people[DANA].name == "New Name"


async def test_escape_keeps_what_was_typed_and_offers_it_next_time(desk, form):
    async with form() as pilot:
        await press(pilot, " the second", "escape")
        assert "What you typed is kept" in text_of(pilot)
    async with form() as pilot:
        assert "You typed something here" in text_of(pilot)
        await press(pilot, "enter")
        assert field(pilot, "name").value == "Dana Ruiz the second"
        await press(pilot, "enter")
    assert desk.book.people[DANA].name == "Dana Ruiz the second"
    async with form() as pilot:
        assert "You typed something here" not in text_of(pilot)


@pytest.mark.parametrize("key", ["enter", "g"])
async def test_the_draft_waits_as_long_as_the_question_does(desk, form, key):
    async with form() as pilot:
        await press(pilot, " the second", "escape")
    async with form() as pilot:
        await pilot.pause(_KEYS_REST + 0.2)  # what rests in the fields meanwhile is no draft
        pilot.app.save_drafts()  # as where the terminal goes away
        await press(pilot, key)
        assert field(pilot, "name").value == "Dana Ruiz the second"
        pilot.app.save_drafts()
    assert desk.book.store.drafts.get(f"edit:{DANA}") == {"name": "Dana Ruiz the second"}


async def test_esc_on_the_question_closes_the_form_and_keeps_the_draft(desk, form):
    async with form() as pilot:
        await press(pilot, " the second", "escape")
    async with form() as pilot:
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "is kept for next time" in text_of(pilot)
    assert desk.book.store.drafts.get(f"edit:{DANA}") == {"name": "Dana Ruiz the second"}


async def test_the_draft_can_be_let_go(desk, form):
    async with form() as pilot:
        await press(pilot, "xxx", "escape")
    async with form() as pilot:
        await press(pilot, "s")
        assert field(pilot, "name").value == "Dana Ruiz"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
    assert desk.book.store.drafts.keys() == []


async def test_a_form_that_was_only_looked_at_leaves_nothing(desk, form):
    async with form() as pilot:
        await press(pilot, "tab", "down", "escape")
    assert desk.book.store.drafts.keys() == []


async def test_another_copys_change_of_the_same_field_is_said_and_nothing_is_lost(desk, form, make_desk):
    other = make_desk()
    async with form() as pilot:
        await press(pilot, "ctrl+u", "Mine")
        with other.book.transaction("edit"):
            other.book.save_person(replace(other.book.people[DANA], name="Theirs"), DANA)
        await press(pilot, "enter")
        assert "Another copy changed the name meanwhile" in text_of(pilot)
        assert field(pilot, "name").value == "Mine"
    assert desk.book.people[DANA].name == "Theirs"


async def test_a_save_that_fails_says_why_and_keeps_the_form(desk, form, monkeypatch):
    def refuse(*_):
        raise NotSaved("The disk is full; make room and try again.")

    async with form() as pilot:
        await press(pilot, "!")
        with monkeypatch.context() as patch:
            patch.setattr(desk.book, "save_person", refuse)
            await press(pilot, "enter")
        assert "The disk is full" in text_of(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(desk.book.store.drafts, "put", refuse)
            await press(pilot, "escape")
            assert "Esc again closes without it" in text_of(pilot)
            assert field(pilot, "name").value == "Dana Ruiz!"
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, TodayScreen)


async def test_a_number_that_asked_not_to_be_contacted_is_refused(desk, form):
    end(desk, DANA, "do_not_contact")
    async with form(LEE) as pilot:
        await fill(pilot, "phones", "312 555 0142")
        await press(pilot, "enter")
        assert "asked not to be contacted" in text_of(pilot)
        assert field(pilot, "phones").value == "312 555 0142"


@pytest.mark.parametrize("size", SIZES)
async def test_any_size_shows_the_field_with_the_cursor(form, size):
    async with form(size=size) as pilot:
        await press(pilot, "up", "1 EUR", "down", "escape")
        if size[0] >= 40:
            assert "What you typed is kept" in text_of(pilot)

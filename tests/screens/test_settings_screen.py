"""Settings by their keys: found, changed, undone, kept legible on a small terminal; dates typed everywhere alike."""

from __future__ import annotations

from datetime import date

import pytest
from showing import cut_unseen, lines_of, press, showing, text_of

from followup_tui.actions.opening import desk_on
from followup_tui.actions.put_off import put_off
from followup_tui.actions.setting_text import with_typed
from followup_tui.model.settings import Settings
from followup_tui.screens.add import AddScreen
from followup_tui.screens.settings import SettingsScreen
from followup_tui.screens.settings_examples import date_read
from followup_tui.screens.settings_fields import FIELDS
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.routes import OpenSettings


@pytest.fixture
def settled(desk, monkeypatch):
    """The small book with a clock and calendar that follow its settings."""
    monkeypatch.setenv("FOLLOWUP_NOW", "2026-11-25T10:24")
    monkeypatch.setenv("FOLLOWUP_ZONE", "America/Chicago")
    return desk_on(desk.book, at_once=True)


async def test_a_comma_opens_them_and_each_is_shown(settled):
    async with showing(settled) as pilot:
        await pilot.press("comma")
        await pilot.pause()
        said = text_of(pilot)
        for field in FIELDS:
            assert f" {field.name} " in said
        assert "United States (US, by your zone)" in said


EXAMPLES = {
    "zone": "America/Chicago: it is 10:24 on Wed 25 Nov 2026 there.",
    "decent hours": "Before 08:00 or after 21:00 on their clock, a call waits until 08:00.",
    "how hard": "A session asks nothing but how each call went.",
}


async def test_each_setting_says_what_it_means_with_an_example(settled):
    async with showing(settled, SettingsScreen(settled)) as pilot:
        for field in FIELDS:
            pilot.app.screen.query_one(LineList).move_to(field.name)
            await pilot.pause()
            said = text_of(pilot)
            assert field.meaning in said
            example = field.example(settled, settled.book.settings)
            assert example
            assert EXAMPLES.get(field.name, example[:60]) in said


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_no_hint_is_cut(settled, size):
    async with showing(settled, SettingsScreen(settled), size=size) as pilot:
        settings = pilot.app.screen
        for field in FIELDS:
            if field.name == "holidays":
                continue
            settings.query_one(LineList).move_to(field.name)
            await press(pilot, "enter")
            seen = [text_of(pilot)]
            if field.hint:
                await press(pilot, "ctrl+u")
                assert field.hint in text_of(pilot)
            for _ in field.choices:
                await press(pilot, "down")
                seen.append(text_of(pilot))
            said = " ".join("".join(seen).split())
            for each in field.choices:
                shown = field.example(settled, with_typed(settled, field.name, each.typed))
                assert shown in said
            assert field.hint or field.meaning in said
            await press(pilot, "escape")


async def test_one_is_typed_taken_and_undone(settled):
    async with showing(settled, SettingsScreen(settled, "cap")) as pilot:
        await press(pilot, "40")
        assert "Today would show" in text_of(pilot)
        await press(pilot, "enter")
        assert settled.book.settings.cap == 40
        assert "40 a day" in text_of(pilot)
        await press(pilot, "u")
        assert settled.book.settings.cap == 25
        assert "Undone: settings: cap" in text_of(pilot)


async def test_what_is_no_setting_is_not_undone_there(settled):
    put_off(settled, 2)
    async with showing(settled, SettingsScreen(settled)) as pilot:
        await press(pilot, "u")
        assert "no setting: not now: Lee Chen" in text_of(pilot)
        assert settled.book.people[2].put_off is not None
        await press(pilot, "escape", "u")
        assert settled.book.people[2].put_off is None


async def test_a_day_gone_by_is_a_day_off_and_its_load_is_told_ahead(settled):
    async with showing(settled, SettingsScreen(settled, "days off")) as pilot:
        await press(pilot, "nov 2-6", "enter")
        assert settled.book.settings.days_off == tuple(date(2026, 11, day) for day in range(2, 7))
        await press(pilot, "enter", "last tue", "down")
        assert "Tue 24 Nov 2026, yesterday: off." in text_of(pilot)
        await press(pilot, "ctrl+u", "today")
        assert "Wed 25 Nov 2026, today: off." in text_of(pilot)
        assert "2 already due" in text_of(pilot)


async def test_what_is_refused_stays_and_says_why(settled):
    async with showing(settled, SettingsScreen(settled, "country")) as pilot:
        await press(pilot, "Atlantis", "enter")
        said = text_of(pilot)
        assert "I know no country" in said
        assert " Atlantis" in lines_of(pilot)[-3]
        await press(pilot, "escape")
        assert settled.book.settings.country == ""
        assert "Nothing was changed." in text_of(pilot)


async def test_the_example_follows_the_typing(settled):
    async with showing(settled, SettingsScreen(settled, "days off")) as pilot:
        await press(pilot, "dec 24 to jan 2")
        assert "Thu 24 Dec 2026 to Sat 2 Jan 2027: 10 days off." in text_of(pilot)


async def test_arrows_move_a_day_off_and_backspace_leaves_the_empty_field(settled):
    async with showing(settled, SettingsScreen(settled, "days off")) as pilot:
        await press(pilot, "dec 24 to jan 1", "down")
        assert "Thu 24 Dec 2026 to Sat 2 Jan 2027: 10 days off." in text_of(pilot)
        await press(pilot, "ctrl+u", "dec 24", "up", "enter")
        assert settled.book.settings.days_off == (date(2026, 12, 23),)
        await press(pilot, "enter", "backspace")
        assert "Nothing was changed." in text_of(pilot)


async def test_the_date_order_is_chosen_with_what_it_does(settled):
    async with showing(settled, SettingsScreen(settled, "date order")) as pilot:
        said = text_of(pilot)
        assert "“3/12” is Thu 3 Dec." in said
        assert "“3/12” is Fri 12 Mar." in said
        await press(pilot, "d")
        assert settled.book.settings.date_order == "dmy"
        assert "day first" in text_of(pilot)


async def test_the_words_of_a_job_hunt_are_those_of_lists_card_and_keys(settled):
    async with showing(settled, SettingsScreen(settled, "words")) as pilot:
        assert "“Three new contacts, an interview.”" in text_of(pilot)
        await press(pilot, "c", "escape", "2")
        assert "contact" in text_of(pilot)
        assert "prospect" not in text_of(pilot)
        await press(pilot, "f")
        assert "contacts" in text_of(pilot)
        await press(pilot, "escape", "1", "s")
        assert "m interview" in text_of(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "an interview was agreed" in text_of(pilot)


async def test_a_holiday_is_unticked_by_enter(settled):
    async with showing(settled, SettingsScreen(settled, "holidays")) as pilot:
        assert "› free   Thu 26 Nov 2026  Thanksgiving Day" in text_of(pilot)
        await press(pilot, "enter")
        assert "› work   Thu 26 Nov 2026  Thanksgiving Day" in text_of(pilot)
        assert settled.calendar.is_working_day(date(2026, 11, 26))
        await press(pilot, "escape")
        assert "all but Thanksgiving Day" in text_of(pilot)


async def test_the_palette_finds_one_by_name(settled):
    async with showing(settled) as pilot:
        await pilot.press("colon")
        await pilot.pause()
        for letter in "settings currency":
            await pilot.press("space" if letter == " " else letter)
        for _ in range(40):
            await pilot.pause(0.05)
            if "settings: currency" in text_of(pilot):
                break
        await pilot.press("enter")
        for _ in range(40):
            await pilot.pause(0.05)
            if isinstance(pilot.app.screen, SettingsScreen):
                break
        await press(pilot, "chf", "enter")
        assert settled.book.settings.currency == "CHF"


async def test_one_that_is_looked_for_from_another_is_shown_on_the_same_screen(settled):
    async with showing(settled, SettingsScreen(settled)) as pilot:
        depth = len(pilot.app.screen_stack)
        pilot.app.screen.post_message(OpenSettings("cap"))
        await pilot.pause()
        await press(pilot, "40", "enter")
        assert settled.book.settings.cap == 40
        assert len(pilot.app.screen_stack) == depth


async def test_another_zone_moves_the_clock_at_once(settled, monkeypatch):
    monkeypatch.delenv("FOLLOWUP_ZONE")
    async with showing(settled, SettingsScreen(settled, "zone")) as pilot:
        await press(pilot, "tokyo")
        assert "Asia/Tokyo: it is 01:24 on Thu 26 Nov" in text_of(pilot)
        await press(pilot, "enter", "escape")
        assert "Thu 26 Nov  01:24" in text_of(pilot)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_they_fit(settled, size):
    async with showing(settled, SettingsScreen(settled, "region"), size=size) as pilot:
        assert cut_unseen(pilot) == []
        await press(pilot, "massa")
        assert "massa" in text_of(pilot)
        assert "esc close" in text_of(pilot)


async def test_holidays_are_fetched_beside_the_first_screen(desk, monkeypatch, tmp_path):
    monkeypatch.setenv("FOLLOWUP_NOW", "2026-11-25T10:24")
    monkeypatch.setenv("FOLLOWUP_CACHE", str(tmp_path / "empty"))
    slow = desk_on(desk.book, at_once=False)
    assert slow.calendar.waiting
    assert slow.calendar.is_working_day(date(2026, 11, 26))
    async with showing(slow) as pilot:
        await pilot.app.workers.wait_for_complete()
        assert not slow.calendar.waiting
        assert not slow.calendar.is_working_day(date(2026, 11, 26))
        assert list((tmp_path / "empty" / "holidays").iterdir())


async def test_what_is_being_typed_is_read_again_when_they_come(desk, monkeypatch, tmp_path):
    monkeypatch.setenv("FOLLOWUP_NOW", "2026-11-25T10:24")
    monkeypatch.setenv("FOLLOWUP_ZONE", "America/Chicago")
    monkeypatch.setenv("FOLLOWUP_CACHE", str(tmp_path / "empty"))
    slow = desk_on(desk.book, at_once=False)
    monkeypatch.setattr("followup_tui.app.FollowupApp._fetch_holidays", lambda _app: None)
    async with showing(slow, AddScreen(slow)) as pilot:
        await press(pilot, "Sam, in 3 working days")
        assert "Mon 30 Nov 2026" in text_of(pilot)
        slow.calendar.load()
        pilot.app._show_book()
        await pilot.pause()
        assert "Tue 1 Dec 2026" in text_of(pilot)


async def test_adding_moves_the_day_and_asks_for_the_order_once(settled):
    async with showing(settled, AddScreen(settled)) as pilot:
        await press(pilot, "Sam Okafor, Okafor Ltd, tue 3pm", "down")
        said = text_of(pilot)
        assert "Wed 2 Dec 2026, 15:00" in said
        assert "nothing else is due" in said
        await press(pilot, "ctrl+u", "Ann, Lee Ltd, 3/12", "down")
        if "12 Mar 2027, in" in text_of(pilot):
            await press(pilot, "down")
        await press(pilot, "enter")
        assert "“3/12” was Thu 3 Dec 2026. Always read dates so?" in text_of(pilot)
        await press(pilot, "y")
        assert settled.book.settings.date_order == "dmy"
        assert [each.name for each in settled.book.people.values()][-1] == "Ann"
        assert [each.when.day for each in settled.book.open_promises.values()][-1] == date(2026, 12, 3)


async def test_a_day_that_may_be_two_is_no_company(settled):
    async with showing(settled, AddScreen(settled)) as pilot:
        await press(pilot, "Ann, 3/12", "enter")
        assert "Ann" not in [each.name for each in settled.book.people.values()]
        assert "↓ " in text_of(pilot)


@pytest.mark.parametrize("month", range(1, 13))
def test_the_example_of_a_date_means_two_days_on_any_day_of_the_year(desk, month):
    for day in (1, 5, 13, 28):
        desk.clock.set(desk.now.replace(month=month, day=day))
        said = [date_read(desk, Settings(date_order=order)) for order in ("mdy", "dmy", None)]
        assert said[0] != said[1]
        assert all(" is " in each and "asked" not in each for each in said[:2])
        assert " or " in said[2]

"""Bringing in a file by its keys: shown first, then written, then told row by row (issue, Import)."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from screens.showing import SIZES, press, showing, text_of
from textual import events

from followup_tui.actions.import_people import rows_of
from followup_tui.book.errors import NotSaved
from followup_tui.screens import import_people
from followup_tui.screens.edit import EditScreen
from followup_tui.screens.import_people import ImportScreen
from followup_tui.screens.import_report import ImportReportScreen
from followup_tui.screens.timeline import TimelineScreen
from followup_tui.screens.today import TodayScreen

SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"


@pytest.fixture
def empty(make_desk):
    return make_desk()


@pytest.fixture
def at_import(empty, tmp_path):
    return lambda size=(80, 24): showing(empty, ImportScreen(empty), size, tmp_path)


async def look_into(pilot, path):
    await press(pilot, "ctrl+u")
    pilot.app.post_message(events.Paste(str(path)))
    await press(pilot, "enter")
    await settle(pilot)


async def settle(pilot):
    """Wait for the thread, whatever comes of it."""
    for _ in range(400):
        await pilot.pause(0.01)
        if all(worker.is_finished for worker in pilot.app.workers if worker.name == "read"):
            break
    await pilot.pause()


async def test_what_was_recognised_is_shown_before_anything_is_written(empty, at_import):
    async with at_import() as pilot:
        await look_into(pilot, SAMPLES / "hubspot_contacts.csv")
        text = text_of(pilot)
        for known in ("HubSpot contacts", "UTF-8, commas", "line 1", "Email", "enter import 5 people"):
            assert known in text
        assert "7 rows: 5 to import, 1 set aside, 1 refused; 2" in text
        await press(pilot, "pagedown", "pagedown")
        text = text_of(pilot)
        assert "The first rows" in text
        assert "Maren | Holloway" in text
        assert not empty.book.people
        assert pilot.app.screen.query_one("#body").source.find("refused4") is not None


async def test_enter_imports_as_one_step_and_every_row_is_told(empty, at_import):
    async with at_import() as pilot:
        await look_into(pilot, SAMPLES / "hubspot_contacts.csv")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ImportReportScreen)
        text = text_of(pilot)
        assert "5 people imported from hubspot_contacts.csv" in text
        assert "line 4       no name, company, mail or phone" in text
        assert "line 3       Maren Holloway: the same e-mail, like Maren Holloway (line 2)" in text
        assert "“not-an-email” is no e-mail address" in text
        assert len(empty.book.people) == 5
        await press(pilot, "u")
        assert not empty.book.people
        assert "Undone: import 5 people from hubspot_contacts.csv" in text_of(pilot)
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_what_to_do_about_rows_set_aside_and_other_countries_is_read_whole(at_import, tmp_path):
    file = tmp_path / "new.csv"
    file.write_text("Name,Phone\nAl One,030/23125-044\nAl One,030/23125-044\n", encoding="utf-8")
    async with at_import() as pilot:
        await look_into(pilot, file)
        await press(pilot, "pagedown")
        assert "of its own: followup import FILE --merge no." in " ".join(text_of(pilot).split())
        await press(pilot, "enter")
        text = " ".join(text_of(pilot).split())
        assert "Rows set aside are in already, under the same mail, phone or name." in text
        assert "of its own: u, then followup import FILE --merge no." in text
        assert "kept as it came; your country in the settings (,) or a + would help" in text


async def test_enter_on_a_told_row_opens_that_person(empty, at_import):
    async with at_import() as pilot:
        await look_into(pilot, SAMPLES / "hubspot_contacts.csv")
        await press(pilot, "enter", "j", "enter")
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert "Maren Holloway" in text_of(pilot)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nope.csv", "There is no file"),
        ("prospects.xlsx", "is an Excel workbook"),
        ("photo.csv", "is a picture, not a text table"),
        ("empty.csv", "nothing to import"),
        ("header_only.csv", "nothing to import"),
        ("", "is a folder"),
    ],
)
async def test_what_cannot_be_imported_is_said_whole_and_the_path_stays(empty, at_import, name, told):
    async with at_import() as pilot:
        await look_into(pilot, f"{SAMPLES}/{name}")
        assert told in " ".join(text_of(pilot).split())
        assert pilot.app.screen.query_one("#typed").value == f"{SAMPLES}/{name}"
        assert not empty.book.people


async def test_an_empty_path_says_what_to_type(at_import):
    async with at_import() as pilot:
        await press(pilot, "enter")
        assert "Type the name of a file" in text_of(pilot)


async def test_tab_and_the_list_find_a_file(at_import, monkeypatch):
    monkeypatch.chdir(SAMPLES)
    async with at_import() as pilot:
        await press(pilot, "hub", "tab")
        assert pilot.app.screen.query_one("#typed").value == "hubspot_contacts.csv"
        await press(pilot, "ctrl+u", "pip", "down", "enter")
        await settle(pilot)
        assert "Pipedrive people" in text_of(pilot)


async def test_escape_goes_back_to_the_path_and_then_out_without_a_change(empty, at_import):
    async with at_import() as pilot:
        await look_into(pilot, SAMPLES / "pipedrive_people.csv")
        await pilot.press("question_mark")
        await pilot.pause()
        assert "write these people into the book" in text_of(pilot)
        await press(pilot, "escape", "escape")
        assert pilot.app.screen.query_one("#typed").has_focus
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        await press(pilot, "I")
        assert "pipedrive_people.csv" in text_of(pilot)
        assert not empty.book.people


async def test_a_second_import_of_the_same_file_says_that_nobody_is_new(at_import):
    async with at_import() as pilot:
        await look_into(pilot, SAMPLES / "pipedrive_people.csv")
        await press(pilot, "enter", "q", "I")
        await look_into(pilot, SAMPLES / "pipedrive_people.csv")
        await press(pilot, "enter")
        assert "Nobody in this file is new" in text_of(pilot)


async def test_a_write_that_fails_keeps_everything_and_can_be_tried_again(empty, at_import, monkeypatch):
    async with at_import() as pilot:
        await look_into(pilot, SAMPLES / "pipedrive_people.csv")

        def refuse(*_):
            raise NotSaved("The disk is full; make room and try again.")

        with monkeypatch.context() as patch:
            patch.setattr(empty.book, "save_person", refuse)
            await press(pilot, "enter")
            assert "The disk is full" in text_of(pilot)
            assert not empty.book.people
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ImportReportScreen)


async def test_progress_is_shown_and_reading_can_be_stopped(empty, at_import, tmp_path, monkeypatch):
    path = tmp_path / "many.csv"
    path.write_text(
        "Name,Email\n" + "".join(f"Ann {number},a{number}@many.example\n" for number in range(1_200))
    )
    go_on = Event()

    def halted(desk, seen, progress):
        """Reading that stands still after its 500th row until the test goes on."""
        progress(500, 1_200)
        go_on.wait(10)
        return rows_of(desk, seen, progress)

    monkeypatch.setattr(import_people, "rows_of", halted)
    async with at_import() as pilot:
        await press(pilot, str(path), "enter")
        for _ in range(300):
            await pilot.pause(0.02)
            if "500 of 1,200 rows" in text_of(pilot):
                break
        assert "500 of 1,200 rows" in text_of(pilot)
        await press(pilot, "escape")
        go_on.set()
        assert "Stopped; nothing was written." in text_of(pilot)
        await settle(pilot)
        assert isinstance(pilot.app.screen, ImportScreen)
        assert not empty.book.people


async def test_hostile_rows_are_shown_as_typed_and_steer_nothing(empty, at_import, tmp_path):
    seen = ""
    async with at_import() as pilot:
        await look_into(pilot, SAMPLES / "nasty.csv")
        for _ in range(6):
            seen += text_of(pilot)
            await press(pilot, "pagedown")
        await press(pilot, "enter")
        seen += text_of(pilot)
        assert isinstance(pilot.app.screen, ImportReportScreen)
        for person in empty.book.people:
            for screen in (TimelineScreen(empty, person), EditScreen(empty, person)):
                pilot.app.push_screen(screen)
                await pilot.pause()
                seen += text_of(pilot)
                pilot.app.pop_screen()
        assert pilot.app.is_running
    assert "[red]" in seen
    assert "[@click=app.quit]" in seen
    bad = {chr(code) for code in (*range(10), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F))}
    assert not set(seen) & bad


@pytest.mark.parametrize("size", SIZES)
async def test_any_size(at_import, size):
    async with at_import(size) as pilot:
        await look_into(pilot, SAMPLES / "google_contacts_new.csv")
        await press(pilot, "pagedown", "enter", "j", "u")
        assert text_of(pilot).strip()

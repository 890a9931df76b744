"""Notes by hand: drafted, addressed, written, posted; offered where one fits, and a list to print (method P3)."""

import pytest
from screens.showing import SIZES, press, showing, text_of

from followup_tui.actions.by_hand import draft_note, drop_note, keep_address
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.screens.card import CardScreen
from followup_tui.screens.hand_note import NO_NOTE, HandNoteScreen
from followup_tui.screens.hand_notes import HandNotesScreen

DANA, LEE, PRIYA = 1, 2, 3


def note_of(desk, person=DANA):
    return desk.book.people[person].hand_note


async def test_from_the_card_drafted_addressed_written_and_posted(desk):
    async with showing(desk) as pilot:
        await press(pilot, "s", "N")
        assert "What the note says:" in text_of(pilot)
        assert "address" not in text_of(pilot)
        await press(pilot, "Dear Dana, thank you for Tuesday.", "enter")
        assert "Where it goes:" in text_of(pilot)
        assert note_of(desk).text == "Dear Dana, thank you for Tuesday."
        await press(pilot, "12 Elm Street, Chicago", "enter")  # asked once, since the book had none
        assert desk.book.people[DANA].address == "12 Elm Street, Chicago"
        await press(pilot, "w", "q")
        assert isinstance(pilot.app.screen, CardScreen)
        assert "to post: “Dear Dana, thank you for Tuesday.”" in text_of(pilot)
        await press(pilot, "p", "enter")  # posted stays two keys
        assert note_of(desk) is None
        posted = desk.book.timeline(DANA)[-1][1]
        assert (posted.outcome, posted.channel) == ("posted", "note")
        assert posted.note == "“Dear Dana, thank you for Tuesday.”"
        await press(pilot, "u")
        assert note_of(desk).written == desk.now.date()
        assert len(desk.book.timeline(DANA)) == 4
        await press(pilot, "p", "enter")  # the draft came back once, and is not said twice
        assert desk.book.timeline(DANA)[-1][1].note == "“Dear Dana, thank you for Tuesday.”"


async def test_what_was_typed_comes_back_and_backspace_leaves(desk):
    async with showing(desk, HandNoteScreen(desk, DANA)) as pilot:
        await press(pilot, "Dear D", "escape")
        assert not isinstance(pilot.app.screen, HandNoteScreen)
        pilot.app.push_screen(HandNoteScreen(desk, DANA))
        await pilot.pause()
        await press(pilot, "ana", "enter")
        assert note_of(desk).text == "Dear Dana"
        pilot.app.save_drafts()
        await press(pilot, "5 Oak", "escape", "e", "!", "enter", "escape", "x")
        assert note_of(desk) is None
        assert not desk.book.people[DANA].address


async def test_an_emptied_address_is_kept_as_empty_and_without_a_note_nothing_is_posted(desk):
    draft_note(desk, DANA, "Thank you, Dana.")
    keep_address(desk, DANA, "12 Elm Street")
    log_touch(desk, TouchDraft(person=LEE, outcome="won"))
    touches = len(desk.book.timeline(DANA)), len(desk.book.timeline(LEE))
    async with showing(desk) as pilot:
        await press(pilot, "N", "enter", "a", "ctrl+u", "enter")
        assert not desk.book.people[DANA].address
        drop_note(desk, DANA)
        await press(pilot, "p")
        assert isinstance(pilot.app.screen, HandNoteScreen)
        assert NO_NOTE in text_of(pilot)
        await press(pilot, "q", "p")  # Lee's row: one would fit, none is begun
        assert NO_NOTE in text_of(pilot)
    assert (len(desk.book.timeline(DANA)), len(desk.book.timeline(LEE))) == touches


async def test_the_list_is_worked_through_and_written_to_a_file(desk, tmp_path):
    log_touch(desk, TouchDraft(person=LEE, outcome="won"))
    draft_note(desk, DANA, "Thank you, Dana.")
    file = tmp_path / "print.txt"
    async with showing(desk) as pilot:
        await press(pilot, "N")
        assert "to write  Dana Ruiz" in text_of(pilot)
        assert "they said yes today" in text_of(pilot)  # Lee: offered, not pressed
        await press(pilot, "L", "ctrl+u", str(file), "enter")
        assert "The list is in" in text_of(pilot)
        assert (
            "[ ] to write: Dana Ruiz, Ruiz Joinery\n    (no address yet)\n\n    Thank you, Dana."
            in file.read_text()
        )
        await press(pilot, "w", "p")
        assert note_of(desk) is None
        assert desk.book.timeline(DANA)[-1][1].outcome == "posted"
        assert "next:" in text_of(pilot)
        await press(pilot, "L")
        assert "No note by hand is waiting" in text_of(pilot)


async def test_the_end_of_a_session_names_to_whom_one_would_fit(desk):
    async with showing(desk) as pilot:
        await press(pilot, "s", "t", "fri", "enter", "n", "enter", "n", "enter")
        assert "A note by hand would fit (N, on any list)\n   Dana Ruiz" in text_of(pilot)
        await press(pilot, "q", "N")
        assert "you talked today" in text_of(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_they_stand_at_every_size(desk, size):
    draft_note(desk, DANA, "Dear Dana, " + "thank you " * 20)
    async with showing(desk, HandNotesScreen(desk), size) as pilot:
        for keys in ((), ("enter",)):
            await press(pilot, *keys)
            if size[0] >= 40:
                assert "Dana Ruiz" in text_of(pilot)

"""The timeline by its keys: what stands where, what each key does (design §5)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from screens.showing import SIZES, lines_of, press, showing, text_of

from followup_tui.actions.edit import delete
from followup_tui.actions.story import Moment
from followup_tui.book.errors import NotSaved
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person
from followup_tui.screens.card import CardScreen
from followup_tui.screens.edit import EditScreen
from followup_tui.screens.entry import EntryScreen
from followup_tui.screens.note import NoteScreen
from followup_tui.screens.timeline import TimelineScreen
from followup_tui.screens.timeline_source import MOST, Telling, TimelineSource
from followup_tui.screens.today import TodayScreen
from followup_tui.widgets.line_list import LineList

DANA, LEE, PRIYA = 1, 2, 3


@pytest.fixture
def story_of(desk, tmp_path):
    return lambda person=DANA, size=(80, 24): showing(desk, TimelineScreen(desk, person), size, tmp_path)


async def test_who_pins_and_entries_by_month_newest_first(story_of):
    async with story_of() as pilot:
        lines = lines_of(pilot)
    assert lines[0].startswith(" Dana Ruiz · Ruiz Joinery · prospect · three yeses")
    assert lines[0].endswith("promised: call today 10:30")
    assert lines[1] == " pinned  Gatekeeper is Maria. Never on Fridays."
    assert lines[2] == " November 2026"
    assert lines[3].startswith(" › Tue 17  10:24  call   talked 6 min    wants quotes before the fit-out")
    assert lines[4].startswith(" " * 41 + "me to ring 25 Nov 10:30 · learned: ask")
    at = [lines.index(line) for line in lines if "Mon  9" in line or "Thu  5" in line or "October" in line]
    assert at == sorted(at)
    assert "4 entries" in lines[-2]


async def test_two_keys_from_today(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TimelineScreen)
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_somebody_without_entries_is_told_the_next_key(story_of):
    async with story_of(PRIYA) as pilot:
        assert "Nothing yet: s calls, n writes a note." in text_of(pilot)
        assert "suspect · a fit? F asks" in text_of(pilot)


async def test_f_goes_through_the_kinds_there_are_and_says_which(story_of):
    async with story_of() as pilot:
        await press(pilot, "f")
        assert "3 of 4 · only calls" in text_of(pilot)
        assert "checklist" not in text_of(pilot)
        await press(pilot, "f")
        assert "1 of 4 · only mail & messages" in text_of(pilot)
        await press(pilot, "f")
        assert "only promises" in text_of(pilot)
        await press(pilot, "f")
        assert "4 entries" in text_of(pilot)


async def test_slash_finds_at_each_letter_and_escape_shows_all(story_of):
    async with story_of() as pilot:
        await press(pilot, "/", "chec")
        assert "1 of 4 · with “chec”" in text_of(pilot)
        assert "enter to the entries  esc show all" in text_of(pilot)
        await press(pilot, "zzz")
        assert "No entry has that; esc shows all." in text_of(pilot)
        await press(pilot, "escape")
        assert "4 entries" in text_of(pilot)
        assert isinstance(pilot.app.screen.focused, LineList)


async def test_enter_keeps_what_was_found_and_enter_again_shows_the_whole_entry(story_of):
    async with story_of() as pilot:
        await press(pilot, "/", "chec", "enter")
        assert "1 of 4" in text_of(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, EntryScreen)
        text = text_of(pilot)
        assert "Mon 9 Nov 2026  10:24  mail sent" in text
        assert "Gave\n the checklist" in text
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TimelineScreen)


async def test_a_long_note_is_cut_in_the_list_and_whole_on_enter(desk, story_of):
    words = " ".join(f"word{number}" for number in range(300))
    with desk.book.transaction():
        desk.book.save_entry(Entry(person=PRIYA, at=desk.now, kind="note", note=words))
    async with story_of(PRIYA) as pilot:
        assert text_of(pilot).count("word") < 40
        await press(pilot, "enter")
        seen = text_of(pilot)
        for _ in range(5):
            await press(pilot, "space")
            seen += text_of(pilot)
        assert all(word in seen for word in words.split())


async def test_a_note_is_on_the_timeline_after_n_and_enter(desk, story_of):
    async with story_of() as pilot:
        await press(pilot, "n", "likes oak", "enter")
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert "note            likes oak" in text_of(pilot)
        await press(pilot, "u")
        assert "Undone: note on Dana Ruiz" in text_of(pilot)
    assert len(desk.book.timeline(DANA)) == 4


async def test_a_note_that_is_not_saved_is_kept(desk, story_of, monkeypatch):
    async with story_of() as pilot:
        await press(pilot, "n", "half a th", "escape", "n")
        assert "half a th" in text_of(pilot)

        def refuse(*_):
            raise NotSaved("The disk is full; make room and try again.")

        monkeypatch.setattr(desk.book, "save_entry", refuse)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, NoteScreen)
        assert "half a th" in text_of(pilot)
        assert "The disk is full" in text_of(pilot)
    assert len(desk.book.timeline(DANA)) == 4


async def test_an_empty_note_is_refused_in_a_sentence(story_of):
    async with story_of() as pilot:
        await press(pilot, "n", "enter")
        assert "There is nothing in the note yet" in text_of(pilot)


async def test_p_pins_a_fact_and_takes_one_down(desk, story_of):
    async with story_of() as pilot:
        await press(pilot, "p", "has a dog", "enter")
        assert "         has a dog" in text_of(pilot)
        assert desk.book.people[DANA].pinned[-1] == "has a dog"
        await press(pilot, "p", "down", "enter")
        assert desk.book.people[DANA].pinned == ("has a dog",)
        await press(pilot, "up", "has a dog", "enter")
        assert "That is up already" in text_of(pilot)
        assert desk.book.people[DANA].pinned == ("has a dog",)


async def test_s_calls_l_logs_and_e_edits(story_of):
    for person in (DANA, PRIYA):
        async with story_of(person) as pilot:
            await press(pilot, "s")
            assert isinstance(pilot.app.screen, CardScreen)
    async with story_of() as pilot:
        await press(pilot, "l")
        assert isinstance(pilot.app.screen, CardScreen)
    async with story_of() as pilot:
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, EditScreen)


async def test_delete_goes_back_and_says_how_to_undo(desk, story_of):
    async with story_of() as pilot:
        await press(pilot, "D")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "Dana Ruiz is deleted with their timeline; u brings them back." in text_of(pilot)
        assert DANA not in desk.book.people
        await press(pilot, "u")
    assert len(desk.book.timeline(DANA)) == 4


async def test_somebody_deleted_by_another_copy_is_said_to_be_gone(desk, story_of):
    async with story_of() as pilot:
        delete(desk, DANA)
        await press(pilot, "n", "x", "enter")
        assert "no longer in the book" in text_of(pilot)
        await press(pilot, "escape", "l", "s", "e")


async def test_the_cursor_stays_on_its_entry_when_another_comes_in(desk, story_of):
    async with story_of() as pilot:
        await press(pilot, "j", "j")
        before = pilot.app.screen.entries.cursor_key
        with desk.book.transaction():
            desk.book.save_entry(Entry(person=DANA, at=desk.now, kind="note", note="from the other desk"))
        await pilot.pause()
        assert "from the other desk" in text_of(pilot)
        assert pilot.app.screen.entries.cursor_key == before


async def test_wide_terminals_show_the_details_beside(story_of):
    async with story_of(size=(130, 24)) as pilot:
        text = text_of(pilot)
        assert "+1 312 555 0142 (mobile)" in text
        assert "America/Chicago, Wed 10:24" in text
        assert "joiners" in text
    async with story_of(size=(80, 24)) as pilot:
        assert "joiners" not in text_of(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_any_size_and_any_key(story_of, size):
    async with story_of(size=size) as pilot:
        await press(pilot, "j", "f", "/", "x", "escape", "n", "escape", "p", "escape", "enter")
        assert text_of(pilot).strip()


texts = st.text(st.sampled_from("ab é日\u0301\U0001f468\u200d \n"), max_size=400)


@given(st.lists(texts, min_size=1, max_size=4), st.integers(1, 120))
def test_every_entry_has_the_lines_it_was_measured_with_and_none_is_cut_unseen(desk_now, notes, width):
    moments = [
        Moment(str(nth), desk_now - timedelta(days=nth), Entry(person=1, at=desk_now, kind="note", note=note))
        for nth, note in enumerate(notes)
    ]
    source = TimelineSource(moments, "America/Chicago", desk_now.date(), "", Telling())
    for index in range(len(source)):
        lines = source.lines(index, width)
        if source.key(index) is None:
            continue
        assert len(lines) == source.height(index, width) <= MOST + 1
        if width >= 60:
            assert max(cell_len("".join(piece.text for piece in line)) for line in lines) <= width


@pytest.fixture(scope="module")
def desk_now():
    return datetime(2026, 11, 25, 16, 24, tzinfo=UTC)


async def test_data_is_never_markup_nor_a_control_byte(desk, tmp_path):
    bad = "[red]R[/red] [@click=app.quit]Q[/] \x1b]52;c;ZXZpbA==\x07\x9b31m \u202eabc"
    with desk.book.transaction():
        id_ = desk.book.save_person(Person(name=bad, company=bad, pinned=(bad,), need=bad, tags=(bad,)))
        desk.book.save_entry(Entry(person=id_, at=desk.now, kind="note", note=bad, learned=bad))
    for size in ((80, 24), (200, 60)):
        async with showing(desk, TimelineScreen(desk, id_), size, tmp_path) as pilot:
            seen = text_of(pilot)
            await press(pilot, "enter")
            seen += text_of(pilot)
            await press(pilot, "q", "p")
            seen += text_of(pilot)
        assert "[red]R[/red] [@click=app.quit]Q[/]" in seen
        assert not set(seen) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_a_note_that_is_cut_ends_in_one_ellipsis():
    moment = Moment(
        "1",
        datetime(2026, 11, 25, 9, tzinfo=UTC),
        Entry(person=DANA, at=datetime(2026, 11, 25, 9, tzinfo=UTC), note="abcdefgh " * 20),
    )
    rows = TimelineSource([moment], "UTC", moment.at.date(), "", Telling())
    *_, last = rows.lines(1, 10)
    assert last[0].text == "  abcdefg…"


async def test_a_field_that_opens_below_the_list_makes_it_no_narrower(story_of):
    async with story_of() as pilot:
        before = pilot.app.screen.entries.size.width
        await press(pilot, "/")
        assert pilot.app.screen.entries.size.width == before

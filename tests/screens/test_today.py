"""Today by its keys: who is shown, in what order, and what each key does to them (design §4, §5)."""

import re
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from screens.card_pilot import press
from screens.showing import SIZES, showing, text_of

from followup_tui.actions.add import add_person, read_line
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.settings import change_setting
from followup_tui.actions.steps import set_step
from followup_tui.actions.today import next_up, queue_of
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.values import Worksheet
from followup_tui.model.when import When
from followup_tui.screens import today
from followup_tui.screens.palette import CommandProvider
from followup_tui.screens.people import PeopleScreen
from followup_tui.screens.practice import PracticeScreen
from followup_tui.screens.queue_source import QueueSource
from followup_tui.screens.timeline import TimelineScreen
from followup_tui.screens.today import TodayScreen

DANA, LEE, PRIYA = 1, 2, 3


async def test_the_promise_that_is_due_stands_first(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        rows = [line for line in text_of(pilot).splitlines() if "Dana" in line or "Lee" in line]
        assert "› call  10:30 Dana Ruiz" in rows[0]
        assert "in 6 min, asked you to call" in rows[0]
        assert "Lee Chen" in rows[1]


async def test_an_empty_book_welcomes_in_three_lines_and_says_its_keys(make_desk, tmp_path):
    async with showing(make_desk(), tmp=tmp_path) as pilot:
        text = text_of(pilot)
        assert "Welcome." in text
        assert "I import  a add  d look at a sample" in text
        await press(pilot, "2")
        assert "Nobody is in the book yet." in text_of(pilot)
        assert "a add  I import" in text_of(pilot)


async def test_the_sample_is_one_key_from_an_empty_book(make_desk, tmp_path):
    async with showing(make_desk(), tmp=tmp_path) as pilot:
        await press(pilot, "d")
        assert pilot.app.open_instead == "demo"


async def test_adding_is_one_key_from_an_empty_book_and_fills_it(make_desk, tmp_path):
    desk = make_desk()
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "a", "Ada Byron, Byron Looms, tel. 312 555 0188, #looms, fri 10am")
        assert "Fri 27 Nov 2026, 10:00, in 2 days" in text_of(pilot)
        assert re.search(r"tags +looms", text_of(pilot))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "Nobody is waiting today." in text_of(pilot)
        assert "Next up  Ada Byron, planned: call Fri 27 Nov 10:00" in text_of(pilot)
        assert "> the days ahead" in text_of(pilot)
    (person,) = desk.book.people.values()
    (promise,) = desk.book.promises.values()
    assert (person.name, person.company, person.phone) == ("Ada Byron", "Byron Looms", "312 555 0188")
    assert person.tags == ("looms",)
    assert (promise.when.day, promise.asked_by) == (date(2026, 11, 27), "us")


async def test_who_comes_next_is_looked_for_once_the_screen_is_shown(make_desk, tmp_path, monkeypatch):
    desk, looked = make_desk(), []
    add_person(desk, read_line(desk, "Ada Byron, Byron Looms, fri 10am"))
    monkeypatch.setattr(today, "next_up", lambda desk: looked.append(1) or next_up(desk))
    async with showing(desk, tmp=tmp_path) as pilot:
        assert looked
        looked.clear()
        pilot.app.screen.show_book()
        assert not looked
        await pilot.pause()
        assert looked
        assert "Next up  Ada Byron" in text_of(pilot)


def test_a_column_is_as_wide_as_the_cells_of_its_words(desk):
    name = "山田太郎と北海道家具"
    with desk.book.transaction():
        desk.book.save_person(replace(desk.book.people[LEE], name=name), LEE)
    rows = QueueSource(queue_of(desk), desk.book.people, desk.now.date())
    assert any(
        name in piece.text for at in range(len(rows)) for line in rows.lines(at, 200) for piece in line
    )


async def test_what_cannot_be_placed_is_said_and_the_line_stays(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "a", "Ann, Co, Boss, whatever", "enter")
        assert text_of(pilot).count("I can't place “whatever”") == 1
        assert "Nobody is added yet." in text_of(pilot)
        assert "Ann, Co, Boss, whatever" in text_of(pilot)
        await press(pilot, "escape", "a")
        assert "Ann, Co, Boss, whatever" in text_of(pilot)
    assert len(desk.book.people) == 3


async def test_not_now_moves_a_row_and_undo_brings_it_back(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "j", "z")
        assert "Lee Chen comes back tomorrow" in text_of(pilot)
        assert "Lee Chen  " not in text_of(pilot)
        await press(pilot, "u")
        assert "Undone: not now: Lee Chen" in text_of(pilot)
        assert desk.book.people[LEE].put_off is None


async def test_a_promise_is_not_put_off(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "z")
        assert "Dana Ruiz is promised" in text_of(pilot)
        assert "10:30 Dana Ruiz" in text_of(pilot)


async def test_a_day_of_my_own_is_planned_not_promised_and_is_put_off(desk, tmp_path):
    today = When(day=desk.now.date(), zone=desk.zone)
    with desk.book.transaction():
        set_step(desk, 3, desk.book.people[3], Step("call", today))
    async with showing(desk, tmp=tmp_path) as pilot:
        assert "Promised and planned" in text_of(pilot)
        await press(pilot, "f", "j", "enter")  # only what is promised
        assert "Priya" not in text_of(pilot)
        await press(pilot, "f", "k", "enter", "j", "z")
        assert "Priya Raman comes back tomorrow." in text_of(pilot)
        assert "planned" not in text_of(pilot)
        [(_, mine)] = desk.book.promises_of(3)
        assert mine.when.day == today.day + timedelta(days=1)
        await press(pilot, "u")
        assert desk.book.promises_of(3)[0][1].when == today


async def test_delete_is_undone_with_its_whole_timeline(desk, tmp_path):
    before = desk.book.timeline(DANA)
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "D")
        assert DANA not in desk.book.people
        assert not desk.book.timeline(DANA)
        await press(pilot, "u")
    assert desk.book.timeline(DANA) == before
    assert desk.book.promises_of(DANA)


async def test_looking_ahead_and_back(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "greater_than_sign")
        assert "The queue of tomorrow." in text_of(pilot)
        await press(pilot, "less_than_sign", "less_than_sign")
        assert "This is today" in text_of(pilot)
        await press(pilot, "greater_than_sign", "greater_than_sign", "escape")
        assert "Today's queue." in text_of(pilot)


@pytest.fixture
def crowded(make_desk):
    """Forty new people and eight late promises."""
    desk = make_desk()
    now = desk.now
    with desk.book.transaction():
        for number in range(40):
            desk.book.save_person(Person(name=f"New {number:02}", phones=(), created=now))
        for number in range(8):
            id_ = desk.book.save_person(Person(name=f"Late {number}"))
            when = When(day=now.date() - timedelta(days=number + 1), zone=desk.zone)
            desk.book.save_promise(Promise(person=id_, when=when, made=now - timedelta(days=20)))
    return desk


async def test_the_cap_keeps_the_rest_for_tomorrow_and_plus_shows_ten_more(crowded, tmp_path):
    change_setting(crowded, "days off", "today")
    async with showing(crowded, size=(80, 60), tmp=tmp_path) as pilot:
        assert "your day off" in text_of(pilot)
        assert "15 kept for tomorrow" in text_of(pilot)
        await press(pilot, "plus")
        assert "5 kept for tomorrow" in text_of(pilot)
        await press(pilot, "plus", "plus")
        assert "That is everybody for this day." in text_of(pilot)


async def test_late_promises_fold_past_the_fifth(crowded, tmp_path):
    async with showing(crowded, size=(80, 60), tmp=tmp_path) as pilot:
        assert "and 3 more" in text_of(pilot)
        assert "Late 7" not in text_of(pilot)
        await press(pilot, "L")
        assert "Late 7" in text_of(pilot)


async def test_the_filter_shows_promises_only(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "f", "down", "enter")
        assert "Dana Ruiz" in text_of(pilot)
        assert "Lee Chen" not in text_of(pilot)
        assert "only promised" in text_of(pilot)


async def test_another_copys_work_shows_by_itself(make_desk, tmp_path):
    ours, theirs = make_desk("shared"), make_desk("shared")
    async with showing(ours, tmp=tmp_path) as pilot:
        with theirs.book.transaction("add somebody"):
            theirs.book.save_person(Person(name="From Afar", created=theirs.now))
        pilot.app._look_around()
        await pilot.pause()
        assert "From Afar" in text_of(pilot)


async def test_anybody_is_found_by_slash_three_letters_and_enter(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        assert await press(pilot, "slash", "pri", "enter") == 5
        assert "Priya Raman" in text_of(pilot)
        assert isinstance(pilot.app.screen, TimelineScreen)


async def test_a_note_finds_its_person(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "slash", "checklist")
        await pilot.pause(0.2)  # notes are read in the background
        assert "Dana Ruiz" in text_of(pilot)


async def test_they_called_adds_whoever_is_unknown_and_opens_their_card(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "i", "Zoe Quist")
        assert "enter adds Zoe Quist" in text_of(pilot)
        await press(pilot, "enter")
        assert "Zoe Quist" in text_of(pilot)
    assert "Zoe Quist" in {person.name for person in desk.book.people.values()}


async def test_people_filters_and_finds_its_way_back(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "2", "f", "down", "enter")
        assert isinstance(pilot.app.screen, PeopleScreen)
        assert "only prospects" in text_of(pilot)
        assert "Lee Chen" not in text_of(pilot)
        await press(pilot, "1")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_the_palette_does_what_its_line_says(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "colon", "everybody")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await pilot.pause(0.2)
        assert isinstance(pilot.app.screen, PeopleScreen)


_SOUGHT = {
    "my name": ("settings", "name."),
    "who am i": ("settings", "name."),
    "name": ("settings", "name."),
    "month first": ("settings", "date order."),
    "day first": ("settings", "date order."),
    "date order": ("settings", "date order."),
    "duplicate": ("import", "bring in"),
}


async def test_the_palette_finds_what_people_look_for_and_says_where_it_finds_nothing(desk, tmp_path):
    async with showing(desk, tmp=tmp_path):
        found = {}
        provider = CommandProvider(TodayScreen(desk))
        for query in ("reconnect", "pipeline", "goal", "pay", "prospect", "qqq", *_SOUGHT):
            found[query] = [str(hit.match_display) async for hit in provider.search(query)]
    assert found["reconnect"][0].startswith("quarter: ")
    assert found["pipeline"][0].startswith("quarter: ")
    assert (
        [each.split(":")[0] for each in found["goal"]]
        == ["why"]
        == [each.split(":")[0] for each in found["pay"]]
    )
    assert {each.split(":")[0] for each in found["prospect"]} == {"people", "add"}
    for query, (page, name) in _SOUGHT.items():
        assert any(each.startswith(f"{page}: {name}") for each in found[query]), (query, found[query])
    assert found["qqq"] == ["Nothing found: ? shows every key"]


async def test_what_needs_no_row_is_found_on_every_page_and_done_on_its_own(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TimelineScreen)
        provider = CommandProvider(pilot.app.screen)
        hits = [str(hit.match_display) async for hit in provider.search("practice")]
        assert [each.endswith("(1, then p)") for each in hits] == [True]
        await press(pilot, "colon", "practice")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await pilot.pause(0.2)
        assert [type(each) for each in pilot.app.screen_stack] == [TodayScreen, PracticeScreen]


async def test_a_minute_later_the_countdown_has_moved(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        desk.clock.set(desk.now + timedelta(minutes=2))
        pilot.app._look_around()
        await pilot.pause()
        assert "in 4 min" in text_of(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_every_size_shows_something_and_none_crashes(desk, tmp_path, size):
    async with showing(desk, size=size, tmp=tmp_path) as pilot:
        for key in ("2", "slash", "escape", "question_mark", "escape", "q", "a", "escape", "f", "escape"):
            await pilot.press(key)
        await pilot.pause()
        assert text_of(pilot).strip()


async def test_wide_terminals_show_the_person_under_the_cursor(desk, tmp_path):
    async with showing(desk, size=(160, 40), tmp=tmp_path) as pilot:
        await pilot.pause(0.2)
        assert "quotes before the spring fit-out" in text_of(pilot)
        await press(pilot, "j")
        await pilot.pause(0.2)
        assert "quotes before" not in text_of(pilot)


async def test_find_leads_to_the_add_line_and_never_adds_by_itself(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "slash", "gina", "enter")
        assert len(desk.book.people) == 3
        assert "Add a person" in text_of(pilot)
        await press(pilot, "enter")
        assert "gina is in the book; u takes it back." in text_of(pilot)
    assert len(desk.book.people) == 4


async def test_somebody_who_is_there_already_is_named_while_one_types(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "a", "D Ruiz, dana@ruiz.example")
        assert "Dana Ruiz has it already" in text_of(pilot)


async def test_escape_leaves_a_timeline_where_nothing_is_searched(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "enter", "slash", "oak", "escape")
        assert isinstance(pilot.app.screen, TimelineScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_the_greeting_gives_way_to_the_list_once_the_window_is_small(desk, tmp_path):
    with desk.book.transaction():
        desk.book.save_worksheet(Worksheet(statement="Work of my own keeps me free."))
    log_touch(desk, TouchDraft(person=PRIYA, outcome="won"))
    async with showing(desk, tmp=tmp_path) as pilot:
        assert "you reached Priya Raman" in text_of(pilot)
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert "keeps me free" in text_of(pilot)
        assert "you reached" not in text_of(pilot)


async def test_a_status_line_takes_its_room_again_after_a_tiny_window(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        pilot.app.screen.say("A sentence that needs more than one line in a narrow window.")
        await pilot.resize_terminal(42, 14)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause(0.1)
        assert pilot.app.screen.query_one("#status").size.height == 1


async def test_the_palette_knows_undo_by_name(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "j", "z", "colon", "undo")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await pilot.pause(0.2)
        assert desk.book.people[LEE].put_off is None


async def test_on_a_wide_terminal_the_list_has_what_its_rows_need_first(desk, tmp_path):
    with desk.book.transaction():
        lee = replace(desk.book.people[2], name="Dr. Hans-Peter Müller", company="Tesla Grünheide GmbH")
        desk.book.save_person(lee, 2)
    async with showing(desk, size=(130, 40), tmp=tmp_path) as pilot:
        assert "Dr. Hans-Peter Müller Tesla Grünheide GmbH" in text_of(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Tesla Grünheide GmbH" not in text_of(pilot)

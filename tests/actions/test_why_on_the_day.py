"""The user's own words where the day needs them: in the morning, and on the card (method V8, V9, Q8)."""

import msgspec
from method.worksheets import ANSWERS
from screens.showing import press, showing, text_of

from followup_tui.actions.card import card_of
from followup_tui.actions.greeting import own_lines
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.worksheet import save_answer, toggle_card_line


def write(desk):
    for path, text in ANSWERS:
        save_answer(desk, path, text)


def test_the_card_shows_one_line_in_turn_and_it_can_be_hidden(desk):
    write(desk)
    with desk.book.transaction():
        lee = msgspec.structs.replace(desk.book.people[2], why="They teach their own.")
        desk.book.save_person(lee, 2)
    seen = set()
    for _ in range(5):
        seen.add(card_of(desk, 2).why)
        log_touch(desk, TouchDraft(person=2, outcome="no_answer"))
    assert {"They teach their own.", "nobody buys from someone they forgot", "showing Ines the ropes"} <= seen
    assert not any("£" in line for line in seen)
    toggle_card_line(desk)
    assert card_of(desk, 2).why == ""


async def test_it_stands_on_the_card_until_a_key_hides_it(desk, tmp_path):
    write(desk)
    why = card_of(desk, 1).why
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "s")
        assert f"“{why}”" in text_of(pilot)
        await press(pilot, "H")
        assert "no line of yours" in text_of(pilot)
        assert why not in text_of(pilot)
        await press(pilot, "u")
        assert f"“{why}”" in text_of(pilot)


async def test_the_morning_greets_with_the_statement_and_the_plan_until_the_first_call(desk, tmp_path):
    assert own_lines(desk) == ()
    write(desk)
    async with showing(desk, tmp=tmp_path) as pilot:
        assert "\n Work of my own keeps me free.\n If it is nine and coffee is poured" in text_of(pilot)
        log_touch(desk, TouchDraft(person=2, outcome="no_answer"))
        await pilot.pause()
        assert "Work of my own keeps me free." in text_of(pilot)
        assert "coffee" not in text_of(pilot)


async def test_a_small_terminal_keeps_its_lines_for_the_queue(desk, tmp_path):
    write(desk)
    async with showing(desk, size=(40, 12), tmp=tmp_path) as pilot:
        assert "Work of my own" in text_of(pilot)
        assert "coffee" not in text_of(pilot)
        assert "Dana" in text_of(pilot)


async def test_on_friday_today_says_where_the_week_is_looked_back_on(desk, tmp_path):
    write(desk)
    desk.clock.set(desk.now.replace(day=27))
    async with showing(desk, tmp=tmp_path) as pilot:
        assert "the week's page: 3, then f" in text_of(pilot)
        await press(pilot, "3", "f", "s", "1")
        assert "the week's page" not in text_of(pilot)

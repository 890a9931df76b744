from datetime import date, timedelta

import pytest
from screens.showing import press, showing, text_of

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.friday import save_approach
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.quarter import promise_quarter
from followup_tui.actions.quarter_review import FOLLOWS, read_became
from followup_tui.actions.undo import undo
from followup_tui.clock import FrozenClock
from followup_tui.model.person import Step
from followup_tui.model.when import When
from followup_tui.screens.quarter import QuarterScreen

START = date(2026, 10, 1)


@pytest.fixture
def promised(desk):
    at_its_start = Desk(desk.book, FrozenClock(desk.now - timedelta(days=55), desk.zone), desk.calendar)
    promise_quarter(at_its_start, START, worth="Yes.", promise="Every working day.")
    save_approach(desk, date(2026, 11, 16), "ring before nine")
    save_approach(desk, date(2026, 9, 7), "long ago")
    return desk


@pytest.fixture
def over(promised):
    later = promised.now + timedelta(days=31)
    return Desk(promised.book, FrozenClock(later, promised.zone), promised.calendar)


async def opened(pilot, *keys):
    await press(pilot, "4")
    await pilot.app.workers.wait_for_complete()
    await press(pilot, *keys)
    return text_of(pilot)


async def test_it_looks_back_and_reads_the_fridays(over, tmp_path):
    async with showing(over, tmp=tmp_path) as pilot:
        assert "c looks back" in await opened(pilot)
        await press(pilot, "c")
        page = text_of(pilot)
        assert "4 of 62 working days kept" in page
        assert "You promised: Every working day." in page
        assert "16 Nov  ring before nine" in page
        assert "long ago" not in page
        await press(pilot, "Yes, I dread it less.", "enter", "escape", "c")
        assert "Yes, I dread it less." in text_of(pilot)
        await press(pilot, "what?", "enter")
        assert "Type habit, challenge or neither" in text_of(pilot)
        await press(pilot, "ctrl+u", "a habit by now", "enter")
        assert isinstance(pilot.app.screen, QuarterScreen)
        assert "A habit needs no promise" in text_of(pilot)
        await press(pilot, "p", "enter", "enter")
        assert "› 2027-01-01" in text_of(pilot)
        await press(pilot, "escape", "j")
        assert "A habit needs no promise" in text_of(pilot)
    kept = over.book.quarters()[1]
    assert (kept.was_worth, kept.became) == ("Yes, I dread it less. · a habit by now", "habit")


async def test_before_its_last_week_it_says_when(promised, tmp_path):
    async with showing(promised, tmp=tmp_path) as pilot:
        assert "is for the last week: from Fri 25 Dec" in await opened(pilot, "c")


async def test_without_a_promise_there_is_nothing_to_look_back_on(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        assert "p makes one" in await opened(pilot, "c")


async def test_the_end_of_the_day(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        page = await opened(pilot, "e")
        assert "Nobody was called this time" in page
        assert (
            "Still promised and planned today\n   10:30 call Dana Ruiz, Ruiz Joinery\n   call Lee Chen"
            in page
        )
        await press(pilot, "l")
        assert "nobody was touched yet" in text_of(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, QuarterScreen)


async def test_one_line_learned_is_kept_with_whoever_was_talked_with_last(desk, tmp_path):
    log_touch(
        desk,
        TouchDraft(
            person=2, outcome="talked", step=Step("call", When(day=date(2026, 12, 1), zone=desk.zone))
        ),
    )
    log_touch(desk, TouchDraft(person=3, outcome="no_answer"))
    async with showing(desk, tmp=tmp_path) as pilot:
        assert "l keeps it" in await opened(pilot, "e")
        await press(pilot, "l", "mornings are", "escape")
        assert "mornings" not in text_of(pilot)
        await press(pilot, "l", " quiet", "enter")
        assert "What you learned\n   mornings are quiet" in text_of(pilot)
        await press(pilot, "q", "e")
        assert "mornings are quiet" in text_of(pilot)
    assert [each.learned for _, each in desk.book.timeline(2)] == ["", "mornings are quiet"]
    assert undo(desk) == "a line learned with Lee Chen"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("h", "habit"),
        ("Chall", "challenge"),
        (" neither ", "neither"),
        ("It is a habit now", "habit"),
        ("neither a habit nor a challenge", "neither"),
    ],
)
def test_the_first_letters_will_do(typed, read):
    assert read_became(typed) == read
    assert FOLLOWS[read]


@pytest.mark.parametrize(
    "typed", ["", "x", "habits of mine", "no habit yet", "it isn't a habit", "a challenge, soon a habit"]
)
def test_anything_else_is_asked_again(typed):
    with pytest.raises(Refused):
        read_became(typed)

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method.method_makers import answer
from method.test_record import histories
from rich.cells import cell_len
from screens.showing import SIZES, cut_unseen, lines_of, press, showing, text_of

from followup_tui.actions.put_off import put_off
from followup_tui.method.insight import Insight, insights
from followup_tui.method.record import Wait, record_of
from followup_tui.model.how_hard import HowHard
from followup_tui.screens.plots import bar, height, plot, say_wait
from followup_tui.screens.quarter import QuarterScreen
from followup_tui.screens.quarter_easier import EasierScreen, FiguresScreen


def text(lines):
    return ["".join(piece.text for piece in line) for line in lines]


@given(histories(), st.sampled_from([36, 60, 76, 116]))
def test_every_plot_fits_its_width(touches, width):
    for each in insights(record_of(touches)):
        if each.n:
            assert all(cell_len(line) <= width for line in text(plot(each, width)))


@given(st.integers(0, 50), st.integers(0, 50), st.integers(1, 40))
def test_a_longer_part_is_never_a_shorter_bar(one, two, cells):
    less, more = sorted((one, two))
    assert bar(less, 50, cells).count("▇") <= bar(more, 50, cells).count("▇")
    assert len(bar(one, 50, cells)) == cells
    assert height(less, 50) <= height(more, 50)
    assert bar(50, 50, cells) == "▇" * cells


def test_nothing_is_drawn_of_nothing():
    assert (bar(0, 0, 4), height(0, 0)) == ("····", "·")


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0 min"), (89, "89 min"), (90, "2 h"), (2820, "47 h"), (2880, "2 days")]
)
def test_a_wait_in_words(minutes, said):
    assert say_wait(minutes) == said


def test_touches_to_a_yes_are_drawn_with_their_people():
    record = record_of([])
    record.yeses = {1: 4, 2: 4, 3: 7, 4: 12, 5: 30}
    assert text(plot(answer("yeses", record), 76)) == [
        "touches      1    2    3    4    5    6    7    8    9  10+",
        "                            █              ▅              █",
        "people       0    0    0    2    0    0    1    0    0    2",
        "half of them took 7 or fewer",
    ]


def test_months_with_too_little_are_left_to_the_table():
    record = record_of([])
    record.waits = [Wait(date(2026, 9, 1), 60)] * 2 + [Wait(date(2026, 10, 1), 600)] * 3
    assert text(plot(answer("waits", record), 76)) == [
        f"Oct 2026  {'▇' * 30}     10 h   n 3",
        "half of them waited no longer",
    ]
    record.waits = record.waits[:4]
    assert "no month has three" in text(plot(answer("waits", record), 76))[0]


def test_how_hard_is_drawn_from_how_it_looked_to_how_it_was():
    rows = (("2026-11-16", 2, 6.0, 3.5), ("2026-11-23", 1, 2.0, 2.0), ("2026-11-30", 1, 1.0, 7.0))
    assert text(plot(Insight("how_hard", 5, rows), 40)) == [
        "● it looked   ○ it was   ◉ the same",
        "     easy 1   2   3   4   5   6   7 hard",
        "16 Nov              ○─────────●",
        "23 Nov        ◉",
        "30 Nov    ●───────────────────────○",
    ]


async def test_each_plot_has_its_table_on_one_key(desk, tmp_path):
    for _ in range(5):
        put_off(desk, 3, because="pushy")
        with desk.book.transaction():
            desk.book.save_how_hard(HowHard(desk.now, 6, 3))
    async with showing(desk, size=(80, 50), tmp=tmp_path) as pilot:
        await press(pilot, "4")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "g")
        page = text_of(pilot)
        assert "n = 3 calls" in page
        assert "shown from 20 calls on: fewer would tell nothing" in page
        assert "it feels pushy  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇   5" in page
        assert "n = 5 sessions" in page
        for title in (
            "How hard it looked",
            "What made it",
            "First three calls",
            "When they pick up",
            "Touches to a yes",
            "From a talk",
        ):
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, FiguresScreen)
            assert title in lines_of(pilot)[0]
            await press(pilot, "escape", "j")
        assert isinstance(pilot.app.screen, EasierScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, QuarterScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_every_size(desk, tmp_path, size):
    async with showing(desk, size=size, tmp=tmp_path) as pilot:
        await press(pilot, "4")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "g", "j", "enter", "escape", "escape")
        assert cut_unseen(pilot) == []

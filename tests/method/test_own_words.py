import pytest
from hypothesis import given
from hypothesis import strategies as st
from method.worksheets import filled, worksheets

from followup_tui.method.own_sentences import fulfilled, if_then, morning_lines
from followup_tui.method.own_words import why_line
from followup_tui.model.person import Person
from followup_tui.model.values import IfThen, Worksheet

DANA = Person(name="Dana", why="She builds what others only draw")


def test_becauses_reasons_and_moments_come_in_turn():
    lines = [why_line(filled(), DANA, turn) for turn in range(6)]
    assert lines == [
        "nobody buys from someone they forgot",
        "She builds what others only draw",
        "the week we rebuilt the shop front",
        "a business of my own keeps me free",
        "showing Ines the ropes",
        "nobody buys from someone they forgot",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "£12,000 is the kiln", "it is 40% of my year", "we won 3 of 4", "good for 500 USD", "it pays ten grand",
        "7 out of 10 said so", "a 9 / 10 from Ines",
    ],
)  # fmt: skip
def test_money_and_scores_are_never_on_the_card(line):
    assert why_line(Worksheet(), Person(name="Lee", why=line), 0) == ""


@pytest.mark.parametrize("line", ["two of us keep at it", "the best of all days", "3 weeks on the roof"])
def test_a_figure_or_an_of_alone_is_no_score(line):
    assert why_line(Worksheet(), Person(name="Lee", why=line), 0) == line


@given(worksheets, st.integers(0, 1000))
def test_every_line_is_in_the_users_own_words(sheet, turn):
    line = why_line(sheet, DANA, turn)
    own = [DANA.why, *(each.told for each in sheet.moments)]
    own += [text for each in sheet.ladders for text in (each.because, each.tertiary_because)]
    assert line in {text.strip() for text in own}


def test_nothing_written_nothing_said():
    assert why_line(Worksheet(), Person(name="Lee"), 3) == ""
    assert morning_lines(Worksheet()) == ()


def test_the_morning_says_why_and_how_to_begin():
    assert morning_lines(filled()) == (
        "Work of my own keeps me free.",
        "If it is nine and coffee is poured, I open the first call.",
    )


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("it is nine", "open the first call"),
        ("If it is nine,", "then I open the first call."),
        ("if it is nine", "I open the first call"),
    ],
)
def test_the_plan_is_one_sentence_however_it_is_typed(cue, act):
    assert if_then(Worksheet(plan=IfThen(cue, act))) == "If it is nine, I open the first call."


def test_a_value_is_finished_as_a_sentence():
    assert fulfilled("decide for myself") == "To feel fulfilled I need to decide for myself."
    assert fulfilled("To feel fulfilled I need to decide.") == "To feel fulfilled I need to decide."
    assert fulfilled("") == ""

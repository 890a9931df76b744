from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method.worksheets import NOW, ZONE

from followup_tui.method.goal_day import Span, read_by
from followup_tui.method.goal_line import ends_of, read_amount, read_goal, say_amount
from followup_tui.model.when import Refusal


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12 meetings by 31 Dec", ("meetings", "meetings", "", 12, "", "31 Dec")),
        ("£12,000 this quarter", ("revenue", "", "GBP", 12_000, "", "this quarter")),
        ("make 20 calls a day", ("follow_ups", "calls", "", 20, "day", "")),
        ("twenty-five conversations per week", ("conversations", "conversations", "", 25, "week", "")),
        ("£12k revenue", ("revenue", "revenue", "GBP", 12_000, "", "")),
        ("revenue of 9.000", ("revenue", "revenue", "CHF", 9_000, "", "")),
        ("4 free Fridays", ("own", "free fridays", "", 4, "", "")),
        ("walk 40 km by christmas", ("own", "km", "", 40, "", "christmas")),
        ("read 12", ("own", "read", "", 12, "", "")),
        ("save £3,000 for a van", ("own", "save for a van", "GBP", 3_000, "", "")),
        ("15000 SEK", ("revenue", "", "SEK", 15_000, "", "")),
        ("1.500,50 EUR", ("revenue", "", "EUR", 1500.5, "", "")),
        ("one lesson daily", ("lessons", "lesson", "", 1, "day", "")),
        ("£12,000 from old customers", ("revenue", "", "GBP", 12_000, "", "")),
        ("10 sales", ("deals", "", "", 10, "", "")),
        ("win 3 orders", ("deals", "orders", "", 3, "", "")),
        ("10 follow-ups a week", ("follow_ups", "follow-ups", "", 10, "week", "")),
        ("six interviews", ("meetings", "interviews", "", 6, "", "")),
        ("ring 20 people a day", ("follow_ups", "ring", "", 20, "day", "")),
        ("be happier", ("own", "be happier", "", None, "", "")),
        ("", ("own", "", "", None, "", "")),
    ],
)
def test_a_goal_is_read_as_one_would_say_it(line, expected):
    assert tuple(read_goal(line, "CHF")) == (*expected, "")


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("1e9 calls", "1e9"),
        ("-3 interviews", "-3"),
        ("6 interviews bis 31.12.", "31.12"),
        ("4 free 2nd days", ""),
    ],
)
def test_figures_of_which_nothing_is_made_are_said(line, unread):
    assert read_goal(line).unread == unread


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("31 dec", Span(None, date(2026, 12, 31))),
        ("by the end of March", Span(None, date(2027, 3, 31))),
        ("in three months", Span(None, date(2027, 2, 25))),
        ("this quarter", Span(date(2026, 10, 1), date(2026, 12, 31))),
        ("3.12.", Span(None, date(2026, 12, 3))),  # a goal has no time of day
        ("this month", Span(date(2026, 11, 1), date(2026, 11, 30))),
        ("This Year", Span(date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_by_when(words, span):
    assert read_by(words, NOW, ZONE) == span


@pytest.mark.parametrize("words", ["whenever", "", "yesterday", "3/12"])
def test_what_is_no_day_says_why(words):
    assert isinstance(read_by(words, NOW, ZONE), Refusal)


@given(st.text(max_size=60))
def test_a_line_is_cut_at_its_day_and_loses_nothing(line):
    assert "".join(ends_of(line)) == line


@pytest.mark.parametrize(
    ("number", "currency", "said"),
    [
        (12, "", "12"),
        (7.5, "", "7.5"),
        (12_000, "GBP", "£12,000"),
        (-40, "EUR", "-€40"),
        (12_000, "SEK", "12,000 SEK"),
    ],
)
def test_amounts_are_said_with_their_currency(number, currency, said):
    assert say_amount(number, currency) == said


@given(st.text(max_size=60))
def test_any_line_is_taken(line):
    assert read_goal(line).target is None or read_goal(line).target >= 0


@given(st.integers(0, 10**7), st.sampled_from(["GBP", "EUR", "USD"]))
def test_an_amount_is_read_back_as_it_is_said(number, currency):
    read = read_goal(say_amount(number, currency))
    assert (read.target, read.currency, read.measure) == (number, currency, "revenue")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("250", 250), ("£1,200", 1200), ("− 3", -3), ("+2", 2), ("plenty", None), ("", None)],
)
def test_an_amount_may_take_away(typed, amount):
    assert read_amount(typed) == amount

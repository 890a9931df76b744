from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.method.goal_line import read_goal
from followup_tui.method.pace import say_standing, standing
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.values import Goal

CALENDAR = WeekdayCalendar()
OCTOBER, NEW_YEAR = date(2026, 10, 1), date(2026, 12, 31)


def goal(line, since=OCTOBER, by=NEW_YEAR):
    read = read_goal(line)
    return Goal(
        1,
        line,
        measure=read.measure,
        target=read.target,
        per=read.per,
        currency=read.currency,
        since=since,
        by=by,
    )


@pytest.mark.parametrize(
    ("line", "total", "today", "said"),
    [
        ("12 meetings", 6, date(2026, 11, 25), "6 of 12 so far; at this pace: 9 of 12 by 31 Dec"),
        ("12 meetings", 12, date(2026, 11, 25), "12 of 12: reached"),
        ("12 meetings", 9, date(2027, 1, 4), "9 of 12 when 31 Dec 2026 came"),
        ("12 meetings", 1, date(2026, 10, 2), "1 of 12 so far; by 31 Dec, too early to tell the pace"),
        (
            "£12,000",
            7400,
            date(2026, 11, 25),
            "£7,400 of £12,000 so far; at this pace: £12,210 of £12,000 by 31 Dec",
        ),
        ("20 calls a day", 560, date(2026, 11, 25), "14 a day so far, of 20"),
        ("4 meetings a week", 16, date(2026, 10, 28), "4 a week so far, of 4"),
        ("4 meetings a week", 1, OCTOBER, "1 in the first week so far, of 4"),  # not five a week
        ("meetings", 4, date(2026, 11, 25), "4 so far; how much it is to be is not said yet"),
    ],
)
def test_actual_target_and_pace_are_said_plainly(line, total, today, said):
    one = goal(line)
    assert say_standing(one, standing(one, total, today, CALENDAR), today) == said


def test_a_goal_without_a_day_has_no_pace():
    one = goal("12 meetings", by=None)
    today = date(2026, 11, 25)
    assert say_standing(one, standing(one, 4, today, CALENDAR), today) == "4 of 12 so far"


@given(st.integers(0, 400), st.integers(0, 500), st.sampled_from(["day", "week", "month"]))
def test_an_average_never_says_more_than_was_counted(passed, total, per):
    found = standing(goal(f"4 meetings a {per}"), total, OCTOBER + timedelta(days=passed), CALENDAR)
    assert found.actual <= total


days = st.dates(date(2026, 1, 1), date(2027, 6, 30))


@given(days, st.integers(0, 400), st.integers(0, 400), st.integers(0, 500), st.integers(0, 100))
def test_the_pace_never_falls_below_what_is_there_and_grows_with_it(since, length, passed, total, more):
    one = goal("50 meetings", since=since, by=since + timedelta(days=length))
    today = since + timedelta(days=passed)
    less, greater = (standing(one, count, today, CALENDAR) for count in (total, total + more))
    assert less.reached == (total >= 50)
    if less.projected is not None:
        assert less.projected >= total
        assert greater.projected is not None
        assert greater.projected >= less.projected
    assert say_standing(one, less, today)


@given(days, st.integers(10, 400), st.integers(0, 500))
def test_on_its_last_day_the_pace_is_what_is_there(since, length, total):
    by = since + timedelta(days=length)
    found = standing(goal("50 meetings", since=since, by=by), total, by, CALENDAR)
    assert found.projected == total


@given(days, st.integers(0, 300))
def test_a_weekend_changes_no_pace(since, total):
    one = goal("50 meetings", since=since, by=since + timedelta(days=200))
    friday = since + timedelta(days=28 + (4 - since.weekday()) % 7)
    saturday, sunday = friday + timedelta(days=1), friday + timedelta(days=2)
    assert standing(one, total, friday, CALENDAR) == standing(one, total, saturday, CALENDAR)
    assert standing(one, total, friday, CALENDAR) == standing(one, total, sunday, CALENDAR)

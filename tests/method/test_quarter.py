from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.method.quarter import (
    calendar_quarter,
    mostly_over,
    next_promised,
    quarter_at,
    review_waits,
    three_months_from,
    to_promise,
    to_review,
)

days = st.dates(date(2000, 1, 1), date(2090, 1, 1))
PROMISED = datetime(2026, 10, 1, tzinfo=UTC)


@given(days)
def test_calendar_quarters_follow_each_other_without_a_gap(day):
    found = calendar_quarter(day)
    assert found.holds(day)
    assert found.start.day == 1
    assert found.start.month in {1, 4, 7, 10}
    assert calendar_quarter(found.end + timedelta(days=1)).start == found.end + timedelta(days=1)
    assert 90 <= (found.end - found.start).days + 1 <= 92


@given(days)
def test_three_months_from_any_day(day):
    found = three_months_from(day)
    assert 89 <= (found.end - day).days + 1 <= 92
    assert (found.end.year - day.year) * 12 + found.end.month - day.month == (3 if day.day > 1 else 2)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 10, 1), date(2026, 12, 31)),
        (date(2026, 11, 23), date(2027, 2, 22)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2027, 11, 30)),
    ],
)
def test_where_three_months_end(start, end):
    assert three_months_from(start).end == end


def test_the_promised_quarter_goes_before_the_calendars():
    today = date(2026, 11, 25)
    mine = replace(three_months_from(date(2026, 11, 9)), promised=PROMISED)
    later = replace(three_months_from(date(2027, 3, 1)), promised=PROMISED)
    assert quarter_at([], today) == calendar_quarter(today)
    assert quarter_at([mine, later], today) == mine
    assert quarter_at([replace(mine, promised=None)], today) == calendar_quarter(today)
    assert next_promised([mine, later], today) == later


def test_what_may_be_promised_next():
    today = date(2026, 11, 25)
    mine = replace(calendar_quarter(today), promise="every day", promised=PROMISED)
    challenge = replace(mine, became="challenge", reviewed=PROMISED)
    habit = replace(mine, became="habit", reviewed=PROMISED)
    following = three_months_from(date(2027, 1, 1))
    ahead = replace(three_months_from(date(2027, 2, 1)), promised=PROMISED)
    assert to_promise([], today) == calendar_quarter(today)
    assert to_promise([mine, ahead], today) == mine
    for day in (today, date(2027, 1, 4)):
        assert to_promise([challenge], day) == replace(following, promise="every day")
        assert to_promise([habit], day) == following
        assert to_promise([habit, ahead], day) == ahead
    assert to_promise([challenge], date(2027, 5, 1)) == calendar_quarter(date(2027, 5, 1))


def test_a_quarter_is_looked_back_on_from_its_last_week():
    mine = replace(calendar_quarter(date(2026, 11, 25)), promised=PROMISED)
    assert to_review([mine], date(2026, 12, 24)) is None
    assert to_review([mine], date(2026, 12, 25)) == mine
    assert to_review([mine], date(2027, 6, 1)) == mine
    assert to_review([replace(mine, reviewed=PROMISED)], date(2027, 1, 1)) is None


def test_looking_back_is_not_called_for_while_something_newer_is_on():
    mine = replace(calendar_quarter(date(2026, 11, 25)), promised=PROMISED)
    newer = replace(three_months_from(date(2027, 1, 11)), promised=PROMISED)
    assert not review_waits([mine, newer], date(2026, 12, 24))
    assert review_waits([mine, newer], date(2027, 1, 10))
    assert not review_waits([mine, newer], date(2027, 1, 12))
    assert to_review([mine, newer], date(2027, 1, 12)) == mine  # c still does it
    assert review_waits([mine, newer], date(2027, 4, 8))


@pytest.mark.parametrize(
    ("start", "last_of_the_half"),
    [(date(2026, 10, 1), date(2026, 11, 16)), (date(2026, 4, 1), date(2026, 5, 16))],
)
def test_a_quarter_is_mostly_over_once_more_than_half_of_its_days_are_gone(start, last_of_the_half):
    """46 of 92 days are half; of 91 days, 45 are less and 46 are more."""
    quarter = calendar_quarter(start)
    assert not mostly_over(quarter, last_of_the_half)
    assert mostly_over(quarter, last_of_the_half + timedelta(days=1))


def test_looking_back_waits_for_an_older_quarter_too_once_the_newer_is_looked_back_on():
    mine = replace(calendar_quarter(date(2026, 11, 25)), promised=PROMISED)
    newer = replace(three_months_from(date(2027, 1, 11)), promised=PROMISED, reviewed=PROMISED)
    day = date(2027, 4, 5)
    assert quarter_at([mine, newer], day) == newer
    assert review_waits([mine, newer], day)
    assert not review_waits([mine, replace(newer, reviewed=None)], date(2027, 4, 3))

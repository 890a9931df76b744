from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method.worksheets import mondays, page

from followup_tui.method.friday import is_due, plot, trend, unfed, week_of, week_to_look_at
from followup_tui.model.values import FridayPage, Value

VALUES = (Value(1, "independence"), Value(2, "influence"), Value(3, "craft"))
WEEK = date(2026, 11, 23)
LAST = WEEK - timedelta(weeks=1)


@pytest.mark.parametrize(
    ("pages", "name"),
    [
        ([], None),
        ([page(WEEK, 7, 2, 8)], None),
        ([page(LAST, 7, 6, 8), page(WEEK, 7, 2, 8)], None),
        ([page(LAST, 7, 3, 8), page(WEEK, 7, 2, 8)], "influence"),
        ([page(LAST, 3, 3, 8), page(WEEK, 3, 2, 8)], "influence"),
        ([page(LAST, 2, 2, 8), page(WEEK, 2, 2, 8)], "independence"),
        ([page(LAST, 7, 2, 8), FridayPage(WEEK, skipped=True)], None),
        ([page(WEEK, 4, 4, 4)], None),
    ],
)
def test_a_value_that_goes_unfed_is_named(pages, name):
    found = unfed(VALUES, pages)
    assert (found.name if found else None) == name


scores = st.none() | st.integers(0, 9)
many = st.lists(
    st.builds(page, mondays, scores, scores, scores), max_size=8, unique_by=lambda each: each.week
)


@given(many, st.randoms())
def test_the_order_of_the_pages_is_no_difference(pages, random):
    shuffled = list(pages)
    random.shuffle(shuffled)
    assert unfed(VALUES, pages) == unfed(VALUES, shuffled)


@given(many)
def test_a_value_whose_last_mark_is_good_is_not_unfed(pages):
    fed = page(date(2028, 1, 3), 4, 9, 5)
    assert unfed(VALUES, [*pages, fed]) is None


@given(many)
def test_only_a_value_with_low_marks_is_named(pages):
    found = unfed(VALUES, pages)
    lasts = {}
    for one in sorted(pages, key=lambda each: each.week):
        for mark in one.marks:
            lasts[mark.value] = [*lasts.get(mark.value, []), mark.score][-2:]
    low = {id_ for id_, marks in lasts.items() if len(marks) == 2 and max(marks) <= 3}
    assert (found is None) == (not low)
    assert found is None or found.id in low


@given(many, st.dates(date(2026, 1, 5), date(2027, 3, 1)))
def test_the_plot_has_a_cell_a_week_and_never_falls_where_marks_rise(pages, today):
    found = trend(VALUES[0], pages, today)
    drawn = plot(found)
    assert len(found) == len(drawn) == 12
    for one, two in zip(found, drawn, strict=True):
        assert (one is None) == (two == "·")
    heights = plot(range(10))
    assert list(heights) == sorted(heights)
    assert len(set(heights)) == 8


def test_the_trend_has_the_right_weeks():
    found = trend(VALUES[0], [page(LAST, 4), page(WEEK, 6)], date(2026, 11, 27))
    assert found[-2:] == (4, 6)
    assert set(found[:-2]) == {None}


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 11, 26), False),
        (date(2026, 11, 27), True),
        (date(2026, 11, 29), True),
        (date(2026, 11, 30), False),
    ],
)
def test_it_is_offered_from_friday_to_sunday(today, due):
    assert is_due(today, [page(LAST, 1)], VALUES) == due
    assert not is_due(today, [FridayPage(week_of(today), skipped=True)], VALUES)
    assert not is_due(today, [], ())


@pytest.mark.parametrize(
    ("day", "pages", "week"),
    [
        (23, [], LAST),
        (24, [], LAST),
        (25, [], WEEK),
        (27, [], WEEK),
        (23, [page(LAST, 5)], WEEK),
        (23, [FridayPage(LAST, skipped=True)], WEEK),
    ],
)
def test_early_in_a_week_the_last_one_may_still_be_looked_at(day, pages, week):
    assert week_to_look_at(date(2026, 11, day), pages) == week

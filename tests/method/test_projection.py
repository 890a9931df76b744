from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.method.projection import LAPSES, LEAST, WEEKS, Open, drained

TODAY = date(2026, 11, 25)
people = st.lists(
    st.builds(Open, st.dates(TODAY - timedelta(days=200), TODAY), st.integers(0, 9000).map(float)),
    max_size=30,
)


@given(people, st.integers(0, 40), st.integers(0, 40))
def test_against_a_slow_count(pipeline, yeses, tried):
    weeks = drained(pipeline, TODAY, min(yeses, tried), tried)
    assert [each.week for each in weeks] == list(range(WEEKS + 1))
    for each in weeks:
        day = TODAY + timedelta(weeks=each.week)
        left = [one for one in pipeline if (day - one.last_touch).days < LAPSES]
        assert each.people == len(left)
        assert each.amount == sum(one.amount for one in left)
        assert (each.yeses is None) == (tried < LEAST)
        if each.yeses is not None:
            assert abs(each.yeses - len(left) * min(yeses, tried) / tried) < 1e-9


@given(people)
def test_it_only_drains_and_is_empty_after_a_quarter(pipeline):
    weeks = drained(pipeline, TODAY, 0, 0)
    assert [each.people for each in weeks] == sorted((each.people for each in weeks), reverse=True)
    assert weeks[-1].people == 0


@pytest.mark.parametrize(("tried", "yeses"), [(19, None), (20, 0.5)])
def test_a_rate_of_yeses_takes_twenty_people_tried(tried, yeses):
    assert drained([Open(TODAY)], TODAY, tried // 2 + tried % 2, tried)[0].yeses == yeses

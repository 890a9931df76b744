from collections import Counter
from datetime import UTC, date, timedelta
from statistics import mean, median_low
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from method.method_makers import NOW, ZONE, answer
from method.test_record import histories

from followup_tui.method.insight import QUESTIONS, how_hard_gap, insights, median
from followup_tui.method.record import record_of
from followup_tui.model.how_hard import HowHard


@given(st.lists(st.integers(0, 9999), min_size=1))
def test_half_of_them_do_not_exceed_the_median(figures):
    assert median(figures) == median_low(figures)


@given(histories())
def test_tables_hold_all_that_their_n_says(touches):
    record = record_of(touches)
    by_question = {each.question: each for each in insights(record)}
    assert [*by_question, "how_hard"] == sorted(QUESTIONS, key=lambda each: each == "how_hard")
    assert (
        sum(row[1] for row in by_question["sessions"].rows)
        == by_question["sessions"].n
        == len(record.sessions)
    )
    assert sum(row[2] for row in by_question["hours"].rows) == by_question["hours"].n
    assert sum(row[1] for row in by_question["yeses"].rows) == by_question["yeses"].n == len(record.yeses)
    assert sum(row[1] for row in by_question["waits"].rows) == by_question["waits"].n == len(record.waits)
    for found in by_question.values():
        assert len(set(found.rows)) == len(found.rows)
        assert {len(row) for row in found.rows} <= {len(found.asked.columns)}


@given(
    st.lists(
        st.builds(
            HowHard,
            st.integers(0, 90 * 24 * 60).map(lambda ago: NOW.astimezone(UTC) - timedelta(minutes=ago)),
            st.integers(1, 7),
            st.none() | st.integers(1, 7),
        )
    )
)
def test_how_hard_by_week_against_a_slow_count(said):
    both = [(each.at.astimezone(ZoneInfo(ZONE)), each) for each in said if each.after]
    wanted = []
    for monday in (date(2026, 8, 24) + timedelta(weeks=at) for at in range(16)):
        here = [each for at, each in both if at.date().isocalendar()[:2] == monday.isocalendar()[:2]]
        if here:
            before, after = (
                mean(each) for each in zip(*((one.before, one.after) for one in here), strict=True)
            )
            wanted.append((monday.isoformat(), len(here), before, after))
    found = how_hard_gap(said, ZONE)
    assert found.n == len(both)
    assert [row[:2] for row in found.rows] == [row[:2] for row in wanted]
    for row, slow in zip(found.rows, wanted, strict=True):
        assert abs(row[2] - slow[2]) <= 0.05 + 1e-9
        assert abs(row[3] - slow[3]) <= 0.05 + 1e-9


@given(histories())
def test_waits_by_month_against_a_slow_count(touches):
    record = record_of(touches)
    months = {f"{each.day:%Y-%m}" for each in record.waits}
    wanted = []
    for month in sorted(months):
        minutes = [each.minutes for each in record.waits if f"{each.day:%Y-%m}" == month]
        wanted.append((month, len(minutes), median_low(minutes)))
    assert list(answer("waits", record).rows) == wanted


@given(histories())
def test_first_and_last_never_exceed_their_calls(touches):
    for _, sessions, calls, first, last in answer("sessions", record_of(touches)).rows:
        assert calls == 3 * sessions
        assert max(first, last) <= calls


def test_too_little_is_said_to_be_too_little():
    record = record_of([])
    assert not any(each.enough for each in insights(record))
    record.yeses = dict.fromkeys(range(5), 4)
    assert answer("yeses", record).enough
    assert answer("yeses", record).rows == ((4, 5),)


def test_reasons_come_with_the_most_frequent_first():
    record = record_of([])
    record.reasons = Counter({"pushy": 2, "nuisance": 3, "people": 2})
    assert answer("reasons", record).rows == (("nuisance", 3), ("people", 2), ("pushy", 2))

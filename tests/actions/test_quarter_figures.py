import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from method.test_record import BEGIN, histories

from followup_tui.actions.promised import promised_view
from followup_tui.actions.quarter import QuarterNow, promise_quarter, quarter_figures
from followup_tui.method.days_kept import DaysKept
from followup_tui.method.on_time import OnTime
from followup_tui.method.quarter import three_months_from
from followup_tui.method.record import record_of
from followup_tui.model.quarter import Quarter
from followup_tui.model.words import CONVERSATIONS, NOES


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories(), st.integers(-40, 200))
def test_the_figures_of_a_quarter_against_a_slow_count(desk, touches, begins):
    quarter = three_months_from(BEGIN.date() + timedelta(days=begins))
    now = quarter_figures(desk, quarter, record_of(touches))
    within = [each for each in touches if quarter.start <= each.day <= quarter.end]
    assert now.counts["touches"] == len(within)
    assert now.counts["conversations"] == sum(each.outcome in CONVERSATIONS for each in within)
    assert now.counts["noes"] == sum(each.outcome in NOES for each in within)
    talks = [each for each in touches if each.outcome in CONVERSATIONS]
    reconnected = 0
    for each in (each for each in talks if each in within):
        before = [other.minute for other in talks if other.person == each.person and other < each]
        reconnected += bool(before) and each.minute - before[-1] > 60 * 24 * 60
    assert now.counts["reconnected"] == reconnected
    assert now.days.kept == len({each.day for each in within if each.day.weekday() < 5})


def test_todays_queue_waits_for_none_of_the_quarters_figures(desk, monkeypatch):
    promise_quarter(desk, date(2026, 11, 2), worth="", promise="every day")
    monkeypatch.setitem(sys.modules, "followup_tui.actions.quarter", None)  # an import of it fails
    found = promised_view(desk)
    assert (found["promise"], found["start"], found["days_kept"]) == ("every day", "2026-11-02", 0)


@pytest.mark.parametrize(
    ("promised", "waiting", "days", "promises"),
    [
        (None, 0, "3 so far", "4 of 6"),
        (datetime(2026, 10, 1, tzinfo=UTC), 1, "3 of 7 so far", "4 of 6, 1 still open"),
    ],
)
def test_a_figure_says_of_how_many_only_what_was_promised(promised, waiting, days, promises):
    quarter = Quarter(start=date(2026, 10, 1), end=date(2026, 12, 31), promised=promised)
    now = QuarterNow(quarter, DaysKept((), 60, 7, 3), OnTime(4, 2, waiting), {"noes": 5})
    assert (now.said("days"), now.said("promises"), now.said("noes")) == (days, promises, "5")

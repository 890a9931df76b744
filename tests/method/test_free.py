"""Free half-hours between what is promised."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from followup_tui.method.free import WORK_END, WORK_START, clash, free_spans, say_spans, taken_on
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

DAY, ZONE = date(2026, 12, 1), "America/Chicago"
EARLIER = datetime(2026, 11, 25, tzinfo=UTC)


def promise(start, until=None, what="call", person=1):
    return Promise(
        person=person, what=what, when=When(day=DAY, zone=ZONE, start=start, until=until), made=EARLIER
    )


def free(*promises, now=EARLIER):
    return say_spans(free_spans(taken_on(promises, DAY, ZONE), DAY, now, ZONE))


def test_a_call_takes_half_an_hour_and_a_meeting_a_whole_one():
    assert free(promise(time(10))) == "9:00–10:00, 10:30–17:00"
    assert free(promise(time(10), what="meeting")) == "9:00–10:00, 11:00–17:00"


def test_a_call_between_half_hours_takes_both():
    assert free(promise(time(10, 15))) == "9:00–10:00, 11:00–17:00"


def test_a_long_window_takes_nothing_and_a_short_one_itself():
    assert free(promise(time(9), time(12))) == "9:00–17:00"
    assert free(promise(time(9), time(10))) == "10:00–17:00"


def test_what_is_gone_is_not_free():
    noon = datetime(2026, 12, 1, 12, 10, tzinfo=ZoneInfo(ZONE))
    assert free(promise(time(15)), now=noon) == "12:30–15:00, 15:30–17:00"


def test_a_full_day_has_nothing_free():
    assert free(*(promise(time(hour, minute)) for hour in range(9, 17) for minute in (0, 30))) == ""


PROMISES = st.lists(
    st.builds(
        promise, st.times(time(0), time(23)), st.none() | st.times(), st.sampled_from(["call", "meeting"])
    ),
    max_size=6,
)


@given(PROMISES)
def test_free_is_what_clashes_with_nothing(promises):
    taken = taken_on(promises, DAY, ZONE)
    spans = free_spans(taken, DAY, EARLIER, ZONE)
    for start, end in spans:
        assert WORK_START <= start < end <= WORK_END
        assert clash(taken, When(day=DAY, zone=ZONE, start=start), ZONE) is None
    assert all(before[1] < after[0] for before, after in pairwise(spans))

"""Free half-hours between what is promised."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.method.free import (
    WORK_END,
    WORK_START,
    clash,
    free_spans,
    say_day_load,
    say_spans,
    taken_on,
)
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


def say(start=None, *promises, due=0, now=EARLIER):
    when = When(day=DAY, zone=ZONE, start=start)
    return say_day_load(when, due, promises, {1: "Dana", 2: "Lee"}.__getitem__, now, ZONE)


def test_a_window_up_to_an_hour_takes_its_time_and_a_longer_one_none():
    assert free(promise(time(9), time(10))) == "10:00–17:00"
    assert free(promise(time(9), time(10, 1))) == "9:00–17:00"


@pytest.mark.parametrize(
    ("start", "taken"), [(time(9, 59), False), (time(10), True), (time(10, 29), True), (time(10, 30), False)]
)
def test_a_time_clashes_from_the_beginning_of_a_call_to_before_its_end(start, taken):
    said = say(start, promise(time(10)), due=1)
    assert said.startswith("10:00 is promised to Dana · 1 already due" if taken else "1 already due · free")


def test_the_half_hour_that_begins_now_is_still_free():
    now = datetime(2026, 12, 1, 12, 30, tzinfo=ZoneInfo(ZONE))
    assert free(promise(time(16, 30)), now=now) == "12:30–16:30"
    assert free(promise(time(16, 30)), now=now + timedelta(minutes=1)) == "13:00–16:30"


def test_what_a_day_holds_is_said_in_a_line():
    assert say() == "nothing else is due"
    assert say(None, promise(time(10)), due=4) == "4 already due · free 9:00–10:00, 10:30–17:00"
    full = [promise(time(hour), what="meeting") for hour in range(9, 17)]
    assert say(None, *full, due=8) == "8 already due · no half-hour is free"
    over = datetime(2026, 12, 2, 0, 0, tzinfo=ZoneInfo(ZONE))
    assert say(None, promise(time(10)), due=1, now=over) == "1 already due"
    mine = replace(promise(time(10), person=2), asked_by="us")
    assert say(time(10), mine, due=1).startswith("10:00 is planned with Lee")


def test_a_meeting_over_midnight_is_on_both_days_and_only_open_ones_of_ours_count():
    late = promise(time(23, 30), what="meeting")
    assert len(taken_on([late], DAY, ZONE)) == len(taken_on([late], DAY + timedelta(days=1), ZONE)) == 1
    assert (
        taken_on([late], DAY + timedelta(days=2), ZONE)
        == taken_on([late], DAY - timedelta(days=1), ZONE)
        == []
    )
    not_mine = [replace(late, owed_by="them"), replace(late, state="kept"), promise(None)]
    assert taken_on(not_mine, DAY, ZONE) == []

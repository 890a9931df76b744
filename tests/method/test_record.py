"""The record against a slow and obvious count of the same touches."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.method.record import TALKS, Touch, record_of
from followup_tui.model.words import CHANNELS, CONTACTS, CONVERSATIONS, NOES, OUTCOMES

BEGIN = datetime(2026, 1, 5, tzinfo=UTC)
MINUTE = int(BEGIN.timestamp()) // 60


def touch(minute, id_, person=1, outcome="talked", channel="call", by="us"):
    at = BEGIN + timedelta(minutes=minute)
    return Touch(MINUTE + minute, id_, person, at.date(), at.hour, channel, outcome, by)


gaps = st.one_of(st.integers(0, 40), st.integers(0, 3000), st.integers(80_000, 100_000))
row = st.tuples(
    gaps,
    st.integers(1, 3),
    st.sampled_from(OUTCOMES),
    st.sampled_from(("call", "call", *CHANNELS)),
    st.sampled_from(("us", "us", "us", "them")),
)


@st.composite
def histories(draw):
    found, minute = [], 0
    for id_, (gap, *told) in enumerate(draw(st.lists(row, max_size=60)), 1):
        minute += gap
        found.append(touch(minute, id_, *told))
    return found


def my_calls(touches):
    return [
        each
        for each in touches
        if each.by == "us" and each.channel == "call" and each.outcome != "wrong_number"
    ]


@given(histories())
def test_counts_of_days(touches):
    record = record_of(touches)
    for day in {each.day for each in touches}:
        on_day = [each for each in touches if each.day == day]
        assert record.touches[day] == len(on_day)
        assert record.conversations[day] == sum(each.outcome in CONVERSATIONS for each in on_day)
        assert record.noes[day] == sum(each.outcome in NOES for each in on_day)


@given(histories())
def test_reconnected_is_a_conversation_after_a_long_silence(touches):
    found = 0
    talks = [each for each in touches if each.outcome in CONVERSATIONS]
    for at, each in enumerate(talks):
        before = [other.minute for other in talks[:at] if other.person == each.person]
        found += bool(before) and each.minute - before[-1] > 60 * 24 * 60
    assert record_of(touches).reconnected.total() == found


@given(histories())
def test_calls_picked_up_by_weekday_and_hour(touches):
    record = record_of(touches)
    for weekday in range(7):
        for hour in range(24):
            here = [e for e in my_calls(touches) if e.day.weekday() == weekday and e.hour == hour]
            assert record.calls[weekday, hour] == len(here)
            assert record.picked_up[weekday, hour] == sum(each.outcome in CONTACTS for each in here)


@given(histories())
def test_touches_a_yes_took(touches):
    wanted = {}
    for person in {each.person for each in touches}:
        theirs = [each for each in touches if each.person == person]
        won = [at for at, each in enumerate(theirs) if each.outcome == "won"]
        if won:
            wanted[person] = sum(each.by == "us" for each in theirs[: won[0] + 1])
    record = record_of(touches)
    assert record.yeses == wanted
    assert record.people_tried == len({each.person for each in touches if each.by == "us"})


@given(histories())
def test_minutes_from_a_talk_to_my_next_touch(touches):
    wanted = []
    for at, each in enumerate(touches):
        if each.by != "us":
            continue
        before = [other for other in touches[:at] if other.person == each.person]
        # My touch ends a wait if a talk came since my last one, and nothing ended what it began.
        since = []
        for other in before:
            if other.by == "us":
                since = []
            if other.outcome in CONVERSATIONS:
                since.append(other)
        if since and since[-1].outcome in TALKS:
            wanted.append((since[-1].day, each.minute - since[-1].minute))
    assert [tuple(each) for each in record_of(touches).waits] == wanted


@given(histories())
def test_first_and_last_three_calls_of_sessions(touches):
    runs = []
    for each in my_calls(touches):
        if runs and runs[-1][-1].day == each.day and each.minute - runs[-1][-1].minute <= 30:
            runs[-1].append(each)
        else:
            runs.append([each])
    wanted = [
        (
            run[0].day,
            sum(each.outcome in CONTACTS for each in run[:3]),
            sum(each.outcome in CONTACTS for each in run[-3:]),
        )
        for run in runs
        if len(run) >= 6
    ]
    assert [tuple(each) for each in record_of(touches).sessions] == wanted


@given(histories(), st.randoms())
def test_the_order_in_which_touches_come_is_no_difference(touches, random):
    shuffled = list(touches)
    random.shuffle(shuffled)
    one, two = record_of(touches), record_of(shuffled)
    assert vars(one) == vars(two)


@pytest.mark.parametrize(("pause", "sessions"), [(30, 1), (31, 0)])
def test_a_session_ends_with_half_an_hour_without_a_call(pause, sessions):
    minutes = (0, 1, 2, 2 + pause, 3 + pause, 4 + pause)
    assert len(record_of(touch(minute, at) for at, minute in enumerate(minutes)).sessions) == sessions

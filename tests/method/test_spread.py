"""A pile made into days again: bounded, in order, and a promise stays what was agreed (method P5, Q6)."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method_makers import CALENDAR, NOW, TODAY, ZONE, at, person, planned, promise, touch, touched, when

from followup_tui.method.opener import opener
from followup_tui.method.rows import Row
from followup_tui.method.spread import Overdue, days_away, most_worth, overdue, spread, timed_today
from followup_tui.method.touching import settle
from followup_tui.model.person import Summary


def test_what_is_overdue_is_late_promises_first_and_one_row_for_each_person():
    people = {
        1: person(plan=planned(20)),
        2: person(plan=planned(24)),
        3: person(plan=planned(18)),
        4: person(plan=planned(18), stage="released"),
        5: person(plan=planned(25)),
        6: person(plan=planned(18), put_off=date(2026, 11, 26)),
        7: person(),
        8: person(plan=planned(23), put_off=TODAY),
    }
    promises = {
        7: promise(3, when(23)),
        10: promise(7, when(20), put_off=date(2026, 11, 26)),
        8: promise(5, when(26)),
        9: promise(2, when(20), owed_by="them"),
    }
    assert overdue(people, promises, TODAY, ZONE) == [
        Overdue(3, date(2026, 11, 23), 7),
        Overdue(1, date(2026, 11, 20)),
        Overdue(8, date(2026, 11, 23)),
        Overdue(2, date(2026, 11, 24)),
    ]


@given(st.integers(0, 60), st.integers(0, 9), st.dictionaries(st.integers(1, 20), st.integers(0, 12)))
def test_every_one_gets_a_working_day_to_come_and_no_day_is_overfilled(count, cap, held):
    items = [Overdue(n, TODAY) for n in range(count)]
    load = {TODAY + timedelta(days=ahead): number for ahead, number in held.items()}
    placed = spread(items, load, cap, TODAY, CALENDAR)
    assert [item for item, _ in placed] == items
    days = [day for _, day in placed]
    assert days == sorted(days)
    assert all(day > TODAY and CALENDAR.is_working_day(day) for day in days)
    assert all(load.get(day, 0) + number <= max(1, cap) for day, number in Counter(days).items())


@pytest.mark.parametrize(("count", "a_day"), [(3, [3]), (7, [5, 2]), (26, [6, 6, 6, 6, 2]), (60, [12] * 5)])
def test_a_pile_takes_a_week_and_not_tomorrow(count, a_day):
    placed = spread([Overdue(n, TODAY) for n in range(count)], {}, 25, TODAY, CALENDAR)
    assert list(Counter(day for _, day in placed).values()) == a_day


def test_most_worth_ringing_is_what_was_agreed_before_what_i_planned_alone():
    rows = [
        Row(person=n, bucket=bucket, what="call", due=TODAY, reason="", key=(n,), own=own)
        for n, (bucket, own) in enumerate(
            [("promise_today", True), ("promise_late", False), ("promise_late", True), ("plan", True)], 1
        )
    ]
    assert [each.person for each in most_worth(rows)] == [2, 1, 3, 4]


def test_what_had_a_time_on_an_earlier_day_has_none_today():
    buckets = ("promise_now", "promise_late", "promise_later", "plan")
    rows = [
        Row(person=n, bucket=bucket, what="call", due=TODAY, reason="", key=(n,), at=NOW)
        for n, bucket in enumerate(buckets, 1)
    ]
    assert [each.person for each in timed_today(rows)] == [1, 3]
    assert [each.person for each in most_worth(rows)] == [2, 4]


@pytest.mark.parametrize(("days_ago", "away"), [(0, 0), (1, 0), (2, 1), (5, 2), (8, 5)])
def test_days_away_are_working_days_between_the_last_touch_and_today(days_ago, away):
    people = [
        person(summary=touched(1, days_ago=days_ago)),
        person(summary=touched(1, days_ago=20)),
        person(),
    ]
    assert days_away(people, TODAY, ZONE, CALENDAR) == away
    assert days_away([person()], TODAY, ZONE, CALENDAR) == 0


def test_the_last_touch_is_the_last_moment_and_not_the_last_wall():
    def touched_at(text):
        return person(summary=Summary(touches=1, last_touch=datetime.fromisoformat(text)))

    noon_on_the_23rd = touched_at("2026-11-24T08:00+14:00")
    morning_of_the_24th = touched_at("2026-11-23T23:30-12:00")
    assert days_away([noon_on_the_23rd], TODAY, ZONE, CALENDAR) == 1
    assert days_away([noon_on_the_23rd, morning_of_the_24th], TODAY, ZONE, CALENDAR) == 0


def test_a_promise_that_was_put_off_is_owned_up_to_and_kept_late():
    held = promise(1, when(23, "15:00"), made=at(17), entry=1, put_off=TODAY)
    words = opener(person(), [(1, touch(17, "talked"))], held, NOW, ZONE)
    assert words.wording("call").text.startswith(
        "Dana, a week ago you asked me to ring on Monday at three, and I am sorry to be late."
    )
    assert settle([(1, held)], touch(25, "talked"), ZONE) == [(1, "late")]

"""Dates, times and spans as the app says them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_phrase import MINE, NOW, THEIRS

from followup_tui.method.speak import (
    choice_words,
    phrase_for,
    say_ago,
    say_clock,
    say_day,
    say_in,
    say_times,
    say_when,
)
from followup_tui.model.when import When

TODAY = NOW.date()


@pytest.mark.parametrize(
    ("day", "said", "full"),
    [
        (date(2026, 11, 25), "today", "Wed 25 Nov 2026"),
        (date(2026, 11, 26), "tomorrow", "Thu 26 Nov 2026"),
        (date(2026, 11, 24), "yesterday", "Tue 24 Nov 2026"),
        (date(2026, 12, 1), "Tue 1 Dec", "Tue 1 Dec 2026"),
        (date(2027, 9, 1), "Wed 1 Sep", "Wed 1 Sep 2027"),
        (date(2027, 10, 26), "Tue 26 Oct", "Tue 26 Oct 2027"),
        (date(2027, 10, 27), "Wed 27 Oct 2027", "Wed 27 Oct 2027"),
        (date(2025, 12, 25), "Thu 25 Dec", "Thu 25 Dec 2025"),
        (date(2025, 12, 24), "Wed 24 Dec 2025", "Wed 24 Dec 2025"),
        (date(2027, 11, 24), "Wed 24 Nov 2027", "Wed 24 Nov 2027"),
        (date(2025, 1, 2), "Thu 2 Jan 2025", "Thu 2 Jan 2025"),
    ],
)
def test_a_day(day, said, full):
    assert (say_day(day, TODAY), say_day(day, TODAY, full=True)) == (said, full)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (
            When(day=date(2026, 12, 1), start=time(15), zone=MINE),
            "Tue 1 Dec 2026, 15:00, in 6 days; 16:00 there",
        ),
        (When(day=date(2026, 12, 1), zone=MINE), "Tue 1 Dec 2026, in 6 days"),
        (When(day=date(2026, 11, 26), zone=MINE), "Thu 26 Nov 2026, tomorrow"),
        (When(day=date(2026, 11, 25), zone=MINE), "Wed 25 Nov 2026, today"),
        (
            When(day=date(2026, 11, 25), start=time(15), zone=MINE),
            "Wed 25 Nov 2026, 15:00, in 4 h 45; 16:00 there",
        ),
        (
            When(day=date(2026, 12, 1), start=time(14), until=time(16), zone=MINE),
            "Tue 1 Dec 2026, 14:00–16:00, in 6 days; 15:00–17:00 there",
        ),
        (
            When(day=date(2026, 12, 1), start=time(10), zone=THEIRS),
            "Tue 1 Dec 2026, 09:00, in 6 days; 10:00 there",
        ),
    ],
)
def test_the_echo(when, said):
    assert say_when(when, NOW, MINE, THEIRS) == said


def test_the_echo_names_their_day_where_it_is_another():
    when = When(day=date(2026, 12, 1), start=time(18), zone=MINE)
    assert (
        say_when(when, NOW, MINE, "Asia/Tokyo") == "Tue 1 Dec 2026, 18:00, in 6 days; Wed 2 Dec, 09:00 there"
    )
    assert say_when(when, NOW, MINE) == "Tue 1 Dec 2026, 18:00, in 6 days"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0.5, "in 1 min"),
        (6, "in 6 min"),
        (59.5, "in 1 h"),
        (60, "in 1 h"),
        (276, "in 4 h 36"),
        (1439, "in 23 h 59"),
        (1440, "in 1 day"),
        (8700, "in 6 days"),
        (0, "now"),
        (-5, "now"),
    ],
)
def test_how_long_until_then(minutes, said):
    assert say_in(timedelta(minutes=minutes)) == said


def test_how_often():
    assert [say_times(n) for n in (0, 1, 2, 3, 12, 13)] == [
        "no times",
        "once",
        "twice",
        "three times",
        "twelve times",
        "13 times",
    ]


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("2026-11-25T10:10", "just now"),
        ("2026-11-25T08:00", "this morning"),
        ("2026-11-24T23:00", "yesterday"),
        ("2026-11-23T09:00", "on Monday"),
        ("2026-11-20T09:00", "last Friday"),
        ("2026-11-19T09:00", "last Thursday"),
        ("2026-11-18T09:00", "a week ago"),
        ("2026-11-17T09:00", "a week ago"),
        ("2026-11-16T09:00", "nine days ago"),
        ("2026-11-13T09:00", "twelve days ago"),
        ("2026-11-12T09:00", "two weeks ago"),
        ("2026-11-04T09:00", "three weeks ago"),
        ("2026-10-07T09:00", "seven weeks ago"),
        ("2026-03-10T09:00", "in March"),
        ("2026-01-05T09:00", "in January"),
        ("2026-10-01T09:00", "eight weeks ago"),
        ("2026-09-30T09:00", "in September"),
        ("2025-12-26T09:00", "in December"),
        ("2025-12-25T09:00", "in December 2025"),
        ("2025-11-10T09:00", "in November 2025"),
        ("2025-02-10T09:00", "in February 2025"),
        ("2024-12-10T09:00", "in December 2024"),
        ("2023-06-01T09:00", "three years ago"),
        ("2026-12-01T09:00", "just now"),
    ],
)
def test_how_long_ago(then, said):
    assert say_ago(datetime.fromisoformat(then).replace(tzinfo=ZoneInfo(MINE)), NOW) == said


def test_the_part_of_today():
    evening = NOW.replace(hour=20)
    assert [say_ago(NOW.replace(hour=hour), evening) for hour in (9, 14, 18)] == [
        "this morning",
        "this afternoon",
        "this evening",
    ]


@given(st.timedeltas(timedelta(), timedelta(days=13000)))
def test_anything_past_can_be_said(since):
    said = say_ago(NOW - since, NOW)
    assert said.split()[0] in {"just", "this", "yesterday", "on", "last", "a", "in"} or said.endswith("ago")


def test_a_choice_and_a_clock():
    when = When(day=date(2026, 12, 3), start=time(14), until=time(16), zone=THEIRS)
    assert choice_words(when, NOW, MINE) == "Thu 3 Dec, 13:00–15:00; 14:00–16:00 there"
    assert choice_words(When(day=TODAY, zone=MINE), NOW, MINE) == "today"
    assert say_clock(When(day=TODAY, zone=MINE)) == ""


def test_a_phrase_to_type_again():
    when = When(day=date(2026, 12, 1), start=time(15), zone=THEIRS)
    assert phrase_for(when, THEIRS) == "tue 1 dec 2026 15:00h"
    assert phrase_for(when) == "tue 1 dec 2026 15:00h America/New_York"


class TestWhen:
    """The value itself."""

    night = When(day=date(2026, 12, 1), start=time(23), until=time(1), zone=MINE)

    def test_a_window_over_midnight_ends_the_day_after(self):
        assert self.night.ends_at() - self.night.starts_at() == timedelta(hours=2)

    def test_a_day_lasts_until_the_next_and_a_time_ends_where_it_starts(self):
        day = When(day=TODAY, zone=MINE)
        assert day.ends_at() - day.starts_at() == timedelta(days=1)
        at = When(day=TODAY, start=time(9), zone=MINE)
        assert at.ends_at() == at.starts_at()

    def test_on_another_clock_the_moment_stays_and_a_date_stays_a_date(self):
        there = self.night.in_zone("Asia/Tokyo")
        assert (there.day, there.start, there.until) == (date(2026, 12, 2), time(14), time(16))
        assert there.starts_at() == self.night.starts_at()
        assert When(day=TODAY, zone=MINE).in_zone("Asia/Tokyo").day == TODAY
        assert self.night.in_zone(MINE) is self.night

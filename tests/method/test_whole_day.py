"""Days that may have passed: read, offered in both readings, or refused; spans of days off."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.method.days_off import DaysOff, read_days_off
from followup_tui.method.phrase import PhraseRules
from followup_tui.method.speak import phrase_for
from followup_tui.method.whole_day import WHICH, WHOLE, read_day
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.when import Refusal, When

ZONE = "America/Chicago"
NOW = datetime(2026, 11, 25, 10, 15, tzinfo=ZoneInfo(ZONE))  # a Wednesday


def read(text, order=None):
    return read_day(text, NOW, ZONE, WeekdayCalendar(), PhraseRules(date_order=order))


def days(text):
    return read_days_off(text, NOW, ZONE, WeekdayCalendar(), PhraseRules())


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("nov 3", "2026-11-03"),
        ("Tue 3 Nov 2026.", "2026-11-03"),
        ("yesterday", "2026-11-24"),
        ("last friday", "2026-11-20"),
        ("2026-11-20", "2026-11-20"),
        ("3 mar 2024", "2024-03-03"),
        ("nov 3 2027", "2027-11-03"),
        ("today", "2026-11-25"),
        ("mon", "2026-11-30"),
        ("next week", "2026-11-30"),
        ("the 3rd", "2026-12-03"),
        ("eom", "2026-11-30"),
        ("dec 24", "2026-12-24"),
        ("feb 20", "2027-02-20"),
    ],
)
def test_one_day_ahead_or_gone_by(typed, day):
    assert read(typed).day.isoformat() == day


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("oct 2", ["2026-10-02", "2027-10-02"]),
        ("3/11", ["2027-03-11", "2026-11-03"]),
        ("last tuesday", ["2026-11-24", "2026-11-17"]),
    ],
)
def test_where_one_gone_by_is_as_likely_both_are_offered(typed, offered):
    found = read(typed)
    assert [each.day.isoformat() for each in found.choices] == offered
    assert len(found.choice_words) == len(offered)
    for each in found.choices:  # and what a pick puts into the field means that one alone
        assert read(phrase_for(each, ZONE)).bare() == each


@pytest.mark.parametrize(
    ("typed", "said"),
    [("oct 5", ("Mon 5 Oct 2026", "Tue 5 Oct 2027")), ("last tuesday", ("yesterday", "Tue 17 Nov"))],
)
def test_days_to_pick_from_are_told_apart(typed, said):
    found = read(typed)
    assert found.choice_words == said
    assert all(each in found.reason for each in said)


@pytest.mark.parametrize(
    "typed", ["tue 3pm", "2026-02-30", "someday", "", "last month", "last", "not friday"]
)
def test_what_is_no_whole_day_is_refused(typed):
    assert isinstance(read(typed), Refusal)


@pytest.mark.parametrize("typed", ["", "someday", "maybe", "every day", "larch", "25:30", "this morning"])
def test_nobody_is_asked_for_a_time_where_a_whole_day_is_meant(typed):
    assert read(typed).reason in {WHICH, WHOLE}


def test_what_is_wrong_with_a_day_is_said_as_it_is():
    assert read("feb 30").reason == "February 2026 has 28 days: name another day."


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed):
    assert isinstance(days(typed), DaysOff | Refusal)


def test_five_megabytes_are_refused_at_once():
    for typed in (" " * 5_000_000, "1-" * 2_500_000, "dec 24 " * 700_000):
        assert isinstance(days(typed), Refusal)
        assert isinstance(read(typed), Refusal)


@given(st.integers(-1500, 1500))
def test_a_day_with_its_year_is_that_day(ahead):
    day = date.fromordinal(NOW.toordinal() + ahead)
    for order in ("mdy", "dmy"):
        found = read(phrase_for(When(day=day, zone=ZONE), ZONE), order)
        assert found.day == day


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("dec 24 to jan 2", "2026-12-24", "2027-01-02"),
        ("mon to fri", "2026-11-30", "2026-12-04"),
        ("24-26 dec", "2026-12-24", "2026-12-26"),
        ("Dec 24 - 26", "2026-12-24", "2026-12-26"),
        ("nov 2-6", "2026-11-02", "2026-11-06"),
        ("nov 3 to nov 5", "2026-11-03", "2026-11-05"),
        ("last friday to yesterday", "2026-11-20", "2026-11-24"),
        ("jan 2 to dec 24", "2027-01-02", "2027-12-24"),
        ("fri 27 nov 2026 until wed 2 dec 2026", "2026-11-27", "2026-12-02"),
        ("yesterday", "2026-11-24", "2026-11-24"),
        ("yesterday to today", "2026-11-24", "2026-11-25"),
        ("last fri to tomorrow", "2026-11-20", "2026-11-26"),
        ("nov 3 to today", "2026-11-03", "2026-11-25"),
        ("fri to in 2 weeks", "2026-11-27", "2026-12-09"),
        ("fri to 5 days from now", "2026-11-27", "2026-11-30"),
        ("the 24th to the 26th of december", "2026-12-24", "2026-12-26"),
        ("24th - 26th Dec.", "2026-12-24", "2026-12-26"),
        ("24-26 dec 2027", "2027-12-24", "2027-12-26"),
        ("dec 24th to the 26th, 2027", "2027-12-24", "2027-12-26"),
    ],
)
def test_days_off_are_a_day_or_a_span(typed, first, last):
    found = days(typed)
    assert isinstance(found, DaysOff)
    assert (found.first.day.isoformat(), found.last.day.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "dec 24 3pm",
        "dec 24 to",
        "jan 2 to dec 30 2026",
        "2026-01-01 to 2030-01-01",
        "to fri",
        "oct 2 - 9",
        "mon to today",
    ],
)
def test_other_spans_say_what_to_type(typed):
    found = days(typed)
    assert isinstance(found, Refusal)
    assert found.reason[-1] in ".?"

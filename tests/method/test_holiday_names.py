"""Holidays by name, as they are said: known for certain, or not known."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.holiday_cache import HolidayCache
from followup_tui.method.holiday_names import HolidayNames, bare_name, folded
from followup_tui.method.phrase import parse
from followup_tui.model.settings import Settings
from followup_tui.model.when import Refusal
from followup_tui.work_calendar import BookCalendar

TODAY = date(2026, 11, 25)


@cache
def calendar(country, region=""):
    settings = Settings(country=country, region=region)
    return BookCalendar(lambda: settings, lambda: TODAY, HolidayCache(_nowhere), at_once=True)


def _nowhere():
    from pathlib import Path

    return Path("/dev/null/nowhere")


SAID = [
    ("US", "", "thanksgiving", "2026-11-26"),
    ("US", "", "thanksgiving day", "2026-11-26"),
    ("US", "", "black friday", "2026-11-27"),
    ("US", "", "cyber monday", "2026-11-30"),
    ("US", "", "christmas", "2026-12-25"),
    ("US", "", "xmas", "2026-12-25"),
    ("US", "", "christmas eve", "2026-12-24"),
    ("US", "", "new year's eve", "2026-12-31"),
    ("US", "", "new years", "2027-01-01"),
    ("US", "", "new year's day", "2027-01-01"),
    ("US", "", "mlk day", "2027-01-18"),
    ("US", "", "presidents\u2019 day", "2027-02-15"),
    ("US", "", "presidents' day", "2027-02-15"),
    ("US", "", "st patrick's day", "2027-03-17"),
    ("US", "", "easter", "2027-03-28"),
    ("US", "", "good friday", "2027-03-26"),
    ("US", "", "memorial day", "2027-05-31"),
    ("US", "", "juneteenth", "2027-06-19"),
    ("US", "", "independence day", "2027-07-04"),
    ("US", "", "labour day", "2027-09-06"),
    ("US", "", "halloween", "2027-10-31"),
    ("DE", "BY", "christmas", "2026-12-25"),
    ("DE", "BY", "silvester", "2026-12-31"),
    ("DE", "BY", "epiphany", "2027-01-06"),
    ("DE", "BY", "heilige drei konige", "2027-01-06"),
    ("DE", "BE", "epiphany", None),
    ("DE", "", "ostermontag", "2027-03-29"),
    ("DE", "", "labor day", "2027-05-01"),
    ("DE", "", "pfingsten", "2027-05-16"),
    ("DE", "", "thanksgiving", None),
    ("CA", "ON", "thanksgiving", "2027-10-11"),
    ("GB", "ENG", "boxing day", "2026-12-26"),
    ("GB", "ENG", "bank holiday", "2026-12-25"),
    ("GB", "ENG", "bank holiday monday", "2026-12-28"),
    ("GB", "ENG", "august bank holiday", "2027-08-30"),
    ("US", "", "bank holiday", None),
    ("AE", "", "national day", "2026-12-02"),
    ("AE", "", "new year", "2027-01-01"),
    ("AE", "", "eid al-fitr", None),  # the moon decides: only estimated
    ("IN", "", "diwali", "2027-10-29"),
    ("IN", "", "republic day", "2027-01-26"),
    ("GR", "", "easter", "2027-05-02"),
    ("RU", "", "christmas", "2027-01-07"),
    ("RU", "", "easter", "2027-05-02"),
    ("EG", "", "christmas", None),  # 7 January for some, 25 December for others
    ("LB", "", "easter", None),
    ("MD", "", "christmas", None),
    ("CN", "", "chinese new year", "2027-02-06"),
    ("CN", "", "spring festival", "2027-02-06"),
    ("US", "", "may", None),
    ("US", "", "holiday", None),
    ("US", "", "christmas tree", None),
    ("US", "", "", None),
]


@pytest.mark.parametrize(("country", "region", "name", "day"), SAID)
def test_said(country, region, name, day):
    found = calendar(country, region).find_holiday(name, TODAY)
    assert (found.isoformat() if found else None) == day


@given(st.text(max_size=30), st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_whatever_is_asked_a_day_that_is_found_lies_ahead(name, after):
    found = calendar("US").find_holiday(name, after)
    assert found is None or found >= after


@given(
    st.sampled_from([name for country, _region, name, day in SAID if country == "US" and day]),
    st.dates(date(2026, 1, 1), date(2029, 1, 1)),
)
def test_a_name_that_is_known_is_the_next_of_its_days(name, after):
    found = calendar("US").find_holiday(name, after)
    assert found is not None
    assert 0 <= (found - after).days < 400  # Easter may be 385 days off
    assert calendar("US").find_holiday(name, found) == found


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(name):
    assert folded(folded(name)) == folded(name)


def test_a_day_off_for_a_sunday_is_no_second_meaning():
    names = HolidayNames({date(2027, 7, 4): ("A Day",), date(2027, 7, 5): ("A Day (observed)",)}, "US")
    assert names.find("a day", TODAY) == date(2027, 7, 4)
    assert names.find("a day", date(2027, 7, 5)) is None
    assert bare_name("A Day (observed)") == "A Day"


def test_a_day_that_is_only_moved_this_year_is_not_taken_for_next_years():
    names = HolidayNames({date(2026, 12, 2): ("B Day (observed)",), date(2027, 11, 30): ("B Day",)}, "US")
    assert names.find("b day", TODAY) is None


def test_two_days_of_one_name_are_not_guessed_at():
    days = {date(2027, 1, 7): ("C Day",), date(2027, 12, 25): ("C Day",), date(2028, 1, 7): ("C Day",)}
    names = HolidayNames(days, "US")
    assert names.find("c day", date(2027, 1, 8)) is None


PHRASES = [
    ("US", "in 3 working days", "2026-12-01"),  # past Thanksgiving and the weekend
    ("DE", "in 3 working days", "2026-11-30"),
    ("SA", "in 3 working days", "2026-11-30"),  # works on Sundays
    ("US", "after thanksgiving", "2026-11-27"),
    ("US", "the monday after easter", "2027-03-29"),
    ("US", "day after christmas", "2026-12-26"),
    ("GB", "after boxing day", "2026-12-29"),  # Monday the 28th is given for it
    ("US", "new year's eve", "2026-12-31"),
]


@pytest.mark.parametrize(("country", "phrase", "day"), PHRASES)
def test_phrases_go_by_the_country(country, phrase, day):
    now = datetime(2026, 11, 25, 10, 15, tzinfo=ZoneInfo("America/Chicago"))
    read = parse(phrase, now, "America/Chicago", None, calendar(country))
    assert not isinstance(read, Refusal), read.reason
    assert read.day.isoformat() == day

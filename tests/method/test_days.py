from datetime import date, time

import pytest
from method_makers import CALENDAR, NOW, SETTINGS, TODAY, ZONE, at, person, when
from msgspec.structs import replace

from followup_tui.method.days import due_day, next_working_day, working_day_from, working_days_between
from followup_tui.method.decent import DecentHours, is_decent
from followup_tui.method.reach import another_channel, channel_for
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.person import Address

SATURDAY = date(2026, 11, 28)


def test_working_days_skip_the_weekend():
    assert working_day_from(SATURDAY, CALENDAR) == date(2026, 11, 30)
    assert working_day_from(TODAY, CALENDAR) == TODAY
    assert next_working_day(date(2026, 11, 27), CALENDAR) == date(2026, 11, 30)
    assert working_days_between(TODAY, date(2026, 12, 1), CALENDAR) == 4
    assert working_days_between(TODAY, TODAY, CALENDAR) == 0


def test_a_calendar_without_working_days_does_not_hang():
    never = WeekdayCalendar(weekend=frozenset(range(7)))
    assert working_day_from(TODAY, never) == TODAY


def test_a_date_names_its_day_and_a_time_falls_where_my_clock_says():
    assert due_day(when(26, zone="Asia/Tokyo"), ZONE) == date(2026, 11, 26)
    assert due_day(when(26, "07:00", zone="Asia/Tokyo"), ZONE) == TODAY


@pytest.mark.parametrize(
    ("hours", "wall", "decent"),
    [
        ((8, 21), 8, True),
        ((8, 21), 21, False),
        ((20, 6), 23, True),
        ((20, 6), 12, False),
        ((9, 9), 3, True),
    ],
)
def test_decent_hours(hours, wall, decent):
    settings = replace(SETTINGS, decent_from=time(hours[0]), decent_to=time(hours[1]))
    assert is_decent(time(wall), settings) is decent


def test_hours_are_at_their_clock_and_say_when_they_begin():
    hours = DecentHours(NOW, ZONE, SETTINGS)
    assert hours.at("").rises is None
    assert hours.at("Asia/Tokyo").rises == at(26, 8, zone="Asia/Tokyo")
    assert hours.sinks("Asia/Tokyo", "call")
    assert not hours.sinks("Asia/Tokyo", "email")


def test_the_nearest_channel_they_have():
    mail = (Address("d@ruiz.example", "d@ruiz.example"),)
    assert channel_for(person(emails=mail), "note") == "email"
    assert channel_for(person(address="1 Main St"), "note") == "note"
    assert channel_for(person(phones=()), "note") == "other"
    assert another_channel(person(emails=mail), "call") == "email"
    assert another_channel(person(), "email") == "call"
    assert another_channel(person(), "call") == "call"

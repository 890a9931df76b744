from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from method.method_makers import CALENDAR

from followup_tui.method.days_kept import days_kept

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)
TODAY = date(2026, 11, 25)  # a Wednesday

near = st.dates(FIRST - timedelta(days=5), LAST + timedelta(days=5))


@given(st.sets(near), near, near, near, st.none() | near)
def test_every_day_is_counted_once(touched, one, two, today, since):
    first, last = min(one, two), max(one, two)
    found = days_kept(first, last, today, touched, CALENDAR, since=since)
    days = [first + timedelta(days=at) for at in range((last - first).days + 1)]
    working = [day for day in days if day.weekday() < 5 and (since is None or day >= since)]
    assert [day for day, _ in found.days] == days
    assert found.working == len(working)
    assert found.kept == sum(day in touched and day <= today for day in working)
    assert found.so_far == sum(day < today or (day == today and day in touched) for day in working)
    assert found.so_far - found.kept == found.count("missed")
    assert sum(map(found.count, ("before", "kept", "missed", "free", "today", "ahead"))) == len(days)


def test_today_is_not_missed_before_it_is_over():
    before = days_kept(FIRST, LAST, TODAY, (), CALENDAR)
    assert dict(before.days)[TODAY] == "today"
    after = days_kept(FIRST, LAST, TODAY, {TODAY}, CALENDAR)
    assert (after.kept, after.so_far) == (1, before.so_far + 1)


def test_a_day_off_is_no_working_day_also_afterwards():
    class Off:
        def is_working_day(self, day):
            return day.weekday() < 5 and day != date(2026, 11, 24)

        def holiday(self, day):
            return None

        def find_holiday(self, name, after):
            return None

    plain, off = (days_kept(FIRST, LAST, TODAY, (), each) for each in (CALENDAR, Off()))
    assert (off.working, off.so_far) == (plain.working - 1, plain.so_far - 1)

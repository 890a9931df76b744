from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_tui.clock import BadClock, FrozenClock, SystemClock, local_zone, make_clock


def test_followup_now_stands_still_in_the_local_zone():
    clock = make_clock(env={"FOLLOWUP_NOW": "2026-11-25T10:24", "FOLLOWUP_ZONE": "America/Chicago"})
    assert clock.now() == clock.now() == datetime(2026, 11, 25, 10, 24, tzinfo=ZoneInfo("America/Chicago"))


def test_followup_now_may_carry_its_own_zone():
    clock = make_clock(env={"FOLLOWUP_NOW": "2026-11-25T10:24+00:00", "FOLLOWUP_ZONE": "America/Chicago"})
    assert clock.now().isoformat() == "2026-11-25T04:24:00-06:00"


def test_the_environment_goes_before_the_books_zone():
    assert local_zone("Europe/Berlin", {"FOLLOWUP_ZONE": "Asia/Tokyo"}) == "Asia/Tokyo"
    assert local_zone("Europe/Berlin", {}) == "Europe/Berlin"


def test_a_book_with_a_zone_this_machine_lacks_still_opens():
    assert ZoneInfo(local_zone("Atlantis/Capital", {}))


@pytest.mark.parametrize(
    "env",
    [
        {"FOLLOWUP_ZONE": "Nowhere"},
        {"FOLLOWUP_ZONE": "../etc"},
        {"FOLLOWUP_ZONE": "UTC", "FOLLOWUP_NOW": "noon"},
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(env):
    with pytest.raises(BadClock) as caught:
        make_clock(env=env)
    assert str(caught.value).count("\n") == 0


def test_the_system_clock_is_aware_and_to_the_second():
    now = SystemClock("Asia/Kathmandu").now()
    assert now.utcoffset() == timedelta(hours=5, minutes=45)
    assert now.microsecond == 0


def test_a_frozen_clock_can_be_moved():
    clock = FrozenClock(datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")), "UTC")
    clock.set(datetime(2026, 1, 2, tzinfo=ZoneInfo("UTC")))
    assert clock.now().day == 2

"""Working days against what is known of five countries; the cache, when it is sound and when it is not."""

from __future__ import annotations

import stat
import subprocess
import sys
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.holiday_cache import HolidayCache
from followup_tui.holiday_dates import reckon, weekend_of
from followup_tui.model.settings import Settings
from followup_tui.work_calendar import BookCalendar

TODAY = date(2026, 11, 25)


def fixed(tmp_path, settings_, *, at_once=True):
    return BookCalendar(
        lambda: settings_, lambda: TODAY, HolidayCache(lambda: tmp_path / "cache"), at_once=at_once
    )


KNOWN = [
    ("US", "", "2026-11-26", "Thanksgiving Day"),
    ("US", "", "2026-07-03", "Independence Day (observed)"),
    ("US", "", "2027-09-06", "Labor Day"),
    ("US", "", "2026-11-27", None),
    ("US", "MA", "2026-04-20", "Patriots' Day"),
    ("US", "", "2026-04-20", None),
    ("DE", "BY", "2027-01-06", "Epiphany"),
    ("DE", "BE", "2027-01-06", None),
    ("DE", "", "2027-05-17", "Pentecost Monday"),
    ("GB", "ENG", "2026-08-31", "Late Summer Bank Holiday"),
    ("GB", "SCT", "2026-08-31", None),
    ("GB", "SCT", "2026-11-30", "Saint Andrew's Day"),
    ("GB", "ENG", "2026-12-28", "Boxing Day (observed)"),
    ("AE", "", "2026-12-02", "National Day"),
    ("IN", "", "2027-01-26", "Republic Day"),
    ("IN", "MH", "2027-05-01", "Maharashtra Day"),
]


@pytest.mark.parametrize(("country", "region", "day", "name"), KNOWN)
def test_known_holidays(tmp_path, country, region, day, name):
    calendar = fixed(tmp_path, Settings(country=country, region=region))
    found = calendar.holiday(date.fromisoformat(day))
    assert (found or "").split(" (o")[0] == (name or "").split(" (o")[0]
    assert calendar.is_working_day(date.fromisoformat(day)) is (name is None)


WEEKENDS = [
    ("US", "sat sun"),
    ("AE", "sat sun"),  # since 2022
    ("SA", "fri sat"),
    ("IL", "fri sat"),
    ("IR", "fri"),
    ("IN", "sat sun"),
]


@pytest.mark.parametrize(("country", "weekend"), WEEKENDS)
def test_weekends(tmp_path, country, weekend):
    calendar = fixed(tmp_path, Settings(country=country))
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    plain = [date(2026, 12, 14 + n) for n in range(7)]  # no holiday in any of them
    free = [names[day.weekday()] for day in plain if not calendar.is_working_day(day)]
    assert " ".join(free) == weekend


def test_a_weekend_that_is_worked_counts(tmp_path):
    calendar = fixed(tmp_path, Settings(country="CN"))
    assert calendar.is_working_day(date(2026, 10, 10))  # a Saturday, for the day off on the 7th
    assert calendar.holiday(date(2026, 10, 7)) == "Day off"
    assert not fixed(tmp_path, Settings(country="CN", weekend=(5, 6))).is_working_day(date(2026, 10, 10))


def test_own_weekend_holidays_that_are_worked_and_days_off(tmp_path):
    own = Settings(weekend=(4, 5), worked_holidays=("Thanksgiving Day",), days_off=(date(2026, 11, 30),))
    calendar = fixed(tmp_path, own)
    assert calendar.is_working_day(date(2026, 11, 26))
    assert calendar.holiday(date(2026, 11, 26)) is None
    assert calendar.find_holiday("thanksgiving", TODAY) == date(2026, 11, 26)
    assert not calendar.is_working_day(date(2026, 11, 27))
    assert calendar.is_working_day(date(2026, 11, 29))
    assert not calendar.is_working_day(date(2026, 11, 30))


def test_a_country_that_nobody_knows_has_its_weekend_alone(tmp_path):
    calendar = fixed(tmp_path, Settings(country="ZZ", region="../../etc"))
    assert not calendar.is_working_day(date(2026, 11, 28))
    assert calendar.is_working_day(date(2026, 12, 25))
    assert not calendar.waiting


def test_a_region_that_nobody_knows_leaves_what_the_country_shares(tmp_path):
    calendar = fixed(tmp_path, Settings(country="DE", region="Atlantis"))
    assert calendar.holiday(date(2026, 12, 25)) == "Christmas Day"


@pytest.mark.parametrize("country", ["AF", "BN", "DE", "EG", "HK", "IR", "NP", "US", "VE"])
def test_the_weekend_until_the_holidays_are_there_is_the_right_one(country):
    assert weekend_of(country) == reckon(country, "", TODAY).weekend


def test_until_it_is_loaded_weekdays_count_and_then_holidays_do(tmp_path):
    calendar = fixed(tmp_path, Settings(), at_once=False)
    assert calendar.waiting
    assert calendar.is_working_day(date(2026, 11, 26))
    assert not calendar.is_working_day(date(2026, 11, 28))
    calendar.load()
    assert not calendar.waiting
    assert not calendar.is_working_day(date(2026, 11, 26))


def test_the_country_is_that_of_the_zone_until_it_is_set(tmp_path):
    now = [Settings()]
    calendar = BookCalendar(
        lambda: now[0],
        lambda: TODAY,
        HolidayCache(lambda: tmp_path),
        zone=lambda: "Europe/Berlin",
        at_once=True,
    )
    assert calendar.is_working_day(date(2026, 11, 26))
    assert calendar.holiday(date(2026, 12, 26)) == "Second Day of Christmas"
    now[0] = Settings(country="US")
    assert calendar.holiday(date(2026, 11, 26)) == "Thanksgiving Day"


def test_settings_that_change_are_followed(tmp_path):
    now = [Settings()]
    calendar = BookCalendar(lambda: now[0], lambda: TODAY, HolidayCache(lambda: tmp_path), at_once=True)
    assert not calendar.is_working_day(date(2026, 11, 26))
    now[0] = Settings(country="DE")
    assert calendar.is_working_day(date(2026, 11, 26))
    assert not calendar.is_working_day(date(2026, 12, 26))
    now[0] = Settings()
    assert not calendar.is_working_day(date(2026, 11, 26))


# -- the cache -----------------------------------------------------------------------------------------


def test_a_second_start_does_not_import_holidays(tmp_path):
    fixed(tmp_path, Settings()).holiday(TODAY)
    code = f"""
import sys
from datetime import date
from pathlib import Path
from followup_tui.holiday_cache import HolidayCache
from followup_tui.model.settings import Settings
from followup_tui.work_calendar import BookCalendar
usual = Settings()
calendar = BookCalendar(lambda: usual, lambda: date(2026, 11, 25),
                        HolidayCache(lambda: Path({str(tmp_path)!r}) / "cache"), at_once=True)
print(calendar.find_holiday("thanksgiving", date(2026, 11, 25)), "holidays" in sys.modules)
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["2026-11-26", "False"]


def test_the_cache_is_private(tmp_path):
    fixed(tmp_path, Settings()).holiday(TODAY)
    folder = tmp_path / "cache" / "holidays"
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@settings(max_examples=60)
@given(at=st.integers(0, 5000), cut=st.booleans(), flip=st.integers(1, 255))
def test_damage_is_noticed_wherever_it_is(tmp_path_factory, at, cut, flip):
    folder = tmp_path_factory.mktemp("cache")
    cache = HolidayCache(lambda: folder)
    sound = _sound()
    cache.put(sound, TODAY)
    (file,) = (folder / "holidays").iterdir()
    raw = bytearray(file.read_bytes())
    at %= len(raw)
    file.write_bytes(raw[:at] if cut else bytes([*raw[:at], raw[at] ^ flip, *raw[at + 1 :]]))
    assert cache.get("US", "", TODAY) is None
    cache.put(sound, TODAY)
    assert cache.get("US", "", TODAY) == sound


def _sound(found=[]):  # noqa: B006  reckoned once for all examples
    if not found:
        found.append(reckon("US", "", TODAY))
    return found[0]


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"{}", b"1 holidays-0 00000000\n{}", b"\xff" * 200], ids=range(5)
)
def test_a_file_that_is_something_else_is_written_anew(tmp_path, content):
    fixed(tmp_path, Settings()).holiday(TODAY)
    (file,) = (tmp_path / "cache" / "holidays").iterdir()
    file.write_bytes(content)
    assert fixed(tmp_path, Settings()).holiday(date(2026, 11, 26)) == "Thanksgiving Day"
    assert HolidayCache(lambda: tmp_path / "cache").get("US", "", TODAY) is not None


def test_another_release_or_another_year_is_not_taken(tmp_path):
    cache = HolidayCache(lambda: tmp_path)
    cache.put(_sound(), TODAY)
    (file,) = (tmp_path / "holidays").iterdir()
    assert cache.get("US", "", date(2027, 1, 2)) is None
    head, _, body = file.read_bytes().partition(b"\n")
    form, _release, check = head.split()
    file.write_bytes(b" ".join([form, b"holidays-0.1", check]) + b"\n" + body)
    assert cache.get("US", "", TODAY) is None


def test_a_folder_that_cannot_be_written_costs_time_alone(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert fixed(tmp_path, Settings()).holiday(date(2026, 11, 26)) == "Thanksgiving Day"


def test_a_book_from_elsewhere_names_no_other_file(tmp_path):
    cache = HolidayCache(lambda: tmp_path / "cache")
    cache.put(msgspec.structs.replace(_sound(), country="../../x", region="/etc/passwd"), TODAY)
    outside = [each for each in tmp_path.rglob("*") if each.is_file() and each.parent.name != "holidays"]
    assert not outside

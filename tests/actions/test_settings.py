"""Settings as they are typed: read, written back, refused in a sentence, undone."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_tui.actions.desk import Refused
from followup_tui.actions.opening import desk_on
from followup_tui.actions.setting_text import READERS, as_typed, with_typed
from followup_tui.actions.settings import change_setting, toggle_holiday
from followup_tui.model.settings import Settings


@pytest.fixture
def desk(make_desk, monkeypatch):
    """A desk whose calendar and clock go by the book's settings."""
    monkeypatch.setenv("FOLLOWUP_NOW", "2026-11-25T10:24")
    return desk_on(make_desk().book, at_once=True)


TYPED = [
    ("zone", "berlin", {"zone": "Europe/Berlin"}),
    ("zone", "America/New_York", {"zone": "America/New_York"}),
    ("zone", "", {"zone": ""}),
    ("country", "", {"country": ""}),
    ("country", "de", {"country": "DE"}),
    ("country", "Germany", {"country": "DE"}),
    ("country", "uk", {"country": "GB"}),
    ("country", "united arab emirates", {"country": "AE"}),
    ("country", "Iceland", {"country": "IS"}),
    ("country", "switz", {"country": "CH"}),
    ("region", "ma", {"region": "MA"}),
    ("region", "Massachusetts", {"region": "MA"}),
    ("region", "massa", {"region": "MA"}),
    ("region", "", {"region": ""}),
    ("weekend", "fri sat", {"weekend": (4, 5)}),
    ("weekend", "Friday and Saturday", {"weekend": (4, 5)}),
    ("weekend", "none", {"weekend": ()}),
    ("weekend", "", {"weekend": None}),
    ("days off", "dec 24", {"days_off": (date(2026, 12, 24),)}),
    ("days off", "2026-11-20", {"days_off": (date(2026, 11, 20),)}),
    ("days off", "dec 30 to jan 2", {"days_off": tuple(date.fromordinal(739980 + n) for n in range(4))}),
    ("decent hours", "8-21", {"decent_from": time(8), "decent_to": time(21)}),
    ("decent hours", "8:30 to 9pm", {"decent_from": time(8, 30), "decent_to": time(21)}),
    ("decent hours", "9-18 Uhr", {"decent_from": time(9), "decent_to": time(18)}),
    ("decent hours", "8.30 Uhr bis 18h", {"decent_from": time(8, 30), "decent_to": time(18)}),
    ("decent hours", "0:00 - 24:00", {"decent_from": time(0), "decent_to": time(23, 59)}),
    ("name", "Mara of Mara Joinery.", {"name": "Mara of Mara Joinery"}),
    ("name", "", {"name": ""}),
    ("cap", "40", {"cap": 40}),
    ("cap", "1", {"cap": 1}),
    ("hellos", "0", {"hellos": 0}),
    ("date order", "Day first", {"date_order": "dmy"}),
    ("date order", "ask", {"date_order": None}),
    ("currency", "eur", {"currency": "EUR"}),
    ("currency", "£", {"currency": "£"}),
    ("words", "contacts", {"words": "job"}),
]


@pytest.mark.parametrize(("name", "typed", "wanted"), TYPED)
def test_read_as_meant(desk, name, typed, wanted):
    found = with_typed(desk, name, typed)
    assert {field: getattr(found, field) for field in wanted} == wanted


REFUSED = [
    ("zone", "nowhere"),
    ("zone", "3pm"),
    ("country", "atlantis"),
    ("country", "united"),
    ("region", "bavaria"),
    ("region", "new"),
    ("weekend", "someday"),
    ("weekend", "mon tue wed thu fri sat sun"),
    ("days off", ""),
    ("days off", "dec 24 3pm"),
    ("days off", "jan 2 to dec 30 2026"),
    ("days off", "2026-02-30"),
    ("days off", "2026-01-01 to 2030-01-01"),
    ("decent hours", "21-8"),
    ("decent hours", "8-8"),
    ("decent hours", "8"),
    ("decent hours", "8-25"),
    ("decent hours", "13pm-14pm"),
    ("cap", "0"),
    ("cap", "501"),
    ("cap", "-1"),
    ("cap", "١٢"),
    ("cap", "ten"),
    ("hellos", "1.5"),
    ("date order", "backwards"),
    ("currency", "12"),
    ("currency", "dollars"),
    ("words", "victims"),
]


@pytest.mark.parametrize(("name", "typed"), REFUSED)
def test_refused_in_one_sentence_and_nothing_changes(desk, name, typed):
    with pytest.raises(Refused) as refused:
        change_setting(desk, name, typed)
    said = str(refused.value)
    assert len(said) < 160
    assert said[-1] in ".?"
    assert desk.book.settings == Settings()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(READERS)), typed=st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused(desk, name, typed):
    try:
        found = with_typed(desk, name, typed)
    except Refused:
        return
    again = as_typed(found, name)
    if name != "days off":
        assert with_typed(desk, name, again) == found


@pytest.mark.parametrize(("name", "typed", "wanted"), [each for each in TYPED if each[0] != "days off"])
def test_what_is_shown_reads_back(desk, name, typed, wanted):
    change_setting(desk, name, typed)
    before = desk.book.settings
    change_setting(desk, name, as_typed(before, name))
    assert desk.book.settings == before


def test_a_change_is_one_step_of_undo_named_for_the_setting(desk):
    change_setting(desk, "cap", "40")
    assert desk.book.store.undo() == "settings: cap"
    assert desk.book.settings == Settings()
    assert desk.book.store.redo() == "settings: cap"
    assert desk.book.settings.cap == 40


def test_what_stays_as_it_was_is_no_step_of_undo(desk):
    assert change_setting(desk, "cap", "25") == "Cap: as it was."
    assert change_setting(desk, "date order", "ask") == "Date order: as it was."
    assert desk.book.store.undo() is None


def test_a_day_off_typed_again_is_taken_out(desk):
    change_setting(desk, "days off", "dec 24 to dec 31")
    assert len(desk.book.settings.days_off) == 8
    assert not desk.calendar.is_working_day(date(2026, 12, 30))
    change_setting(desk, "days off", "dec 28 - dec 31")
    assert len(desk.book.settings.days_off) == 4
    assert desk.calendar.is_working_day(date(2026, 12, 30))


def test_a_holiday_is_worked_each_year_until_it_is_kept_again(desk):
    said = toggle_holiday(desk, "Columbus Day")
    assert "working day" in said
    assert desk.calendar.is_working_day(date(2027, 10, 11))
    assert desk.calendar.is_working_day(date(2028, 10, 9))
    toggle_holiday(desk, "Columbus Day")
    assert not desk.calendar.is_working_day(date(2027, 10, 11))
    assert desk.book.store.undo() == "settings: holidays"


def test_another_country_has_another_calendar_and_no_region(desk):
    change_setting(desk, "region", "Massachusetts")
    change_setting(desk, "country", "Germany")
    assert desk.book.settings.region == ""
    assert desk.calendar.is_working_day(date(2026, 11, 26))
    assert not desk.calendar.is_working_day(date(2026, 12, 26))
    change_setting(desk, "region", "bavaria")
    assert not desk.calendar.is_working_day(date(2027, 1, 6))


def test_a_region_waits_for_the_calendar(make_desk, monkeypatch, tmp_path):
    monkeypatch.setenv("FOLLOWUP_CACHE", str(tmp_path / "empty"))
    waiting = desk_on(make_desk("waiting").book, at_once=False)
    with pytest.raises(Refused, match="try again in a moment"):
        change_setting(waiting, "region", "Massachusetts")
    waiting.calendar.load()
    change_setting(waiting, "region", "Massachusetts")
    assert waiting.book.settings.region == "MA"


def test_the_clock_goes_by_the_zone_and_back(desk, monkeypatch):
    monkeypatch.delenv("FOLLOWUP_ZONE", raising=False)
    moment, zone = desk.now, desk.zone
    change_setting(desk, "zone", "Tokyo")
    assert desk.zone == "Asia/Tokyo"
    assert desk.now == moment
    assert desk.now.utcoffset().total_seconds() == 9 * 3600
    desk.book.store.undo()
    assert desk.zone == zone


def test_a_zone_named_outside_the_book_wins(desk, monkeypatch):
    monkeypatch.setenv("FOLLOWUP_ZONE", "America/Chicago")
    change_setting(desk, "zone", "Tokyo")
    assert desk.zone == "America/Chicago"


def test_what_another_copy_set_meanwhile_stays(desk, make_desk):
    change_setting(make_desk("book"), "cap", "7")
    change_setting(desk, "hellos", "4")
    assert (desk.book.settings.cap, desk.book.settings.hellos) == (7, 4)

"""The country of a zone, which is the user's until they say another."""

import pytest

from followup_tui.countries import _zone_countries, countries, country_of_zone, zones_of_country

TABLE = [["DE", "+5230+01322", "Europe/Berlin"], ["FR", "+4852+00220", "Europe/Paris"]]


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("America/Chicago", "US"),
        ("Europe/Berlin", "DE"),
        ("Europe/Stockholm", "SE"),
        ("Asia/Kolkata", "IN"),
        ("US/Central", "US"),
        ("Canada/Pacific", "CA"),
        ("UTC", ""),
        ("Etc/UTC", ""),
        ("", ""),
        ("nowhere", ""),
    ],
)
def test_country_of_a_zone(zone, country):
    assert country_of_zone(zone) == country


def test_countries_have_their_english_names():
    assert countries()["DE"] == "Germany"
    assert len(countries()) > 240


def test_the_table_of_zones_is_read_once_for_them_all(monkeypatch):
    read = []
    monkeypatch.setattr("followup_tui.countries._table", lambda name: read.append(name) or TABLE)
    _zone_countries.cache_clear()
    zones_of_country.cache_clear()
    try:
        assert [country_of_zone(zone) for zone in ("Europe/Berlin", "Europe/Paris", "UTC")] == [
            "DE",
            "FR",
            "",
        ]
        assert zones_of_country("DE") == ("Europe/Berlin",)
        assert read == ["zone.tab"]
    finally:
        _zone_countries.cache_clear()
        zones_of_country.cache_clear()

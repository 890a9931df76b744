"""The country of a zone, which is the user's until they say another."""

import pytest

from followup_tui.countries import countries, country_of_zone


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

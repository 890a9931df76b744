"""An address suggests a clock, or nothing (method F8)."""

from zoneinfo import available_timezones

import pytest

from followup_tui.exchange.address_zones import _STATES, _codes, zones_of_address

NEW_YORK, CHICAGO, DENVER, PACIFIC = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
)


@pytest.mark.parametrize(
    ("address", "zones"),
    [
        ("12 Main St, Chicago, IL 60601", (CHICAGO,)),
        ("12 Main St, Chicago, IL, 60601, United States", (CHICAGO,)),
        ("Springfield, Illinois", (CHICAGO,)),
        ("1 Elm, Paris, TX 75460", (CHICAGO, DENVER)),
        ("5 High St, San Jose, CA 95113", (PACIFIC,)),
        ("San Jose, CA", (PACIFIC,)),
        ("Austin TX", (CHICAGO, DENVER)),
        ("Seattle, WA 98101, USA", (PACIFIC,)),
        ("Perth WA 6000, Australia", ("Australia/Perth",)),
        ("Perth, WA 6000", ("Australia/Perth",)),
        ("100 King St, Toronto, ON M5V 2T6, CA", ("America/Toronto",)),
        ("London, Ontario, Canada", ("America/Toronto",)),
        ("10 Downing St, London SW1A 2AA", ("Europe/London",)),
        ("4 Quai Nord, 33000 Bordeaux, France", ("Europe/Paris",)),
        ("Kantstr. 5\n10623 Berlin", ("Europe/Berlin",)),
        ("Kantstr. 5, 10623 Berlin, DE", ("Europe/Berlin",)),
        ("Hauptstr. 1, 50667 Köln, Deutschland", ("Europe/Berlin",)),
        ("Funchal, Portugal", ("Europe/Lisbon", "Atlantic/Azores")),
        ("Sapporo, Japan", ("Asia/Tokyo",)),
        ("Somewhere, USA", ()),
        ("Moscow Rd 5, Russia", ()),
        ("12 Main Street", ()),
        ("CA", ()),
        ("", ()),
    ],
)
def test_the_state_the_city_or_the_country_tells(address, zones):
    assert zones_of_address(address) == zones


def test_every_zone_of_a_state_is_one():
    zones = {zone for country in _STATES for each in _codes(country).values() for zone in each}
    assert zones <= available_timezones()
    assert len([code for code in _codes("US") if code.isupper()]) == 51

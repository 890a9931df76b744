"""Which clocks a phone number may be on: a suggestion, since numbers travel (method F8)."""

from collections.abc import Iterable
from functools import cache
from zoneinfo import available_timezones

from followup_tui.countries import country_of_zone, zones_of_country

MOST = 4
"""Clocks past which a number tells nothing: a freephone number is on all of a continent's."""


def zones_of(numbers: Iterable[str]) -> tuple[str, ...]:
    """IANA zones of E.164 numbers, the first number's first; those that tell too little are left out.

    Of several zones with one clock it is that of the number's own country: Ireland is not on London's.
    """
    # here for start-up: 50 ms of tables
    from phonenumbers import NumberParseException, parse, region_code_for_number
    from phonenumbers.timezone import time_zones_for_number

    found: dict[str, None] = {}
    for number in numbers:
        try:
            parsed = parse(number)
            zones = time_zones_for_number(parsed)
        except NumberParseException:
            continue
        if len(zones) <= MOST:
            own = _of_its_country(zones, region_code_for_number(parsed) or "")
            found |= dict.fromkeys(zone for zone in own if zone in _known())
    return tuple(found)


@cache
def _known() -> frozenset[str]:
    """The zones that this machine knows: looked up once, it takes as long as a card."""
    return frozenset(available_timezones())


def _of_its_country(zones: tuple[str, ...], country: str) -> tuple[str, ...]:
    """Those of the number's own country; the one that the country has, where none is; else all."""
    own = tuple(zone for zone in zones if country_of_zone(zone) == country)
    whole = zones_of_country(country)
    return own or (whole if len(whole) == 1 else zones)

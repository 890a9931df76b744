"""Which clocks a phone number may be on: a suggestion, since numbers travel (method F8)."""

from collections.abc import Iterable
from zoneinfo import available_timezones

MOST = 4
"""Clocks past which a number tells nothing: a freephone number is on all of a continent's."""


def zones_of(numbers: Iterable[str]) -> tuple[str, ...]:
    """IANA zones of E.164 numbers, the first number's first; those that tell too little are left out."""
    from phonenumbers import NumberParseException, parse  # here for start-up: 50 ms of tables
    from phonenumbers.timezone import time_zones_for_number

    known = available_timezones()
    found: dict[str, None] = {}
    for number in numbers:
        try:
            zones = time_zones_for_number(parse(number))
        except NumberParseException:
            continue
        if len(zones) <= MOST:
            found |= dict.fromkeys(zone for zone in zones if zone in known)
    return tuple(found)

"""Which clocks an address may be on, by its state, its city or its country: a suggestion (method F8)."""

import re
from datetime import datetime
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from followup_tui.countries import country_of_zone, zones_of_country
from followup_tui.exchange.countries import find_country
from followup_tui.exchange.phone_zones import MOST

_STATES: Final[dict[str, dict[str, str]]] = {
    "US": {
        "America/New_York": "CT Connecticut|DE Delaware|DC District of Columbia|GA Georgia|ME Maine|MD Maryland"
        "|MA Massachusetts|NH New Hampshire|NJ New Jersey|NY New York|NC North Carolina|OH Ohio|PA Pennsylvania"
        "|RI Rhode Island|SC South Carolina|VT Vermont|VA Virginia|WV West Virginia|FL Florida|KY Kentucky",
        "America/Detroit": "MI Michigan",
        "America/Indiana/Indianapolis": "IN Indiana",
        "America/Chicago": "AL Alabama|AR Arkansas|IL Illinois|IA Iowa|LA Louisiana|MN Minnesota|MS Mississippi"
        "|MO Missouri|OK Oklahoma|WI Wisconsin|TX Texas|KS Kansas|NE Nebraska|ND North Dakota|SD South Dakota"
        "|TN Tennessee",
        "America/Denver": "CO Colorado|MT Montana|NM New Mexico|UT Utah|WY Wyoming|ID Idaho",
        "America/Phoenix": "AZ Arizona",
        "America/Los_Angeles": "CA California|NV Nevada|WA Washington|OR Oregon",
        "America/Anchorage": "AK Alaska",
        "Pacific/Honolulu": "HI Hawaii",
    },
    "CA": {
        "America/Toronto": "ON Ontario|QC Quebec|QC Québec",
        "America/Vancouver": "BC British Columbia",
        "America/Edmonton": "AB Alberta|NT Northwest Territories",
        "America/Winnipeg": "MB Manitoba",
        "America/Regina": "SK Saskatchewan",
        "America/Halifax": "NS Nova Scotia|NB New Brunswick|PE Prince Edward Island",
        "America/St_Johns": "NL Newfoundland and Labrador",
        "America/Whitehorse": "YT Yukon",
        "America/Iqaluit": "NU Nunavut",
    },
    "AU": {
        "Australia/Sydney": "NSW New South Wales|ACT Australian Capital Territory",
        "Australia/Melbourne": "VIC Victoria",
        "Australia/Brisbane": "QLD Queensland",
        "Australia/Adelaide": "SA South Australia",
        "Australia/Perth": "WA Western Australia",
        "Australia/Hobart": "TAS Tasmania",
        "Australia/Darwin": "NT Northern Territory",
    },
}
"""The clock of most of each state, by country."""
_ALSO: Final = {
    "America/Chicago": "FL|KY|IN|MI",
    "America/New_York": "TN",
    "America/Denver": "TX|KS|NE|ND|SD",
    "America/Los_Angeles": "ID",
    "America/Boise": "OR",
}
"""The clock of the rest of a state of the US."""
_BEFORE_POSTAL: Final = {
    "US": re.compile(r"(.*?)(?:\s+\d{5}(?:-\d{4})?)?"),
    "CA": re.compile(r"(.*?)(?:\s+[A-Z]\d[A-Z] ?\d[A-Z]\d)?"),
    "AU": re.compile(r"(.*?)(?:\s+\d{4})?"),
}
_POST_CODE: Final = re.compile(r"\d{5,7}|[A-Z]\d[A-Z]")
"""A postal code, or the first half of one: what stands behind it is no state."""
_BREAKS: Final = re.compile(r"[,;\n]")
_CODE: Final = 2
"""Letters of a country's code."""


def zones_of_address(address: str) -> tuple[str, ...]:
    """IANA zones that an address suggests; what tells too little tells nothing.

    A state goes before a city of the same name as one elsewhere (Paris, TX), a city before its whole country.
    """
    parts = [part.strip() for part in _BREAKS.split(address) if part.strip()]
    country = _country(parts)
    found = _of_state(parts, country) or _of_city(parts, country) or _of_country(country)
    return found if len(found) <= MOST else ()


def is_place(text: str) -> bool:
    """Whether a text is a country, or a city that a zone is named for, and nothing besides."""
    return len(text) != _CODE and (bool(find_country(text)) or text.casefold() in _cities())


def _country(parts: list[str]) -> str:
    """The country, by its name, or by its code at the end: CA is Canada, and DE Germany, only after a postal code."""
    for part in reversed(parts):
        if len(part) != _CODE and (found := find_country(part)):
            return found
    *before, last = parts or [""]
    coded = bool(before) and any(_POST_CODE.fullmatch(word) for word in before[-1].split())
    return find_country(last) if len(last) == _CODE and (coded or last not in _codes("US")) else ""


def _of_state(parts: list[str], country: str) -> tuple[str, ...]:
    """By a state's code, behind a town or before a postal code, or by its name; read from the end."""
    for part in reversed(parts):
        for each in (country,) if country else _STATES:
            found = _BEFORE_POSTAL[each].fullmatch(part) if each in _STATES else None
            state = found[1] if found is not None else ""
            code = state.rpartition(" ")[2] if len(parts) > 1 or " " in part else ""
            if zones := _codes(each).get(state.casefold()) or _codes(each).get(code):
                return zones
    return ()


def _of_city(parts: list[str], country: str) -> tuple[str, ...]:
    """By a city that a zone is named for: "10115 Berlin", "London SW1A 1AA"."""
    for part in reversed(parts):
        name = " ".join(word for word in part.split() if not any(map(str.isdigit, word))).casefold()
        found = [zone for zone in _cities().get(name, ()) if country in {"", country_of_zone(zone)}]
        if len(found) == 1:
            return (found[0],)
    return ()


def _of_country(country: str) -> tuple[str, ...]:
    """The clocks of a whole country, each once."""
    clocks: dict[tuple[object, ...], str] = {}
    for zone in zones_of_country(country):
        clocks.setdefault(_hours(zone), zone)
    return tuple(clocks.values())


@cache
def _codes(country: str) -> dict[str, tuple[str, ...]]:
    """Zones of each state by its code, and by its name in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for zone, states in _STATES.get(country, {}).items():
        for state in states.split("|"):
            code, _, name = state.partition(" ")
            also = tuple(
                each for each, codes in _ALSO.items() if country == "US" and code in codes.split("|")
            )
            found[code] = found[name.casefold()] = (zone, *also)
    return found


@cache
def _cities() -> dict[str, list[str]]:
    """Zones by the city they are named for."""
    cities: dict[str, list[str]] = {}
    for zone in available_timezones():
        if country_of_zone(zone):
            cities.setdefault(zone.rpartition("/")[2].replace("_", " ").casefold(), []).append(zone)
    return cities


def _hours(zone: str) -> tuple[object, ...]:
    """What tells one clock from another: its hours in winter and in summer."""
    place = ZoneInfo(zone)
    return tuple(datetime(2026, month, 1, tzinfo=place).utcoffset() for month in (1, 7))

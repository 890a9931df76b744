"""Time zones as exports write them, turned into IANA names that this machine knows."""

import re
from functools import cache
from typing import Final
from zoneinfo import available_timezones

_COMMON: Final = {
    "America/New_York": "eastern|eastern time|et|est|edt|est5edt|eastern standard time|new york city",
    "America/Chicago": "central|central time|ct|cst|cdt|central standard time",
    "America/Denver": "mountain|mountain time|mt|mst|mdt|mountain standard time",
    "America/Phoenix": "arizona|us mountain standard time",
    "America/Los_Angeles": "pacific|pacific time|pt|pst|pdt|pacific standard time|san francisco|seattle",
    "America/Anchorage": "alaska|alaskan standard time|akst",
    "Pacific/Honolulu": "hawaii|hawaiian standard time|hst",
    "America/Halifax": "atlantic time|atlantic standard time",
    "America/Sao_Paulo": "brasilia|brt|e. south america standard time|e south america standard time",
    "Europe/London": "uk|gmt standard time|bst|england|united kingdom|edinburgh",
    "Europe/Berlin": "cet|cest|mez|mesz|central european time|w. europe standard time|w europe standard time|germany"
    "|deutschland|munich|hamburg|frankfurt",
    "Europe/Paris": "romance standard time|france",
    "Europe/Warsaw": "central european standard time|poland",
    "Europe/Athens": "eet|eest|gtb standard time",
    "Europe/Helsinki": "fle standard time",
    "Europe/Lisbon": "wet|west|portugal",
    "Europe/Moscow": "msk|russian standard time",
    "Asia/Kolkata": "ist|india|india standard time|mumbai|delhi|new delhi|bangalore|bengaluru|chennai",
    "Asia/Shanghai": "china|china standard time|beijing",
    "Asia/Tokyo": "jst|japan standard time|tokyo standard time",
    "Asia/Singapore": "sgt|singapore standard time",
    "Asia/Dubai": "gst|arabian standard time|abu dhabi",
    "Australia/Sydney": "aest|aedt|aus eastern standard time|melbourne time",
    "Africa/Johannesburg": "sast|south africa standard time",
    "Africa/Lagos": "w. central africa standard time|w central africa standard time|nigeria",
    "UTC": "utc|gmt|z|zulu|coordinated universal time|greenwich mean time",
}
_PREFIX: Final = re.compile(r"^\((?:utc|gmt)[^)]*\)\s*", re.IGNORECASE)
_OFFSET: Final = re.compile(r"^\(?(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?00)?\)?$", re.IGNORECASE)
_COUNTRY: Final = re.compile(r"\s*\((?:us ?& ?canada|us and canada|us)\)$", re.IGNORECASE)


def find_zone(text: str) -> str:
    """The IANA name of a zone however it is written, or "" where it is none.

    Read are "america_slash_chicago", "Eastern Time (US & Canada)", "Berlin", "UTC+2" and the Windows names.
    """
    wanted = text.strip().replace("_slash_", "/").replace("_hyphen_", "-")
    bare = _COUNTRY.sub("", _PREFIX.sub("", wanted)).casefold()
    for key in (wanted.casefold(), bare):
        if found := _names().get(key.replace("_", " ")):
            return found
    return _from_offset(wanted)


def _from_offset(text: str) -> str:
    """Whole hours from UTC. IANA counts westward, so that UTC+2 is Etc/GMT-2."""
    match = _OFFSET.match(text)
    if not match:
        return ""
    hours = int(match[2])
    name = f"Etc/GMT{'-' if match[1] == '+' else '+'}{hours}" if hours else "UTC"
    return name if name in available_timezones() else ""


@cache
def _names() -> dict[str, str]:
    """Every name and every unambiguous city, casefolded."""
    zones = available_timezones()
    cities: dict[str, set[str]] = {}
    for zone in zones:
        if "/" in zone and not zone.startswith(("Etc/", "posix/", "right/", "US/", "SystemV/")):
            cities.setdefault(zone.rpartition("/")[2].casefold().replace("_", " "), set()).add(zone)
    names = {city: found.pop() for city, found in cities.items() if len(found) == 1}
    names |= {zone.casefold().replace("_", " "): zone for zone in zones}
    names |= {word: zone for zone, words in _COMMON.items() for word in words.split("|") if zone in zones}
    return names

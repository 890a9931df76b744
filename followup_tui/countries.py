"""Countries by code and name, and the country a zone's clock is in, from the tz database that comes with the app."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

USUAL = "US"
"""The country of a zone that lies in none: UTC, say."""
_OLD_ZONES = {"US": "US", "Canada": "CA", "Australia": "AU", "Brazil": "BR", "Mexico": "MX", "Chile": "CL"}
"""Countries of zones under their old names, such as US/Central."""


@cache
def countries() -> dict[str, str]:
    """Every country, code to English name."""
    return {code: name for code, name, *_ in _table("iso3166.tab")}


def country_of_zone(zone: str) -> str:
    """The code of the country that a zone is named for; "" where it is named for none."""
    return _zone_countries().get(zone) or _OLD_ZONES.get(zone.partition("/")[0], "")


@cache
def zones_of_country(code: str) -> tuple[str, ...]:
    """The zones that a country's clocks are on; none for a code that is no country's."""
    return tuple(zone for zone, country in _zone_countries().items() if country == code)


@cache
def _zone_countries() -> dict[str, str]:
    """The code of the country that each zone is named for."""
    return {zone: code for code, _place, zone, *_ in _table("zone.tab")}


def _table(name: str) -> list[list[str]]:
    """The lines of one of the database's tables; none where it is missing."""
    spec = find_spec("tzdata")
    if spec is None or spec.origin is None:
        return []
    try:
        text = (Path(spec.origin).parent / "zoneinfo" / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return []
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]

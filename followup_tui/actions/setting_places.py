"""Zone, country and region as they are typed.

What cannot be read raises Refused, with one sentence that says what to type.
"""

import re
from collections.abc import Mapping
from functools import cache

from followup_tui.actions.desk import Desk, Refused
from followup_tui.countries import countries
from followup_tui.method.holiday_names import folded
from followup_tui.work_calendar import BookCalendar

_ENGLISH: dict[str, dict[str, str]] = {
    "DE": {
        "bavaria": "BY",
        "hesse": "HE",
        "lower saxony": "NI",
        "north rhine westphalia": "NW",
        "rhineland palatinate": "RP",
        "saxony": "SN",
        "saxony anhalt": "ST",
        "thuringia": "TH",
    }
}
"""Regions that English has a name of its own for; the calendar names them as the country does."""


def read_zone(_desk: Desk, text: str) -> Mapping[str, object]:
    """An IANA zone or a city; empty for the machine's own."""
    from followup_tui.exchange.zones import find_zone  # here for start-up: a list of six hundred names

    zone = find_zone(text) if text else ""
    if text and not zone:
        raise Refused(f"I know no time zone “{text}”: type a large city near you, or one like Europe/Berlin.")
    return {"zone": zone}


def read_country(desk: Desk, text: str) -> Mapping[str, object]:
    """A country by name or two-letter code, empty for the zone's; another country has other regions."""
    from followup_tui.exchange.countries import find_country  # as above

    if not text:
        return {"country": "", "region": ""}
    wanted = folded(text)
    found = find_country(text) or countries_by_name().get(wanted, "")
    if not found and text.strip().upper() in countries():
        found = text.strip().upper()
    if not found and len(wanted) > 3:
        begun = [code for name, code in countries_by_name().items() if name.startswith(wanted)]
        found = begun[0] if len(begun) == 1 else ""
    if not found:
        raise Refused(f"I know no country “{text}”: type its English name or its code, such as DE.")
    same = found == desk.country
    return {"country": found, "region": desk.book.settings.region if same else ""}


def read_region(desk: Desk, text: str) -> Mapping[str, object]:
    """A region of the country by name or code; empty for the holidays that all of it shares."""
    if not text:
        return {"region": ""}
    if isinstance(desk.calendar, BookCalendar) and desk.calendar.waiting:
        raise Refused("The regions are being looked up: try again in a moment.")
    regions = regions_of(desk)
    place = countries().get(desk.country, desk.country)
    if not regions:
        raise Refused(f"No regions of {place} are known here; leave this empty.")
    begun = regions_like(desk, text)
    if len(begun) == 1:
        return {"region": begun[0]}
    if begun:
        names = ", ".join(regions[code] for code in begun[:4])
        raise Refused(f"Which one: {names}{' …' if len(begun) > 4 else ''}?")
    raise Refused(
        f"{place} has no region “{text}” in the calendar: type a name or code, such as {_some(regions)}."
    )


def regions_of(desk: Desk) -> Mapping[str, str]:
    """The regions of the user's country that have holidays of their own, code to name; empty while they load."""
    return desk.calendar.dates.regions if isinstance(desk.calendar, BookCalendar) else {}


def regions_like(desk: Desk, text: str) -> list[str]:
    """The codes of regions whose name or code begins so; just one where it is the whole name or code."""
    regions, wanted = regions_of(desk), folded(text)
    english = _ENGLISH.get(desk.country, {}).get(wanted, "")
    if english in regions:
        return [english]
    whole = [code for code, name in regions.items() if wanted in {folded(code), folded(name)}]
    return whole[:1] or [code for code, name in regions.items() if folded(name).startswith(wanted)]


def _some(regions: Mapping[str, str]) -> str:
    return " or ".join(list(regions.values())[:2])


@cache
def countries_by_name() -> dict[str, str]:
    """The same by name, folded for comparing."""
    return {
        folded(re.sub(r"\(.*\)", "", name)): code for code, name in countries().items() if "Korea" not in name
    }

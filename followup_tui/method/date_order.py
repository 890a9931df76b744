"""How dates and times are written where the user is, for whom nobody can ask (a script, a hint)."""

from functools import cache

from followup_tui.model.settings import DateOrder

_MONTH_FIRST = frozenset({
    "Adak", "Anchorage", "Boise", "Chicago", "Denver", "Detroit", "Juneau", "Los_Angeles", "Menominee", "Metlakatla",
    "New_York", "Nome", "Phoenix", "Sitka", "Yakutat",
})  # fmt: skip
"""Cities of the zones of the United States; those of Indiana, Kentucky and North Dakota have a folder each."""
_TO_12 = frozenset({
    "AU", "BD", "CA", "CO", "EG", "GB", "IE", "IN", "MX", "MY", "NZ", "PH", "PK", "SA", "SG", "US", "ZA",
})  # fmt: skip
"""Countries where people say "3pm"."""
_YEAR_FIRST = frozenset(["Tokyo", "Seoul", "Shanghai", "Taipei", "Ulaanbaatar", "Pyongyang", "Urumqi"])
_DAY_FIRST = frozenset({"Europe", "Africa", "Australia", "Atlantic"})


def counts_to_24(country: str) -> bool:
    """Whether hours are customarily written to 24 in a country, an ISO code."""
    return country not in _TO_12


@cache
def customary_order(zone: str) -> DateOrder | None:
    """How dates are customarily written where the clock shows `zone`, an IANA name; None where both are common.

    Canada, much of Asia and zones that name no place are None: there a date in figures is refused rather than guessed.
    """
    area, _, place = zone.partition("/")
    if area == "US" or zone == "Pacific/Honolulu":
        return "mdy"
    if area == "America":
        first = place.partition("/")[0]
        return "mdy" if first in _MONTH_FIRST or first in {"Indiana", "Kentucky", "North_Dakota"} else None
    if area == "Asia":
        return "ymd" if place in _YEAR_FIRST else None
    return "dmy" if area in _DAY_FIRST else None

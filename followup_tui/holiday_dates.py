"""Public holidays of a country and region, reckoned by the `holidays` package: slow at first, and kept in a cache."""

from collections.abc import Iterable
from datetime import date

import msgspec

YEARS_BACK, YEARS_AHEAD = 1, 5
"""A phrase may name a day up to five years ahead; days kept are looked back on for a year."""
_ENGLISH = "en_US"
_SAT_SUN = frozenset({5, 6})
_WEEKENDS: dict[frozenset[int], str] = {
    frozenset({4, 5}): "AF BD BH DJ DZ EG IL IQ JO KW MR MV OM QA SA SD SY YE",
    frozenset({6}): "AI CD HK KN NE PY TK VE",
    frozenset({4, 6}): "BN",
    frozenset({4}): "IR",
}
"""Weekends that are not Saturday and Sunday, to go by until the holidays are there; a test compares them."""


class HolidayDates(msgspec.Struct, frozen=True):
    """The holidays of one country and region, from `first` to `last` year, both included."""

    country: str
    region: str
    first: int
    last: int
    weekend: frozenset[int] = _SAT_SUN
    days: dict[date, tuple[str, ...]] = {}
    """Each day's names: in English, then as the country says it where that differs."""
    worked: frozenset[date] = frozenset()
    """Days of a weekend that are worked, in exchange for another day off."""
    regions: dict[str, str] = {}
    """The country's regions, code to name."""
    known: bool = True
    """False where nothing is known of the country or its region."""


def weekend_of(country: str) -> frozenset[int]:
    """The country's weekend, Monday = 0."""
    return next((days for days, codes in _WEEKENDS.items() if country in codes.split()), _SAT_SUN)


def years_around(today: date) -> tuple[int, int]:
    """The years that are wanted on a day: the first and the last."""
    return today.year - YEARS_BACK, today.year + YEARS_AHEAD


def reckon(country: str, region: str, today: date) -> HolidayDates:
    """The holidays around a day; 180 ms and 16 MB at first, so run it in a thread where somebody types.

    Where the country is not known its weekend counts and there are no holidays; where the region is not, those that
    the whole country shares.
    """
    first, last = years_around(today)
    try:
        import holidays  # here for start-up, and only where the cache does not answer
    except ImportError:
        return HolidayDates(country, region, first, last, weekend_of(country), known=False)

    def list_in(language: str | None, subdivision: str) -> holidays.HolidayBase:
        return holidays.country_holidays(
            country, subdiv=subdivision or None, years=range(first, last + 1), language=language
        )

    found = region
    try:
        plain = list_in(None, found)
    except NotImplementedError:  # how the package says that it knows no such region, or no such country
        try:
            plain, found = list_in(None, ""), ""
        except NotImplementedError:  # no such country
            return HolidayDates(country, region, first, last, weekend_of(country), known=False)
    own = list_in(plain.default_language, found)
    english = list_in(_ENGLISH, found) if _ENGLISH in (plain.supported_languages or ()) else own
    return HolidayDates(
        country,
        region,
        first,
        last,
        frozenset(own.weekend),
        {day: _names(english.get(day, ""), name) for day, name in own.items() if first <= day.year <= last},
        frozenset(day for day in own.weekend_workdays if first <= day.year <= last),
        _regions(own.subdivisions, own.subdivisions_aliases),
        known=found == region,
    )


def _names(english: str, own: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (english, own))))


def _regions(codes: Iterable[str], names: dict[str, str]) -> dict[str, str]:
    named = {code: name for name, code in reversed(names.items())}
    return {code: named.get(code, code) for code in codes}

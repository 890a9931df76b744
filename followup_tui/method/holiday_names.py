"""Holidays by name, as they are said on the phone: "thanksgiving", "easter monday", "mlk day" (method Q4).

A wrong match becomes a wrong promise, so a name that fits two days of a year, or a day that is only estimated, is not
known: the phrase is refused and the date asked for.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dateutil.easter import EASTER_ORTHODOX, easter

_SHADOW = timedelta(days=10)
"""Within it two days of one name are one holiday: a run of days, or the day off given for a Sunday."""
_A_YEAR = timedelta(days=330)
"""Shorter than the shortest calendar year in use, the Islamic one."""

_WITHOUT_DAY = frozenset(
    {"thanksgiving", "christmas", "new years", "anzac", "waitangi", "ascension", "diwali"}
)
"""Names whose "day" is left out in talk. Not every name's: "may day" would become a month."""
_ALSO: dict[str, tuple[str, ...]] = {
    "martin luther king jr day": ("mlk", "mlk day", "martin luther king", "martin luther king day"),
    "washingtons birthday": ("presidents day", "president day", "presidents"),
    "juneteenth national independence day": ("juneteenth",),
    "columbus day": ("indigenous peoples day",),
    "thanksgiving day": ("turkey day",),
    "may day": ("early may bank holiday", "may bank holiday"),
    "spring bank holiday": ("late may bank holiday",),
    "late summer bank holiday": ("august bank holiday", "summer bank holiday"),
    "pentecost monday": ("whit monday",),
    "whit monday": ("pentecost monday",),
}
_SAME: dict[str, str] = {
    "xmas": "christmas",
    "xmas day": "christmas",
    "x mas": "christmas",
    "xmas eve": "christmas eve",
    "new year": "new years",
    "new years day": "new years",
    "nye": "new years eve",
    "new year eve": "new years eve",
    "easter sunday": "easter",
    "easter day": "easter",
    "whitsun": "pentecost",
    "whit sunday": "pentecost",
    "weihnachten": "christmas",
    "heiligabend": "christmas eve",
    "silvester": "new years eve",
    "ostern": "easter",
    "pfingsten": "pentecost",
    "noel": "christmas",
    "navidad": "christmas",
    "christmas day": "christmas",
}
_FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "pentecost": 49,
    "whit monday": 50,
}
_FIXED = {
    "valentines day": (2, 14),
    "st patricks day": (3, 17),
    "halloween": (10, 31),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "new years": (1, 1),
    "christmas": (12, 25),
}
_ORTHODOX = frozenset(["BG", "BY", "CY", "ER", "ET", "GE", "GR", "MD", "ME", "MK", "RO", "RS", "RU", "UA"])
_BOTH_EASTERS = frozenset(["AL", "BA", "EG", "IQ", "JO", "KZ", "LB", "PS", "SY", "XK"])
_OTHER_NEW_YEARS = ("chinese", "lunar", "ethiopian", "spring festival", "tet", "losar")
_BANK_HOLIDAYS = frozenset({"GB", "IE"})


class Known(NamedTuple):
    """A day that has a name; `sure` is False where it is only estimated, or stands in for the day itself."""

    day: date
    sure: bool


@lru_cache(maxsize=4096)  # a list of phrases asks for the same few words at every line
def folded(name: str) -> str:
    """A name as it is compared: lower case, no accents, apostrophes or signs; one spelling of labour and saint."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = re.sub(r"\s*['’ʼ]\s*s\b", "s", plain)
    words = re.sub(r"[^\w]+", " ", re.sub(r"['’ʼ]", "", plain)).split()
    return " ".join({"labour": "labor", "saint": "st"}.get(word, word) for word in words)


def bare_name(name: str) -> str:
    """A holiday's name without what stands in brackets: "(observed)", "(estimated)"."""
    return " ".join(re.sub(r"\([^)]*\)", " ", name).split())


class HolidayNames:
    """The names of one country's holidays, over the years that are known."""

    def __init__(self, days: Mapping[date, tuple[str, ...]], country: str) -> None:
        self._country = country
        self._days = days
        self._by_name: dict[str, list[Known]] = {}
        for day in sorted(days):
            for name, sure in set(_names_in(days[day])):
                self._by_name.setdefault(name, []).append(Known(day, sure))
        for name, others in _ALSO.items():
            for other in others if name in self._by_name else ():
                self._by_name.setdefault(other, self._by_name[name])

    def find(self, name: str, after: date) -> date | None:
        """The first day on or after `after` of the holiday so named; None where the name is not known for certain."""
        wanted = folded(name)
        wanted = _SAME.get(wanted, wanted)
        if wanted in {"bank holiday", "bank holiday monday"}:
            return self._bank_holiday(after, monday=wanted.endswith("monday"))
        listed = self._by_name.get(wanted)
        return _first(listed, after) if listed else self._reckoned(wanted, after)

    def _reckoned(self, name: str, after: date) -> date | None:
        """A day that everybody knows, also where it is no public holiday."""
        if name == "christmas eve":
            day = self.find("christmas", after + timedelta(days=1))
            return None if day is None else day - timedelta(days=1)
        if not self._one_meaning(name):
            return None
        for year in (after.year, after.year + 1):
            day = self._in_year(name, year)
            if day is not None and day >= after:
                return day
        return None

    def _in_year(self, name: str, year: int) -> date | None:
        if name in _FROM_EASTER:
            sunday = easter(year, EASTER_ORTHODOX) if self._country in _ORTHODOX else easter(year)
            return sunday + timedelta(days=_FROM_EASTER[name])
        if name in _FIXED:
            return date(year, *_FIXED[name])
        if name in {"black friday", "cyber monday"}:
            # The Friday after the fourth Thursday of November, everywhere.
            fourth = 28 - (date(year, 11, 28).weekday() - 3) % 7
            return date(year, 11, fourth) + timedelta(days=1 if name == "black friday" else 4)
        return None

    def _one_meaning(self, name: str) -> bool:
        """Whether a name that this country's list lacks still means one day there."""
        if name in _FROM_EASTER:
            return self._country not in _BOTH_EASTERS
        if name == "christmas":
            return not any(
                "christmas" in known and "eve" not in known and any(each.day.month == 1 for each in days)
                for known, days in self._by_name.items()
            )
        if name.startswith("new years"):
            return not any(each in known for known in self._by_name for each in _OTHER_NEW_YEARS)
        return True

    def _bank_holiday(self, after: date, *, monday: bool) -> date | None:
        """The next one on a weekday, where people speak of bank holidays."""
        if self._country not in _BANK_HOLIDAYS:
            return None
        wanted = {0} if monday else set(range(5))
        return min((day for day in self._days if day >= after and day.weekday() in wanted), default=None)


def _names_in(told: tuple[str, ...]) -> list[tuple[str, bool]]:
    """Every name of a day, and whether the day is the day itself: what the English name says holds for the others."""
    found = []
    all_sure = True
    for part in told[0].split(";") if told else ():
        sure = re.search(r"observed|estimated|substituted|in lieu", part) is None
        all_sure &= sure
        found += [
            (name, sure) for name in (bare_name(part), *(re.findall(r"\(([^)]*)\)", part) if sure else ()))
        ]
    found += [(bare_name(part), all_sure) for other in told[1:] for part in other.split(";")]
    return [(name, sure) for given, sure in found for name in _said_as(given)]


def _said_as(given: str) -> list[str]:
    """A name as it is compared, and its short form."""
    name = folded(given)
    short = name.removesuffix(" day")
    if not name or name.startswith("day off"):
        return []
    return [name, _SAME.get(name, name), *([short] if short in _WITHOUT_DAY else [])]


def _first(listed: list[Known], after: date) -> date | None:
    """The first sure day, unless something less sure, or a second day of that name, could be meant as well."""
    sure = [each.day for each in listed if each.sure]
    day = next((each for each in sure if each >= after), None)
    if day is None:
        return None
    for other, certain in listed:
        if not certain and after <= other < day and all(abs(other - each) > _SHADOW for each in sure):
            return None
        if certain and _SHADOW < other - day < _A_YEAR and not _in_run(sure, day, other):
            return None
    return day


def _in_run(sure: list[date], first: date, last: date) -> bool:
    """Whether the days from `first` to `last` follow one another closely."""
    run = [each for each in sure if first <= each <= last]
    return all(later - earlier <= timedelta(days=2) for earlier, later in pairwise(run))

"""The user's working days: weekends, public holidays, days off (method Q3), as the book's settings say.

Until the holidays are there only weekends and days off count; whoever can't wait sets `at_once`.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from followup_tui.countries import USUAL, country_of_zone
from followup_tui.holiday_cache import HolidayCache
from followup_tui.holiday_dates import HolidayDates, reckon, weekend_of, years_around
from followup_tui.model.settings import Settings

if TYPE_CHECKING:
    from followup_tui.method.holiday_names import HolidayNames


class _Days(msgspec.Struct, frozen=True):
    """What holds under one state of the settings."""

    settings: Settings
    dates: HolidayDates
    weekend: frozenset[int]
    off: frozenset[date]
    worked: frozenset[str]


class BookCalendar:
    """A WorkCalendar that follows the settings, also when another copy changes them.

    `at_once` reckons holidays that are not in the cache when they are first asked for: for one-shot commands. Else
    `waiting` says that `load` has to be run in a thread.
    """

    def __init__(
        self,
        settings: Callable[[], Settings],
        today: Callable[[], date],
        cache: HolidayCache,
        *,
        zone: Callable[[], str] = lambda: "",
        at_once: bool = False,
    ) -> None:
        self._settings = settings
        self._today = today
        self._cache = cache
        self._zone = zone
        self._at_once = at_once
        self._reckoned: HolidayDates | None = None
        self._days: _Days | None = None
        self._names: tuple[HolidayDates, HolidayNames] | None = None

    # -- a WorkCalendar ----------------------------------------------------------------------------

    def is_working_day(self, day: date) -> bool:
        """Whether work is done on that day: no weekend, no holiday that is kept, no day off."""
        days = self._current()
        if day in days.off or self.holiday(day) is not None:
            return False
        return day.weekday() not in days.weekend or (
            days.settings.weekend is None and day in days.dates.worked
        )

    def holiday(self, day: date) -> str | None:
        """The name of the public holiday on that day; None if there is none, or the user works on it."""
        days = self._current()
        names = days.dates.days.get(day)
        if names is None or _bare(names[0]) in days.worked:
            return None
        return shown_name(names[0])

    def find_holiday(self, name: str, after: date) -> date | None:
        """The first day on or after `after` of the holiday so named, worked on or not."""
        dates = self._current().dates
        if self._names is None or self._names[0] is not dates:
            from followup_tui.method.holiday_names import HolidayNames  # here for start-up

            self._names = (dates, HolidayNames(dates.days, dates.country))
        found = self._names[1].find(name, after)
        return found if found is not None and found.year <= dates.last else None

    # -- where the holidays come from ----------------------------------------------------------------

    @property
    def dates(self) -> HolidayDates:
        """All that is known of the country just now."""
        return self._current().dates

    @property
    def waiting(self) -> bool:
        """Whether the country's holidays still have to be loaded."""
        return self._current().dates is not self._reckoned

    def load(self) -> None:
        """Reckon the holidays and keep them; may run in any thread, while others ask."""
        settings, today = self._settings(), self._today()
        dates = reckon(self._country(settings), settings.region, today)
        self._cache.put(dates, today)
        self._reckoned = dates

    def _current(self) -> _Days:
        """What holds now; made anew when the settings changed, or the holidays have come."""
        settings, days = self._settings(), self._days
        here = self._here(settings)
        if days is not None and days.settings is settings and (here is None or days.dates is here):
            return days
        dates = here or self._look_up(settings)
        self._days = _Days(
            settings,
            dates,
            dates.weekend if settings.weekend is None else frozenset(settings.weekend),
            frozenset(settings.days_off),
            frozenset(settings.worked_holidays),
        )
        return self._days

    def _here(self, settings: Settings) -> HolidayDates | None:
        """The holidays already in memory, if they are the right country's."""
        known = self._reckoned
        fits = known is not None and (known.country, known.region) == (
            self._country(settings),
            settings.region,
        )
        return known if fits else None

    def _country(self, settings: Settings) -> str:
        return settings.country or country_of_zone(self._zone()) or USUAL

    def _look_up(self, settings: Settings) -> HolidayDates:
        """The holidays from the cache; else reckoned at once, or the weekend alone for now."""
        country, region, today = self._country(settings), settings.region, self._today()
        found = self._cache.get(country, region, today)
        if found is not None:
            self._reckoned = found
            return found
        if self._at_once:
            self.load()
            here = self._here(settings)
            if here is not None:
                return here
        return HolidayDates(country, region, *years_around(today), weekend_of(country), known=False)


def shown_name(name: str) -> str:
    """A holiday's name as it is shown: what it was exchanged for is left out."""
    return _bare(name) if "substituted" in name else name


def _bare(name: str) -> str:
    from followup_tui.method.holiday_names import bare_name  # here for start-up

    return bare_name(name)

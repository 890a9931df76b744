"""A small calendar of United States holidays, enough for the phrases in the tables."""

from datetime import date, timedelta

_NAMES = {
    "thanksgiving": "Thanksgiving",
    "christmas": "Christmas Day",
    "christmas day": "Christmas Day",
    "new year's day": "New Year's Day",
    "new years": "New Year's Day",
}


def _thanksgiving(year):
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


class USHolidays:
    """Weekends, and three holidays of every year."""

    def _in(self, year):
        return {
            date(year, 1, 1): "New Year's Day",
            _thanksgiving(year): "Thanksgiving",
            date(year, 12, 25): "Christmas Day",
        }

    def is_working_day(self, day):
        return day.weekday() < 5 and day not in self._in(day.year)

    def holiday(self, day):
        return self._in(day.year).get(day)

    def find_holiday(self, name, after):
        known = _NAMES.get(name)
        days = sorted(d for y in (after.year, after.year + 1) for d, n in self._in(y).items() if n == known)
        return next((day for day in days if day >= after), None)

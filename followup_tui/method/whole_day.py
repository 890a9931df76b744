"""A whole day, ahead or gone by: a day off, the first day of a quarter (method Q1, Q3).

What lies ahead is read by the one grammar (`phrase.parse`), which refuses the past because nobody can be rung in it.
A day gone by is therefore read as it was said some time ago.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from followup_tui.method.phrase import PhraseRules, parse
from followup_tui.method.phrases.answer import asks_time
from followup_tui.method.phrases.lexer import LONGEST
from followup_tui.method.phrases.words import WEEKDAYS
from followup_tui.method.speak import say_day
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.when import Refusal, When

WHOLE = "A whole day is meant here: leave the time out."
WHICH = "Which day? Type it as in 'mon', 'dec 24' or '2026-11-20'."
"""Where the grammar would ask for a time of day as well."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG_AGO = (timedelta(days=182), timedelta(days=145))
"""Two days, of other names in other months, on which only a date means the same."""
_ALL_YEARS = (timedelta(days=5 * 365), timedelta(days=5 * 365 - 37))
"""With its year a date means the same from however far back."""


def read_day(
    text: str, now: datetime, zone: str, calendar: WorkCalendar, rules: PhraseRules
) -> When | Refusal:
    """The day that was typed, without a time. Where one gone by and one ahead are meant alike, both are offered."""
    if len(text) > LONGEST:
        return Refusal(WHICH)
    said = " ".join(text.casefold().split()).rstrip(".")
    named = _named(said, now, zone)
    if named is not None:
        return named
    ahead = parse(text, now, zone, None, calendar, rules)
    if isinstance(ahead, When) and ahead.timed:
        return Refusal(WHOLE)
    before = _said_before(said, now, zone, calendar, rules)
    if all(each.day >= now.date() for each in before):
        timed = isinstance(ahead, Refusal) and not ahead.choices and asks_time(ahead.reason)
        return Refusal(WHICH) if timed else ahead
    # What the grammar takes for a day that has just passed is that day; elsewhere the one ahead is as likely.
    found = (*before, ahead.bare()) if isinstance(ahead, When) else before
    if len(found) == 1:
        return found[0]
    words = _told_apart(found, now.date())
    return Refusal(f"One such day has passed: {' or '.join(words)}?", found, words)


def _named(said: str, now: datetime, zone: str) -> When | Refusal | None:
    """A day that says by itself that it may have passed; None for any other words."""
    if _ISO.fullmatch(said):
        return _iso(said, zone)
    if said == "yesterday":
        return When(day=now.date() - timedelta(days=1), zone=zone)
    lead, _, weekday = said.partition(" ")
    return _last(WEEKDAYS[weekday], now, zone) if lead == "last" and weekday in WEEKDAYS else None


def _iso(said: str, zone: str) -> When | Refusal:
    try:
        return When(day=date.fromisoformat(said), zone=zone)
    except ValueError:
        return Refusal(f"There is no {said}: type a day such as 2026-11-20.")


def _last(weekday: int, now: datetime, zone: str) -> When | Refusal:
    """The last such weekday; one of this very week might be meant, or that of the week before."""
    ago = (now.weekday() - weekday) % 7 or 7
    days = [When(day=now.date() - timedelta(days=ago), zone=zone)]
    if ago > now.weekday():
        return days[0]
    days.append(When(day=days[0].day - timedelta(days=7), zone=zone))
    words = _told_apart(days, now.date())
    return Refusal(f"Which one: {' or '.join(words)}?", tuple(days), words)


def _told_apart(days: Sequence[When], today: date) -> tuple[str, ...]:
    """Days to pick from, in words; with their years where those differ."""
    full = len({each.day.year for each in days}) > 1
    return tuple(say_day(each.day, today, full=full) for each in days)


def _said_before(
    said: str, now: datetime, zone: str, calendar: WorkCalendar, rules: PhraseRules
) -> tuple[When, ...]:
    """What a date meant when it was said some time ago; nothing where it goes by the day on which it is said."""
    first, second = (
        parse(said, now - back, zone, None, calendar, rules)
        for back in (_ALL_YEARS if _YEAR.search(said) else _LONG_AGO)
    )
    days = {each.day for each in _days_in(second)}
    return tuple(each.bare() for each in _days_in(first) if each.day in days)


def _days_in(read: When | Refusal) -> tuple[When, ...]:
    return tuple(each for each in ((read,) if isinstance(read, When) else read.choices) if not each.timed)

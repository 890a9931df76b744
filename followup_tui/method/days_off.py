"""Days off as they are typed: one day or a span, ahead or after the fact (method Q3)."""

import re
from datetime import datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.method.phrase import PhraseRules, parse
from followup_tui.method.phrases.lexer import LONGEST
from followup_tui.method.phrases.words import MONTHS, TODAY, TOMORROW
from followup_tui.method.whole_day import WHOLE, read_day
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.when import Refusal, When

MOST_DAYS = 366
_JOINT = re.compile(r"(\s+(?:to|till|until|through)\s+|\s+-\s+|\s*–\s*)")
_NUMBER = r"(?:the )?(\d{1,2})(?:st|nd|rd|th)?"
_TWO_DAYS = re.compile(
    rf"(?:([a-z]+)\.? )?{_NUMBER}(?:\s*[-–]\s*| to | till | until | through ){_NUMBER}"
    r"(?: (?:of )?([a-z]+)\.?)?(?:,? (\d{4}))?"
)
"""Two days of one month, which is named before or after them: "dec 24-26", "the 24th to the 26th of december 2026"."""
_FROM_NOW = re.compile(rf"(?:{'|'.join(sorted(TODAY | TOMORROW))}|in .+|.+ from (?:now|today))")
"""The end of a span that says itself how far it is from now, wherever the span begins."""
_EXAMPLE = "Type a day or a span, such as 'dec 24' or 'dec 24 to jan 2'."


class DaysOff(NamedTuple):
    """The first and the last of the days that were typed."""

    first: When
    last: When

    @property
    def length(self) -> int:
        """How many days, both ends with them."""
        return (self.last.day - self.first.day).days + 1


def ends_of(text: str) -> tuple[str, str, str]:
    """What stands before and after "to", and the joint between; the last is "" where one day was typed.

    A month, or a month and year, that is typed once holds for both ends: "24-26 dec".
    """
    if len(text) > LONGEST:
        return text, "", ""
    two = _TWO_DAYS.fullmatch(" ".join(text.casefold().split()))
    if two is not None:
        before, first, last, after, year = two.groups()
        months = [each for each in (before, after) if each]
        if len(months) == 1 and months[0] in MONTHS:
            of_year = f" {year}" if year else ""
            return f"{months[0]} {first}{of_year}", f"{months[0]} {last}{of_year}", " - "
    ends = _JOINT.split(text, maxsplit=1)
    return (ends[0], ends[2], ends[1]) if len(ends) == 3 else (text, "", "")


def read_days_off(
    text: str, now: datetime, zone: str, calendar: WorkCalendar, rules: PhraseRules
) -> DaysOff | Refusal:
    """The days that were typed; the last one is looked for from the first one on ("mon to fri").

    An end that is told from now is so wherever the span begins: "yesterday to today", "mon to in 2 weeks".
    """
    start, end, _joint = ends_of(text)
    first = read_day(start, now, zone, calendar, rules)
    if isinstance(first, Refusal):
        return first if start.strip() else Refusal(_EXAMPLE)
    if not end:
        return DaysOff(first, first)
    from_now = _FROM_NOW.fullmatch(" ".join(end.casefold().split()).rstrip(".")) is not None
    begins = now if from_now else datetime.combine(first.day, time(), ZoneInfo(zone))
    last = parse(end, begins, zone, None, calendar, rules)
    if isinstance(last, Refusal) and not last.choices:
        last = read_day(end, now, zone, calendar, rules)  # "yesterday" is told from today
    if isinstance(last, Refusal):
        return last
    if last.timed:
        return Refusal(WHOLE)
    days = DaysOff(first, last.bare())
    if days.length < 1:
        return Refusal("The span ends before it begins: type the first day first.")
    return days if days.length <= MOST_DAYS else Refusal("That is more than a year: type a shorter span.")

"""Days off as they are typed: one day or a span, ahead or after the fact (method Q3)."""

import re
from datetime import datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.method.phrase import PhraseRules, parse
from followup_tui.method.phrases.lexer import LONGEST
from followup_tui.method.phrases.words import MONTHS
from followup_tui.method.whole_day import WHOLE, read_day
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.when import Refusal, When

MOST_DAYS = 366
_JOINT = re.compile(r"(\s+(?:to|till|until|through)\s+|\s+-\s+|\s*–\s*)")
_TWO_DAYS = re.compile(
    r"(?:([a-z]+)\.? )?(\d{1,2})(?:\s*-\s*|\s*–\s*| to | till | until | through )(\d{1,2})(?: ([a-z]+)\.?)?"
)
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

    A month that is typed once holds for both ends: "24-26 dec".
    """
    if len(text) > LONGEST:
        return text, "", ""
    two = _TWO_DAYS.fullmatch(" ".join(text.casefold().split()))
    if two is not None:
        before, first, last, after = two.groups()
        months = [each for each in (before, after) if each in MONTHS]
        if len(months) == 1 and not (before and after):
            return f"{months[0]} {first}", f"{months[0]} {last}", " - "
    ends = _JOINT.split(text, maxsplit=1)
    return (ends[0], ends[2], ends[1]) if len(ends) == 3 else (text, "", "")


def read_days_off(
    text: str, now: datetime, zone: str, calendar: WorkCalendar, rules: PhraseRules
) -> DaysOff | Refusal:
    """The days that were typed; the last one is looked for from the first one on ("mon to fri")."""
    start, end, _joint = ends_of(text)
    first = read_day(start, now, zone, calendar, rules)
    if isinstance(first, Refusal):
        return first if start.strip() else Refusal(_EXAMPLE)
    if not end:
        return DaysOff(first, first)
    morning = datetime.combine(first.day, time(), ZoneInfo(zone))
    last = parse(end, morning, zone, None, calendar, rules)
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

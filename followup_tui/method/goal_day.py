"""By when a goal is to be reached (method V7); apart from what a goal says, since dates take a grammar."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from followup_tui.method.goal_line import SPANS
from followup_tui.method.phrase import DEFAULT_RULES, WEEKDAYS_ONLY, PhraseRules, parse
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.when import Refusal, When


class Span(NamedTuple):
    """From when to when a goal counts; `since` is None where only its end was said."""

    since: date | None
    by: date


def read_by(
    words: str,
    now: datetime,
    zone: str,
    calendar: WorkCalendar = WEEKDAYS_ONLY,
    rules: PhraseRules = DEFAULT_RULES,
) -> Span | Refusal:
    """When a goal is to be reached: "31 dec", "in three months", "this quarter"; or why that is no date."""
    asked = " ".join(words.casefold().split())
    for lead in ("by ", "until ", "the "):
        asked = asked.removeprefix(lead)
    if asked in SPANS or f"this {asked}" in SPANS:
        return _span(asked.removeprefix("this "), now.date())
    answer = parse(asked, now, zone, None, calendar, rules)
    if isinstance(answer, When):
        return Span(None, answer.day)
    days = [each for each in answer.choices if not each.timed]  # a goal has no time of day: "3.12." is a date
    return Span(None, days[0].day) if len(days) == 1 else answer


def _span(period: str, today: date) -> Span:
    """The month, quarter or year that `today` lies in, first day to last."""
    months = {"month": 1, "quarter": 3, "year": 12}[period]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    after = first.month + months
    following = date(first.year + (after > 12), (after - 1) % 12 + 1, 1)
    return Span(first, following - timedelta(days=1))

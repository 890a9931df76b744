"""The sample book's page of why: filled in two months ago, with a Friday page for each week since."""

from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.method.answers import Day, answered
from followup_tui.method.friday import week_of
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.quarter import Quarter
from followup_tui.model.values import Count, FridayPage, Mark, Worksheet

_ANSWERS = (
    ("moment.0.told", "the week we fitted out the Kemp kitchen and nobody looked at the clock"),
    ("moment.0.fed", "craft, independence"),
    ("moment.1.told", "teaching Ines to read a drawing"),
    ("moment.1.fed", "influence, craft"),
    ("moment.2.told", "the first job that came because somebody remembered me"),
    ("moment.2.fed", "independence, influence"),
    ("value.0.name", "independence"),
    ("value.0.means", "decide for myself how I work"),
    ("value.1.name", "influence"),
    ("value.1.means", "see that what I say changes something"),
    ("value.2.name", "craft"),
    ("value.2.means", "make things that outlast me"),
    ("ladder.1.secondary", "revenue of my own"),
    ("ladder.1.because", "a business of my own keeps me free"),
    ("ladder.1.tertiary_because", "nobody buys from someone they forgot"),
    ("goal.0.line", "$30,000 by {end}"),
    ("goal.0.value", "independence"),
    ("goal.1.line", "make 10 calls a day by {end}"),
    ("goal.1.brings", "4 meetings by {end}"),
    ("goal.1.choice", "measure that instead"),
    ("goal.1.value", "independence"),
    ("goal.2.line", "6 evenings in the workshop with Ines by {end}"),
    ("goal.2.value", "influence"),
    ("statement", "Work of my own keeps me free."),
    ("plan.cue", "it is nine and coffee is poured"),
    ("plan.act", "open the first call"),
)
"""By place; `{end}` is the last day of the three months that were promised."""
_MARKS = ((7, 5, 6), (8, 4, 6), (6, 4, 7), (7, 5, 5), (8, 3, 6), (8, 2, 7), (7, 3, 8))
"""Of the seven weeks before this one, for each value; influence has gone hungry lately."""
_LINES = {0: "write the note before I ring, not after", 4: "ring before ten, while it is quiet"}
_EVENINGS = (31, 17, 9)
"""Days ago on which one was counted."""
_AGO = timedelta(days=58)


class Why(NamedTuple):
    """What is written into the sample."""

    worksheet: Worksheet
    fridays: tuple[FridayPage, ...]
    counts: tuple[Count, ...]


def sample_why(now: datetime, zone: str, calendar: WorkCalendar, quarter: Quarter) -> Why:
    """The page, the weeks and what was counted, as they would stand at `now` (aware); its goals are the `quarter`'s."""
    now = now.astimezone(ZoneInfo(zone))
    begun = Day(quarter.promised or now, zone, calendar, "USD")
    end = f"{quarter.end.day} {quarter.end:%b}"
    sheet = Worksheet()
    for path, text in _ANSWERS:
        sheet = answered(sheet, path, text.replace("{end}", end), begun)
    this_week = week_of(now.date())
    weeks = tuple(
        FridayPage(
            this_week - timedelta(weeks=len(_MARKS) - at),
            tuple(
                Mark(value.id, value.name, score)
                for value, score in zip(sheet.kept_values, scores, strict=True)
            ),
            approach=_LINES.get(at, ""),
        )
        for at, scores in enumerate(_MARKS)
    )
    evenings = sheet.goals[2].id
    counts = tuple(Count(evenings, now - timedelta(days=ago), 1.0) for ago in _EVENINGS)
    return Why(replace(sheet, changed=now - _AGO), weeks, counts)

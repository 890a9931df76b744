"""Worksheets for the tests: one that is filled in, and Hypothesis strategies for any."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from followup_tui.method.answers import Day, answered
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.values import (
    FridayPage,
    Goal,
    IfThen,
    Ladder,
    Mark,
    Moment,
    Value,
    Worksheet,
)

ZONE = "America/Chicago"
NOW = datetime(2026, 11, 25, 10, 24, tzinfo=ZoneInfo(ZONE))
DAY = Day(NOW, ZONE, WeekdayCalendar(), "GBP")

ANSWERS = (
    ("moment.0.told", "the week we rebuilt the shop front"),
    ("moment.0.fed", "independence, craft"),
    ("moment.1.told", "showing Ines the ropes"),
    ("moment.1.fed", "influence, independence"),
    ("value.0.name", "independence"),
    ("value.0.means", "decide for myself how I work"),
    ("value.1.name", "influence"),
    ("value.1.means", "see that what I say changes something"),
    ("value.2.name", "craft"),
    ("value.2.means", "make things that last"),
    ("ladder.1.secondary", "revenue"),
    ("ladder.1.because", "a business of my own keeps me free"),
    ("ladder.1.tertiary_because", "nobody buys from someone they forgot"),
    ("goal.0.line", "£12,000 this quarter"),
    ("goal.0.value", "independence"),
    ("goal.1.line", "make 20 calls a day"),
    ("goal.1.by_words", "31 dec"),
    ("statement", "Work of my own keeps me free."),
    ("plan.cue", "it is nine and coffee is poured"),
    ("plan.act", "open the first call"),
)


def filled(answers=ANSWERS, start=None):
    sheet = start or Worksheet()
    for path, text in answers:
        sheet = answered(sheet, path, text, DAY)
    return sheet


words = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=30)
qualities = st.sampled_from(["craft", "Craft", "independence", "learning", "influence", "calm"])
moments = st.builds(Moment, told=words, fed=st.lists(qualities, max_size=4).map(tuple))
values = st.lists(words.filter(bool), max_size=3).map(
    lambda names: tuple(Value(id_, name) for id_, name in enumerate(names, 1))
)
ladders = st.lists(
    st.builds(Ladder, value=st.integers(1, 3), secondary=words, because=words, direct=st.booleans()),
    max_size=3,
    unique_by=lambda each: each.value,
).map(tuple)
goals = st.builds(
    Goal,
    id=st.integers(1, 9),
    line=words,
    measure=st.sampled_from(["revenue", "meetings", "conversations", "follow_ups", "own"]),
    unit=words,
    target=st.none() | st.floats(0, 1e6),
    per=st.sampled_from(["", "day", "week", "month"]),
    since=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    by=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    value=st.none() | st.integers(1, 3),
    choice=st.sampled_from(["", "keep"]),
)
worksheets = st.builds(
    Worksheet,
    moments=st.lists(moments, max_size=4).map(tuple),
    values=values,
    ladders=ladders,
    goals=st.lists(goals, max_size=3).map(tuple),
    statement=words,
    plan=st.builds(IfThen, words, words),
    last_id=st.just(9),
)
mondays = st.integers(0, 60).map(lambda weeks: date.fromordinal(date(2026, 1, 5).toordinal() + 7 * weeks))


def page(week, *scores):
    """A Friday page with marks for the values 1, 2 and 3."""
    marks = (Mark(id_, "", score) for id_, score in enumerate(scores, 1) if score is not None)
    return FridayPage(week, tuple(marks))

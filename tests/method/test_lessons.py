"""Lessons are read back, one of them each morning (method Q10)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from method_makers import at

from followup_tui.method.lessons import Lesson, newest_first, of_the_morning

TODAY = date(2026, 11, 25)


def lesson(day, text, who=1):
    return Lesson(at(day), who, text)


def test_newest_first_and_the_same_lesson_once_where_it_was_learned_last():
    found = newest_first([lesson(3, "Ask first."), lesson(9, "wait"), lesson(12, "ask  FIRST.", 2)])
    assert [(each.text, each.person) for each in found] == [("ask  FIRST.", 2), ("wait", 1)]


def test_nothing_comes_back_on_the_day_it_was_learned():
    assert of_the_morning([lesson(25, "ask first")], TODAY) is None
    assert of_the_morning([], TODAY) is None
    assert of_the_morning([lesson(25, "new"), lesson(20, "old")], TODAY).text == "old"


@given(st.integers(1, 20))
def test_each_of_them_has_its_morning(count):
    lessons = [lesson(1 + each, str(each)) for each in range(count)]
    mornings = [of_the_morning(lessons, TODAY + timedelta(days=each)).text for each in range(count)]
    assert sorted(mornings) == sorted(str(each) for each in range(count))

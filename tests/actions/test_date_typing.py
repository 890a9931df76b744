"""Arrows in a field that takes a next step, what is asked once, and what a day holds."""

from __future__ import annotations

from datetime import date, time, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_tui.actions.add import LineTyping
from followup_tui.actions.date_typing import DateTyping
from followup_tui.actions.day_load import DayLoad
from followup_tui.actions.settings import answer_date_order
from followup_tui.actions.steps import read_step
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.when import Refusal, When

ZONE = "America/Chicago"


def read(desk, text):
    found = read_step(desk, text)
    assert isinstance(found, Step), found
    return found


class Proposing(DateTyping):
    """A field with a step proposed in it."""

    def __init__(self, desk, step):
        super().__init__(desk)
        self.step = step

    @property
    def proposed(self):
        return self.step


@pytest.mark.parametrize(
    ("typed", "by", "day", "what", "start"),
    [
        ("tue 3pm", 1, "2026-12-02", "call", time(15)),
        ("tue 3pm", -1, "2026-11-30", "call", time(15)),
        ("mail fri", 1, "2026-11-28", "email", None),
        ("send the quote fri", 1, "2026-11-28", "send the quote", None),
        ("fri 3pm mail", 1, "2026-11-28", "email", time(15)),
        ("fri send the quote", 1, "2026-11-28", "send the quote", None),
        ("i'll mail fri", 1, "2026-11-28", "email", None),
        ("next fri", 1, "2026-12-05", "call", None),
        ("tomorrow afternoon", 1, "2026-11-27", "call", time(14)),
        ("in 2 weeks", 1, "2026-12-10", "call", None),
        ("tue 10am london", 1, "2026-12-02", "call", time(10)),
    ],
)
def test_an_arrow_moves_the_day_and_nothing_else(desk, typed, by, day, what, start):
    before = read(desk, typed)
    moved = read(desk, DateTyping(desk).arrow(typed, by))
    assert (moved.when.day.isoformat(), moved.what, moved.when.start) == (day, what, start)
    assert (moved.when.zone, moved.when.until) == (before.when.zone, before.when.until)


def test_in_the_empty_field_it_moves_the_proposed_step(desk):
    proposed = Step("email", When(day=date(2026, 11, 27), zone=ZONE))
    moved = read(desk, Proposing(desk, proposed).arrow("", 1))
    assert moved == Step("email", When(day=date(2026, 11, 28), zone=ZONE, notes=moved.when.notes))


def test_with_nothing_proposed_it_begins_tomorrow_and_never_goes_back(desk):
    typing = DateTyping(desk)
    assert read(desk, typing.arrow("", 1)).when.day == date(2026, 11, 26)
    assert typing.arrow("", -1) is None
    assert typing.arrow("today", -1) is None
    assert typing.arrow("quite some nonsense", 1) is None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    days=st.integers(1, 400),
    start=st.none() | st.times(time(6), time(22)).map(lambda each: each.replace(second=0, microsecond=0)),
    what=st.sampled_from(["call", "email", "quote", "text"]),
    moves=st.lists(st.sampled_from([1, -1]), max_size=4),
)
def test_as_many_down_as_up_leads_back(desk, days, start, what, moves):
    step = Step(what, When(day=desk.now.date() + timedelta(days=days + 5), zone=ZONE, start=start))
    typing, text = Proposing(desk, step), ""
    for move in [*moves, *(-each for each in moves)]:
        text = typing.arrow(text, move) or text
    if moves:
        found = read(desk, text)
        assert Step(found.what, found.when.bare()) == step


def test_two_readings_are_picked_in_turn(desk):
    typing = DateTyping(desk)
    assert isinstance(typing.read("mail 3/12"), Refusal)
    first = typing.arrow("mail 3/12", 1)
    second = typing.arrow(first, 1)
    days = {read(desk, each).when.day for each in (first, second)}
    assert days == {date(2026, 12, 3), date(2027, 3, 12)}
    assert {read(desk, each).what for each in (first, second)} == {"email"}
    assert typing.arrow(second, 1) == first


def test_the_order_of_figures_is_asked_once(desk):
    typing = DateTyping(desk)
    typing.read("3/12")
    picked = next(
        each
        for each in (typing.arrow("3/12", 1), typing.arrow("3/12", -1))
        if read(desk, each).when.day == date(2026, 12, 3)
    )
    question = typing.question(picked)
    assert (question.figures, question.order, question.when.day) == ("3/12", "dmy", date(2026, 12, 3))
    answer_date_order(desk, None)
    assert typing.question(picked) is None
    assert desk.book.settings.date_order is None


def test_an_order_that_was_answered_is_gone_by_and_undoable(desk):
    answer_date_order(desk, "dmy")
    assert read(desk, "3/12").when.day == date(2026, 12, 3)
    assert desk.book.store.undo() == "settings: date order"
    assert isinstance(read_step(desk, "3/12"), Refusal)


@pytest.mark.parametrize("typed", ["3/12", "3/12 at 10.30", "at 10.30 on 3/12"])
def test_the_order_is_asked_after_the_figures_of_the_date_not_those_of_a_time(desk, typed):
    typing = DateTyping(desk)
    typing.read(typed)
    question = typing.question(typing.arrow(typed, 1))
    assert (question.figures, question.when.day) in {
        ("3/12", date(2026, 12, 3)),
        ("3/12", date(2027, 3, 12)),
    }


@pytest.mark.parametrize("typed", ["tue 3pm", "3 dec or 4 dec", "fri dec 3", "9"])
def test_other_questions_are_no_question_of_order(desk, typed):
    typing = DateTyping(desk)
    typing.read(typed)
    assert typing.question(typed) is None
    picked = typing.arrow(typed, 1)
    assert picked is None or typing.question(picked) is None


def test_the_line_that_adds_somebody_moves_its_step(desk):
    typing = LineTyping(desk)
    moved = typing.arrow("Sam Okafor, Okafor Ltd, 312 555 0177, tue 3pm, sam@okafor.example", 1)
    assert moved == "Sam Okafor, Okafor Ltd, 312 555 0177, wed 2 dec 2026 15:00h, sam@okafor.example"
    assert typing.arrow("Sam Okafor, Okafor Ltd, owner, tue 3pm", 1) is not None
    assert (
        typing.arrow("Sam Okafor, Okafor Ltd, owner, tall, tue 3pm", 1) is None
    )  # refused for a part before it
    assert typing.arrow("Sam Okafor, Okafor Ltd", 1) is None
    assert typing.arrow("", 1) is None


# -- what a day holds ----------------------------------------------------------------------------------


def promise(desk, person, day, start=None, until=None, what="call"):
    desk.book.save_promise(
        Promise(
            person=person, what=what, when=When(day=day, zone=ZONE, start=start, until=until), made=desk.now
        )
    )


def test_a_day_says_how_much_is_due_and_what_is_free(desk):
    day = date(2026, 12, 1)
    with desk.book.transaction():
        promise(desk, 1, day, time(10, 30))
        promise(desk, 2, day, time(14), time(15), "meeting")
        promise(desk, 3, day)
    load = DayLoad(desk)
    when = When(day=day, zone=ZONE)
    assert load.line(when) == "3 already due · free 9:00–10:30, 11:00–14:00, 15:00–17:00"
    taken = msgspec.structs.replace(when, start=time(10, 45))
    assert load.line(taken).startswith("10:30 is promised to Dana Ruiz · 3 already due")


def test_an_empty_day_says_so_and_ones_own_promise_does_not_count(desk):
    today = When(day=desk.now.date(), zone=ZONE)
    assert DayLoad(desk, 1).line(today) == "1 already due"  # Lee's step
    assert DayLoad(desk).line(today) == "2 already due · free 11:00–17:00"
    assert DayLoad(desk).line(When(day=date(2026, 12, 9), zone=ZONE)) == "nothing else is due"


def test_it_counts_anew_after_a_change(desk):
    load = DayLoad(desk)
    when = When(day=date(2026, 12, 1), zone=ZONE)
    assert load.line(when) == "nothing else is due"
    with desk.book.transaction():
        promise(desk, 3, when.day)
    assert load.line(when) == "1 already due"


def test_a_time_on_their_clock_falls_on_my_day(desk):
    with desk.book.transaction():
        promise(desk, 2, date(2026, 12, 1), time(22))
    tokyo = When(day=date(2026, 12, 2), zone="Asia/Tokyo", start=time(13))  # 22:00 on the 1st here
    assert "22:00 is promised to Lee Chen" in DayLoad(desk).line(tokyo)

"""A line learned goes with whom one talked with last today, else with whom one touched last (method Q10)."""

from datetime import date, timedelta

import pytest

from followup_tui.actions.desk import Refused
from followup_tui.actions.lessons import add_lesson, learn
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.model.person import Person, Step
from followup_tui.model.when import When

DANA, LEE, PRIYA = 1, 2, 3


def test_it_goes_with_todays_last_talk_even_where_somebody_else_was_tried_since(desk):
    assert learn(desk, "ask first") == "Dana Ruiz"
    step = Step("call", When(day=date(2026, 12, 1), zone=desk.zone))
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=step))
    desk.clock.set(desk.now + timedelta(minutes=5))
    log_touch(desk, TouchDraft(person=PRIYA, outcome="no_answer"))
    assert learn(desk, " shorter  is better ") == "Lee Chen"
    assert desk.book.timeline(LEE)[-1][1].learned == "shorter is better"


def test_before_the_first_touch_there_is_nobody_to_have_learned_it_with(make_desk):
    desk = make_desk()
    with pytest.raises(Refused, match="there is none yet"):
        learn(desk, "ask first")
    with desk.book.transaction():
        desk.book.save_person(Person(name="Ada"))
    with pytest.raises(Refused, match="there is none yet"):
        learn(desk, "ask first")
    assert not desk.book.timeline(1)


def test_an_empty_line_is_none(desk):
    with pytest.raises(Refused, match="Type what was learned"):
        add_lesson(desk, DANA, " \n ")
    assert len(desk.book.timeline(DANA)) == 4

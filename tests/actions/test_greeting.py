"""Whom one reached is whom one talked with, in the morning's greeting as at the end of the day (method Q8)."""

from datetime import date, timedelta

import pytest

from followup_tui.actions.day_end import day_end
from followup_tui.actions.greeting import greeting, own_lines
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.worksheet import save_answer
from followup_tui.model.person import Step
from followup_tui.model.when import When

DANA, LEE, PRIYA = 1, 2, 3
LATER = Step("call", When(day=date(2026, 12, 1), zone="America/Chicago"))


def test_a_hang_up_no_answer_and_a_call_of_theirs_that_i_missed_reach_nobody(desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="hung_up"))
    log_touch(desk, TouchDraft(person=PRIYA, outcome="no_answer", by="them"))
    log_touch(desk, TouchDraft(person=DANA, outcome="no_answer"))
    assert greeting(desk) == ()
    end = day_end(desk)
    assert (end.reached, end.touches) == ([], 2)


def test_a_talk_counts_whoever_began_it_and_whatever_came_after_it(desk):
    log_touch(desk, TouchDraft(person=DANA, outcome="talked", step=LATER))
    log_touch(desk, TouchDraft(person=DANA, outcome="no_answer"))
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", by="them", step=LATER))
    log_touch(desk, TouchDraft(person=PRIYA, outcome="no_for_now"))
    assert day_end(desk).reached == ["Dana Ruiz", "Lee Chen", "Priya Raman"]
    assert greeting(desk) == (
        "Today you reached Dana Ruiz, Lee Chen and Priya Raman.",
        "Today you reached Dana Ruiz, Lee Chen and 1 more.",
        "Today you reached Dana Ruiz and 2 more.",
        "Today you reached 3 people.",
    )


@pytest.mark.parametrize(("days", "when"), [(1, "Yesterday"), (2, "On Wednesday")])
def test_a_day_on_which_nobody_was_reached_is_passed_over(desk, days, when):
    log_touch(desk, TouchDraft(person=DANA, outcome="talked", step=LATER))
    desk.clock.set(desk.now + timedelta(days=days))
    log_touch(desk, TouchDraft(person=DANA, outcome="no_answer", by="them"))
    log_touch(desk, TouchDraft(person=LEE, outcome="hung_up"))
    assert greeting(desk)[0] == f"{when} you reached Dana Ruiz."


@pytest.mark.parametrize(("before", "begun"), [(timedelta(0), True), (timedelta(minutes=1), False)])
def test_how_i_begin_is_told_until_a_touch_of_the_day_which_begins_at_midnight(desk, before, begun):
    for path, text in (("statement", "For Ines."), ("plan.cue", "it is nine"), ("plan.act", "I ring one")):
        save_answer(desk, path, text)
    midnight = desk.now.replace(hour=0, minute=0)
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", at=midnight - before))
    assert len(own_lines(desk)) == (1 if begun else 2)

from datetime import date

from followup_tui.method.cadence import plan_step
from followup_tui.method.plans import TEN_TOUCHES
from followup_tui.model.person import Progress


def test_the_next_step_of_the_plan_says_what_to_ask_and_give_f3():
    assert plan_step(Progress(), TEN_TOUCHES) == TEN_TOUCHES.steps[0]
    assert plan_step(Progress(started=date(2026, 11, 1), done=4), TEN_TOUCHES).channel == "note"


def test_a_call_where_the_plan_has_a_note_takes_the_nearest_call_f3():
    progress = Progress(started=date(2026, 11, 1), done=4)
    assert plan_step(progress, TEN_TOUCHES, "call") == TEN_TOUCHES.steps[3]
    assert plan_step(progress, TEN_TOUCHES, "quote").channel == "note"


def test_the_plan_is_ten_touches_over_ninety_days_f5():
    days = [TEN_TOUCHES.day(number) for number in range(1, 11)]
    assert (len(days), days[0], days[-1]) == (10, 1, 90)
    assert days == sorted(set(days))
    assert {step.channel for step in TEN_TOUCHES.steps} == {"call", "email", "note"}
    assert all(step.purpose and step.ask and step.give for step in TEN_TOUCHES.steps)

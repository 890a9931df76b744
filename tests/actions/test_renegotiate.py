"""Moving what is next: a promise is renegotiated and stays a promise, a step of the plan stays one (method Q6)."""

from datetime import date, time

from followup_tui.actions.card import card_of
from followup_tui.actions.renegotiate import move
from followup_tui.actions.today import queue_of
from followup_tui.actions.undo import undo
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

DANA, LEE = 1, 2
FRIDAY = Step("call", When(day=date(2026, 11, 27), zone="America/Chicago"))


def test_a_promise_moves_and_the_old_one_is_kept_as_renegotiated(desk):
    entry = move(desk, DANA, FRIDAY)
    old = desk.book.promises[1]
    assert (old.state, old.settled_by) == ("renegotiated", entry)
    assert [promise.when for _, promise in desk.book.promises_of(DANA)] == [FRIDAY.when]
    assert desk.book.entry(entry).kind == "promise_renegotiated"
    assert DANA not in [row.person for row in queue_of(desk).rows]


def test_of_several_promises_the_one_that_the_card_shows_is_moved(desk):
    """One that is late and was spread to another day stands behind that of today, though it is the older one."""
    yesterday = When(day=date(2026, 11, 24), zone=desk.zone)
    with desk.book.transaction():
        spread = desk.book.save_promise(
            Promise(person=DANA, when=yesterday, made=desk.now, asked_by="them", put_off=date(2026, 12, 1))
        )
    assert card_of(desk, DANA).step.when.start == time(10, 30)
    move(desk, DANA, FRIDAY)
    assert desk.book.promises[1].state == "renegotiated"
    assert desk.book.promises[spread].is_open


def test_what_was_promised_keeps_its_name_unless_another_is_typed(desk):
    move(desk, DANA, Step("quote", FRIDAY.when))
    move(desk, DANA, FRIDAY)
    assert desk.book.promises_of(DANA)[0][1].what == "quote"


def test_a_step_of_the_plan_is_moved_and_no_promise_is_made_of_it(desk):
    before = dict(desk.book.people)
    move(desk, LEE, FRIDAY)
    assert desk.book.people[LEE].plan.step == FRIDAY
    assert not desk.book.promises_of(LEE)
    assert desk.book.people[LEE].summary.touches == 0
    undo(desk)
    assert dict(desk.book.people) == before

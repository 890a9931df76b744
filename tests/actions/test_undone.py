"""What an undone touch held is the draft of its card again."""

from datetime import date, time

import pytest

from followup_tui.actions.add import read_line
from followup_tui.actions.card_draft import CardDraft, keep_draft, read_draft
from followup_tui.actions.desk import Refused
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.put_off import put_off
from followup_tui.actions.refer import refer
from followup_tui.actions.renegotiate import move
from followup_tui.actions.settings import change_setting
from followup_tui.actions.steps import read_step
from followup_tui.actions.undo import redo, undo
from followup_tui.model.person import Step
from followup_tui.model.when import When

DANA, LEE = 1, 2
ZONE = "America/Chicago"
TOLD = {"note": "wants oak", "learned": "ask first", "ask": "a look", "value": "the page"}


@pytest.mark.parametrize("run", ["this", "another"])
def test_what_was_noted_comes_back_and_goes_with_redo(desk, make_desk, run):
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", **TOLD))
    later = desk if run == "this" else make_desk("book")
    undo(later)
    assert read_draft(later, LEE) == CardDraft(**TOLD)
    redo(later)
    assert read_draft(later, LEE) == CardDraft()


def test_what_undo_gave_back_is_for_this_run_until_something_is_typed(desk, make_desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", note="wants oak"))
    undo(desk)
    draft = read_draft(desk, LEE)
    assert keep_draft(desk, LEE, draft)  # looked at, and left
    assert read_draft(desk, LEE).note == "wants oak"
    assert read_draft(make_desk("book"), LEE).is_empty
    draft.note += " and beech"
    keep_draft(desk, LEE, draft)
    assert read_draft(make_desk("book"), LEE).note == "wants oak and beech"


FRIDAY = Step("call", When(date(2026, 11, 27), ZONE, time(15)))


@pytest.mark.parametrize(("outcome", "step"), [("talked", FRIDAY), ("no_for_now", "default")])
def test_what_they_said_comes_back_from_the_promise_or_the_note(desk, outcome, step):
    told = {"note": "wants oak", "said": "after the roof", "reason": "the bank asks"}
    logged = log_touch(desk, TouchDraft(person=DANA, outcome=outcome, step=step, **told))
    assert (logged.promise is not None) == (outcome == "talked")
    undo(desk)
    typed = read_draft(desk, DANA)
    assert {name: getattr(typed, name) for name in told} == told
    redo(desk)
    assert read_draft(desk, DANA).is_empty


@pytest.mark.parametrize(
    ("outcome", "step"),
    [
        ("talked", Step("call", When(date(2026, 12, 1), ZONE, time(15)))),
        ("meeting", Step("meeting", When(date(2026, 12, 1), ZONE, time(15)))),
        ("no_answer", Step("email", When(date(2026, 11, 30), ZONE))),
        ("talked", Step("quote", When(date(2026, 12, 1), "Europe/Paris", time(10)))),
    ],
)
def test_the_step_that_was_typed_reads_back_to_the_same(desk, outcome, step):
    log_touch(desk, TouchDraft(person=LEE, outcome=outcome, step=step))
    undo(desk)
    typed = read_draft(desk, LEE).typed
    read = read_step(desk, typed)
    assert Step("meeting" if outcome == "meeting" else read.what, read.when.bare()) == step
    redo(desk)
    assert read_draft(desk, LEE).is_empty


@pytest.mark.parametrize("outcome", ["no_answer", "busy", "voicemail", "sent", "no_for_now", "won"])
def test_a_step_that_was_only_proposed_was_not_typed(desk, outcome):
    for person in (DANA, LEE):
        log_touch(desk, TouchDraft(person=person, outcome=outcome))
        undo(desk)
        assert read_draft(desk, person).is_empty


def test_a_put_off_and_a_move_leave_nothing_behind(desk):
    put_off(desk, LEE, "no quote yet")
    undo(desk)
    move(desk, DANA, Step("call", When(date(2026, 11, 27), ZONE)))
    undo(desk)
    assert read_draft(desk, LEE).is_empty
    assert read_draft(desk, DANA).is_empty


def test_the_colleague_who_was_named_comes_back(desk):
    line = "Jo Bell, Acme, 312 555 0111"
    refer(desk, TouchDraft(person=LEE, outcome="referred"), read_line(desk, line))
    undo(desk)
    assert read_draft(desk, LEE).colleague == line


def test_what_was_typed_meanwhile_stays_beside_it(desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", note="wants oak"))
    keep_draft(desk, LEE, CardDraft(note="and beech", typed="fri"))
    undo(desk)
    assert read_draft(desk, LEE) == CardDraft(note="wants oak and beech", typed="fri")


def test_where_only_settings_are_in_sight_nothing_else_is_taken_back(desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer"))
    with pytest.raises(Refused, match="no setting: no answer, Lee Chen"):
        undo(desk, settings_only=True)
    undo(desk)
    with pytest.raises(Refused, match="On Today U does it again"):
        redo(desk, settings_only=True)
    change_setting(desk, "cap", "30")
    assert undo(desk, settings_only=True) == "settings: cap"
    assert redo(desk, settings_only=True) == "settings: cap"
    assert desk.book.settings.cap == 30

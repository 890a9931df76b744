"""A session goes through a list, comes back to what falls due, and finds its place again (design §1, §5)."""

from datetime import date, time, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.actions.add import add_person, read_line
from followup_tui.actions.ending import end
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.put_off import put_off
from followup_tui.actions.session import Session
from followup_tui.actions.settings import change_setting
from followup_tui.actions.summing_up import summed_up
from followup_tui.actions.today import next_up, promised_rows, queue_of, timed_rows
from followup_tui.actions.undo import redo, undo
from followup_tui.model.person import Step
from followup_tui.model.when import When

DANA, LEE, PRIYA = 1, 2, 3
ZONE = "America/Chicago"
TOMORROW = date(2026, 11, 26)
NUMBERS = count()


def no_answer(desk, session):
    """Deal with the card shown; the next person."""
    person = session.current
    entry = log_touch(desk, TouchDraft(person=person, outcome="no_answer")).entry
    return session.card_done(person, entry)


def at(desk, hour, minute):
    desk.clock.set(desk.now.replace(hour=hour, minute=minute))


@pytest.fixture
def later(desk):
    """The desk at 9:00, when Dana's promise of 10:30 is still far."""
    at(desk, 9, 0)
    return desk


def test_timed_rows_are_those_of_the_whole_queue(desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="busy"))  # again in 20 minutes: a step with a time
    timed = [row for row in queue_of(desk).rows if row.bucket in {"promise_now", "promise_later"}]
    assert [row.person for row in timed] == [DANA, LEE]
    assert list(timed_rows(desk)) == timed
    log_touch(
        desk, TouchDraft(person=PRIYA, outcome="talked", step=Step("call", When(day=TOMORROW, zone=ZONE)))
    )
    for ahead in (0, 1):
        whole = queue_of(desk, days_ahead=ahead).rows
        led = [row for row in whole if row.bucket.startswith("promise")]
        assert led
        assert list(promised_rows(desk, ahead)) == led


def test_it_starts_where_asked_and_takes_those_above_last(later):
    session = Session.begin(later, [LEE, PRIYA], PRIYA)
    assert session.current == PRIYA
    assert no_answer(later, session) == LEE
    assert no_answer(later, session) is None
    assert session.current is None


def test_a_promise_that_falls_due_comes_before_the_list_and_not_before_its_time(later):
    session = Session.begin(later, [LEE, PRIYA, DANA], LEE)
    assert session.due() is None
    at(later, 10, 21)
    assert session.due().person == DANA
    assert no_answer(later, session) == DANA


def test_who_was_to_be_rung_again_in_twenty_minutes_comes_back(desk):
    session = Session.begin(desk, [DANA, LEE, PRIYA], DANA)
    assert no_answer(desk, session) == LEE
    assert session.due() is None
    at(desk, 10, 40)
    assert session.due().person == DANA
    session.jump(DANA)
    assert no_answer(desk, session) == LEE


def test_a_promise_put_off_is_not_the_next_card_at_once(desk):
    session = Session.begin(desk, [DANA, LEE], DANA)
    done = put_off(desk, DANA)
    assert session.card_done(DANA, done.entry, touch=False) == LEE
    assert session.due() is None
    assert session.done_count == 0


def test_the_first_three_only_show_up(later):
    session = Session.begin(later, [LEE, PRIYA], LEE)
    for _ in range(3):
        assert session.first_few
        session.note_done(LEE, log_touch(later, TouchDraft(person=LEE, outcome="busy")).entry)
    assert not session.first_few
    assert session.left() == 1


def test_skipped_cards_come_again_and_one_can_go_back(later):
    session = Session.begin(later, [LEE, PRIYA], LEE)
    assert session.skip() == PRIYA
    assert session.back() == LEE
    assert session.back() is None
    assert session.skip() == PRIYA
    assert no_answer(later, session) == LEE
    assert session.skip() is None


def test_turning_on_from_who_is_due_leads_through_the_others_first(desk):
    session = Session.begin(desk, [DANA, LEE, PRIYA], DANA)
    assert [session.skip(), session.skip(), session.skip()] == [LEE, PRIYA, DANA]
    assert session.skip() == LEE
    assert no_answer(desk, session) == DANA  # after a card that was dealt with, who is due comes first again


def test_undo_goes_back_to_the_card_and_redo_past_it(later):
    session = Session.begin(later, [LEE, PRIYA], LEE)
    no_answer(later, session)
    undo(later)
    assert session.after_undo() == LEE
    assert session.done_count == 0
    assert session.after_undo() is None
    redo(later)
    assert session.after_redo() == PRIYA
    assert session.done_count == 1


def test_who_was_let_go_or_deleted_meanwhile_is_passed_over(later):
    session = Session.begin(later, [LEE, DANA, PRIYA], LEE)
    end(later, PRIYA, "released")
    assert session.left() == 2
    assert no_answer(later, session) is None  # Dana waits for 10:30


def test_it_is_resumed_the_same_day_only(later, make_desk):
    session = Session.begin(later, [LEE, PRIYA], LEE)
    assert no_answer(later, session) == PRIYA
    found = Session.resume(later)
    assert (found.current, found.done_count) == (PRIYA, 1)
    later.clock.set(later.now + timedelta(days=1))
    assert Session.resume(later) is None


def test_a_card_done_elsewhere_is_resumed_past(later):
    session = Session.begin(later, [LEE, PRIYA], LEE)
    session.note_done(LEE, log_touch(later, TouchDraft(person=LEE, outcome="busy")).entry)
    session.jump(LEE)
    assert Session.resume(later).current == PRIYA


def test_what_is_kept_of_a_broken_session_does_no_harm(desk):
    desk.book.store.drafts.put("session", {"day": "never"})
    assert Session.resume(desk) is None


def test_the_end_tells_names_lessons_and_tomorrows_first(later):
    session = Session.begin(later, [LEE, PRIYA], LEE)
    friday = Step("call", When(day=date(2026, 11, 27), zone=ZONE, start=time(9)))
    talked = log_touch(later, TouchDraft(person=LEE, outcome="talked", step=friday, learned="ask about oak"))
    session.card_done(LEE, talked.entry)
    no_answer(later, session)
    summary = session.finish()
    assert summary.touches == 2
    assert summary.reached == ["Lee Chen"]
    assert summary.learned == ["ask about oak"]
    assert [row.person for row in summary.later] == [DANA]
    assert summary.next_day == date(2026, 11, 26)
    assert summary.tomorrow.person == PRIYA
    assert Session.resume(later) is None


def test_the_end_tells_who_is_first_by_the_clock_and_whose_own_step_is_left(desk):
    """Dana's promise of today, late by tomorrow, comes after Priya's at three in the morning; Lee's step is today's."""
    at(desk, 11, 0)
    three = Step("call", When(day=TOMORROW, zone=ZONE, start=time(3)))
    log_touch(desk, TouchDraft(person=PRIYA, outcome="talked", step=three))
    end = summed_up(desk, [])
    assert (end.tomorrow.person, end.tomorrow.at.hour) == (PRIYA, 3)
    assert [row.person for row in end.later] == [DANA, LEE]


def test_an_agreed_time_is_first_before_what_i_planned_for_the_day_alone(desk):
    """Method Q5; where the day is quiet, so it is as "next up"."""
    nine = Step("call", When(day=TOMORROW, zone=ZONE, start=time(9)))
    kim = add_person(desk, read_line(desk, "Kim Vale, Vale Timber, 312 555 0177, tomorrow"))
    assert summed_up(desk, []).tomorrow.person == kim
    log_touch(desk, TouchDraft(person=PRIYA, outcome="talked", step=nine))
    assert summed_up(desk, []).tomorrow.person == PRIYA
    assert next_up(desk).person == PRIYA
    ada = add_person(desk, read_line(desk, "Ada Byron, 312 555 0178, tomorrow 8:30am"))
    assert summed_up(desk, []).tomorrow.person == ada  # by the clock, where both have a time


def test_gently_begins_with_a_friend_or_with_who_is_due(desk, make_desk):
    assert Session.begin_gently(desk).current == DANA
    assert Session.begin_gently(make_desk("empty")) is None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["done", "skip", "back", "undo", "later", "resume"]), max_size=12))
def test_no_order_of_acts_loses_anybody(make_desk, acts):
    """Whoever was not dealt with is still to come, and the card shown is somebody in the book."""
    desk = make_desk(f"book-{next(NUMBERS)}")
    ids = [add_person(desk, read_line(desk, f"Person {number}, 312 555 010{number}")) for number in range(4)]
    session = Session.begin(desk, ids, ids[1])
    for act in acts:
        if act == "done" and session.current is not None:
            no_answer(desk, session)
        elif act == "undo" and session.done_count:
            undo(desk)
            session.after_undo()
        elif act == "later":
            desk.clock.set(desk.now + timedelta(minutes=7))
        elif act == "resume":
            session = Session.resume(desk) or session
        elif act in {"skip", "back"}:
            getattr(session, act)()
        touched = {id_ for id_ in ids if desk.book.people[id_].summary.touches}
        assert session.left() == len(ids) - len(touched)
        assert session.current is None or session.current in desk.book.people
        assert session.current is not None or session.left() == 0


def test_a_touch_at_the_very_start_is_none_of_the_session_yet(desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer"))
    session = Session.begin(desk, [LEE, PRIYA], LEE)
    assert session.left() == 2
    desk.clock.set(desk.now + timedelta(seconds=1))
    log_touch(desk, TouchDraft(person=PRIYA, outcome="no_answer"))
    assert session.left() == 1


@pytest.mark.parametrize(("minute", "comes"), [(34, False), (35, True)])
def test_who_was_put_off_comes_back_for_a_time_more_than_ten_minutes_on(desk, minute, comes):
    session = Session.begin(desk, [DANA, LEE], DANA)
    session.card_done(DANA, put_off(desk, DANA).entry, touch=False)
    promise = desk.book.promises[1]
    with desk.book.transaction():
        moved = replace(promise, when=replace(promise.when, start=time(10, minute)))
        desk.book.save_promise(moved, 1)
    at(desk, 10, 40)
    assert (session.due() is not None) == comes


def test_how_hard_it_was_is_not_asked_once_the_setting_is_off(later):
    change_setting(later, "how hard", "ask")
    session = Session.begin(later, [LEE, PRIYA], LEE)
    session.expect(4)
    no_answer(later, session)
    assert session.asks_after(left=False)
    change_setting(later, "how hard", "never")
    assert not session.asks_after(left=False)

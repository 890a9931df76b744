"""Logging a touch: one step of undo, what it settles, and never without what follows (design §2, §4, method S5)."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.actions.card import card_of
from followup_tui.actions.desk import Refused, called
from followup_tui.actions.ending import end
from followup_tui.actions.log import TouchDraft, log_touch, proposal_for
from followup_tui.actions.promises import words_if_late
from followup_tui.actions.steps import read_step
from followup_tui.actions.today import queue_of
from followup_tui.actions.undo import redo, undo
from followup_tui.book.errors import NotSaved
from followup_tui.method.summary import summarise
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.when import When
from followup_tui.model.words import ENDINGS, OUTCOMES

DANA, LEE, PRIYA = 1, 2, 3
ZONE = "America/Chicago"
TUESDAY = Step("call", When(day=date(2026, 12, 1), zone=ZONE, start=time(15)))


def whole(book):
    return (
        dict(book.people),
        dict(book.promises),
        {person: book.timeline(person) for person in book.people},
    )


def test_no_answer_takes_the_proposed_step_and_settles_the_promise(desk):
    logged = log_touch(desk, TouchDraft(person=DANA, outcome="no_answer"))
    assert logged.settled == (1,)
    assert desk.book.promises[1].state == "kept"
    assert desk.book.promises[1].settled_by == logged.entry
    assert logged.next == desk.book.people[DANA].plan.step
    assert logged.next.when.start == time(10, 44)
    assert logged.promise is None


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "you asked me to ring yesterday at half past ten; I tried, and missed you."),
        (5, "you asked me to ring on Wednesday at half past ten; I was late, and have tried you once since."),
    ],
)
def test_after_a_try_the_words_still_speak_of_the_time_they_asked_for(make_desk, desk, days, said):
    tried = make_desk(now=desk.now + timedelta(days=days))
    log_touch(tried, TouchDraft(person=DANA, outcome="no_answer"))
    assert said in card_of(make_desk(now=desk.now + timedelta(days=days + 1)), DANA).opener


def test_a_wrong_number_leaves_the_promise_open_and_the_next_way_carries_it(make_desk, desk):
    later = make_desk(now=desk.now + timedelta(days=5))
    logged = log_touch(later, TouchDraft(person=DANA, outcome="wrong_number"))
    assert (logged.settled, later.book.promises[1].state) == ((), "open")
    card = card_of(later, DANA)
    assert (card.step.what, card.promised) == ("email", True)
    assert (
        "you asked me to ring on Wednesday at half past ten, and I am sorry to be late" in card.words["email"]
    )
    row = next(row for row in queue_of(later).rows if row.person == DANA)
    assert (row.bucket, row.what) == ("promise_late", "email")
    log_touch(later, TouchDraft(person=DANA, outcome="sent"))
    assert later.book.promises[1].state == "late"


def test_a_day_typed_after_a_wrong_number_is_when_the_promise_is_taken_up(desk):
    log_touch(desk, TouchDraft(person=DANA, outcome="wrong_number", step=TUESDAY))
    promise = desk.book.promises[1]
    assert (promise.state, promise.when.day, promise.put_off) == (
        "open",
        date(2026, 11, 25),
        TUESDAY.when.day,
    )
    undo(desk)
    assert desk.book.promises[1].put_off is None


def test_what_is_agreed_in_a_talk_is_a_promise(desk):
    logged = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=TUESDAY, note="likes oak"))
    promise = desk.book.promises[logged.promise]
    assert (promise.when, promise.asked_by, promise.entry) == (TUESDAY.when, "them", logged.entry)
    assert desk.book.people[LEE].plan.step is None
    assert desk.book.people[LEE].stage == "prospect"
    assert "oak" not in promise.words + promise.reason  # a private note stays in the entry (method S1)


@pytest.mark.parametrize("what", ["quote", "email", "send brochure", "text"])
def test_who_asked_for_what_is_mine_to_deliver_is_known_from_their_words_alone(desk, what):
    """Method S1; a call-back is theirs to ask for (Q4)."""
    step = Step(what, TUESDAY.when)
    logged = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=step))
    assert desk.book.promises[logged.promise].asked_by == "us"
    card = card_of(desk, LEE)
    assert card.planned == ()
    assert card.agreed[0].endswith("Tue 1 Dec, 15:00: you said so")
    assert "you asked me" not in "".join(card.words.values())
    undo(desk)
    told = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=step, said="by Tuesday, please"))
    assert desk.book.promises[told.promise].asked_by == "them"


def test_a_talk_logged_afterwards_leaves_a_quote_that_was_agreed_later(desk):
    """Who asked for it makes no difference there."""
    quote = Step("quote", TUESDAY.when)
    agreed = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=quote)).promise
    before = Step("quote", replace(TUESDAY.when, day=date(2026, 11, 30)))
    earlier = desk.now - timedelta(days=1)
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", at=earlier, step=before))
    assert [id_ for id_, _ in desk.book.promises_of(LEE)] == [agreed]


def test_the_time_of_a_meeting_is_the_meetings(desk):
    logged = log_touch(desk, TouchDraft(person=LEE, outcome="meeting", step=TUESDAY))
    assert desk.book.promises[logged.promise].what == "meeting"


@pytest.mark.parametrize("outcome", ["talked", "meeting"])
@pytest.mark.parametrize("step", ["default", None])
def test_a_talk_asks_which_date_and_what_time(desk, outcome, step):
    before = whole(desk.book)
    with pytest.raises(Refused, match="Which date and what time"):
        log_touch(desk, TouchDraft(person=LEE, outcome=outcome, step=step))
    assert whole(desk.book) == before


def test_the_time_in_the_question_is_written_as_the_user_writes_it(desk):
    with desk.book.transaction():
        desk.book.save_settings(replace(desk.book.settings, country="DE"))
    with pytest.raises(Refused, match="such as 'tue 15:00'"):
        log_touch(desk, TouchDraft(person=LEE, outcome="talked"))


def test_nothing_is_logged_without_a_next_step(desk):
    with pytest.raises(Refused, match="What comes next"):
        log_touch(desk, TouchDraft(person=LEE, outcome="voicemail", step=None))


def test_a_later_promise_stands_and_is_the_next_step(desk):
    first = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=TUESDAY))
    second = log_touch(desk, TouchDraft(person=LEE, outcome="sent"))
    assert second.next == TUESDAY
    assert second.settled == ()
    assert desk.book.promises[first.promise].is_open


def at_friday(hour, what="call"):
    return Step(what, When(day=date(2026, 11, 27), zone=ZONE, start=time(hour)))


def test_a_later_talk_moves_the_call_that_was_agreed(desk):
    """The same kind of step takes the place of the next one; another kind stands beside it (design §2)."""
    first = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=at_friday(10)))
    quote = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=at_friday(9, "quote")))
    assert desk.book.promises[first.promise].is_open
    second = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=at_friday(11)))
    old = desk.book.promises[first.promise]
    assert (old.state, old.settled_by) == ("renegotiated", second.entry)
    assert [id_ for id_, _ in desk.book.promises_of(LEE)] == [quote.promise, second.promise]
    undo(desk)
    assert desk.book.promises[first.promise].is_open


def test_a_talk_dated_back_moves_nothing_that_was_agreed_after_it(desk):
    first = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=at_friday(10)))
    before = desk.now - timedelta(days=2)
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=at_friday(11), at=before))
    assert desk.book.promises[first.promise].is_open


def test_a_day_typed_without_a_talk_moves_nothing(desk):
    first = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=at_friday(10)))
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", step=at_friday(11)))
    assert desk.book.promises[first.promise].is_open


def test_a_time_to_come_is_refused_and_a_past_one_kept_in_its_place(desk):
    with pytest.raises(Refused, match="still to come"):
        log_touch(desk, TouchDraft(person=DANA, outcome="no_answer", at=desk.now + timedelta(minutes=1)))
    at = desk.now - timedelta(days=10)
    logged = log_touch(desk, TouchDraft(person=DANA, outcome="no_answer", at=at.replace(tzinfo=None)))
    timeline = desk.book.timeline(DANA)
    assert [id_ for id_, _ in timeline].index(logged.entry) == 3
    assert desk.book.people[DANA].summary == summarise([entry for _, entry in timeline])
    assert desk.book.promises[1].is_open  # promised later than that touch


def test_a_promise_is_judged_by_when_its_card_was_opened(desk):
    desk.clock.set(desk.now + timedelta(days=1))
    late = log_touch(desk, TouchDraft(person=DANA, outcome="no_answer", opened=desk.now))
    assert desk.book.promises[late.settled[0]].state == "late"
    undo(desk)
    opened = desk.now - timedelta(days=1)
    kept = log_touch(desk, TouchDraft(person=DANA, outcome="no_answer", opened=opened))
    assert desk.book.promises[kept.settled[0]].state == "kept"


def test_do_not_contact_is_final_and_remembered(desk):
    log_touch(desk, TouchDraft(person=DANA, outcome="do_not_contact", note="asked me to stop"))
    dana = desk.book.people[DANA]
    assert dana.do_not_contact
    assert dana.closed
    assert dana.ended_why == "asked me to stop"
    assert desk.book.promises[1].state == "kept"
    assert len(desk.book.blocked().keys) == 2
    with pytest.raises(Refused, match="not to be contacted"):
        log_touch(desk, TouchDraft(person=DANA, outcome="no_answer"))
    rang = log_touch(desk, TouchDraft(person=DANA, outcome="no_answer", by="them"))
    assert rang.next is None


def test_an_ending_takes_no_next_step_and_drops_what_was_promised_later(desk):
    first = log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=TUESDAY))
    with pytest.raises(Refused, match="no next step"):
        log_touch(desk, TouchDraft(person=LEE, outcome="no_for_good", step=TUESDAY))
    log_touch(desk, TouchDraft(person=LEE, outcome="no_for_good"))
    assert desk.book.promises[first.promise].state == "dropped"


def test_somebody_let_go_is_taken_back_by_what_is_planned_with_them(desk):
    end(desk, LEE, "released", "quiet")
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", by="them", step=TUESDAY))
    lee = desk.book.people[LEE]
    assert not lee.closed
    assert lee.stage == "prospect"


def test_they_rang_and_were_missed_means_ringing_back_today(desk):
    logged = log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", by="them"))
    promise = desk.book.promises[logged.promise]
    assert promise.when.day == desk.now.date()
    assert desk.book.people[LEE].summary.unanswered == 0
    card = card_of(desk, LEE)
    assert (card.agreed, card.planned) == ((), ("call today: they rang",))
    assert desk.book.store.undo_label == "they rang, missed, Lee Chen"


def test_what_is_typed_is_cleaned_on_its_way_in(desk):
    entry = desk.book.entry(
        log_touch(
            desk, TouchDraft(person=LEE, outcome="busy", note="a\x1b[2Jb\r\nc", learned=" one\nline ")
        ).entry
    )
    assert entry.note == "a[2Jb\nc"
    assert entry.learned == "one line"


def test_a_full_disk_changes_nothing(desk, monkeypatch):
    before = whole(desk.book)

    def full(*_):
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(desk.book.store._ledger, "append", full)
    with pytest.raises(NotSaved):
        log_touch(desk, TouchDraft(person=DANA, outcome="voicemail"))
    assert whole(desk.book) == before


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from([DANA, LEE, PRIYA]),
            st.sampled_from(OUTCOMES),
            st.sampled_from(["us", "them"]),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_undo_after_any_touches_gives_the_same_book(make_desk, desk, touches):
    """Also: every touch leaves a next step or an end, the summary is that of the timeline, nothing lies in the past."""
    before, done = whole(desk.book), 0
    for person, outcome, by, typed in touches:
        try:
            logged = log_touch(
                desk,
                TouchDraft(person=person, outcome=outcome, by=by, step=TUESDAY if typed else "default"),
            )
        except Refused:
            continue
        done += 1
        someone = desk.book.people[person]
        assert logged.next or someone.closed or someone.put_off
        assert logged.next is None or logged.next.when.ends_at() > desk.now
        assert someone.summary == summarise([entry for _, entry in desk.book.timeline(person)])
    after = whole(desk.book)
    for _ in range(done):
        undo(desk)
    assert whole(desk.book) == before
    for _ in range(done):
        redo(desk)
    assert whole(desk.book) == after
    for _ in range(done):
        undo(desk)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_the_step_shown_is_the_step_saved(desk, outcome):
    proposal = proposal_for(desk, DANA, outcome)
    if proposal.must_ask:
        return
    logged = log_touch(desk, TouchDraft(person=DANA, outcome=outcome))
    assert logged.next == proposal.step
    assert (proposal.step is None) == (outcome in ENDINGS)


def test_several_promises_for_today_are_settled_together(desk):
    with desk.book.transaction():
        desk.book.save_promise(
            Promise(person=DANA, what="quote", when=When(day=desk.now.date(), zone=ZONE), made=desk.now)
        )
    step = read_step(desk, "fri 10am")
    assert log_touch(desk, TouchDraft(person=DANA, outcome="talked", step=step)).settled == (2, 1)


def test_a_quote_that_is_owed_is_the_next_step_until_it_is_sent(desk):
    log_touch(desk, TouchDraft(person=DANA, outcome="talked", step=read_step(desk, "quote today")))
    [(id_, owed)] = desk.book.promises_of(DANA)
    missed = log_touch(desk, TouchDraft(person=DANA, outcome="no_answer"))
    assert missed.settled == ()
    assert missed.next == owed.step
    assert desk.book.promises[id_].is_open
    assert queue_of(desk).rows[0].what == "quote"
    log_touch(desk, TouchDraft(person=DANA, outcome="sent"))
    assert desk.book.promises[id_].state == "kept"


def test_what_is_owed_from_an_earlier_day_is_said_to_be_due_since_then(desk):
    owed = log_touch(
        desk, TouchDraft(person=DANA, outcome="talked", step=read_step(desk, "quote today"))
    ).promise
    held = desk.book.promises[owed]
    with desk.book.transaction():
        desk.book.save_promise(replace(held, when=replace(held.when, day=date(2026, 11, 23))), owed)
    assert proposal_for(desk, DANA, "no_answer").words == "still agreed: quote, due since Monday"


def test_who_is_tried_hours_early_is_still_called_at_the_hour(desk):
    log_touch(desk, TouchDraft(person=DANA, outcome="talked", step=read_step(desk, "today 3pm")))
    [(id_, agreed)] = desk.book.promises_of(DANA)
    assert log_touch(desk, TouchDraft(person=DANA, outcome="voicemail")).next == agreed.step
    assert desk.book.promises[id_].is_open
    assert "tried, and missed" not in card_of(desk, DANA).opener


def test_two_copies_log_with_the_same_person(make_desk):
    one = make_desk("shared")
    from followup_tui.actions.add import add_person, read_line

    person = add_person(one, read_line(one, "Lee Chen, 312 555 0199"))
    two = make_desk("shared")
    log_touch(one, TouchDraft(person=person, outcome="no_answer"))
    log_touch(two, TouchDraft(person=person, outcome="voicemail"))
    one.book.refresh()
    assert one.book.people[person].summary.touches == 2
    assert [entry.outcome for _, entry in one.book.timeline(person)] == ["no_answer", "voicemail"]
    assert isinstance(one.book.people[person].summary.last_touch, datetime)


def test_no_number_is_no_wrong_number(desk):
    with pytest.raises(Refused, match="no number of theirs"):
        log_touch(desk, TouchDraft(person=3, outcome="wrong_number"))
    log_touch(desk, TouchDraft(person=3, outcome="wrong_number", number="312 555 0100"))


def test_a_wrong_number_is_marked_last_and_undo_takes_the_mark_back(desk):
    before = desk.book.people[1]
    log_touch(
        desk, TouchDraft(person=1, outcome="wrong_number")
    )  # as the command line does: the first to dial
    lost = desk.book.people[1]
    assert ([each.wrong for each in lost.phones], lost.phone) == ([True], "")
    assert lost.phones[0].about == "mobile, wrong number"
    assert called(replace(lost, name="", company="", emails=())) == lost.phones[0].raw
    with pytest.raises(Refused, match="no number of theirs"):
        log_touch(desk, TouchDraft(person=1, outcome="wrong_number"))
    undo(desk)
    assert desk.book.people[1] == before


def test_a_time_that_somebody_else_named_for_them_is_none_to_be_late_for(desk):
    noon = Step("call", When(day=desk.now.date(), zone=desk.zone, start=time(12)))
    relayed = log_touch(desk, TouchDraft(person=2, outcome="left_word", step=noon)).promise
    agreed = log_touch(desk, TouchDraft(person=3, outcome="talked", step=noon)).promise
    assert words_if_late(desk, agreed, 10).startswith("Priya, I am running 10 minutes late")
    for none in (relayed, None):
        with pytest.raises(Refused, match="Nothing was agreed"):
            words_if_late(desk, none, 10)


@pytest.mark.parametrize("later", [None, "released"])
def test_nothing_is_planned_with_who_asked_not_to_be_contacted_though_they_rang(desk, later):
    end(desk, LEE, "do_not_contact")
    if later:
        end(desk, LEE, later)
    with pytest.raises(Refused, match="so nothing can be planned with them"):
        log_touch(desk, TouchDraft(person=LEE, outcome="talked", by="them", step=TUESDAY))
    assert desk.book.people[LEE].closed
    assert not desk.book.promises_of(LEE)


@pytest.mark.parametrize(
    ("outcome", "by", "asked_by"),
    [
        ("left_word", "us", "them"),
        ("talked", "us", "them"),
        ("no_answer", "them", "them"),
        ("no_answer", "us", "us"),
        ("voicemail", "us", "us"),
    ],
)
def test_they_asked_for_what_follows_a_talk_a_word_left_or_their_call_and_else_i_did(
    desk, outcome, by, asked_by
):
    with desk.book.transaction():  # what is typed beside a promise that stands is kept as one more
        stands = When(day=date(2026, 12, 3), zone=ZONE)
        desk.book.save_promise(Promise(person=LEE, what="quote", when=stands, made=desk.now))
    logged = log_touch(desk, TouchDraft(person=LEE, outcome=outcome, by=by, step=TUESDAY))
    promise = desk.book.promises[logged.promise]
    assert (promise.when, promise.asked_by) == (TUESDAY.when, asked_by)
    assert promise.entry == (logged.entry if asked_by == "them" else None)


def test_only_a_talk_dated_back_gives_way_to_what_was_agreed_in_a_later_one(desk):
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=TUESDAY))
    friday = Step("call", When(day=date(2026, 11, 27), zone=ZONE))
    before = desk.now - timedelta(hours=2)
    assert log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=friday, at=before)).promise is None
    rang = log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", step=friday, at=before))
    assert desk.book.promises[rang.promise].when.day == date(2026, 11, 27)

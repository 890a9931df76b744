from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from method_makers import CALENDAR, NOW, SETTINGS, ZONE, at, person, planned, promise, touched, when
from msgspec.structs import replace

from followup_tui.method.attempt import Attempt
from followup_tui.method.cadence import plan_step
from followup_tui.method.decent import is_decent, place_of
from followup_tui.method.plans import BUILT_IN, LIGHT, TEN_TOUCHES
from followup_tui.method.proposal import propose
from followup_tui.method.proposal_words import step_words
from followup_tui.method.reach import can_reach, first_channel, with_wrong
from followup_tui.method.standing import start_of
from followup_tui.model.person import Address, Progress, Step
from followup_tui.model.words import OUTCOMES

MAIL = (Address("dana@ruiz.example", "dana@ruiz.example"),)


def proposed(outcome, who=None, channel="call", now=NOW, promises=(), **more):
    return propose(
        outcome, who or person(), channel, now, ZONE, SETTINGS, CALENDAR, list(enumerate(promises, 1)), **more
    )


def test_no_answer_is_tried_again_the_next_working_day_at_another_part_of_it():
    friday = at(27, 9)
    found = proposed("no_answer", now=friday)
    assert found.step == Step("call", when(30))
    assert found.words == "call again Mon 30 Nov, try the afternoon"
    assert proposed("no_answer", now=at(25, 14)).words == "call again tomorrow, try the morning"


def test_a_promise_without_an_answer_is_tried_again_in_20_minutes_then_the_next_day():
    found = proposed("no_answer", now=at(25, 10, 31), promises=[promise(1, when(25, "10:30"))])
    assert found.step == Step("call", when(25, "10:51"))
    assert found.words == "call again in 20 min, 10:51"
    assert proposed("no_answer", now=at(25, 10, 51)).step == Step("call", when(26))


def test_busy_is_tried_again_in_20_minutes():
    assert proposed("busy").step == Step("call", when(25, "10:44"))


def test_twenty_minutes_stay_within_their_decent_hours():
    tokyo = person(zone="Asia/Tokyo")
    assert proposed("busy", tokyo, now=at(25, 5, 50)).step == Step("call", when(25)), "20:50 there"
    assert proposed("busy", now=at(25, 20, 50)).step == Step("call", when(26))
    assert proposed("busy", tokyo, now=at(25, 16, 30)).step == Step("call", when(25, "17:00")), "7:30 there"


@pytest.mark.parametrize(("minute", "start"), [(40, "08:00"), (39, "")])
def test_a_wait_of_two_hours_is_worth_a_time_and_a_longer_one_the_day(minute, start):
    assert proposed("busy", now=at(25, 5, minute)).step == Step("call", when(25, start))


@pytest.mark.parametrize(
    ("day", "start", "words"), [(25, "22:24", "call in 12 h, 22:24"), (25, "22:25", "call today, 22:25")]
)
def test_a_time_is_told_by_how_long_until_then_up_to_twelve_hours(day, start, words):
    attempt = Attempt(
        "talked",
        person(),
        "call",
        "us",
        NOW.astimezone(UTC),
        ZONE,
        SETTINGS,
        CALENDAR,
        None,
        None,
        "",
        BUILT_IN,
    )
    assert step_words(Step("call", when(day, start)), attempt) == words


@pytest.mark.parametrize("outcome", ["voicemail", "left_word", "sent", "posted"])
def test_what_was_left_or_sent_goes_on_with_the_plan_counted_from_today(outcome):
    who = person(emails=MAIL, plan=Progress(started=date(2026, 11, 20), done=1))
    found = proposed(outcome, who)
    assert found.step == Step("call", when(30)), (
        "touch 3 comes 4 days after touch 2; Sunday is no working day"
    )
    assert found.words == "call Mon 30 Nov, touch 3 of 10"


def test_after_sending_comes_the_day_to_ring_about_it_where_they_have_a_phone():
    """Design §5: the plan's next step would be another mail."""
    sent = proposed("sent", person(emails=MAIL), channel="email")
    assert (sent.step, sent.why) == (Step("call", when(30)), "to ring about what you sent")
    assert sent.words == "call Mon 30 Nov, touch 2 of 10"
    assert proposed("sent", person(emails=MAIL, phones=()), channel="email").step == Step("email", when(27))


def test_a_mail_that_cannot_be_one_is_no_way_to_reach_them():
    """It came with a file, and is kept as it was."""
    flagged = (Address("not-an-email"),)
    assert proposed("sent", person(emails=flagged, phones=()), channel="message").step.what != "email"
    assert proposed("hung_up", person(emails=flagged)).step.what == "call"
    assert (
        proposed("voicemail", person(emails=flagged, phones=(Address("call the shop"),))).step.what == "call"
    )


def test_the_words_of_a_step_fit_the_way_it_goes():
    """Nobody says thank you by hand in a mail."""
    by_mail = proposed("won", person(emails=MAIL))
    assert (by_mail.step.what, by_mail.why) == ("email", "say thank you")
    assert proposed("won", person(address="1 Main St")).why == "say thank you by hand"
    customer = plan_step(Progress(started=date(2026, 11, 25)), LIGHT, "email")
    assert "hand" not in customer.purpose + customer.give


def test_the_first_touch_begins_the_plan():
    assert proposed("voicemail", person(emails=MAIL)).step == Step("email", when(27))


def test_a_step_they_cannot_be_reached_by_takes_the_nearest_way():
    assert proposed("voicemail", person()).step == Step("call", when(27))


@pytest.mark.parametrize("outcome", ["no_answer", "voicemail"])
def test_after_the_tenth_touch_nothing_is_planned_and_a_hello_comes_later(outcome):
    found = proposed(outcome, person(plan=planned(25, done=9), summary=touched(9)))
    assert (found.step, found.ends, found.rest) == (None, None, date(2026, 12, 25))


@pytest.mark.parametrize("outcome", ["talked", "meeting"])
def test_talked_asks_which_date_and_what_time(outcome):
    found = proposed(outcome)
    assert (found.step, found.must_ask) == (None, True)
    assert "which date and what time?" in found.words


def test_no_for_now_comes_back_in_90_days():
    assert proposed("no_for_now").step == Step("call", _on(date(2027, 2, 23)))


def _on(day):
    return replace(when(25), day=day)


def test_hung_up_waits_a_week_and_takes_another_channel():
    assert proposed("hung_up", person(emails=MAIL)).step == Step("email", _on(date(2026, 12, 2)))
    assert proposed("hung_up", person()).step == Step("call", _on(date(2026, 12, 2)))


def test_a_wrong_number_offers_the_next_number_then_the_next_channel_today():
    two = person(phones=(Address("312 1"), Address("312 2")), emails=MAIL)
    assert proposed("wrong_number", two, number="312 1").words == "call today, on 312 2"
    assert proposed("wrong_number", two, number="312 2").words == "call today, on 312 1"
    left = with_wrong(two, "312 1")
    assert [(each.raw, each.wrong) for each in left.phones] == [("312 2", False), ("312 1", True)]
    assert (left.phone, first_channel(left)) == ("312 2", "call")
    assert proposed("wrong_number", left).step == Step("email", when(25))
    gone = with_wrong(left, "")
    assert (gone.phone, first_channel(gone), can_reach(gone, "text")) == ("", "email", False)
    assert with_wrong(gone, "") == gone
    assert proposed("voicemail", gone).step.what == "email"  # whatever the plan wants
    assert proposed("wrong_number").step == Step("find a number", when(25))


def test_won_begins_the_customers_plan_with_a_thank_you():
    assert proposed("won", person(address="1 Main St")).step == Step("note", when(26))


@pytest.mark.parametrize("outcome", ["no_for_good", "do_not_contact"])
def test_a_final_no_ends(outcome):
    found = proposed(outcome)
    assert (found.step, found.ends) == (None, outcome)


def test_a_referral_is_thanked_for():
    assert proposed("referred", person(emails=MAIL)).step == Step("email", when(26))


def test_where_the_book_has_no_way_to_them_the_step_is_what_it_is_for():
    nobody = person(phones=())
    thanks = proposed("won", nobody)
    assert (thanks.step.what, thanks.words) == ("say thank you", "say thank you tomorrow, touch 1 of 3")
    assert proposed("referred", nobody).words == "say thank you tomorrow"


@pytest.mark.parametrize("outcome", ["no_answer", "busy", "voicemail", "hung_up", "wrong_number", "referred"])
def test_a_promise_for_a_later_day_stays_the_next_step(outcome):
    later = promise(1, when(30, "15:00"))
    found = proposed(outcome, promises=[later])
    assert (found.step, found.stands) == (None, later)
    assert found.words == "still agreed: call Mon 30 Nov, 15:00"


@pytest.mark.parametrize("own", ["planned", "missed"])
def test_what_nobody_asked_for_is_still_planned_and_was_never_agreed(own):
    """Method S1: a day that I set myself, and my own ringing back of a call that I missed."""
    later = promise(1, when(30, "15:00"), asked_by="us")
    who = person()
    if own == "missed":
        later = promise(1, when(30, "15:00"), made=at(20), entry=4)
        who = person(summary=replace(touched(contact=True), last_outcome="no_answer"))
    found = proposed("voicemail", who, promises=[later])
    assert (found.words, found.why) == ("still planned: call Mon 30 Nov, 15:00", "what was planned stays")


def test_please_call_me_with_no_time_is_for_today():
    assert proposed("voicemail", by="them").step == Step("call", when(25))
    assert proposed("no_answer", person(phones=()), by="them").words == "call today"
    assert proposed("sent", person(phones=()), "text", by="them").words == "text today"
    assert proposed("voicemail", person(zone="Asia/Tokyo"), by="them").step == Step("call", when(25))
    assert proposed("no_answer", by="them", now=at(25, 22)).step == Step("call", when(26))


def test_the_app_leans_in_at_the_third_unanswered_attempt():
    assert "most people stop here" in proposed("no_answer", person(summary=touched(2))).why
    assert "most people stop here" not in proposed("no_answer", person(summary=touched(1))).why


moments = st.datetimes(
    min_value=NOW.replace(tzinfo=None) - timedelta(days=60),
    max_value=NOW.replace(tzinfo=None) + timedelta(days=400),
    timezones=st.just(UTC),
)
their_zones = st.sampled_from(["", ZONE, "Asia/Tokyo", "Asia/Kolkata", "Europe/London", "Pacific/Auckland"])


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(OUTCOMES),
    moments,
    their_zones,
    st.integers(0, 12),
    st.booleans(),
    st.sampled_from(["us", "them"]),
    st.sampled_from(["call", "email", "meeting"]),
    st.sampled_from([(time(8), time(21)), (time(9), time(12)), (time(20), time(6))]),
)
def test_a_proposal_is_never_in_the_past_nor_at_an_hour_that_is_not_decent(
    outcome, now, zone, done, promised, by, channel, decent
):
    local = now.astimezone(place_of(ZONE, ZONE))
    who = person(zone=zone, plan=Progress(started=local.date() if done else None, done=done))
    held = [(1, promise(1, _on(local.date())))] if promised else []
    hours = replace(SETTINGS, decent_from=decent[0], decent_to=decent[1])
    found = propose(outcome, who, channel, now, ZONE, hours, CALENDAR, held, by=by)
    stated = found.must_ask or found.ends or found.rest or found.stands
    assert (found.step is not None) != bool(stated), "a next step, or a stated end (method S5)"
    if found.step is None:
        return
    due = found.step.when
    assert due.day >= local.date()
    if due.timed:
        start = start_of(due)
        assert start > now
        assert is_decent(start.astimezone(place_of(zone, ZONE)).time(), hours)
    elif due.day > local.date():
        assert CALENDAR.is_working_day(due.day)


def test_the_plan_is_ten_touches_over_90_days_by_phone_mail_and_hand():
    assert len(TEN_TOUCHES.steps) == 10
    assert TEN_TOUCHES.days == 90
    assert {step.channel for step in TEN_TOUCHES.steps} == {"call", "email", "note"}
    days = [TEN_TOUCHES.day(number) for number in range(1, 11)]
    assert days == sorted(set(days))
    assert all(step.purpose and step.ask and step.give for step in TEN_TOUCHES.steps)

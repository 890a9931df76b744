import re
from collections import Counter
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from method_makers import CALENDAR, NOW, TODAY, ZONE, at, person, planned, promise, touch, when
from method_timelines import SECRET, timelines, tries_since_contact
from msgspec.structs import replace
from us_holidays import USHolidays

from followup_tui.method.call_name import call_name
from followup_tui.method.light import light_days, load_by_day
from followup_tui.method.opener import Around, opener
from followup_tui.method.spoken import spoken_time
from followup_tui.model.entry import Entry
from followup_tui.model.words import CONVERSATIONS, KINDS

DAYS = (date(2026, 11, 26), date(2026, 11, 30))


ALONE = Around()


def opened(*touches, who=None, held=None, now=NOW, days=DAYS, around=ALONE, again=None):
    return opener(who or person(), list(enumerate(touches, 1)), held, now, ZONE, days, around, again)


def unnamed(words, kind):
    """All of it, less who is speaking on a voicemail."""
    text = re.sub(r"this is \[your name\]\. (?=I\b)", "", words.wording(kind).text)
    return re.sub(r"this is \[your name\]\. (\w)", lambda found: found[1].lower(), text)


def first(words, kind="call"):
    """The first sentence that says why."""
    return re.match(r".*?[.?!](?= |$)", unnamed(words, kind))[0]


def asked(words, kind="call"):
    """What follows it."""
    return unnamed(words, kind).removeprefix(first(words, kind)).strip()


def said(words, kind="call"):
    """All of it."""
    return words.wording(kind).text


def test_promise_due_reminds_them_that_they_asked_and_asks_if_it_is_still_good():
    """Method Q5."""
    words = opened(
        touch(5, "voicemail"), touch(17, "talked"), held=promise(1, when(25, "10:30"), made=at(17), entry=2)
    )
    assert said(words) == (
        "Dana, a week ago you asked me to ring today at half past ten. Is now still a good time?"
    )
    assert (words.situation, words.sources) == ("promise_due", (2,))


@pytest.mark.parametrize("due", [when(23, "10:00"), when(25, "10:00")])
def test_after_a_meetings_time_only_that_we_had_agreed_to_it_is_known(due):
    words = opened(touch(17, "meeting"), held=promise(1, due, what="meeting", made=at(17), entry=1))
    day, other = ("on Monday", "on 30 November") if due.day.day == 23 else ("today", "on Monday")
    assert words.situation == "meeting_over"
    assert said(words) == (
        f"Dana, we had agreed to meet {day} at ten. "
        f"Shall we go on from there, or is a call tomorrow or {other} better?"
    )
    assert not any("sorry" in said(words, kind) for kind in KINDS)


@pytest.mark.parametrize(
    ("day", "due"),
    [(25, "around now"), (23, "around Monday, and I am sorry to be late"), (6, "around 6 November")],
)
def test_a_day_that_nobody_named_is_not_said_to_have_been_asked_for(day, due):
    """They said "after the fair", which is no day; the book found one."""
    held = promise(1, replace(when(day), about=True), made=at(2), entry=1)
    assert due in first(opened(touch(2, "talked"), held=held))


def test_if_i_asked_it_says_so():
    held = promise(1, when(25), made=at(23), entry=1, asked_by="us")
    words = opened(touch(23, "talked"), held=held)
    assert said(words) == "Dana, on Monday I said I would ring today. Is now still a good time?"


def test_a_quote_and_a_meeting_have_their_own_words():
    def first_of(what, due):
        return first(opened(touch(23, "talked"), held=promise(1, due, what=what, made=at(23), entry=1)))

    assert (
        first_of("quote", when(25))
        == "Dana, on Monday you asked me to come back to you about the quote today."
    )
    assert first_of("meeting", when(25, "12:00")) == "Dana, on Monday we agreed to meet today at noon."


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("quote", "I said you would have the quote today."),
        ("send brochure", "I said you would have the brochure today."),
        ("send her the floor plan", "I said I would come back to you today."),
        ("drawings", "I said I would come back to you about the drawings today."),
        ("email", "I said I would write today."),
        ("text", "I said I would text you today."),
        ("meeting", "we agreed to meet today."),
    ],
)
def test_of_what_is_mine_to_deliver_nobody_is_told_that_they_asked(what, told):
    """Method S1: the timeline holds that it was agreed, and not who asked."""
    held = promise(1, when(25), what=what, made=at(23), entry=1, asked_by="us")
    assert first(opened(touch(23, "talked"), held=held)) == f"Dana, on Monday {told}"


@pytest.mark.parametrize(
    ("what", "kind", "said"),
    [
        ("email", "email", "I said I would write today, and here it is. Would a call"),
        ("email", "call", "I said I would write today. Is now still a good time?"),
        ("message", "message", "I said I would write today, and here it is. Would a call"),
        ("quote", "email", "I said you would have the quote today, and here it is. Would a call"),
        ("drawings", "email", "I said I would come back to you about the drawings today. Is that still"),
        ("note", "note", "and here it is. A word whenever it suits you is welcome."),
    ],
)
def test_what_i_said_i_would_write_is_in_the_words_themselves(what, kind, said):
    held = promise(1, when(25), what=what, made=at(23), entry=1, asked_by="us")
    assert said in opened(touch(23, "talked"), held=held).wording(kind).text
    asked = opened(touch(23, "talked"), held=replace(held, asked_by="them")).wording(kind).text
    assert ("here it is" in asked) == ("here it is" in said)


def test_a_late_mail_says_so_once():
    late = promise(1, when(24), what="email", made=at(23), entry=1, asked_by="us")
    assert (
        opened(touch(23, "talked"), held=late)
        .wording("email")
        .text.startswith(
            "Dana, on Monday I said I would write yesterday; I am sorry to be late, and here it is. Would a call"
        )
    )


def test_whoever_took_the_message_was_told_what_i_will_send():
    def left_word(what, asked_by):
        held = promise(1, when(25, "15:00"), what=what, made=at(23), entry=1, asked_by=asked_by)
        return first(opened(touch(23, "left_word"), held=held))

    assert (
        left_word("call", "them") == "Dana, on Monday I was told to try you today at three, and I am early."
    )
    assert left_word("quote", "us") == (
        "Dana, on Monday I left word that you would have the quote today at three."
    )


def test_promise_i_am_late_on_is_owned_up_to():
    """Method Q6."""
    held = promise(1, when(23, "15:00"), made=at(17), entry=1)
    words = opened(touch(17, "talked"), held=held)
    assert words.situation == "promise_late"
    assert said(words) == (
        "Dana, a week ago you asked me to ring on Monday at three, and I am sorry to be late. "
        "Is now a good time, or is a call tomorrow or on 30 November better?"
    )
    same_day = opened(touch(17, "talked"), held=promise(1, when(25, "10:00"), made=at(17), entry=1))
    assert same_day.situation == "promise_late"


def test_a_wrong_number_changes_nothing_of_what_is_owned_up_to():
    held = promise(1, when(23, "15:00"), made=at(17), entry=1)
    words = opened(touch(17, "talked"), touch(25, "wrong_number"), held=held)
    assert words.situation == "promise_late"
    assert opened(touch(24, "no_answer", by="them"), touch(25, "wrong_number")).situation == "returning"


ASKED = touch(17, "talked")


def settled(due, state, by, **more):
    return Around(settled=(promise(1, due, made=at(17), entry=1, state=state, settled_by=by, **more),))


@pytest.mark.parametrize(
    ("due", "state", "tries", "said_so"),
    [
        (when(24, "09:00"), "kept", [touch(24, "no_answer")], "yesterday at nine; I tried, and missed you."),
        (
            when(20, "09:00"),
            "kept",
            [touch(20, "busy"), touch(23, "no_answer"), touch(24, "no_answer")],
            "on Friday at nine; I tried, and have tried you twice since.",
        ),
        (
            when(19, "15:00"),
            "late",
            [touch(24, "no_answer")],
            "on Thursday at three; I was late, and have tried you once since.",
        ),
        (
            when(20),
            "kept",
            [touch(20, "sent", channel="email")],
            "on Friday; I wrote to you last Friday.",
        ),
    ],
)
def test_while_they_were_not_reached_what_became_of_the_time_they_asked_for_is_owned_up_to(
    due, state, tries, said_so
):
    """Method Q6: the attempt settles the promise, and they still wait for the call."""
    words = opened(ASKED, *tries, around=settled(due, state, 2))
    assert words.situation == "promise_missed"
    assert first(words) == f"Dana, a week ago you asked me to ring {said_so}"
    assert asked(words) == "Is now a good time, or is a call tomorrow or on Monday better?"
    assert words.sources == tuple(range(1, len(tries) + 2))


def test_tries_before_the_day_are_not_counted_to_it():
    tries = (touch(18, "no_answer"), touch(24, "no_answer"))
    words = opened(ASKED, *tries, around=settled(when(24, "09:00"), "kept", 3))
    assert "I tried, and missed you" in first(words)


def test_once_they_were_reached_or_have_what_they_asked_for_nothing_is_left_to_own_up_to():
    tried = settled(when(20), "late", 2)
    reached = opened(ASKED, touch(23, "no_answer"), touch(24, "talked"), around=tried)
    assert reached.situation == "stalled"
    assert opened(ASKED, touch(23, "talked"), around=tried).situation == "stalled"
    by_mail = settled(when(20), "late", 2, what="email")
    assert opened(ASKED, touch(23, "sent", channel="email"), around=by_mail).situation == "stalled"
    quote = settled(when(20), "kept", 2, what="quote")
    assert opened(ASKED, touch(20, "sent", channel="email"), around=quote).situation == "stalled"
    assert opened(ASKED, touch(20, "no_answer"), around=quote).situation == "promise_missed"
    nothing_said = opened(touch(17, "no_answer"), touch(23, "no_answer"), around=tried)
    assert nothing_said.situation == "never_reached"


@pytest.mark.parametrize(("minutes", "early"), [(15, False), (16, True), (490, True), (0, False)])
def test_a_call_well_before_its_hour_says_that_it_is_early(minutes, early):
    now = at(25, 17) - timedelta(minutes=minutes)
    held = promise(1, when(25, "17:00"), made=at(17), entry=1)
    words = opened(ASKED, held=held, now=now)
    assert said(words) == (
        "Dana, a week ago you asked me to ring today at five, and I am early. Is now good, or shall I ring then?"
        if early
        else "Dana, a week ago you asked me to ring today at five. Is now still a good time?"
    )
    assert ("and I am early" in said(words, "voicemail")) is early
    assert "early" not in said(words, "email")


def test_who_rings_before_a_meeting_asks_whether_it_is_still_good():
    held = promise(1, when(25, "17:00"), what="meeting", made=at(17), entry=1)
    assert asked(opened(touch(17, "meeting"), held=held)) == "Is that still good for you?"


def test_a_promise_that_the_timeline_does_not_hold_is_not_spoken_of():
    assert first(opened(held=promise(1, when(25)))) == "Dana, I would be glad to talk with you."


def test_nor_is_a_day_that_i_set_myself_after_an_attempt():
    held = promise(1, when(25), made=at(24), entry=1)
    assert opened(touch(24, "no_answer"), held=held).situation == "never_reached"
    assert opened(touch(24, "no_answer", by="them"), held=held).situation == "returning"


def test_a_time_that_a_colleague_named_is_told_as_such():
    held = promise(1, when(25, "10:30"), made=at(24), entry=1)
    words = opened(touch(24, "left_word"), held=held)
    assert first(words) == "Dana, yesterday I was told to try you today at half past ten."


def test_good_talk_that_stalled():
    words = opened(touch(3, "talked"), touch(10, "no_answer"), touch(12, "voicemail"))
    assert words.situation == "stalled"
    assert said(words) == (
        "Dana, we talked three weeks ago, and I have tried you twice since. Shall we pick up where we left off?"
    )


def test_long_silence_after_tries():
    words = opened(touch(2, "talked"), *(touch(n, "no_answer") for n in (5, 9, 12, 16)))
    assert words.situation == "silent"
    assert "I have tried you four times since" in first(words)


def test_never_reached():
    words = opened(touch(20, "no_answer"), touch(23, "busy"), touch(24, "voicemail"))
    assert said(words) == (
        "Dana, I have tried to reach you three times, most recently yesterday. "
        "Is now a good moment, or is a call tomorrow or on Monday better?"
    )
    assert first(opened(touch(23, "no_answer"))) == "Dana, I tried to reach you on Monday."


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ([touch(12, "posted", channel="note")], "I posted you a note two weeks ago."),
        (
            [touch(24, "posted", channel="note")],
            "I posted you a note yesterday, and it may still be on its way.",
        ),
        ([touch(24, "sent", channel="email")], "I wrote to you yesterday."),
        ([touch(24, "sent", channel="text")], "I sent you a text yesterday."),
        ([touch(24, "sent", channel="message")], "I sent you a message yesterday."),
        (
            [touch(20, "sent", channel="email"), touch(24, "sent", channel="email")],
            "I have written to you twice, most recently yesterday.",
        ),
        (
            [touch(23, "sent", channel="email"), touch(24, "busy"), touch(25, "no_answer", hour=9)],
            "I wrote to you on Monday and have tried to reach you twice since.",
        ),
        (
            [touch(20, "busy"), touch(23, "sent", channel="email"), touch(24, "no_answer")],
            "I have tried to reach you twice and written to you, most recently yesterday.",
        ),
        (
            [touch(23, "no_answer"), touch(24, "posted", channel="note")],
            "I tried to reach you on Monday and have posted you a note since, and the note may still be on its way.",
        ),
    ],
)
def test_what_i_did_is_called_what_it_was(done, told):
    words = opened(*done)
    assert first(words) == f"Dana, {told}"
    assert words.sources == tuple(range(1, len(done) + 1))


def test_after_a_talk_too_what_i_did_is_called_what_it_was():
    def since(*done):
        return first(opened(touch(3, "talked"), *done))

    letter = touch(10, "posted", channel="note")
    assert since(letter) == "Dana, we talked three weeks ago, and I have posted you a note since."
    assert since(letter, touch(12, "busy"), touch(13, "busy")) == (
        "Dana, we talked three weeks ago, and I have tried you twice and posted you a note since."
    )


def test_what_may_still_be_in_the_post_is_not_asked_about():
    posted = opened(touch(24, "posted", channel="note", value="the quote"))
    assert posted.situation == "never_reached"
    assert opened(touch(20, "posted", channel="note", value="the quote")).situation == "after_proposal"


@pytest.mark.parametrize("touches", [(), (touch(20, "wrong_number"),)])
@pytest.mark.parametrize("kind", KINDS)
def test_first_contact_claims_neither_that_we_spoke_nor_that_we_did_not(touches, kind):
    """Most people who are imported were spoken to before the book was there."""
    words = opened(*touches)
    assert words.situation == "first"
    assert first(words, kind) == "Dana, I would be glad to talk with you."
    assert words.sources == ()


@pytest.mark.parametrize("before", [(), (touch(3, "talked"),), (touch(3, "won"),), (touch(3, "no_for_now"),)])
def test_whoever_hung_up_is_no_first_contact_and_is_not_told_that_they_did(before):
    words = opened(*before, touch(17, "hung_up"))
    assert words.situation == "hung_up"
    assert first(words) == "Dana, I rang a week ago, at what seemed a bad moment."
    assert words.sources == (len(before) + 1,)
    later = opened(*before, touch(17, "hung_up"), touch(24, "sent", channel="email"))
    assert first(later).endswith("bad moment, and I have written to you since.")
    reached = opened(*before, touch(17, "hung_up"), touch(24, "talked"))
    assert first(reached).startswith("Dana, we talked yesterday")
    theirs = touch(17, "hung_up", by="them")
    assert opened(*before, theirs).situation == "returning"
    assert opened(*before, theirs, touch(24, "no_answer")).situation != "hung_up"


def test_a_referral_is_thanked_for_once():
    """The next step that is proposed is a thank you: the words know of it."""
    words = opened(touch(24, "referred"))
    assert said(words, "email") == (
        "Dana, we talked yesterday, and thank you for the referral. Is there anything I can do for you?"
    )
    assert opened(touch(3, "won"), touch(24, "referred")).situation == "thanks"
    assert opened(touch(20, "referred"), touch(24, "sent", channel="email")).situation == "stalled"
    assert opened(touch(20, "referred"), touch(24, "talked")).situation == "stalled"


MARA = Around(me="Mara of Mara Joinery")


def test_who_is_calling_is_said_to_strangers_and_on_every_voicemail():
    assert said(opened(around=MARA)) == (
        "Dana, this is Mara of Mara Joinery, and I would be glad to talk with you. "
        "Do you have a minute, or is a call tomorrow or on Monday better?"
    )
    assert opened(around=MARA).wording("email").text.count("this is Mara of Mara Joinery, and I would") == 1
    known = opened(touch(24, "talked"), around=MARA)
    assert not any("Mara" in said(known, kind) for kind in KINDS if kind != "voicemail")
    assert said(known, "voicemail").startswith("Dana, this is Mara of Mara Joinery. We talked yesterday.")
    assert "Mara" not in said(opened(around=MARA), "note")  # it is signed by hand


def test_a_voicemail_leaves_a_gap_for_a_name_that_is_not_known_and_nothing_that_is_sent_has_one():
    for words in (opened(), opened(touch(24, "talked")), opened(touch(24, "hung_up"))):
        assert {kind for kind in KINDS if "[your name]" in said(words, kind)} == {"voicemail"}


def test_returning_their_call():
    left = opened(touch(24, "voicemail", by="them"))
    assert first(left) == "Dana, you left me word yesterday, and I am getting back to you."
    words = opened(touch(3, "talked"), touch(24, "no_answer", by="them"))
    assert said(words) == "Dana, you rang yesterday, and I am getting back to you. Is now a good time?"
    assert (
        opened(touch(24, "no_answer", by="them"), touch(24, "no_answer", hour=12)).situation
        == "never_reached"
    )


def test_an_earlier_no_and_a_hello_after_a_long_time():
    assert opened(touch(2, "no_for_now")).situation == "earlier_no"
    hello = opened(Entry(person=1, at=at(2, month=3), channel="call", outcome="talked"))
    assert first(hello) == "Dana, we talked in March, and I would like to hear how you are."


def test_they_asked_for_something_that_i_now_have():
    held = promise(1, when(27), what="quote", made=at(23), entry=1)
    words = opened(touch(23, "talked"), held=held, around=Around(things=("the quote, with prices",)))
    assert said(words) == (
        "Dana, on Monday you asked me to come back to you about the quote on Friday, and I have it now. "
        "Shall we go through it now, or is a call tomorrow or on 30 November better?"
    )
    assert words.sources == (1,)
    assert opened(touch(23, "talked"), held=held).situation == "stalled"
    assert opened(touch(23, "talked"), held=held, around=Around(things=("a page",))).situation == "stalled"


def test_a_late_thing_is_owned_up_to_even_if_it_is_there():
    held = promise(1, when(24), what="quote", made=at(23), entry=1)
    words = opened(touch(23, "talked"), held=held, around=Around(things=("the quote",)))
    assert words.situation == "promise_late"


def test_a_call_they_asked_for_is_no_thing_i_have():
    held = promise(1, when(27), made=at(23), entry=1)
    assert (
        opened(touch(23, "talked"), held=held, around=Around(things=("call sheet",))).situation == "stalled"
    )


def test_a_referral_names_who_gave_the_name_until_we_have_talked():
    by = Around("Maria Lopez")
    assert said(opened(around=by)).startswith("Dana, Maria Lopez gave me your name. Do you have a minute")
    assert first(opened(touch(23, "no_answer"), around=by)) == (
        "Dana, Maria Lopez gave me your name, and I have tried you once since."
    )
    assert "Maria" not in said(opened(touch(23, "talked"), around=by))


def test_after_a_proposal_it_is_named_and_nothing_else_of_what_was_given():
    words = opened(touch(3, "talked"), touch(10, "sent", channel="email", value="the quote, 12 % off"))
    assert said(words) == "Dana, I sent you the quote two weeks ago. Have you had a moment to look at it?"
    assert "12" not in said(words, "email")
    assert words.sources == (2,)
    given = opened(touch(20, "talked", channel="meeting", value="our offer"))
    assert first(given) == "Dana, I gave you the offer last Friday."
    assert opened(touch(10, "sent", value="a page"), touch(12, "talked")).situation == "stalled"
    assert opened(touch(10, "sent", value="the quote"), touch(12, "talked")).situation == "stalled"


def test_after_an_interview_a_job_hunter_says_thank_you():
    met = touch(20, "talked", channel="meeting")
    assert said(opened(met, around=Around(trade="job"))) == (
        "Dana, we met last Friday, and thank you again for the interview. "
        "Is there news, or is a call tomorrow or on Monday better?"
    )
    assert opened(met).situation == "stalled"


def test_who_said_yes_is_thanked_and_not_asked_to_pick_up():
    words = opened(touch(3, "talked"), touch(24, "won"))
    assert said(words) == (
        "Dana, we talked yesterday, and thank you again. Is there anything you need from me?"
    )
    assert "pick up" not in said(words, "email")
    rung = opened(touch(20, "won"), touch(24, "no_answer"))
    assert said(rung) == (
        "Dana, we talked last Friday, and I have tried you once since. Is there anything you need from me?"
    )


@pytest.mark.parametrize("talked", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_past_the_third_attempt_each_touch_has_other_words(kind, talked):
    """Method F4: variants by touch number, the first sentence as well as what follows it."""
    tries = [touch(day, "no_answer") for day in range(2, 10)]
    before = [Entry(person=1, at=at(1), channel="call", outcome="talked")] if talked else []
    words = [opened(*before, *tries[:count]) for count in range(1, 9)]
    shapes = [re.sub(r"once|twice|\w+ times", "n times", first(each, kind)) for each in words]
    assert all(one != other for one, other in pairwise(shapes[2:]))
    assert len({each.wording(kind).text for each in words}) == len(words)
    if kind in {"call", "email", "message"}:
        assert len({asked(each, kind) for each in words[2:]}) == 4


def test_tries_over_weeks_are_told_since_the_first():
    tries = [
        Entry(person=1, at=at(2, month=month), outcome="no_answer", channel="call") for month in (9, 10, 11)
    ]
    assert first(opened(*tries)) == "Dana, I have tried to reach you three times since September."
    assert first(opened(*tries[1:])) == "Dana, I have tried to reach you twice since 2 October."


@pytest.mark.parametrize(
    ("minute", "told"),
    [(1, "twice, most recently last Thursday."), (0, "twice since 5 November.")],
)
def test_tries_within_two_weeks_are_told_by_the_last_of_them(minute, told):
    tries = [
        Entry(person=1, at=when_, outcome="no_answer", channel="call")
        for when_ in (at(5, 10, minute), at(19, 10))
    ]
    assert first(opened(*tries)) == f"Dana, I have tried to reach you {told}"


def test_a_note_by_hand_names_the_day_and_asks_for_nothing():
    """It is read days later: "yesterday" would be another day by then."""
    words = opened(touch(3, "talked"), touch(24, "no_answer"))
    assert words.wording("note").text == (
        "Dana, we talked on 3 November, and I have tried you once since. I would be glad to pick up where we left off."
    )
    due = opened(touch(17, "talked"), held=promise(1, when(25, "10:30"), made=at(17), entry=1))
    assert first(due, "note") == (
        "Dana, on 17 November you asked me to ring on 25 November at half past ten."
    )
    assert not any(
        "?" in opened(*touches).wording("note").text for touches in ((), (touch(23, "no_answer"),))
    )


def test_all_is_told_on_their_clock():
    tokyo = person(zone="Asia/Tokyo")
    held = promise(1, when(26, "09:00", zone="Asia/Tokyo"), made=at(17), entry=1)
    words = opened(touch(17, "talked"), who=tokyo, held=held, now=at(25, 18))
    assert "you asked me to ring today at nine" in first(words)


@pytest.mark.parametrize("zone", ["", "Asia/Tokyo"])
def test_a_clock_that_the_appointment_names_is_the_one_they_spoke_of(zone):
    held = promise(1, when(26, "17:00", zone="Europe/Berlin"), made=at(17), entry=1)
    words = opened(touch(17, "talked"), who=person(zone=zone), held=held, now=at(26, 10, 5))
    assert first(words) == "Dana, nine days ago you asked me to ring today at five."


def test_an_hour_that_is_not_a_working_days_is_told_with_its_part_of_the_day():
    """15:00 of mine is 22:00 in Berlin: "at ten" would be heard as the morning."""
    held = promise(1, when(24, "15:00"), made=at(17), entry=1)
    words = opened(touch(17, "talked"), who=person(zone="Europe/Berlin"), held=held)
    assert "you asked me to ring yesterday at ten in the evening" in first(words)


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("08:00", "at eight"),
        ("17:45", "at quarter to six"),
        ("18:00", "at six in the evening"),
        ("07:30", "at half past seven in the morning"),
        ("19:20", "at 7:20 in the evening"),
        ("10:50", "at 10:50"),
        ("00:00", "at midnight"),
        ("00:30", "at half past twelve at night"),
        ("00:20", "at 12:20 at night"),
        ("23:15", "at quarter past eleven at night"),
    ],
)
def test_times_as_they_are_said(clock, said):
    assert spoken_time(time.fromisoformat(clock)) == said


def test_no_two_hours_sound_the_same():
    spoken = [spoken_time(time(hour, minute)) for hour in range(24) for minute in range(60)]
    assert len(set(spoken)) == len(spoken)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Dana Ruiz", "Dana"),
        ("Dr. Dana Ruiz", "Dana"),
        ("Ruiz, Dana", "Dana"),
        ('Ruiz, "Click") Dana', "Click"),
        ("Dupont; Anne", "Dupont"),
        ("Ruiz Joinery", "Ruiz"),
        ("", ""),
        ("dana@ruiz.example", ""),
        ("312 555", ""),
        ("Prof. Dr.", ""),
        ("Sra. Marta Sousa", "Marta"),
        ("Sr.ª Marta Sousa", "Marta"),
        ("Eng. Rui Prado", "Rui"),
        ("Eng.ª Ana Prado", "Ana"),
        ("Exma. Sra. Dra. Ana Prado", "Ana"),
        ("Dr.ª Ana Prado", "Ana"),
        ("D. Amélia Pinto", "Amélia"),
        ("Dª Amélia Pinto", "Amélia"),
        ("Doña Carmen Vega", "Carmen"),
        ("Don Luis Vega", "Luis"),
        ("Don Draper", "Don"),
        ("Mme Anne Dupont", "Anne"),
        ("M. Jean Dupont", "Jean"),
        ("M. Dupont", ""),
        ("Sig.ra Elena Rossi", "Elena"),
        ("Dott.ssa Elena Rossi", "Elena"),
        ("Herr Dipl.-Ing. Uwe Kern", "Uwe"),
        ("Mag. Eva Kern", "Eva"),
        ("Mag Ruiz", "Mag"),
        ("Eng Lim", "Eng"),
        ("Dhr. Jan de Wit", "Jan"),
        ("Rev. Hon. Ann Lee", "Ann"),
        ("Herr Schmidt", "Schmidt"),
        ("Sousa, Dra. Marta", "Marta"),
        ("J. Smith", ""),
        ("J. van Dyk", ""),
        ("J.-P. Martin", ""),
        ("Prof. J. Smith", ""),
        ("Smith, J.", ""),
        ("D.", ""),
        ("Sr.", ""),
        ("J.R. Ewing", "J.R."),
        ("王 伟", "王"),
    ],
)
def test_the_name_that_is_said(name, said):
    assert call_name(person(name)) == said


def test_without_a_name_there_is_no_blank():
    assert first(opened(touch(23, "no_answer"), who=person(""))) == "I tried to reach you on Monday."
    assert first(opened(touch(23, "talked"), who=person(""))) == "We talked on Monday."


def test_a_message_is_two_sentences_and_a_voicemail_says_when_i_try_again():
    """Method P2."""
    words = opened(touch(3, "talked"), touch(10, "no_answer"))
    assert said(words, "email") == (
        "Dana, we talked three weeks ago, and I have tried you once since. "
        "Shall we pick up where we left off, say with a call tomorrow or on Monday?"
    )
    again = opened(touch(3, "talked"), touch(10, "no_answer"), again=date(2026, 11, 27))
    assert asked(again, "voicemail") == "I am sorry to miss you, and will try again on Friday."
    assert words.wording("voicemail").text.endswith("you can reach me at this number.")


# -- it invents nothing (method S1) -----------------------------------------------------------------------------

COUNTS = {
    "": 1,
    "once": 1,
    "twice": 2,
    "three times": 3,
    "four times": 4,
    "five times": 5,
    "six times": 6,
    "seven times": 7,
    "eight times": 8,
}


DONE = {
    "tried to reach you": "call",
    "tried you": "call",
    "wrote to you": "email",
    "written to you": "email",
    "sent you a text": "text",
    "sent you a message": "message",
    "posted you a note": "note",
}
NEVER = r"not (?:really |yet )?(?:spoken|talked|met|found)|never (?:spoken|talked|met)|first time"
"""What no timeline can know: most people were known before they were in the book."""


def how(entry):
    """What an attempt was."""
    if entry.outcome not in {"sent", "posted"}:
        return "call"
    sent = entry.channel if entry.channel in {"text", "message", "note"} else "email"
    return "note" if entry.outcome == "posted" else sent


def weekdays(words):
    """The days of the week that are named."""
    return set(re.findall(r"[A-Z][a-z]+day\b", words))


def told_tries(words):
    """What is said that I did, and how often."""
    return {
        DONE[done]: COUNTS[times]
        for done, times in re.findall(rf"({'|'.join(DONE)})(?: (once|twice|\w+ times))?", words)
    }


@settings(max_examples=250, deadline=None)
@given(
    timelines,
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from(["us", "them"]),
    st.sampled_from(["call", "quote", "meeting"]),
    st.sampled_from(KINDS),
    st.builds(
        Around,
        st.sampled_from(["", "Maria"]),
        st.sampled_from([(), ("a quote",)]),
        st.sampled_from(["sales", "job"]),
    ),
)
def test_an_opener_states_nothing_that_the_timeline_does_not_hold(
    timeline, promised, ahead, asked_by, what, kind, around
):
    held = None
    if promised and timeline:
        due = when(25 + ahead, "15:00")
        held = promise(1, due, made=timeline[-1].at, entry=len(timeline), asked_by=asked_by, what=what)
    words = opened(*timeline, held=held, around=around)
    spoken = first(words, kind).lower()
    touches = [entry for entry in timeline if entry.kind == "touch"]
    since = tries_since_contact(touches)
    done = Counter(map(how, since))
    assert told_tries(spoken) in ({}, done), "each attempt is called what it was"
    assert len(re.findall(r"once|twice|\w+ times", spoken)) <= len(done)
    posted = [entry.at for entry in since if how(entry) == "note"]
    on_its_way = bool(posted) and NOW - posted[-1] < timedelta(days=3) and kind != "note"
    assert ("on its way" in spoken) == (on_its_way and bool(told_tries(spoken)))
    assert not re.search(NEVER, said(words, kind).lower())
    talks = [entry for entry in touches if entry.outcome in CONVERSATIONS]
    assert bool(re.search(r"\bwe (talked|met|were in touch)", spoken)) <= bool(talks)
    agreed = held is not None and timeline[-1].kind == "touch" and timeline[-1].outcome in CONVERSATIONS
    assert ("asked me" in spoken) <= (agreed and asked_by == "them")
    assert ("i said" in spoken) <= (agreed and asked_by == "us")
    assert ("to meet" in spoken) <= (agreed and what == "meeting")
    assert ("we agreed" in spoken) <= (ahead >= 0), "a meeting whose time is over may not have been"
    assert ("to be late" in spoken) <= (ahead < 0 and what != "meeting")
    assert ("have it now" in spoken) <= (agreed and what == "quote" and bool(around.things))
    assert ("maria" in spoken) <= (around.referred_by == "Maria" and not talks)
    quoted = [entry for entry in touches if entry.by == "us" and "quote" in entry.value]
    assert ("sent you the quote" in spoken) <= any(entry.outcome in {"sent", "posted"} for entry in quoted)
    assert ("gave you the quote" in spoken) <= any(entry.outcome in CONVERSATIONS for entry in quoted)
    assert ("interview" in spoken) <= (
        around.trade == "job" and any(each.channel == "meeting" for each in talks)
    )
    assert ("your trust" in spoken) <= any(each.outcome == "won" for each in touches)
    theirs = [entry for entry in touches if entry.by == "them"]
    assert bool(re.search(r"you (rang|wrote|sent|left|got in touch)", spoken)) <= bool(theirs)
    assert ("left me word" in spoken) <= any(entry.outcome == "voicemail" for entry in theirs)
    for each in KINDS:
        assert SECRET not in words.wording(each).text
        assert not weekdays(first(words, each)) & weekdays(asked(words, each)), "which Monday? (S3)"
    assert said(words, "email").count(". ") + said(words, "email").count("? ") == 1, "two sentences (P2)"
    kinds = {id_: entry.kind for id_, entry in enumerate(timeline, 1)}
    assert all(kinds[source] == "touch" for source in words.sources)


def offered(words, kind="call"):
    """The days in the question."""
    return re.search(r"a call (.*? or .*?)(?: better| suit| to |\?)", said(words, kind))[1]


def november(*days):
    return tuple(date(2026, 11, 1) + timedelta(days=day - 1) for day in days)


def test_the_days_offered_have_no_weekday_that_the_words_use_of_the_past():
    """Nobody need wonder which Monday is meant (method S3)."""
    rang = touch(23, "no_answer")
    assert first(opened(rang)) == "Dana, I tried to reach you on Monday."
    assert offered(opened(rang, days=november(30, 27, 26, 31))) == "tomorrow or on Friday"
    assert offered(opened(rang, days=november(30, 27, 31))) == "on Friday or on Tuesday"
    assert offered(opened(rang, days=november(30, 27))) == "on Friday or on 30 November"
    late = promise(1, when(20, "15:00"), made=at(6), entry=1)  # a Friday
    words = opened(touch(6, "talked"), held=late, days=november(27, 26, 30))
    assert (offered(words), offered(words, "email")) == ("tomorrow or on Monday", "tomorrow or on Monday")


def test_a_near_day_by_its_date_goes_before_one_that_is_far():
    rang = touch(23, "no_answer")
    assert offered(opened(rang, days=november(27, 30, 33, 34))) == "on Friday or on 30 November"


def test_nor_has_the_day_of_my_next_call():
    words = opened(touch(23, "no_answer"), again=date(2026, 11, 30))
    assert "will try again on 30 November" in said(words, "voicemail")


# -- light days (method S3) --------------------------------------------------------------------------------------


def test_the_two_days_offered_are_light_in_my_own_queue():
    people = {n: person(plan=planned(26)) for n in (1, 2)} | {3: person(plan=planned(27)), 4: person()}
    people[5] = person(plan=planned(27), stage="released")
    promises = {1: promise(4, when(30)), 2: promise(4, when(30)), 3: promise(3, when(26), owed_by="them")}
    load = load_by_day(people, promises, ZONE)
    assert load == {date(2026, 11, 26): 2, date(2026, 11, 27): 1, date(2026, 11, 30): 2}
    assert light_days(load, TODAY, CALENDAR, 25)[:2] == (date(2026, 11, 27), date(2026, 11, 26))


@pytest.mark.parametrize(
    ("today", "load", "offered"),
    [
        (23, {24: 3, 25: 1, 27: 2, 30: 0}, (25, 27)),
        (23, {24: 9, 25: 1, 27: 2}, (25, 27)),
        (23, {}, (24, 25)),
        (23, {24: 25, 25: 25, 27: 25}, (30, 31)),
        (26, {27: 5, 30: 1, 31: 0}, (27, 31)),
        (28, {30: 25, 31: 25, 32: 2, 33: 25, 34: 3}, (32, 34)),
        (23, {24: 8, 25: 9, 27: 9}, (24, 30)),
        (24, {27: 25, 30: 8}, (25, 30)),
        (24, {27: 25, 30: 25, 31: 25, 32: 25, 33: 25, 34: 25}, (25, 37)),
        (24, {27: 25, 30: 25, 31: 25, 32: 25, 33: 25, 34: 25, 37: 25}, (25, 27)),
    ],
)
def test_light_days_are_near_of_this_week_and_well_under_the_cap_but_need_not_be_empty(today, load, offered):
    """Days of November, counted on; the 26th is Thanksgiving. "Ten minutes this week" and the words agree."""
    first_day = date(2026, 11, 1)

    def on(number):
        return first_day + timedelta(days=number - 1)

    found = light_days({on(day): count for day, count in load.items()}, on(today), USHolidays(), 25)
    assert tuple(sorted(found[:2])) == tuple(map(on, offered))

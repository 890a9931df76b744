"""Honest words for each promise, on their clock (method Q6)."""

from datetime import date

import pytest
from method_makers import NOW, at, person, promise, when
from msgspec.structs import replace

from followup_tui.method.facts import Agreed, TheyTried
from followup_tui.method.promise_words import honest_words, late_words, moving_words

MADE = {"made": at(17), "entry": 1}
RANG = TheyTried(at(25, 9), "call", word=False, entry=1)


def agreed(held, **fields):
    """That it was agreed in a talk, as the timeline tells it."""
    return Agreed(held.made, held.step, held.asked_by, **({"relayed": False, "entry": 1} | fields))


def honest(held, now=NOW, **who):
    return honest_words(
        person(**who), held, now, agreed(replace(held, when=held.when.in_zone(str(now.tzinfo))))
    )


def moving(held, new, now=NOW):
    return moving_words(person(), held, new, now, agreed(held))


def test_mine_is_owned_up_to_when_it_is_late_and_asked_about_when_it_is_due():
    late = promise(1, when(23, "15:00"), **MADE)
    assert honest(late) == (
        "Dana, a week ago you asked me to ring on Monday at three, and I am sorry to be late. "
        "Which day still helps you?"
    )
    due = promise(1, when(25), **MADE)
    assert honest(due) == "Dana, a week ago you asked me to ring today. Is that still good for you?"


def test_a_meeting_was_agreed_and_once_its_time_is_over_may_have_been_held():
    over = promise(1, when(23, "10:00"), what="meeting", **MADE)
    assert honest(over) == ("Dana, we had agreed to meet on Monday at ten. Shall we find another day?")
    assert moving(replace(over, when=when(26)), when(27)) == (
        "Dana, a week ago we agreed to meet tomorrow. May we meet on Friday instead?"
    )


def test_theirs_is_asked_for_once_its_day_has_come():
    quote = promise(1, when(24), what="drawings", owed_by="them", **MADE)
    assert honest_words(person(), quote, NOW) == (
        "Dana, you were going to see to this: drawings, yesterday. Is there anything you need from me for it?"
    )
    assert honest_words(person(), replace(quote, when=when(26)), NOW) == ""
    call = replace(quote, what="call", when=when(25, "09:00"))
    assert honest_words(person(), call, NOW).startswith("Dana, you were going to ring today at nine.")


def test_moving_asks_in_one_sentence_and_says_what_was_promised():
    mine = promise(1, when(25, "10:30"), **MADE)
    assert moving(mine, when(27, "10:00")) == (
        "Dana, a week ago you asked me to ring today at half past ten. May I ring on Friday at ten instead?"
    )
    assert "sorry to be late" in moving(promise(1, when(23), **MADE), when(27))
    assert moving(replace(mine, owed_by="them"), when(27)) == ""


def test_a_quote_is_promised_and_moved_in_plain_words():
    quote = promise(1, when(23), what="quote", asked_by="us", **MADE)
    said = "Dana, a week ago I said you would have the quote on Monday, and I am sorry to be late."
    assert honest(quote) == f"{said} Which day still helps you?"
    assert moving(quote, when(27)) == f"{said} May I send it on Friday instead?"
    mine = replace(quote, what="ask Rob for the trade list")
    assert moving(mine, when(27)).endswith("May I come back to you on Friday instead?")


def test_moved_to_the_same_weekday_it_is_said_by_its_date():
    monday = promise(1, when(23, "10:00"), **MADE)
    assert moving(monday, when(30, "10:00")).endswith("May I ring on 30 November at ten instead?")
    friday = promise(1, when(27, "10:00"), **MADE)
    assert moving(friday, when(27, "11:00")).endswith("May I ring on Friday at eleven instead?")


def test_of_a_day_that_i_set_myself_they_know_nothing():
    mine = promise(1, when(23), asked_by="us", made=at(17))
    assert mine.is_plan
    assert honest_words(person(), mine, NOW) == moving_words(person(), mine, when(27), NOW) == ""


def test_words_follow_who_asked_and_why():
    """Method S1: I said nothing to somebody whose call I missed."""
    mine = promise(1, when(25), asked_by="us", **MADE)
    assert moving(mine, when(27)).startswith(
        "Dana, a week ago I said I would ring today. May I ring on Friday"
    )
    held = promise(1, when(25), **MADE)
    assert moving_words(person(), held, when(27, "12:00"), NOW, RANG) == (
        "Dana, you rang this morning, and I missed you. May I ring back on Friday at noon?"
    )
    word = TheyTried(at(24), "call", word=True, entry=1)
    assert moving_words(person(), held, when(27), NOW, word) == (
        "Dana, you left me word yesterday, and I am getting back to you. May I ring back on Friday?"
    )
    wrote = TheyTried(at(24), "email", word=False, entry=1)
    assert "May I ring on Friday?" in moving_words(person(), held, when(27), NOW, wrote)
    assert honest_words(person(), held, NOW, RANG) == (
        "Dana, you rang this morning, and I missed you. When is a good time?"
    )


def test_where_nobody_agreed_to_anything_nothing_is_claimed():
    held = promise(1, when(23), **MADE)
    assert honest_words(person(), held, NOW) == moving_words(person(), held, when(27), NOW) == ""


def test_a_promise_put_off_speaks_of_the_day_that_was_agreed():
    held = promise(1, when(23), put_off=date(2026, 11, 27), **MADE)
    assert "on Monday, and I am sorry to be late" in honest(held)


def test_all_is_said_on_their_clock():
    held = promise(1, when(26, "09:00", zone="Asia/Tokyo"), **MADE)
    there = at(26, 8, zone="Asia/Tokyo")
    assert "today at nine" in honest(held, there, zone="Asia/Tokyo")


@pytest.mark.parametrize(
    ("due", "what", "said"),
    [
        (when(25, "10:30"), "call", "Dana, I am running 10 minutes late and will ring you then."),
        (when(25, "10:30"), "meeting", "Dana, I am running 10 minutes late."),
        (
            when(25, "09:00"),
            "call",
            (
                "Dana, a week ago you asked me to ring today at nine, and I am sorry to be late. "
                "I will ring you in 10 minutes."
            ),
        ),
        (
            when(25, "10:23"),
            "email",
            (
                "Dana, a week ago you asked me to write today at 10:23, and I am sorry to be late. "
                "I will write in 10 minutes."
            ),
        ),
        (when(25, "10:20"), "meeting", "Dana, I am a little late, and I am sorry."),
        (
            when(25, "09:00"),
            "meeting",
            "Dana, we had agreed to meet today at nine. Shall we find another day?",
        ),
        (when(25, "10:00", "12:00"), "call", ""),
        (when(25, "10:00", "10:30"), "call", "Dana, I am running 10 minutes late and will ring you then."),
    ],
)
def test_the_text_that_it_gets_late_is_true_at_its_moment(due, what, said):
    """It is 10:24."""
    held = promise(1, due, what=what, **MADE)
    assert late_words(person(), held, NOW, 10, agreed(held)) == said

"""What stands before a day: an errand, that they are there then, or that they are not and nothing is promised."""

import pytest
from test_next_step import step
from test_phrase import shown

from followup_tui.method.phrases.errand import NOT_SETTLED, NOT_THEN, OFF
from followup_tui.model.when import Refusal


def said(text):
    """The phrases of a list, cut at its semicolons."""
    return [phrase.strip() for phrase in text.split(";")]


ABSENT = said(
    "closed; shop closed; office is closed; it is shut; closed all; closed on; closed,; unavailable; busy; "
    "busy with taxes; booked; booked with another client; tied up; stuck; away; gone; sick; travelling; "
    "travelling to berlin; on leave; annual leave; off; off work; day off; dana off; dana is off; out; she's out; "
    "out of town; ooo; retired; bad; he is away, call; "
    "doctor; dr; gp; surgery; vet; the dentist; dentist's; doctor's appointment; vet visit; at the vet; hospital; "
    "wedding; funeral; sick note; holiday; on holiday; on vacation; has holiday; jury duty; court hearing"
)
OFF_THEN = said(
    "forget; forget it; forget about; cancel; please cancel; skip; leave out; he cancelled; call off; cancelled; "
    "cancelled the meeting; meeting cancelled; call cancelled; refused; declines; postpone; postponed; moved; delay; "
    "stood up; hung up; quit; left; stop calling; leave me alone"
)
NEGATED = said(
    "no way; nope; not interested; never again; he says no; can't do; cannot; couldn't make; no-show"
)
DOUBTED = said(
    "hopefully; ideally; preferably; tentative; pencil; tbc; probably; quote hopefully; send maybe"
)
NO_DEED = said(
    "his; their; my; our; a; the the; he; they; she said that; is; will; um; with clients; has court; they want quote; "
    "call his; dana's; the following; during; someday; i'll; we'll paint; they will call; he'll send it; "
    "he promised quote; them quote; us; must; i have; nothing; i said nothing; we get married; can't say; "
    "i fly; would call"
)
ERRANDS = said(
    "quote; contract; invoice; send the samples; send it; his samples; their contract; full quote; "
    "send closed deal papers; cancel the order; close deal; kick off; sign off plans; drop off samples; "
    "send out quotes; free trial; tentative quote; leave voicemail; return samples; move boxes; drop in; "
    "thank you note; site survey; tell him price; dana quote; follow up; call the vet; "
    "visit school; scan the plans; send doctor quote"
)
THERE = said(
    "back; he is back on; he's in; she will be in; they'll be back; back at work; in the office; open; they are open; "
    "reopens; returns; free; he is free; we are free; available; works; it works; i can do; prefers; he said; "
    "we agreed; wants; moved to; postponed to; again; rescheduled for; move it to; back from holiday"
)


@pytest.mark.parametrize("when", ["fri", "fri 3pm", "on friday"])
@pytest.mark.parametrize(
    ("words", "reason"),
    [
        *((words, OFF) for words in ABSENT + OFF_THEN),
        *((words, NOT_THEN) for words in NEGATED),
        *((words, NOT_SETTLED) for words in DOUBTED),
        *((words, "") for words in NO_DEED),
    ],
)
def test_what_is_no_errand_is_refused_and_nothing_is_offered(words, reason, when):
    answer = step(f"{words} {when}")
    assert isinstance(answer, Refusal)
    assert not answer.choices
    assert not reason or answer.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "fri closed",
        "fri doctor",
        "fri holiday",
        "today dentist",
        "fri he is away",
        "friday is off",
        "monday off",
        "fri cancelled",
    ],
)
def test_what_stands_behind_a_day_is_refused_for_the_same_reason(text):
    assert step(text).reason == OFF


@pytest.mark.parametrize("what", ERRANDS)
def test_an_errand_keeps_its_own_words(what):
    assert (step(f"{what} fri").what, shown(step(f"{what} fri 3pm").when)) == (what, "2026-11-27T15:00")


@pytest.mark.parametrize("words", THERE)
def test_that_they_are_there_then_is_a_day_to_call(words):
    answer = step(f"{words} fri 3pm")
    assert (answer.what, shown(answer.when)) == ("call", "2026-11-27T15:00")


@pytest.mark.parametrize(
    "words",
    said("in the office from; free from; out until; swamped until; shop closed till; starting; near; come"),
)
def test_from_or_until_or_about_when_is_asked_with_that_day(words):
    assert step(f"{words} tue").choice_words == ("Tue 1 Dec",)


def test_a_holiday_of_everybody_is_a_day_to_look_up():
    assert (
        step("bank holiday monday").reason
        == "I don't know which days those are: type the date, such as 'jan 4'."
    )


def test_until_when_says_what_to_type():
    for said_of in ("until fri", "out until fri"):
        answer = step(said_of)
        assert answer.reason == "That says until when: pick that, or type the day to call on, such as 'fri'."
        assert answer.choice_words == ("Fri 27 Nov",)
    assert step("busy till").reason.endswith("type the day to call on, such as 'mon 9am'.")


@pytest.mark.parametrize(
    ("text", "theirs", "note"),
    [
        ("tuesday at 10 their time", "Europe/Berlin", "03:00 on your clock is in the night."),
        ("tue 3am", "Europe/Berlin", "03:00 on your clock is in the night."),
        ("tue 10am berlin", None, "03:00 on your clock is in the night."),
        ("tue 9pm", "Europe/Berlin", "04:00 on their clock is outside decent hours."),
        ("tue 9am", "Europe/Berlin", ""),
    ],
)
def test_a_call_in_the_night_is_said_on_either_clock(text, theirs, note):
    assert " ".join(step(text, their_zone=theirs).when.notes) == note


@pytest.mark.parametrize(
    ("text", "what", "at"),
    [
        ("i said fri", "email", "2026-11-27"),
        ("he said fri", "email", "2026-11-27"),
        ("as agreed, fri 3pm", "email", "2026-11-27T15:00"),
        ("as promised fri", "email", "2026-11-27"),
        ("agreed fri 3pm", "email", "2026-11-27T15:00"),
        ("promised quote fri", "quote", "2026-11-27"),
        ("i promised them a quote fri", "quote", "2026-11-27"),
        ("they said quote fri", "quote", "2026-11-27"),
        ("we said we'd ring them mon", "call", "2026-11-30"),
        ("i promised him a call fri", "call", "2026-11-27"),
        ("I said I'd send Dana's quote fri", "send Dana's quote", "2026-11-27"),
        ("i'll call fri", "call", "2026-11-27"),
        ("I\u2019ll call fri", "call", "2026-11-27"),
        ("i call fri", "call", "2026-11-27"),
        ("i will ring them fri 3pm", "call", "2026-11-27T15:00"),
        ("we talk fri", "call", "2026-11-27"),
        ("let's talk fri 10", "call", "2026-11-27T10:00"),
        ("let's lunch fri", "meeting", "2026-11-27T12:00"),
        ("i'm going to mail fri", "email", "2026-11-27"),
        ("must call fri", "call", "2026-11-27"),
        ("mail them fri", "email", "2026-11-27"),
        ("speak to her fri", "call", "2026-11-27"),
    ],
)
def test_who_promised_and_who_will_do_it_is_no_part_of_the_step(text, what, at):
    answer = step(text, default="email")
    assert (answer.what, shown(answer.when)) == (what, at)


def test_what_is_left_of_a_promise_is_asked_about_as_it_would_be_alone():
    assert step("i'll call wed") == step("call wed")
    assert step("they said closed fri").reason == OFF
    assert step("i'll paint fri").reason == "Leave out who will do it: say it as in 'quote tue 3pm'."
    assert step("i'll call").reason == "Which date and what time? Type it as in 'call tue 3pm'."

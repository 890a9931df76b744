"""`[what] when`: what is to be done is told from a misread date, or refused."""

from functools import partial

import pytest
from test_phrase import MONTH_FIRST, NOW, THEIRS, shown
from us_holidays import USHolidays

from followup_tui.method.next_step import parse_step
from followup_tui.method.phrase import PhraseRules
from followup_tui.method.typed_date import alone
from followup_tui.model.when import Refusal


def step(text, rules=MONTH_FIRST, their_zone=THEIRS, **more):
    return parse_step(text, NOW, "America/Chicago", their_zone, USHolidays(), rules, **more)


@pytest.mark.parametrize(
    ("text", "what", "when"),
    [
        ("tue 3pm", "call", "2026-12-01T15:00"),
        ("call tue 3pm", "call", "2026-12-01T15:00"),
        ("Call back tue", "call", "2026-12-01"),
        ("ring her tomorrow at ten", "call", "2026-11-26T10:00"),
        ("call 3pm", "call", "2026-11-25T15:00"),
        ("call in 20 min", "call", "2026-11-25T10:35"),
        ("call on tuesday", "call", "2026-12-01"),
        ("mail fri", "email", "2026-11-27"),
        ("e-mail in 3 days", "email", "2026-11-28"),
        ("note next week", "note", "2026-11-30"),
        ("text tomorrow 10", "text", "2026-11-26T10:00"),
        ("sms 2w", "text", "2026-12-09"),
        ("linkedin mon", "message", "2026-11-30"),
        ("meet dec 3 2pm", "meeting", "2026-12-03T14:00"),
        ("visit between 2 and 4 tomorrow", "meeting", "2026-11-26T14:00"),
        ("lunch fri", "meeting", "2026-11-27T12:00"),
        ("lunch fri 1pm", "meeting", "2026-11-27T13:00"),
        ("fri lunchtime", "call", "2026-11-27T12:00"),
        ("quote mon", "quote", "2026-11-30"),
        ("send the quote mon 2pm", "send the quote", "2026-11-30T14:00"),
        ("Send Dana's samples 2 weeks from friday", "Send Dana's samples", "2026-12-11"),
        ("proposal by fri", "proposal", "2026-11-27"),
        ("call dana tue", "call dana", "2026-12-01"),
        ("quote 12/3", "quote", "2026-12-03"),
        ("quote christmas", "quote", "2026-12-25"),
        ("quote in 2 hours", "quote", "2026-11-25T12:15"),
        ("follow up on the 3rd", "follow up", "2026-12-03"),
        ("the drawings, fri", "the drawings", "2026-11-27"),
        ("mail, tue, 3pm", "email", "2026-12-01T15:00"),
    ],
)
def test_what_and_when_are_both_understood(text, what, when):
    answer = step(text)
    assert (answer.what, shown(answer.when)) == (what, when)


def test_a_time_alone_takes_what_is_proposed():
    assert step("fri 10am", default="email").what == "email"
    assert step("call fri 10am", default="email").what == "call"


@pytest.mark.parametrize(
    "text",
    [
        "not tuesday",
        "maybe, tuesday",
        "lunes, 15:00",
        "dont call tue",
        "never mon",
        "maybe tuesday",
        "anytime but monday",
        "teu 3pm",
        "moon 3pm",
        "fir 3pm",
        "tusd 3pm",
        "frida tue",
        "demain 9h",
        "demain 15h",
        "morgen 15:00",
        "lunes 15:00",
        "mardi 3 dec",
        "quote 3pm",
        "quote at 3",
        "until tue",
        "before quote tue",
        "2 quotes fri",
        "mail",
        "call",
        "lunch dinner breakfast",
        "one two three four five six tue",
        "please would you be so kind tue",
        "mail fri dec 3",
        "quote yesterday",
        "call every monday",
        "mail nothing",
        "x" * 300,
        "",
        " \n ",
        "\x1b[2J tue",
        "📞 tue",
    ],
)
def test_what_may_be_a_misread_time_is_refused(text):
    assert isinstance(step(text), Refusal)


def test_a_refusal_keeps_what_was_to_be_done_and_offers_the_days():
    answer = step("mail fri dec 3")
    assert (answer.what, answer.choice_words) == ("email", ("Thu 3 Dec", "Fri 4 Dec"))
    assert step("quote 3pm").reason == "Which day? Type it as in 'quote tue 3pm'."
    assert step("mail").reason == "Which date and what time? Type it as in 'mail tue 3pm'."
    assert step("mail", rules=PhraseRules(to_24=True)).reason.endswith("Type it as in 'mail tue 15:00'.")


@pytest.mark.parametrize(
    ("text", "what", "when"),
    [
        ("check in tue", "check in", "2026-12-01"),
        ("check in 2 weeks", "check", "2026-12-09"),
        ("check back tue", "check back", "2026-12-01"),
        ("try me again tue 3pm", "call", "2026-12-01T15:00"),
        ("call me tue", "call", "2026-12-01"),
        ("let's say tue 2", "email", "2026-12-01T14:00"),
        ("please send quote mon", "please send quote", "2026-11-30"),
    ],
)
def test_courtesies_are_no_errand_and_an_errand_is_no_courtesy(text, what, when):
    answer = step(text, default="email")
    assert (answer.what, shown(answer.when)) == (what, when)


@pytest.mark.parametrize(
    ("text", "what", "when"),
    [
        ("fri mail", "email", "2026-11-27"),
        ("fri 3pm mail", "email", "2026-11-27T15:00"),
        ("fri, mail", "email", "2026-11-27"),
        ("mon 10 quote", "quote", "2026-11-30T10:00"),
        ("tue text", "text", "2026-12-01"),
        ("fri 3pm a call", "call", "2026-11-27T15:00"),
        ("fri 3pm call him", "call", "2026-11-27T15:00"),
        ("tomorrow send the quote", "send the quote", "2026-11-26"),
        ("fri 10 Send Samples", "Send Samples", "2026-11-27T10:00"),
        ("fri send a mail", "email", "2026-11-27"),
        ("next week meeting", "meeting", "2026-11-30"),
        ("in 2 weeks call", "call", "2026-12-09"),
        ("on the 3rd mail", "email", "2026-12-03"),
        ("dec 3 2pm call", "call", "2026-12-03T14:00"),
    ],
)
def test_a_known_step_may_stand_behind_its_day(text, what, when):
    answer = step(text, default="note")
    assert (answer.what, shown(answer.when)) == (what, when)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "tue 3pm send pdf",
            "fri mail quote",
            "fri send a call",
            "fri 10 zoom",
            "fri 10 phone",
            "fri call his boss",
        ),
        *(
            "30 min call",
            "2 week quote",
            "may call",
            "april quote",
            "3pm call",
            "10 emails",
            "2 quotes",
            "first call",
        ),
        *("fri not mail", "maybe fri mail", "closed fri mail", "fri quote tue", "last fri mail"),
    ],
)
def test_anything_else_behind_a_day_is_no_step(text):
    answer = step(text)
    assert isinstance(answer, Refusal)
    assert not answer.choices


def test_what_stands_behind_a_day_that_is_asked_about_is_kept():
    answer = step("wed mail")
    assert (answer.what, answer.choice_words) == ("email", ("today", "Wed 2 Dec"))
    reads = partial(step, default="call")
    assert (
        alone("wed mail", answer.choices[1], "America/Chicago", reads, answer.what) == "mail wed 2 dec 2026"
    )


@pytest.mark.parametrize(
    ("text", "what", "when"),
    [
        ("send 3 samples tue", "send 3 samples", "2026-12-01"),
        ("deliver 2 chairs fri 9", "deliver 2 chairs", "2026-11-27T09:00"),
        ("please order 12 boxes in 2 weeks", "please order 12 boxes", "2026-12-09"),
        ("send two samples to Dana fri", "send two samples to Dana", "2026-11-27"),
        ("send 3 weeks tue", "send", "2026-12-22"),
    ],
)
def test_how_many_may_be_part_of_an_errand(text, what, when):
    answer = step(text)
    assert (answer.what, shown(answer.when)) == (what, when)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("call 3 people tue", "call people tue"),
        ("2 quotes fri", "quotes fri"),
        ("send 1 sample fri", "send sample fri"),
        ("send 2026 reports tue 3pm", "send reports tue 3pm"),
        ("Unit 12 quote fri", "Unit quote fri"),
    ],
)
def test_a_number_that_may_be_a_time_is_refused_and_it_is_said_what_to_type(text, instead):
    assert step(text) == Refusal(f"Leave the number out: type it as in '{instead}'.")
    assert not isinstance(step(instead), Refusal)


@pytest.mark.parametrize(
    "text", ["send 3 tue", "send 3 days fri", "quote 7 maybe fri", "fri 3 pens", "7 7 7"]
)
def test_a_number_without_things_is_a_time_or_asked_about(text):
    answer = step(text)
    assert isinstance(answer, Refusal)
    assert "Leave the number" not in answer.reason


@pytest.mark.parametrize(
    ("text", "meant", "what"),
    [
        ("qoute tue 3pm", "quote", "quote"),
        ("maill tue 3pm", "mail", "email"),
        ("txet tue 3pm", "text", "text"),
        ("cal dana tue 3pm", "call", "call dana"),
        ("meting, tue 3pm", "meeting", "meeting"),
        ("inovice tue 3pm", "invoice", "invoice"),
        ("Qoute for Dana tue 3pm", "quote", "quote for Dana"),
        ("i promised qoute tue 3pm", "quote", "quote"),
    ],
)
def test_the_name_of_a_step_with_a_letter_wrong_is_asked_about(text, meant, what):
    answer = step(text)
    typed = next(word for word in text.replace(",", "").split() if word.casefold() not in {"i", "promised"})
    assert answer.reason == f"'{typed}': {meant}? Pick it, or type 'the {typed}' to keep it."
    assert (answer.what, [shown(when) for when in answer.choices]) == (what, ["2026-12-01T15:00"])
    assert answer.choice_words[0].startswith(meant)
    picked = alone(text, answer.choices[0], "America/Chicago", step, answer.what)
    assert step(picked).what == what
    assert step(f"the {typed} tue 3pm").what == f"the {typed}"


@pytest.mark.parametrize(
    "what",
    [
        *(
            "price list",
            "prices",
            "quotes",
            "quota",
            "memo",
            "launch campaign",
            "contact dana",
            "simple plan",
            "cars",
        ),
        *(
            "white paper",
            "task",
            "care",
            "delivery",
            "notes",
            "better offer",
            "test",
            "vote",
            "nail samples",
            "fail",
        ),
        *("spend plan", "melting pot", "delivered goods"),
    ],
)
def test_a_word_of_its_own_is_no_slip(what):
    answer = step(f"{what} fri")
    assert isinstance(answer, Refusal) or answer.what == what
    assert not isinstance(answer, Refusal) or "Pick it" not in answer.reason

"""On which channel a touch was (cli.md)."""

import pytest
from method_makers import person

from followup_tui.method.reach import channel_of_touch, usual_channel
from followup_tui.model.person import Address


@pytest.mark.parametrize(
    ("outcome", "on", "channel"),
    [
        ("no_answer", "email", "call"),
        ("wrong_number", "text", "text"),
        ("wrong_number", "email", "call"),
        ("posted", "call", "note"),
        ("sent", "text", "text"),
        ("sent", "call", "message"),
        ("talked", "message", "message"),
        ("talked", "note", "call"),
    ],
)
def test_a_touch_is_on_the_channel_that_its_outcome_and_the_way_shown_leave_open(outcome, on, channel):
    assert channel_of_touch(outcome, on, person(links=(Address("linkedin.com/in/dana"),))) == channel


def test_a_message_to_somebody_who_has_only_a_phone_is_called_a_mail():
    assert channel_of_touch("sent", "call", person(phones=())) == "email"


MAIL = (Address("dana@ruiz.example", "dana@ruiz.example"),)


@pytest.mark.parametrize(
    ("who", "outcome", "channel"),
    [
        (person(), None, "call"),
        (person(phones=(), emails=MAIL), None, "email"),
        (person(phones=(), emails=MAIL), "meeting", "call"),
        (person(phones=()), None, "call"),
    ],
)
def test_whom_no_phone_reaches_is_not_called(who, outcome, channel):
    assert usual_channel(who, outcome) == channel


def test_an_extension_takes_no_text():
    desk_phone = Address("+49 30 1234568", ext="12")
    assert channel_of_touch("sent", "call", person(phones=(desk_phone,))) == "email"
    assert channel_of_touch("sent", "call", person(phones=(desk_phone, Address("0171 2345678")))) == "text"

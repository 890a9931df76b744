"""What the card is made of: ways to reach them, their clock, the words, what stays unsaid (design §5, method S1)."""

from datetime import date, time, timedelta

import msgspec
import pytest

from followup_tui.actions.add import add_person, read_line
from followup_tui.actions.card import card_of
from followup_tui.actions.desk import Refused
from followup_tui.actions.dial import can_dial, dial, tel_link
from followup_tui.actions.ending import end
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.remedy import ground_of
from followup_tui.actions.renegotiate import move
from followup_tui.exchange.addresses import email_address, phone_address
from followup_tui.model.person import Address, Step
from followup_tui.model.promise import Promise
from followup_tui.model.when import When
from followup_tui.screens.card_body import Extra, body_lines
from followup_tui.screens.person_words import detail_lines, next_words

DANA, LEE, PRIYA = 1, 2, 3
PHONE = Address("(312) 555-0142", "+13125550142", ext="7")


def change(desk, person, **fields):
    with desk.book.transaction():
        desk.book.save_person(msgspec.structs.replace(desk.book.people[person], **fields), person)


def test_the_card_of_a_promise_reminds_them_that_they_asked(desk):
    card = card_of(desk, DANA)
    assert "you asked me to ring today at half past ten" in card.opener
    assert (card.touch, card.day, card.days) == (5, 29, 90)
    assert [way.channel for way in card.ways] == ["call", "email"]
    assert card.step.when.start == time(10, 30)
    assert card.about == "owner, Ruiz Joinery"
    assert card.promised


def test_a_day_that_i_set_myself_is_no_promise(desk):
    ada = add_person(desk, read_line(desk, "Ada Byron, fri 10am"))
    assert not card_of(desk, ada).promised
    assert not card_of(desk, PRIYA).promised


def test_notes_are_my_own_history_and_never_words_to_say(desk):
    card = card_of(desk, DANA)
    assert "wants quotes before the fit-out" in card.known[0].text
    for words in card.words.values():
        assert words
        assert "fit-out" not in words


@pytest.mark.parametrize(
    ("zone", "there", "decent"),
    [
        ("America/Chicago", "", True),
        ("", "", True),
        ("Nowhere/Else", "", True),
        ("Europe/Paris", "17:24", True),
        ("Asia/Tokyo", "Thu 1:24", False),
    ],
)
def test_their_clock(desk, zone, there, decent):
    change(desk, LEE, zone=zone)
    card = card_of(desk, LEE)
    assert (card.here, card.there, card.decent) == ("10:24", there, decent)


def test_the_way_shown_is_the_one_the_next_step_asks_for(desk):
    with desk.book.transaction():
        desk.book.save_promise(
            msgspec.structs.replace(
                desk.book.promises[1], what="email", when=When(desk.now.date(), desk.zone)
            ),
            1,
        )
    card = card_of(desk, DANA)
    assert card.ways[card.way].channel == "email"


def test_a_wrong_number_is_shown_last_and_where_it_was_the_only_way_one_is_to_be_found(desk):
    log_touch(desk, TouchDraft(person=1, outcome="wrong_number"))
    card = card_of(desk, 1)
    assert [way.channel for way in card.ways] == ["email", "call"]
    assert (card.ways[1].address.wrong, card.ways[card.way].channel, card.find) == (True, "email", "")
    move(desk, 1, Step("call", When(day=date(2026, 11, 27), zone=desk.zone)))
    assert card_of(desk, 1).way == 0  # no wrong number for the call that is planned
    log_touch(desk, TouchDraft(person=2, outcome="wrong_number"))
    lost = card_of(desk, 2)
    assert (lost.step.what, lost.opener) == ("find a number", "")
    assert "the one in the book was wrong" in drawn(desk, 2)
    assert "312 555 0199 wrong number" in drawn(desk, 2)
    assert "dials" not in drawn(desk, 2)
    change(desk, 2, emails=(Address("lee@chen.example", "lee@chen.example"),))
    found = card_of(desk, 2)
    assert found.opener
    assert not found.find


def test_what_else_is_promised_is_on_the_card(desk):
    friday = When(day=date(2026, 11, 27), zone=desk.zone)
    with desk.book.transaction():
        desk.book.save_promise(
            Promise(person=DANA, what="floor plan", when=friday, made=desk.now, owed_by="them")
        )
        desk.book.save_promise(Promise(person=DANA, what="quote", when=friday, made=desk.now))
        desk.book.save_promise(Promise(person=DANA, what="meeting", when=friday, made=desk.now))
    assert card_of(desk, DANA).agreed == (
        "call today, 10:30: they asked",
        "floor plan Fri 27 Nov: they said so",
        "quote Fri 27 Nov: they asked",
        "meet Fri 27 Nov: you both agreed",
    )


def test_a_day_from_adding_or_a_file_is_a_plan_and_nobody_said_it(desk):
    added = add_person(desk, read_line(desk, "Kim Vale, Vale Timber, fri 3pm"))
    came = desk.now
    mine = Promise(person=LEE, when=When(date(2026, 11, 27), desk.zone), made=came, asked_by="us")
    change(desk, LEE, created=came, imported=True)
    with desk.book.transaction():
        desk.book.save_promise(mine)
    for person, words in (
        (added, "call Fri 27 Nov, 15:00"),
        (LEE, "call Fri 27 Nov (from the import)"),
    ):
        card = card_of(desk, person)
        assert (card.planned, card.agreed) == ((words,), ())
        assert next_words(desk, person, card.person).startswith("planned: call")
        move(desk, person, Step("call", When(date(2026, 11, 30), desk.zone)))
        assert card_of(desk, person).agreed == ()


def test_who_asked_is_said_only_after_a_talk(desk):
    friday, monday = (Step("call", When(date(2026, 11, day), desk.zone)) for day in (27, 30))
    log_touch(desk, TouchDraft(person=LEE, outcome="talked", step=friday))
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer", step=monday))
    card = card_of(desk, LEE)
    assert (card.agreed, card.planned) == (("call Fri 27 Nov: they asked",), ("call Mon 30 Nov",))


def test_somebody_let_go_has_no_words(desk):
    end(desk, LEE, "no_for_good", "bought elsewhere")
    card = card_of(desk, LEE)
    assert card.closed.startswith("Said no for good (bought elsewhere)")
    assert (card.opener, card.words) == ("", {})


def test_where_no_touch_is_logged_nothing_is_said_of_what_was_before(desk):
    """They may have been customers for years."""
    assert "Nothing logged here yet" in drawn(desk, PRIYA)
    end(desk, PRIYA, "do_not_contact")
    assert "Nothing logged here yet" in drawn(desk, PRIYA)


def test_a_customer_is_no_stranger_though_nothing_is_logged(desk):
    change(desk, PRIYA, stage="customer")
    assert card_of(desk, PRIYA).opener == (
        "Priya, I would like to hear how you are. Is there anything you need from me?"
    )
    log_touch(desk, TouchDraft(person=PRIYA, outcome="no_answer"))
    assert card_of(desk, PRIYA).opener == (
        "Priya, I tried to reach you just now, and I would like to hear how you are. "
        "Is there anything you need from me?"
    )


def test_past_the_plans_last_day_the_card_counts_no_further(desk):
    dana = desk.book.people[DANA]
    for started, told in ((date(2026, 11, 5), "day 21 of 90"), (date(2026, 3, 5), "the 90 days are over")):
        change(desk, DANA, plan=msgspec.structs.replace(dana.plan, started=started))
        assert f" · {told}" in drawn(desk, DANA)


@pytest.mark.parametrize(("phones", "step"), [((), "call"), ((), "quote"), ((PHONE,), "email")])
def test_where_the_next_step_is_written_the_card_begins_with_what_to_write(desk, phones, step):
    """By a mail step, or because there is no number (method P2)."""
    friday = When(day=date(2026, 11, 27), zone=desk.zone)
    change(
        desk,
        PRIYA,
        phones=phones,
        emails=(email_address("priya@acme.example"),),
        plan=msgspec.structs.replace(desk.book.people[PRIYA].plan, step=Step(step, friday)),
    )
    card = card_of(desk, PRIYA)
    assert card.to_begin == ("Write", card.words["email"])
    made = drawn(desk, PRIYA)
    assert "Write\n" in made
    assert "Do you have a minute" not in made


@pytest.mark.parametrize(
    ("step", "heading", "kind"),
    [
        ("call", "Say", "call"),
        ("quote", "Say", "call"),
        ("meeting", "Say", "call"),
        ("text", "Write", "message"),
        ("note", "Write by hand", "note"),
    ],
)
def test_how_the_card_begins_follows_the_step(desk, step, heading, kind):
    friday = When(day=date(2026, 11, 27), zone=desk.zone)
    change(
        desk,
        LEE,
        phones=(PHONE,),
        plan=msgspec.structs.replace(desk.book.people[LEE].plan, step=Step(step, friday)),
    )
    with desk.book.transaction():
        for id_, promise in desk.book.promises_of(LEE):
            desk.book.save_promise(msgspec.structs.replace(promise, state="dropped"), id_)
    card = card_of(desk, LEE)
    assert card.to_begin == (heading, card.words[kind])


def test_who_rang_is_told_nothing_from_the_card(desk):
    change(desk, PRIYA, phones=(), emails=(email_address("priya@acme.example"),))
    assert card_of(desk, PRIYA, by="them").to_begin[1] == ""


def drawn(desk, person):
    lines = body_lines(card_of(desk, person), Extra(dial="dials"), 80, 24)
    return "\n".join("".join(piece.text for piece in line) for line in lines)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (phone_address("+46 8 5550 0123 ext. 45", "US"), "+46 8 5550 0123 ext. 45"),
        (Address("+46 8 5550 0145", "+46855500145", ext="45"), "+46 8 5550 0145 ext 45"),
        (Address("08-5550 0123 x45", "+46855500123", ext="45"), "08-5550 0123 x45"),
        (Address("(312) 555-0142", "+13125550142"), "(312) 555-0142"),
    ],
)
def test_an_extension_is_shown_once(desk, address, shown):
    assert address.full == shown
    change(desk, LEE, phones=(address,))
    assert f"{shown} " in drawn(desk, LEE)
    [phone] = [line for line in detail_lines(desk, desk.book.people[LEE], 80) if "phone" in line[0].text]
    assert phone[1].text == shown


def test_they_rang_so_there_are_no_words_to_say(desk):
    assert card_of(desk, DANA, by="them").opener == ""


def test_looking_changes_nothing_at_any_hour(desk):
    before = dict(desk.book.people), dict(desk.book.promises)
    for hours in range(0, 24 * 9, 5):
        desk.clock.set(desk.now + timedelta(hours=hours))
        for person in desk.book.people:
            card_of(desk, person)
    assert (dict(desk.book.people), dict(desk.book.promises)) == before


def test_a_number_as_a_link():
    assert tel_link(PHONE) == "tel:+13125550142;ext=7"
    assert tel_link(Address("0312 / 555 (0)")) == "tel:03125550"


def test_nothing_dials_over_ssh_and_without_a_desktop():
    assert dial("", PHONE, {"SSH_CONNECTION": "1", "DISPLAY": ":0"}) is False
    assert dial("", PHONE, {}) is False
    assert not can_dial("", {"SSH_CONNECTION": "1", "DISPLAY": ":0"})
    assert can_dial("softphone", {"SSH_CONNECTION": "1"})


@pytest.mark.parametrize("command", ["/no/such/phone {number}", "phone 'open"])
def test_a_dial_command_that_cannot_run_is_refused(command):
    with pytest.raises(Refused, match=r"config\.toml"):
        dial(command, PHONE, {})


@pytest.mark.parametrize(
    ("command", "parts"),
    [
        ("linphone {number}", ["linphone", "+13125550142"]),
        ("sip 'call {number}' -v", ["sip", "call +13125550142", "-v"]),
        ("linphone --call", ["linphone", "--call", "+13125550142"]),
    ],
)
def test_the_number_stands_where_the_command_has_its_place_else_at_its_end(monkeypatch, command, parts):
    started = []
    monkeypatch.setattr("followup_tui.actions.dial.start", started.append)
    assert dial(command, PHONE)
    assert started == [parts]


@pytest.mark.parametrize(
    ("what", "said"), [("call", "ring"), ("email", "write"), ("the quote", "see to this: the quote")]
)
def test_what_i_owe_is_said_as_something_to_do(desk, what, said):
    with desk.book.transaction():
        when = When(day=date(2026, 11, 24), zone=desk.zone)
        desk.book.save_promise(Promise(person=LEE, what=what, when=when, made=desk.now - timedelta(days=5)))
    assert ground_of(desk, LEE).owed == said

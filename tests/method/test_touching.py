from datetime import date

import pytest
from method_makers import ZONE, at, person, planned, promise, touch, touched, when
from msgspec.structs import replace

from followup_tui.method.touching import apply_touch, becomes_promise, met_at, settle, who_asked
from followup_tui.model.person import Progress, Step

STEP = Step("call", when(26))


def test_a_touch_moves_the_plan_on_and_ends_a_put_off():
    before = person(plan=planned(25, done=2, started=2), summary=touched(2), put_off=date(2026, 11, 25))
    found = apply_touch(before, touch(25, "no_answer"), STEP, ZONE)
    assert found.plan == Progress(started=date(2026, 11, 2), done=3, step=STEP)
    assert (found.summary.unanswered, found.put_off, found.stage) == (3, None, "prospect")


def test_the_first_touch_begins_the_plan_on_its_day():
    found = apply_touch(person(stage="suspect"), touch(25, "voicemail"), STEP, ZONE)
    assert (found.plan.started, found.plan.done, found.stage) == (date(2026, 11, 25), 1, "suspect")


def test_a_hello_after_the_last_touch_begins_a_new_round():
    over = person(plan=Progress(started=date(2026, 5, 1), done=10), summary=touched(10))
    found = apply_touch(over, touch(25, "voicemail"), STEP, ZONE)
    assert (found.plan.started, found.plan.done) == (date(2026, 11, 25), 1)


def test_a_promise_in_between_does_not_begin_the_plan_again():
    promised = person(plan=Progress(started=date(2026, 11, 2), done=4), summary=touched(contact=True))
    assert apply_touch(promised, touch(25, "no_answer"), STEP, ZONE).plan.done == 5


def test_their_call_is_no_touch_of_the_plan():
    before = person(plan=planned(25, done=2))
    assert apply_touch(before, touch(25, "talked", by="them"), None, ZONE).plan.done == 2


@pytest.mark.parametrize(
    ("before", "outcome", "after"),
    [
        ("suspect", "talked", "prospect"),
        ("suspect", "meeting", "prospect"),
        ("suspect", "no_answer", "suspect"),
        ("customer", "talked", "customer"),
        ("prospect", "won", "customer"),
        ("customer", "no_for_good", "released"),
    ],
)
def test_stages(before, outcome, after):
    assert apply_touch(person(stage=before), touch(25, outcome), None, ZONE).stage == after


def test_winning_begins_the_customers_plan():
    found = apply_touch(person(plan=planned(25, done=7)), touch(25, "won"), Step("note", when(26)), ZONE)
    assert found.plan == Progress(started=date(2026, 11, 25), step=Step("note", when(26)))


def test_do_not_contact_closes_and_plans_nothing():
    found = apply_touch(person(plan=planned(25)), touch(25, "do_not_contact"), STEP, ZONE)
    assert (found.closed, found.do_not_contact, found.ended) == (True, True, "do_not_contact")
    assert found.plan.step is None


def test_notes_of_a_phrase_are_not_saved():
    noted = Step("call", replace(when(28), notes=("a Saturday",)))
    assert apply_touch(person(), touch(25, "voicemail"), noted, ZONE).plan.step.when.notes == ()


def test_a_rest_after_the_plan_is_kept():
    rest = date(2026, 12, 25)
    assert apply_touch(person(), touch(25, "no_answer"), None, ZONE, rest=rest).put_off == rest


# -- promises (design §2, method Q6) ---------------------------------------------------------------------------


def held(*dues, **fields):
    return [(n, promise(1, due, **fields)) for n, due in enumerate(dues, 1)]


def test_a_touch_settles_all_on_or_before_today_and_leaves_later_ones_open():
    promises = held(when(23), when(25), when(25, "15:00"), when(26), when(30, "09:00"))
    assert settle(promises, touch(25, "no_answer", hour=15), ZONE) == [(1, "late"), (2, "kept"), (3, "kept")]


@pytest.mark.parametrize(
    ("due", "began", "state"),
    [
        (when(25, "09:00"), {"opened": at(25, 9, 15)}, "kept"),
        (when(25, "09:00"), {"opened": at(25, 9, 16)}, "late"),
        (when(25, "09:00"), {}, "late"),
        (when(25, "09:00"), {"minutes": 45}, "kept"),
        (when(25, "08:00", "10:00"), {}, "kept"),
        (when(25, "08:00", "10:00"), {"opened": at(25, 10, 1)}, "late"),
        (when(25), {"opened": at(25, 23)}, "kept"),
    ],
)
def test_past_its_end_or_a_quarter_of_an_hour_a_promise_is_kept_late(due, began, state):
    """Design §4; judged by when the card was opened, else by when the talk began."""
    assert settle(held(due), touch(25, "voicemail", hour=10, **began), ZONE) == [(1, state)]


@pytest.mark.parametrize("outcome", ["no_answer", "busy", "voicemail", "left_word", "hung_up"])
@pytest.mark.parametrize("what", ["quote", "send 3 samples", "email", "note"])
def test_a_call_that_reaches_nobody_delivers_nothing(what, outcome):
    owed = held(when(24), when(25), what=what)
    assert settle(owed, touch(25, outcome, hour=15), ZONE) == []
    assert [id_ for id_, _ in settle(owed, touch(25, "talked", hour=15), ZONE)] == [1, 2]
    assert [id_ for id_, _ in settle(owed, touch(25, "sent", hour=15, channel="email"), ZONE)] == [1, 2]


@pytest.mark.parametrize(("due", "kept"), [("10:15", True), ("10:16", False), ("17:00", False)])
def test_an_attempt_well_before_the_hour_leaves_it_open(due, kept):
    agreed = held(when(25, due))
    assert (settle(agreed, touch(25, "no_answer", hour=10), ZONE) == [(1, "kept")]) == kept
    assert settle(agreed, touch(25, "talked", hour=10), ZONE) == [(1, "kept")]


def test_it_is_judged_by_when_the_card_was_opened():
    just_after_midnight = touch(26, "no_answer", hour=0, opened=at(25, 23, 58))
    assert settle(held(when(25)), just_after_midnight, ZONE) == [(1, "kept")]
    assert settle(held(when(25)), touch(26, "no_answer", hour=0), ZONE) == [(1, "late")]


def test_the_day_is_the_users_where_the_time_is_on_their_clock():
    tokyo = held(when(26, "07:00", zone="Asia/Tokyo"))  # 16:00 on the 25th here
    assert settle(tokyo, touch(25, "talked", hour=9), ZONE) == [(1, "kept")]
    assert settle(tokyo, touch(26, "talked", hour=1), ZONE) == [(1, "late")]


def test_their_call_settles_ours_and_theirs_but_our_call_leaves_theirs():
    both = [(1, promise(1, when(25))), (2, promise(1, when(24), owed_by="them"))]
    assert settle(both, touch(25, "talked", by="them"), ZONE) == [(1, "kept"), (2, "late")]
    assert settle(both, touch(25, "talked"), ZONE) == [(1, "kept")]


@pytest.mark.parametrize("due", [when(23, "15:00"), when(25), when(25, "10:00")])
def test_a_wrong_number_reaches_nobody_and_settles_nothing(due):
    assert settle(held(due), touch(25, "wrong_number"), ZONE) == []
    for tried in ("no_answer", "busy", "voicemail", "left_word", "hung_up", "sent", "posted"):
        assert len(settle(held(due), touch(25, tried), ZONE)) == 1


def test_settled_ones_stay_as_they_are():
    assert settle(held(when(25), state="renegotiated"), touch(25, "talked"), ZONE) == []


@pytest.mark.parametrize(
    ("outcome", "start", "more", "is_one"),
    [
        ("talked", "", {"typed": True}, True),
        ("meeting", "10:00", {"typed": True}, True),
        ("no_for_now", "", {"typed": True}, True),
        ("no_for_now", "", {"typed": False}, False),
        ("left_word", "15:00", {"typed": True}, True),
        ("left_word", "", {"typed": True}, False),
        ("no_answer", "15:00", {"typed": True}, False),
        ("no_answer", "15:00", {"typed": True, "standing": True}, True),
        ("voicemail", "", {"typed": False, "by": "them"}, True),
        ("voicemail", "", {"typed": False}, False),
    ],
)
def test_what_was_agreed_with_them_becomes_a_promise(outcome, start, more, is_one):
    assert becomes_promise(outcome, Step("call", when(26, start)), **more) is is_one


@pytest.mark.parametrize(
    ("step", "met"),
    [
        (Step("meeting", when(25, "09:00")), at(25, 9)),
        (Step("meeting", when(25, "10:29")), at(25, 10, 24)),
        (Step("meeting", when(25, "10:35")), None),
        (Step("meeting", when(24)), at(24, 12)),
        (Step("call", when(25, "09:00")), None),
        (None, None),
    ],
)
def test_a_meeting_took_place_once_its_time_has_come(step, met):
    assert met_at(step, at(25, 10, 24)) == met


@pytest.mark.parametrize(
    ("what", "more", "asked"),
    [
        ("call", {}, "them"),
        ("quote", {}, "us"),
        ("email", {}, "us"),
        ("send brochure", {}, "us"),
        ("meeting", {}, "us"),
        ("quote", {"said": "send it before Friday"}, "them"),
        ("quote", {"by": "them"}, "them"),
    ],
)
def test_they_asked_for_a_call_and_for_what_their_words_or_their_call_say(what, more, asked):
    """Method S1, Q4."""
    assert who_asked(Step(what, when(26)), **({"by": "us"} | more)) == asked

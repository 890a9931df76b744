from datetime import date, time, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.actions.card import card_of
from followup_tui.actions.figures import Figures
from followup_tui.actions.goals import COUNTING, counts_from, goal_views
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.undo import undo
from followup_tui.actions.worksheet import add_count, save_answer
from followup_tui.model.person import Deal, Step
from followup_tui.model.when import When

FIRST = date(2026, 10, 1)


@pytest.fixture
def figures(desk):
    made = Figures(desk, FIRST).read_all()
    yield made
    made.close()


def won(desk, id_, deal):
    with desk.book.transaction():
        desk.book.save_person(msgspec.structs.replace(desk.book.people[id_], deal=deal), id_)
    log_touch(desk, TouchDraft(person=id_, outcome="won"))


def whole(desk):
    made = Figures(desk, FIRST).read_all()
    made.close()
    return {
        what: made.count(what, FIRST, desk.now.date())
        for what in ("follow_ups", "meetings", "deals", "conversations", "lessons", "call", "email")
    }


def test_what_was_logged_is_counted(desk):
    assert whole(desk) == {
        "follow_ups": 4,
        "meetings": 0,
        "deals": 0,
        "conversations": 1,
        "lessons": 1,
        "call": 3,
        "email": 1,
    }


def test_what_is_logged_next_counts_at_once(desk, figures):
    step = Step("meeting", When(day=date(2026, 11, 30), zone=desk.zone))
    log_touch(desk, TouchDraft(person=2, outcome="meeting", step=step, learned="ask early"))
    today = desk.now.date()
    assert figures.ready
    assert figures.count("meetings", today, today) == 1
    assert figures.count("lessons", FIRST, today) == 2


@pytest.mark.parametrize(("day", "said"), [(25, "today"), (26, "tomorrow")])
def test_a_meeting_that_is_moved_before_it_takes_place_is_one(desk, figures, day, said):
    """Also one of today whose hour is still to come: the talk in which it is moved does not keep it."""

    def meet(day, hour):
        when = When(day=date(2026, 11, day), zone=desk.zone, start=time(hour))
        return log_touch(desk, TouchDraft(person=2, outcome="meeting", step=Step("meeting", when)))

    first = meet(day, 14)
    meet(27, 10)
    assert figures.count("meetings", FIRST, desk.now.date()) == whole(desk)["meetings"] == 1
    assert desk.book.promises[first.promise].state == "renegotiated"
    assert [line.text.partition("; ")[2] for line in card_of(desk, 2).known] == [
        "agreed meeting Fri 27 Nov 10:00",
        f"agreed meeting {said} 14:00, moved since",
    ]


def test_a_no_that_is_the_next_word_after_a_yes_takes_it_back(desk, figures):
    won(desk, 2, Deal(12_000, "GBP"))
    log_touch(desk, TouchDraft(person=2, outcome="voicemail"))
    log_touch(desk, TouchDraft(person=2, outcome="no_for_now"))
    assert (desk.book.people[2].stage, desk.book.people[2].plan.done) == ("prospect", 0)
    assert figures.count("deals", FIRST, desk.now.date()) == whole(desk)["deals"] == 0
    assert figures.won("GBP", FIRST, desk.now.date()) == (0, {})


def test_a_no_later_on_is_about_something_else(desk, figures):
    won(desk, 2, None)
    log_touch(
        desk, TouchDraft(person=2, outcome="talked", step=Step("call", When(date(2026, 11, 30), desk.zone)))
    )
    log_touch(desk, TouchDraft(person=2, outcome="no_for_now"))
    assert desk.book.people[2].stage == "customer"
    assert figures.count("deals", FIRST, desk.now.date()) == 1


def test_a_no_logged_afterwards_from_before_the_yes_leaves_it(desk, figures):
    won(desk, 2, Deal(12_000, "GBP"))
    log_touch(desk, TouchDraft(person=2, outcome="no_for_now", at=desk.now - timedelta(hours=1), step=None))
    assert desk.book.people[2].stage == "customer"
    assert figures.count("deals", FIRST, desk.now.date()) == whole(desk)["deals"] == 1
    assert figures.won("GBP", FIRST, desk.now.date()) == (12_000, {})


def test_what_is_taken_back_is_counted_anew(desk, figures):
    log_touch(desk, TouchDraft(person=2, outcome="no_answer"))
    undo(desk)
    assert not figures.ready
    assert figures.read_all().count("follow_ups", FIRST, desk.now.date()) == 4


def test_what_is_logged_while_counting_is_not_missed(desk):
    made = Figures(desk, FIRST)
    reading = made.read()
    next(reading)
    log_touch(desk, TouchDraft(person=2, outcome="no_answer"))
    for _ in reading:
        pass
    assert made.count("follow_ups", FIRST, desk.now.date()) == 5
    made.close()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(["no_answer", "voicemail", "undo", "sent", "no_for_now"]), max_size=6))
def test_following_gives_what_counting_anew_gives(make_desk, acts):
    desk = make_desk(f"book{len(list(acts))}{hash(tuple(acts))}")
    from followup_tui.model.person import Person

    with desk.book.transaction():
        lee = desk.book.save_person(Person(name="Lee"))
    made = Figures(desk, FIRST).read_all()
    for act in acts:
        if act == "undo":
            if desk.book.store.undo_label:
                undo(desk)
        else:
            log_touch(desk, TouchDraft(person=lee, outcome=act))
    made.read_all()
    now = {what: made.count(what, FIRST, desk.now.date()) for what in whole(desk)}
    made.close()
    assert now == whole(desk)


def test_won_amounts_keep_to_their_currency_and_a_deal_counts_once(desk, figures):
    won(desk, 2, Deal(7400, "£"))
    log_touch(desk, TouchDraft(person=2, outcome="won"))
    won(desk, 3, Deal(900, "USD"))
    assert figures.won("GBP", FIRST, desk.now.date()) == (7400, {"USD": 900})
    assert figures.won("GBP", FIRST, desk.now.date() - timedelta(days=1)) == (0, {})
    assert figures.won("", FIRST, desk.now.date()) == (8300, {})


def test_a_deal_of_no_currency_is_in_that_of_the_settings_also_by_its_sign(desk, figures):
    with desk.book.transaction():
        desk.book.save_settings(replace(desk.book.settings, currency="£"))
    won(desk, 2, Deal(7400, ""))
    assert figures.won("GBP", FIRST, desk.now.date()) == (7400, {})
    assert figures.won("USD", FIRST, desk.now.date()) == (0, {"GBP": 7400})
    save_answer(desk, "value.0.name", "independence")
    save_answer(desk, "goal.0.line", "revenue of 12,000 this quarter")
    assert desk.book.worksheet.goals[0].currency == "GBP"


def test_goals_advance_by_themselves_and_by_hand(desk):
    for path, text in (
        ("value.0.name", "independence"),
        ("goal.0.line", "£12,000 this quarter"),
        ("goal.1.line", "12 conversations this quarter"),
        ("goal.2.line", "4 free Fridays this quarter"),
    ):
        save_answer(desk, path, text)
    sheet = desk.book.worksheet
    assert counts_from(sheet, desk.now.date()) == FIRST
    assert [each.said for each in goal_views(desk, sheet, None)][:2] == [COUNTING, COUNTING]
    made = Figures(desk, FIRST).read_all()
    won(desk, 2, Deal(7400, "GBP"))
    won(desk, 3, Deal(500, "USD"))
    add_count(desk, sheet.goals[2].id)
    money, talks, fridays = goal_views(desk, sheet, made)
    assert money.said == "£7,400 of £12,000 so far; at this pace: £12,210 of £12,000 by 31 Dec"
    assert money.aside == "and $500 beside it"
    assert talks.said == "3 of 12 so far; at this pace: 4 of 12 by 31 Dec"
    assert fridays.said == "1 of 4 so far; at this pace: 1 of 4 by 31 Dec"
    made.close()

"""Plans are data (method F5): edited and copied, one chosen for somebody, and nobody loses their place."""

import json
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.actions.card import card_of
from followup_tui.actions.desk import Refused
from followup_tui.actions.export import export_json
from followup_tui.actions.log import TouchDraft, log_touch, proposal_for
from followup_tui.actions.plan_lines import EXAMPLE, as_line, read_plan_step
from followup_tui.actions.plans import (
    add_plan_step,
    change_plan_step,
    choose_plan,
    copy_plan,
    delete_plan,
    people_on_plans,
    remove_plan_step,
    rename_plan,
    restore_plan,
)
from followup_tui.actions.templates import keep_words
from followup_tui.actions.today import queue_of
from followup_tui.actions.undo import undo
from followup_tui.method.cadence import plan_step
from followup_tui.method.plans import BUILT_IN, CUSTOMERS, LIGHT, PROSPECTS, TEN_TOUCHES, plan_of
from followup_tui.model.plan import PlanStep
from followup_tui.model.words import CHANNELS

DANA, LEE, PRIYA = 1, 2, 3


def following(desk, who):
    """What the plan does next with somebody."""
    person = desk.book.people[who]
    return plan_step(person.plan, plan_of(person, desk.book.plans()))


def test_a_step_is_typed_in_a_line():
    assert read_plan_step("4 days, ring; hear a voice") == PlanStep(4, "call", "hear a voice")
    assert read_plan_step(EXAMPLE) == PlanStep(
        4, "call", "hear a voice", "a good time to talk", "a short example"
    )
    for line, hint in (
        ("call", EXAMPLE),
        ("4 smoke signals", "call, mail"),
        ("999 call", "365"),
        ("", EXAMPLE),
    ):
        with pytest.raises(Refused, match=hint):
            read_plan_step(line)


texts = st.text(
    st.characters(codec="utf-8", exclude_characters=";", exclude_categories=("C", "Z")), max_size=5
)


@given(
    st.integers(0, 365), st.sampled_from([each for each in CHANNELS if each != "other"]), texts, texts, texts
)
@settings(max_examples=60)
def test_a_step_is_read_back_as_it_was_written(gap, channel, purpose, ask, give):
    step = PlanStep(gap, channel, purpose, ask, give)
    assert read_plan_step(as_line(step)) == step


def test_editing_a_plan_changes_what_the_card_proposes_and_is_one_step_of_undo(desk):
    assert card_of(desk, LEE).ask == TEN_TOUCHES.steps[0].ask
    change_plan_step(desk, PROSPECTS, 0, "0 call; say hello; a coffee; a croissant", TEN_TOUCHES.steps[0])
    assert (card_of(desk, LEE).ask, card_of(desk, LEE).give) == ("a coffee", "a croissant")
    assert (desk.book.plans()[CUSTOMERS], desk.book.people[LEE].plan.plan) == (BUILT_IN[CUSTOMERS], 0)
    undo(desk)
    assert desk.book.plans() == BUILT_IN


def test_nobody_loses_their_place_when_a_step_comes_in_or_goes(desk):
    """Dana had four touches: what comes next for her stays next, wherever the plan is changed."""
    after = following(desk, DANA)
    add_plan_step(desk, PROSPECTS, 1, "1 text; say thank you")
    assert (following(desk, DANA), card_of(desk, DANA).touch, card_of(desk, DANA).of) == (after, 6, 11)
    assert following(desk, LEE) == TEN_TOUCHES.steps[0]
    remove_plan_step(desk, PROSPECTS, 0)
    remove_plan_step(desk, PROSPECTS, 0)
    assert (following(desk, DANA), card_of(desk, DANA).touch) == (after, 4)
    add_plan_step(desk, PROSPECTS, 3, "2 mail; say so")
    assert following(desk, DANA).purpose == "say so", "put right before her place, it is her next one"
    restore_plan(desk, PROSPECTS)
    assert card_of(desk, DANA).touch == 4, "what came next for her is gone: she keeps her number"
    for _ in range(2):
        undo(desk)
    restore_plan(desk, PROSPECTS)
    assert (following(desk, DANA), card_of(desk, DANA).touch) == (after, 5), (
        "it is there: she is with it again"
    )
    for _ in range(4):
        undo(desk)
    assert (following(desk, DANA), desk.book.people[DANA].plan.done) == (after, 4)


def test_a_copy_is_a_plan_of_ones_own_and_people_go_on_when_it_is_deleted(desk):
    joiners = copy_plan(desk, PROSPECTS, "joiners")
    change_plan_step(desk, joiners, 0, "3 note; hello", TEN_TOUCHES.steps[0])
    assert choose_plan(desk, LEE, joiners).what == "call", "Lee has no address"
    assert people_on_plans(desk) == {PROSPECTS: 2, joiners: 1}
    assert following(desk, LEE).purpose == "hello"
    assert (desk.book.plans()[PROSPECTS], following(desk, PRIYA)) == (TEN_TOUCHES, TEN_TOUCHES.steps[0])
    assert delete_plan(desk, joiners) == "joiners"
    assert following(desk, LEE) == TEN_TOUCHES.steps[0]
    undo(desk)
    assert following(desk, LEE).purpose == "hello"


def test_a_chosen_plan_begins_at_its_first_touch_never_today_twice_and_logging_goes_on_with_it(desk):
    short = copy_plan(desk, CUSTOMERS, "short")
    change_plan_step(desk, short, 0, "0 call; hello", LIGHT.steps[0])
    today = desk.now.date()
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer"))
    assert choose_plan(desk, LEE, short).when.day == today + timedelta(days=1)
    assert choose_plan(desk, LEE, short) is None
    assert choose_plan(desk, PRIYA, short).when.day == today
    [row] = [row for row in queue_of(desk).rows if row.person == PRIYA]
    assert (row.bucket, row.touch, row.of) == ("plan", 1, 3)
    log_touch(desk, TouchDraft(person=PRIYA, outcome="voicemail", channel="call"))
    person = desk.book.people[PRIYA]
    assert (person.plan.plan, person.plan.done, person.plan.step.when.day) == (
        short,
        1,
        today + timedelta(days=13),
    )
    log_touch(desk, TouchDraft(person=PRIYA, outcome="won"))
    assert plan_of(desk.book.people[PRIYA], desk.book.plans()) == BUILT_IN[CUSTOMERS], (
        "a yes begins their plan"
    )


def test_contact_pauses_the_plan_and_a_promise_suspends_it(desk):
    """Method F5, design §2: the gap runs from the last touch, and a promise goes before whatever the plan says."""
    choose_plan(desk, DANA, CUSTOMERS)
    [row] = [row for row in queue_of(desk).rows if row.person == DANA]
    assert (row.bucket, row.what) == ("promise_now", "call")
    log_touch(desk, TouchDraft(person=DANA, outcome="talked", step=row_step(desk, days=9)))
    assert desk.book.people[DANA].plan.step is None, "nothing of the plan while something is agreed"
    assert proposal_for(desk, DANA, "no_answer").stands is not None
    desk.clock.set(desk.now + timedelta(days=9))
    desk.book.refresh()
    after = proposal_for(desk, DANA, "voicemail")
    assert after.step.when.day == desk.now.date() + timedelta(days=31), (
        "30 days after this touch, and no Sunday"
    )


def row_step(desk, days):
    step = desk.book.promises_of(DANA)[0][1].step
    day = desk.now.date() + timedelta(days=days)
    return replace(step, when=replace(step.when, day=day, start=None))


def test_what_cannot_be_done_is_refused_in_a_sentence_and_changes_nothing(desk):
    refused = (
        lambda: delete_plan(desk, PROSPECTS),
        lambda: rename_plan(desk, PROSPECTS, " "),
        lambda: copy_plan(desk, PROSPECTS, "After a yes"),
        lambda: restore_plan(desk, PROSPECTS),
        lambda: change_plan_step(desk, PROSPECTS, 0, EXAMPLE, TEN_TOUCHES.steps[1]),
        lambda: choose_plan(desk, LEE, 9),
    )
    for act in refused:
        with pytest.raises(Refused):
            act()
    for _ in range(2):
        remove_plan_step(desk, CUSTOMERS, 0)
    with pytest.raises(Refused, match="at least one"):
        remove_plan_step(desk, CUSTOMERS, 0)
    assert rename_plan(desk, CUSTOMERS, "thanks") == "thanks"
    restore_plan(desk, CUSTOMERS)
    assert desk.book.plans() == BUILT_IN


def test_plans_and_words_of_the_users_own_go_out_with_the_book(desk):
    copy_plan(desk, PROSPECTS, "joiners")
    keep_words(desk, "first", "call", "Hello {name}")
    document = json.loads(export_json(desk))
    assert [each["name"] for each in document["plans"]] == [
        *(each.name for each in BUILT_IN.values()),
        "joiners",
    ]
    assert [each["text"] for each in document["templates"]] == ["Hello {name}"]


def test_what_another_copy_changed_meanwhile_stays(desk, make_desk):
    other = make_desk("book")
    change_plan_step(other, PROSPECTS, 1, "9 mail; from over there", TEN_TOUCHES.steps[1])
    log_touch(other, TouchDraft(person=PRIYA, outcome="no_answer"))
    change_plan_step(desk, PROSPECTS, 0, "0 call; from here", TEN_TOUCHES.steps[0])
    choose_plan(desk, PRIYA, CUSTOMERS)
    first, second, *_ = desk.book.plans()[PROSPECTS].steps
    assert (first.purpose, second.purpose) == ("from here", "from over there")
    assert desk.book.people[PRIYA].summary.touches == 1
    with pytest.raises(Refused, match="changed meanwhile"):
        change_plan_step(desk, PROSPECTS, 1, "9 mail; mine", TEN_TOUCHES.steps[1])


def test_a_changed_plan_moves_nobody_on_another(desk):
    joiners = copy_plan(desk, PROSPECTS, "joiners")
    choose_plan(desk, LEE, joiners)
    with desk.book.transaction():
        lee = desk.book.people[LEE]
        desk.book.save_person(replace(lee, plan=replace(lee.plan, done=3)), LEE)
    remove_plan_step(desk, PROSPECTS, 0)
    assert desk.book.people[LEE].plan.done == 3


def test_whoever_is_past_the_end_of_a_plan_brought_back_is_at_its_end(desk):
    for _ in range(8):
        add_plan_step(desk, PROSPECTS, 0, "1 text; hi")
    with desk.book.transaction():
        dana = desk.book.people[DANA]
        desk.book.save_person(replace(dana, plan=replace(dana.plan, done=18)), DANA)
    restore_plan(desk, PROSPECTS)
    assert desk.book.people[DANA].plan.done == len(TEN_TOUCHES.steps)

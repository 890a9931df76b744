"""Templates (method S4): checked when saved, and said only where the timeline holds every fact of theirs (S1)."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from method_makers import NOW, ZONE, at, person, promise, touch, when
from method_timelines import SECRET, timelines, tries_since_contact

from followup_tui.method.merge_fields import FIELDS
from followup_tui.method.opener import Around, opener
from followup_tui.method.template_text import completed, completions, fault_of, fill
from followup_tui.method.wording import built_in
from followup_tui.model.words import CONVERSATIONS, KINDS, SITUATIONS


def said(text, *touches, who=None, held=None, kind="call", **around):
    """What is said where this text stands for every situation."""
    own = {(situation, kind): text for situation in SITUATIONS}
    words = opener(
        who or person(), list(enumerate(touches, 1)), held, NOW, ZONE, (), Around(own=own, **around)
    )
    return words.wording(kind)


def test_words_of_the_users_own_take_the_place_of_the_apps():
    wording = said("{name}, {talked}: shall we go on, {days} later?", touch(17, "talked"))
    assert (wording.text, wording.sources) == (
        "Dana, we talked a week ago: shall we go on, 8 days later?",
        (1,),
    )


def test_they_are_not_used_where_a_fact_of_theirs_is_not_known():
    assert said("{name}, {agreed}?", touch(17, "talked")).text.startswith("Dana, we talked a week ago.")
    assert said("{they_tried}", touch(17, "talked")).text.startswith("Dana, we talked")
    assert "{company}" not in said("Hello {company}", who=person(company="")).text


def test_who_has_no_name_is_spoken_to_without_one_and_sentences_begin_large():
    assert said(
        "{name}, {talked}. {tried_since}.", touch(3, "talked"), touch(10, "busy"), who=person("")
    ).text == ("We talked three weeks ago. I have tried you once since.")
    assert said("Hello {name}! {talked}.", touch(17, "talked"), who=person("")).text.startswith("We talked")


def test_their_words_are_those_of_the_promise_else_what_they_need():
    held = promise(1, when(25), made=at(17), entry=1, words="ring me once the roof is on")
    text = "You said: {their_words}"
    assert said(text, touch(17, "talked"), held=held).text == "You said: ring me once the roof is on"
    assert said(text, who=person(need="a quiet mill")).text == "You said: a quiet mill"
    assert said(text).text.startswith("Dana, I would be glad"), "neither is known"


@pytest.mark.parametrize("text", ["{nmae}, hello", "{name, hello", "name}, hello", "{}", "{name{company}}"])
def test_what_is_no_field_is_a_fault(text):
    assert fault_of(text)


def test_a_field_is_offered_and_completed_while_one_types_it():
    assert completions("{name}, {tr") == ["tried", "tries", "tried_since"]
    assert completed("{name}, {tr") == "{name}, {tried}"
    assert len(completions("{")) == len(FIELDS)
    assert (completions("{name}"), completed("hello")) == ([], "hello")


def test_every_field_and_all_of_the_apps_own_words_pass():
    assert not fault_of(" ".join(f"{{{name}}}" for name in FIELDS))
    for situation in SITUATIONS:
        for kind in KINDS:
            texts = [text for tries in range(12) for text in built_in(situation, kind, tries)]
            assert not any(map(fault_of, texts))
            assert all(text.startswith("{name}, ") for text in texts)


@settings(max_examples=150, deadline=None)
@given(
    timelines,
    st.lists(st.sampled_from([f"{{{name}}}" for name in FIELDS] + ["and so", "{name}, "]), max_size=6).map(
        " ".join
    ),
    st.booleans(),
    st.sampled_from(KINDS),
)
def test_a_template_states_nothing_that_the_timeline_does_not_hold(timeline, text, promised, kind):
    held = None
    if promised and timeline:
        held = promise(1, when(25, "15:00"), made=timeline[-1].at, entry=len(timeline))
    own = {(situation, kind): f"MINE {text}" for situation in SITUATIONS}
    words = opener(person(), list(enumerate(timeline, 1)), held, NOW, ZONE, (), Around(own=own))
    wording = words.wording(kind)
    assert SECRET not in wording.text
    assert "{" not in wording.text
    touches = [entry for entry in timeline if entry.kind == "touch"]
    talks = [entry for entry in touches if entry.outcome in CONVERSATIONS]
    since = tries_since_contact(touches)
    used = set(re.findall(r"\{(\w+)\}", text)) if wording.text.startswith("MINE") else set()
    assert bool(used & {"talked", "last_talk", "days"}) <= bool(talks)
    assert bool(used & {"tried", "tried_since"}) <= bool(since)
    rung = [entry for entry in since if entry.outcome not in {"sent", "posted"}]
    assert bool(used & {"tries", "since", "last_try"}) <= bool(rung), "a letter is no try"
    assert bool(used & {"referrer", "thing", "again", "company", "their_words"}) <= False
    answers = [entry for entry in touches if entry.outcome != "wrong_number"]
    assert ("they_tried" in used) <= (bool(answers) and answers[-1].by == "them")
    agreed = held is not None and timeline[-1].kind == "touch" and (timeline[-1].outcome in CONVERSATIONS)
    relayed = held is not None and timeline[-1].outcome == "left_word" and timeline[-1].by == "us"
    assert ("agreed" in used) <= (agreed or relayed)
    assert set(wording.sources) <= {id_ for id_, entry in enumerate(timeline, 1) if entry.kind == "touch"}
    assert fill("", {}).text == ""

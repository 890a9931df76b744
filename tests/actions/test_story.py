from __future__ import annotations

from datetime import time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.actions.story import ALL, StorySearch, kinds_in, only, story
from followup_tui.model.entry import Entry
from followup_tui.model.promise import Promise
from followup_tui.model.when import When


def keys(moments):
    return [each.key for each in moments]


def test_newest_first_on_my_clock(desk):
    moments = story(desk, 1)
    assert [each.at.strftime("%d %b %H:%M") for each in moments] == [
        "17 Nov 10:24", "09 Nov 10:24", "05 Nov 10:24", "28 Oct 10:24",
    ]  # fmt: skip  # a table


def test_a_promise_stands_with_the_entry_that_made_it(desk):
    (made,) = story(desk, 1)[0].made
    assert made.is_open


def test_a_promise_made_by_itself_is_a_moment_of_its_own(desk):
    with desk.book.transaction():
        desk.book.save_promise(
            Promise(person=2, when=When(desk.now.date(), desk.zone, time(15)), made=desk.now, asked_by="us")
        )
    (moment,) = story(desk, 2)
    assert moment.entry is None
    assert moment.made[0].person == 2


def test_what_settled_a_promise_says_so_and_a_promise_dropped_by_itself_is_told(desk):
    promise = desk.book.promises[1]
    with desk.book.transaction():
        desk.book.save_promise(replace(promise, state="kept", settled=desk.now, settled_by=4), 1)
    assert story(desk, 1)[0].settled[0].state == "kept"
    with desk.book.transaction():
        desk.book.save_promise(replace(promise, state="dropped", settled=desk.now), 1)
    first = story(desk, 1)[0]
    assert (first.entry, first.settled[0].state) == (None, "dropped")


def test_each_kind_shows_its_own_and_empty_kinds_are_left_out(desk):
    moments = story(desk, 1)
    assert kinds_in(moments) == [ALL, "calls", "mail & messages", "promises"]
    assert [each.entry.channel for each in only(moments, "mail & messages")] == ["email"]
    assert only(moments, ALL) == moments


def test_search_finds_words_in_any_order_without_case_or_accents(desk):
    with desk.book.transaction():
        desk.book.save_entry(Entry(person=1, at=desk.now, kind="note", note="Küchentür für José"))
    moments = story(desk, 1)
    search = StorySearch(moments)
    assert keys(search.find(moments, "jose KUCHEN")) == [moments[0].key]
    assert keys(search.find(moments, "october")) == [moments[-1].key]
    assert search.find(moments, "zebra") == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(minutes=st.lists(st.integers(0, 500_000), max_size=12))
def test_every_entry_is_told_once_newest_first(desk, minutes):
    with desk.book.transaction():
        for id_, _ in desk.book.timeline(3):
            desk.book.store.delete("entries", id_)
        ids = [
            desk.book.save_entry(Entry(person=3, at=desk.now - timedelta(minutes=each), kind="note"))
            for each in minutes
        ]
    moments = story(desk, 3)
    assert sorted(int(each.key) for each in moments) == sorted(ids)
    assert [each.at for each in moments] == sorted((each.at for each in moments), reverse=True)

import os
import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.actions.demo import made_up_content, new_sample_path, sample_content, write_sample
from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.sample import small
from followup_tui.actions.sample.story import Days, characters
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import FrozenClock
from followup_tui.method.friday import unfed
from followup_tui.method.insight import how_hard_gap, insights
from followup_tui.method.quarter import quarter_at, to_review
from followup_tui.method.queue import build
from followup_tui.method.record import Touch, record_of
from followup_tui.method.summary import summarise
from followup_tui.method.worksheet import first_open
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.text import clean
from followup_tui.model.words import OUTCOMES

ZONE = "America/Chicago"
WEEKDAYS = WeekdayCalendar()
NOW = datetime(2026, 11, 25, 10, 24, tzinfo=ZoneInfo(ZONE))

moments = st.integers(0, 6 * 366 * 24 * 60).map(
    lambda minutes: NOW - timedelta(days=3 * 366) + timedelta(minutes=minutes)
)


def queue(content, now, zone=ZONE):
    return build(content.people, content.promises, now, zone, content.settings, WEEKDAYS)


def timeline(content, id_):
    return sorted(((each.at, key, each) for key, each in content.entries.items() if each.person == id_))


def check_consistent(content, now):
    for id_, person in content.people.items():
        told = [entry for _, _, entry in timeline(content, id_)]
        assert person.summary == summarise(told), person.name
        assert all(entry.at < now for entry in told)
        if person.created and told:
            assert person.created <= told[0].at
        if person.closed:
            assert person.plan.step is None
            assert not any(each.is_open for each in content.promises.values() if each.person == id_)
    for promise in content.promises.values():
        assert promise.made < now
        assert promise.is_open == (promise.settled is None)
        if promise.is_open and promise.owed_by == "us":
            last = content.people[promise.person].summary.last_touch
            assert last is not None
            assert last.date() < promise.when.in_zone(ZONE).day


@settings(max_examples=15)
@given(moments)
def test_the_sample_is_consistent_whenever_it_is_opened(now):
    check_consistent(sample_content(now, ZONE, WEEKDAYS), now)


@settings(max_examples=15)
@given(moments)
def test_somebody_is_always_promised_now_today_and_late(now):
    counts = queue(sample_content(now, ZONE, WEEKDAYS), now).counts
    assert counts["promise_now"] >= 1
    assert counts["promise_today"] >= 1
    assert counts["promise_late"] >= 2
    assert counts["new"] >= 3
    assert counts["reconnect"] >= 1


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland", "America/Los_Angeles"])
def test_the_sample_holds_on_other_clocks(zone):
    now = NOW.astimezone(ZoneInfo(zone))
    content = sample_content(now, zone, WEEKDAYS)
    assert queue(content, now, zone).counts["promise_now"] >= 1
    assert all(
        person.summary.last_touch is None or person.summary.last_touch < now
        for person in content.people.values()
    )


def test_on_the_day_of_the_sketches_it_looks_like_them():
    content = sample_content(NOW, ZONE, WEEKDAYS)
    rows = {content.people[row.person].name: row for row in queue(content, NOW).rows}
    assert rows["Dana Ruiz"].reason == "in 6 min, asked you to call"
    assert rows["Amara Diallo"].bucket == "promise_today"
    assert (rows["Lee Chen"].what, rows["Lee Chen"].bucket) == ("quote", "promise_late")
    assert rows["Sam Okafor"].reason == "in 4 h 36 · 22:00 there"
    assert (rows["Priya Raman"].touch, rows["Priya Raman"].reason) == (4, "rang three times so far")
    assert (rows["José Muñoz"].what, rows["José Muñoz"].touch) == ("note", 5)
    assert (rows["Ingrid Åberg"].what, rows["Ingrid Åberg"].touch) == ("email", 2)
    assert (rows["Noah Park"].bucket, rows["Noah Park"].reason) == ("new", "imported Monday")
    assert (rows["Tove Lind"].bucket, rows["Tove Lind"].reason) == (
        "reconnect",
        "no answer since March",
    )


def test_it_is_a_whole_book_in_small():
    content = sample_content(NOW, ZONE, WEEKDAYS)
    people = content.people.values()
    assert 35 <= len(people) <= 45
    assert len({person.zone for person in people}) >= 15
    assert {person.stage for person in people} == {"suspect", "prospect", "customer", "released"}
    assert {person.ended for person in people} == {None, "released", "no_for_good", "do_not_contact"}
    assert {promise.state for promise in content.promises.values()} >= {"open", "kept", "renegotiated"}
    assert {"us", "them"} == {promise.owed_by for promise in content.promises.values()}
    assert len({each.outcome for each in content.entries.values()} & set(OUTCOMES)) >= 12
    assert any(person.pinned for person in people)
    assert any(person.hand_note for person in people)
    first = min(each.at for each in content.entries.values())
    assert NOW - first > timedelta(days=90)


def test_nothing_in_it_could_reach_anybody():
    for character in characters():
        assert all(mail.endswith(".example") for mail in character.emails)
        assert all(
            text == clean(text)
            for text in (character.name, character.need, *(t.note for t in character.story))
        )


FICTIONAL = {
    "+1": r"[2-9]\d\d55501\d\d",
    "+33": r"46571\d{4}",
    "+353": r"2091\d{5}",
    "+44": r"(113|131)4960\d{3}|2079460\d{3}|7700900\d{3}",
    "+46": r"3139006[0-4]\d|8465004\d\d",
    "+49": r"4066969\d{3}|8999998\d{3}",
    "+61": r"491570(006|15[6-9]|110|313|737)",
}
"""What each regulator keeps free for stories; elsewhere none does, and the sample has figures that look made up."""


def test_every_number_in_it_is_one_that_nobody_has():
    numbers = [re.sub(r"[ ()-]", "", phone) for each in characters() for phone in each.phones]
    assert len(numbers) > 40
    for number in numbers:
        code = next((code for code in FICTIONAL if number.startswith(code)), "")
        assert (
            re.fullmatch(FICTIONAL[code], number.removeprefix(code))
            if code
            else re.search("550?0?14", number)
        )


def test_the_same_moment_gives_the_same_sample_in_every_run():
    told = (
        "from test_demo import *; from hashlib import sha256;"
        "print(sha256(repr(sample_content(NOW, ZONE, WEEKDAYS)).encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", told],
            cwd=Path(__file__).parent,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_it_is_what_logging_the_same_touches_would_have_made(tmp_path):
    """The rehearsal and the act agree on every person, entry and promise."""
    told = sample_content(NOW, ZONE, WEEKDAYS)
    days = Days(NOW, ZONE, WEEKDAYS)
    cast = characters()
    store = open_db(tmp_path / "book.json")
    book = Book(store)
    clock = FrozenClock(NOW, ZONE)
    desk = Desk(book, clock, WEEKDAYS)
    with book.transaction():
        book.save_settings(told.settings)
        ids = {small._called(each): book.save_person(small._person(each, days)) for each in cast}
    for event in sorted(small._events(cast, ids, days), key=lambda event: (event.at, event.person)):
        clock.set(event.at)
        step = days.step(event.told.next, book.people[event.person].zone) if event.told.next else "default"
        entry = next(
            each for each in told.entries.values() if (each.at, each.person) == (event.at, event.person)
        )
        log_touch(
            desk,
            TouchDraft(
                person=event.person, outcome=event.told.outcome, channel=event.told.channel, by=event.told.by,
                minutes=event.told.minutes, number=entry.number, note=entry.note, ask=entry.ask, value=entry.value,
                learned=entry.learned, step=step,
            ),
        )  # fmt: skip
    for id_, person in book.people.items():
        if told.people[id_].ended != "released":
            assert _facts(person) == _facts(told.people[id_])
            logged = [each for _, each in book.timeline(id_)]
            assert logged == [each for _, _, each in timeline(told, id_) if each.is_touch]
    made = sorted(
        _bare(each) for each in book.promises.values() if book.people[each.person].name != "Gavin Price"
    )
    assert made == sorted(
        _bare(each)
        for each in told.promises.values()
        if each.owed_by == "us" and told.people[each.person].name != "Gavin Price"
    )
    store.close()


def _facts(person):
    return {field: getattr(person, field) for field in person.__struct_fields__ if field != "referred_by"}


def _bare(promise):
    return (
        promise.person,
        promise.made,
        promise.what,
        str(promise.when),
        promise.state,
        str(promise.settled),
    )


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 40), st.integers(0, 300), st.integers(), moments)
def test_a_made_up_book_is_consistent_at_any_size(people, touches, seed, now):
    content = made_up_content(now, ZONE, WEEKDAYS, people, touches, seed)
    assert len(content.people) == people
    assert content.touches == len(content.entries) == touches
    for id_, person in content.people.items():
        assert person.summary == summarise([entry for _, _, entry in timeline(content, id_)])
    moments_ = [each.at for each in content.entries.values()]
    assert moments_ == sorted(moments_)


def test_the_seed_decides_who_is_made_up():
    first, again, other = (made_up_content(NOW, ZONE, WEEKDAYS, 20, 60, seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_touches_need_people():
    with pytest.raises(Refused):
        made_up_content(NOW, ZONE, WEEKDAYS, 0, 5)


def test_what_is_written_is_what_was_told_and_nothing_is_to_be_undone(tmp_path):
    content = sample_content(NOW, ZONE, WEEKDAYS)
    path = tmp_path / "sample.json"
    write_sample(path, content)
    store = open_db(path, read_only=True)
    book = Book(store)
    assert dict(book.people) == content.people
    assert dict(book.promises) == content.promises
    assert book.settings == content.settings
    assert [each for _, each in book.timeline(1)] == [entry for _, _, entry in timeline(content, 1)]
    assert store.undo_label is None
    blocked = book.blocked()
    assert blocked is not None
    assert blocked.keys
    store.close()


def test_a_file_that_is_there_is_never_taken(tmp_path):
    taken = tmp_path / "taken.json"
    taken.write_text("mine")
    dangling = tmp_path / "link.json"
    dangling.symlink_to(tmp_path / "nowhere.json")
    for path in (taken, dangling):
        with pytest.raises(Refused):
            new_sample_path(str(path))


def test_the_sample_knows_why_and_which_value_goes_unfed():
    content = sample_content(NOW, ZONE, WEEKDAYS)
    sheet = content.worksheet
    assert first_open(sheet) is None
    assert unfed(sheet.kept_values, content.fridays).name == "influence"
    assert content.counts


@settings(max_examples=15)
@given(moments)
def test_it_is_in_the_midst_of_a_promised_quarter_whenever_it_is_opened(now):
    content = sample_content(now, ZONE, WEEKDAYS)
    (quarter,) = content.quarters
    assert quarter_at(content.quarters, now.date()) == quarter
    assert to_review(content.quarters, now.date()) is None
    assert how_hard_gap(content.how_hard, ZONE).enough
    touches = [
        Touch(
            int(each.at.timestamp()) // 60,
            id_,
            each.person,
            each.at.date(),
            each.at.hour,
            each.channel,
            each.outcome,
            each.by,
        )
        for id_, each in content.entries.items()
        if each.is_touch
    ]
    assert next(each for each in insights(record_of(touches)) if each.question == "sessions").enough


@pytest.mark.parametrize("day", [NOW, NOW + timedelta(days=48)])
def test_its_goals_are_those_of_the_three_months_that_it_promised(day):
    content = sample_content(day, ZONE, WEEKDAYS)
    quarter = content.quarters[0]
    assert {(each.since, each.by) for each in content.worksheet.kept_goals} == {(quarter.start, quarter.end)}

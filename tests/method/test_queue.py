from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from method_makers import (
    CALENDAR,
    NOW,
    SETTINGS,
    TODAY,
    YESES,
    ZONE,
    at,
    person,
    planned,
    promise,
    touch,
    touched,
    when,
)
from msgspec.structs import replace

from followup_tui.actions.queue_words import row_label
from followup_tui.method.queue import build
from followup_tui.method.summary import summarise
from followup_tui.model.person import Address, Person, Progress, Step, Summary
from followup_tui.model.settings import Settings
from followup_tui.model.words import BUCKETS


def queue(people, promises=None, now=NOW, book_settings=SETTINGS, **more):
    return build(people, promises or {}, now, ZONE, book_settings, CALENDAR, **more)


def buckets(found):
    return [(row.person, row.bucket) for row in found.rows]


def test_buckets_come_in_the_order_of_design_4():
    people = {n: person(f"P{n}") for n in range(1, 8)}
    people[5] = person(plan=planned(25), summary=touched(1))
    people[7] = person(summary=touched(contact=True, days_ago=200))
    promises = {
        1: promise(1, when(25, "15:00")),
        2: promise(2, when(23)),
        3: promise(3, when(25)),
        4: promise(4, when(25, "10:30")),
    }
    found = queue(people, promises)
    assert buckets(found) == [
        (4, "promise_now"),
        (3, "promise_today"),
        (2, "promise_late"),
        (1, "promise_later"),
        (5, "plan"),
        (6, "new"),
        (7, "reconnect"),
    ]
    assert found.counts == dict.fromkeys(BUCKETS, 1)


@pytest.mark.parametrize(
    ("clock", "bucket"),
    [
        ((10, 19), "promise_later"),
        ((10, 20), "promise_now"),
        ((10, 30), "promise_now"),
        ((23, 59), "promise_now"),
    ],
)
def test_a_timed_promise_is_now_from_ten_minutes_before_until_its_day_ends(clock, bucket):
    found = queue({1: person()}, {9: promise(1, when(25, "10:30"))}, now=at(25, *clock))
    assert [(row.bucket, row.promise, row.at) for row in found.rows] == [(bucket, 9, at(25, 10, 30))]


def test_the_day_after_it_is_late_and_never_rots():
    for day in (26, 27):
        found = queue({1: person()}, {9: promise(1, when(25, "10:30"))}, now=at(day, 9))
        assert buckets(found) == [(1, "promise_late")]


def test_a_promise_just_after_midnight_is_seen_ten_minutes_before():
    found = queue({1: person()}, {9: promise(1, when(26, "00:05"))}, now=at(25, 23, 56))
    assert buckets(found) == [(1, "promise_now")]


def test_past_its_quarter_of_an_hour_it_is_said_gently():
    def reason(minute):
        return queue({1: person()}, {9: promise(1, when(25, "10:30"))}, now=at(25, 10, minute)).rows[0].reason

    assert reason(24) == "in 6 min, asked you to call"
    assert reason(40) == "now, asked you to call"
    assert reason(46) == "since 10:30, as asked"


def test_a_window_is_late_only_past_its_end():
    found = queue({1: person()}, {9: promise(1, when(25, "09:00", "11:00"))})
    assert found.rows[0].reason == "now, asked you to call"
    assert found.rows[0].until == at(25, 11)


def test_late_ones_come_most_recent_first_and_five_are_shown():
    people = {n: person() for n in range(1, 8)}
    promises = {n: promise(n, when(25 - n)) for n in people}
    found = queue(people, promises)
    assert [row.person for row in found.rows] == [1, 2, 3, 4, 5, 6, 7]
    assert [row.person for row in found.late_folded] == [6, 7]


MINE = {"asked_by": "us"}
"""A day that I set myself, with no talk behind it."""


@pytest.mark.parametrize(
    ("mine", "agreed", "bucket"),
    [
        (when(25, "10:15"), when(25, "10:30"), "promise_now"),
        (when(25), when(25), "promise_today"),
        (when(24), when(20), "promise_late"),
        (when(25, "15:00"), when(25, "15:00"), "promise_later"),
    ],
)
def test_in_each_bucket_what_was_agreed_comes_before_what_i_planned_alone(mine, agreed, bucket):
    """Method Q5: a promise outranks everything else."""
    promises = {1: promise(1, mine, made=at(2), **MINE), 2: promise(2, agreed)}
    people = {1: person(), 2: person()}
    assert buckets(queue(people, promises)) == [(2, bucket), (1, bucket)]
    if mine.timed:
        steps = {1: person(plan=planned(25, start=f"{mine.start:%H:%M}")), 2: person()}
        assert buckets(queue(steps, {2: promises[2]})) == [(2, bucket), (1, bucket)]


def test_what_comes_later_today_stands_by_the_clock():
    promises = {1: promise(1, when(25, "11:00"), made=at(2), **MINE), 2: promise(2, when(25, "15:00"))}
    assert [id_ for id_, _ in buckets(queue({1: person(), 2: person()}, promises))] == [1, 2]


def test_what_i_planned_folds_no_agreed_promise_away():
    people = {n: person() for n in range(1, 8)}
    promises = {n: promise(n, when(25 - n), **(MINE if n < 6 else {})) for n in people}
    found = queue(people, promises)
    assert [row.person for row in found.rows] == [6, 7, 1, 2, 3, 4, 5]
    assert [row.person for row in found.late_folded] == [4, 5]


def test_who_must_wait_for_a_decent_hour_sinks_below_those_who_can_be_rung_agreed_or_planned():
    people = {1: person(), 2: person(zone="Asia/Tokyo"), 3: person(zone="Asia/Tokyo"), 4: person()}
    promises = {n: promise(n, when(24), **(MINE if n in {1, 3} else {})) for n in people}
    assert [row.person for row in queue(people, promises).rows] == [4, 1, 2, 3]


@pytest.mark.parametrize(
    ("mine", "agreed", "shown"),
    [
        (when(23), when(24), 2),
        (when(23), when(25, "10:30"), 2),
        (when(25, "10:20"), when(24), 2),
        (when(23), when(26), 1),
        (when(24), when(26, "10:30"), 1),
    ],
)
def test_of_one_persons_promises_that_are_due_the_agreed_one_is_shown(mine, agreed, shown):
    promises = {1: promise(1, mine, **MINE), 2: promise(1, agreed)}
    assert [row.promise for row in queue({1: person()}, promises).rows] == [shown]


def test_of_several_promises_the_earliest_is_the_one_row():
    promises = {1: promise(1, when(27)), 2: promise(1, when(24)), 3: promise(1, when(25))}
    assert [row.promise for row in queue({1: person()}, promises).rows] == [2]


def test_but_one_with_a_time_that_has_come_goes_before_an_older_one():
    promises = {1: promise(1, when(24)), 2: promise(1, when(25, "10:30"))}
    assert [row.promise for row in queue({1: person()}, promises).rows] == [2]


@pytest.mark.parametrize(
    ("mails", "what"),
    [((Address("dana@ruiz.example", "dana@ruiz.example"),), "email"), ((), "find a number")],
)
def test_a_promised_call_goes_by_the_way_that_is_left_once_every_number_proved_wrong(mails, what):
    lost = person(phones=(Address("312 555 0142", wrong=True),), emails=mails)
    rows = queue({1: lost, 2: person(phones=())}, {1: promise(1, when(25)), 2: promise(2, when(25))}).rows
    assert [row.what for row in rows] == [what, "call"]  # a call of theirs is called back, number or not


def test_the_queue_of_another_day_speaks_of_that_day():
    [row] = queue({1: person()}, {1: promise(1, when(26))}, day=date(2026, 11, 26)).rows
    assert (row.reason, row_label(row, TODAY), row_label(row, row.due)) == ("any time", "Thu", "today")


def test_what_they_promised_waits_on_the_card_and_nothing_is_planned_meanwhile():
    silent = person(summary=touched(contact=True))
    assert buckets(queue({1: silent}, {1: promise(1, when(27), owed_by="them")})) == []
    assert buckets(queue({1: silent}, {1: promise(1, when(24), owed_by="them")})) == [(1, "reconnect")]


def test_a_settled_promise_is_no_promise():
    kept = promise(1, when(25), state="kept")
    assert buckets(queue({1: person(summary=touched(contact=True))}, {1: kept})) == [(1, "reconnect")]


def test_the_plan_leads_with_the_drop_off_then_fewest_days_left_then_three_yeses():
    people = {
        1: person(plan=planned(25, started=20), summary=touched(1)),
        2: person(plan=planned(25, started=2), summary=touched(1)),
        3: person(plan=planned(25, started=20), summary=touched(1), fit=YESES),
        4: person(plan=planned(25, started=20), summary=touched(3)),
        5: person(plan=planned(24, started=2), summary=touched(4)),
    }
    assert [row.person for row in queue(people).rows] == [5, 4, 2, 3, 1]


def test_a_planned_time_comes_up_at_its_time_and_is_never_late():
    step = person(plan=planned(25, start="10:51"), summary=touched(1))
    assert buckets(queue({1: step}, now=at(25, 10, 31))) == [(1, "promise_later")]
    assert buckets(queue({1: step}, now=at(25, 10, 41))) == [(1, "promise_now")]
    assert buckets(queue({1: step}, now=at(26, 9))) == [(1, "plan")]


def test_an_open_promise_suspends_the_plan():
    somebody = person(plan=planned(25), summary=touched(1))
    assert buckets(queue({1: somebody}, {1: promise(1, when(30))})) == []


def test_not_now_hides_plan_new_and_hello_until_its_day_but_never_a_promise():
    off = date(2026, 11, 26)
    people = {
        1: person(plan=planned(25), summary=touched(1), put_off=off),
        2: person(put_off=off),
        3: person(summary=touched(contact=True), put_off=off),
        4: person(put_off=off),
        5: person(plan=planned(25, start="15:00"), summary=touched(1), put_off=off),
    }
    promises = {1: promise(4, when(25))}
    assert buckets(queue(people, promises)) == [(4, "promise_today")]
    next_day = buckets(queue(people, promises, now=at(26, 9)))
    assert next_day == [(4, "promise_late"), (1, "plan"), (5, "plan"), (2, "new"), (3, "reconnect")]


def test_a_late_promise_that_was_spread_comes_back_on_its_day_as_it_was_agreed():
    spread = promise(1, when(23, "15:00"), put_off=date(2026, 11, 27))
    assert buckets(queue({1: person()}, {1: spread})) == []
    for shown in (
        queue({1: person()}, {1: spread}, now=at(27, 9)),
        queue({1: person()}, {1: spread}, day=date(2026, 11, 27)),
    ):
        row = shown.rows[0]
        assert (row.bucket, row.due, row.reason) == (
            "promise_late",
            date(2026, 11, 23),
            "asked for Mon 15:00",
        )
    meanwhile = {1: spread, 2: promise(1, when(25, "15:00"))}
    assert [row.promise for row in queue({1: person()}, meanwhile).rows] == [2]


@pytest.mark.parametrize(
    "fields", [{"stage": "released"}, {"do_not_contact": True}, {"ended": "no_for_good"}]
)
def test_closed_people_never_appear(fields):
    people = {
        1: person(**fields),
        2: person(summary=touched(contact=True), **fields),
        3: person(plan=planned(25), summary=touched(1), **fields),
        4: person(**fields),
    }
    assert queue(people, {1: promise(4, when(25))}).rows == ()


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({}, "call"),
        ({"phones": (), "emails": (Address("d@x.example", "d@x.example"),)}, "email"),
        ({"phones": (), "links": (Address("linkedin.com/in/d"),)}, "message"),
        ({"phones": (), "address": "1 Main St"}, "note"),
        ({"phones": ()}, "other"),
    ],
)
def test_new_people_come_by_the_channel_they_have(fields, what):
    assert [(row.bucket, row.what) for row in queue({1: person(**fields)}).rows] == [("new", what)]


def test_a_customer_with_nothing_planned_is_for_a_hello():
    assert buckets(queue({1: person(stage="customer")})) == [(1, "reconnect")]


def test_hellos_are_a_few_a_day_longest_silent_first():
    people = {n: person(summary=touched(contact=True, days_ago=n)) for n in range(1, 9)}
    found = queue(people)
    assert [row.person for row in found.rows] == [8, 7, 6]
    assert found.kept_for_tomorrow == 0, "those beyond a few are no backlog"


def test_somebody_touched_today_is_not_to_be_greeted_again():
    assert buckets(queue({1: person(summary=touched(contact=True, days_ago=0))})) == []


def test_hellos_said_today_count_towards_the_few():
    said = person(
        summary=touched(1, days_ago=0, touches=9), plan=Progress(started=TODAY, done=1), stage="customer"
    )
    people = {n: person(summary=touched(contact=True, days_ago=n)) for n in range(1, 9)} | {
        20: said,
        21: said,
    }
    assert [row.person for row in queue(people).rows] == [8]


def test_the_cap_counts_what_is_kept_for_tomorrow_and_never_holds_back_a_promise():
    people = {n: person(plan=planned(25), summary=touched(1)) for n in range(1, 41)}
    promises = {n: promise(n, when(25)) for n in range(1, 31)}
    small = Settings(cap=4)
    found = queue(people, promises, book_settings=small)
    assert (found.counts["promise_today"], found.counts["plan"]) == (30, 4)
    assert found.kept_for_tomorrow == 6
    more = queue(people, promises, book_settings=small, extra=10)
    assert (more.counts["plan"], more.kept_for_tomorrow) == (10, 0)


def test_a_day_is_bounded_those_touched_today_count_towards_the_cap():
    people = {n: person(plan=planned(25), summary=touched(1)) for n in range(1, 11)}
    done = {n: person(plan=planned(27), summary=touched(1, days_ago=0)) for n in range(11, 14)}
    assert queue(people | done, book_settings=Settings(cap=5)).counts["plan"] == 2


def test_outside_decent_hours_a_row_sinks_within_its_bucket_and_says_when_it_rises():
    people = {
        1: person(plan=planned(25), summary=touched(4), zone="Asia/Tokyo"),
        2: person(plan=planned(25), summary=touched(1)),
    }
    rows = queue(people).rows
    assert [row.person for row in rows] == [2, 1]
    assert rows[1].rises == at(25, 17)
    assert rows[1].reason == "from 17:00 (8:00 there)"


def test_a_timed_promise_does_not_sink():
    people = {1: person(zone="Asia/Tokyo"), 2: person()}
    promises = {1: promise(1, when(25, "10:20")), 2: promise(2, when(25, "10:25"))}
    assert [row.person for row in queue(people, promises).rows] == [1, 2]


def test_a_letter_wakes_nobody_and_does_not_sink():
    assert queue({1: person(plan=planned(25, "note"), zone="Asia/Tokyo")}).rows[0].rises is None


def test_another_day_shows_what_falls_on_it_and_what_the_caps_leave_over():
    people = {n: person(plan=planned(25), summary=touched(1)) for n in range(1, 8)}
    people[8] = person(plan=planned(26), summary=touched(1))
    people[9] = person()
    promises = {1: promise(9, when(26, "15:00")), 2: promise(7, when(23))}
    found = queue(people, promises, book_settings=Settings(cap=4), day=date(2026, 11, 26))
    assert [(row.person, row.bucket) for row in found.rows] == [
        (9, "promise_later"),
        (5, "plan"),
        (6, "plan"),
        (8, "plan"),
    ]


@pytest.mark.parametrize(
    ("day", "whom"),
    [(25, [8, 7, 6]), (26, [5, 4, 3]), (27, [2, 1]), (30, [])],
)
def test_another_day_greets_those_whom_the_days_before_leave_over(day, whom):
    people = {n: person(summary=touched(contact=True, days_ago=n)) for n in range(1, 9)}
    assert [row.person for row in queue(people, day=date(2026, 11, day)).rows] == whom


def test_a_day_gone_by_shows_what_is_still_open_of_it():
    people = {1: person(plan=planned(24), summary=touched(1)), 2: person(), 3: person()}
    found = queue(people, {1: promise(2, when(24))}, day=date(2026, 11, 24))
    assert buckets(found) == [(2, "promise_late"), (1, "plan")]


def test_a_time_on_their_clock_falls_on_the_users_day():
    tokyo = promise(1, when(26, "07:00", zone="Asia/Tokyo"))
    row = queue({1: person(zone="Asia/Tokyo")}, {1: tokyo}).rows[0]
    assert (row.bucket, row.due, row.at) == ("promise_later", TODAY, at(25, 16))
    assert row.reason == "in 5 h 36 · 7:00 there"


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        (person(plan=planned(25), summary=touched(3)), "rang three times so far"),
        (person(plan=planned(25), summary=replace(touched(2), rang=1)), "tried twice so far"),
        (
            person(plan=planned(25), summary=replace(touched(1), rang=0, last_outcome="posted")),
            "wrote once so far",
        ),
        (
            person(plan=planned(25), summary=replace(touched(2), rang=0, last_outcome="wrong_number")),
            "wrote twice so far",
        ),
        (person(plan=planned(25), summary=replace(touched(1), rang=0)), "tried once so far"),
        (person(created=at(23), imported=True), "imported Monday"),
        (person(created=at(25)), "added today"),
        (
            person(summary=touched(contact=True, days_ago=200)),
            "silent since March",
        ),
    ],
)
def test_reasons_in_words(who: Person, reason: str):
    assert [row.reason for row in queue({1: who}).rows] == [reason]


def test_reasons_of_promises():
    def reason(due, **fields):
        return queue({1: person()}, {1: promise(1, due, **fields)}).rows[0].reason

    assert reason(when(25)) == "any time today"
    assert reason(when(23), asked_by="us", what="quote", entry=1) == "you said Mon"
    assert reason(when(23), asked_by="us") == "planned for Mon"  # with no talk behind it
    assert reason(when(25, "15:00")) == "in 4 h 36"


@pytest.mark.parametrize(
    ("missed", "due", "reason"),
    [
        (touch(25, "no_answer", hour=9, by="them"), when(25), "they rang"),
        (touch(25, "voicemail", hour=9, by="them"), when(25), "they left word"),
        (touch(23, "sent", channel="email", by="them"), when(23), "they wrote Monday"),
        (touch(25, "no_answer", hour=9, by="them"), when(25, "10:30"), "in 6 min, they rang"),
        (touch(25, "no_answer", hour=9), when(25), "any time today"),
    ],
)
def test_who_was_missed_asked_for_nothing(missed, due, reason):
    who = person(summary=summarise([missed]))
    assert queue({1: who}, {1: promise(1, due, made=missed.at, entry=1)}).rows[0].reason == reason


def test_a_row_knows_its_touch_and_day():
    row = queue({1: person(plan=planned(25, started=5, done=4), summary=touched(4))}).rows[0]
    assert (row.touch, row.of, row.day) == (5, 10, 21)


def test_a_zone_nobody_knows_is_taken_for_the_users():
    assert buckets(queue({1: person(zone="Mars/Olympus")})) == [(1, "new")]


# -- order, for any book ------------------------------------------------------------------------------------

ZONES = ["", ZONE, "Asia/Tokyo", "Europe/Berlin"]
summaries = st.builds(
    lambda touches, unanswered, ago: Summary(
        touches=touches,
        unanswered=min(unanswered, touches),
        last_touch=NOW - timedelta(hours=ago) if touches else None,
    ),
    st.integers(0, 4),
    st.integers(0, 4),
    st.integers(0, 900),
)
steps = st.none() | st.builds(
    lambda ahead, start: Step("call", when(25 + ahead, start)),
    st.integers(-3, 3),
    st.sampled_from(["", "15:00"]),
)
people_of_all_kinds = st.builds(
    lambda zone, stage, summary, step, off: person(
        zone=zone,
        stage=stage,
        summary=summary,
        plan=Progress(
            started=date(2026, 11, 2) if summary.touches else None, done=summary.touches, step=step
        ),
        put_off=TODAY + timedelta(days=off) if off else None,
    ),
    st.sampled_from(ZONES),
    st.sampled_from(["suspect", "prospect", "customer", "released"]),
    summaries,
    steps,
    st.integers(0, 2),
)
dues = st.builds(
    when, st.integers(22, 28), st.sampled_from(["", "10:20", "15:00"]), zone=st.sampled_from(ZONES[1:])
)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(people_of_all_kinds, min_size=1, max_size=12),
    st.lists(
        st.tuples(st.integers(1, 12), dues, st.none() | st.integers(24, 28), st.sampled_from(["us", "them"])),
        max_size=12,
    ),
    st.randoms(use_true_random=False),
    st.integers(0, 6),
    st.integers(-1, 3),
)
def test_the_order_is_total_stable_and_one_row_a_person(everybody, promised, shuffle, cap, ahead):
    people = dict(enumerate(everybody, 1))
    promises = {
        n: promise(who, due, put_off=off and date(2026, 11, off), asked_by=asked)
        for n, (who, due, off, asked) in enumerate(promised, 1)
    }
    more = {"book_settings": Settings(cap=cap), "day": TODAY + timedelta(days=ahead)}
    found = queue(people, promises, **more)
    ids = list(people)
    shuffle.shuffle(ids)
    held = list(promises)
    shuffle.shuffle(held)
    again = queue({n: people[n] for n in ids}, {n: promises[n] for n in held}, **more)
    assert again == found
    keys = [row.key for row in found.rows]
    assert keys == sorted(set(keys))
    assert len({row.person for row in found.rows}) == len(found.rows)
    ranks = [BUCKETS.index(row.bucket) for row in found.rows]
    assert ranks == sorted(ranks)
    awake = [row for row in found.rows if row.bucket.startswith("promise") and not row.rises]
    assert all(one.bucket != other.bucket or one.own <= other.own for one, other in pairwise(awake))
    assert sum(rank >= BUCKETS.index("plan") for rank in ranks) <= cap


def test_a_promise_of_an_earlier_talk_is_not_told_as_their_ringing():
    missed = touch(25, "no_answer", hour=9, by="them")
    who = person(summary=summarise([missed]))
    rows = queue({1: who}, {1: promise(1, when(25), made=at(17), entry=1)}).rows
    assert "rang" not in rows[0].reason


def test_of_a_meeting_and_a_quote_nobody_is_said_to_have_asked():
    """Method S1."""

    def reason(what, due):
        held = promise(1, due, what=what, made=at(23), entry=1, asked_by="us")
        return queue({1: person()}, {9: held}, now=at(25, 15)).rows[0].reason

    assert reason("meeting", when(24, "14:00")) == "agreed for Tue 14:00"
    assert reason("meeting", when(25, "14:00")) == "since 14:00, as agreed"
    assert reason("quote", when(24)) == "you said Tue"


def test_who_was_tried_since_they_were_last_heard_has_not_answered():
    """A call of mine in May is in the list: "silent" would leave it out."""
    heard = replace(touched(1, days_ago=20), last_contact=at(4, month=3))
    found = queue({1: person(summary=heard)})
    assert found.rows[0].reason == "no answer since March"

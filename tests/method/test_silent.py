from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from method.method_makers import CALENDAR, NOW, TODAY, ZONE, person, planned, promise, touched, when

from followup_tui.method.queue import build
from followup_tui.method.silent import nothing_planned
from followup_tui.model.person import Progress, Summary
from followup_tui.model.settings import Settings

people_of = st.lists(
    st.builds(
        person,
        plan=st.sampled_from([Progress(), Progress(), planned(25), planned(30)]),
        summary=st.one_of(st.just(Summary()), st.integers(1, 20).map(lambda days: touched(days_ago=days))),
        stage=st.sampled_from(["prospect", "customer", "suspect", "released"]),
        ended=st.sampled_from([None, None, None, "no_for_good"]),
        put_off=st.sampled_from([None, None, TODAY, TODAY + timedelta(days=9)]),
    ),
    max_size=12,
).map(lambda found: dict(enumerate(found, 1)))


@given(people_of, st.sets(st.integers(1, 12)))
def test_they_are_those_whom_the_queue_finds_new_or_due_for_a_hello(people, promised):
    promises = {each: promise(each, when(28)) for each in promised & people.keys()}
    queue = build(people, promises, NOW, ZONE, Settings(cap=99, hellos=99), CALENDAR)
    wanted = {row.person for row in queue.rows if row.bucket in {"new", "reconnect"}}
    assert set(nothing_planned(people, promised, TODAY)) == wanted


@given(people_of)
def test_the_longest_silent_come_first_and_the_never_touched_last(people):
    found = nothing_planned(people, (), TODAY)
    lasts = [people[each].summary.last_touch for each in found]
    touched_ones = [each for each in lasts if each is not None]
    assert touched_ones == sorted(touched_ones)
    assert lasts == touched_ones + [None] * (len(lasts) - len(touched_ones))

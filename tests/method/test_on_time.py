from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from method.method_makers import TODAY, ZONE, promise, when

from followup_tui.method.days import due_day
from followup_tui.method.on_time import OnTime, on_time
from followup_tui.model.when import When

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)

whens = st.builds(
    When,
    day=st.dates(FIRST - timedelta(days=3), LAST + timedelta(days=3)),
    zone=st.sampled_from([ZONE, "Asia/Tokyo", "Pacific/Honolulu"]),
    start=st.none() | st.times().map(lambda each: each.replace(tzinfo=None)),
)
promises = st.builds(
    lambda due, state, owed, asked, entry: promise(
        1, due, state=state, owed_by=owed, asked_by=asked, entry=entry
    ),
    whens,
    st.sampled_from(["open", "kept", "late", "renegotiated", "dropped"]),
    st.sampled_from(["us", "us", "them"]),
    st.sampled_from(["us", "them"]),
    st.sampled_from([None, 7]),
)


@given(st.lists(promises, max_size=30))
def test_each_promise_of_ours_counts_once_and_what_i_planned_alone_never(made):
    kept = late = waiting = 0
    for each in made:
        due = due_day(each.when, ZONE)
        alone = each.asked_by == "us" and each.entry is None
        if each.owed_by == "them" or alone or due < FIRST or due > LAST:
            continue
        kept += each.state == "kept"
        late += each.state == "late" or (each.state == "open" and due < TODAY)
        waiting += each.state == "open" and due >= TODAY
    assert on_time(made, FIRST, LAST, TODAY, ZONE) == (kept, late, waiting)


def test_todays_promise_is_not_late_before_the_day_is_over():
    made = [promise(1, when(25, "09:00"))]
    assert on_time(made, FIRST, LAST, TODAY, ZONE) == OnTime(0, 0, 1)
    assert on_time(made, FIRST, LAST, TODAY + timedelta(days=1), ZONE) == OnTime(0, 1, 0)

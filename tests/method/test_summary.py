from hypothesis import given
from hypothesis import strategies as st
from method_makers import at, touch

from followup_tui.method.summary import after, summarise
from followup_tui.model.entry import Entry
from followup_tui.model.person import Summary
from followup_tui.model.words import CHANNELS, OUTCOMES, UNANSWERED

entries = st.builds(
    lambda hour, kind, outcome, channel, by: Entry(
        person=1, at=at(25, hour), kind=kind, outcome=outcome, channel=channel, by=by
    ),
    st.integers(0, 23),
    st.sampled_from(["touch", "touch", "touch", "note", "put_off"]),
    st.sampled_from(OUTCOMES),
    st.sampled_from(CHANNELS),
    st.sampled_from(["us", "us", "them"]),
)


@given(st.lists(entries, max_size=12), st.integers(0, 12))
def test_adding_one_by_one_gives_the_same_as_the_whole_timeline(timeline, cut):
    timeline.sort(key=lambda entry: entry.at)
    summary = summarise(timeline[:cut])
    for entry in timeline[cut:]:
        summary = after(summary, entry)
    assert summary == summarise(timeline)
    touches = [entry for entry in timeline if entry.kind == "touch"]
    assert summary.touches == len(touches)
    ours = 0
    for entry in reversed(touches):
        if entry.by == "them" or entry.outcome not in UNANSWERED | {"wrong_number"}:
            break
        ours += entry.outcome in UNANSWERED
    assert summary.unanswered == ours


def test_a_talk_ends_the_run_and_a_wrong_number_says_nothing_of_them():
    tries = [touch(2, "no_answer"), touch(3, "wrong_number"), touch(4, "sent", channel="email")]
    found = summarise(tries)
    assert (found.touches, found.unanswered, found.rang, found.last_contact) == (3, 2, 1, None)
    talked = after(found, touch(5, "talked"))
    assert (talked.unanswered, talked.rang, talked.last_contact) == (0, 0, at(5))


def test_their_ringing_us_is_a_contact_and_a_note_or_put_off_is_no_touch():
    missed = after(Summary(unanswered=3, rang=3), touch(5, "no_answer", by="them"))
    assert (missed.unanswered, missed.last_contact) == (0, at(5))
    assert after(missed, Entry(person=1, at=at(6), kind="put_off")) == missed

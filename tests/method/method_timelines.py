"""Timelines of any kind, for the properties of what is said; whatever is private in them says SECRET."""

from datetime import timedelta

from hypothesis import strategies as st
from method_makers import NOW

from followup_tui.model.entry import Entry
from followup_tui.model.words import CHANNELS, OUTCOMES, UNANSWERED

SECRET = "xyzzy"
timelines = st.lists(
    st.builds(
        lambda ago, kind, outcome, channel, by, value: Entry(
            person=1,
            at=NOW - timedelta(hours=ago),
            kind=kind,
            outcome=outcome if kind == "touch" else None,
            channel=channel,
            by=by,
            note=SECRET,
            learned=SECRET,
            value=value,
        ),
        st.integers(1, 4000),
        st.sampled_from(["touch", "touch", "touch", "note", "put_off"]),
        st.sampled_from(OUTCOMES),
        st.sampled_from(CHANNELS),
        st.sampled_from(["us", "us", "them"]),
        st.sampled_from(["", f"the quote {SECRET}", f"a page {SECRET}"]),
    ),
    max_size=8,
).map(lambda entries: sorted(entries, key=lambda entry: entry.at))


def tries_since_contact(touches):
    """Our attempts since anybody was last reached."""
    since = []
    for entry in touches:
        reached = entry.by == "them" or entry.outcome not in UNANSWERED | {"wrong_number"}
        since = [] if reached else [*since, *([entry] if entry.outcome in UNANSWERED else [])]
    return since

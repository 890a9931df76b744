"""A no is final where they said so: on every channel, in plans, promises and imports; and it is work done (F7)."""

from datetime import date

import pytest

from followup_tui.actions.by_hand import draft_note
from followup_tui.actions.desk import Refused
from followup_tui.actions.ending import end
from followup_tui.actions.hello import say_hello
from followup_tui.actions.import_people import preview, run
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.plans import choose_plan
from followup_tui.actions.put_off import put_off
from followup_tui.actions.quarter import quarter_here
from followup_tui.actions.renegotiate import move
from followup_tui.actions.session import Session
from followup_tui.actions.today import queue_of
from followup_tui.model.person import Step
from followup_tui.model.when import When
from followup_tui.model.words import CHANNELS
from followup_tui.screens.ending import Ended

DANA = 1
FRIDAY = Step("call", When(day=date(2026, 11, 27), zone="America/Chicago"))
FINAL = pytest.mark.parametrize("ending", ["no_for_good", "do_not_contact"])

ACTS = {
    **{
        f"{outcome} by {channel}": lambda desk, outcome=outcome, channel=channel: log_touch(
            desk, TouchDraft(person=DANA, outcome=outcome, channel=channel, step=FRIDAY)
        )
        for channel in CHANNELS
        for outcome in ("talked", "sent", "no_answer")
    },
    "a note by hand": lambda desk: draft_note(desk, DANA, "Dear Dana"),
    "a hello": lambda desk: say_hello(desk, DANA),
    "not now": lambda desk: put_off(desk, DANA),
    "another day": lambda desk: move(desk, DANA, FRIDAY),
    "another plan": lambda desk: choose_plan(desk, DANA, 2),
}


@FINAL
@pytest.mark.parametrize("act", ACTS)
def test_nothing_of_ours_comes_after_it(desk, ending, act):
    log_touch(desk, TouchDraft(person=DANA, outcome=ending))
    before = len(desk.book.timeline(DANA))
    with pytest.raises(Refused, match=r"holds|let go"):
        ACTS[act](desk)
    assert len(desk.book.timeline(DANA)) == before


@FINAL
def test_they_are_in_no_queue_and_no_session(desk, ending):
    end(desk, DANA, ending)
    assert not desk.book.promises_of(DANA)
    for ahead in range(5):
        assert DANA not in {row.person for row in queue_of(desk, days_ahead=ahead).rows}
    session = Session.begin(desk, [2, DANA, 3], 2)
    assert [session.skip(), session.skip()] == [3, 2]


@FINAL
@pytest.mark.parametrize("duplicates", ["set_aside", "import"])
def test_no_import_brings_them_back(desk, tmp_path, ending, duplicates):
    end(desk, DANA, ending)
    file = tmp_path / "people.csv"
    file.write_text("Name,Phone,Next call\nDana R.,+1 312 555 0142,2026-12-01\n")
    report = run(desk, preview(desk, file), duplicates=duplicates)
    assert report.imported == ()
    assert [each.reason for each in report.set_aside] == [
        {"no_for_good": "said no for good", "do_not_contact": "asked not to be contacted"}[ending]
    ]


@FINAL
def test_said_from_a_list_it_is_work_done_too(desk, ending):
    Ended(ending, "bought elsewhere").do(desk, DANA)
    entry = desk.book.timeline(DANA)[-1][1]
    assert (entry.is_touch, entry.outcome, entry.note) == (True, ending, "bought elsewhere")
    now, record = quarter_here(desk)
    assert (now.counts["noes"], record.touches[desk.now.date()]) == (1, 1)
    assert desk.book.people[DANA].ended_why == "bought elsewhere"


def test_no_for_good_may_still_become_no_contact_at_all(desk):
    Ended("no_for_good").do(desk, DANA)
    Ended("do_not_contact", "wrote again").do(desk, DANA)
    assert desk.book.people[DANA].do_not_contact
    assert desk.book.blocked().keys

"""What has ended stays so: a final no holds, a released person may be taken back (method F1, F7)."""

import pytest

from followup_tui.actions.desk import Refused
from followup_tui.actions.ending import end, reopen, stage_words, still_open
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.undo import undo

LEE = 2


def test_do_not_contact_holds_when_somebody_is_released_later(desk):
    end(desk, LEE, "do_not_contact")
    end(desk, LEE, "released", "tidying up")
    lee = desk.book.people[LEE]
    assert lee.do_not_contact
    assert stage_words(lee, desk.words) == "do not contact"
    with pytest.raises(Refused, match="asked not to be contacted"):
        reopen(desk, LEE)


@pytest.mark.parametrize("ending", ["no_for_good", "do_not_contact"])
def test_a_final_no_is_not_taken_back(desk, ending):
    end(desk, LEE, ending)
    with pytest.raises(Refused, match="that holds"):
        reopen(desk, LEE)
    assert desk.book.people[LEE].closed


def test_a_released_person_is_taken_back_and_nobody_else_needs_it(desk):
    assert not reopen(desk, LEE)
    end(desk, LEE, "released")
    assert reopen(desk, LEE)
    lee = desk.book.people[LEE]
    assert (lee.closed, lee.stage, lee.ended) == (False, "suspect", None)
    assert undo(desk) == "take Lee Chen back"


@pytest.mark.parametrize(
    ("ending", "told", "words"),
    [
        ("released", "was let go; X takes them back first", "released"),
        ("no_for_good", "said no for good, and that holds", "no for good"),
        ("do_not_contact", "asked not to be contacted, and that holds", "do not contact"),
    ],
)
def test_why_nothing_can_be_planned_any_more_is_said(desk, ending, told, words):
    end(desk, LEE, ending)
    assert stage_words(desk.book.people[LEE], desk.words) == words
    with pytest.raises(Refused, match=told):
        still_open(desk, LEE)


@pytest.mark.parametrize(
    ("ending", "told"),
    [("no_for_good", "said no for good, and that holds"), ("do_not_contact", "asked not to be contacted")],
)
def test_nothing_is_logged_after_a_final_no_and_why_is_said(desk, ending, told):
    end(desk, LEE, ending)
    with pytest.raises(Refused, match=told):
        log_touch(desk, TouchDraft(person=LEE, outcome="no_answer"))

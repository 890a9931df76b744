from datetime import date, time, timedelta

import pytest

from followup_tui.actions.friday import friday_due, page_of, pages_of, review, save_approach, save_mark, skip
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.undo import undo
from followup_tui.actions.worksheet import save_answer
from followup_tui.method.friday import unfed
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

WEEK = date(2026, 11, 23)


def values(desk):
    save_answer(desk, "value.0.name", "independence")
    save_answer(desk, "value.1.name", "influence")
    return desk.book.worksheet.kept_values


def test_marks_and_the_line_are_kept_each_by_itself(desk, make_desk):
    first, second = values(desk)
    save_mark(desk, WEEK - timedelta(weeks=1), second, 3)
    save_mark(desk, WEEK, first, 7)
    save_mark(desk, WEEK, second, 2)
    save_mark(desk, WEEK, second, 3)
    save_approach(desk, WEEK, "ring before ten")
    page = page_of(make_desk("book"))
    assert [(each.name, each.score) for each in page.marks] == [("independence", 7), ("influence", 3)]
    assert page.approach == "ring before ten"
    assert unfed(desk.book.worksheet.kept_values, pages_of(desk)) == second
    undo(desk)
    undo(desk)
    assert page_of(desk).mark_of(second.id).score == 2
    assert len(pages_of(desk)) == 2


def test_skipping_is_as_good_an_answer_and_no_answer_is_lost_to_it(desk):
    first, _ = values(desk)
    desk.clock.set(desk.now + timedelta(days=2))
    assert friday_due(desk)
    assert skip(desk, WEEK)
    assert not friday_due(desk)
    save_mark(desk, WEEK, first, 5)
    assert not page_of(desk).skipped
    assert not skip(desk, WEEK)
    assert page_of(desk).mark_of(first.id).score == 5


def test_whom_did_i_call_when_i_said(desk):
    log_touch(desk, TouchDraft(person=1, outcome="no_answer", learned="Maria answers before nine"))
    with desk.book.transaction():
        for person, day in ((2, 24), (3, 27)):
            when = When(day=date(2026, 11, day), zone=desk.zone, start=time(9))
            desk.book.save_promise(Promise(person=person, when=when, made=desk.now - timedelta(days=5)))
        when = When(
            day=date(2026, 11, 24), zone=desk.zone, start=time(14)
        )  # an interview is no "call me later"
        desk.book.save_promise(
            Promise(person=3, what="meeting", when=when, made=desk.now - timedelta(days=5))
        )
        theirs = Promise(person=3, when=When(day=WEEK, zone=desk.zone), made=desk.now, owed_by="them")
        desk.book.save_promise(theirs)
    found = review(desk, WEEK)
    assert found.kept == ("Dana Ruiz",)
    assert found.late == ("Lee Chen",)
    assert "Priya Raman" in found.open
    assert found.lessons == (("Dana Ruiz", "Maria answers before nine"),)


def test_who_rang_and_was_missed_asked_for_no_day(desk):
    log_touch(desk, TouchDraft(person=3, outcome="no_answer", by="them"))
    assert "Priya Raman" not in review(desk, WEEK).open


@pytest.mark.parametrize(
    ("now", "found"), [((25, 23), ((), ("Priya Raman",))), ((26, 0), (("Priya Raman",), ()))]
)
def test_a_day_that_is_not_over_is_not_late(desk, now, found):
    when = When(day=date(2026, 11, 25), zone=desk.zone)
    with desk.book.transaction():
        desk.book.save_promise(Promise(person=3, when=when, made=desk.now - timedelta(days=5)))
    desk.clock.set(desk.now.replace(day=now[0], hour=now[1]))
    told = review(desk, WEEK)
    assert tuple(tuple(n for n in names if n != "Dana Ruiz") for names in (told.late, told.open)) == found


def test_another_week_has_its_own_review(desk):
    step = Step("call", When(day=date(2026, 12, 1), zone=desk.zone))
    log_touch(desk, TouchDraft(person=2, outcome="talked", step=step, learned="short is better"))
    assert review(desk, WEEK - timedelta(weeks=1)).lessons == (("Dana Ruiz", "ask first"),)
    assert review(desk, date(2026, 11, 30)).lessons == ()

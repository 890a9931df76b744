from datetime import date, timedelta

import pytest

from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.queue_words import row_label
from followup_tui.actions.today import queue_of
from followup_tui.actions.views import prospect_view, queue_view
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

DANA, LEE, PRIYA = 1, 2, 3
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(("days", "label"), [(1, "Tue"), (6, "Thu"), (7, "18 Nov"), (8, "17 Nov")])
def test_a_late_day_goes_by_its_name_for_a_week_and_then_by_its_date(desk, days, label):
    when = When(day=TODAY - timedelta(days=days), zone=desk.zone)
    with desk.book.transaction():
        desk.book.save_promise(Promise(person=PRIYA, when=when, made=desk.now - timedelta(days=9)))
    row = next(row for row in queue_of(desk).rows if row.person == PRIYA)
    assert row_label(row, TODAY) == label


def test_a_row_for_scripts_has_the_time_agreed_else_the_day_else_nothing(desk):
    rows = {row["id"]: row for row in queue_view(queue_of(desk), desk.book.people, desk.now)["rows"]}
    assert {id_: row["at"] for id_, row in rows.items()} == {
        DANA: "2026-11-25T10:30",
        LEE: "2026-11-25",
        PRIYA: None,
    }
    assert [row["until"] for row in rows.values()] == [None] * 3


def test_a_person_for_scripts_has_when_they_were_touched_last(desk):
    def last(person):
        return prospect_view(person, desk.book.people[person])["last_touch"]

    assert last(LEE) is None
    log_touch(desk, TouchDraft(person=LEE, outcome="no_answer"))
    assert last(LEE) == "2026-11-25T10:24:00-06:00"

"""Not now: a day set alone moves, a promise stays (design §4)."""

from datetime import date

import pytest

from followup_tui.actions.put_off import put_off
from followup_tui.model.promise import Promise
from followup_tui.model.when import When

PRIYA = 3


@pytest.mark.parametrize(
    ("day", "asked_by", "moved_to", "stays"),
    [
        (date(2026, 11, 24), "us", date(2026, 11, 26), False),
        (date(2026, 11, 25), "us", date(2026, 11, 26), False),
        (date(2026, 11, 27), "us", date(2026, 11, 27), False),
        (date(2026, 11, 25), "them", date(2026, 11, 25), True),
    ],
)
def test_a_day_of_mine_that_has_come_moves_and_nothing_else(desk, day, asked_by, moved_to, stays):
    when = When(day=day, zone=desk.zone)
    with desk.book.transaction():
        made = desk.book.save_promise(Promise(person=PRIYA, when=when, made=desk.now, asked_by=asked_by))
    done = put_off(desk, PRIYA)
    assert desk.book.promises[made].when.day == moved_to
    assert (done.promised, done.day) == (stays, date(2026, 11, 26))

"""People as lines: every time on the user's own clock, whatever clock was spoken of."""

from datetime import date, time

from msgspec.structs import replace

from followup_tui.actions.today import queue_of
from followup_tui.model.when import When
from followup_tui.screens.people_source import PeopleSource

DANA = 1


def test_a_list_of_people_tells_the_users_hour_and_today_names_theirs_beside_it(desk):
    with desk.book.transaction():
        berlin = When(day=date(2026, 11, 25), zone="Europe/Berlin", start=time(19))
        desk.book.save_promise(replace(desk.book.promises[1], when=berlin), 1)
    line = "".join(piece.text for piece in PeopleSource(desk, [DANA]).lines(0, 100)[0])
    assert line.endswith("call today 12:00, promised")
    [row] = [row for row in queue_of(desk).rows if row.person == DANA]
    assert (f"{row.at:%H:%M}", row.reason) == ("12:00", "in 1 h 36 · 19:00 there")

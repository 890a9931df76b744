from datetime import date

import pytest

from followup_tui.actions.desk import Desk
from followup_tui.actions.quarter import promise_quarter
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import make_clock
from followup_tui.model.calendar import WeekdayCalendar


@pytest.fixture
def promised(book, followup):
    followup("add", "Lee Chen", "--phone", "312 555 0199")
    store = open_db(book)
    desk = Desk(Book(store), make_clock(), WeekdayCalendar())
    promise_quarter(desk, date(2026, 10, 1), worth="Yes: I want to know.", promise="I follow up every day.")
    store.close()


def test_an_empty_book_has_a_quarter_with_nothing_in_it(followup):
    found = followup("quarter", "--json").json
    assert (found["start"], found["end"], found["promised"]) == ("2026-10-01", "2026-12-31", False)
    assert (found["working_days"], found["days_kept"], found["touches"]) == (62, 0, 0)
    assert found["promises"] == {"kept": 0, "late": 0, "open": 0}


def test_a_day_with_a_touch_is_kept_and_imports_keep_none(followup, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("Name,Email\nAda,ada@made-up.example\n")
    followup("import", str(people))
    before = followup("quarter", "--json").json
    followup("log", "Ada", "sent", "--learned", "short is fine")
    after = followup("quarter", "--json").json
    assert (before["days_kept"], before["touches"]) == (0, 0)
    assert (after["days_kept"], after["touches"], after["lessons"]) == (1, 1, 1)
    assert after["days_so_far"] == before["days_so_far"] + 1
    assert after["days"]["2026-11-25"] == "kept"
    followup("undo")
    assert followup("quarter", "--json").json == before


def test_days_off_are_no_working_days(followup):
    found = followup("quarter", "--json").json["days"]
    assert found["2026-11-26"] == "free"  # Thanksgiving
    assert found["2026-11-28"] == "free"  # a Saturday
    assert found["2026-11-24"] == "missed"
    assert (found["2026-11-25"], found["2026-11-27"]) == ("today", "ahead")


def test_it_can_be_read_aloud(promised, followup):
    followup("log", "Lee", "no_answer")
    out = followup("quarter").out
    assert out.startswith("1 October to 31 December 2026\nI follow up every day.\nYes: I want to know.\n\n")
    assert "Days kept:              1 of " in out
    assert "Promises kept on time:  0 of 0\n" in out
    explained = followup("quarter", "--explain").out
    assert "  Conversations with somebody you had not talked with for more than 60 days.\n" in explained
    assert max(map(len, explained.splitlines())) <= 80


def test_a_promise_goes_out_with_the_book(promised, followup):
    assert followup("export", "json").json["quarters"][0]["promise"] == "I follow up every day."


def test_todays_queue_tells_of_a_promised_quarter_alone(followup, promised):
    found = followup("today", "--json").json["quarter"]
    assert found["promise"] == "I follow up every day."
    assert set(found) == {"start", "end", "promise", "working_days", "days_so_far", "days_kept"}


def test_a_promise_that_lies_ahead_is_told(book, followup):
    followup("add", "Lee Chen")
    store = open_db(book)
    desk = Desk(Book(store), make_clock(), WeekdayCalendar())
    promise_quarter(desk, date(2027, 1, 11), worth="", promise="")
    store.close()
    out = followup("quarter").out
    assert "Promised: 11 January to 10 April 2027. It begins Mon 11 Jan.\n" in out
    assert "Not promised yet" not in out


def test_todays_queue_without_a_promise_has_none(followup):
    assert followup("today", "--json").json["quarter"] is None


def test_the_sample_has_figures(sample, followup):
    found = followup("quarter", "--json").json
    for figure in ("touches", "conversations", "nos", "lessons"):
        assert found[figure] > 0
    assert found["promised"]
    assert 0 < found["days_kept"] < found["days_so_far"] < found["working_days"]


def test_scripts_get_the_tables_behind_the_plots(sample, followup):
    easier = followup("quarter", "--json").json["easier"]
    assert set(easier) == {"sessions", "hours", "yeses", "waits", "reasons"}
    assert all(each["enough"] for each in easier.values())
    assert set(easier["waits"]["rows"][0]) == {"month", "talks", "half_waited_minutes"}
    assert sum(each["calls"] for each in easier["hours"]["rows"]) == easier["hours"]["n"]

import io
import json
import sys

import pytest

from followup_tui.actions.opening import desk_on
from followup_tui.actions.settings import change_setting
from followup_tui.book.book import Book
from followup_tui.book.store import open_db


def test_json_of_a_timed_phrase(followup):
    assert followup("when", "tue 3pm", "--json").json == {
        "phrase": "tue 3pm",
        "at": "2026-12-01T15:00",
        "until": None,
        "timed": True,
        "zone": "America/Chicago",
        "theirs": None,
        "notes": [],
    }


def test_a_date_alone_and_a_window(followup):
    date = followup("when", "fri", "--json").json
    assert (date["at"], date["timed"]) == ("2026-11-27", False)
    window = followup("when", "tomorrow", "afternoon", "--json").json
    assert (window["at"], window["until"]) == ("2026-11-26T14:00", "2026-11-26T17:00")


def test_their_zone_is_shown_and_at_stays_mine(followup):
    ran = followup("when", "tue 9am their time", "--zone", "Europe/Berlin", "--json").json
    assert (ran["at"], ran["zone"], ran["theirs"]) == (
        "2026-12-01T02:00",
        "America/Chicago",
        "2026-12-01T09:00",
    )


def test_text_echoes_the_date(followup):
    assert followup("when", "tue 3pm").out == "Tue 1 Dec 2026, 15:00, in 6 days\n"


def test_a_refusal_exits_one_and_says_why(followup):
    ran = followup("when", "last friday", "--json")
    assert ran.status == 1
    assert set(ran.json) >= {"phrase", "error"}
    assert ran.err.strip() == ran.json["error"]
    assert followup("when", "last friday").out == ""


def test_readings_that_no_key_can_pick_are_said_as_phrases_that_mean_them(followup):
    said = followup("when", "3.12").err
    phrases = said.partition("To pick, type ")[2].split("'")[1::2]
    assert [followup("when", each, "--json").json["at"] for each in phrases] == [
        "2026-12-03",
        "2026-11-25T15:12",
    ]


def test_a_zone_that_is_none_is_wrong_usage(followup):
    assert followup("when", "tue", "--zone", "Mars/Base").status == 2


@pytest.fixture
def typed(monkeypatch):
    def lines(text: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))

    return lines


def test_a_dash_reads_a_phrase_a_line(followup, typed):
    typed(b"tue 3pm\nnever\n\nfri\n")
    ran = followup("when", "-", "--json")
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [each.get("at") for each in answers] == ["2026-12-01T15:00", None, None, "2026-11-27"]
    assert ran.status == 1
    assert not ran.err


def test_a_dash_in_text_answers_each_on_one_line(followup, typed):
    typed(b"tue 3pm\nnever\n")
    lines = followup("when", "-").out.splitlines()
    assert lines[0] == "tue 3pm: Tue 1 Dec 2026, 15:00, in 6 days"
    assert lines[1].startswith("never: not read: ")
    assert len(lines) == 2


def test_bytes_that_are_no_text_are_refused_and_the_rest_is_read(followup, typed):
    typed(b"\xff\xfe\nfri\n")
    answers = [json.loads(line) for line in followup("when", "-", "--json").out.splitlines()]
    assert "error" in answers[0]
    assert answers[1]["at"] == "2026-11-27"


def test_a_step_that_the_app_knows_is_read_as_next_reads_it(followup):
    read = followup("when", "mail fri", "--json").json
    assert (read["what"], read["at"]) == ("email", "2026-11-27")
    assert followup("when", "mail fri").out == "mail, Fri 27 Nov 2026, in 2 days\n"
    assert "what" not in followup("when", "fri", "--json").json


def test_words_of_ones_own_are_no_part_of_a_date(followup):
    ran = followup("when", "quote fri")
    assert (ran.status, ran.err) == (
        1,
        "'quote' is no part of a date: with --next it is what you will do, here leave it out.\n",
    )
    assert "they can't" in followup("when", "closed fri").err


@pytest.mark.parametrize(
    ("zone", "at", "order"),
    [("America/Chicago", "2027-05-12", "month"), ("Europe/Berlin", "2026-12-05", "day")],
)
def test_a_date_in_figures_is_read_as_is_usual_there_and_says_so(followup, monkeypatch, zone, at, order):
    monkeypatch.setenv("FOLLOWUP_ZONE", zone)
    read = followup("when", "5/12", "--json").json
    assert read["at"] == at
    assert (
        read["notes"][-1] == f"Read {order} first, as is usual where your clock is; the settings change it."
    )
    assert not followup("when", "2026-12-05", "--json").json["notes"][1:]  # but that it is a Saturday


@pytest.mark.parametrize("chosen", ["ask", "day first"])
def test_a_date_in_figures_is_read_as_the_settings_say(followup, book, chosen):
    assert followup("add", "Liam Berg").status == 0
    desk = desk_on(Book(open_db(book)), at_once=True)
    change_setting(desk, "date order", chosen)
    desk.book.store.close()
    asked, logged = followup("when", "5/12", "--json"), followup("log", "liam", "talked", "--next", "5/12")
    if chosen == "ask":
        assert (asked.status, logged.status) == (1, 1)
        assert logged.err.endswith("To pick, type 'wed 12 may 2027' or 'sat 5 dec 2026'.\n")
    else:
        assert (asked.json["at"], asked.json["notes"]) == ("2026-12-05", ["Sat 5 Dec is no working day."])
        assert "Sat 5 Dec 2026" in logged.out


@pytest.mark.parametrize("zone", ["America/Chicago", "Europe/Berlin"])
def test_what_is_kept_asks_for_the_order_as_long_as_none_was_chosen(followup, monkeypatch, zone):
    monkeypatch.setenv("FOLLOWUP_ZONE", zone)
    said = "3/12: the month first, or the day? To pick, type 'fri 12 mar 2027' or 'thu 3 dec 2026'.\n"
    assert followup("add", "Liam Berg").status == 0
    for write in (["add", "Ana Sol"], ["log", "liam", "talked"]):
        ran = followup(*write, "--next", "3/12")
        assert (ran.status, ran.out, ran.err) == (1, "", said)
    mailed = followup("log", "liam", "talked", "--next", "mail 3/12")
    assert mailed.err.endswith("type 'mail fri 12 mar 2027' or 'mail thu 3 dec 2026'.\n")
    assert followup("show", "ana").status == 1
    assert not followup("show", "liam", "--json").json["next"]
    assert followup("log", "liam", "talked", "--next", "12/25").status == 0
    assert followup("when", "3/12").status == 0


def test_a_task_of_ones_own_is_no_part_of_a_date_however_unclear_it_is(followup):
    for phrase, own in (("qoute fri", "quote"), ("fri quote", "quote")):
        ran = followup("when", phrase)
        assert ran.status == 1
        assert ran.err.startswith(f"'{own}' is no part of a date: ")
    assert followup("when", "maill fri").err == (
        "'maill': mail? Pick it, or type 'the maill' to keep it. To pick, type 'mail fri 27 nov 2026'.\n"
    )


def test_a_slip_in_what_to_do_is_asked_about_where_it_is_kept(followup, sample):
    ran = followup("log", "dana", "talked", "--next", "qoute fri")
    assert (ran.status, ran.err) == (
        1,
        "'qoute': quote? Pick it, or type 'the qoute' to keep it. To pick, type 'quote fri 27 nov 2026'.\n",
    )

import json
import stat

import pytest

from followup_tui.actions.by_hand import draft_note
from followup_tui.actions.desk import Desk
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import make_clock
from followup_tui.model.calendar import WeekdayCalendar


def test_json_holds_the_whole_book(followup, sample):
    ran = followup("export", "json")
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.json["people"]) == 45
    assert all(each["id"] and (each.get("name") or each.get("company")) for each in ran.json["people"])
    shown = followup("show", "dana", "--json").json["timeline"]
    assert {each["id"] for each in ran.json["entries"] if each["person"] == 1} == {
        each["id"] for each in shown
    }
    assert followup("export", "json", "-").out == ran.out


def test_to_a_file_for_its_owner_only(followup, sample, tmp_path):
    file = tmp_path / "out.json"
    ran = followup("export", "json", str(file))
    assert ran.out.startswith("Wrote 45 people to")
    assert len(json.loads(file.read_text())["people"]) == 45
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert followup("export", "json", str(file), "--json").json == {"file": str(file), "people": 45}


def test_never_over_the_book(followup, sample):
    before = sample.read_bytes()
    ran = followup("export", "json", str(sample))
    assert ran.status == 1
    assert sample.read_bytes() == before


@pytest.mark.parametrize(("name", "written"), [("followup.json.old", False), ("mine.json", True)])
def test_beside_the_book_only_its_own_names_are_its_own(followup, sample, tmp_path, name, written):
    ran = followup("export", "json", str(sample.with_name(name)))
    assert (ran.status == 0) == written
    assert sample.with_name(name).exists() == written
    assert written or "belongs to the book itself" in ran.err
    assert followup("export", "json", str(tmp_path / name)).status == 0


def test_a_folder_that_is_not_there_is_one_sentence(followup, sample, tmp_path):
    ran = followup("export", "json", str(tmp_path / "no" / "out.json"))
    assert (ran.status, ran.err.count("\n")) == (1, 1)


@pytest.mark.parametrize("name", ["csv", "vcard", "ics"])
def test_formats_that_are_not_written_are_refused_in_one_sentence(followup, sample, name):
    ran = followup("export", name)
    said = f"This Follow-up does not write {name}: followup export json writes the book.\n"
    assert (ran.status, ran.out, ran.err) == (1, "", said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("pdf",), "“pdf” is no format: say json, markdown, notes or plots"),
        (("markdown", "--how-hard"), "--how-hard goes with json and plots: markdown has no such figures"),
        (("notes", "--how-hard"), "--how-hard goes with json and plots: notes has no such figures"),
    ],
)
def test_what_no_export_can_be_is_wrong_usage(followup, sample, asked, said):
    ran = followup("export", *asked)
    assert (ran.status, ran.out, ran.err) == (2, "", f"{said}; see followup export --help.\n")


def test_the_notes_by_hand_as_a_page_to_print(followup, book):
    assert "N begins one" in followup("export", "notes").err
    followup("add", "Dana Ruiz", "--company", "Ruiz Joinery")
    store = open_db(book)
    draft_note(Desk(Book(store), make_clock(), WeekdayCalendar()), 1, "Thank you, Dana.")
    store.close()
    page = followup("export", "notes").out
    assert "[ ] to write: Dana Ruiz, Ruiz Joinery\n    (no address yet)\n\n    Thank you, Dana." in page
    assert "to write: “Thank you, Dana.”" in followup("show", "dana").out
    followup("log", "dana", "posted")
    assert "“Thank you, Dana.”" in followup("show", "dana").out
    assert followup("export", "notes").status == 1

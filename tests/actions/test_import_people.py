"""Importing through the book: every sample's report, one step of undo, and nothing written before or on failure."""

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.ending import end
from followup_tui.actions.import_people import dry_run, preview, run
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import FrozenClock
from followup_tui.model.calendar import WeekdayCalendar

SAMPLES = Path(__file__).parent.parent / "exchange" / "samples"
CHICAGO = "America/Chicago"
NOW = datetime(2026, 11, 25, 10, 15, tzinfo=ZoneInfo(CHICAGO))


@pytest.fixture
def desk(tmp_path):
    store = open_db(tmp_path / "followup.json")
    yield Desk(Book(store), FrozenClock(NOW, CHICAGO), WeekdayCalendar())
    store.close()


def take(desk, name, **options):
    return run(desk, preview(desk, SAMPLES / name, **options))


def everything(desk):
    return msgspec.to_builtins(
        [
            dict(desk.book.people),
            dict(desk.book.promises),
            {id_: desk.book.timeline(id_) for id_ in desk.book.people},
            desk.book.blocked(),
        ]
    )


def accounted(report):
    told = report.as_json()
    return len(told["imported"]) + len(told["merged"]) + len(told["set_aside"]) + len(told["refused"])


@pytest.mark.parametrize(
    ("name", "new", "aside", "refused", "flagged"),
    [
        ("hubspot_contacts.csv", 5, [3], [4], [10, 10]),
        ("pipedrive_people.csv", 4, [], [], [4]),
        ("Connections.csv", 4, [], [8], []),
        ("google_contacts_new.csv", 4, [], [], [2, 3]),
        ("excel_de_semikolon.csv", 3, [], [], [3, 3, 4, 4]),
        ("pasted_from_sheet.tsv", 3, [], [], [4]),
        ("nasty.csv", 15, [15], [10], [9, 13, 13, 16]),
    ],
)
def test_samples(desk, name, new, aside, refused, flagged):
    report = take(desk, name)
    told = report.as_json()
    assert len(told["imported"]) == new == len(desk.book.people)
    assert [each["line"] for each in told["set_aside"]] == aside
    assert [each["line"] for each in told["refused"]] == refused
    assert [each["line"] for each in told["flagged"]] == flagged
    assert told["read"] == accounted(report)
    assert told["unmapped"] == []
    assert set(told["imported"]) == set(desk.book.people)


def test_hubspot_in_the_book(desk):
    report = take(desk, "hubspot_contacts.csv")
    maren = report.imported[0]
    assert desk.book.people[maren].created == NOW
    ((_, promise),) = desk.book.promises_of(maren)
    assert (promise.when.day, promise.when.start, promise.when.zone) == (date(2026, 12, 1), time(15), CHICAGO)
    assert (promise.asked_by, promise.what) == ("us", "call")
    kinds = [(entry.kind, entry.note) for _, entry in desk.book.timeline(maren)]
    assert kinds == [
        ("import", "from hubspot_contacts.csv, line 2\nLast Activity Date: 2026-11-02 09:14"),
        ("note", "asked for a call back"),
    ]
    assert desk.book.people[maren].summary.touches == 0


def test_set_aside_names_whom_it_is_like(desk):
    report = take(desk, "hubspot_contacts.csv")
    told = report.as_json()["set_aside"]
    assert told == [
        {
            "line": 3,
            "like": "Maren Holloway",
            "name": "Maren Holloway",
            "reason": "the same e-mail",
            "id": report.imported[0],
        }
    ]
    later = take(desk, "pipedrive_people.csv").as_json()["set_aside"]
    assert [(each["line"], each["id"]) for each in later] == [(2, report.imported[0])]


def test_colleagues_on_one_switchboard_are_people_of_their_own(desk, tmp_path):
    file = tmp_path / "desk.csv"
    file.write_text(
        "Name,Company,Email,Phone\n"
        "Al One,Acme,al@acme.example,(312) 555-0199\n"
        "Zed Same,Beta,zed@beta.example,(312) 555-0199\n"
        "Al One,Acme,al@home.example,312-555-0199\n"
        "Z. Same,,,312 555 0199\n",
        encoding="utf-8",
    )
    told = run(desk, preview(desk, file)).as_json()
    assert len(told["imported"]) == 2
    assert [(each["line"], each["like"]) for each in told["set_aside"]] == [(4, "Al One"), (5, "Zed Same")]
    (flag,) = told["flagged"]
    assert flag["reason"] == "possible duplicate of Al One (line 2): the same phone"
    again = run(desk, preview(desk, file)).as_json()
    assert (len(again["imported"]), len(again["set_aside"])) == (0, 4)


def test_phrases_are_read_by_the_real_grammar(desk):
    report = take(desk, "pasted_from_sheet.tsv")
    olu, kim, late = report.imported
    ((_, promise),) = desk.book.promises_of(olu)
    assert promise.when.in_zone(CHICAGO).starts_at().isoformat() == "2026-11-27T08:00:00-06:00"
    ((_, promise),) = desk.book.promises_of(kim)
    assert (promise.when.day, promise.when.timed) == (date(2026, 12, 1), False)
    assert desk.book.promises_of(late) == []


def test_region(desk):
    seen = preview(desk, SAMPLES / "excel_de_semikolon.csv", region="de")
    assert (seen.region, seen.order) == ("DE", "dmy")
    report = run(desk, seen)
    assert desk.book.people[report.imported[0]].phones[0].norm == "+493023125044"
    with pytest.raises(Refused, match="no country code"):
        preview(desk, SAMPLES / "excel_de_semikolon.csv", region="Germany")


def test_one_step_of_undo_and_again(desk):
    before = everything(desk)
    take(desk, "hubspot_contacts.csv")
    after = everything(desk)
    assert desk.book.store.undo_label == "import 5 people from hubspot_contacts.csv"
    desk.book.store.undo()
    assert everything(desk) == before
    desk.book.store.redo()
    assert everything(desk) == after


def test_again_adds_nobody_and_is_no_step_of_undo(desk):
    take(desk, "hubspot_contacts.csv")
    before = everything(desk)
    label = desk.book.store.undo_label
    report = take(desk, "hubspot_contacts.csv")
    assert report.imported == ()
    assert len(report.set_aside) == 6
    assert (everything(desk), desk.book.store.undo_label) == (before, label)


def test_a_preview_and_a_dry_run_write_nothing(desk):
    before = everything(desk)
    seen = preview(desk, SAMPLES / "hubspot_contacts.csv")
    assert seen.recognised.layout == "hubspot"
    told = dry_run(desk, seen).as_json()
    assert told["imported"] == [None] * 5
    assert told["read"] == 7
    assert everything(desk) == before
    assert desk.book.store.undo_label is None


def test_what_cannot_be_read_is_refused_with_a_sentence(desk):
    for name in ("empty.csv", "photo.csv", "prospects.xlsx", "icloud_v3.vcf"):
        with pytest.raises(Refused) as refused:
            preview(desk, SAMPLES / name)
        assert name in str(refused.value)


def test_stopping_and_failing_leave_the_book_as_it_was(desk, monkeypatch):
    before = everything(desk)
    seen = preview(desk, SAMPLES / "hubspot_contacts.csv")

    def stop(_done, _total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(desk, seen, progress=stop)
    assert everything(desk) == before

    def fail(_promise, _id=None):
        raise OSError("no room")

    monkeypatch.setattr(desk.book, "save_promise", fail)
    with pytest.raises(OSError, match="no room"):
        run(desk, seen)
    assert everything(desk) == before


def test_do_not_contact_holds_through_deletion_and_import_again(desk, tmp_path):
    report = take(desk, "hubspot_contacts.csv")
    maren = report.imported[0]
    end(desk, maren, "do_not_contact")
    with desk.book.transaction("delete Maren"):
        desk.book.delete_person(maren)
    again = take(desk, "hubspot_contacts.csv").as_json()
    asked = [
        (each["line"], each["name"])
        for each in again["set_aside"]
        if each["reason"] == "asked not to be contacted"
    ]
    assert asked == [(2, "Maren Holloway"), (3, "Maren Holloway")]
    assert again["imported"] == []


def test_a_column_that_says_do_not_contact_is_remembered(desk, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Email,Do Not Contact\nAnn,ann@x.example,yes\nBob,bob@x.example,no\n")
    report = run(desk, preview(desk, path))
    assert [desk.book.people[id_].do_not_contact for id_ in report.imported] == [True, False]
    assert desk.book.store.undo_label == "import 2 people from list.csv"
    for id_ in report.imported:
        with desk.book.transaction("delete"):
            desk.book.delete_person(id_)
    again = run(desk, preview(desk, path))
    assert len(again.imported) == 1
    assert again.set_aside[0].reason == "asked not to be contacted"


def test_somebody_added_meanwhile_is_set_aside(desk, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Email\nAnn,ann@x.example\nBob,bob@x.example\n")
    other = Desk(Book(open_db(tmp_path / "followup.json")), desk.clock, desk.calendar)
    seen = preview(desk, path)

    def add_ann(done, total):
        if done == total:
            (tmp_path / "ann.csv").write_text("Name,Email\nAnn,ann@x.example\n")
            run(other, preview(other, tmp_path / "ann.csv"))

    report = run(desk, seen, progress=add_ann)
    assert len(report.imported) == 1
    assert [each.line for each in report.set_aside] == [2]
    assert len(desk.book.people) == 2
    other.book.store.close()

"""backup, restore, doctor, erase: as scripts and people meet them."""

import json
import os
import shutil

import pytest
from msgspec.structs import replace


def people(followup):
    told = json.loads(followup("export", "json", "-").out)
    return {
        name: sorted(rows, key=lambda row: row["id"]) if isinstance(rows, list) else rows
        for name, rows in told.items()
    }


def everything(folder):
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_backup_is_restored_and_the_restore_undone(sample, followup, tmp_path):
    copy = tmp_path / "copy.json"
    assert followup("backup", str(copy), "--json").json == {"path": str(copy)}
    assert copy.stat().st_mode & 0o777 == 0o600
    before = people(followup)
    followup("log", "dana", "no_answer", "--note", "after the backup")
    after = people(followup)
    assert after != before
    done = followup("restore", str(copy), "--json")
    assert (done.status, done.json["kept"]) == (0, None)
    assert people(followup) == before
    assert followup("undo").status == 0
    assert people(followup) == after
    assert followup("doctor", "--json").json == {"ok": True, "problems": [], "repaired": []}


def test_a_dated_backup_is_restored_by_its_day(sample, followup):
    path = followup("backup", "--json").json["path"]
    assert path.endswith("followup.json.backups/2026-11-25.json")
    before = people(followup)
    followup("add", "Somebody New")
    assert followup("restore", "2026-11-25").status == 0
    assert people(followup) == before
    assert followup("restore", "20261125").status == 0
    missing = followup("restore", "2026-01-01")
    assert missing.status == 1
    assert "no backup of 2026-01-01; the newest backup is 2026-11-25" in " ".join(missing.err.split())


def test_what_backups_there_are_is_said_the_newest_first(sample, followup, monkeypatch):
    none = followup("restore", "2026-11-25")
    assert (none.status, none.out) == (1, "")
    assert "no dated backups yet: followup backup makes one" in " ".join(none.err.split())
    for day in range(11, 18):
        monkeypatch.setenv("FOLLOWUP_NOW", f"2026-12-{day}T10:24")
        followup("backup")
    said = " ".join(followup("restore", "yesterday").err.split())
    assert "newest backups are 2026-12-17, 2026-12-16, 2026-12-15, 2026-12-14, 2026-12-13: name one" in said


def test_no_backup_is_written_over_anything(sample, followup, tmp_path):
    there = tmp_path / "there.json"
    there.write_text("mine")
    refused = followup("backup", str(there))
    assert (refused.status, there.read_text()) == (1, "mine")
    assert followup("backup", str(tmp_path / "no" / "folder.json")).status == 1
    assert followup("backup", str(tmp_path)).status == 0
    assert (tmp_path / "followup-2026-11-25.json").exists()


@pytest.mark.parametrize("target", [(), ("copy.json",)])
def test_a_book_that_is_not_there_is_not_backed_up(followup, book, tmp_path, monkeypatch, target):
    monkeypatch.chdir(tmp_path)
    ran = followup("backup", *target)
    assert (ran.status, ran.out) == (1, "")
    assert "There is no book" in ran.err
    assert not book.parent.exists()
    assert not (tmp_path / "copy.json").exists()


def test_the_book_itself_is_no_backup_of_it(sample, followup):
    assert followup("add", "Zed Last").status == 0
    ran = followup("restore", str(sample))
    assert ran.status == 1
    assert "is the book itself" in ran.err
    assert "Zed Last" in followup("show", "zed").out


def test_what_is_no_backup_is_not_restored(sample, followup, tmp_path):
    before = people(followup)
    for name, data in {"a.json": b"{}", "b.json": b"", "c.json": b"Dear diary"}.items():
        (tmp_path / name).write_bytes(data)
        refused = followup("restore", str(tmp_path / name))
        assert refused.status == 1
        assert refused.err.count("\n") <= 3
    os.mkfifo(tmp_path / "fifo")
    for name in ("fifo", "book", "absent"):
        assert followup("restore", str(tmp_path / name)).status == 1
    assert people(followup) == before


def test_a_restore_does_not_forget_who_asked_not_to_be_contacted(sample, followup, tmp_path):
    followup("add", "Nora Quill", "--email", "nora@quill.example")
    copy = tmp_path / "copy.json"
    followup("backup", str(copy))
    followup("log", "nora", "do_not_contact")
    followup("restore", str(copy))
    assert "not to be contacted" in followup("add", "Nora Q", "--email", "nora@quill.example").err


def test_a_book_that_cannot_be_read_is_put_back_and_kept_aside(sample, followup, tmp_path):
    copy = tmp_path / "copy.json"
    followup("backup", str(copy))
    before = people(followup)
    sample.write_bytes(b"")
    for path in sample.parent.glob("followup.json.bak"):
        path.unlink()
    done = followup("restore", str(copy), "--json")
    assert done.status == 0, done.err
    assert people(followup) == before
    assert (sample.parent / done.json["kept"]).is_dir()
    assert followup("doctor").status == 0


def test_the_doctor_finds_a_wrong_summary_and_mends_it(sample, followup):
    from followup_tui.book.store import open_db

    with open_db(sample) as db:
        person = db.doc("people", 1)
        person.setdefault("summary", {})["touches"] = 777
        with db.transaction():
            db.put("people", person, 1)
            db.put(
                "entries", {"person": 99_999, "at": "2026-11-20T10:00:00-06:00", "kind": "note", "note": "x"}
            )
    found = followup("doctor", "--json")
    assert (found.status, found.json["ok"], len(found.json["problems"])) == (1, False, 2)
    mended = followup("doctor", "--repair", "--json")
    assert (mended.status, mended.json["ok"]) == (0, True), mended
    assert any("is in" in said for said in mended.json["repaired"])
    kept = next(sample.parent.glob("followup.json.kept-*"))
    assert b"777" in everything(kept)
    assert followup("doctor").out == "The book is sound.\n"


def test_the_doctor_makes_files_ours_alone_again(sample, followup):
    sample.chmod(0o644)
    assert followup("doctor", "--json").json["problems"] == [
        "followup.json can be read by others on this machine."
    ]
    assert followup("doctor", "--repair").status == 0
    assert sample.stat().st_mode & 0o777 == 0o600


def test_a_damaged_chunk_is_found_and_fetched_from_elsewhere(sample, followup):
    followup("log", "dana", "no_answer", "--note", "one that the journal has")
    before = people(followup)
    from followup_tui.book.store import open_db

    with open_db(sample) as db:
        db.close(checkpoint=True)
    data = bytearray(sample.read_bytes())
    data[data.index(b"one that the journal has")] ^= 1
    sample.write_bytes(data)
    assert followup("doctor").status == 1
    mended = followup("doctor", "--repair", "--json")
    assert mended.json["ok"], mended
    assert people(followup) == before


@pytest.mark.parametrize("backed_up", [True, False])
def test_a_journal_that_was_removed_is_made_up_for_from_the_newest_backup(sample, followup, backed_up):
    followup("log", "dana", "no_answer", "--note", "in the backup, if there is one")
    before = people(followup)
    if backed_up:
        followup("backup")
    followup("log", "lee", "busy")
    for segment in sample.parent.glob("*.journal-*"):
        segment.unlink()
    told = followup("doctor", "--json").json["problems"]
    assert "was cut or removed, and 2 of the changes" in told[0]
    mended = followup("doctor", "--repair", "--json").json["repaired"]
    assert (people(followup) == before) == backed_up
    if backed_up:
        assert mended[0].startswith("It was taken from 2026-11-25.json")
    lost = "1 change was" if backed_up else "2 changes were"
    assert f"{lost} saved in the journal and not found anywhere" in " ".join(mended)
    assert followup("log", "lee", "busy").status == 0


def test_two_versions_are_both_kept_and_one_is_chosen(sample, followup, tmp_path):
    from followup_tui.book.store import open_db

    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(sample.parent, elsewhere)
    with open_db(elsewhere / "followup.json") as db:
        db.insert({"from": "another machine"})
        db.close(checkpoint=True)
    followup("log", "dana", "no_answer", "--note", "logged at the desk")
    shutil.copy(elsewhere / "followup.json", sample)
    found = followup("doctor")
    assert found.status == 1
    assert "--keep journal" in found.out
    assert followup("doctor", "--repair").status == 1
    done = followup("doctor", "--keep", "journal", "--json")
    assert (done.status, done.json["ok"]) == (0, True), done
    assert "logged at the desk" in followup("show", "dana").out
    other = next(sample.parent.glob("followup.json.kept-*/other-version.json"))
    assert b"another machine" in other.read_bytes()
    assert followup("doctor", "--keep", "file").status == 1


@pytest.mark.parametrize("number", range(3))
def test_who_is_erased_is_in_no_byte_beside_the_book(sample, followup, number):
    followup("add", "Zebulon Quartermain", "--phone", "+1 415 555 0133", "--email", "zeb@quartermain.example")
    said = ("--value", "quince page", "--said", "yodel on tuesday", "--reason", "zither season")
    followup("log", "zebulon", "talked", "--note", "xylophone canary", "--next", "tue 3pm", *said)
    followup("log", "zebulon", "talked", "--next", "wed 3pm")
    followup("backup")
    followup("log", "zebulon", "do_not_contact")
    from followup_tui.book.book import Book
    from followup_tui.book.store import open_db

    with open_db(sample) as db:
        book = Book(db)
        id_, person = next(
            (id_, each) for id_, each in book.people.items() if each.name.startswith("Zebulon")
        )
        with book.transaction():
            told = {"need": "walnut stairs", "why": "marimba player", "ended_why": "ukulele winter"}
            book.save_person(replace(person, **told), id_)
        db.drafts.put("add", {"line": "Zebulon Quartermain, again"})
        for at, text in enumerate([*told.values(), "quince page", "yodel on tuesday", "zither season"]):
            db.drafts.put(f"stray:x{at}", {"text": text})
        if number:
            db.close(checkpoint=True)
    if number == 2:
        followup("undo")
        followup("redo")
        followup("doctor", "--repair")
    assert followup("erase", "zebulon").status == 1
    assert b"Zebulon" in everything(sample.parent)
    done = followup("erase", "zebulon", "--yes")
    assert done.status == 0, done.err
    left = everything(sample.parent)
    traces = (b"Zebulon", b"Quartermain", b"quartermain", b"4155550133", b"415 555 0133", b"xylophone")
    for trace in (*traces, b"walnut", b"marimba", b"ukulele", b"quince", b"yodel", b"zither"):
        assert trace not in left, trace
    assert followup("undo").status in {0, 1}
    assert b"Zebulon" not in everything(sample.parent)
    assert followup("doctor", "--json").json["ok"]
    assert "not to be contacted" in followup("add", "Zeb", "--email", "zeb@quartermain.example").err

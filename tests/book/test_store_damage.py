"""Torn ends, damage, and files that are none of ours: a sentence each, and nothing written over."""

import errno
import json
import os
import shutil

import pytest

from followup_tui.book.doctor import repair
from followup_tui.book.errors import WHOLE_AGAIN, CannotOpen, Damaged, NotSaved
from followup_tui.book.layout import SCHEMA, decode_head, encode_head
from followup_tui.book.reached import SIZE, Reached, decode_reached, encode_reached
from followup_tui.book.store import open_db


def fill(path, commits=4, checkpoint=False):
    with open_db(path) as db:
        for number in range(commits):
            with db.transaction("Step"):
                db.put("people", {"name": f"Secret {number}"})
                db.put("entries", {"person": 1})
        db.close(checkpoint=checkpoint)
    # As after a crash: nobody had noted yet how far the journal had come.
    path.resolve().with_name(f"{path.resolve().name}.lock").write_bytes(b"")


def journal(path):
    return max(path.parent.glob("*.journal-*"))


def snapshot(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.endswith(".lock")}


def refuses_to_save(db):
    with pytest.raises(NotSaved) as error:
        db.insert({})
    assert str(error.value) in db.notices
    return True


def test_a_last_line_torn_at_any_byte_is_set_aside(path, tmp_path):
    fill(path)
    whole = journal(path).read_bytes().rstrip(b"\n") + b"\n"
    start = whole.rstrip(b"\n").rindex(b"\n") + 1
    for cut in range(start, len(whole) - 1):
        shutil.rmtree(tmp_path / "torn", ignore_errors=True)
        shutil.copytree(path.parent, tmp_path / "torn", ignore=shutil.ignore_patterns("torn"))
        torn = tmp_path / "torn" / path.name
        journal(torn).write_bytes(whole[:cut])
        with open_db(torn) as db:
            assert db.ids("people") == [1, 2, 3]
            assert not db.read_only
            assert len(db.notices) == (cut > start)
            assert db.insert({}) == 1
            db.close(checkpoint=cut % 2 == 0)
        kept = b"".join(file.read_bytes() for file in torn.parent.glob("*.torn-*"))
        assert kept == whole[start:cut]
        with open_db(torn, read_only=True) as db:
            assert (db.ids("people"), db.notices, len(db)) == ([1, 2, 3], [], 1)


def test_a_torn_line_amid_room_for_more_is_set_aside(path):
    fill(path)
    data = journal(path).read_bytes()
    end = len(data.rstrip(b"\n"))
    journal(path).write_bytes(data[: end - 30] + b"\n" * 10 + data[end - 20 :])
    with open_db(path) as db:
        assert db.ids("people") == [1, 2, 3]
        assert len(db.notices) == 1
        assert "half written" in db.notices[0]
        db.insert({})
    with open_db(path) as db:
        assert (db.notices, len(db)) == ([], 1)


def test_a_reader_neither_takes_nor_touches_a_torn_line(path):
    fill(path)
    segment = journal(path)
    segment.write_bytes(segment.read_bytes().rstrip(b"\n")[:-5])
    before = snapshot(path.parent)
    with open_db(path, read_only=True) as db:
        assert (db.ids("people"), db.notices) == ([1, 2, 3], [])
    assert snapshot(path.parent) == before


def test_a_copy_that_died_while_another_is_open_leaves_no_harm(db, path, reopened):
    other = reopened()
    db.insert({"n": 1})
    segment = journal(path)
    data = segment.read_bytes().rstrip(b"\n") + b"\n"
    segment.write_bytes(data + b'{"crc":"12345678","seq":2,"ops":[["set","_def')
    assert other.refresh() == {("_default", 1)}
    other.insert({"n": 2})
    assert db.refresh() == {("_default", 2)}
    assert len(other.notices) == 1
    assert len(reopened()) == 2


@pytest.mark.parametrize("where", ["header", "first", "middle"])
def test_damage_before_the_end_opens_for_looking_and_writes_nothing(path, where):
    fill(path)
    data = bytearray(journal(path).read_bytes())
    at = {"header": 30, "first": data.index(b"Secret 0"), "middle": data.index(b"Secret 2")}[where]
    data[at] ^= 1
    journal(path).write_bytes(data)
    before = snapshot(path.parent)
    with open_db(path) as db:
        assert db.read_only
        assert refuses_to_save(db)
        assert db.ids("people") == list(range(1, {"header": 1, "first": 1, "middle": 3}[where]))
        assert not any("Secret" in notice for notice in db.notices)
        db.close(checkpoint=True)
    assert snapshot(path.parent) == before


def test_a_book_that_is_mended_while_it_is_open_for_looking_goes_on(path):
    fill(path)
    data = bytearray(journal(path).read_bytes())
    data[data.index(b"Secret 2")] ^= 1
    journal(path).write_bytes(data)
    with open_db(path) as db:
        assert refuses_to_save(db)
        told = len(db.notices)
        repair(path, "2026-11-22")
        assert ("people", 4) in db.refresh()
        assert not db.read_only
        assert db.notices[told:] == [WHOLE_AGAIN]
        assert db.insert({"n": 1})
    with open_db(path) as db:
        assert db.ids("people") == [1, 2, 4]
        assert db.all() == [{"n": 1}]


def test_a_journal_that_is_put_back_while_the_book_is_open_for_looking_is_read(path):
    with open_db(path) as db:
        db.insert({"n": 1})
    was = journal(path)
    data = was.read_bytes()
    was.unlink()
    with open_db(path) as db:
        assert refuses_to_save(db)
        assert db.all() == []
        was.write_bytes(data)
        db.refresh()
        assert db.all() == [{"n": 1}]
        assert db.insert({"n": 2}) == 2


def test_a_gap_in_the_numbers_opens_for_looking(path):
    fill(path)
    lines = journal(path).read_bytes().rstrip(b"\n").split(b"\n")
    journal(path).write_bytes(b"\n".join([*lines[:2], *lines[3:]]) + b"\n")
    with open_db(path) as db:
        assert db.ids("people") == [1]
        assert refuses_to_save(db)
        assert "missing" in db.notices[0]


def test_a_segment_that_is_gone_opens_for_looking(path):
    fill(path, checkpoint=True)
    with open_db(path) as db:
        db.insert({"n": 1})
        db._ledger.begin_segment(db._ledger.lineage)
        db.insert({"n": 2})
        db._ledger.begin_segment(db._ledger.lineage)
        db.insert({"n": 3})
    sorted(path.parent.glob("*.journal-*"))[-2].unlink()
    with open_db(path) as db:
        assert refuses_to_save(db)
        assert db.all() == [{"n": 1}]


def cut(segment):
    lines = segment.read_bytes().rstrip(b"\n").split(b"\n")
    segment.write_bytes(b"\n".join(lines[:2]) + b"\n")


LOSSES = {
    "cut": cut,
    "emptied": lambda segment: segment.write_bytes(b""),
    "removed": lambda segment: segment.unlink(),
}


@pytest.mark.parametrize("loss", LOSSES)
def test_a_journal_that_was_cut_between_two_lines_emptied_or_removed_is_noticed(path, loss):
    with open_db(path) as db:
        for number in range(4):
            db.insert({"n": number})
    segment, data = journal(path), journal(path).read_bytes()
    LOSSES[loss](segment)
    before = snapshot(path.parent)
    with open_db(path) as db:
        assert refuses_to_save(db)
        assert f"and {3 if loss == 'cut' else 4} of the changes" in db.notices[0]
        db.close(checkpoint=True)
    assert snapshot(path.parent) == before
    segment.write_bytes(data)
    with open_db(path) as db:
        assert (db.notices, db.insert({"n": 4})) == ([], 5)


@pytest.mark.parametrize("by", ["looking", "saving"])
@pytest.mark.parametrize("loss", LOSSES)
def test_a_journal_that_is_lost_while_the_book_is_open_costs_nothing(path, reopened, loss, by):
    db = reopened()
    for number in range(4):
        db.insert({"n": number})
    LOSSES[loss](journal(path))
    if by == "saving":
        assert db.insert({"n": 4}) == 5
    db.refresh()
    assert len(db.notices) == 1
    assert "nothing is lost" in db.notices[0]
    db.insert({"n": "after"})
    again = reopened()
    assert (again.all(), again.read_only) == (db.all(), False)
    assert len(db) == (6 if by == "saving" else 5)
    assert len(db.notices) == 1


def test_a_lost_journal_is_not_gone_on_with_while_the_disk_is_full(path, reopened):
    from faulty import FaultyDisk

    disk = FaultyDisk()
    db = reopened(disk=disk)
    db.insert({"n": 1})
    journal(path).write_bytes(b"")
    disk.fail("create", errno.ENOSPC, times=3)
    db.refresh()
    with pytest.raises(NotSaved, match="full"):
        db.insert({"n": 2})
    disk.errors.clear()
    db.insert({"n": 2})
    assert [each["n"] for each in reopened()] == [1, 2]


def test_a_segment_that_was_only_begun_is_passed_over(path):
    fill(path)
    for number, start in ((2, b""), (3, b'{"crc":"0000')):
        path.with_name(f"followup.json.journal-{number:06d}").write_bytes(start)
    with open_db(path) as db:
        assert (db.read_only, db.ids("people")) == (False, [1, 2, 3, 4])
        assert db.checkpoint()
        db.insert({})
    with open_db(path) as db:
        assert len(db) == 1


def test_damage_in_a_segment_that_was_folded_in_already_does_no_harm(path):
    fill(path, 3, checkpoint=True)
    folded = min(path.parent.glob("*.journal-*"))
    data = bytearray(folded.read_bytes())
    data[30] ^= 1
    folded.write_bytes(data)
    with open_db(path) as db:
        assert (db.read_only, db.notices, db.ids("people")) == (False, [], [1, 2, 3])


@pytest.mark.parametrize("harm", ["empty", "cut", "head", "index", "gone", "garbage"])
def test_a_spoilt_checkpoint_shows_what_the_one_before_and_the_journal_hold(path, harm):
    fill(path, 3, checkpoint=True)
    fill(path, 2, checkpoint=True)
    fill(path, 1)
    data = bytearray(path.read_bytes())
    if harm == "gone":
        path.unlink()
    else:
        if harm == "head":
            data[40] ^= 1
        elif harm == "index":
            data[-20] ^= 1
        path.write_bytes(
            {"empty": b"", "cut": bytes(data[:700]), "garbage": b"\x00" * 900}.get(harm, bytes(data))
        )
    before = snapshot(path.parent)
    with open_db(path) as db:
        assert db.ids("people") == [1, 2, 3, 4, 5, 6]
        assert len(db.ids_by("entries", "person", 1)) == 6
        assert refuses_to_save(db)
        assert ".bak" in db.notices[0]
    assert snapshot(path.parent) == before
    path.with_name("followup.json.bak").replace(path)
    with open_db(path) as db:
        assert (db.read_only, db.notices, db.ids("people")) == (False, [], [1, 2, 3, 4, 5, 6])


def test_a_spoilt_chunk_is_found_when_it_is_read_and_never_copied(path):
    with open_db(path) as db:
        db.insert_multiple({"n": n} for n in range(3000))
        db.close(checkpoint=True)
    data = path.read_bytes().replace(b'{"n":1500}', b'{"n":1501}')
    path.write_bytes(data)
    with open_db(path) as db:
        assert db.get(doc_id=5) == {"n": 4}
        with pytest.raises(Damaged, match="damaged"):
            db.get(doc_id=1500)
        db.insert({})
        assert not db.checkpoint()
    assert path.read_bytes() == data
    with open_db(path) as db:
        assert db.get(doc_id=3001) == {}


def test_a_change_to_a_document_that_cannot_be_read_takes_the_whole_transaction_back(path):
    with open_db(path) as db:
        with db.transaction():
            db.put("people", {"n": 1})
        db.close(checkpoint=True)
    path.write_bytes(path.read_bytes().replace(b'{"n":1}', b'{"n":2}'))
    with open_db(path) as db:
        with pytest.raises(Damaged, match="damaged"), db.transaction("Never"):  # noqa: PT012  (all is taken back)
            db.put("entries", {"person": 1})
            db.put("people", {"n": 3}, 1)
        assert (db.ids("entries"), db.undo_label) == ([], None)


def test_another_programs_edit_while_our_journal_holds_changes_is_kept_apart(path):
    fill(path, 2, checkpoint=True)
    fill(path, 1)
    edited = json.loads(path.read_text())
    edited["people"]["1"]["name"] = "edited"
    path.write_text(json.dumps(edited))
    before = snapshot(path.parent)
    with open_db(path) as db:
        assert refuses_to_save(db)
        assert "Another program" in db.notices[0]
        db.close(checkpoint=True)
    assert snapshot(path.parent) == before


def test_a_newer_schema_is_for_looking(path):
    fill(path, checkpoint=True)
    data = path.read_bytes()
    head = decode_head(data)
    head.schema = SCHEMA + 1
    path.write_bytes(encode_head(head) + data[len(encode_head(head)) :])
    before = snapshot(path.parent)
    with open_db(path) as db:
        assert db.ids("people") == [1, 2, 3, 4]
        assert refuses_to_save(db)
        assert "newer" in db.notices[0]
    assert snapshot(path.parent) == before


def test_what_is_no_book_is_refused_in_a_sentence_and_left_alone(tmp_path):
    cases = {
        "other.json": b'{"name": "package", "version": 2}',
        "list.json": b"[1, 2]",
        "tables.json": b'{"_default": {"1": {"a": 1}}}',
        "text.json": b"Dear diary",
        "binary.json": bytes(range(256)) * 4,
        "empty.json": b"",
        "deep.json": b"[" * 100_000,
    }
    for name, data in cases.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(CannotOpen) as error:
            open_db(tmp_path / name)
        assert str(error.value).endswith(".")
        assert name in str(error.value)
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotOpen, match="is a folder"):
        open_db(tmp_path / "folder")
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(CannotOpen, match="not an ordinary file"):
        open_db(tmp_path / "fifo")
    with pytest.raises(CannotOpen, match="not an ordinary file"):
        open_db("/dev/null")
    with pytest.raises(CannotOpen, match="cannot be opened"):
        open_db(tmp_path / "text.json" / "book.json")
    with pytest.raises(CannotOpen, match="no book"):
        open_db(tmp_path / "not-there.json", read_only=True)
    assert {file.name for file in tmp_path.iterdir()} == {*cases, "folder", "fifo"}
    assert {name: (tmp_path / name).read_bytes() for name in cases} == cases


def test_a_symbolic_link_is_followed_and_stays(tmp_path):
    real = tmp_path / "real" / "book.json"
    fill(real)
    link = tmp_path / "link.json"
    link.symlink_to(real)
    fill(link, 1, checkpoint=True)
    assert link.is_symlink()
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("link")] == ["link.json"]
    with open_db(real) as db:
        assert db.count("people") == 5


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o277])
def test_files_are_0600_and_our_folders_0700_whatever_the_umask(tmp_path, umask):
    before = os.umask(umask)
    try:
        path = tmp_path / "new" / "deeper" / "book.json"
        fill(path, 2, checkpoint=True)
        fill(path, 2)
        with open_db(path) as db:
            db.drafts.put("note", {"text": "half a"})
    finally:
        os.umask(before)
    files = list(path.parent.iterdir())
    assert len(files) >= 7
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert {folder.stat().st_mode & 0o777 for folder in (path.parent, path.parent.parent)} == {0o700}


def test_a_half_written_checkpoint_of_a_copy_that_died_is_cleared_away(path):
    fill(path)
    left = path.with_name("followup.json.tmp-1234abcd")
    left.write_bytes(b"half")
    with open_db(path):
        assert not left.exists()


def test_a_folder_that_cannot_be_written_to_is_for_looking(path):
    from faulty import FaultyDisk

    fill(path, checkpoint=True)

    class ReadOnlyDisk(FaultyDisk):
        def open(self, path, *, write):
            if write:
                raise PermissionError(13, "Permission denied")
            return super().open(path, write=write)

    with open_db(path, disk=ReadOnlyDisk()) as db:
        assert db.ids("people") == [1, 2, 3, 4]
        assert db.read_only
        assert "cannot be written" in db.notices[0]
        with pytest.raises(NotSaved):
            db.insert({})


def test_how_far_it_came_is_noted_while_it_is_open(path):
    with open_db(path) as db:
        for number in range(3):
            db.insert({"n": number})
        db.refresh()  # the app does so every two seconds
        assert decode_reached(db.ledger.lock.read(SIZE)).seq == db.ledger.state.seq


def test_a_note_of_another_history_says_nothing_of_this_one(path):
    fill(path)
    with open_db(path) as db:
        lock = db.ledger.lock.path
    lock.write_bytes(encode_reached(Reached("another", 10_000)))
    with open_db(path) as db:
        assert not db.read_only

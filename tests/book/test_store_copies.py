"""Several copies of Follow-up on one book: none loses what another saved."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.book.errors import BUSY, ChangedSince, NotSaved
from followup_tui.book.store import open_db

COPIES = 3
DEEDS = st.lists(
    st.tuples(
        st.integers(0, COPIES - 1),
        st.sampled_from(
            ["add", "add", "add", "change", "undo", "redo", "checkpoint", "reopen", "refresh", "import"]
        ),
    ),
    max_size=30,
)


@given(deeds=DEEDS)
@settings(max_examples=60, deadline=None)
def test_copies_interleaving_any_actions_lose_none(tmp_path_factory, deeds):  # noqa: C901  (one branch a deed)
    path = tmp_path_factory.mktemp("copies") / "book.json"
    copies = [open_db(path) for _ in range(COPIES)]
    expected = {}
    with copies[0].transaction():
        copies[0].put("people", {"changes": 0})
    for number, (who, deed) in enumerate(deeds):
        db = copies[who]
        if deed in ("add", "import"):
            with db.transaction(f"{deed} {number}"):
                for _ in range(1 if deed == "add" else 1100):
                    doc_id = db.put("entries", {"person": who, "n": number})
                    assert doc_id not in expected
                    expected[doc_id] = {"person": who, "n": number}
        elif deed == "change":
            with db.transaction():
                db.put("people", {"changes": db.doc("people", 1)["changes"] + 1}, 1)
        elif deed in ("undo", "redo"):
            with db.transaction():
                before = {doc_id: db.doc("entries", doc_id) for doc_id in db.ids("entries")}
            assert before == expected
            try:
                getattr(db, deed)()
            except ChangedSince:
                continue
            expected = {doc_id: db.doc("entries", doc_id) for doc_id in db.ids("entries")}
        elif deed == "checkpoint":
            assert db.checkpoint()
        elif deed == "reopen":
            db.close(checkpoint=number % 2 == 0)
            copies[who] = open_db(path)
        else:
            db.refresh()
            assert db.refresh() == set()
    changes = sum(deed == "change" for _, deed in deeds)
    for db in [*copies, open_db(path)]:
        db.refresh()
        assert {doc_id: db.doc("entries", doc_id) for doc_id in db.ids("entries")} == expected
        assert db.count("entries") == len(expected)
        for who in range(COPIES):
            assert db.ids_by("entries", "person", who) == sorted(
                i for i, d in expected.items() if d["person"] == who
            )
        assert db.doc("people", 1) == {"changes": changes}
        assert (db.notices, db.read_only) == ([], False)
        db.close()


def test_refresh_says_which_documents_changed(db, reopened):
    other = reopened()
    assert db.refresh() == set()
    with other.transaction("Step"):
        other.put("people", {"name": "Dana"})
        other.put("entries", {"person": 1})
    assert db.refresh() == {("people", 1), ("entries", 1)}
    assert db.refresh() == set()
    other.undo()
    assert db.refresh() == {("people", 1), ("entries", 1)}


def test_a_copy_follows_a_checkpoint_and_what_comes_after_it(db, reopened):
    other = reopened()
    other.insert({"n": 1})
    assert other.checkpoint()
    other.insert({"n": 2})
    assert db.refresh() == {("_default", 1), ("_default", 2)}
    db.insert({"n": 3})
    assert db.checkpoint()
    other.insert({"n": 4})
    assert [doc["n"] for doc in reopened()] == [1, 2, 3, 4]


def test_a_copy_that_slept_through_several_checkpoints_starts_again_from_the_last(db, reopened):
    db.insert_multiple({"n": n} for n in range(3))
    other = reopened()
    for number in range(4):
        other.update({"n": 10 + number}, doc_ids=[1])
        other.insert({"n": 100 + number})
        other.remove(doc_ids=[2])
        assert other.checkpoint()
    assert db.refresh() == {("_default", n) for n in (1, 2, 4, 5, 6, 7)}
    assert (db.read_only, db.notices) == (False, [])
    db.insert({"n": 7})
    assert db.all() == reopened().all()


def test_a_copy_that_slept_and_had_something_of_its_own_loses_nothing(path, db, reopened):
    other = reopened()
    for number in range(3):
        db.insert({"mine": number})
        other.insert({"theirs": number})
        assert other.checkpoint()
    db.insert({"mine": 3})
    assert len(reopened()) == 7


def test_old_segments_go_and_the_backup_is_the_checkpoint_before(path, db):
    for number in range(5):
        db.insert({"n": number})
        assert db.checkpoint()
    segments = sorted(file.name for file in path.parent.glob("*.journal-*"))
    assert len(segments) == 2
    assert len(json.loads(path.read_text())["_default"]) == 5
    assert len(json.loads(path.with_name("followup.json.bak").read_text())["_default"]) == 4


def test_a_checkpoint_that_another_overtook_gives_way(db, reopened):
    db.insert({"n": 1})
    other = reopened()

    def overtaking(fd, data, offset, write=db._ledger.disk.write):
        db._ledger.disk.write = write
        other.insert({"n": 2})
        assert other.checkpoint()
        write(fd, data, offset)

    begin = db._ledger.begin_segment

    def begin_and_wait(lineage):
        segment = begin(lineage)
        db._ledger.disk.write = overtaking
        return segment

    db._ledger.begin_segment = begin_and_wait
    assert not db.checkpoint()
    db._ledger.begin_segment = begin
    db.insert({"n": 3})
    assert db.checkpoint()
    assert [doc["n"] for doc in reopened()] == [1, 2, 3]


def test_saving_goes_on_while_a_checkpoint_is_written(db, reopened):
    db.insert({"n": 1})
    other = reopened()
    copy = db._ledger.disk.create

    def create(path):
        fd = copy(path)
        if ".tmp-" in path.name:
            other.insert({"n": 2})
            db.insert({"n": 3})
        return fd

    db._ledger.disk.create = create
    assert db.checkpoint()
    del db._ledger.disk.create
    db.insert({"n": 4})
    for book in (db, other, reopened()):
        book.refresh()
        assert [doc["n"] for doc in book] == [1, 2, 3, 4]


def test_a_busy_copy_is_waited_for_then_named(db, reopened):
    other = reopened()
    other._ledger.lock.patience = 0.05
    with db.transaction():
        db.insert({})
        with pytest.raises(NotSaved, match=BUSY):
            other.insert({})
        assert other.refresh() == set()
    assert other.insert({}) == 2


def test_a_lock_file_that_somebody_removed_is_made_again(db, path, reopened):
    other = reopened()
    db.insert({"n": 1})
    path.with_name("followup.json.lock").unlink()
    other.insert({"n": 2})
    db.insert({"n": 3})
    other.insert({"n": 4})
    assert [doc["n"] for doc in reopened()] == [1, 2, 3, 4]


def test_a_file_that_another_program_replaced_while_open_is_not_written_over(db, path, reopened):
    db.insert({"n": 1})
    db.checkpoint()
    edited = json.loads(path.read_text())
    edited["_default"]["1"]["n"] = "edited"
    path.write_text(json.dumps(edited))
    with pytest.raises(NotSaved, match="Another program changed"):
        db.insert({"n": 2})
    assert not db.checkpoint()
    assert db.read_only
    assert db.all() == [{"n": 1}]
    db.close(checkpoint=True)
    assert json.loads(path.read_text()) == edited
    assert reopened().all() == [{"n": "edited"}]


@pytest.mark.parametrize("in_place", [True, False])
def test_an_older_copy_of_the_file_put_in_its_place_while_open_costs_nothing(db, path, reopened, in_place):
    for number in range(3):
        db.insert({"n": number})
    assert db.checkpoint()
    old = path.read_bytes()
    db.insert({"n": 3})
    assert db.checkpoint()
    other = reopened()  # which knows the newer file alone
    other.insert({"n": 4})
    if in_place:
        path.write_bytes(old)
    else:
        (path.parent / "synced").write_bytes(old)
        (path.parent / "synced").replace(path)
    for each in (db, other):
        each.refresh()
        assert [doc["n"] for doc in each] == list(range(5))
        assert each.undo_label is None
    other.insert({"n": 5})
    db.insert({"n": 6})
    assert [doc["n"] for doc in db] == list(range(7))
    assert db.notices == other.notices == []
    db.close(checkpoint=True)
    assert [doc["n"] for doc in reopened()] == list(range(7))


def test_a_file_and_journal_that_lack_what_this_copy_saved_are_not_gone_on_with(db, path, reopened):
    db.insert({"n": 1})
    assert db.checkpoint()
    old = path.read_bytes()
    db.insert({"n": 2})
    assert db.checkpoint()
    other = reopened()
    other.insert({"n": 3})
    for file in (*path.parent.glob("*journal*"), *path.parent.glob("*.bak")):
        file.unlink()
    path.write_bytes(old)
    with pytest.raises(NotSaved, match="Another program changed"):
        other.insert({"n": 4})
    other.refresh()
    other.close(checkpoint=True)
    assert path.read_bytes() == old


def test_a_synced_in_checkpoint_of_another_history_hides_nothing_silently(tmp_path):
    ours, theirs = tmp_path / "ours" / "b.json", tmp_path / "theirs" / "b.json"
    with open_db(ours) as db:
        db.insert({"n": 0})
        db.close(checkpoint=True)
    theirs.parent.mkdir()
    for file in ours.parent.iterdir():
        (theirs.parent / file.name).write_bytes(file.read_bytes())
    with open_db(ours) as db:
        db.insert({"n": "ours"})
        db.close(checkpoint=False)
    with open_db(theirs) as db:
        db.insert_multiple([{"n": "theirs 1"}, {"n": "theirs 2"}])
        db.insert({"n": "theirs 3"})
        db.close(checkpoint=True)
    journals = {file: file.read_bytes() for file in ours.parent.glob("*journal*")}
    theirs.replace(ours)
    with open_db(ours) as db:
        assert [doc["n"] for doc in db] == [0, "theirs 1", "theirs 2", "theirs 3"]
        assert len(db.notices) == 1
        assert "another version of this book" in db.notices[0]
        for number in range(3):
            db.insert({"n": number})
            assert db.checkpoint()
    for file, data in journals.items():
        if b'"ours"' in data:
            assert file.read_bytes() == data


def test_a_file_that_was_copied_alone_to_another_folder_goes_on_there(path, tmp_path):
    """It remembers the segments of the folder it came from; what is saved here must not be taken for those."""
    import shutil

    with open_db(path) as db:
        db.insert({"n": 1})
        db.close(checkpoint=True)
    moved = tmp_path / "moved" / path.name
    moved.parent.mkdir()
    shutil.copy(path, moved)
    for number in (2, 3, 4):
        with open_db(moved) as db:
            assert db.notices == []
            db.insert({"n": number})
    with open_db(moved) as db:
        assert ([each["n"] for each in db.all()], db.notices) == ([1, 2, 3, 4], [])
        db.close(checkpoint=True)
    with open_db(moved) as db:
        assert [each["n"] for each in db.all()] == [1, 2, 3, 4]

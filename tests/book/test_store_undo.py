"""Undo and redo: of labelled actions, across runs and checkpoints, never over somebody's later change."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_tui.book.errors import ChangedSince
from followup_tui.book.store import open_db
from followup_tui.book.undo import KEPT


def act(db, label, **docs):
    with db.transaction(label):
        for name, doc in docs.items():
            db.put("people", {"name": doc}, int(name[1:]))


def content(db):
    return {(name, doc_id): raw for name in db.tables() for doc_id, raw in db.items(name)}


def test_undo_and_redo_say_what_they_did(db):
    assert (db.undo(), db.redo(), db.undo_label, db.redo_label) == (None, None, None, None)
    act(db, "Added Dana", d1="Dana")
    act(db, "Renamed Dana", d1="Dana R.")
    assert (db.undo_label, db.redo_label) == ("Renamed Dana", None)
    assert db.undo() == "Renamed Dana"
    assert db.doc("people", 1) == {"name": "Dana"}
    assert (db.undo_label, db.redo_label) == ("Added Dana", "Renamed Dana")
    assert db.undo() == "Added Dana"
    assert db.doc("people", 1) is None
    assert (db.redo(), db.redo(), db.redo()) == ("Added Dana", "Renamed Dana", None)
    assert db.doc("people", 1) == {"name": "Dana R."}


def test_changes_without_a_label_are_no_step(db):
    act(db, "Step", d1="Dana")
    with db.transaction():
        db.put("session", {"at": 3}, 1)
    assert db.undo() == "Step"
    assert db.doc("session", 1) == {"at": 3}


def test_a_new_action_ends_what_could_be_redone(db):
    act(db, "One", d1="a")
    db.undo()
    with db.transaction():
        db.put("session", {"at": 3}, 1)
    assert db.redo_label == "One"
    act(db, "Two", d2="b")
    assert db.redo() is None
    assert db.undo() == "Two"
    assert db.undo() is None


@pytest.mark.parametrize("checkpoint", [True, False])
def test_undo_and_redo_outlive_the_program(path, checkpoint):
    with open_db(path) as db:
        act(db, "One", d1="a")
        act(db, "Two", d2="b")
        db.undo()
        db.close(checkpoint=checkpoint)
    with open_db(path) as db:
        assert (db.undo_label, db.redo_label) == ("One", "Two")
        assert db.redo() == "Two"
        db.close(checkpoint=checkpoint)
    with open_db(path) as db:
        assert (db.undo(), db.undo(), db.undo()) == ("Two", "One", None)
        assert content(db) == {}


def test_undo_refuses_where_somebody_changed_it_since(db, reopened):
    act(db, "Mine", d1="a", d2="b")
    other = reopened()
    with other.transaction():
        other.put("people", {"name": "theirs"}, 2)
    with pytest.raises(ChangedSince, match="changed again afterwards") as error:
        db.undo()
    assert "theirs" not in str(error.value)
    assert db.table("people").all() == [{"name": "a"}, {"name": "theirs"}]
    with other.transaction():
        other.put("people", {"name": "b"}, 2)
    assert db.undo() == "Mine"
    with other.transaction():
        other.put("people", {"name": "again"}, 1)
    with pytest.raises(ChangedSince):
        db.redo()
    assert other.ids("people") == [1]


def test_undo_takes_back_this_copys_own_last_action_first(db, reopened):
    other = reopened()
    act(db, "Mine", d1="a")
    act(other, "Theirs", d2="b")
    assert db.undo_label == "Mine"
    assert other.undo_label == "Theirs"
    assert db.undo() == "Mine"
    db.refresh()
    assert db.undo() == "Theirs"
    assert (db.redo(), db.redo()) == ("Mine", "Theirs")


def test_the_last_five_hundred_actions_are_kept(path, monkeypatch):
    assert KEPT == 500
    monkeypatch.setattr("followup_tui.book.undo.KEPT", 5)
    monkeypatch.setattr("followup_tui.book.undo.SPARE", 2)
    with open_db(path) as db:
        for number in range(12):
            act(db, f"Step {number}", d1=str(number))
        assert db.count("_undo") == 6  # the oldest go three at a time
        db.undo()
        db.undo()
        db.redo()
        act(db, "Last", d2="b")
        act(db, "More", d2="c")
        assert [db.undo() for _ in range(4)] == ["More", "Last", "Step 10", "Step 9"]
        assert [db.undo() for _ in range(4)] == ["Step 8", "Step 7", "Step 6", None]
        assert db.doc("people", 1) == {"name": "5"}


STEPS = st.one_of(
    st.tuples(
        st.just("act"),
        st.lists(
            st.tuples(
                st.sampled_from(["people", "entries", "promises"]),
                st.integers(1, 6),
                st.none() | st.integers(0, 3),
            ),
            min_size=1,
            max_size=4,
        ),
    ),
    st.tuples(st.sampled_from(["undo", "redo", "reopen", "checkpoint", "drop"]), st.none()),
)


@given(steps=st.lists(STEPS, max_size=14))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_all_gives_the_same_book_and_redoing_all_gives_it_back(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("undo") / "book.json"
    db = open_db(path)
    with db.transaction():
        db.put("people", {"person": 1, "v": 0})
        db.put("entries", {"person": 1, "v": 0})
    first = content(db)
    for number, (kind, changes) in enumerate(steps):
        if kind == "act":
            with db.transaction(f"Step {number}"):
                for table, doc_id, value in changes:
                    if value is None:
                        db.delete(table, doc_id)
                    else:
                        db.put(table, {"person": value, "v": number}, doc_id)
        elif kind == "drop":
            with db.transaction(f"Step {number}"):
                db.drop_table("entries")
        elif kind in ("undo", "redo"):
            getattr(db, kind)()
        elif kind == "checkpoint":
            assert db.checkpoint()
        else:
            db.close(checkpoint=False)
            db = open_db(path)
    last, undone = content(db), 0
    while db.undo() is not None:
        undone += 1
    assert content(db) == first
    db.close(checkpoint=undone % 2 == 0)
    db = open_db(path)
    while undone and db.redo() is not None:
        undone -= 1
    assert content(db) == last
    assert {person: db.ids_by("entries", "person", person) for person in range(4)} == {
        person: [i for i in db.ids("entries") if db.doc("entries", i)["person"] == person]
        for person in range(4)
    }
    db.close()


def test_the_journal_has_a_change_once_and_whoever_reads_it_can_undo_it(db, reopened, path):
    act(db, "One", d1="as it was")
    db.checkpoint()
    other = reopened()
    act(db, "Two", d1="as it is")
    newest = max(path.parent.glob(f"{path.name}.journal-*")).read_bytes()
    assert (newest.count(b"as it is"), newest.count(b"as it was")) == (1, 0)
    other.refresh()
    db.close(checkpoint=False)
    assert other.undo() == "Two"
    assert other.doc("people", 1) == {"name": "as it was"}
    assert other.redo() == "Two"

"""All or nothing, over all tables, in memory and on the disk."""

import pytest

from followup_tui.book.errors import NotSaved


def test_a_transaction_is_seen_within_and_saved_when_left(db, reopened):
    with db.transaction():
        person = db.put("people", {"name": "Dana"})
        entry = db.put("entries", {"person": person})
        assert db.doc("people", person) == {"name": "Dana"}
        assert db.ids_by("entries", "person", person) == [entry]
        assert (db.count("people"), db.ids("people")) == (1, [1])
    assert reopened().doc("entries", entry) == {"person": 1}


def test_an_exception_takes_everything_back(db, reopened):
    with db.transaction():
        db.put("people", {"name": "Dana"})
        db.put("entries", {"person": 1})
    with pytest.raises(ZeroDivisionError), db.transaction("Never"):  # noqa: PT012  (the whole block is taken back)
        db.put("people", {"name": "Changed"}, 1)
        db.delete("entries", 1)
        db.table("more").insert({})
        db.drop_table("entries")
        raise ZeroDivisionError
    for book in (db, reopened()):
        assert book.doc("people", 1) == {"name": "Dana"}
        assert book.ids_by("entries", "person", 1) == [1]
        assert book.tables() == {"people", "entries"}
        assert book.undo_label is None


def test_an_inner_transaction_joins_the_outer_one(db, reopened):
    with db.transaction("Outer"):
        db.put("people", {"name": "Dana"})
        with db.transaction("Inner"):
            db.put("people", {"name": "Lee"})
        with pytest.raises(ZeroDivisionError), db.transaction():  # noqa: PT012  (the whole block is taken back)
            db.put("people", {"name": "Never"})
            db.put("people", {"name": "Never"}, 1)
            raise ZeroDivisionError
        assert db.ids("people") == [1, 2]
    assert reopened().table("people").all() == [{"name": "Dana"}, {"name": "Lee"}]
    assert db.undo() == "Outer"
    assert db.ids("people") == []


def test_an_inner_label_is_taken_where_the_outer_has_none(db):
    with db.transaction(), db.transaction("Inner"):
        db.put("people", {"name": "Dana"})
    assert db.undo_label == "Inner"


def test_an_outer_failure_takes_a_finished_inner_one_back(db):
    with pytest.raises(ZeroDivisionError), db.transaction():  # noqa: PT012  (the whole block is taken back)
        with db.transaction():
            db.insert({"a": 1})
        raise ZeroDivisionError
    assert db.all() == []


def test_a_transaction_without_changes_writes_nothing(db, path):
    with db.transaction():
        db.put("people", {"name": "Dana"})
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with db.transaction("Nothing"):
        db.put("people", {"name": "Dana"}, 1)
        db.delete("people", 99)
        db.put("people", {"name": "Gone again"}, 2)
        db.delete("people", 2)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
    assert db.undo_label is None


def test_changes_need_a_transaction(db):
    for act in (lambda: db.put("people", {}), lambda: db.delete("people", 1)):
        with pytest.raises(RuntimeError, match="transaction"):
            act()


def test_a_dropped_table_and_what_is_put_into_it_again_are_one_change(db, reopened):
    with db.transaction():
        for number in range(5):
            db.put("t", {"n": number})
    with db.transaction("Anew"):
        db.drop_table("t")
        assert db.ids("t") == []
        assert db.put("t", {"n": "first"}) == 1
        assert list(db.table("t")) == [{"n": "first"}]
    again = reopened()
    assert again.table("t").all() == [{"n": "first"}]
    assert again.undo() == "Anew"
    assert [doc["n"] for doc in again.table("t")] == [0, 1, 2, 3, 4]


def test_listeners_hear_of_every_change_once(db, reopened):
    heard = []
    db.on_commit.append(heard.append)
    with db.transaction("Step"):
        db.put("people", {"name": "Dana"})
        db.put("entries", {"person": 1})
    other = reopened()
    other.insert({"a": 1})
    with db.transaction():  # what others did is told before our own change is built on it
        assert heard == [{("people", 1), ("entries", 1)}, {("_default", 1)}]
    db.undo()
    db.drop_table("_default")
    assert heard[2:] == [{("people", 1), ("entries", 1)}, {("_default", 1)}]


def test_the_time_is_noted_where_a_clock_is_handed_in(path, reopened):
    db = reopened(now=lambda: "2026-12-01T09:00:00+01:00")
    db.insert({})
    journal = path.with_name("followup.json.journal-000001").read_text()
    assert '"t":"2026-12-01T09:00:00+01:00"' in journal


def test_a_book_for_looking_refuses_changes(db, reopened):
    db.insert({"a": 1})
    look = reopened(read_only=True)
    assert look.all() == [{"a": 1}]
    assert look.read_only
    with pytest.raises(NotSaved, match="looking"):
        look.insert({})
    db.insert({"a": 2})
    assert look.refresh() == {("_default", 2)}
    db.checkpoint()
    db.insert({"a": 3})
    assert look.refresh() == {("_default", 3)}
    assert len(look) == 3

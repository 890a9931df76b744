"""TinyDB's public behaviour over our store, and the pitfalls of TinyDB 4.9 that it must not have."""

import json
import re
from collections import UserDict

import pytest
from tinydb import Query, TinyDB, where
from tinydb.operations import delete, increment
from tinydb.table import Document

from followup_tui.book.store import open_db


@pytest.fixture
def abc(db):
    db.insert_multiple({"int": 1, "char": char} for char in "abc")
    return db


def test_insert_gives_rising_ids(db):
    assert [db.insert({"a": 1}), db.insert({"a": 2})] == [1, 2]
    assert db.all() == [{"a": 1}, {"a": 2}]
    assert [document.doc_id for document in db] == [1, 2]


def test_insert_takes_any_mapping_and_refuses_the_rest(db):
    assert db.get(doc_id=db.insert(UserDict(a=1))) == {"a": 1}
    for wrong in ([1], {"bark"}, "bark"):
        with pytest.raises(ValueError, match="not a Mapping"):
            db.insert(wrong)
    assert len(db) == 1


def test_insert_with_an_id_of_ones_own(db):
    assert db.insert(Document({"a": 1}, doc_id=7)) == 7
    assert db.insert({"a": 2}) == 8
    with pytest.raises(ValueError, match="already exists"):
        db.insert(Document({"a": 3}, doc_id=7))
    assert db.get(doc_id=7) == {"a": 1}


def test_insert_multiple_is_all_or_nothing(db):
    with pytest.raises(ValueError, match="already exists"):
        db.insert_multiple([{"a": 1}, Document({"a": 2}, doc_id=1)])
    assert len(db) == 0


def test_insert_multiple_of_both_kinds_overwrites_nothing(db):  # 629
    ids = db.insert_multiple([Document({"a": 1}, doc_id=1), {"a": 2}, {"a": 3}])
    assert len(set(ids)) == 3
    assert len(db) == 3


def test_upsert(abc):
    assert abc.upsert({"int": 5}, where("char") == "a") == [1]
    assert abc.upsert({"int": 9, "char": "z"}, where("char") == "z") == [4]
    assert abc.upsert(Document({"int": 6}, doc_id=2)) == [2]
    assert abc.get(doc_id=2) == {"int": 6, "char": "b"}


def test_update_with_fields_operations_and_ids(abc):
    assert abc.update({"int": 2}, where("char") == "a") == [1]
    assert abc.update(increment("int"), doc_ids=[1, 3]) == [1, 3]
    assert abc.update(delete("char"), where("char") == "b") == [2]
    assert abc.all() == [{"int": 3, "char": "a"}, {"int": 1}, {"int": 2, "char": "c"}]
    assert abc.update({"seen": True}) == [1, 2, 3]


def test_update_skips_ids_that_are_not_there(abc):
    assert abc.update({"int": 2}, doc_ids=[1, 99]) == [1]


def test_update_multiple(abc):
    abc.update_multiple([({"int": 2}, where("char") == "a"), (delete("char"), where("char") == "b")])
    assert abc.all() == [{"int": 2, "char": "a"}, {"int": 1}, {"int": 1, "char": "c"}]


def test_remove(abc):
    assert abc.remove(where("char") == "b") == [2]
    assert abc.remove(doc_ids=[1]) == [1]
    assert [document.doc_id for document in abc] == [3]
    assert abc.remove(doc_ids=[99, 3]) == [3]


def test_truncate_begins_ids_anew(abc, reopened):
    abc.truncate()
    assert abc.all() == []
    assert abc.insert({}) == 1
    assert len(reopened()) == 1


def test_get_by_id_ids_and_query(abc):
    assert abc.get(where("char") == "b").doc_id == 2
    assert abc.get(doc_id=3)["char"] == "c"
    assert [document.doc_id for document in abc.get(doc_ids=[1, 3, 88])] == [1, 3]
    assert abc.get(doc_id=88) is None
    assert abc.get(doc_id=float("nan")) is None
    assert abc.get(where("char") == "q") is None
    with pytest.raises(RuntimeError):
        abc.get()


def test_contains_and_count(abc):
    assert abc.contains(where("char") == "a")
    assert abc.contains(doc_id=3)
    assert not abc.contains(doc_id=4)
    assert abc.count(where("int") == 1) == 3
    assert abc.count("_default") == 3


def test_search_is_cached_until_something_changes(abc):
    table = abc.table("_default")
    assert len(abc.search(where("int") == 1)) == 3
    assert len(table._query_cache) == 1
    abc.insert({"int": 1})
    assert len(table._query_cache) == 0
    assert len(abc.search(where("int") == 1)) == 4


def test_search_never_hands_out_what_others_hold(abc):  # 637
    for _ in range(3):
        found = abc.search(where("char") == "a")
        assert found == [{"int": 1, "char": "a"}]
        found[0]["char"] = "spoilt"
        found.append(1)
    abc.get(doc_id=1)["char"] = "spoilt"
    abc.all()[0]["char"] = "spoilt"
    assert abc.get(doc_id=1)["char"] == "a"


def test_search_tells_the_flags_of_a_pattern_apart(abc):
    field = Query().char
    assert abc.search(field.matches("A")) == []
    assert len(abc.search(field.matches("A", flags=re.IGNORECASE))) == 1
    assert abc.search(field.search("A") & (where("int") == 1)) == []
    assert len(abc.search(field.search("A", flags=re.IGNORECASE) & (where("int") == 1))) == 1


def test_search_in_a_transaction_leaves_nothing_behind_when_it_fails(abc):
    with pytest.raises(ZeroDivisionError), abc.transaction():  # noqa: PT012  (the whole block is taken back)
        abc.insert({"int": 1})
        assert len(abc.search(where("int") == 1)) == 4
        raise ZeroDivisionError
    assert len(abc.search(where("int") == 1)) == 3


def test_search_sees_what_another_copy_saved(abc, reopened):
    assert len(abc.search(where("int") == 1)) == 3
    reopened().insert({"int": 1})
    abc.refresh()
    assert len(abc.search(where("int") == 1)) == 4


def test_tables_and_dropping_them(db):
    db.table("one").insert({"a": 1})
    db.table("two").insert({"a": 1})
    assert db.tables() == {"one", "two"}
    db.drop_table("one")
    db.drop_table("never there")
    assert db.tables() == {"two"}
    assert len(db.table("one")) == 0
    db.drop_tables()
    assert db.tables() == set()
    assert db.table("two").insert({"a": 1}) == 1


def test_our_own_tables_are_hidden(db):
    with db.transaction("A step"):
        db.put("people", {"name": "Dana"})
    assert db.tables() == {"people"}
    assert "_undo" in db.names()
    for reserved in ("_meta", "_index", "_by"):
        with pytest.raises(ValueError, match="checkpoint alone"):
            db.table(reserved).insert({})


def test_persist_empty_makes_a_table_and_empties_none(db, reopened):  # 636
    db.table("kept").insert({"a": 1})
    other = reopened()
    assert len(other.table("kept", persist_empty=True)) == 1
    other.table("new", persist_empty=True)
    assert reopened().tables() == {"kept", "new"}


def test_ids_are_not_used_again_after_the_last_one_was_removed(db, path):
    db.insert_multiple([{}, {}])
    db.remove(doc_ids=[2])
    db.close(checkpoint=False)
    with open_db(path) as again:
        assert again.insert({}) == 3
        again.remove(doc_ids=[3])
        again.close(checkpoint=True)
    with open_db(path) as again:
        assert again.insert({}) == 4


def test_an_id_that_was_not_kept_in_the_end_is_not_taken_from_anybody(db):
    with pytest.raises(ZeroDivisionError), db.transaction():  # noqa: PT012  (the whole block is taken back)
        db.insert({})
        raise ZeroDivisionError
    db.insert({"a": 1})
    assert db.all() == [{"a": 1}]


def test_what_is_no_json_is_refused_and_the_rest_goes_on(db):
    db.insert({"a": 1})
    for wrong in ({"a": {1, 2}}, {"a": float("nan")}, {"a": float("inf")}, {"a": object()}, {"a": "\ud800"}):
        with pytest.raises((TypeError, ValueError)) as error:
            db.insert(wrong)
        assert len(error.value.args) == 1
        assert error.value.__cause__ is None
    with pytest.raises(TypeError):
        db.update({"a": {1}}, doc_ids=[1])
    assert db.all() == [{"a": 1}]
    assert db.insert({"b": 2}) > 1


def test_what_json_makes_of_a_value_is_what_memory_has(db):
    db.insert(
        {1: (1, 2), "text": "line\nbreak \x00 \u2028 ✓", "deep": {"12": {"a": [None, True, 1.5, 1 << 70]}}}
    )
    assert db.all() == [
        {"1": [1, 2], "text": "line\nbreak \x00 \u2028 ✓", "deep": {"12": {"a": [None, True, 1.5, 1 << 70]}}}
    ]


def test_stock_tinydb_sees_everything_after_a_clean_quit(db, path):
    db.insert_multiple({"n": n} for n in range(3000))
    db.table("people").insert({"name": "Dana ✓"})
    db.table("empty", persist_empty=True)
    db.close(checkpoint=True)
    with TinyDB(path) as stock:
        assert stock.table("people").all() == [{"name": "Dana ✓"}]
        assert [document.doc_id for document in stock] == list(range(1, 3001))
        assert {"_default", "people", "empty"} <= stock.tables()


def test_what_stock_tinydb_changed_after_a_clean_quit_is_accepted(db, path, reopened):
    with db.transaction("Added two"):
        db.put("people", {"name": "Dana"})
        db.put("entries", {"person": 1})
    db.close(checkpoint=True)
    with TinyDB(path) as stock:
        stock.table("people").insert({"name": "Lee", "odd": float("nan")})
        stock.table("people").update({"name": "Dana R."}, doc_ids=[1])
    again = reopened()
    assert again.notices == []
    assert not again.read_only
    assert again.table("people").all() == [{"name": "Dana R."}, {"name": "Lee", "odd": None}]
    with again.transaction("Third"):
        assert again.put("people", {"name": "Third"}) == 3
    last = reopened()
    assert last.count("people") == 3
    assert last.undo_label == "Third"
    assert json.loads(path.read_text())["people"]["2"] == {"name": "Lee", "odd": None}


def test_writes_after_close_raise(db):  # 631
    db.insert({})
    db.close()
    for write in (lambda: db.insert({}), db.drop_tables, db.table("t").truncate):
        with pytest.raises(ValueError, match="closed"):
            write()
    db.close()


def test_as_a_context_manager_it_closes(path):
    with open_db(path) as db:
        db.insert({"a": 1})
    with pytest.raises(ValueError, match="closed"):
        db.insert({})
    with open_db(path) as db:
        assert db.all() == [{"a": 1}]


def test_an_empty_book_is_true(db):
    assert db
    assert len(db) == 0


def test_storage_reads_and_writes_the_whole_book(db):
    db.insert({"a": 1})
    db.table("gone").insert({})
    assert db.storage.read() == {"_default": {"1": {"a": 1}}, "gone": {"1": {}}}
    db.storage.write({"new": {"3": {"b": 2}}})
    assert db.tables() == {"new"}
    assert db.table("new").get(doc_id=3) == {"b": 2}
    assert db.table("new").insert({}) == 4

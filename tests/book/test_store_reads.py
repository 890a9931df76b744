"""Quick ways to read: whole tables, chunks, one person's timeline; and what a checkpoint copies."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.book.layout import CHUNK
from followup_tui.book.store import open_db


class Entry(msgspec.Struct, frozen=True):
    person: int
    text: str = ""


def fill(db, count=3000, people=7):
    with db.transaction():
        for number in range(count):
            db.put("entries", {"person": number % people, "text": f"n{number}"})


def expected(db):
    return {doc_id: Entry(**db.doc("entries", doc_id)) for doc_id in db.ids("entries")}


def check(db):
    whole = db.decode("entries", Entry)
    assert list(whole) == sorted(whole) == db.ids("entries")
    assert whole == expected(db)
    assert db.count("entries") == len(whole)
    merged = {}
    for part in db.chunks("entries", Entry):
        assert not merged.keys() & part.keys()
        merged.update(part)
    assert merged == whole
    assert [doc_id for doc_id, _ in db.items("entries")] == list(whole)
    for person in {entry.person for entry in whole.values()} | {99}:
        assert db.ids_by("entries", "person", person) == [
            i for i, each in whole.items() if each.person == person
        ]


def test_tables_that_are_not_there_are_empty(db):
    assert db.decode("nothing", Entry) == {}
    assert list(db.chunks("nothing", Entry)) == []
    assert (db.ids("nothing"), db.count("nothing"), db.doc("nothing", 1)) == ([], 0, None)
    assert db.decode_one("nothing", 1, Entry) is None
    assert db.ids_by("entries", "person", 1) == []


def test_reads_agree_before_and_after_a_checkpoint_and_with_changes_upon_it(db, reopened):
    fill(db)
    check(db)
    db.close(checkpoint=True)
    book = reopened()
    check(book)
    with book.transaction():
        book.put("entries", {"person": 99, "text": "moved"}, 1500)
        book.put("entries", {"person": 1, "text": "new"})
        book.put("entries", {"person": 3, "text": "far"}, 9000)
        for doc_id in (1, 2, 1024, 1025, 3000):
            book.delete("entries", doc_id)
        check(book)
    check(book)
    assert book.checkpoint()
    check(book)
    check(reopened())


def test_what_is_handed_out_is_the_callers_own(db):
    fill(db, 3)
    db.doc("entries", 1)["text"] = "spoilt"
    assert db.doc("entries", 1)["text"] == "n0"
    assert db.decode_one("entries", 1, Entry) == Entry(0, "n0")


def test_only_indexed_fields_can_be_asked_for(db):
    with pytest.raises(ValueError, match="no index"):
        db.ids_by("entries", "text", 1)
    with pytest.raises(ValueError, match="no index"):
        db.ids_by("people", "person", 1)


def test_an_index_that_the_file_does_not_have_yet_is_found_the_slow_way(path, reopened):
    with open_db(path, indexed={}) as db:
        fill(db, 50)
        db.close(checkpoint=True)
    book = reopened()
    check(book)
    with book.transaction():
        book.put("entries", {"person": 5}, 1)
    check(book)
    book.close(checkpoint=True)
    assert reopened().ids_by("entries", "person", 5) == [1, 6, 13, 20, 27, 34, 41, 48]


def test_documents_without_the_field_are_in_no_group(db, reopened):
    with db.transaction():
        for doc in ({}, {"person": None}, {"person": "1"}, {"person": True}, {"person": 1}, {"other": 1}):
            db.put("entries", doc)
    db.close(checkpoint=True)
    assert reopened().ids_by("entries", "person", 1) == [5]


def test_opening_reads_no_document(db, reopened):
    fill(db)
    with db.transaction():
        db.put("people", {"name": "Dana"})
    db.close(checkpoint=True)
    read = []
    book = reopened()
    for table in book._ledger.state.tables.values():
        table.base._checked = lambda place, check=table.base._checked: (read.append(place), check(place))[1]
    assert book.count("entries") == 3000
    assert book.ids("entries") == list(range(1, 3001))
    assert len(read) == 0
    book.ids_by("entries", "person", 1)
    assert len(read) == 1
    assert book.decode_one("entries", 2000, Entry).text == "n1999"
    assert book.doc("entries", 2001)["text"] == "n2000"
    assert len(read) == 2


def test_a_checkpoint_copies_untouched_chunks_without_looking_into_them(db, reopened, monkeypatch):
    fill(db, 10 * CHUNK)
    db.close(checkpoint=True)
    book = reopened()
    with book.transaction():
        book.put("entries", {"person": 1, "text": "changed"}, 5 * CHUNK + 3)
        book.put("entries", {"person": 1, "text": "new"})
    looked_into = []
    base = book._ledger.state.tables["entries"].base
    monkeypatch.setattr(
        base, "items", lambda chunk, items=base.items: (looked_into.append(chunk.first), items(chunk))[1]
    )
    assert book.checkpoint()
    assert looked_into == [5 * CHUNK + 1]
    check(reopened())


def test_chunks_are_of_one_moment(db):
    fill(db, 2500)
    db.checkpoint()
    parts = db.chunks("entries", Entry)
    seen = next(parts)
    db.table("entries").remove(doc_ids=[2, 2000])
    db.table("entries").insert({"person": 1})
    for part in parts:
        seen = seen | part
    assert sorted(seen) == list(range(1, 2501))


def test_a_whole_import_is_one_line_and_comes_back(db, reopened):
    fill(db, 5000)
    with db.transaction("Import"):
        for number in range(2000):
            db.put("people", {"name": str(number)})
    assert reopened().count("people") == 2000
    assert db.undo() == "Import"
    assert reopened().count("people") == 0


CHANGES = st.lists(st.tuples(st.integers(1, 40), st.none() | st.integers(0, 3)), max_size=40)


@given(rounds=st.lists(CHANGES, max_size=5))
@settings(max_examples=60, deadline=None)
def test_any_changes_upon_any_checkpoint_read_the_same(tmp_path_factory, rounds):
    from followup_tui.book import checkpoint

    path = tmp_path_factory.mktemp("reads") / "book.json"
    small = pytest.MonkeyPatch()
    small.setattr(checkpoint, "CHUNK", 4)
    small.setattr(checkpoint, "_FULL", 6)
    try:
        content = {}
        for changes in rounds:
            with open_db(path) as db:
                with db.transaction():
                    for doc_id, person in changes:
                        content[doc_id] = person
                        if person is None:
                            db.delete("entries", doc_id)
                        else:
                            db.put("entries", {"person": person}, doc_id)
                check(db)
                db.close(checkpoint=True)
            with open_db(path) as db:
                check(db)
                found = {doc_id: each.person for doc_id, each in db.decode("entries", Entry).items()}
                assert found == {doc_id: person for doc_id, person in content.items() if person is not None}
    finally:
        small.undo()

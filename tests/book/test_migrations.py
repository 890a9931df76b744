"""Books of older schemas: brought up to date step by step, the old file kept. Schema 1 is the first kept here."""

import shutil
from pathlib import Path

import pytest

from followup_tui.book import migrations
from followup_tui.book.book import Book
from followup_tui.book.disk import Disk
from followup_tui.book.layout import SCHEMA, decode_head
from followup_tui.book.migrations import migrate, migrated
from followup_tui.book.opening import read_checkpoint
from followup_tui.book.store import INDEXED, open_db
from followup_tui.book.whole import docs_of, snapshot_of

KEPT = Path(__file__).parent / "kept"


def test_there_is_a_step_from_every_schema_to_the_next():
    assert sorted(migrations.STEPS) == list(range(1, SCHEMA))


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_kept_book_of_each_schema_opens_and_says_what_it_said(schema, tmp_path):
    path = tmp_path / "followup.json"
    shutil.copy(KEPT / f"schema-{schema}.json", path)
    with open_db(path) as db:
        assert (db.read_only, db.notices) == (False, [])
        book = Book(db)
        assert [person.name for person in book.people.values()] == ["Dana Ruiz", "Lee Chen", "Priya Raman"]
        assert book.people[1].summary.touches == 4
        assert [entry.outcome for _, entry in book.timeline(1)] == [
            "no_answer",
            "voicemail",
            "sent",
            "talked",
        ]
        assert len(book.open_promises) == 1
        with book.transaction("rename"):
            book.save_person(book.people[2], 2)
        db.close(checkpoint=True)
    assert decode_head(path.read_bytes()).schema == SCHEMA


def older(path):
    """The kept book, its documents as a made-up schema 1 has them; and the step that leads from there."""
    shutil.copy(KEPT / "schema-1.json", path)

    def step(documents):
        return {
            name: {key: doc | {"migrated": True} for key, doc in docs.items()}
            for name, docs in documents.items()
            if name != "promises"
        } | {"new": {1: {"made": True}}}

    return {1: step}


def test_a_step_adds_changes_and_removes(tmp_path):
    steps = older(tmp_path / "old.json")
    old = snapshot_of(read_checkpoint(Disk(), tmp_path / "old.json", dict(INDEXED)).image)
    new = migrated(old, 1, steps, 2)
    assert all(b'"migrated":true' in raw for _, raw in docs_of(new, "people"))
    assert dict(docs_of(new, "promises")) == {}
    assert dict(docs_of(new, "new")) == {1: b'{"made":true}'}
    assert migrated(old, 2, steps, 2) is old


def test_a_missing_step_is_an_error():
    with pytest.raises(KeyError):
        migrate({}, 1, {}, 2)


def test_an_older_book_is_migrated_in_memory_and_written_with_the_first_change(tmp_path, monkeypatch):
    path = tmp_path / "followup.json"
    steps = older(path)
    before = path.read_bytes()
    with open_db(path) as db, db.transaction("Old step"):
        db.put("people", {"name": "In the journal"})
    from followup_tui.book import checkpoint, follower, layout, start, whole

    for module in (layout, start, follower, checkpoint, whole):
        monkeypatch.setattr(module, "SCHEMA", 2)
    monkeypatch.setattr(
        start, "migrate_state", lambda state, schema: migrations.migrate_state(state, schema, steps, 2)
    )
    with open_db(path) as db:
        assert (db.read_only, db.undo_label) == (False, None)
        assert db.doc("people", 4) == {"name": "In the journal", "migrated": True}
        assert db.size("promises") == 0
        assert path.read_bytes() == before  # looking changes nothing
        with db.transaction("New step"):
            db.put("people", {"name": "New", "migrated": True})
    assert decode_head(path.read_bytes()).schema == 2
    assert decode_head(path.with_name("followup.json.bak").read_bytes()).schema == 1
    with open_db(path) as db:
        assert [db.doc("people", each)["migrated"] for each in db.ids("people")] == [True] * 5
        assert (db.size("new"), db.undo_label) == (1, "New step")

"""What was typed and not saved comes back, also when several copies keep drafts."""

import errno
import threading

import pytest
from faulty import FaultyDisk

from followup_tui.book.errors import NotSaved


def test_a_draft_is_kept_until_it_is_dropped(db, reopened):
    assert db.drafts.get("note:1") is None
    db.drafts.put("note:1", {"text": "half a sen ✓"})
    db.drafts.put("add", {"line": "Dana"})
    again = reopened().drafts
    assert again.get("note:1") == {"text": "half a sen ✓"}
    assert sorted(again.keys()) == ["add", "note:1"]
    again.drop("note:1")
    again.drop("never")
    assert db.drafts.get("note:1") is None
    assert db.drafts.get("add") == {"line": "Dana"}


def test_copies_do_not_wipe_each_others_drafts(db, reopened):
    books = [db, reopened(), reopened()]

    def type_away(number):
        for turn in range(10):
            books[number].drafts.put(f"{number}:{turn}", {"n": turn})

    threads = [threading.Thread(target=type_away, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(db.drafts.keys()) == 30


def test_a_draft_can_be_kept_while_a_transaction_is_open(db, reopened):
    other = reopened()
    with db.transaction():
        db.drafts.put("mine", {"a": 1})
        other.drafts.put("theirs", {"a": 2})
    assert sorted(db.drafts.keys()) == ["mine", "theirs"]


def test_a_draft_is_no_undo_step_and_no_change(db):
    heard = []
    db.on_commit.append(heard.append)
    db.drafts.put("note", {"text": "x"})
    assert (heard, db.undo_label) == ([], None)


def test_a_spoilt_drafts_file_is_set_aside(db, path):
    path.with_name("followup.json.drafts").write_bytes(b'{"half')
    assert db.drafts.get("note") is None
    db.drafts.put("note", {"text": "x"})
    assert db.drafts.get("note") == {"text": "x"}
    assert [file.read_bytes() for file in path.parent.glob("*.drafts-spoilt-*")] == [b'{"half']


def test_a_full_disk_keeps_the_drafts_there_were(reopened, path):
    disk = FaultyDisk()
    db = reopened(disk=disk)
    db.drafts.put("one", {"a": 1})
    for call in ("create", "write", "sync", "replace"):
        disk.fail(call, errno.ENOSPC)
        with pytest.raises(NotSaved, match="full"):
            db.drafts.put("two", {"a": 2})
    assert db.drafts.keys() == ["one"]
    assert not list(path.parent.glob("*.drafts-*"))

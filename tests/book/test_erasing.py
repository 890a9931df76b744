"""Erasing somebody, cut short anywhere: they are still in the book, or the next opening leaves no byte of them."""

import errno
import os
import random
import shutil
from datetime import UTC, date, datetime

import pytest
from power import RecordedDisk, Recorder, lay, states_after
from trouble import Stopped, Trouble

from followup_tui.actions.desk import Desk
from followup_tui.actions.edit import add_note
from followup_tui.actions.erase import erase
from followup_tui.book.backup import backup_of_today
from followup_tui.book.book import Book
from followup_tui.book.doctor import examine
from followup_tui.book.erasing import ERASING
from followup_tui.book.errors import BookError
from followup_tui.book.store import open_db
from followup_tui.clock import FrozenClock
from followup_tui.model.calendar import WeekdayCalendar
from followup_tui.model.entry import Entry
from followup_tui.model.person import Address, HandNote, Person

NOW = datetime(2026, 11, 25, 16, 24, tzinfo=UTC)
CODES = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EINTR]
NEVER_FAIL = {"unlock", "look", "size", "identity"}
EVERY = 1 if "FOLLOWUP_EVERY_CALL" in os.environ else 13
WHO = 2
TRACES = (b"Zebulon", b"Quartermain", b"5550133", b"xylophone", b"Wolfram", b"marzipan")


def desk_on(path, disk=None):
    return Desk(Book(open_db(path, disk=disk)), FrozenClock(NOW, "America/Chicago"), WeekdayCalendar())


@pytest.fixture
def seed(tmp_path):
    """A book in whose file, journal, `.bak`, undo, drafts and backups there is somebody to be erased; and Dana."""
    path = tmp_path / "seed" / "book.json"
    desk = desk_on(path)
    with desk.book.transaction("add"):
        desk.book.save_person(Person(name="Dana Ruiz"))
        phones = (Address("+1 415 555 0133", "+14155550133"),)
        note = HandNote("Dear marzipan", NOW.date())
        desk.book.save_person(
            Person(name="Zebulon Quartermain", phones=phones, address="12 Wolfram Street", hand_note=note)
        )
    desk.book.store.checkpoint()
    backup_of_today(desk.book.store, date(2026, 11, 24))
    with desk.book.transaction("note"):
        desk.book.save_entry(Entry(person=WHO, at=NOW, kind="note", note="xylophone canary"))
        desk.book.save_entry(Entry(person=1, at=NOW, kind="note", note="stays"))
    desk.book.store.checkpoint()
    with desk.book.transaction("note"):
        desk.book.save_entry(Entry(person=WHO, at=NOW, kind="note", note="xylophone again"))
    desk.book.store.drafts.put("note:2", {"text": "xylophone once more"})
    desk.book.store.drafts.put("add", {"line": "somebody at 12 Wolfram Street"})
    desk.book.store.drafts.put("practice", {"line": "Dear marzipan, and so on"})
    desk.book.store.close(checkpoint=False)
    return path.parent


def laid(seed):
    folder = seed.with_name("book")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(seed, folder)
    return folder / "book.json"


def run(path, disk):
    desk = desk_on(path, disk)
    erase(desk, WHO)
    desk.book.store.close(checkpoint=False)


def is_well(path, why):
    """Open it once, as the user would; nobody else may have lost anything."""
    desk = desk_on(path)
    assert not desk.book.store.read_only, (why, desk.book.store.notices)
    assert desk.book.people[1].name == "Dana Ruiz", why
    assert [each.note for _, each in desk.book.timeline(1)] == ["stays"], why
    if WHO in desk.book.people:
        assert len(desk.book.timeline(WHO)) == 2, why
        erase(desk, WHO)
    desk.book.store.close(checkpoint=False)
    left = b"".join(each.read_bytes() for each in path.parent.rglob("*") if each.is_file())
    assert not [trace for trace in TRACES if trace in left], why
    assert examine(path) == [], why


def ends(seed, every):
    """The process ends at one call after the other; what went wrong."""
    disk, wrong = Trouble(), []
    run(laid(seed), disk)
    assert len(disk.calls) > 150
    for at in range(0, len(disk.calls), every):
        path, dying = laid(seed), Trouble(at, Stopped())
        with pytest.raises(Stopped):
            run(path, dying)
        dying.die()
        try:
            is_well(path, (at, disk.calls[at]))
        except AssertionError as error:
            wrong.append(str(error))
    return wrong


def test_it_may_end_at_any_call(seed):
    assert ends(seed, EVERY) == []


def test_these_tests_find_an_erasure_that_nobody_goes_on_with(seed, monkeypatch):
    monkeypatch.setattr("followup_tui.actions.erase.mark_erasing", lambda store: None)
    assert ends(seed, 3 * EVERY)


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_the_disk_may_refuse_at_any_call(seed, code):
    disk = Trouble()
    run(laid(seed), disk)
    failing = [n for n, call in enumerate(disk.calls) if call not in NEVER_FAIL]
    for at in failing[CODES.index(code) % EVERY :: 2 * EVERY]:
        path, refusing = laid(seed), Trouble(at, OSError(code, os.strerror(code)))
        try:
            run(path, refusing)
        except BookError as error:
            told = str(error)
            assert told.endswith("."), (at, disk.calls[at])
        refusing.die()
        is_well(path, (at, disk.calls[at]))


def test_the_power_may_fail_at_any_moment(seed):
    path, dice = laid(seed), random.Random(11)
    recorder = Recorder(path.parent)
    run(path, RecordedDisk(recorder))
    for stop in range(0, len(recorder.events) + 1, 1 if EVERY == 1 else 6):
        for left in states_after(recorder, stop, 2, dice):
            folder = seed.with_name("cut")
            shutil.rmtree(folder, ignore_errors=True)
            lay(left.files, folder)
            is_well(folder / "book.json", left.how)


def test_a_finished_erasure_is_not_done_again(seed):
    desk = desk_on(laid(seed))
    erase(desk, WHO)
    assert not desk.book.store.ledger.state.tables.get(ERASING)


def test_what_another_copy_has_just_saved_is_no_stray_file(desk, make_desk):
    dana, lee = 1, 2
    other = make_desk("book")
    other.book.store.checkpoint()  # it goes on in a journal of its own, which the first copy has not seen yet
    add_note(other, lee, "Dana Ruiz says hello")
    erase(desk, dana)
    found = make_desk("book").book.timeline(lee)
    assert "Dana Ruiz says hello" in [entry.note for _, entry in found]

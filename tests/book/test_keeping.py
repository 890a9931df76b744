"""Backups, restore and putting a book in place: which are kept, and what a crash in the middle of one leaves."""

import errno
import os
import random
import shutil
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from power import RecordedDisk, Recorder, lay, states_after
from stories import held, log, start
from trouble import Stopped, Trouble

from followup_tui.book.aside import put_in_place
from followup_tui.book.backup import backup, backup_of_today, dated, keep_daily, take_in, to_be_kept
from followup_tui.book.disk import Disk
from followup_tui.book.errors import BookError, CannotOpen, NotSaved
from followup_tui.book.files import Files
from followup_tui.book.store import INDEXED, open_db
from followup_tui.book.whole import read_sound

TODAY = date(2026, 11, 25)
CODES = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EINTR]


@pytest.fixture
def book(tmp_path):
    """A book that holds 1 and 2, with a backup that holds 1."""
    path = tmp_path / "seed" / "book.json"
    start(path)
    with open_db(path) as db:
        log(db, 1)
        backup_of_today(db, TODAY)
        log(db, 2)
    return path


def laid(book):
    folder = book.parent.with_name("book")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(book.parent, folder)
    return folder / "book.json"


def saved(path):
    return read_sound(Disk(), next(iter(dated(Files(path)).values())), dict(INDEXED))


def back_up(path, disk):
    with open_db(path, disk=disk) as db:
        backup_of_today(db, TODAY + timedelta(1))
        db.close(checkpoint=True)


def restore(path, disk):
    with open_db(path, disk=disk) as db:
        with db.transaction("restore"):
            take_in(db, saved(path))
        db.close(checkpoint=True)


def restore_and_undo(path, disk):
    with open_db(path, disk=disk) as db:
        with db.transaction("restore"):
            take_in(db, saved(path))
        db.checkpoint()
        assert db.undo() == "restore"


def put(path, disk):
    put_in_place(disk, Files(path), saved(path), dict(INDEXED), "now")


DEEDS = {back_up: [(1, 2)], restore: [(1, 2), (1,)], restore_and_undo: [(1, 2), (1,)], put: [(1, 2), (1,)]}


def is_well(path, allowed, why):
    """The book opens with one of these; and what is in place as a backup is sound."""
    with open_db(path) as db:
        assert not db.read_only, (why, db.notices)
        assert held(db) in allowed, why
        log(db, 99)
    for copy in dated(Files(path)).values():
        assert read_sound(Disk(), copy, dict(INDEXED)), why


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_it_may_end_at_any_call(book, deed):
    disk = Trouble()
    deed(laid(book), disk)
    for at in range(0, len(disk.calls), 1 if "FOLLOWUP_EVERY_CALL" in os.environ else 4):
        path, dying = laid(book), Trouble(at, Stopped())
        with pytest.raises(Stopped):
            deed(path, dying)
        dying.die()
        is_well(path, DEEDS[deed], (deed.__name__, at, disk.calls[at]))


def cuts(book, deed, disk=RecordedDisk, most=4):
    """The power fails at one moment after the other; what went wrong, of a bad disk's only the first."""
    path, dice, wrong = laid(book), random.Random(5), []
    recorder = Recorder(path.parent)
    deed(path, disk(recorder))
    for stop in range(len(recorder.events) + 1):
        for left in states_after(recorder, stop, most, dice):
            folder = book.parent.with_name("cut")
            shutil.rmtree(folder, ignore_errors=True)
            lay(left.files, folder)
            try:
                is_well(folder / "book.json", DEEDS[deed], (deed.__name__, left.how))
            except (AssertionError, BookError) as error:
                wrong.append(str(error))
                if disk is not RecordedDisk:
                    return wrong
    return wrong


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_the_power_may_fail_at_any_moment(book, deed):
    assert cuts(book, deed) == []


class Forgetful(RecordedDisk):
    """Does not wait for the disk when a whole book has been written."""

    def sync(self, fd):
        names = [name for name, file in self.recorder.files.items() if file == self.recorder.fds[fd]]
        if not any(".tmp-" in name for name in names):
            super().sync(fd)


class Hasty(RecordedDisk):
    """Removes the journal before what takes its place is there."""

    def replace(self, source, target):
        if target.suffix == ".json":
            for path in target.parent.glob("*.journal-*"):
                self.unlink(path)
        super().replace(source, target)


@pytest.mark.parametrize(("deed", "disk"), [(back_up, Forgetful), (put, Forgetful), (put, Hasty)])
def test_these_tests_find_a_sync_that_is_missing_and_a_swapped_order(book, deed, disk):
    assert cuts(book, deed, disk, most=12)


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_the_disk_may_refuse_at_any_call(book, deed, code):
    disk = Trouble()
    deed(laid(book), disk)
    calls = disk.calls
    failing = [
        n for n, call in enumerate(calls) if call in {"create", "write", "sync", "replace", "sync_folder"}
    ]
    for at in failing[CODES.index(code) :: 1 if "FOLLOWUP_EVERY_CALL" in os.environ else 4]:
        path, refusing = laid(book), Trouble(at, OSError(code, os.strerror(code)))
        try:
            deed(path, refusing)
        except BookError as error:
            told = str(error)
            assert told.endswith("."), (at, calls[at])
        refusing.die()
        is_well(path, DEEDS[deed], (deed.__name__, at, calls[at]))


def test_a_backup_that_does_not_read_back_is_not_kept(book, monkeypatch):
    class Rotten(Disk):
        def sync(self, fd):
            super().sync(fd)
            os.pwrite(fd, b"?", 700)

    path = laid(book)
    with open_db(path) as db:
        before = (path.parent / "book.json.backups" / "2026-11-25.json").read_bytes()
        db.ledger.disk.__class__ = Rotten
        with pytest.raises(NotSaved):
            backup_of_today(db, TODAY)
        assert keep_daily(db, TODAY + timedelta(1)) is None
        db.ledger.disk.__class__ = Disk
        assert (path.parent / "book.json.backups" / "2026-11-25.json").read_bytes() == before
        assert len(list((path.parent / "book.json.backups").iterdir())) == 1


def test_one_backup_a_day_and_none_where_nothing_changed(book):
    with open_db(laid(book)) as db:
        assert keep_daily(db, TODAY) is None
        made = keep_daily(db, TODAY + timedelta(1))
        assert made is not None
        assert made.stat().st_mode & 0o777 == 0o600
        assert made.parent.stat().st_mode & 0o777 == 0o700
        assert keep_daily(db, TODAY + timedelta(2)) is None
        log(db, 3)
        left = made.with_name("2026-11-27.json.tmp-1234abcd")
        left.write_bytes(b"half of one, as a crash leaves it")
        assert keep_daily(db, TODAY + timedelta(2)) is not None
        assert not left.exists()
    with open_db(made) as db:  # a backup is a book, too
        assert held(db) == (1, 2)


def test_a_book_for_looking_can_be_copied(book, tmp_path):
    with open_db(laid(book), read_only=True) as db:
        backup(db, tmp_path / "copy.json")
    with open_db(tmp_path / "copy.json") as db:
        assert held(db) == (1, 2)


@given(st.sets(st.integers(0, 900), min_size=1, max_size=60))
def test_fourteen_days_and_six_months_are_kept(offsets):
    days = sorted(TODAY - timedelta(each) for each in offsets)
    kept = to_be_kept(days)
    assert kept >= set(days[-14:])
    assert len(kept) <= 14 + 6
    months = sorted({(day.year, day.month) for day in days})[-6:]
    assert {(day.year, day.month) for day in kept} >= set(months)
    assert to_be_kept(sorted(kept)) == kept
    again = to_be_kept([*kept, TODAY + timedelta(1)])
    assert len(again) <= 20


def test_a_year_of_days_leaves_twenty_files_at_most(book):
    with open_db(laid(book)) as db:
        for number in range(0, 365, 5):
            log(db, 1000 + number)
            assert keep_daily(db, TODAY + timedelta(1 + number))
        kept = dated(db.ledger.files)
    assert len(kept) <= 20
    assert len({(day.year, day.month) for day in kept}) >= 6


def test_a_newer_backup_is_refused(book):
    from followup_tui.book.layout import SCHEMA, decode_head, encode_head

    copy = next(iter(dated(Files(book)).values()))
    data = copy.read_bytes()
    head = decode_head(data)
    head.schema = SCHEMA + 1
    copy.write_bytes(encode_head(head) + data[512:])
    with pytest.raises(CannotOpen, match="newer"):
        saved(book)

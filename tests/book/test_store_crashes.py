"""Crashes at every call, power cuts between any two, refusals everywhere: two copies write, and nothing is lost."""

import errno
import os
import random
import shutil

import pytest
from power import RecordedDisk, Recorder, lay, states_after
from stories import Story, held, log, start
from trouble import Stopped, Trouble

from followup_tui.book import fold, lock
from followup_tui.book.errors import BookError
from followup_tui.book.store import open_db

CODES = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EINTR]
NEVER_FAIL = {"unlock", "look", "size", "identity"}
"""Calls on what is in memory already, which no disk refuses."""
EVERY = 1 if "FOLLOWUP_EVERY_CALL" in os.environ else 9
"""The suite takes every ninth call, at another place for each kind of trouble; `tests/torture` takes them all."""


@pytest.fixture
def seed(tmp_path):
    start(tmp_path / "seed" / "book.json")
    return tmp_path / "seed"


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.2)


def laid(seed):
    """The seed book, in a folder of its own."""
    folder = seed.with_name("book")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(seed, folder)
    return folder / "book.json"


def calls_of_the_story(seed):
    path, disk, told = laid(seed), Trouble(), [()]
    Story(lambda: open_db(path, disk=disk), told.append).run()
    return disk.calls, told


def holds_one_of(path, allowed, why):
    """The book opens for writing, holds one of these and takes another change."""
    with open_db(path) as db:
        assert not db.read_only, (why, db.notices)
        found = held(db)
        assert set(found) in [set(each) for each in allowed], (why, found, allowed)
        log(db, 99)
    with open_db(path) as db:
        assert 99 in held(db), why


@pytest.mark.parametrize("trouble", [Stopped, KeyboardInterrupt])
def test_a_process_may_end_at_any_call(seed, trouble):
    calls, whole = calls_of_the_story(seed)
    assert len(calls) > 250
    for at in range(0, len(calls), EVERY):
        path, disk, told = laid(seed), Trouble(at, trouble()), [()]
        story = Story(lambda path=path, disk=disk: open_db(path, disk=disk), told.append)
        with pytest.raises(trouble):
            story.run()
        disk.die()
        done = len(told) - 1
        holds_one_of(path, whole[done : done + 2], (at, calls[at]))


@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
def test_the_disk_may_refuse_at_any_call_and_trying_again_works(seed, code):
    calls, whole = calls_of_the_story(seed)
    failing = [n for n, call in enumerate(calls) if call not in NEVER_FAIL]
    for at in failing[CODES.index(code) % EVERY :: EVERY]:
        path, disk, told = laid(seed), Trouble(at, OSError(code, os.strerror(code))), [()]
        story = Story(lambda path=path, disk=disk: open_db(path, disk=disk), told.append)
        for act in story.acts():
            try:
                story.do(act)
            except BookError as error:
                why = (at, calls[at], str(error))
                assert why[2].endswith(".")
                for who in ("desk", "ssh"):
                    copy = getattr(story, who)
                    if copy is None:
                        continue
                    if copy.read_only:  # what could not be read is read anew
                        copy.close(checkpoint=False)
                        setattr(story, who, open_db(path, disk=disk))
                    assert set(held(getattr(story, who))) <= set(story.held), why
                story.do(act)
        assert told == whole
        disk.die()
        holds_one_of(path, whole[-1:], (at, calls[at]))


class Liar(RecordedDisk):
    """A disk whose sync does not wait, as a store that forgot it would have it; `kind` says where."""

    forgets = ""

    def sync(self, fd):
        names = [name for name, file in self.recorder.files.items() if file == self.recorder.fds[fd]]
        if not any(self.forgets in name for name in names):
            super().sync(fd)


class ForgetsJournal(Liar):
    forgets = ".journal-"


class ForgetsCheckpoint(Liar):
    forgets = ".tmp-"


class ForgetsNames(RecordedDisk):
    def sync_folder(self, folder):
        pass


class ReplacesFirst(RecordedDisk):
    """The new checkpoint is put in place before its bytes are on the disk."""

    waiting = None

    def sync(self, fd):
        names = [name for name, file in self.recorder.files.items() if file == self.recorder.fds[fd]]
        if any(".tmp-" in name for name in names):
            self.waiting = fd
        else:
            super().sync(fd)

    def sync_folder(self, folder):
        super().sync_folder(folder)
        if self.waiting is not None:
            super().sync(self.waiting)
            self.waiting = None


def cuts(seed, disk=RecordedDisk, most=5, prepare=None):
    """Every moment of the story, and what a power cut may leave; a list of what went wrong."""
    path = laid(seed)
    recorder, whole, dice = Recorder(path.parent), [()], random.Random(7)

    def told(now):
        whole.append(now)
        recorder.acknowledge()

    story = Story(lambda: open_db(path, disk=disk(recorder)), told)
    story.run()
    wrong, count = [], 0
    for stop in range(len(recorder.events) + 1):
        for left in states_after(recorder, stop, most, dice):
            count += 1
            folder = seed.with_name("cut")
            shutil.rmtree(folder, ignore_errors=True)
            lay(left.files, folder)
            try:
                holds_one_of(folder / "book.json", whole[left.acknowledged : left.acknowledged + 2], left.how)
            except (AssertionError, BookError) as error:
                wrong.append(f"{left.how}: {error}")
                if disk is not RecordedDisk or prepare is not None:
                    return wrong  # one will do
    assert count > 200
    return wrong


def test_the_power_may_fail_at_any_moment(seed):
    assert cuts(seed) == []


@pytest.mark.parametrize("disk", [ForgetsJournal, ForgetsCheckpoint, ForgetsNames, ReplacesFirst])
def test_these_tests_find_a_sync_that_is_missing_or_comes_too_late(seed, disk):
    assert cuts(seed, disk, most=20)


def test_these_tests_find_a_journal_that_is_removed_before_the_checkpoint_is_in_place(seed, monkeypatch):
    keep = fold.keep_backup

    def too_early(disk, files):
        for number in files.segments(disk)[:-1]:
            disk.unlink(files.segment(number))
        keep(disk, files)

    monkeypatch.setattr(fold, "keep_backup", too_early)
    assert cuts(seed, most=20, prepare=too_early)


def test_these_tests_find_a_change_that_is_told_before_it_is_on_the_disk(seed, monkeypatch):
    monkeypatch.setattr(RecordedDisk, "sync", lambda self, fd: None)
    assert cuts(seed, most=20, prepare=True)


def test_a_copy_that_died_between_writing_and_waiting_does_not_cost_the_other_one_anything(seed):
    """Another copy reads what was not waited for and builds on it; then the power fails."""
    path = laid(seed)
    calls, _ = calls_of_the_story(seed)
    dice = random.Random(3)
    for at in range(1, len(calls), 4 * EVERY):
        path = laid(seed)
        recorder = Recorder(path.parent)
        told = []
        disk = _StoppingRecorder(recorder, at)
        story = Story(lambda path=path, disk=disk: open_db(path, disk=disk), told.append)
        with pytest.raises(Stopped):
            story.run()
        disk.die()
        other = open_db(path, disk=RecordedDisk(recorder))
        log(other, 50)
        first, with_50 = len(recorder.events), held(other)
        other.checkpoint()
        log(other, 51)
        with_51 = held(other)
        other.close(checkpoint=False)
        for stop in range(first, len(recorder.events) + 1):
            allowed = [with_51] if stop == len(recorder.events) else [with_50, with_51]
            for left in states_after(recorder, stop, 3, dice):
                folder = seed.with_name("cut")
                shutil.rmtree(folder, ignore_errors=True)
                lay(left.files, folder)
                holds_one_of(folder / "book.json", allowed, left.how)


DEEDS = {"checkpoint": [(1, 2, 3)], "log": [(1, 2, 3), (1, 2, 3, 5)], "undo": [(1, 2, 3), (2, 3)]}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_copy_that_dies_at_any_call_costs_the_one_that_goes_on_nothing(seed, deed):
    """The other copy is open all the while: what it saves next must not land where nobody will look."""
    at, died = 0, True
    while died:
        path, disk = laid(seed), Trouble()
        living, dying = open_db(path), open_db(path, disk=disk)
        log(living, 2)
        log(dying, 1)
        disk.at, disk.trouble, died = len(disk.calls) + at, Stopped(), False
        try:
            log(dying, 5) if deed == "log" else getattr(dying, deed)()
        except Stopped:
            died = True
        disk.die()
        log(living, 3)
        living.close(checkpoint=False)
        holds_one_of(path, DEEDS[deed], (deed, at, disk.calls[-1]))
        at += 1
    assert at > 7


class _StoppingRecorder(RecordedDisk):
    """A recorded process that ends at its call number `at`."""

    def __init__(self, recorder, at):
        super().__init__(recorder)
        self._guard = Trouble(at, Stopped())

    def die(self):
        self._guard.die()


def _guarded(name):
    def call(self, *arguments, **named):
        self._guard.before(name)
        result = getattr(RecordedDisk, name)(self, *arguments, **named)
        if name in {"create", "open"}:
            self._guard.fds.add(result)
        return result

    return call


for _name in (
    "size", "look", "read", "write", "sync", "truncate", "replace", "link", "unlink", "sync_folder", "names",
    "make_folder", "identity", "flock", "unlock", "create", "open",
):  # fmt: skip
    setattr(_StoppingRecorder, _name, _guarded(_name))


def _close(self, fd):
    if fd in self._guard.fds:
        self._guard.fds.discard(fd)
        os.close(fd)


_StoppingRecorder.close = _close

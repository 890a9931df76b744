from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from followup_tui.terminal.crash import write_crash_file


def failure(message):
    person = message
    try:
        raise OSError(28, person)  # noqa: TRY301  (made up, to be told about)
    except OSError as error:
        try:
            raise LookupError(person) from error  # noqa: TRY301  (as above)
        except LookupError as caught:
            return caught


def test_it_tells_where_and_what_led_to_it_but_no_data(tmp_path):
    path = tmp_path / "state" / "crash.txt"
    assert write_crash_file(path, failure("Dana Ruiz"))
    told = path.read_text()
    assert told.index("LookupError") < told.index("OSError (errno 28)")
    assert told.count("in failure") == 2
    assert "Dana" not in told
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_it_replaces_a_link_rather_than_following_it(tmp_path):
    target, path = tmp_path / "target", tmp_path / "crash.txt"
    target.write_text("mine")
    path.symlink_to(target)
    assert write_crash_file(path, None)
    assert target.read_text() == "mine"
    assert not path.is_symlink()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_leaves_no_empty_one_behind(tmp_path, monkeypatch):
    path, really_open = tmp_path / "crash.txt", os.open

    def full(name, *_):
        os.close(really_open(name, os.O_CREAT | os.O_WRONLY))
        return really_open("/dev/full", os.O_WRONLY)

    monkeypatch.setattr(os, "open", full)
    assert not write_crash_file(path, failure("Dana"))
    assert not path.exists()


def test_failing_to_write_it_is_no_second_failure(tmp_path):
    (tmp_path / "file").write_text("")
    assert not write_crash_file(tmp_path / "file" / "crash.txt", failure("Dana"))

"""The command line run in this process, on a book of its own, on the Wednesday of screens.md."""

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from followup_tui.actions.demo import sample_content, write_sample
from followup_tui.cli.main import run
from followup_tui.clock import FrozenClock, make_clock
from followup_tui.model.calendar import WeekdayCalendar

NOW = "2026-11-25T10:24"
ZONE = "America/Chicago"


class Ran(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.setenv("FOLLOWUP_NOW", NOW)
    monkeypatch.setenv("FOLLOWUP_ZONE", ZONE)
    monkeypatch.setenv("FOLLOWUP_DATA", str(tmp_path / "book" / "followup.json"))
    monkeypatch.setenv("FOLLOWUP_CONFIG", str(tmp_path / "config.toml"))


@pytest.fixture
def book(tmp_path) -> Path:
    """Where the book of this test is."""
    return tmp_path / "book" / "followup.json"


@pytest.fixture
def followup(capfd):
    """Run a command; what it printed and its exit status."""

    def go(*arguments: str) -> Ran:
        capfd.readouterr()
        status = run(arguments)
        return Ran(status, *capfd.readouterr())

    return go


@pytest.fixture(scope="session")
def written_sample(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    clock = make_clock(env={"FOLLOWUP_NOW": NOW, "FOLLOWUP_ZONE": ZONE})
    assert isinstance(clock, FrozenClock)
    write_sample(folder / "followup.json", sample_content(clock.now(), ZONE, WeekdayCalendar()))
    return folder


@pytest.fixture
def sample(written_sample, book) -> Path:
    """The sample book in place of this test's book."""
    shutil.copytree(written_sample, book.parent)
    return book

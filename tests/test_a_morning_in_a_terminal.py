"""The real program in a real terminal: three calls, then it is killed, and all three are there."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "bench"))

from ttfp import Term

SAMPLE = Path(__file__).parent / "exchange" / "samples" / "hubspot_contacts.csv"
PROGRAM = [sys.executable, "-m", "followup_tui"]


@pytest.fixture
def environment(tmp_path):
    """A home of its own, and Wednesday morning in Chicago."""
    return {
        "HOME": str(tmp_path),
        "FOLLOWUP_DATA": str(tmp_path / "followup.json"),
        "FOLLOWUP_CONFIG": str(tmp_path / "config.toml"),
        "FOLLOWUP_NOW": "2026-11-25T10:24",
        "FOLLOWUP_ZONE": "America/Chicago",
    }


def followup(environment, *arguments):
    """One command, its JSON."""
    done = subprocess.run(
        [*PROGRAM, *arguments, "--json"],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def wait_for(term, text):
    """Until `text` stands on the screen."""
    for _ in range(100):
        if text in term.screen_text():
            return
        term.drain(0.1)
    raise AssertionError(f"never saw {text!r} on\n{term.screen_text()}")


def press(term, key, then):
    """A key, and what shows that it has been taken."""
    term.measure_key(key)
    wait_for(term, then)


def test_three_calls_survive_a_kill(environment):
    imported = followup(environment, "import", str(SAMPLE))
    assert len(imported["imported"]) == 5
    with Term(PROGRAM, cols=80, rows=24, env=environment) as term:
        term.measure_start(expect="call this one")
        press(term, "s", "How did it go?")
        for key, shown in (("n", "No answer"), ("v", "Voicemail"), ("b", "Busy")):
            press(term, key, shown)
            press(term, "enter", "u undoes")
        press(term, "enter", "for your own eyes")
        term.send("asked about oak")
        wait_for(term, "asked about oak")
        term.drain(1.5)  # the keys rest, and what is typed is kept
        os.kill(term.pid, signal.SIGKILL)
    people = [followup(environment, "show", str(id_)) for id_ in imported["imported"]]
    touched = [
        (entry["outcome"], person["next"])
        for person in people
        for entry in person["timeline"]
        if entry["kind"] == "touch"
    ]
    assert sorted(outcome for outcome, _ in touched) == ["busy", "no_answer", "voicemail"]
    assert all(following for _, following in touched)
    with Term(PROGRAM, cols=80, rows=24, env=environment) as term:
        term.measure_start(expect="call this one")
        press(term, "r", "asked about oak")


def test_sigterm_leaves_a_whole_terminal_a_true_status_and_the_note_as_a_draft(environment):
    followup(environment, "add", "Dana Ruiz", "--phone", "+1 312 555 0142")
    with Term(PROGRAM, cols=80, rows=24, env=environment) as term:
        term.measure_start(expect="call this one")
        press(term, "s", "How did it go?")
        term.measure_key("enter")
        for letter in "asked about oak":
            term.measure_key("space" if letter == " " else letter, quiet=0.02)
        wait_for(term, "asked about oak")
        os.kill(term.pid, signal.SIGTERM)
        term.wait_exit()
        assert os.waitstatus_to_exitcode(term.status) == 128 + signal.SIGTERM
        assert b"\x1b[?1049l" in bytes(term.raw[-400:])  # back from the alternate screen
        assert b"\x1b[?1000l" in bytes(term.raw)  # the mouse is given back
    with Term(PROGRAM, cols=80, rows=24, env=environment) as term:
        term.measure_start(expect="call this one")
        press(term, "s", "asked about oak")

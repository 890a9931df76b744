"""The guarded app in a real pty, with pyte as the terminal."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "bench"))
from ttfp import Term

DEMO = Path(__file__).with_name("guarded_demo.py")
LEFT_AS_FOUND = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")
"""Main screen, cursor shown, no mouse reports, no bracketed paste."""


@pytest.fixture
def demo(tmp_path):
    opened = []

    def start(*arguments, prefix=(), **options):
        command = [*prefix, sys.executable, str(DEMO), str(tmp_path), *arguments]
        term = Term(command, **options)
        opened.append(term.__enter__())
        wait_for(term, lambda: "demo is up" in term.screen_text() or term.cols < 40, 10)
        return term

    yield start
    for term in opened:
        term.close()
    for left in (tmp_path / "pid").read_text().split() if (tmp_path / "pid").exists() else ():
        command = Path(f"/proc/{left}/cmdline")
        if command.exists() and str(tmp_path).encode() in command.read_bytes():
            os.kill(int(left), signal.SIGKILL)


def wait_for(term, condition, seconds=10.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, term.screen_text()
        term.pump(0.05)


def typed(term, text):
    term.send("/")
    wait_for(term, lambda: "takes text" in term.screen_text())
    term.send(text)
    wait_for(term, lambda: text.strip() in term.screen_text())


def status_of(term):
    wait_for(term, lambda: term.status is not None or term.wait_exit(0.1) is not None)
    return os.waitstatus_to_exitcode(term.status)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_leaves_a_whole_terminal_a_true_status_and_the_draft(demo, tmp_path, number):
    term = demo()
    typed(term, "wants quotes")
    os.kill(term.pid, number)
    assert status_of(term) == 128 + number
    assert (tmp_path / "drafts").read_text() == "wants quotes"
    assert all(sequence in term.raw for sequence in LEFT_AS_FOUND)
    assert not (tmp_path / "crash.txt").exists()


@pytest.mark.parametrize(
    "prefix",
    [
        pytest.param((), id="the kernel says so"),
        pytest.param(("sh", "-c", "trap '' HUP; exec \"$@\"", "sh"), id="told to ignore it"),
        pytest.param(("sh", "-c", '"$@"; exit $?', "sh", "setsid"), id="not told"),
    ],
)
def test_without_its_terminal_the_app_ends(demo, tmp_path, prefix):
    term = demo(prefix=prefix)
    typed(term, "wants quotes")
    os.close(term.fd)
    term.fd = -1
    term._closing = True
    process = Path("/proc") / (tmp_path / "pid").read_text()
    end = time.monotonic() + 10
    while process.exists():  # it neither spins nor waits for a terminal that is gone
        assert time.monotonic() < end
        if term.status is None:
            term._reap(0.05)
        time.sleep(0.02)
    if "setsid" not in prefix:  # else the status is the shell's, which was told
        assert os.waitstatus_to_exitcode(term.status) == 128 + signal.SIGHUP
    assert (tmp_path / "drafts").read_text() == "wants quotes"


def test_a_byte_that_is_no_utf8_is_shown_as_such(demo):
    term = demo()
    typed(term, "Mu")
    term.send(b"\xff\xc3")
    term.send(b"\xb1oz")
    wait_for(term, lambda: "Mu�ñoz" in term.screen_text())
    term.send(b"\x1b[200~caf\xe9 Lee\x1b[201~")
    wait_for(term, lambda: "caf� Lee" in term.screen_text())
    assert term.status is None


def test_controls_in_data_never_reach_the_terminal(demo):
    term = demo()
    wait_for(term, lambda: "Lee" in term.screen_text())
    assert "Lee]52;c;cm0gLXJm31m[2JPark" in term.screen_text()
    for sequence in (b"\x1b]52", b"\x9b", "\u202e".encode(), b"\x1b[2J"):
        assert sequence not in term.raw


def test_ctrl_z_suspends_and_comes_back_whole(demo):
    term = demo()
    term.send(b"\x1a")
    wait_for(term, lambda: b"\x1b[?1049l" in term.raw)
    state = Path(f"/proc/{term.pid}/stat")
    wait_for(term, lambda: state.read_text().rsplit(")", 1)[1].split()[0] == "T")
    term.screen.reset()
    os.kill(term.pid, signal.SIGCONT)
    wait_for(term, lambda: "demo is up" in term.screen_text())
    typed(term, "wants")


def test_ctrl_l_writes_all_of_it_again(demo):
    term = demo()
    term.drain(0.3)
    term.screen.reset()
    term.send(b"\x0c")
    wait_for(term, lambda: "demo is up" in term.screen_text())


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (39, 24), (80, 11)])
def test_too_small_says_so_and_loses_nothing(demo, size):
    term = demo()
    typed(term, "wants quotes")
    term.resize(*size)
    said = "P" if size == (1, 1) else "Please"  # one cell has room for its first letter
    wait_for(term, lambda: "wants" not in term.screen_text() and said in term.screen_text())
    term.send("lost?")
    term.drain(0.3)
    term.resize(80, 24)
    wait_for(term, lambda: "wants quotes" in term.screen_text())
    term.send("x")
    wait_for(term, lambda: "wants quotesx" in term.screen_text())


def test_starting_too_small_is_as_good(demo):
    term = demo(cols=20, rows=5)
    wait_for(term, lambda: "Please make" in term.screen_text())
    term.resize(300, 80)
    wait_for(term, lambda: "demo is up" in term.screen_text())


def test_over_ssh_the_terminals_own_colours(demo):
    assert b"38;2;" in demo().raw
    assert b"38;2;" not in demo(env={"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}).raw
    assert b"38;2;" in demo("light", env={"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}).raw


def test_nothing_is_sent_while_nothing_happens(demo):
    term = demo()
    typed(term, "wants")
    term.drain(1.0)
    assert term.drain(1.5) == []


def run_without_a_terminal(tmp_path, **options):
    return subprocess.run(
        [sys.executable, str(DEMO), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **options,
    )


def test_no_terminal_is_refused_with_advice(tmp_path):
    done = run_without_a_terminal(tmp_path, stdin=subprocess.DEVNULL)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "keyboard" in done.stderr


@pytest.mark.parametrize(
    ("env", "advice"),
    [({"TERM": "dumb"}, "TERM=xterm"), ({"PYTHONIOENCODING": "latin-1"}, "LC_ALL=C.UTF-8")],
)
def test_a_terminal_that_cannot_is_refused_with_advice(demo, tmp_path, env, advice):
    with Term([sys.executable, str(DEMO), str(tmp_path)], env=env) as term:
        wait_for(term, lambda: advice in "".join(term.screen.display))
        assert status_of(term) == 1
        assert b"\x1b[?1049h" not in term.raw


def test_the_crash_file_is_private_and_holds_no_data(demo, tmp_path):
    crash = tmp_path / "crash.txt"
    crash.write_text("of last time")
    term = demo()
    term.send("!")
    assert status_of(term) == 1
    said = term.screen_text()
    assert "Sorry, Follow-up had to stop" in said
    assert "crash.txt" in "".join(said.split())
    assert "Traceback" not in said
    assert b"Dana" not in term.raw
    told = crash.read_text()
    assert "ValueError" in told
    assert "in action_fail" in told
    assert "Dana" not in told
    assert "of last time" not in told
    assert stat.S_IMODE(crash.stat().st_mode) == 0o600
    assert (tmp_path / "drafts").exists()
    assert all(sequence in term.raw for sequence in LEFT_AS_FOUND)

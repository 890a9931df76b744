"""The real program: streams that close, signals, and the terminal it asks for."""

import json
import os
import pty
import signal
import subprocess
import sys
import time

import pytest

FOLLOWUP = (sys.executable, "-m", "followup_tui")


def start(*arguments, **more):
    return subprocess.run(
        [*FOLLOWUP, *arguments], capture_output=True, text=True, timeout=60, check=False, **more
    )


def test_statuses_and_streams_of_the_real_program(sample):
    done = start("today", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["rows"]
    refused = start("show", "xyzzy")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1
    assert start("show").returncode == 2
    logged = start("log", "dana", "no_answer")
    assert logged.returncode == 0
    assert "Next: call" in start("show", "dana").stdout


@pytest.mark.parametrize("command", [("export", "json"), ("today",), ("log", "dana", "no_answer")])
def test_a_reader_that_leaves_is_no_trouble(sample, command):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = subprocess.run(
            [*FOLLOWUP, *command], stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
        )
    finally:
        os.close(writer)
    assert ran.stderr == b""
    assert ran.returncode == 141


def _heed_interrupts():
    """What runs the suite in the background may have them ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_is_quiet(sample):
    process = subprocess.Popen(
        [*FOLLOWUP, "when", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heed_interrupts,  # noqa: PLW1509  (it does one system call)
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"tue\n")
    process.stdin.flush()
    assert b"Tue" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
    assert process.stderr
    assert b"Traceback" not in process.stderr.read()
    process.communicate()


def test_no_colour_in_any_case(sample):
    ran = start("today", env={**os.environ, "FORCE_COLOR": "1", "NO_COLOR": ""})
    assert "\x1b" not in ran.stdout


def test_a_narrow_encoding_loses_letters_and_nothing_else(sample):
    narrow = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    assert start("add", "Ken 山田", env=narrow).returncode == 0
    ran = subprocess.run([*FOLLOWUP, "show", "ken"], env=narrow, capture_output=True, timeout=60, check=True)
    assert ran.stdout.startswith(b"Ken ??")
    whole = subprocess.run(
        [*FOLLOWUP, "show", "ken", "--json"], env=narrow, capture_output=True, timeout=60, check=True
    )
    assert json.loads(whole.stdout)["prospect"]["name"] == "Ken 山田"


def test_the_app_is_refused_kindly_without_a_terminal(sample):
    ran = start(stdin=subprocess.DEVNULL)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert "followup --help" in ran.stderr


@pytest.mark.parametrize(
    ("environment", "advice"),
    [({"TERM": "dumb"}, "TERM"), ({"TERM": "xterm", "PYTHONIOENCODING": "latin-1"}, "UTF-8")],
)
def test_the_app_is_refused_kindly_on_a_terminal_that_cannot_show_it(sample, environment, advice):
    said = _in_a_terminal(environment)
    assert advice in said
    assert "Traceback" not in said


def _in_a_terminal(environment) -> str:
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(FOLLOWUP[0], FOLLOWUP, {**os.environ, **environment})
    said = b""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            data = os.read(terminal, 4096)
        except OSError:
            break
        if not data:
            break
        said += data
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 1
    return said.decode(errors="replace")

"""The real program: streams that close, signals, and the terminal it asks for."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

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


@pytest.mark.parametrize(
    ("command", "status"), [(("export", "json"), 141), (("today",), 141), (("log", "dana", "no_answer"), 0)]
)
def test_a_reader_that_leaves_is_no_trouble(sample, command, status):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = subprocess.run(
            [*FOLLOWUP, *command], stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
        )
    finally:
        os.close(writer)
    assert ran.stderr == b""
    assert ran.returncode == status  # what was to be done is done


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="macOS has no disk that is always full")
@pytest.mark.parametrize(
    ("command", "status", "told"),
    [
        (("today",), 1, "The answer could not be written: No space left on device.\n"),
        (("today", "--json"), 1, "The answer could not be written: No space left on device.\n"),
        (("log", "dana", "no_answer"), 0, "It is done, but the answer could not be written: No space left"),
    ],
)
def test_an_answer_that_cannot_be_written_leaves_no_doubt_of_what_was_done(sample, command, status, told):
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*FOLLOWUP, *command], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert ran.stderr.decode().startswith(told)
    assert ran.returncode == status
    assert not list(sample.parent.rglob("*crash*"))


def test_phrases_from_a_closed_input_are_refused(sample):
    ran = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *FOLLOWUP, "when", "-"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    assert b"nothing to read" in ran.stderr


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

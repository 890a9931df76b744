"""The worksheet in the real program: cut off by a signal, or killed, and everything is there (issue 3)."""

import os
import signal

import pytest
from test_a_morning_in_a_terminal import PROGRAM, Term, environment, followup, press, wait_for  # noqa: F401  a fixture


def write(term, text):
    for letter in text:
        term.send("\x20" if letter == " " else letter)
    wait_for(term, text)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_what_was_answered_and_what_was_half_typed_comes_back(environment, how):  # noqa: F811  the fixture
    with Term(PROGRAM, cols=80, rows=24, env=environment) as term:
        term.measure_start(expect="Welcome")
        press(term, "3", "Seven short steps")
        press(term, "enter", "step 1 of 7")
        write(term, "the week we rebuilt it")
        press(term, "enter", "Which quality did it feed?")
        write(term, "oak, then ord")
        if how == signal.SIGKILL:
            term.drain(1.5)  # a pause, in which the draft is kept
        os.kill(term.pid, how)
        term.wait_exit(5)
    found = followup(environment, "why")
    assert found["moments"] == [{"told": "the week we rebuilt it", "fed": []}]
    with Term(PROGRAM, cols=80, rows=24, env=environment) as term:
        term.measure_start(expect="Follow-up")
        press(term, "3", "the week we rebuilt it")
        press(term, "g", "oak, then ord")
        wait_for(term, "step 1 of 7 · typing")

"""What is no book, or no longer one: one sentence, status 1, nothing written over; in the app and beside it."""

import json
import os
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "bench"))
from ttfp import Term

from followup_tui.book.layout import SCHEMA, decode_head, encode_head

NOT_BOOKS = {
    "wrong JSON": b'{"a": ',
    "another program's JSON": b'{"name": "package", "version": 2}',
    "stock TinyDB of somebody else": b'{"_default": {"1": {"a": 1}}}',
    "text": b"Dear diary",
    "empty": b"",
    "a list": b"[]",
}


def is_one_sentence(text):
    said = " ".join(text.split())
    return said.endswith(".") and "Traceback" not in said and len(said) < 400


@pytest.mark.parametrize("what", NOT_BOOKS)
@pytest.mark.parametrize(
    "command",
    [
        ("today",),
        ("log", "1", "busy"),
        ("add", "Ada"),
        ("doctor",),
        ("doctor", "--repair"),
        ("backup",),
        ("undo",),
    ],
    ids=" ".join,
)
def test_a_file_that_is_no_book(followup, book, what, command):
    book.parent.mkdir()
    book.write_bytes(NOT_BOOKS[what])
    ran = followup(*command)
    assert ran.status == 1
    assert ran.out == ""
    assert is_one_sentence(ran.err)
    assert {path.name: path.read_bytes() for path in book.parent.iterdir()} == {book.name: NOT_BOOKS[what]}


@pytest.mark.parametrize("command", [("today",), ("log", "1", "busy"), ("doctor",)], ids=" ".join)
def test_a_folder_and_a_fifo(followup, book, command):
    book.mkdir(parents=True)
    assert is_one_sentence(followup(*command).err)
    book.rmdir()
    os.mkfifo(book)
    ran = followup(*command)
    assert ran.status == 1
    assert is_one_sentence(ran.err)
    assert [path.name for path in book.parent.iterdir()] == [book.name]


@pytest.mark.parametrize("what", [*NOT_BOOKS, "a folder", "a fifo"])
def test_the_app_does_not_open_on_it(book, what):
    """The real program in a real terminal: one sentence, and the terminal is as it was."""
    book.parent.mkdir()
    if what == "a folder":
        book.mkdir()
    elif what == "a fifo":
        os.mkfifo(book)
    else:
        book.write_bytes(NOT_BOOKS[what])
    with Term([sys.executable, "-m", "followup_tui", "--data", str(book)]) as term:
        term.wait_exit(20)
        term.drain(0.2)  # what it said last
        assert os.waitstatus_to_exitcode(term.status) == 1
        assert is_one_sentence(term.raw.decode())
        assert book.name in term.raw.decode().replace("\r\n", " ")
        assert b"\x1b[?1049h" not in term.raw  # the app's screen never came
    assert [path.name for path in book.parent.iterdir()] == [book.name]
    assert not book.is_file() or book.read_bytes() == NOT_BOOKS[what]


def test_a_newer_book_is_for_looking_in_the_app(sample):
    data = sample.read_bytes()
    head = decode_head(data)
    head.schema = SCHEMA + 1
    sample.write_bytes(encode_head(head) + data[512:])
    before = sample.read_bytes()
    with Term([sys.executable, "-m", "followup_tui", "--data", str(sample)]) as term:
        for key, shown in (
            ("", "A newer Follow-up wrote this book"),
            ("z", "so you can look but nothing is saved"),
        ):
            term.send(key)  # not now: a change
            for _ in range(200):
                if shown in term.screen_text():
                    break
                term.drain(0.1)
            else:
                pytest.fail(term.screen_text())
        term.send("q")
        term.wait_exit(20)
        assert os.waitstatus_to_exitcode(term.status) == 0
    assert sample.read_bytes() == before
    assert not list(sample.parent.glob("*.kept-*"))


def test_a_newer_schema_is_shown_and_refuses_every_change(followup, sample):
    data = sample.read_bytes()
    head = decode_head(data)
    head.schema = SCHEMA + 1
    sample.write_bytes(encode_head(head) + data[512:])
    before = sample.read_bytes()
    shown = followup("today", "--json")
    assert shown.status == 0
    assert json.loads(shown.out)["rows"]
    assert "newer" in shown.err
    for command in (("log", "1", "no_answer"), ("undo",), ("doctor", "--repair"), ("erase", "1", "--yes")):
        ran = followup(*command)
        assert ran.status == 1, command
        assert "newer" in ran.err
    assert sample.read_bytes() == before


def test_the_sentence_for_damage_names_the_way_out(followup, sample):
    sample.write_bytes(sample.read_bytes()[:900])
    ran = followup("log", "1", "no_answer")
    assert ran.status == 1
    assert "followup doctor" in ran.err


@pytest.mark.parametrize("what", NOT_BOOKS)
def test_the_app_says_it_and_leaves_with_status_1(followup, book, what, monkeypatch):
    from followup_tui.cli import open_app

    monkeypatch.setattr(open_app, "refuse_reason", lambda: "")
    monkeypatch.setattr(open_app, "prepare", lambda: None)
    book.parent.mkdir()
    book.write_bytes(NOT_BOOKS[what])
    ran = followup()
    assert (ran.status, ran.out) == (1, "")
    assert is_one_sentence(ran.err)

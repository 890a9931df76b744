"""A mail in two sentences: counted as one types, handed over with one key, logged as a touch (method P2)."""

import os
import stat

import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import SIZES

from followup_tui.screens.card import CardScreen
from followup_tui.screens.message import MessageScreen

DANA, LEE, PRIYA = 1, 2, 3


@pytest.fixture(autouse=True)
def _over_ssh(monkeypatch):
    monkeypatch.setenv("SSH_CONNECTION", "1")


async def test_it_is_copied_over_ssh_and_logged_with_the_day_to_ring(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "M")
        assert "A mail to dana@ruiz.example" in shown(pilot.app)
        assert "two sentences" in shown(pilot.app)
        await press(pilot, "enter")
        assert pilot.app.clipboard.startswith("Dana, a week ago you asked me")
        assert len(desk.book.timeline(DANA)) == 4  # not before the next step is taken
        await press(pilot, "fri", "enter")
    entry = desk.book.timeline(DANA)[-1][1]
    assert (entry.outcome, entry.channel, entry.next.what) == ("sent", "email", "call")
    assert "you asked me to ring" in entry.note


async def test_past_two_sentences_it_says_so_and_sends_anyway(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "M", " And one more.")
        assert "3 sentences" in shown(pilot.app)
        await press(pilot, "enter")
        assert pilot.app.clipboard.endswith("And one more.")


async def test_the_mail_program_gets_address_and_text(desk, tmp_path, monkeypatch):
    program = tmp_path / "xdg-open"
    program.write_text(
        f'#!/bin/sh\nprintf %s "$1" > "{tmp_path}/link.part"\nmv "{tmp_path}/link.part" "{tmp_path}/link"\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.delenv("SSH_CONNECTION")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("sys.platform", "linux")
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "M", "enter")
        assert "It is in the mail program" in shown(pilot.app)
        for _ in range(200):
            if (tmp_path / "link").exists():
                break
            await pilot.pause(0.02)
        assert pilot.app.clipboard == ""
    link = (tmp_path / "link").read_text()
    assert link.startswith("mailto:dana@ruiz.example?subject=Dana%2C%20a%20week%20ago")


async def test_what_was_typed_comes_back_and_tab_brings_the_first_words(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "M", " PS", "escape")
        assert isinstance(pilot.app.screen, CardScreen)
        assert pilot.app.clipboard == ""
        await press(pilot, "M")
        assert "PS" in shown(pilot.app)
        await press(pilot, "tab")
        assert "PS" not in shown(pilot.app)


async def test_send_it_stays_as_short_as_it_was(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE, PRIYA]) as pilot:
        assert await press(pilot, "s", "enter", "enter") == 3
        assert desk.book.timeline(LEE)[-1][1].outcome == "sent"


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_at_every_size(desk, tmp_path, size):
    async with app_at(desk, tmp_path, person=DANA, size=size) as pilot:
        await press(pilot, "M")
        assert isinstance(pilot.app.screen, MessageScreen)
        await press(pilot, "enter")
        assert pilot.app.clipboard


@pytest.mark.parametrize("key", ["s", "M"])
async def test_nothing_is_sent_to_somebody_without_a_mail_or_number(desk, tmp_path, key):
    async with app_at(desk, tmp_path, person=PRIYA) as pilot:
        await press(pilot, key)
        assert "no mail, profile or mobile number to send it to: e adds one" in shown(pilot.app)
        assert "How did it go?" in shown(pilot.app)

from __future__ import annotations

import gc
import os
import subprocess
import sys

import pytest
from textual.widgets import Input, Static

from followup_tui.terminal.guarded_app import GuardedApp
from followup_tui.terminal.line_filter import ControlFilter
from followup_tui.terminal.start import prepare, started
from followup_tui.terminal.themes import THEMES
from followup_tui.terminal.too_small import TooSmall
from followup_tui.widgets.line_list import LineList


class Small(GuardedApp):
    def compose(self):
        yield Static("hello", markup=False)
        yield Input("kept")
        yield LineList()

    def on_mount(self):
        self.screen.query_one(Input).focus()


@pytest.fixture
def app(tmp_path, monkeypatch):
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    return Small(crash_file=tmp_path / "crash.txt")


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (39, 12), (40, 11)])
async def test_a_small_terminal_gets_one_sentence_and_no_key_acts_unseen(app, size):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert isinstance(app.screen, TooSmall)
        await pilot.press("x", "enter", "escape", "q")
        await pilot.resize_terminal(19, 4)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        field = app.screen.query_one(Input)
        assert (field.value, app.focused) == ("kept", field)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (300, 80)])
async def test_from_forty_by_twelve_on_the_screens_are_shown(app, size):
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert not isinstance(app.screen, TooSmall)


async def test_the_filter_is_the_last(app):
    async with app.run_test():
        assert isinstance(app.get_line_filters()[-1], ControlFilter)


@pytest.mark.parametrize(
    ("asked", "ssh", "expected"),
    [(None, False, "dark"), (None, True, "ansi"), ("light", True, "light"), ("no such theme", False, "dark")],
)
async def test_the_theme_that_fits(tmp_path, monkeypatch, asked, ssh, expected):
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    if ssh:
        monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")
    app = Small(crash_file=tmp_path / "crash.txt", theme=asked)
    async with app.run_test():
        assert app.theme == expected
        assert app.animation_level == "none"


@pytest.mark.parametrize("theme", sorted(THEMES))
async def test_every_theme_has_every_colour_the_widgets_name(tmp_path, theme):
    app = Small(crash_file=tmp_path / "crash.txt", theme=theme)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.screen.query_one(LineList).get_component_rich_style("line-list--cursor")


def test_asking_whether_to_start_costs_no_textual():
    code = (
        "import sys; from followup_tui.terminal.start import refuse_reason, prepare; refuse_reason();"
        "sys.exit(bool({'textual', 'rich'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_app_starts_without_tls_and_whoever_wants_it_still_has_it():
    code = (
        "import sys; from followup_tui.terminal.start import prepare; prepare(); import followup_tui.app;"
        "unused = 'ssl' not in sys.modules and '_ssl' not in sys.modules;"
        "import ssl; sys.exit(not (unused and ssl.create_default_context()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_starting_quickly_leaves_the_collector_on(monkeypatch):
    for name in ("TEXTUAL_ANIMATIONS", "ESCDELAY"):
        monkeypatch.setenv(name, "")  # so that it is put back as it was
        monkeypatch.delenv(name)
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")
    turn = sys.getswitchinterval()
    try:
        prepare()
        assert not gc.isenabled()
        assert (os.environ["TEXTUAL_ANIMATIONS"], os.environ["ESCDELAY"]) == ("none", "500")
        started()
        assert gc.isenabled()
    finally:
        sys.setswitchinterval(turn)
        gc.enable()
        gc.unfreeze()

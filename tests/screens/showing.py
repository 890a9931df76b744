"""The real app on a desk, with one screen on top of Today, and the text that the terminal would get."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path

from textual import events

from followup_tui.app import FollowupApp
from followup_tui.config import Config

SIZES = ((20, 5), (40, 12), (80, 24), (200, 60), (300, 80))


@asynccontextmanager
async def showing(desk, screen=None, size=(80, 24), tmp="/nowhere"):
    app = FollowupApp(desk, Config(), Path(tmp) / "crash")
    async with app.run_test(size=size) as pilot:
        if screen is not None:
            app.push_screen(screen)
        await pilot.pause()
        yield pilot


def lines_of(pilot):
    """The screen, line by line, as it would be sent."""
    return [
        "".join(segment.text for segment in strip if not segment.control).rstrip()
        for strip in pilot.app.screen._compositor.render_strips()
    ]


def text_of(pilot):
    return "\n".join(lines_of(pilot))


NAMED = {"enter", "escape", "backspace", "tab", "down", "up", "pagedown", "space", "left", "ctrl+u"}


async def press(pilot, *keys):
    """Press keys; a text of several letters is typed."""
    for key in keys:
        if len(key) == 1 or key in NAMED:
            await pilot.press("slash" if key == "/" else key)
            continue
        for letter in key:
            pilot.app.post_message(events.Key("space" if letter == " " else letter, letter))
        await pilot.pause()
    await pilot.pause()

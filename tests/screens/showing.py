"""The real app on a desk, with one screen on top of Today, and the text that the terminal would get."""

from __future__ import annotations

from contextlib import asynccontextmanager

from followup_tui.app import FollowupApp
from followup_tui.config import Config

SIZES = ((20, 5), (40, 12), (80, 24), (200, 60), (300, 80))


@asynccontextmanager
async def showing(desk, screen=None, size=(80, 24), tmp="/nowhere"):
    app = FollowupApp(desk, Config(), crash_file=f"{tmp}/crash")
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

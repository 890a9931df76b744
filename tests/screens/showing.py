"""The real app on a desk, with one screen on top of Today, and the text that the terminal would get."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from pathlib import Path

from rich.cells import cell_len
from textual import events
from textual.keys import Keys

from followup_tui.app import FollowupApp
from followup_tui.config import Config
from followup_tui.widgets.columns import ELLIPSIS, fitted
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines

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


def cut_unseen(pilot):
    """Lines that are made wider than their widget and end in no ellipsis there; the screen itself holds what fits."""
    made = []
    for widget in pilot.app.screen.query(LineList):
        if widget.size.width and widget.size.height:
            width = widget._row_width
            made += [
                (width, line) for at in range(len(widget.source)) for line in widget.source.lines(at, width)
            ]
    for widget in pilot.app.screen.query(Lines):
        width, height = widget.size
        if width and height:
            lines = widget._make(width, height)[:height]
            made += [(width, line) for line in lines if not _said(fitted(line, width)).endswith(ELLIPSIS)]
    return [(width, said) for width, line in made if cell_len(said := _said(line)) > width]


def _said(line):
    """Its text; blanks at the end may be cut."""
    return "".join(piece.text for piece in line).rstrip()


NAMED = {each.value for each in Keys} | {
    "space", "slash", "plus", "comma", "colon", "question_mark", "greater_than_sign", "less_than_sign",
}  # fmt: skip
"""Keys that go by a name; everything else of several letters is typed."""


def is_key(key):
    """Whether a key is meant. Raises ValueError for what looks like the name of one, but is none."""
    if len(key) > 1 and key not in NAMED and re.fullmatch(r"(ctrl|shift|alt)\+\S+|[a-z]+(_[a-z]+)+", key):
        raise ValueError(f"{key} is no key that is known here; was it to be typed?")
    return len(key) == 1 or key in NAMED


async def press(pilot, *keys):
    """Press keys; a text of several letters is typed."""
    for key in keys:
        if is_key(key):
            await pilot.press("slash" if key == "/" else key)
            continue
        for letter in key:
            pilot.app.post_message(events.Key("space" if letter == " " else letter, letter))
        await pilot.pause()
    await pilot.pause()

"""Helpers for the card's pilot tests: the app on a desk, keys one after another, the screen as text."""

from contextlib import asynccontextmanager

from screens.showing import is_key
from textual import events

from followup_tui.actions.session import Session
from followup_tui.app import FollowupApp
from followup_tui.config import Config
from followup_tui.screens.card import CardScreen


def shown(app):
    """What the screen shows, as text."""
    lines = app.screen._compositor.render_strips(app.size)
    return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines)


@asynccontextmanager
async def app_at(desk, tmp_path, size=(80, 24), config=None, **how):
    """The app with a card open: `session` people, or one `person` alone."""
    app = FollowupApp(desk, config or Config(), tmp_path / "crash.txt")
    async with app.run_test(size=size) as pilot:
        if "session" in how:
            order = how["session"]
            screen = CardScreen.in_session(desk, app.config, Session.begin(desk, order, order[0]))
        else:
            screen = CardScreen.alone(desk, app.config, how["person"], inbound=how.get("inbound", False))
        app.push_screen(screen)
        await pilot.pause()
        yield pilot


async def press(pilot, *keys):
    """Press keys; a text of several letters is typed. Returns how many keys that were."""
    pressed = 0
    for key in keys:
        if is_key(key):
            await pilot.press(key)
            pressed += 1
            continue
        for letter in key:
            pilot.app.post_message(events.Key("space" if letter == " " else letter, letter))
        pressed += len(key)
        await pilot.pause()
    await pilot.pause()
    return pressed

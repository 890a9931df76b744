"""Keys act one after another: each is handled, with the change of screen it asks for, before the next is looked at.

Textual hands every key to whatever has the focus when it comes in. In a burst (a paste, a laggy line) the letters after
`/` would reach the list below as commands, before the finder is up: somebody is deleted while one types a name.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

Deliver = Callable[[events.Event], Awaitable[None]]
_PATIENCE = 2.0
"""Seconds that a key may keep the others waiting, so that one slow handler cannot swallow the keyboard."""


class KeyOrder:
    """Lets keys through in order. A key that comes while nothing is under way goes straight through."""

    def __init__(self, app: App[Any], deliver: Deliver) -> None:
        self._app = app
        self._deliver = deliver
        self._waiting: deque[events.Event] = deque()
        self._work: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        """Whether every key was let through, and what it set off is done."""
        return not self._waiting and (self._work is None or self._work.done())

    async def take(self, event: events.Event) -> None:
        """Take a key or a paste: deliver it now, or after those that came before it."""
        if self._work is not None and not self._work.done():
            self._waiting.append(event)
            return
        start = self._focused()
        await self._deliver(event)
        self._work = asyncio.create_task(self._go_on(start))

    async def _go_on(self, start: MessagePump) -> None:
        """Wait for what the last key set off, then deliver the next, until none waits."""
        await self._settle(start)
        while self._waiting:
            start = self._focused()
            await self._deliver(self._waiting.popleft())
            await self._settle(start)

    async def _settle(self, start: MessagePump) -> None:
        """Until the key has gone up from where it went in to the app, and what it asked for is done.

        A command asks for another screen by a message that goes the same way up, hence the second round; the screen
        that is up then gets a round of its own, in which it is composed and takes the focus.
        """
        path: list[MessagePump | None] = [start, *_above(start)]
        try:
            async with asyncio.timeout(_PATIENCE):
                for node in (*path, *path, self._app.screen, self._app):
                    await _turn(node)
                await _turn(self._app.screen)
        except TimeoutError:
            return

    def _focused(self) -> MessagePump:
        return self._app.focused or self._app.screen


def _above(node: MessagePump) -> list[MessagePump | None]:
    """The nodes that a message passes on its way up, the app last."""
    found: list[MessagePump | None] = []
    parent = node._parent  # noqa: SLF001  the way up that messages take; pinned by tests/terminal
    while parent is not None:
        found.append(parent)
        parent = parent._parent  # noqa: SLF001  as above
    return found


async def _turn(node: MessagePump | None) -> None:
    """Until a node has handled what it was sent so far; at once if it is gone."""
    if node is None:
        return
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()

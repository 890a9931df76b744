"""What makes pilots quick and steady: they wait for the event loop itself, and apps share their parsed style sheets.

Textual's own wait goes by an idle processor: it sleeps 20 ms, mostly twice a key, and takes an app that a busy machine
starves for one that has finished.
"""

from __future__ import annotations

import asyncio
from functools import cache

from textual.css.stylesheet import Stylesheet

BUSY = 2.0
"""Seconds after which a loop that never comes to rest is taken for quiet."""
SOON = 0.05
"""Seconds. For what an app does after a longer wait than this, a test waits by itself."""


async def until_quiet(min_sleep=0.0, max_sleep=1.0):
    """Wait until nothing is ready to run, no thread works and no timer is due soon.

    A thread is waited for `max_sleep` seconds at most, as a test may hold it; the loop itself longer, as nothing but a
    busy machine holds that.
    """
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await asyncio.sleep(min_sleep)
    while loop.time() < begun + BUSY:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        if not _due_soon(loop) and not (_thread_at_work(loop) and loop.time() < begun + max_sleep):
            return
        await asyncio.sleep(0.001)


def _thread_at_work(loop):
    pool = loop._default_executor
    return pool is not None and pool._idle_semaphore._value < len(pool._threads)


def _due_soon(loop):
    soon = loop.time() + SOON
    return any(timer.when() < soon and not timer.cancelled() for timer in loop._scheduled)


def install(patch):
    """Let every app of this run be so; `patch` is pytest's MonkeyPatch."""
    parse_rules = Stylesheet._parse_rules

    @cache
    def parsed(variables, *told, **named):
        return parse_rules(Stylesheet(variables=dict(variables)), *told, **named)

    def parse_once(sheet, *told, **named):
        return parsed(tuple(sheet._variables.items()), *told, **named)

    patch.setattr(Stylesheet, "_parse_rules", parse_once)
    patch.setattr("textual.app.wait_for_idle", until_quiet)
    patch.setattr("textual.pilot.wait_for_idle", until_quiet)

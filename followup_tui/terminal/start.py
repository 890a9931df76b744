"""What has to happen before Textual is imported. This module must not import it, nor anything that does."""

from __future__ import annotations

import gc
import os
import sys

_TURN = 0.0005
"""Seconds after which a thread that is ready gets its turn."""


def over_ssh() -> bool:
    """Whether the terminal is at the other end of a network."""
    return "SSH_CONNECTION" in os.environ


def refuse_reason() -> str | None:
    """One sentence of advice if the app can't be shown on this terminal, else None.

    Textual writes to the error stream and reads from standard input, so both have to be a terminal; nothing
    else is asked for (the output may be redirected).
    """
    if sys.__stdin__ is None or not sys.__stdin__.isatty():
        return "The app needs a keyboard: start it without input from a pipe, or see `followup --help`."
    if sys.__stderr__ is None or not sys.__stderr__.isatty():
        return "The app needs a terminal: start it without redirecting its output, or see `followup --help`."
    if os.environ.get("TERM", "dumb") in {"", "dumb", "unknown"}:
        return "This terminal can't place text (TERM is dumb): try `followup today`, or set TERM=xterm."
    if (encoding := sys.__stderr__.encoding.lower().replace("-", "")) != "utf8":
        return f"This terminal speaks {encoding}, not UTF-8: set LC_ALL=C.UTF-8 and start again."
    return None


def prepare() -> None:
    """Set up for a quick start: call it first, then import and run the app, which calls `started` once it is up.

    The collector only gets in the way of a start-up (8 % of it). What is painted goes out from a thread of its own,
    which would wait for its turn up to 5 ms while the app goes on working. Over SSH, Textual waits longer before it
    takes the first byte of an arrow key for Escape: the rest may be in the next packet.
    """
    gc.disable()
    sys.setswitchinterval(_TURN)
    _import_asyncio()
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    if over_ssh():
        os.environ.setdefault("ESCDELAY", "500")


def _import_asyncio() -> None:
    """Import asyncio as on a Python without TLS, which it knows: the app speaks to nobody, and `ssl` takes 10 ms."""
    if "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # says that there is none
    try:
        import asyncio  # noqa: F401  (for its own import of ssl alone)
    finally:
        del sys.modules["ssl"]


def started() -> None:
    """Give the collector back, with all that start-up made out of its sight. Nothing without `prepare`."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()

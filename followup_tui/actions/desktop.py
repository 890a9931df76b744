"""Handing something to another program of this desktop: a number, a mail (design §5)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence


def desktop_opener(env: Mapping[str, str] = os.environ) -> str | None:
    """The program that opens links here; None over SSH (it would open at the wrong desk) and without a desktop."""
    if env.get("SSH_CONNECTION"):
        return None
    if sys.platform == "darwin":
        return shutil.which("open")
    return shutil.which("xdg-open") if env.get("DISPLAY") or env.get("WAYLAND_DISPLAY") else None


def start(parts: Sequence[str]) -> None:
    """Start a program without a shell and detached, so that it lives on when Follow-up ends. Raises OSError."""
    subprocess.Popen(  # noqa: S603  the user's own program, no shell, each argument by itself
        parts,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def open_link(link: str, env: Mapping[str, str] = os.environ) -> bool:
    """Open a link with the desktop's own program; False where there is none, so that the caller copies instead."""
    opener = desktop_opener(env)
    if opener is None:
        return False
    try:
        start([opener, link])
    except OSError:
        return False
    return True

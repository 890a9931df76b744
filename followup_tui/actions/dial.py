"""Dialling a number from the card: the user's own command, else the system's `tel:` handler (design §5)."""

import os
import shlex
from collections.abc import Mapping

from followup_tui.actions.desk import Refused
from followup_tui.actions.desktop import desktop_opener, start
from followup_tui.model.person import Address

NUMBER = "{number}"


def can_dial(command: str, env: Mapping[str, str] = os.environ) -> bool:
    """Whether something here dials; where nothing does, the number is copied."""
    return bool(command) or desktop_opener(env) is not None


def dial(command: str, phone: Address, env: Mapping[str, str] = os.environ) -> bool:
    """Begin a call to a number; False where nothing here can, so that the caller copies the number instead.

    `command` is the configuration's, in which {number} stands for the number. It runs without a shell and detached: a
    softphone lives on when Follow-up ends. Raises Refused where it cannot be started.
    """
    parts = _own(command, phone) if command else _system(phone, env)
    if not parts:
        return False
    try:
        start(parts)
    except OSError as error:
        if not command:
            return False
        raise Refused(
            f"“{parts[0]}” can't be started ({error.strerror}); look at dial in config.toml."
        ) from None
    return True


def tel_link(phone: Address) -> str:
    """The number as a `tel:` link: its international form where it has one, else its figures."""
    number = phone.norm or "".join(each for each in phone.raw if each.isdigit() or each in "+*#")
    extension = f";ext={phone.ext}" if phone.ext else ""
    return f"tel:{number}{extension}"


def _own(command: str, phone: Address) -> list[str]:
    """The configured command with the number in its place, or after it where no place is named."""
    try:
        parts = shlex.split(command)
    except ValueError:
        raise Refused("The dial command in config.toml has an open quote; close it and try again.") from None
    number = phone.norm or phone.raw
    if NUMBER not in command:
        return [*parts, number]
    return [part.replace(NUMBER, number) for part in parts]


def _system(phone: Address, env: Mapping[str, str]) -> list[str]:
    """What opens a `tel:` link on this desktop; nothing over SSH, where it would ring at the wrong desk."""
    opener = desktop_opener(env)
    return [opener, tel_link(phone)] if opener else []

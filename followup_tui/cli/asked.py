"""What a command was asked for, and how it ends (cli.md): the global options, the exit statuses, and why it failed."""

from typing import Final

DONE: Final = 0
REFUSED: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
"""The status of a program whose reader has gone, as shells have it: 128 + SIGPIPE."""


class ReaderGone(Exception):
    """Whoever read what is printed has gone: the command leaves, quietly."""


class Unheard(Exception):
    """What is printed can't be written, for the reason that this says."""


class Options:
    """The global options. Given twice, the one after the subcommand counts."""

    def __init__(self) -> None:
        self.data: str | None = None
        self.read_only = False
        self.json = False
        self.changes = False
        """Whether what is done changes the book: then it is done before anything is printed."""


def say(sentence: str, status: int) -> int:
    """Say why something was not done; the status, to leave with."""
    from followup_tui.cli.page import print_error  # here for start-up

    print_error(sentence)
    return status

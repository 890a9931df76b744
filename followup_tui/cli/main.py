"""The command line's way in: runs what is asked for, and turns whatever goes wrong into one sentence and a status."""

import sys
from collections.abc import Sequence

from followup_tui.cli.asked import (
    DONE,
    INTERRUPTED,
    PIPE_CLOSED,
    REFUSED,
    Options,
    ReaderGone,
    Unheard,
    say,
)


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit status: 0 done, 1 could not be done, 2 wrong usage (cli.md)."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a letter that cannot be read or shown is no reason to fail
    options = Options()
    try:
        match arguments:
            case [] | ["--data", _] if (
                "" not in arguments
            ):  # the start that is waited for every morning needs no parser
                from followup_tui.cli.open_app import open_app

                options.data = arguments[1] if arguments else None
                return open_app(options.data, read_only=False)
        from followup_tui.cli.command import call

        return call(arguments, options)
    except ReaderGone:
        return DONE if options.changes else PIPE_CLOSED
    except Unheard as error:
        done = "It is done, but the" if options.changes else "The"
        return say(f"{done} answer could not be written: {error}.", DONE if options.changes else REFUSED)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  a traceback may hold people's data
        return _failed(error, options.data)


def _failed(error: Exception, data: str | None) -> int:
    """What an act refused says itself; anything else is a fault of ours, told without anybody's data."""
    from followup_tui.actions.desk import Refused  # here for start-up: --help needs none of them
    from followup_tui.book.errors import BookError
    from followup_tui.clock import BadClock

    if isinstance(error, (Refused, BookError, BadClock)):
        return say(str(error), REFUSED)
    from followup_tui.cli.opening import where
    from followup_tui.locations import crash_path
    from followup_tui.terminal.crash import write_crash_file

    crash_file = crash_path(where(data))
    told = f"is in {crash_file}" if write_crash_file(crash_file, error) else "could not be written down"
    return say(
        f"Sorry, that did not work, and the fault is ours; what was saved is safe. Where it happened {told}.",
        REFUSED,
    )

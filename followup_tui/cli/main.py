"""The `followup` command: finds the subcommand, and turns whatever goes wrong into one sentence and an exit status."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from followup_tui.cli.options import Options, global_options

DONE, REFUSED, USAGE, INTERRUPTED = 0, 1, 2, 130

_MODULES = {
    "today": "today",
    "show": "show",
    "log": "log",
    "add": "add",
    "when": "when",
    "why": "why",
    "quarter": "quarter",
    "undo": "undo",
    "redo": "redo",
    "import": "import_file",
    "export": "export",
    "backup": "backup",
    "restore": "restore",
    "doctor": "doctor",
    "erase": "erase",
    "demo": "demo",
}
"""Each subcommand's module, whose `command` is imported when it is called: for start-up."""


class Subcommands(click.Group):
    """Subcommands that are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Every subcommand, in the order of a day."""
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  as above
        """One subcommand, None if there is none of that name."""
        if cmd_name not in _MODULES:
            return None
        command: click.Command = import_module(f"followup_tui.cli.{_MODULES[cmd_name]}").command
        return command


@click.group(
    cls=Subcommands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@global_options
@click.pass_context
def followup(context: click.Context) -> None:
    """Who to call, why it matters to you, and the first sentence. Without a command the app opens."""
    if context.invoked_subcommand is not None:
        return
    options = context.ensure_object(Options)
    if options.json:
        raise click.UsageError("--json goes with a command, such as followup today --json.")
    from followup_tui.cli.open_app import open_app  # here for start-up: the commands don't need it

    context.exit(open_app(options.data, read_only=options.read_only))


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit status: 0 done, 1 could not be done, 2 wrong usage (cli.md)."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a letter that cannot be read or shown is no reason to fail
    options = Options()
    try:
        status = followup.main(list(arguments), prog_name="followup", standalone_mode=False, obj=options)
    except click.UsageError as error:
        return _usage(error)
    except click.ClickException as error:
        return _say(error.format_message(), REFUSED)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  a traceback may hold people's data
        return _failed(error, options)
    return status if isinstance(status, int) else DONE


def _usage(error: click.UsageError) -> int:
    """Wrong usage, in a sentence that says where to read how."""
    from followup_tui.model.text import (
        clean_line,
        with_capital,
    )  # here for start-up: a right command needs none of it

    path = error.ctx.command_path if error.ctx else "followup"
    sentence = with_capital(clean_line(error.format_message()).rstrip("."))
    if "extra argument" in sentence:
        sentence += ": put words that belong together in quotes"
    return _say(sentence + (" See" if sentence.endswith("?") else "; see") + f" {path} --help.", USAGE)


def _failed(error: Exception, options: Options) -> int:
    """What an act refused says itself; anything else is a fault of ours, told without anybody's data."""
    from followup_tui.actions.desk import Refused  # here for start-up: --help needs none of them
    from followup_tui.book.errors import BookError
    from followup_tui.clock import BadClock

    if isinstance(error, (Refused, BookError, BadClock)):
        return _say(str(error), REFUSED)
    from followup_tui.cli.opening import where
    from followup_tui.locations import crash_path
    from followup_tui.terminal.crash import write_crash_file

    crash_file = crash_path(where(options.data))
    told = f"is in {crash_file}" if write_crash_file(crash_file, error) else "could not be written down"
    return _say(
        f"Sorry, that did not work, and the fault is ours; what was saved is safe. Where it happened {told}.",
        REFUSED,
    )


def _say(sentence: str, status: int) -> int:
    from followup_tui.cli.page import print_error  # here for start-up

    print_error(sentence)
    return status

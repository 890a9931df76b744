"""The `followup` command: what was asked for, as click reads it (cli.md)."""

from collections.abc import Sequence
from importlib import import_module

import click

from followup_tui.cli.asked import DONE, INTERRUPTED, REFUSED, USAGE, Options, say
from followup_tui.cli.options import global_options

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


def call(arguments: Sequence[str], options: Options) -> int:
    """Read the arguments into `options` and do what they ask for; the exit status. What the act raises passes."""
    try:
        status = followup.main(list(arguments), prog_name="followup", standalone_mode=False, obj=options)
    except click.UsageError as error:
        return _usage(error)
    except click.ClickException as error:
        return say(error.format_message(), REFUSED)
    except click.Abort:
        return INTERRUPTED
    return status if isinstance(status, int) else DONE


def _usage(error: click.UsageError) -> int:
    """Wrong usage, in a sentence that says where to read how."""
    # Here for start-up: a right command needs none of it.
    from followup_tui.model.text import clean_line, with_capital

    path = error.ctx.command_path if error.ctx else "followup"
    sentence = with_capital(clean_line(error.format_message()).rstrip("."))
    if "extra argument" in sentence:
        sentence += ": put words that belong together in quotes"
    return say(sentence + (" See" if sentence.endswith("?") else "; see") + f" {path} --help.", USAGE)

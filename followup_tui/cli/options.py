"""Options that every command takes, before the subcommand and after it (cli.md)."""

from collections.abc import Callable
from typing import TypeVar

import click

from followup_tui import __version__
from followup_tui.cli.asked import Options

WHO_HELP = "WHO: a number, an e-mail, a phone number, or as much of a name as fits one person alone."

Decorated = TypeVar("Decorated", bound=Callable[..., object])


class Count(click.IntRange):
    """A whole number, called so where something else was typed."""

    name = "whole number"


def zone_name(context: click.Context, _parameter: click.Parameter, zone: str | None) -> str | None:
    """A time zone that was named, or none. Raises UsageError for what is none."""
    from followup_tui.clock import is_zone  # here for start-up

    if zone and not is_zone(zone):
        raise click.UsageError(f"“{zone}” is no time zone: write one like Europe/Berlin", context)
    return zone


def file_name(context: click.Context, parameter: click.Parameter, name: str | None) -> str | None:
    """A file that was named, or none. Raises UsageError for an empty name: a script meant some file by it."""
    if name == "":
        raise click.UsageError(
            f"{parameter.make_metavar(context).strip('[]')} is empty: name a file", context
        )
    return name


def global_options(function: Decorated) -> Decorated:
    """Give a command the global options; it finds their values in its `Options`."""
    for add in reversed(_ALL):
        function = add(function)
    return function


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """Note an option that was given, wherever it stood."""
    if value and not context.resilient_parsing:
        setattr(context.ensure_object(Options), str(parameter.name), value)


def _keep_data(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    """Note the book's file. Raises UsageError for an empty name, as of a script's variable that was never set."""
    if value == "":
        raise click.UsageError("--data is empty: name the book's file, or leave it out", context)
    _keep(context, parameter, value)


def _version(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if value and not context.resilient_parsing:
        _finish(context, {"version": __version__}, f"followup {__version__}")


def _keys(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if not value or context.resilient_parsing:
        return
    from followup_tui.commands import CONTEXTS_OF, help_rows, keys_text  # here for start-up

    rows = [
        {"screen": screen, "keys": keys, "help": text}
        for screen, contexts in CONTEXTS_OF.items()
        for keys, text in help_rows(contexts)
    ]
    _finish(context, rows, keys_text())


def _finish(context: click.Context, value: object, text: str) -> None:
    """Print what an option alone asks for, and leave."""
    from followup_tui.cli.page import print_json, print_text  # here for start-up: JSON needs msgspec

    if context.ensure_object(Options).json:
        print_json(value)
    else:
        print_text(text)
    context.exit()


_ALL = (
    click.option(
        "--data",
        metavar="PATH",
        expose_value=False,
        callback=_keep_data,
        help="The book's file, if not the usual one.",
    ),
    click.option(
        "--read-only", is_flag=True, expose_value=False, callback=_keep, help="Look, change nothing."
    ),
    # Eager, so that it is known to --version and --keys wherever it stands.
    click.option(
        "--json",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_keep,
        help="Print one JSON value only.",
    ),
    click.option(
        "--keys", is_flag=True, expose_value=False, callback=_keys, help="Print every key of every screen."
    ),
    click.option("--version", is_flag=True, expose_value=False, callback=_version, help="Print the version."),
)

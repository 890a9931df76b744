"""`followup export`: the book for other programs."""

from pathlib import Path

import click

from followup_tui.actions.desk import Refused
from followup_tui.actions.export import FORMATS, export_as, write_export
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import file_name, global_options
from followup_tui.cli.page import print_bytes, print_json, print_text, wrapped
from followup_tui.model.text import joined

_STANDARD_OUTPUT = "-"
_PLOTS = "plots"
_WRITTEN = (*FORMATS, _PLOTS)
_NOT_WRITTEN = ("csv", "vcard", "ics")
"""Formats of cli.md that a script may ask for, and is told that they cannot be had."""
_HOW_HARD_IN = ("json", _PLOTS)


def _format(_context: click.Context, _parameter: click.Parameter, name: str) -> str:
    """One of the formats there are. Raises Refused for one that is not written, UsageError for a name of none."""
    if name in _NOT_WRITTEN:
        raise Refused(f"This Follow-up does not write {name}: followup export json writes the book.")
    if name not in _WRITTEN:
        raise click.UsageError(f"“{name}” is no format: say {joined(_WRITTEN, 'or')}")
    return name


@click.command("export")
@click.argument("format_name", metavar="FORMAT", callback=_format)
@click.argument("file", required=False, default=_STANDARD_OUTPUT, callback=file_name)
@click.option("--how-hard", is_flag=True, help="json, plots: also how hard calls looked and were.")
@global_options
@click.pass_obj
def command(options: Options, format_name: str, file: str, how_hard: bool) -> None:
    """Write the book to FILE, or to standard output.

    FORMAT: json (the book), markdown (why I follow up), notes (those to write by hand, to print), or plots: what
    your own record says, as SVG in the folder FILE.
    """
    if how_hard and format_name not in _HOW_HARD_IN:
        raise click.UsageError(
            f"--how-hard goes with {joined(_HOW_HARD_IN)}: {format_name} has no such figures"
        )
    if options.json and file == _STANDARD_OUTPUT and format_name != "json":
        raise click.UsageError(f"With --json, {format_name} goes to a file: name one")
    if format_name == _PLOTS:
        _plots(options, file, how_hard=how_hard)
        return
    with at_desk(options, changes=False) as desk:
        data = export_as(desk, format_name, how_hard=how_hard)
        if file == _STANDARD_OUTPUT:
            print_bytes(data)
            return
        path = Path(file).expanduser()
        write_export(desk, path, data)
        count = len(desk.book.people)
    if options.json:
        print_json({"file": str(path), "people": count})
        return
    people = f"{count} {'person' if count == 1 else 'people'}"
    wrote = {"json": people, "markdown": "why you follow up", "notes": "the notes to write by hand"}
    print_text(wrapped(f"Wrote {wrote[format_name]} to {path}."))


def _plots(options: Options, folder: str, *, how_hard: bool) -> None:
    """A picture for each plot that has enough to tell."""
    if folder == _STANDARD_OUTPUT:
        raise click.UsageError("Name a folder for the plots, such as followup export plots plots.")
    from followup_tui.cli.plots import write_plots  # here for start-up: other formats need none of it

    with at_desk(options, changes=False) as desk:
        files = write_plots(desk, Path(folder).expanduser(), how_hard=how_hard)
    if options.json:
        print_json({"folder": folder, "files": [each.name for each in files]})
    else:
        print_text(wrapped(f"Wrote {', '.join(each.name for each in files)} to {folder}."))

"""`followup import`: reads a file of people in."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from followup_tui.actions.desk import Refused
from followup_tui.actions.import_people import Preview, Report, dry_run, preview, run, what_to_do_aside
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import file_name, global_options
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.exchange.drafts import Flag
from followup_tui.exchange.layouts import LAYOUTS
from followup_tui.exchange.plan import Progress, SetAside

_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_ROWS_SHOWN = 3
_LONG = 1000
"""Rows above which one is told how far it is."""


@click.command("import")
@click.argument("file", callback=file_name)
@click.option(
    "--layout", type=click.Choice(tuple(LAYOUTS)), help="Where the file comes from, if not as recognised."
)
@click.option("--encoding", help="How its letters are written, if not as recognised, such as cp1252.")
@click.option("--region", help="The country of its phone numbers and dates, such as DE.")
@click.option("--dry-run", is_flag=True, help="Say what would happen; write nothing.")
@click.option(
    "--merge",
    type=click.Choice(("ask", "yes", "no")),
    default="ask",
    help="Exact duplicates: ask sets them aside and lists them, no imports each row as a person.",
)
@global_options
@click.pass_obj
def command(
    options: Options,
    file: str,
    layout: str | None,
    encoding: str | None,
    region: str | None,
    dry_run: bool,
    merge: str,
) -> None:
    """Import the people in FILE, a CSV or TSV table.

    It is one change, which undo takes back.
    """
    if merge == "yes":
        raise Refused(
            "This Follow-up does not merge: leave --merge out, and duplicates are set aside and listed."
        )
    with at_desk(options, changes=not dry_run, begins=not dry_run) as desk:
        seen = preview(desk, Path(file), layout, encoding, region, region_by="--region")
        act = _dry if dry_run else run
        report = act(desk, seen, _progress(), duplicates="import" if merge == "no" else "set_aside")
    if options.json:
        print_json(report.as_json())
    else:
        print_text("\n".join([*_recognised(seen), "", *_told(report, dry=dry_run)]))


_dry = dry_run  # the option has the same name


def _progress() -> Progress | None:
    """Counts long files on the terminal; nothing where nobody watches."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, of: int) -> None:
        if of > _LONG:
            click.echo(f"\r  {done:,} of {of:,} rows", err=True, nl=done == of)

    return tell


def _recognised(seen: Preview) -> list[str]:
    """What was understood of the file."""
    found = seen.recognised
    delimiter = _DELIMITERS.get(found.delimiter, "one column")
    lines = [
        wrapped(
            f"{seen.name}: {LAYOUTS[found.layout]}, {found.encoding}, {delimiter}, headings in line"
            f" {found.header_line}, {_count(found.total_rows, 'row')}; phones and dates as in {seen.region}."
        )
    ]
    lines += [wrapped(f"{heading} is the {field}", "  ") for heading, field in found.mapping]
    if found.left_out:
        lines.append(wrapped(f"left out: {', '.join(found.left_out)}", "  "))
    if found.unmapped:
        lines.append(wrapped(f"not understood, and left out: {', '.join(found.unmapped)}", "  "))
    lines += [wrapped(_one_line(row), "  first rows: ") for row in found.first_rows[:_ROWS_SHOWN]]
    return lines


def _one_line(cells: Sequence[str]) -> str:
    return " | ".join(" ".join(cell.split()) for cell in cells if cell.strip())


def _told(report: Report, *, dry: bool) -> list[str]:
    """What became of every row; none is left out."""
    done = "would be imported" if dry else "imported"
    lines = [
        f"{_count(len(report.imported), 'person', 'people')} {done}, of {_count(report.read, 'row')} read."
    ]
    lines += [wrapped(_aside(row), f"  line {row.line}: ") for row in report.set_aside]
    if hint := what_to_do_aside(report, "" if dry else "followup undo"):
        lines.append(wrapped(hint, "  "))
    lines += [wrapped(f"refused: {row.reason}", f"  line {row.line}: ") for row in report.refused]
    lines += [wrapped(_flag(flag), f"  line {flag.line}: ") for flag in report.flagged]
    if report.imported and not dry:
        lines.append("followup undo takes all of it back.")
    return lines


def _aside(row: SetAside) -> str:
    like = f" ({row.like.name or 'no name'})" if row.like else ""
    return f"{row.name or 'no name'} set aside: {row.reason}{like}"


def _flag(flag: Flag) -> str:
    field = f"{flag.field}: " if flag.field else ""
    return f"imported, but look at {field}{flag.reason}"


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"

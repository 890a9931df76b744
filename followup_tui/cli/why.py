"""`followup why`: the worksheet, finished or on its way, with its goals as they stand."""

import click

from followup_tui.actions.why_text import TITLE, Part, why_markdown, why_text, why_view
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options
from followup_tui.cli.page import print_json, print_text, wrapped


@click.command("why")
@click.option("--markdown", is_flag=True, help="As Markdown, like followup export markdown.")
@global_options
@click.pass_obj
def command(options: Options, *, markdown: bool) -> None:
    """Print why you follow up: values, ladder and goals."""
    with at_desk(options, changes=False) as desk:
        if options.json:
            print_json(why_view(desk))
        elif markdown:
            print_text(why_markdown(desk).rstrip("\n"))
        else:
            print_text("\n".join([TITLE, *(line for part in why_text(desk) for line in _told(part))]))


def _told(part: Part) -> list[str]:
    """A part of the page after a blank line; what is under a heading is set in."""
    lines = ["", *([part.heading] if part.heading else [])]
    for line in part.lines:
        indent = "  " if part.heading else ""
        kept = line.lstrip(" ")
        lines.append(wrapped(kept, indent + " " * (len(line) - len(kept))))
    return lines

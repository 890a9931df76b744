"""`followup undo`: takes the last change back."""

import click

from followup_tui.actions.undo import undo
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options
from followup_tui.cli.page import print_json, print_text, wrapped


@click.command("undo")
@global_options
@click.pass_obj
def command(options: Options) -> None:
    """Take the last change back, also one of an earlier run."""
    with at_desk(options) as desk:
        label = undo(desk)
    if options.json:
        print_json({"undone": label})
    else:
        print_text(wrapped(f"Taken back: {label}. followup redo does it again."))

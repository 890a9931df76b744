"""`followup redo`: does again what was undone."""

import click

from followup_tui.actions.undo import redo
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import global_options
from followup_tui.cli.page import print_json, print_text, wrapped


@click.command("redo")
@global_options
@click.pass_obj
def command(options: Options) -> None:
    """Do again what was undone last."""
    with at_desk(options) as desk:
        label = redo(desk)
    if options.json:
        print_json({"redone": label, "undone": label})  # cli.md has one shape for both commands
    else:
        print_text(wrapped(f"Done again: {label}. followup undo takes it back."))

"""`followup backup`: a copy of the whole book."""

import click

from followup_tui.actions.desk import Refused
from followup_tui.actions.keeping import back_up
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk, has_book, where
from followup_tui.cli.options import file_name, global_options
from followup_tui.cli.page import print_json, print_text, wrapped


@click.command("backup")
@click.argument("file", required=False, callback=file_name)
@global_options
@click.pass_obj
def command(options: Options, file: str | None) -> None:
    """Write a copy of the whole book.

    To FILE, or without it as today's dated backup beside the book.
    """
    path = where(options.data)
    if not has_book(path):
        raise Refused(
            f"There is no book at {path} yet, so there is nothing to keep; followup add begins one."
        )
    with at_desk(options, changes=file is None) as desk:
        path = back_up(desk, file)
    if options.json:
        print_json({"path": str(path)})
    else:
        print_text(wrapped(f"The whole book is in {path}; followup restore brings it back."))

"""`followup erase`: takes somebody out of the book and all its copies, for good."""

import click

from followup_tui.actions.desk import Refused, called
from followup_tui.actions.erase import WARNING, erase
from followup_tui.actions.who import find_who
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk
from followup_tui.cli.options import WHO_HELP, global_options
from followup_tui.cli.page import print_json, print_text, wrapped


@click.command("erase", epilog=WHO_HELP)
@click.argument("who")
@click.option("--yes", is_flag=True, help="Really do it: it cannot be undone.")
@global_options
@click.pass_obj
def command(options: Options, who: str, *, yes: bool) -> None:
    """Erase WHO from the book, undo, drafts and backups. It cannot be undone."""
    with at_desk(options) as desk:
        id_ = find_who(desk, who)
        if not yes:
            name = called(desk.person(id_))
            raise Refused(f"{WARNING} To erase {name}, number {id_}, say followup erase {id_} --yes.")
        name = erase(desk, id_)
    if options.json:
        print_json({"id": id_, "erased": True})
    else:
        print_text(wrapped(f"{name} is erased."))

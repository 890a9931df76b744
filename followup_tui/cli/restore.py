"""`followup restore`: the book as a backup has it; one step of undo."""

from pathlib import Path

import click

from followup_tui.actions.desk import Refused
from followup_tui.actions.keeping import put_back, put_in_place_of_a_broken_one, read_backup
from followup_tui.book.errors import CannotOpen
from followup_tui.book.store import open_db
from followup_tui.cli.asked import Options
from followup_tui.cli.opening import at_desk, has_book, where
from followup_tui.cli.options import file_name, global_options
from followup_tui.cli.page import print_json, print_text, wrapped
from followup_tui.clock import make_clock


@click.command("restore")
@click.argument("file", callback=file_name)
@global_options
@click.pass_obj
def command(options: Options, file: str) -> None:
    """Put the book back as a copy has it.

    FILE is the copy, or a day such as 2026-11-20, whose dated backup it is.
    """
    if options.read_only:
        raise Refused("With --read-only nothing is changed; leave it out to do this.")
    path = where(options.data)
    found = read_backup(file, path)
    if _is_broken(path):
        kept = put_in_place_of_a_broken_one(path, found, make_clock().now())
        _tell(
            options,
            {"changed": None, "kept": str(kept)},
            f"The book is {file} now. What was there is in {kept}.",
        )
        return
    with at_desk(options, begins=True) as desk:
        changed = put_back(desk, found, Path(file).name)
    many = f"{changed} {'document' if changed == 1 else 'documents'} changed"
    _tell(
        options,
        {"changed": changed, "kept": None},
        f"The book is as in {file}: {many}. followup undo takes it back.",
    )


def _is_broken(path: Path) -> bool:
    """Whether the book that is there cannot be written to as it is. Raises CannotOpen for what is no book of ours."""
    if not has_book(path):
        return False
    try:
        store = open_db(path)
    except CannotOpen:
        if path.is_dir() or (path.stat().st_size and not path.with_name(f"{path.name}.lock").exists()):
            raise
        return True
    with store:
        return store.read_only


def _tell(options: Options, value: dict[str, object], text: str) -> None:
    if options.json:
        print_json(value)
    else:
        print_text(wrapped(text))

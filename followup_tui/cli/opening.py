"""Opening the book for one command, and closing it again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.opening import desk_on
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.cli.asked import Options
from followup_tui.clock import stamp
from followup_tui.config import load_config
from followup_tui.locations import book_path, config_path


def where(data: str | None) -> Path:
    """The book's file: `--data`, else FOLLOWUP_DATA, else what config.toml says, else the platform's folder."""
    if not data and not os.environ.get("FOLLOWUP_DATA"):
        config, _notes = load_config(config_path())
        data = config.book
    return book_path(data)


def has_book(path: Path) -> bool:
    """Whether there is a book at that path, or what another program left of one."""
    return path.exists() or path.with_name(f"{path.name}.bak").exists()


@contextmanager
def at_desk(options: Options, *, changes: bool = True, begins: bool = False) -> Iterator[Desk]:
    """The book, open for one command; with `changes` it is to be written to, else it is only looked at.

    Where there is no book yet, only a command that `begins` one makes it; the others find an empty one that is gone
    afterwards, so that looking, or a slip in `--data`, leaves nothing behind. Raises CannotOpen, BadClock, Refused for
    changes to a book that is opened for looking.
    """
    if changes and options.read_only:
        raise Refused("With --read-only nothing is changed; leave it out to do this.")
    options.changes = changes
    path = where(options.data)
    if begins or has_book(path):
        with _opened(path, read_only=not changes) as desk:
            yield desk
        return
    import tempfile  # here for start-up

    with tempfile.TemporaryDirectory(prefix="followup-") as folder, _opened(Path(folder) / path.name) as desk:
        yield desk


@contextmanager
def _opened(path: Path, *, read_only: bool = False) -> Iterator[Desk]:
    """One book, closed again without folding its journal unless that has grown long (design §3)."""
    store = open_db(path, read_only=read_only, now=stamp)
    try:
        if store.notices:
            from followup_tui.cli.page import print_error  # here for start-up: the app needs none of it

            for notice in store.notices:
                print_error(notice)
        book = Book(store)
        yield desk_on(book, at_once=True)
        if store.checkpoint_due:
            from followup_tui.book.backup import keep_daily  # here for start-up: seldom needed

            keep_daily(store, date.fromisoformat(stamp()[:10]))
    finally:
        store.close()

"""Opening the book for one command, and closing it again."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from followup_tui.actions.desk import Desk, Refused
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.cli.options import Options
from followup_tui.cli.page import print_error
from followup_tui.clock import make_clock, stamp
from followup_tui.config import load_config
from followup_tui.locations import book_path, config_path
from followup_tui.model.calendar import WeekdayCalendar


def where(data: str | None) -> Path:
    """The book's file: `--data`, else FOLLOWUP_DATA, else what config.toml says, else the platform's folder."""
    if not data and not os.environ.get("FOLLOWUP_DATA"):
        config, _notes = load_config(config_path())
        data = config.book
    return book_path(data)


@contextmanager
def at_desk(options: Options, *, changes: bool = True) -> Iterator[Desk]:
    """The book, open for one command. One that only looks never writes, and wants a book that is there.

    Raises CannotOpen, Refused for a book that may only be looked at where `changes` are to come, BadClock.
    """
    if changes and options.read_only:
        raise Refused("With --read-only nothing is changed; leave it out to do this.")
    path = where(options.data)
    if not changes and not path.exists():
        raise Refused(f"There is no book at {path} yet; followup begins one, followup demo shows a sample.")
    store = open_db(path, read_only=not changes, now=stamp)
    try:
        for notice in store.notices:
            print_error(notice)
        book = Book(store)
        yield Desk(book, make_clock(book.settings.zone), WeekdayCalendar())
    finally:
        store.close()


def is_there(options: Options) -> bool:
    """Whether there is a book to look into."""
    return where(options.data).exists()

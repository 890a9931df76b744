"""The sample book: written to a file of its own, never into the user's (cli.md, demo)."""

import tempfile
from datetime import datetime
from pathlib import Path
from random import Random

from followup_tui.actions.desk import Refused
from followup_tui.actions.ending import remember_blocked
from followup_tui.actions.sample.rehearsal import Content
from followup_tui.book.book import Blocked, Book
from followup_tui.book.store import open_db
from followup_tui.locations import BOOK_NAME
from followup_tui.model.calendar import WorkCalendar

DEFAULT_SEED = 1


def sample_content(now: datetime, zone: str, calendar: WorkCalendar) -> Content:
    """About forty people as they would stand at `now` (aware), by the user's clock in `zone`."""
    from followup_tui.actions.sample.small import small_sample  # here for start-up: few runs open the sample

    return small_sample(now, zone, calendar)


def made_up_content(
    now: datetime, zone: str, calendar: WorkCalendar, people: int, touches: int, seed: int = DEFAULT_SEED
) -> Content:
    """A book of any size for measuring. Raises Refused for a size that makes no book."""
    if people < 0 or touches < 0 or (touches and not people):
        raise Refused("Touches need people: give --people a number above zero.")
    from followup_tui.actions.sample.large import large_sample  # as above

    return large_sample(now, zone, calendar, people, touches, seed)


def new_sample_path(data: str | None) -> Path:
    """Where the sample goes: `data` if given, else a new temporary folder. Raises Refused if it is there already."""
    if not data:
        return Path(tempfile.mkdtemp(prefix="followup-sample-")) / BOOK_NAME
    path = Path(data).expanduser()
    if path.exists() or path.is_symlink():
        raise Refused(f"{path} is there already; name a new file for the sample book.")
    return path


def write_sample(path: Path, content: Content, seed: int = DEFAULT_SEED) -> None:
    """Write a sample into a new book in one transaction that is no step of undo. Raises CannotOpen, NotSaved."""
    store = open_db(path)
    try:
        book = Book(store)
        with book.transaction():
            _save(book, content, seed)
    finally:
        store.close(checkpoint=True)


def _save(book: Book, content: Content, seed: int) -> None:
    """Everything in the order of its key, so that keys become ids."""
    book.save_settings(content.settings)
    for id_, person in content.people.items():
        book.save_person(person, id_)
    for id_, entry in content.entries.items():
        book.save_entry(entry, id_)
    for id_, promise in content.promises.items():
        book.save_promise(promise, id_)
    if not content.worksheet.is_blank:
        book.save_worksheet(content.worksheet)
    for page in content.fridays:
        book.save_friday(page)
    for count in content.counts:
        book.save_count(count)
    for quarter in content.quarters:
        book.save_quarter(quarter)
    for said in content.how_hard:
        book.save_how_hard(said)
    gone = [each for each in content.people.values() if each.do_not_contact]
    if gone:
        salt = f"{Random(seed).getrandbits(128):032x}"  # noqa: S311  the sample is the same for the same seed
        book.save_blocked(Blocked(salt))
        remember_blocked(book, gone)

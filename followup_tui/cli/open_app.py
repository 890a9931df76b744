"""Opening the app: the one place in which the command line reaches for Textual."""

import sys

from followup_tui.cli.asked import REFUSED, say
from followup_tui.cli.opening import where
from followup_tui.terminal.start import prepare, refuse_reason

SAMPLE_TITLE = "Sample book"
"""Stands where the app's name does, so that nobody takes the sample for their own book."""


def open_app(data: str | None, *, read_only: bool, sample: bool = False) -> int:
    """Run the app on a book; from an empty one it may lead to the sample and back. Returns the exit status.

    `sample` says that the book is the sample itself. Raises CannotOpen or BadClock where there is nothing to run on.
    """
    reason = refuse_reason()
    if reason:
        return say(reason, REFUSED)
    prepare()
    sample_path = ""
    while True:
        status, instead = _run(data, read_only=read_only, sample=sample)
        if instead == "again" and not status:
            continue  # another version of the book was chosen: it is opened anew
        if status or instead != "demo":
            break
        sample_path = sample_path or _new_sample()
        status, _ = _run(sample_path, read_only=False, sample=True)
        if status:
            break
    if sample_path:
        from followup_tui.cli.page import print_text, wrapped  # here for start-up

        print_text(
            wrapped(f"The sample book is in {sample_path}; followup --data {sample_path} opens it again.")
        )
    return status


def _new_sample() -> str:
    """Write the sample book to a temporary file; its path."""
    from followup_tui.actions.demo import new_sample_path, sample_content, write_sample  # here for start-up
    from followup_tui.clock import make_clock
    from followup_tui.model.calendar import WeekdayCalendar

    path = new_sample_path(None)
    clock = make_clock()
    write_sample(path, sample_content(clock.now(), clock.zone, WeekdayCalendar()))
    return str(path)


def _run(data: str | None, *, read_only: bool, sample: bool) -> tuple[int, str | None]:
    """Run the app once; its exit status, and what it asks to be opened next."""
    from followup_tui.actions.opening import desk_on
    from followup_tui.app import FollowupApp  # here, so that no subcommand imports Textual
    from followup_tui.book.book import Book
    from followup_tui.book.store import open_db
    from followup_tui.clock import stamp
    from followup_tui.config import load_config
    from followup_tui.locations import config_path, crash_path

    path = where(data)
    config, notes = load_config(config_path())
    store = open_db(path, read_only=read_only, now=stamp)
    if read_only:
        notes = [*notes, "This book is open for looking only: nothing is saved."]
    try:
        book = Book(store)
        app = FollowupApp(desk_on(book, at_once=False), config, crash_path(path), (*notes, *store.notices))
        if sample:
            app.title = SAMPLE_TITLE
        app.run()
        if not sample:
            from followup_tui.book.backup import keep_daily  # here for start-up

            keep_daily(store, app.desk.now.date())
    finally:
        # The terminal is whole again by now, so folding the journal keeps nobody waiting for a screen.
        store.close(checkpoint=True)
    sys.stdout.flush()
    return app.return_code or 0, app.open_instead

"""Opening the app: the one place in which the command line reaches for Textual."""

import sys

from followup_tui.cli.opening import where
from followup_tui.cli.page import print_error, print_text, wrapped
from followup_tui.terminal.start import prepare, refuse_reason

_REFUSED = 1


def open_app(data: str | None, *, read_only: bool) -> int:
    """Run the app on the book, then on the sample if that was asked for; returns the exit status.

    Raises CannotOpen or BadClock where there is nothing to run on.
    """
    reason = refuse_reason()
    if reason:
        print_error(reason)
        return _REFUSED
    prepare()
    status, instead = _run(data, read_only=read_only)
    if instead == "demo" and not status:
        from followup_tui.actions.demo import (
            new_sample_path,
            sample_content,
            write_sample,
        )  # here for start-up
        from followup_tui.clock import make_clock
        from followup_tui.model.calendar import WeekdayCalendar

        path = new_sample_path(None)
        clock = make_clock()
        write_sample(path, sample_content(clock.now(), clock.zone, WeekdayCalendar()))
        status, _ = _run(str(path), read_only=False)
        print_text(wrapped(f"The sample book is in {path}; followup --data {path} opens it again."))
    return status


def _run(data: str | None, *, read_only: bool) -> tuple[int, str | None]:
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
    try:
        book = Book(store)
        app = FollowupApp(desk_on(book, at_once=False), config, crash_path(path), (*notes, *store.notices))
        app.run()
    finally:
        # The terminal is whole again by now, so folding the journal keeps nobody waiting for a screen.
        store.close(checkpoint=True)
    sys.stdout.flush()
    return app.return_code or 0, app.open_instead

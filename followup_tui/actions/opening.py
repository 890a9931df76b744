"""A desk to work at, on an open book: the clock and the calendar go by its settings, and follow them."""

from followup_tui.actions.desk import Desk
from followup_tui.book.book import Book, Changed
from followup_tui.clock import local_zone, make_clock
from followup_tui.holiday_cache import HolidayCache
from followup_tui.locations import cache_path
from followup_tui.work_calendar import BookCalendar


def desk_on(book: Book, *, at_once: bool) -> Desk:
    """A desk whose zone and working days are those of the settings, also when they change later. Raises BadClock.

    With `at_once` holidays that no cache holds are reckoned when a rule first asks for them; without it, whoever runs
    the desk loads them in a thread (`BookCalendar.waiting`).
    """
    clock = make_clock(book.settings.zone)
    zone_set = book.settings.zone

    def follow(_changed: Changed) -> None:
        nonlocal zone_set
        if book.settings.zone != zone_set:
            zone_set = book.settings.zone
            clock.move_to(local_zone(zone_set))

    book.on_change.append(follow)
    calendar = BookCalendar(
        lambda: book.settings,
        lambda: clock.now().date(),
        HolidayCache(cache_path),
        zone=lambda: clock.zone,
        at_once=at_once,
    )
    return Desk(book, clock, calendar)

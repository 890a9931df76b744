"""What each setting would do: the example on the settings screen that follows the typing."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_tui.actions.deals import say_deal
from followup_tui.actions.desk import Desk
from followup_tui.actions.setting_places import regions_like, regions_of
from followup_tui.actions.steps import rules_from
from followup_tui.clock import local_zone
from followup_tui.countries import USUAL, countries, country_of_zone
from followup_tui.method.phrase import parse
from followup_tui.method.phrases.words import WEEKDAY_NAMES
from followup_tui.method.queue import build
from followup_tui.method.speak import choice_words, say_day
from followup_tui.method.wording import GAP
from followup_tui.model.person import Deal
from followup_tui.model.settings import DateOrder, Settings
from followup_tui.model.vocabulary import vocabulary
from followup_tui.model.when import Refusal, When
from followup_tui.work_calendar import BookCalendar

_A_YEAR = 366
_ORDERS: Final[tuple[DateOrder, ...]] = ("mdy", "dmy")


def weekend_there(desk: Desk) -> frozenset[int]:
    """The weekend of the user's country, Monday as 0."""
    return desk.calendar.dates.weekend if isinstance(desk.calendar, BookCalendar) else frozenset({5, 6})


def day_names(days: Sequence[int]) -> str:
    """Such as "Sat Sun"."""
    return " ".join(WEEKDAY_NAMES[day][:3].capitalize() for day in days)


def zone_now(desk: Desk, settings: Settings) -> str:
    """What the clock shows there."""
    zone = settings.zone or local_zone()
    there = desk.now.astimezone(ZoneInfo(zone))
    return f"{zone}: it is {there:%H:%M} on {say_day(there.date(), date.min)} there."


def next_holiday(desk: Desk, settings: Settings) -> str:
    """The next public holiday, or what another country or region would do."""
    now = desk.book.settings
    if (settings.country, settings.region) != (now.country, now.region):
        code = settings.country or country_of_zone(settings.zone or desk.zone) or USUAL
        place = countries().get(code, code)
        region = f", {regions_of(desk).get(settings.region, '')}" if settings.region else ""
        return f"{place}{region}: Enter takes it, and its holidays are looked up."
    if kept := _next_kept(desk):
        return kept
    if isinstance(desk.calendar, BookCalendar) and desk.calendar.waiting:
        return "The holidays are being looked up."
    return "No public holiday is known in the year ahead."


def _next_kept(desk: Desk) -> str:
    today = desk.now.date()
    for ahead in range(_A_YEAR):
        day = today + timedelta(days=ahead)
        name = desk.calendar.holiday(day)
        if name is not None:
            return f"The next holiday is {name}, {say_day(day, today)}."
    return ""


def holidays_of_region(desk: Desk, settings: Settings) -> str:
    """The regions to pick from, or the next holiday of the one that is typed."""
    if settings.region or not regions_of(desk):
        return next_holiday(desk, settings)
    names = [regions_of(desk)[code] for code in regions_like(desk, "")]
    return f"Regions: {', '.join(names)}"


def work_days(desk: Desk, settings: Settings) -> str:
    """The days that are left to work on."""
    weekend = weekend_there(desk) if settings.weekend is None else settings.weekend
    return f"You work {day_names([day for day in range(7) if day not in weekend])}."


def days_off(desk: Desk, _settings: Settings) -> str:
    """What may be typed; the days themselves are echoed like every date."""
    count = len(desk.book.settings.days_off)
    more = f" {count} {'day is' if count == 1 else 'days are'} off so far." if count else ""
    return f"Type a day or a span, also one gone by; one that is off already is taken out.{more}"


def decent_hours(_desk: Desk, settings: Settings) -> str:
    """When a call waits."""
    first, last = settings.decent_from, settings.decent_to
    return f"Before {first:%H:%M} or after {last:%H:%M} on their clock, a call waits until {first:%H:%M}."


def queue_with(desk: Desk, settings: Settings) -> str:
    """How many Today would show."""
    book = desk.book
    queue = build(
        book.people,
        book.open_promises,
        desk.now,
        desk.zone,
        settings,
        desk.calendar,
        plans=book.plans(),
    )
    count = len(queue.rows)
    people = "person" if count == 1 else "people"
    return f"Today would show {count} {people}, and keep {queue.kept_for_tomorrow} for tomorrow."


def date_read(desk: Desk, settings: Settings) -> str:
    """How a date in figures is read; one that means another day in each order, both ahead."""
    now = desk.now
    for phrase in ("3/12", "4/11", "6/9"):
        orders = [_read(desk, replace(settings, date_order=order), phrase) for order in _ORDERS]
        if all(isinstance(each, When) for each in orders):
            break
    read = _read(desk, settings, phrase)
    if isinstance(read, When):
        return f"“{phrase}” is {choice_words(read, now, desk.zone)}."
    return f"“{phrase}” is asked about: {' or '.join(read.choice_words)}?"


def _read(desk: Desk, settings: Settings, phrase: str) -> When | Refusal:
    return parse(phrase, desk.now, desk.zone, None, desk.calendar, rules_from(settings))


def amount_shown(_desk: Desk, settings: Settings) -> str:
    """An amount without a currency."""
    deal = vocabulary(settings.words).say("A deal")
    return f"{deal} typed as 1200 is shown as {say_deal(Deal(1200, settings.currency))}."


def name_said(_desk: Desk, settings: Settings) -> str:
    """How a voicemail begins."""
    return f"A voicemail begins: Dana, this is {settings.name or GAP}."


def what_people_are_called(_desk: Desk, settings: Settings) -> str:
    """A few words of the trade."""
    return vocabulary(settings.words).say("“Three new prospects, a meeting.”")


def how_hard_asked(_desk: Desk, settings: Settings) -> str:
    """What a session asks."""
    asked = "One key before the first call of a session, and one after its last; Enter leaves it out."
    return asked if settings.how_hard else "A session asks nothing but how each call went."

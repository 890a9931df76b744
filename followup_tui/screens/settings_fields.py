"""Each setting of the settings screen: what it means, how it stands, and an example that follows the typing."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.actions.deals import say_deal
from followup_tui.actions.desk import Desk
from followup_tui.actions.setting_places import regions_like, regions_of
from followup_tui.actions.setting_text import as_typed
from followup_tui.actions.steps import rules_from
from followup_tui.clock import local_zone
from followup_tui.countries import USUAL, countries, country_of_zone
from followup_tui.method.phrase import parse
from followup_tui.method.phrases.words import WEEKDAY_NAMES
from followup_tui.method.queue import build
from followup_tui.method.speak import choice_words, say_day
from followup_tui.model.person import Deal
from followup_tui.model.settings import Settings
from followup_tui.model.vocabulary import vocabulary
from followup_tui.model.when import Refusal, When
from followup_tui.work_calendar import BookCalendar

_A_YEAR = 366


class Choose(NamedTuple):
    """One of a few values to pick; `typed` is what one would type for it."""

    typed: str
    shown: str
    key: str


class SettingField(NamedTuple):
    """One setting. `shown` says how it stands, `example` what it would do with other settings."""

    name: str
    meaning: str
    shown: Callable[[Desk], str]
    example: Callable[[Desk, Settings], str]
    choices: tuple[Choose, ...] = ()
    hint: str = ""
    """What an empty field says."""


# -- how each stands -----------------------------------------------------------------------------------


def _zone(desk: Desk) -> str:
    return desk.book.settings.zone or f"{desk.zone} (this machine's)"


def _country(desk: Desk) -> str:
    code = desk.country
    return f"{countries().get(code, code)} ({code}{'' if desk.book.settings.country else ', by your zone'})"


def _region(desk: Desk) -> str:
    code = desk.book.settings.region
    return f"{regions_of(desk).get(code, code)} ({code})" if code else "only what all of the country shares"


def _weekend(desk: Desk) -> str:
    own = desk.book.settings.weekend
    if own is not None:
        return _day_names(own) or "none"
    days = [day for day in range(7) if day in _country_weekend(desk)]
    return f"{_day_names(days)} (the country's)"


def _country_weekend(desk: Desk) -> frozenset[int]:
    return desk.calendar.dates.weekend if isinstance(desk.calendar, BookCalendar) else frozenset({5, 6})


def _day_names(days: tuple[int, ...] | list[int]) -> str:
    return " ".join(WEEKDAY_NAMES[day][:3].capitalize() for day in days)


def _holidays(desk: Desk) -> str:
    worked = desk.book.settings.worked_holidays
    return f"all but {', '.join(worked)}" if worked else "all are kept"


def _days_off(desk: Desk) -> str:
    today = desk.now.date()
    ahead = [day for day in desk.book.settings.days_off if day >= today]
    if not ahead:
        gone = len(desk.book.settings.days_off)
        return f"none ahead, {gone} gone by" if gone else "none ahead"
    more = f" and {len(ahead) - 3} more" if len(ahead) > 3 else ""
    return ", ".join(say_day(day, today) for day in ahead[:3]) + more


def _plain(name: str, after: str = "", empty: str = "–") -> Callable[[Desk], str]:
    return lambda desk: (
        (as_typed(desk.book.settings, name) + after) if as_typed(desk.book.settings, name) else empty
    )


# -- examples ------------------------------------------------------------------------------------------


def _zone_now(desk: Desk, settings: Settings) -> str:
    zone = settings.zone or local_zone()
    there = desk.now.astimezone(ZoneInfo(zone))
    return f"{zone}: it is {there:%H:%M} on {say_day(there.date(), date.min)} there."


def _next_holiday(desk: Desk, settings: Settings) -> str:
    now = desk.book.settings
    if (settings.country, settings.region) != (now.country, now.region):
        code = settings.country or country_of_zone(settings.zone or desk.zone) or USUAL
        place = countries().get(code, code)
        region = f", {regions_of(desk).get(settings.region, '')}" if settings.region else ""
        return f"{place}{region}: Enter takes it, and its holidays are looked up."
    return _next_kept(desk) or "No public holiday is known in the year ahead."


def _next_kept(desk: Desk) -> str:
    today = desk.now.date()
    for ahead in range(_A_YEAR):
        day = today + timedelta(days=ahead)
        name = desk.calendar.holiday(day)
        if name is not None:
            return f"The next holiday is {name}, {say_day(day, today)}."
    return ""


def _region_example(desk: Desk, settings: Settings) -> str:
    if settings.region or not regions_of(desk):
        return _next_holiday(desk, settings)
    names = [regions_of(desk)[code] for code in regions_like(desk, "")]
    return f"Regions: {', '.join(names)}"


def _work_days(desk: Desk, settings: Settings) -> str:
    weekend = _country_weekend(desk) if settings.weekend is None else settings.weekend
    return f"You work {_day_names([day for day in range(7) if day not in weekend])}."


def _off(desk: Desk, _settings: Settings) -> str:
    count = len(desk.book.settings.days_off)
    more = f" {count} {'day is' if count == 1 else 'days are'} off so far." if count else ""
    return f"Type a day or a span, also one gone by; one that is off already is taken out.{more}"


def _decent(_desk: Desk, settings: Settings) -> str:
    first, last = settings.decent_from, settings.decent_to
    return f"Before {first:%H:%M} or after {last:%H:%M} on their clock, a call waits until {first:%H:%M}."


def _queue(desk: Desk, settings: Settings) -> str:
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


def example_date(now: datetime) -> str:
    """A date that means another day in each order, both ahead."""
    return "3/12" if now.month != 3 and (now.month, now.day) != (12, 3) else "4/11"


def _read_date(desk: Desk, settings: Settings) -> str:
    phrase = example_date(desk.now)
    read = parse(phrase, desk.now, desk.zone, None, desk.calendar, rules_from(settings))
    if isinstance(read, When):
        return f"“{phrase}” is {choice_words(read, desk.now, desk.zone)}."
    return f"“{phrase}” is asked about: {_or(read)}?"


def _or(refusal: Refusal) -> str:
    return " or ".join(refusal.choice_words) or "which day"


def _amount(_desk: Desk, settings: Settings) -> str:
    deal = vocabulary(settings.words).say("A deal")
    return f"{deal} typed as 1200 is shown as {say_deal(Deal(1200, settings.currency))}."


def _called(_desk: Desk, settings: Settings) -> str:
    return vocabulary(settings.words).say("“Three new prospects, a meeting.”")


def _hard(_desk: Desk, settings: Settings) -> str:
    asked = "One key before the first call of a session, and one after its last; Enter leaves it out."
    return asked if settings.how_hard else "A session asks nothing but how each call went."


FIELDS: tuple[SettingField, ...] = (
    SettingField(
        "zone",
        "Your time zone: today, promises and times go by its clock.",
        _zone,
        _zone_now,
        hint="a large city near you; empty for this machine's zone",
    ),
    SettingField(
        "country",
        "Whose public holidays you keep, and how phone numbers without a + are read.",
        _country,
        _next_holiday,
        hint="Germany, or DE; empty for that of your zone",
    ),
    SettingField(
        "region",
        "The part of the country, where holidays differ.",
        _region,
        _region_example,
        hint="empty for the holidays that all of the country shares",
    ),
    SettingField(
        "weekend",
        "Days you don't work: steps are proposed on working days only.",
        _weekend,
        _work_days,
        hint="sat sun; none; empty for the country's",
    ),
    SettingField("holidays", "Public holidays: untick those you work on.", _holidays, _next_holiday),
    SettingField(
        "days off",
        "Your own free days, ahead or after the fact: they never count as missed.",
        _days_off,
        _off,
        hint="dec 24, dec 24 to jan 2, yesterday",
    ),
    SettingField(
        "decent hours",
        "When a call is welcome, on the clock of whoever is called.",
        _plain("decent hours"),
        _decent,
        hint="8-21",
    ),
    SettingField(
        "cap",
        "People a day below the promises; the rest are kept for tomorrow.",
        _plain("cap", " a day"),
        _queue,
        hint="25",
    ),
    SettingField(
        "hellos",
        "How many a day of those with nothing planned, to say hello to again.",
        _plain("hellos", " a day"),
        _queue,
        hint="3",
    ),
    SettingField(
        "date order",
        "How a date in figures is meant.",
        _plain("date order"),
        _read_date,
        (
            Choose("month first", "month first", "m"),
            Choose("day first", "day first", "d"),
            Choose("year first", "year first", "y"),
            Choose("ask", "ask each time", "a"),
        ),
    ),
    SettingField(
        "currency",
        "The currency of amounts that are typed without one.",
        _plain("currency"),
        _amount,
        hint="EUR, or £",
    ),
    SettingField(
        "words",
        "What people are called here; in a job hunt they are contacts.",
        _plain("words"),
        _called,
        (Choose("prospect", "prospects", "p"), Choose("contact", "contacts, for a job hunt", "c")),
    ),
    SettingField(
        "how hard",
        "Whether a session asks how hard it will be, and how hard it was.",
        _plain("how hard"),
        _hard,
        (Choose("ask", "ask", "a"), Choose("never", "never", "n")),
    ),
)
BY_NAME = {field.name: field for field in FIELDS}

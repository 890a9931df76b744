"""Each setting of the settings screen: what it means, how it stands, and an example that follows the typing."""

from collections.abc import Callable
from typing import NamedTuple

from followup_tui.actions.desk import Desk
from followup_tui.actions.setting_places import regions_of
from followup_tui.actions.setting_text import as_typed
from followup_tui.countries import countries
from followup_tui.method.speak import say_day
from followup_tui.model.settings import Settings
from followup_tui.screens.settings_examples import (
    amount_shown,
    date_read,
    day_names,
    days_off,
    decent_hours,
    holidays_of_region,
    how_hard_asked,
    name_said,
    next_holiday,
    queue_with,
    weekend_there,
    what_people_are_called,
    work_days,
    zone_now,
)


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
    sought: str = ""
    """Other words that the palette finds it by."""


def _zone(desk: Desk) -> str:
    return desk.book.settings.zone or f"{desk.zone} (this machine's)"


def _country(desk: Desk) -> str:
    code = desk.country
    return f"{countries().get(code, code)} ({code}{'' if desk.book.settings.country else ', by your zone'})"


def _region(desk: Desk) -> str:
    code = desk.book.settings.region
    if not code:
        return "only what all of the country shares"
    name = regions_of(desk).get(code)  # not known before the holidays are
    return f"{name} ({code})" if name else code


def _weekend(desk: Desk) -> str:
    own = desk.book.settings.weekend
    if own is not None:
        return day_names(own) or "none"
    days = [day for day in range(7) if day in weekend_there(desk)]
    return f"{day_names(days)} (the country's)"


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


FIELDS: tuple[SettingField, ...] = (
    SettingField(
        "zone",
        "Your time zone: today, promises and times go by its clock.",
        _zone,
        zone_now,
        hint="a large city; empty: this machine's",
    ),
    SettingField(
        "country",
        "Whose public holidays you keep, and how phone numbers without a + are read.",
        _country,
        next_holiday,
        hint="Germany, or DE; empty: by your zone",
    ),
    SettingField(
        "region",
        "The part of the country, where holidays differ.",
        _region,
        holidays_of_region,
        hint="empty: what all of the country shares",
    ),
    SettingField(
        "weekend",
        "Days you don't work: steps are proposed on working days only.",
        _weekend,
        work_days,
        hint="sat sun; none; empty: the country's",
    ),
    SettingField("holidays", "Public holidays: untick those you work on.", _holidays, next_holiday),
    SettingField(
        "days off",
        "Your own free days, ahead or after the fact: they never count as missed.",
        _days_off,
        days_off,
        hint="dec 24, dec 24 to jan 2, yesterday",
    ),
    SettingField(
        "decent hours",
        "When a call is welcome, on the clock of whoever is called.",
        _plain("decent hours"),
        decent_hours,
        hint="8-21",
    ),
    SettingField(
        "cap",
        "People a day below the promises; the rest are kept for tomorrow.",
        _plain("cap", " a day"),
        queue_with,
        hint="25",
    ),
    SettingField(
        "hellos",
        "How many a day of those with nothing planned, to say hello to again.",
        _plain("hellos", " a day"),
        queue_with,
        hint="3",
    ),
    SettingField(
        "date order",
        "How a date in figures is meant.",
        _plain("date order"),
        date_read,
        (
            Choose("month first", "month first", "m"),
            Choose("day first", "day first", "d"),
            Choose("year first", "year first", "y"),
            Choose("ask", "ask each time", "a"),
        ),
        sought="month first day first year first dmy mdy format",
    ),
    SettingField(
        "currency",
        "The currency of amounts that are typed without one.",
        _plain("currency"),
        amount_shown,
        hint="EUR, or £",
    ),
    SettingField(
        "name",
        "Your name, as you say it on the telephone and to whoever does not know you.",
        _plain("name", empty="none yet: the words leave a gap"),
        name_said,
        hint="Mara, or Mara of Mara Joinery",
        sought="my name who am i me",
    ),
    SettingField(
        "words",
        "What people are called here; in a job hunt they are contacts.",
        _plain("words"),
        what_people_are_called,
        (Choose("prospect", "prospects", "p"), Choose("contact", "contacts, for a job hunt", "c")),
    ),
    SettingField(
        "how hard",
        "Whether a session asks how hard it will be, and how hard it was.",
        _plain("how hard"),
        how_hard_asked,
        (Choose("ask", "ask", "a"), Choose("never", "never", "n")),
    ),
)
BY_NAME = {field.name: field for field in FIELDS}

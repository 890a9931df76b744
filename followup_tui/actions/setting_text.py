"""A setting as it is typed, read into its value and written back.

What cannot be read raises Refused, with one sentence that says what to type.
"""

import re
from collections.abc import Callable, Mapping
from datetime import time

import msgspec

from followup_tui.actions.days_off import after_typed, typed_days
from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.setting_places import read_country, read_region, read_zone
from followup_tui.method.phrases.words import WEEKDAY_NAMES, WEEKDAYS
from followup_tui.model.settings import DateOrder, Settings, Words
from followup_tui.model.when import Refusal

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm)?(?:\s*(?:uhr|h))?")
_ORDERS: dict[str, DateOrder | None] = {
    "month first": "mdy",
    "day first": "dmy",
    "year first": "ymd",
    "ask": None,
}
_LONGEST_NAME = 60
_WORDS: dict[str, Words] = {"prospect": "sales", "contact": "job"}


# -- days and hours ----------------------------------------------------------------------------------


def read_weekend(_desk: Desk, text: str) -> Mapping[str, object]:
    """Days of the week; "none" for no weekend, empty for the country's own."""
    words = [word for word in re.split(r"[^a-z]+", text.lower()) if word not in {"", "and"}]
    if not words:
        return {"weekend": None}
    if words == ["none"]:
        return {"weekend": ()}
    days = sorted({WEEKDAYS.get(word, -1) for word in words})
    if days[0] < 0:
        raise Refused("Type the days, such as 'sat sun' or 'fri sat'; 'none' for no weekend.")
    if len(days) == 7:
        raise Refused("Leave at least one day to work on.")
    return {"weekend": tuple(days)}


def read_days_off(desk: Desk, text: str) -> Mapping[str, object]:
    """A day or a span, added to the days off; one that is off already is taken out again."""
    days = typed_days(desk, text)
    if isinstance(days, Refusal):
        raise Refused(days.reason)
    return {"days_off": after_typed(desk, days)[0]}


def read_decent_hours(_desk: Desk, text: str) -> Mapping[str, object]:
    """Two times: "8-21", "8:30 to 9pm", "9 bis 18 Uhr"."""
    found = re.fullmatch(rf"{_CLOCK.pattern}\s*(?:-|–|to|until|bis)\s*{_CLOCK.pattern}", text.lower())
    if found is None:
        raise Refused("Type two times, such as '8-21' or '8:30 to 20:00'.")
    start, end = _time(*found.groups()[:3]), _time(*found.groups()[3:])
    if start is None or end is None or start >= end:
        raise Refused("Type an hour and a later one, such as '8-21'.")
    return {"decent_from": start, "decent_to": end}


def _time(hours: str, minutes: str | None, half: str | None) -> time | None:
    hour, minute = int(hours), int(minutes or 0)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if (hour, minute) == (24, 0):
        return time(23, 59)
    return time(hour, minute) if hour < 24 and minute < 60 else None


# -- figures and words ---------------------------------------------------------------------------------


def read_cap(_desk: Desk, text: str) -> Mapping[str, object]:
    """People a day below the promises."""
    return {"cap": _figure(text, 1, 500)}


def read_hellos(_desk: Desk, text: str) -> Mapping[str, object]:
    """People a day to say hello to again."""
    return {"hellos": _figure(text, 0, 100)}


def _figure(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 6 and least <= int(text) <= most):
        raise Refused(f"Type a number from {least} to {most}.")
    return int(text)


def read_date_order(_desk: Desk, text: str) -> Mapping[str, object]:
    """How "3/12" is meant."""
    wanted = " ".join(text.lower().split())
    if wanted not in _ORDERS:
        raise Refused("Type 'month first', 'day first', 'year first' or 'ask'.")
    return {"date_order": _ORDERS[wanted], "order_asked": True}


def read_currency(_desk: Desk, text: str) -> Mapping[str, object]:
    """A code or sign put before amounts."""
    if len(text) > 5 or any(each.isdigit() or each.isspace() for each in text):
        raise Refused("Type a code or sign, such as EUR or £.")
    return {"currency": text.upper() if text.isascii() and text.isalpha() else text}


def read_name(_desk: Desk, text: str) -> Mapping[str, object]:
    """What the user is called, as they say it."""
    if len(text) > _LONGEST_NAME:
        raise Refused("Type it as you say it on the telephone, such as: Mara of Mara Joinery.")
    return {"name": text.rstrip(".,")}


def read_words(_desk: Desk, text: str) -> Mapping[str, object]:
    """What a person is called."""
    wanted = text.lower().removesuffix("s")
    if wanted not in _WORDS:
        raise Refused("Type 'prospect', or 'contact' for a job hunt.")
    return {"words": _WORDS[wanted]}


def read_how_hard(_desk: Desk, text: str) -> Mapping[str, object]:
    """Whether to ask how hard it will be, and was."""
    wanted = text.lower()
    if wanted not in {"ask", "never"}:
        raise Refused("Type 'ask' or 'never'.")
    return {"how_hard": wanted == "ask"}


READERS: dict[str, Callable[[Desk, str], Mapping[str, object]]] = {
    "zone": read_zone,
    "country": read_country,
    "region": read_region,
    "weekend": read_weekend,
    "days off": read_days_off,
    "decent hours": read_decent_hours,
    "cap": read_cap,
    "hellos": read_hellos,
    "date order": read_date_order,
    "currency": read_currency,
    "name": read_name,
    "words": read_words,
    "how hard": read_how_hard,
}


def _weekend_typed(settings: Settings) -> str:
    days = settings.weekend
    return "" if days is None else " ".join(WEEKDAY_NAMES[day][:3] for day in days) or "none"


_TYPED: dict[str, Callable[[Settings], str]] = {
    "weekend": _weekend_typed,
    "days off": lambda _settings: "",
    "decent hours": lambda settings: f"{settings.decent_from:%H:%M} - {settings.decent_to:%H:%M}",
    "date order": lambda settings: next(
        text for text, order in _ORDERS.items() if order == settings.date_order
    ),
    "words": lambda settings: next(text for text, words in _WORDS.items() if words == settings.words),
    "how hard": lambda settings: "ask" if settings.how_hard else "never",
}
"""How those are typed that are no plain text or figure."""


def as_typed(settings: Settings, name: str) -> str:
    """A setting as one would type it; days off are typed one at a time, so theirs is empty."""
    return _TYPED[name](settings) if name in _TYPED else str(getattr(settings, name))


def with_typed(desk: Desk, name: str, text: str) -> Settings:
    """The settings as they would be with this one typed so. Raises Refused."""
    return msgspec.structs.replace(desk.book.settings, **READERS[name](desk, text.strip()))

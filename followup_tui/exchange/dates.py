"""Dates as tables hold them: ISO, "03.12.2026 14:00", "12/3/2026 2:00 PM", "05 Mar 2026"; nothing is guessed."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timezone
from datetime import timedelta as span
from typing import Final, NamedTuple

from followup_tui.model.settings import DateOrder

_MONTHS: Final = (
    "january jan januar janvier janv enero ene januari janeiro gennaio gen jaenner",
    "february feb februar fevrier fevr fev febrero februari fevereiro febbraio",
    "march mar maerz marz mars marzo maart mrt marco mrz",
    "april apr avril avr abril abr aprile",
    "may mai mayo mei maio maggio mag",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug aout agosto ago augustus",
    "september sep sept septembre septiembre setembro set settembre",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dezembro dicembre",
)
_TIME: Final = (
    r"(?:[T ,]+(?:at |um |a las |as |a |alle |ore |om |kl\.? )?"
    r"(?P<h>\d{1,2})(?:[:.h](?P<m>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?|h)?"
    r"\s*(?P<half>[ap])?\.?(?:m\.?)?(?: ?Uhr| ?h)?\s*(?P<offset>Z|UTC|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST: Final = re.compile(r"(?P<y>\d{4})[-/.](?P<mo>\d{1,2})[-/.](?P<d>\d{1,2})" + _TIME, re.IGNORECASE)
_SHORT: Final = re.compile(
    r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d{2})\.?" + _TIME, re.IGNORECASE
)
_DAY_NAME: Final = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.|er|º)?[ -](?:de )?(?P<mon>[a-z]{3,10})\.?,?[ -](?:de )?(?P<y>\d{4})"
    + _TIME,
    re.IGNORECASE,
)
_NAME_DAY: Final = re.compile(
    r"(?P<mon>[a-z]{3,10})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})" + _TIME, re.IGNORECASE
)
_CLOCK: Final = re.compile(r" ?" + _TIME.removeprefix("(?:[T ,]+").removesuffix(")?"), re.IGNORECASE)
_WEEKDAY: Final = re.compile(r"^[^\W\d]{2,10}\.?,? (?=\d)")


class Moment(NamedTuple):
    """A date, perhaps with a wall time, perhaps with its offset from UTC."""

    day: date
    clock: time | None = None
    offset: timezone | None = None


class NoDate(NamedTuple):
    """Text in the form of a date that names no day, or not surely which; `reason` goes after the text."""

    reason: str


def read_moment(text: str, order: DateOrder | None) -> Moment | NoDate | None:
    """The day a cell names; NoDate for one that does not exist; None where it has no form of a date at all.

    `order` decides "03/12/2026"; without "mdy" or "dmy" that is a NoDate, unless one of the two figures can only be a
    day. Dots are always day first.
    """
    plain = _plain(text)
    for pattern in (_YEAR_FIRST, _SHORT, _DAY_NAME, _NAME_DAY):
        match = pattern.fullmatch(plain) or pattern.fullmatch(_WEEKDAY.sub("", plain, count=1))
        if match:
            return _moment(match.groupdict(), order)
    return None


def read_clock(text: str) -> time | None:
    """A wall time alone: "14:00", "2 pm", "14h30", "14 Uhr"; None for anything else."""
    match = _CLOCK.fullmatch(_plain(text))
    return _clock(match.groupdict()) if match and match["h"] else None


def find_order(texts: Iterable[str], default: DateOrder | None) -> DateOrder | None:
    """The order of day and month in a column: what its own dates prove, else `default`; None if they disagree."""
    day_first = month_first = False
    for text in texts:
        match = _SHORT.fullmatch(_plain(text))
        if match and match["sep"] != ".":
            day_first = day_first or int(match["a"]) > 12 >= int(match["b"])
            month_first = month_first or int(match["b"]) > 12 >= int(match["a"])
    if day_first and month_first:
        return None
    if day_first or month_first:
        return "dmy" if day_first else "mdy"
    return default


def _plain(text: str) -> str:
    """Text without accents and odd blanks, for matching."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(bare.split())


def _moment(parts: dict[str, str | None], order: DateOrder | None) -> Moment | NoDate | None:
    year, month, day = _figures(parts, order)
    if month < 0:
        return NoDate("could be two days: write it as 2026-12-03")
    if not month and parts.get("mon"):
        return None  # some other word than a month
    try:
        found = date(year, month, day)
    except ValueError:
        return NoDate("is no date")
    if not parts["h"]:
        return Moment(found)
    clock = _clock(parts)
    return Moment(found, clock, _offset(parts["offset"])) if clock else NoDate("has no such time")


def _figures(parts: dict[str, str | None], order: DateOrder | None) -> tuple[int, int, int]:
    """Year, month and day; month 0 is no month's name, -1 an order nobody can know."""
    year = int(parts["y"] or 0)
    year += 2000 if year < 100 else 0
    if name := parts.get("mon"):
        return year, _month(name), int(parts["d"] or 0)
    if "mo" in parts:
        return year, int(parts["mo"] or 0), int(parts["d"] or 0)
    first, second = int(parts["a"] or 0), int(parts["b"] or 0)
    if parts["sep"] == "." or first > 12 >= second:
        return year, second, first
    if second > 12 >= first:
        return year, first, second
    if order not in {"mdy", "dmy"} and first != second:
        return year, -1, 0
    return (year, first, second) if order == "mdy" else (year, second, first)


def _month(name: str) -> int:
    """A month by its name in one of seven languages, or 0."""
    return next((at for at, names in enumerate(_MONTHS, 1) if name.casefold() in names.split()), 0)


def _clock(parts: dict[str, str | None]) -> time | None:
    hour, minute = int(parts["h"] or 0), int(parts["m"] or 0)
    if parts["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if parts["half"].casefold() == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text.upper() in ("Z", "UTC"):
        return UTC
    digits = text[1:].replace(":", "")
    shift = span(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if text[0] == "-" else shift) if shift < span(hours=24) else None


def local(moment: datetime) -> Moment:
    """An aware time as day and wall time."""
    return Moment(moment.date(), moment.time().replace(second=0, microsecond=0))

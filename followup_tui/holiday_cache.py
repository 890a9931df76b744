"""Reckoned holidays on disk, so that the next start need not reckon them: one small file a country, region and year.

A file says which release of `holidays` it is from and carries a checksum: one that does not fit is passed over and
written anew, for a wrong date would become a wrong promise.
"""

import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import msgspec

from followup_tui.holiday_dates import HolidayDates, years_around

_FORMAT = "1"
_LARGEST = 1_000_000


class HolidayCache:
    """The files of one folder. Nothing here raises: without a cache the holidays are reckoned each time.

    The folder is asked for when a file is: finding the platform's takes 10 ms, and most commands need no holiday.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder

    def get(self, country: str, region: str, today: date) -> HolidayDates | None:
        """The holidays around a day, None where they are not there or not to be trusted."""
        path = self._path(country, region, today)
        try:
            with path.open("rb") as file:
                head, _, body = file.read(_LARGEST).partition(b"\n")
            if head != _head(body):
                return None
            found = msgspec.json.decode(body, type=HolidayDates)
        except (OSError, msgspec.DecodeError):
            return None
        wanted = (country, region, *years_around(today))
        return found if (found.country, found.region, found.first, found.last) == wanted else None

    def put(self, dates: HolidayDates, today: date) -> None:
        """Keep holidays for the next start; whole or not at all."""
        path = self._path(dates.country, dates.region, today)
        body = msgspec.json.encode(dates)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                with open(
                    draft, "wb", opener=lambda name, flags: os.open(name, flags | os.O_NOFOLLOW, 0o600)
                ) as file:
                    file.write(_head(body) + b"\n" + body)
                draft.replace(path)
            finally:
                draft.unlink(missing_ok=True)

    def _path(self, country: str, region: str, today: date) -> Path:
        name = f"{_plain(country)}-{_plain(region)}-{today.year}.json"
        return self._folder() / "holidays" / name


def _plain(code: str) -> str:
    """A code as part of a file's name: a book from elsewhere must not name another folder."""
    return "".join(each if each.isascii() and each.isalnum() else f"%{ord(each):x}" for each in code)[:80]


def _head(body: bytes) -> bytes:
    return f"{_FORMAT} {_release()} {zlib.crc32(body):08x}".encode()


def _release() -> str:
    """Which release of `holidays` is installed, read off its folder: importing it is what the cache saves."""
    spec = find_spec("holidays")
    if spec is None or spec.origin is None:
        return "none"
    with suppress(OSError):
        for each in os.listdir(Path(spec.origin).parent.parent):  # noqa: PTH208  names only: three times as fast
            if each.startswith("holidays-") and each.endswith(".dist-info"):
                return each.removesuffix(".dist-info")
    return "unknown"

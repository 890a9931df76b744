"""What belongs to the person and travels with the book (design §2); the machine's part is in config.toml."""

from datetime import time
from typing import Literal

from msgspec import Struct

DateOrder = Literal["mdy", "dmy", "ymd"]


class Settings(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The user's own settings. Times are wall times; `cap` and `hellos` are rows a day (design §4).

    An empty `zone` means the machine's; decent hours hold at *their* clock (method F8).
    """

    zone: str = ""
    country: str = "US"
    region: str = ""
    decent_from: time = time(8)
    decent_to: time = time(21)
    cap: int = 25
    hellos: int = 3
    date_order: DateOrder | None = None
    currency: str = ""

"""What belongs to the person and travels with the book (design §2); the machine's part is in config.toml."""

from datetime import date, time
from typing import Literal

from msgspec import Struct

DateOrder = Literal["mdy", "dmy", "ymd"]
Words = Literal["sales", "job"]


class Settings(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The user's own settings. Times are wall times; `cap` and `hellos` are rows a day (design §4).

    An empty `zone` means the machine's, an empty `country` that of the zone; decent hours hold at *their* clock (method
    F8). `weekend` holds days, with Monday as 0, and is None for the country's own; `worked_holidays` are holidays that
    are worked on, by name, and `days_off` the user's own free days (method Q3). `order_asked`: the date order was asked
    for once, and left open.
    """

    name: str = ""
    """The user's own, as they say it: "Mara of Mara Joinery" (method S4)."""
    zone: str = ""
    country: str = ""
    region: str = ""
    weekend: tuple[int, ...] | None = None
    worked_holidays: tuple[str, ...] = ()
    days_off: tuple[date, ...] = ()
    decent_from: time = time(8)
    decent_to: time = time(21)
    cap: int = 25
    hellos: int = 3
    date_order: DateOrder | None = None
    order_asked: bool = False
    currency: str = ""
    words: Words = "sales"
    """Whether a person is called a prospect or a contact (method Q14)."""
    why_on_card: bool = True
    """Whether the card shows a line in the user's own words (method V8)."""
    how_hard: bool = False
    """Whether to ask, before a session's first call and after its last, how hard it will be and was (method S6)."""

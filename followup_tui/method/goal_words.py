"""The words by which a goal's measure is known (method V7). What is in none of them is the user's own measure."""

from typing import Final

from followup_tui.method.number_words import ONES, TENS
from followup_tui.model.values import Measure, Rate

CURRENCIES: Final = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY", "₹": "INR", "zł": "PLN"}
CODES: Final = frozenset(
    [
        "AUD",
        "BRL",
        "CAD",
        "CHF",
        "CNY",
        "CZK",
        "DKK",
        "EUR",
        "GBP",
        "HKD",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "JPY",
        "KRW",
        "MXN",
        "NOK",
        "NZD",
        "PLN",
        "SEK",
        "SGD",
        "THB",
        "TRY",
        "USD",
        "ZAR",
    ]
)


def code_of(currency: str) -> str:
    """A currency as a code, also where it was typed as a sign or in small letters."""
    return CURRENCIES.get(currency, currency.upper())


SIGNS: Final = {code: sign for sign, code in CURRENCIES.items()}

MEASURES: Final[dict[str, Measure]] = {
    **dict.fromkeys(("revenue", "turnover", "income", "salary", "pay", "earnings"), "revenue"),
    **dict.fromkeys(("meeting", "meetings", "interview", "interviews", "appointment", "appointments"), "meetings"),
    **dict.fromkeys(("deal", "deals", "order", "orders", "customer", "customers"), "deals"),
    **dict.fromkeys(("client", "clients", "offer", "offers", "contract", "contracts"), "deals"),
    **dict.fromkeys(("conversation", "conversations", "talk", "talks", "chat", "chats"), "conversations"),
    **dict.fromkeys(("lesson", "lessons"), "lessons"),
    **dict.fromkeys(("follow-up", "follow-ups", "followup", "followups", "touch", "touches"), "follow_ups"),
    **dict.fromkeys(("call", "calls", "dial", "dials", "mail", "mails", "email", "emails"), "follow_ups"),
    **dict.fromkeys(("e-mail", "e-mails", "message", "messages", "attempt", "attempts"), "follow_ups"),
    **dict.fromkeys(("ring", "phone", "follow"), "follow_ups"),
}  # fmt: skip

CHANNELS: Final = {
    **dict.fromkeys(("call", "calls", "dial", "dials", "ring", "phone"), "call"),
    **dict.fromkeys(("mail", "mails", "email", "emails", "e-mail", "e-mails"), "email"),
    **dict.fromkeys(("message", "messages"), "message"),
}
"""Units of follow-ups that are made on one channel only."""

OWN_MONEY: Final = frozenset(
    {"save", "saved", "saving", "savings", "spend", "donate", "debt", "invest", "loan"}
)
"""Money that is none of the deals'."""

EACH: Final = frozenset({"a", "an", "per", "each", "every"})
PERIODS: Final[dict[str, Rate]] = {"day": "day", "week": "week", "month": "month"}
ONE_WORD_RATES: Final[dict[str, Rate]] = {"daily": "day", "weekly": "week", "monthly": "month"}

NUMBERS: Final = {
    **{word: number for number, word in enumerate(ONES)},
    **{word: 10 * tens for tens, word in enumerate(TENS, 2)},
    "hundred": 100,
}

FILLERS: Final = frozenset(
    [
        "make",
        "win",
        "book",
        "have",
        "get",
        "reach",
        "earn",
        "do",
        "hold",
        "find",
        "meet",
        "bring",
        "in",
        "of",
        "new",
        "more",
        "at",
        "least",
        "than",
        "about",
        "i",
        "to",
        "want",
        "will",
        "my",
        "won",
        "booked",
        "worth",
        "and",
        "the",
        "this",
    ]
)
"""Words that say nothing of the unit."""

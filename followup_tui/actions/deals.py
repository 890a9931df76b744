"""What a deal is worth: as it is typed, and in words."""

import re

from followup_tui.actions.desk import Refused
from followup_tui.model.person import Deal

_TYPED = re.compile(
    r"(?P<before>[^\W\d_]{1,3}|[^\w\s.,'+-]{1,2})?\s*"
    r"(?P<amount>\d[\d.,' \u00a0\u202f]*)"
    r"(?P<thousands>[kK](?![^\W\d_]))?\s*"
    r"(?P<after>[^\W\d_]{1,3}|[^\w\s.,'+-]{1,2})?"
)
_WHOLE = re.compile(r"\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+")
_CENTS = re.compile(r"\d{1,2}")
_LARGEST = 1e12
_NAMES = {
    name: code
    for code, names in {
        "EUR": "euro euros",
        "$": "dollar dollars dólar dólares dollaro dollari",
        "£": "pound pounds pfund",
        "CHF": "franc francs franken franchi",
        "SEK": "kronor",
        "KR": "krone kroner krona",
        "PLN": "złoty zloty złotych zlotych",
        "JPY": "yen",
        "BRL": "reais",
    }.items()
    for name in names.split()
}
"""Currencies by the names that people write; dollars and crowns are of several countries, and stay as general."""
_NAME = re.compile(r"[^\W\d_]{3,}")
HOW = "Write it as an amount, such as 12000 EUR or $1,500."


def read_deal(text: str, currency: str = "") -> Deal | None:
    """An amount with its currency before or after it, a sign, a code or a name; None for an empty text.

    `currency` is for one that has none.
    Commas, dots, blanks and apostrophes divide thousands; a comma or dot before one or two last figures is the
    decimal point. Raises Refused for what is no amount.
    """
    if not text.strip():
        return None
    coded = _NAME.sub(lambda name: _NAMES.get(name[0].casefold(), name[0]), text.strip())
    found = _TYPED.fullmatch(coded)
    if found is None or (found["before"] and found["after"]):
        raise Refused(HOW)
    amount = _amount(re.sub(r"[' \u00a0\u202f]", "", found["amount"])) * (1000 if found["thousands"] else 1)
    if amount >= _LARGEST:
        raise Refused(HOW)
    return Deal(amount, (found["before"] or found["after"] or currency).upper())


def say_deal(deal: Deal, currency: str = "") -> str:
    """What a deal is worth: "12,000 EUR", "£7,400.50"; what `read_deal` reads back. `currency` as there."""
    amount, sign = f"{deal.amount:,.2f}".removesuffix(".00"), deal.currency or currency
    if sign and not sign.isalpha():
        return f"{sign}{amount}"
    return f"{amount} {sign}".rstrip()


def _amount(figures: str) -> float:
    """The number: one kind of sign with three figures after it divides, else the last sign is the decimal point."""
    point = max(figures.rfind(","), figures.rfind("."))
    whole, cents = figures, "00"
    if point >= 0:
        before, after = figures[:point], figures[point + 1 :]
        other = "," if figures[point] == "." else "."
        if figures.count(figures[point]) == 1 and (other in before or len(before) > 3 or len(after) != 3):
            whole, cents = before, after
    if not _WHOLE.fullmatch(whole) or not _CENTS.fullmatch(cents):
        raise Refused(HOW)
    return float(re.sub(r"[.,]", "", whole) + "." + cents)

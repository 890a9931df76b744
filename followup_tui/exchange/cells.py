"""What one cell holds: several mails or phones, tags, or one of the ways to say "nothing"."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from followup_tui.model.text import clean_line

_EXCEL_ERRORS: Final = {
    "#N/A", "#NV", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#WERT!", "#BEZUG!",
    "#VALEUR!",
}  # fmt: skip  # a list of words reads better in lines
_NOTHING: Final = {
    "", "-", "--", "–", "—", ".", "/", "n/a", "na", "none", "null", "nil", "nan", "(none)", "unknown",
    "k.a.", "?",
}  # fmt: skip  # a list of words reads better in lines
_YES: Final = {
    "yes", "y", "true", "t", "1", "x", "✓", "✔", "checked", "on", "ja", "j", "wahr", "oui", "o", "vrai",
    "si", "sí", "s", "sim", "verdadero", "verdadeiro", "vero", "waar",
}  # fmt: skip  # a list of words reads better in lines
_INVISIBLE: Final = {"Cc", "Cf", "Zs", "Mn"}
_SEPARATOR: Final = re.compile(r"\s*:::\s*|[;\n]+")
_ENOUGH_DIGITS: Final = 6


def one_line(cell: str) -> str:
    """A cell as one clean line; an error of the spreadsheet is nothing, and so is what cannot be seen."""
    text = clean_line(cell)
    if text.isascii():
        return "" if text.upper() in _EXCEL_ERRORS else text
    return text if any(unicodedata.category(each) not in _INVISIBLE for each in text) else ""


def something(text: str) -> str:
    """The text, or "" where it only says that there is nothing ("n/a", "-"); never asked of a name."""
    return "" if text.casefold() in _NOTHING else text


def short(text: str, most: int = 60) -> str:
    """Enough of a cell to know it by in a sentence."""
    return text if len(text) <= most else text[: most - 1] + "…"


def is_yes(text: str) -> bool:
    """Whether a cell of a yes-or-no column says yes."""
    return text.casefold() in _YES


def split_emails(cell: str) -> list[str]:
    """Every mail in a cell. Commas, slashes and blanks divide only what are mails on both sides."""
    return _pieces(cell, (r",", r"\s*/\s*", r"\s+"), lambda part: "@" in part)


def split_phones(cell: str) -> list[str]:
    """Every phone in a cell. "030/23125-044" is one number, "555 0142 ext. 5, 6" too."""
    return _pieces(cell, (r",", r"\s*/\s*", r"\s*\|\s*", r"\s+or\s+"), _may_be_phone)


def split_tags(cell: str) -> list[str]:
    """Tags in a cell; Google's own groups ("* myContacts") are none."""
    parts = [one_line(part) for part in re.split(r"\s*:::\s*|[;,|\n]", cell)]
    return [part for part in parts if something(part) and not part.startswith("* ")]


def _pieces(cell: str, weak: tuple[str, ...], whole: Callable[[str], bool]) -> list[str]:
    """Parts between strong separators, and between weak ones where every part stands by itself."""
    parts = _SEPARATOR.split(cell)
    for separator in weak:
        divided: list[str] = []
        for part in parts:
            smaller = [piece for piece in re.split(separator, part) if piece.strip()]
            divided += smaller if all(map(whole, smaller)) else [part]
        parts = divided
    return [text for part in parts if (text := something(one_line(part)))]


def _may_be_phone(part: str) -> bool:
    return sum(map(str.isdigit, part)) >= _ENOUGH_DIGITS

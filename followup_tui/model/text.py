"""The one way in for text that somebody typed, pasted or imported.

What comes out holds nothing that could steer a terminal or show its letters in another order than they are
stored. Everything else is kept as it came: no normalising, no folding, joiners included (emoji families,
Persian and Indic scripts need them), direction marks included (Hebrew and Arabic names carry them).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Embeddings, overrides and isolates."""
_SURROGATES = range(0xD800, 0xE000)
_BYTE_ORDER_MARK = 0xFEFF

_TABLE: dict[int, str | None] = dict.fromkeys((*_CONTROLS, *_BIDI, *_SURROGATES, _BYTE_ORDER_MARK))
_TABLE |= dict.fromkeys((0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
_TABLE[0x09] = " "

_UNSAFE_ON_SCREEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def clean(text: str) -> str:
    """Text of several lines: every kind of line end becomes a newline, a tab a blank, controls go."""
    if text.isprintable():  # holds no control, separator, format character or surrogate at all
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)


def clean_line(text: str) -> str:
    """Text of one line: as `clean`, then every run of blanks and line ends becomes one blank; trimmed."""
    return " ".join(clean(text).split())


def without_controls(text: str) -> str:
    """What may be sent to a terminal as the content of one line: `text` less all that `clean` changes."""
    return text if text.isprintable() else _UNSAFE_ON_SCREEN.sub("", text)


def with_capital(text: str) -> str:
    """The text as a sentence begins; what is large in it stays so."""
    return text[:1].upper() + text[1:]


def joined(parts: Sequence[str], word: str = "and") -> str:
    """One or more parts as a sentence lists them: "one, two and three"; `word` stands before the last."""
    *most, last = parts
    return f"{', '.join(most)} {word} {last}" if most else last

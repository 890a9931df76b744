"""Bytes to text (design §7): byte order mark, strict UTF-8, then chardet, then whatever the user says."""

import codecs
from collections.abc import Callable
from typing import Any

from followup_tui.exchange.errors import NotReadable
from followup_tui.exchange.kinds import wide_order

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDER = {
    "iso8859-1": "cp1252",
    "iso8859-15": "cp1252",
    "ascii": "cp1252",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
    "iso8859-9": "cp1254",
    "cp437": "cp850",
    "cp858": "cp850",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
}
"""What programs really write where chardet names the smaller standard."""

_WEIGHTS = {"cp1252": 1.2, "mac-roman": 1.1, "cp850": 1.0}
"""Exports are mostly Western, and chardet is nearly even about a few accented names; only these know our headings."""
_PLAUSIBLE = {
    *_WEIGHTS, "cp1250", "cp852", "iso8859-2", "mac-latin2", "cp1251", "koi8-r", "cp866", "cp1253", "cp1254", "cp1255",
    "cp1256", "cp1257", "cp1258", "cp874", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5hkscs", "cp949",
}  # fmt: skip  # a list of names reads better in lines
"""The encodings people's exports are in; chardet knows many more, and finds them in short samples."""

_SAMPLE = 65_536
_HEADING_COUNTS_FOR = 2.0


def decode(data: bytes, encoding: str | None, known_accents: Callable[[str], int]) -> tuple[str, str]:
    """The text of a file without NULs and byte order mark, and the name of its encoding.

    `encoding` overrides the search. `known_accents` counts the accented headings we know in a text: the best sign
    that an encoding is right. Raises NotReadable where the encoding is unknown or does not fit.
    """
    name = encoding or _find(data, known_accents)
    try:
        text = data.decode(codecs.lookup(name).name)
    except LookupError:
        raise NotReadable(
            f"There is no encoding called “{name}”: try utf-8, cp1252, mac-roman or utf-16."
        ) from None
    except UnicodeDecodeError:
        raise NotReadable(f"The file is not in {name}: leave the encoding out, or try another.") from None
    return text.removeprefix("\ufeff").replace("\x00", ""), _shown(name)


def _find(data: bytes, known_accents: Callable[[str], int]) -> str:
    """The most likely encoding; it always decodes the whole of `data`."""
    for mark, name in _MARKS:
        if data.startswith(mark) and _fits(data, name):
            return name
    if (wide := wide_order(data[:_SAMPLE])) and _fits(data, wide):
        return wide
    if _fits(data, "utf-8"):
        return "utf-8"
    sample = b"\n".join(line for line in data.splitlines() if not line.isascii())[:_SAMPLE]
    ranked = {name: weight for name, weight in _chardet_says(sample).items() if _fits(data, name)}
    if not ranked:
        return "cp1252" if _fits(data, "cp1252") else "iso8859-1"  # which reads any bytes at all
    head = data[:_SAMPLE]
    accents = {name: known_accents(head.decode(name, "replace")) for name in _WEIGHTS if name in ranked}
    best = max(accents.values(), default=0)
    for name, count in accents.items():
        if best and count == best:
            ranked[name] *= _HEADING_COUNTS_FOR
    found = max(ranked, key=lambda name: ranked[name])
    same = _fits(data, "cp1252") and data.decode("cp1252") == data.decode(found)
    return "cp1252" if same else found


def _chardet_says(sample: bytes) -> dict[str, float]:
    """Likely encodings with their weight."""
    import chardet  # here for start-up: only files that are no UTF-8 need it

    found: list[dict[str, Any]] = [dict(each) for each in chardet.detect_all(sample, ignore_threshold=True)]
    weights: dict[str, float] = {}
    for each in found:
        try:
            name = codecs.lookup(each["encoding"] or "").name
        except LookupError:
            continue
        name = _WIDER.get(name, name)
        if name in _PLAUSIBLE:
            weights.setdefault(name, each["confidence"] * _WEIGHTS.get(name, 1.0))
    return weights


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _shown(name: str) -> str:
    """An encoding as people write it."""
    return {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "utf8": "UTF-8"}.get(
        name.casefold(), name.upper().replace("_", "-")
    )

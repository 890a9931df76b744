"""Words with merge fields: checked when they are saved, filled from what the book holds (method S1, S4)."""

import re
from typing import Final

from msgspec import Struct

from followup_tui.method.merge_fields import FIELDS, Fields
from followup_tui.model.text import joined, with_capital

_TO_THEM: Final = "{name}, "
_FIELD = re.compile(r"\{([^{}]*)\}")
_BEGUN = re.compile(r"\{(\w*)$")
_STRAY = re.compile(r"[{}]")
_SENTENCE_ENDS = (".", "?", "!")


class Wording(Struct, frozen=True):
    """Words ready to be said or written, and the timeline entries that they rest on."""

    text: str = ""
    sources: tuple[int, ...] = ()


def fault_of(text: str) -> str:
    """What is wrong with the fields of a text, as the beginning of a sentence; "" for nothing."""
    unknown = next((name for name in _FIELD.findall(text) if name not in FIELDS), None)
    if unknown is not None:
        return f"There is no field {{{unknown}}}"
    return "A field stands between two curly brackets" if _STRAY.search(_FIELD.sub("", text)) else ""


def known_fields() -> str:
    """Every field, as it is typed."""
    return joined([f"{{{name}}}" for name in FIELDS])


def completions(text: str) -> list[str]:
    """The fields that what is typed last may become: "{tr" may be {tried} and others; none outside a bracket."""
    begun = _BEGUN.search(text)
    return [name for name in FIELDS if name.startswith(begun[1])] if begun is not None else []


def completed(text: str) -> str:
    """The text with the first of these fields, whole; as it was where there is none."""
    found = completions(text)
    return _BEGUN.sub(f"{{{found[0]}}}", text) if found else text


def missing(text: str, fields: Fields) -> list[str]:
    """The fields of a text that hold nothing. Who has no name to be called by is spoken to without one."""
    wanted = _FIELD.findall(text.removeprefix(_TO_THEM))
    return [name for name in dict.fromkeys(wanted) if name not in fields]


def fill(text: str, fields: Fields) -> Wording | None:
    """The words with their fields filled, or None where one of them holds nothing (method S1)."""
    if missing(text, fields):
        return None
    if "name" not in fields:
        text = text.removeprefix(_TO_THEM)
    made = ""
    at = 0
    sources: set[int] = set()
    for found in _FIELD.finditer(text):
        made += text[at : found.start()]
        held = fields[found[1]]
        made += with_capital(held.text) if _begins(made) else held.text
        sources.update(held.sources)
        at = found.end()
    made += text[at:]
    return Wording(with_capital(made), tuple(sorted(sources)))


def _begins(before: str) -> bool:
    """Whether a sentence begins after these words."""
    return not before.strip() or before.rstrip().endswith(_SENTENCE_ENDS)

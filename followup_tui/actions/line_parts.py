"""The parts of a line that adds somebody: where they end, and what in them is an address, its label or a tag."""

import re

from followup_tui.exchange.addresses import has_date
from followup_tui.method.phrases.words import words_of

_PHONE = re.compile(r"[+(]?\d[\d\s().+/-]{5,}(?:\s*(?:x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\s")
"""A day before a number: "3.12. 934567890"."""
_LINK = re.compile(r"(?:https?://|www\.|linkedin\.com/)\S+", re.IGNORECASE)
_TAGS = re.compile(r"#(?=\S*[^\W\d_])[^\s#]+(?:\s+#(?=\S*[^\W\d_])[^\s#]+)*")
"""Words with the sign of a tag; "#1" is a rank."""

_SURE = {
    "phones": frozenset(
        words_of(
            "tel telefon telefone telephone telefono teléfono tél téléphone tlf tlm telemóvel phone ph mob cellphone "
            "fon whatsapp tel-nr telnr tel/fax tel./fax"
        )
    ),
    "emails": frozenset(words_of("e-mail email")),
}
"""Labels that are nobody's name."""
_PLACES = frozenset(words_of("office home work direct"))
_LIKELY = {
    "phones": _PLACES | frozenset(words_of("mobile mobil móvil móvel cell handy")),
    "emails": _PLACES | {"mail"},
}
"""Labels that a company's name may end in as well: "Royal Mail", "Vodafone Mobile"."""
_SHORT = {"phones": frozenset("mtp"), "emails": frozenset("e")}
"""Labels with a colon, or alone before an address; else they are an initial."""
_FAX = frozenset({"fax", "telefax"})
_EVERY = "|".join(
    sorted(map(re.escape, _FAX.union(*_SURE.values(), *_LIKELY.values())), key=len, reverse=True)
)
_GLUED = re.compile(
    rf"(?<!\S)((?:(?:{_EVERY})\.?:|[mtpe]:)(?=\S+@|[+(\d])|(?:{_EVERY})\.(?=[+(\d])(?!\S*@))", re.IGNORECASE
)
"""A label with no blank behind it: "Tel.:0049 40 1234567"."""

Addresses = list[tuple[str, str]]
"""Each with its kind: "phones", "emails", "links", or "fax" for a number that nobody answers."""


def with_commas(line: str) -> str:
    """The line with commas between its parts, also where semicolons or tabs alone stood there; as long as before."""
    return line if "," in line else line.replace(";", ",").replace("\t", ",")


def tags_in(part: str) -> list[str]:
    """The tags that a part consists of; none where it says something else."""
    return [word.removeprefix("#") for word in part.split()] if _TAGS.fullmatch(part) else []


def addresses_in(part: str, *, name: bool = False) -> tuple[str, Addresses]:
    """The part up to the addresses that end it, and these in the order in which they were typed.

    Labels before them are taken off; of a company's name only what can be nothing else.
    """
    rest, found = _split(_GLUED.sub(r"\1 ", part), name)
    return (rest, found) if found else (part, [])


def _split(part: str, name: bool) -> tuple[str, Addresses]:
    if kind := kind_of(part):
        return "", [(kind, part)]
    words = part.split()
    for at in range(1, len(words)):
        end = " ".join(words[at:])
        kind = kind_of(end)
        if kind == "phones" or (kind and at == len(words) - 1):
            kept, fax = _without_labels(words[:at], kind, name)
            rest, before = _split(kept, name)
            return rest, [*before, ("fax" if fax else kind, end)]
    return part, []


def _without_labels(words: list[str], kind: str, name: bool) -> tuple[str, bool]:
    """The words before an address without its labels, and whether that is a fax."""
    if not name and len(words) == 1 and _plain(words[0]) in _SHORT.get(kind, ()):
        return "", False
    left = len(words)
    while left and _plain(words[left - 1]) in _FAX:
        left -= 1
    fax = left < len(words) and kind == "phones"
    likely = left
    while likely and _is_label(words[likely - 1], kind, sure=False):
        likely -= 1
    if name or not likely:
        left = likely
    while left and _is_label(words[left - 1], kind, sure=True):
        left -= 1
    return " ".join(words[:left]), fax


def _is_label(word: str, kind: str, *, sure: bool) -> bool:
    """Whether a word tells which address follows; `sure` where it can be nothing else."""
    plain, marked = _plain(word), word.endswith(":")
    if plain in _SURE.get(kind, ()) or (marked and plain in _SHORT.get(kind, ())):
        return True
    return (marked or not sure) and plain in _LIKELY.get(kind, ())


def _plain(word: str) -> str:
    return word.casefold().rstrip(".:")


def kind_of(part: str) -> str:
    """Which list of addresses a part belongs in, "" for none."""
    if _LINK.match(part):
        return "links"
    if "@" in part and " " not in part:
        return "emails"
    dated = has_date(part) or _DAY_BEFORE.match(part)
    phone = _PHONE.fullmatch(part) and sum(map(str.isdigit, part)) >= 6 and not dated
    return "phones" if phone else ""

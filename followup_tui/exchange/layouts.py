"""Which heading means what: the four programs we know, and any table whose headings are words we know."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple, get_args

from followup_tui.exchange.headings import CORE, FAX, FILLERS, LABELLED, LABELS, WORDS, Field

LAYOUTS: Final = {
    "hubspot": "HubSpot contacts",
    "linkedin": "LinkedIn connections",
    "pipedrive": "Pipedrive people",
    "google": "Google contacts",
    "table": "a table with headings",
}
"""The names `--layout` takes, with the words people read."""

_SIGNS: Final[dict[str, frozenset[str]]] = {
    "hubspot": frozenset(
        ("recordid", "lifecyclestage", "leadstatus", "contactowner", "primaryassociatedcompany", "createdate")
    ),
    "linkedin": frozenset(("connectedon", "firstname", "lastname")),
    "pipedrive": frozenset(("personname", "personowner", "personorganization", "personid", "personlabels")),
    "google": frozenset(
        ("email1value", "phone1value", "email1label", "email1type", "groupmembership", "fileas")
    ),
}
_ENOUGH_SIGNS: Final = {"hubspot": 3, "linkedin": 3, "pipedrive": 2, "google": 2}
_PREFIX: Final = re.compile(
    r"^(?:person|contact|lead|kontakt|personne|persona|pessoa)\s*[-:.]\s*", re.IGNORECASE
)
_ORGANIZATION: Final = re.compile(r"^(?:organi[sz]ation|company)\s*(?:\d+\s*)?[-:.]\s*", re.IGNORECASE)
_IN_ZONE: Final = re.compile(r"\s*\((?:[ECMPA][SD]T|CES?T|EES?T|GMT|UTC|BST|IST)(?:[+-][\d:]+)?\)$")
"""HubSpot's headings of dates end with the zone they are in."""
_NUMBERED: Final = re.compile(r"^(.+?)\s*(\d+)\s*-\s*(.+)$")
_OTHER_GOOGLE: Final = ("relation", "event", "custom field", "im", "relationship", "significant date", "chat")
_PLAIN_TITLES: Final = frozenset(("title", "titel", "titre", "titulo", "titolo"))


class Column(NamedTuple):
    """What one column holds. `label_of` is set on a column of labels: the index of the column it labels."""

    heading: str
    field: Field | None
    label: str = ""
    label_of: int | None = None


def compact(text: str) -> str:
    """A heading's letters and figures alone, without case and accents."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return "".join(filter(str.isalnum, bare.casefold()))


def find_layout(headings: Sequence[str]) -> str:
    """The program a table comes from, by headings that only it writes; "table" for any other."""
    have = {compact(each) for each in headings}
    for name, signs in _SIGNS.items():
        if len(have & signs) >= _ENOUGH_SIGNS[name]:
            return name
    return "table"


def columns(headings: Sequence[str]) -> list[Column]:
    """What each column holds, in order; `field` is None where a heading is not understood."""
    found = [Column(each, *understand(each)) for each in headings]
    found = _pair_labels(found)
    fields = {each.field for each in found}
    if "first name" in fields and "last name" not in fields:
        found = [_as_last_name(each) for each in found]
    if any(each.field == "role" and compact(each.heading) not in _PLAIN_TITLES for each in found):
        found = [_as_honorific(each) for each in found]
    return found


def understand(heading: str) -> tuple[Field | None, str]:
    """The field a heading stands for, and the label it carries ("work", "mobile"); None where it is not understood."""
    heading = _ORGANIZATION.sub("Organization ", _PREFIX.sub("", _IN_ZONE.sub("", heading.strip())))
    words = _tokens(heading)
    if not words:
        return None, ""
    label = next((label for label, names in _labels().items() if names.intersection(words)), "")
    if direct := _special(heading, words) or _words().get("".join(words)):
        return direct, label if direct in LABELLED else ""
    core = [word for word in words if word not in _beside() and not word.isdigit()]
    base = _words().get("".join(core)) or _address_part(core)
    if base in LABELLED or base == "left out":
        return base, label
    numbered_last = core == words[:-1] and words[-1].isdigit()  # "Note 2"
    return (base, "") if base and numbered_last else _either(heading)


def _either(heading: str) -> tuple[Field | None, str]:
    """The one field that every side of a slash names, as in "Mailing State/Province"; none where they differ."""
    sides = heading.split("/")
    if len(sides) == 1:
        return None, ""
    understood = [understand(side) for side in sides]
    fields = {field for field, _ in understood}
    return understood[0] if len(fields) == 1 else (None, "")


def _special(heading: str, words: list[str]) -> Field | None:
    """Faxes, and the columns of Google that hold labels or things a call has no use for."""
    if _set(FAX).intersection(words):
        return "left out"
    numbered = _NUMBERED.match(heading)
    if not numbered:
        return None
    if numbered[1].casefold().strip() in _OTHER_GOOGLE:
        return "left out"
    return "label" if words[-1] in {"label", "type"} else None


def known_accents(text: str) -> int:
    """How many headings with accents are understood in the first lines: a sign that the encoding is right."""
    cells = re.split(r"[,;\t|\r\n]", text[:8192])
    return sum(not cell.isascii() and understand(cell.strip(' "'))[0] is not None for cell in cells[:200])


def heading_score(cells: Sequence[str]) -> int:
    """How many cells of a row are headings we know; 0 unless one of them says who somebody is."""
    if any(len(cell) > 80 for cell in cells):
        return 0
    fields = [understand(cell)[0] for cell in cells if cell.strip()]
    return sum(field is not None for field in fields) if CORE.intersection(fields) else 0


def _pair_labels(found: list[Column]) -> list[Column]:
    """Tie "E-mail 1 - Label" to "E-mail 1 - Value"; a label without its column is left out."""
    bases: dict[str, int] = {}
    for at, column in enumerate(found):
        if (match := _NUMBERED.match(column.heading)) and column.field != "label":
            bases.setdefault(f"{compact(match[1])}{match[2]}", at)
    result = []
    for column in found:
        match = _NUMBERED.match(column.heading) if column.field == "label" else None
        labelled = bases.get(f"{compact(match[1])}{match[2]}") if match else None
        result.append(column._replace(label_of=labelled))
    return result


def _as_last_name(column: Column) -> Column:
    """In "Vorname; Name" and "Prénom; Nom" the name is the surname."""
    plain = column.field == "name" and compact(column.heading) in {"name", "nom", "naam", "nome"}
    return column._replace(field="last name") if plain else column


def _as_honorific(column: Column) -> Column:
    """Beside a job title, "Title" is Ms or Dr."""
    plain = column.field == "role" and compact(column.heading) in _PLAIN_TITLES
    return column._replace(field="left out") if plain else column


def _address_part(core: list[str]) -> Field | None:
    """The part of an address that two words name, as in "Address 1 - City" and "Address - Street"."""
    if len(core) > 1 and core[0] in ("address", "adresse"):
        part = _words().get("".join(core[1:]))
        if part in ("address", "street", "city", "state", "zip", "country"):
            return part
        return "left out"
    return None


def _tokens(heading: str) -> list[str]:
    """The words of a heading, folded; "firstName" and "first_name" are two words."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading.replace("_", " "))
    return [word for part in re.split(r"[^\w']+", spaced) if (word := compact(part))]


def _listed(text: str) -> list[str]:
    return [key for each in text.split(";") if (key := compact(each))]


@cache
def _set(text: str) -> frozenset[str]:
    return frozenset(_listed(text))


@cache
def _labels() -> dict[str, frozenset[str]]:
    return {label: frozenset(_listed(text)) for label, text in LABELS.items()}


@cache
def _beside() -> frozenset[str]:
    """Words that say which phone or mail, not that it is one."""
    return _set(FILLERS).union(*_labels().values())


@cache
def _words() -> dict[str, Field]:
    """Every known heading in compact form; the first field to name it has it."""
    found: dict[str, Field] = {}
    for field in get_args(Field):
        for key in _listed(WORDS.get(field, "")):
            found.setdefault(key, field)
    return found

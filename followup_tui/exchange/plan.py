"""What an import would do, worked out before anything is written: every row is accounted for."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from followup_tui.exchange.drafts import Draft, Flag, Reading, Refused
from followup_tui.exchange.people_in import RowReader
from followup_tui.exchange.table import Table
from followup_tui.method.identity import Index, blocked_keys

BLOCKED = "asked not to be contacted"
_EVERY = 100

Progress = Callable[[int, int], None]
"""Told (rows done, rows in all) every hundred rows; what it raises stops the work, and nothing was written."""
Duplicates = Literal["set_aside", "import"]


class Known(NamedTuple):
    """Somebody a row may be: a person in the book (`id`), or one of the same file (`line`)."""

    name: str
    id: int | None = None
    line: int | None = None


class SetAside(NamedTuple):
    """A row that is somebody already known, or who asked not to be contacted (then `like` is None)."""

    line: int
    name: str
    like: Known | None
    reason: str


class Blocklist(NamedTuple):
    """Who asked not to be contacted, as `identity.blocked_keys` remembers them."""

    salt: str = ""
    keys: frozenset[str] = frozenset()


class Against(NamedTuple):
    """What rows are compared with. `known` learns every imported row; `duplicates` says what becomes of exact ones."""

    known: Index[Known]
    blocked: Blocklist = Blocklist()
    duplicates: Duplicates = "set_aside"


class ImportPlan(NamedTuple):
    """Every row in one of three places, so that read = imported + set aside + refused; flags tell of imported rows."""

    read: int
    imported: tuple[Draft, ...]
    set_aside: tuple[SetAside, ...]
    refused: tuple[Refused, ...]
    flagged: tuple[Flag, ...]


def plan(table: Table, by: Reading, against: Against, progress: Progress | None = None) -> ImportPlan:
    """Work out what becomes of each row; nothing is written but into `against.known`.

    Exact duplicates, of the book or of an earlier row, are set aside and named, unless `duplicates` is "import".
    Possible ones are imported and flagged. Who asked not to be contacted is set aside always (design §2).
    """
    reader = RowReader(table, by)
    imported: list[Draft] = []
    aside: list[SetAside] = []
    refused: list[Refused] = []
    flagged: list[Flag] = []
    for done, record in enumerate(table.rows):
        if progress is not None and done % _EVERY == 0:
            progress(done, len(table.rows))
        draft = reader.read(record)
        if isinstance(draft, Refused):
            refused.append(draft)
            continue
        person = draft.person
        if against.blocked.keys & blocked_keys(person, against.blocked.salt):
            aside.append(SetAside(draft.line, person.name, None, BLOCKED))
            continue
        match = against.known.match(person)
        if match and match.exact and against.duplicates == "set_aside":
            aside.append(SetAside(draft.line, person.name, match.ref, match.reason))
            continue
        if match:
            flagged.append(Flag(draft.line, "", f"possible duplicate of {_named(match.ref)}: {match.reason}"))
        against.known.add(Known(person.name, line=draft.line), person)
        imported.append(draft)
        flagged += draft.flags
    if progress is not None:
        progress(len(table.rows), len(table.rows))
    return ImportPlan(len(table.rows), tuple(imported), tuple(aside), tuple(refused), tuple(flagged))


def _named(known: Known) -> str:
    return known.name if known.line is None else f"{known.name} (line {known.line})"

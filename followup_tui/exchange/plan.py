"""What an import would do, worked out before anything is written: every row is accounted for."""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from followup_tui.exchange.drafts import Draft, Flag, Reading, Refused
from followup_tui.exchange.people_in import RowReader
from followup_tui.exchange.table import Table
from followup_tui.method.identity import Index, blocked_keys

BLOCKED = "asked not to be contacted"
SAID_NO = "said no for good"
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
    said_no: frozenset[int] = frozenset()
    """Ids of those who said no for good: set aside, whatever becomes of other duplicates (method F7)."""


class ImportPlan(NamedTuple):
    """Every row in one of three places, so that read = imported + set aside + refused; flags tell of imported rows."""

    read: int
    imported: tuple[Draft, ...]
    set_aside: tuple[SetAside, ...]
    refused: tuple[Refused, ...]
    flagged: tuple[Flag, ...]


def read_rows(table: Table, by: Reading, progress: Progress | None = None) -> list[Draft | Refused]:
    """Every row as a draft or a refusal, in order: the slow half of an import, which needs nothing of the book."""
    reader = RowReader(table, by)
    found: list[Draft | Refused] = []
    for done, record in enumerate(table.rows):
        if progress is not None and done % _EVERY == 0:
            progress(done, len(table.rows))
        found.append(reader.read(record))
    if progress is not None:
        progress(len(found), len(found))
    return found


def sort_rows(rows: Iterable[Draft | Refused], against: Against) -> ImportPlan:
    """Compare rows with the book and with each other: the quick half. `against.known` learns every imported row.

    Exact duplicates, of the book or of an earlier row, are set aside and named, unless `duplicates` is "import".
    Possible ones are imported and flagged. Who asked not to be contacted, or said no for good, is set aside always
    (design §2, method F7).
    """
    imported: list[Draft] = []
    aside: list[SetAside] = []
    refused: list[Refused] = []
    flagged: list[Flag] = []
    for row in rows:
        if isinstance(row, Refused):
            refused.append(row)
            continue
        if against.blocked.keys and against.blocked.keys & blocked_keys(row.person, against.blocked.salt):
            aside.append(SetAside(row.line, row.person.name, None, BLOCKED))
            continue
        match = against.known.match(row.person)
        no = match is not None and match.exact and match.ref.id in against.said_no
        if match and match.exact and (no or against.duplicates == "set_aside"):
            aside.append(SetAside(row.line, row.person.name, match.ref, SAID_NO if no else match.reason))
            continue
        if match:
            flagged.append(Flag(row.line, "", f"possible duplicate of {_named(match.ref)}: {match.reason}"))
        against.known.add(Known(row.person.name, line=row.line), row.person)
        imported.append(row)
        flagged += row.flags
    read = len(imported) + len(aside) + len(refused)
    return ImportPlan(read, tuple(imported), tuple(aside), tuple(refused), tuple(flagged))


def plan(table: Table, by: Reading, against: Against, progress: Progress | None = None) -> ImportPlan:
    """Work out what becomes of each row; nothing is written but into `against.known`."""
    return sort_rows(read_rows(table, by, progress), against)


def _named(known: Known) -> str:
    return known.name if known.line is None else f"{known.name} (line {known.line})"

"""Importing people from a file: shown first, then written as one step of undo (cli.md, `import`)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.ending import remember_blocked
from followup_tui.actions.steps import rules_of
from followup_tui.exchange.drafts import Draft, Flag, Reading
from followup_tui.exchange.drafts import Refused as RefusedRow
from followup_tui.exchange.errors import NotReadable
from followup_tui.exchange.plan import (
    SAID_NO,
    Against,
    Blocklist,
    Duplicates,
    ImportPlan,
    Known,
    Progress,
    read_rows,
    sort_rows,
)
from followup_tui.exchange.plan import SetAside as RowSetAside
from followup_tui.exchange.table import Recognised, Table, read
from followup_tui.method.identity import Index
from followup_tui.method.next_step import parse_step
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.settings import DateOrder
from followup_tui.model.text import clean_line
from followup_tui.model.when import Refusal

_MONTH_FIRST = frozenset(("US", "PH", "PW", "FM", "MH", "GU", "PR"))
_EITHER_ORDER = frozenset(("CA", "CN", "HK", "HU", "JP", "KR", "LT", "MN", "TW", "ZA"))
"""Where "03/12/2026" is written both ways, or hardly at all: such a date is flagged."""


Rows = list[Draft | RefusedRow]
"""The rows of a file, each understood or refused."""


class Preview(NamedTuple):
    """What was recognised in a file; nothing is written.

    `region` is the country that phones are read in, `region_by` where another one can be named.
    """

    name: str
    region: str
    region_by: str
    table: Table
    order: DateOrder | None

    @property
    def recognised(self) -> Recognised:
        """What to show before anything is written."""
        return self.table.recognised


class Report(NamedTuple):
    """What an import did with every row; `imported` has None for each person of a dry run.

    read = imported + merged (none, as yet) + set aside + refused. `ids` gives the person made of a line.
    """

    name: str
    layout: str
    encoding: str
    read: int
    imported: tuple[int | None, ...]
    set_aside: tuple[RowSetAside, ...]
    refused: tuple[RefusedRow, ...]
    flagged: tuple[Flag, ...]
    unmapped: tuple[str, ...]
    ids: Mapping[int, int]

    def as_json(self) -> dict[str, Any]:
        """The object of `followup import --json`."""
        return {
            "layout": self.layout,
            "encoding": self.encoding,
            "read": self.read,
            "imported": list(self.imported),
            "merged": [],
            "set_aside": [self._aside(each) for each in self.set_aside],
            "refused": [{"line": each.line, "reason": each.reason} for each in self.refused],
            "flagged": [msgspec.to_builtins(each) for each in self.flagged],
            "unmapped": list(self.unmapped),
        }

    def _aside(self, row: RowSetAside) -> dict[str, Any]:
        like = row.like
        found = {"line": row.line, "like": like.name if like else "", "name": row.name, "reason": row.reason}
        if like is not None:
            found["id"] = like.id if like.id is not None else self.ids.get(like.line or 0)
        return found


def what_to_do_aside(report: Report, undo: str = "") -> str:
    """What one can do about rows set aside as known already; "" where there are none.

    `undo` takes back what the report tells of: read in again as it is, the file would double whom it brought.
    """
    if not any(each.like for each in report.set_aside if each.reason != SAID_NO):
        return ""
    first = f"{undo}, then " if undo and report.imported else ""
    return (
        "Rows set aside are in already, under the same mail, phone or name. To have each row as a person of its own:"
        f" {first}followup import FILE --merge no."
    )


def preview(
    desk: Desk,
    path: Path,
    layout: str | None = None,
    encoding: str | None = None,
    region: str | None = None,
    region_by: str = "your country in the settings (,)",
) -> Preview:
    """Recognise a file; writes nothing. Raises Refused with one sentence where it cannot be imported.

    `region` is the ISO code of the country whose phone numbers and dates it holds; the user's own where it is None.
    `region_by` says where another can be named.
    """
    try:
        table = read(path.expanduser(), layout, encoding, name=clean_line(path.name))
    except NotReadable as error:
        raise Refused(str(error)) from None
    settings = desk.book.settings
    country = _region(region) if region else desk.country
    order = settings.date_order if settings.date_order and not region else _order_in(country)
    return Preview(clean_line(path.name) or "a file", country, region_by, table, order)


def rows_of(desk: Desk, seen: Preview, progress: Progress | None = None) -> Rows:
    """Read every row: the slow part of `dry_run` and `run`, which may be done in a thread, for it asks no book.

    It may be stopped by what `progress` raises.
    """
    return read_rows(seen.table, _reading(desk, seen), progress)


def dry_run(
    desk: Desk,
    seen: Preview,
    progress: Progress | None = None,
    duplicates: Duplicates = "set_aside",
    rows: Rows | None = None,
) -> Report:
    """What `run` would do; writes nothing. `rows` are those of `rows_of`, where they were read already."""
    rows = rows_of(desk, seen, progress) if rows is None else rows
    return _report(seen, sort_rows(rows, _against(desk, duplicates)), {})


def run(
    desk: Desk,
    seen: Preview,
    progress: Progress | None = None,
    duplicates: Duplicates = "set_aside",
    rows: Rows | None = None,
) -> Report:
    """Write the people of a file, with their notes and next calls, as one step of undo.

    The rows are read first, unless `rows_of` has; then all of them are written, or none. Raises NotSaved where the
    disk refuses.
    """
    rows = rows_of(desk, seen, progress) if rows is None else rows
    expected = sort_rows(rows, _against(desk, duplicates))
    if not expected.imported:
        return _report(seen, expected, {})
    with desk.book.transaction(_label(len(expected.imported), seen.name)):
        # Compared again under the lock: another copy may have added or blocked somebody meanwhile.
        sorted_out = sort_rows(rows, _against(desk, duplicates))
        ids = {draft.line: _write(desk, draft, seen.name) for draft in sorted_out.imported}
        blocked = [draft.person for draft in sorted_out.imported if draft.person.do_not_contact]
        if blocked:
            remember_blocked(desk.book, blocked)
    return _report(seen, sorted_out, ids)


def _label(count: int, name: str) -> str:
    """What undo calls it: "import 6 people from hubspot.csv"."""
    return f"import {count} {'person' if count == 1 else 'people'} from {name}"


def _write(desk: Desk, draft: Draft, name: str) -> int:
    """Within a transaction: one person with an import entry, notes and next call; returns the id."""
    book, now = desk.book, desk.now
    id_ = book.save_person(msgspec.structs.replace(draft.person, created=now, imported=True))
    told = "\n".join((f"from {name}, line {draft.line}", *draft.history))
    book.save_entry(Entry(person=id_, at=now, kind="import", note=told))
    for note in draft.notes:
        book.save_entry(Entry(person=id_, at=now, kind="note", note=note))
    if draft.callback is not None:
        step = draft.callback
        # Nobody can tell from a table who asked, and an opener invents nothing (method S1).
        book.save_promise(Promise(person=id_, what=step.what, when=step.when, made=now, asked_by="us"))
    return id_


def _reading(desk: Desk, seen: Preview) -> Reading:
    """By what the rows are read: this clock, this country, the user's own words for times."""
    now, rules = desk.now, rules_of(desk)

    def read_step(phrase: str, zone: str) -> Step | Refusal:
        return parse_step(phrase, now, zone, None, desk.calendar, rules)

    return Reading(
        now=now,
        zone=desk.zone,
        country=seen.region,
        date_order=seen.order,
        read_step=read_step,
        country_by=seen.region_by,
    )


def _against(desk: Desk, duplicates: Duplicates) -> Against:
    """The book as it is now, to compare with."""
    known = Index((Known(person.name, id=id_), person) for id_, person in desk.book.people.items())
    said_no = frozenset(id_ for id_, person in desk.book.people.items() if person.ended == "no_for_good")
    blocked = desk.book.blocked()
    return Against(
        known,
        Blocklist(blocked.salt, frozenset(blocked.keys)) if blocked else Blocklist(),
        duplicates,
        said_no,
    )


def _report(seen: Preview, sorted_out: ImportPlan, ids: dict[int, int]) -> Report:
    return Report(
        name=seen.name,
        layout=seen.table.layout,
        encoding=seen.table.encoding,
        read=sorted_out.read,
        imported=tuple(ids.get(draft.line) for draft in sorted_out.imported),
        set_aside=sorted_out.set_aside,
        refused=sorted_out.refused,
        flagged=sorted_out.flagged,
        unmapped=seen.recognised.unmapped,
        ids=ids,
    )


def _region(text: str) -> str:
    """A country's code as typed. Raises Refused for one that has no phones."""
    from phonenumbers import SUPPORTED_REGIONS  # here for start-up

    code = text.strip().upper()
    if code not in SUPPORTED_REGIONS:
        raise Refused(f"“{clean_line(text)}” is no country code; write two letters, such as US or DE.")
    return code


def _order_in(country: str) -> DateOrder | None:
    """How day and month are written in a country, None where it cannot be said."""
    if country in _EITHER_ORDER:
        return None
    return "mdy" if country in _MONTH_FIRST else "dmy"

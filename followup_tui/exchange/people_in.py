"""A row of a table, turned into a draft of a person (tests/exchange/samples/EXPECTED.md)."""

from collections.abc import Iterator

from followup_tui.exchange.callbacks import read_callback
from followup_tui.exchange.cells import is_yes, one_line, short, something, split_tags
from followup_tui.exchange.dates import find_order
from followup_tui.exchange.drafts import Draft, Flag, Reading, Refused
from followup_tui.exchange.headings import Field
from followup_tui.exchange.reach_cells import read_address, read_emails, read_links, read_phones
from followup_tui.exchange.records import Record
from followup_tui.exchange.row_cells import RowCells
from followup_tui.exchange.table import Table
from followup_tui.exchange.zones import find_zone
from followup_tui.model.person import Person, Step
from followup_tui.model.settings import DateOrder
from followup_tui.model.text import clean

NOBODY = "no name, company, mail or phone"
_ONE_OF: tuple[Field, ...] = ("name", "company", "role", "source", "need", "why", "address")
_MINE = frozenset(("hubspot", "pipedrive"))
"""Layouts whose dates are on the clock of whoever made the export; elsewhere a time stands beside its own zone."""


class RowReader:
    """Reads the rows of one table, one at a time."""

    def __init__(self, table: Table, by: Reading) -> None:
        self._table = table
        self._by = by
        self._headings = [column.heading for column in table.columns]
        self._order = self._date_order()

    def read(self, record: Record) -> Draft | Refused:
        """The person a row names, or why it names nobody."""
        if [cell.strip() for cell in record.cells] == self._headings:
            return Refused(record.line, "the headings again")
        row = RowCells(self._table.columns, record.cells)
        emails, mail_flags = read_emails(row, record.line)
        phones, phone_flags = read_phones(row, record.line, self._by)
        company = row.first("company")
        usable = [each.raw for each in emails if "@" in each.raw] + [
            each.raw for each in phones if _is_long(each.raw)
        ]
        name = _name(row) or company or next(iter(usable), "")
        if not name:
            return Refused(record.line, NOBODY)
        zone, zone_flags = self._zone(row, record.line)
        step, left, step_flags = self._callback(row, record.line, zone)
        blocked = any(is_yes(cell.text) for cell in row.every("do not contact"))
        person = Person(
            name=name,
            company=company,
            role=row.first("role"),
            phones=tuple(phones),
            emails=tuple(emails),
            links=tuple(read_links(row)),
            address=read_address(row),
            zone=zone,
            tags=tuple(_tags(row)),
            source=row.first("source"),
            need=row.first("need"),
            why=row.first("why"),
            do_not_contact=blocked,
            ended="do_not_contact" if blocked else None,
            stage="released" if blocked else "suspect",
        )
        flags = [*mail_flags, *phone_flags, *zone_flags, *step_flags, *self._width_flag(row, record.line)]
        if blocked:
            flags.append(
                Flag(
                    record.line, row.every("do not contact")[0].heading, "asked not to be contacted; kept so"
                )
            )
        return Draft(
            line=record.line,
            person=person,
            callback=None if blocked else step,
            notes=tuple(text for cell in row.every("note") if (text := clean(cell.raw)).strip()),
            history=(*_history(row), *left),
            flags=tuple(flags),
        )

    def _date_order(self) -> DateOrder | None:
        """How "03/12/2026" is to be read in this file's columns of next calls."""
        at = [place for place, column in enumerate(self._table.columns) if column.field == "call back"]
        cells = (row.cells[place] for row in self._table.rows for place in at if place < len(row.cells))
        return find_order((cell for cell in cells if cell.strip()), self._by.date_order)

    def _zone(self, row: RowCells, line: int) -> tuple[str, list[Flag]]:
        """Their time zone, "" and a flag where it is none."""
        for heading, _, _, text in row.every("zone"):
            if not something(text):
                continue
            if found := find_zone(text):
                return found, []
            return "", [Flag(line, heading, f"“{short(text)}” is no time zone; write one like Europe/Berlin")]
        return "", []

    def _callback(self, row: RowCells, line: int, zone: str) -> tuple[Step | None, list[str], list[Flag]]:
        """The next call, the cells that gave none or were flagged (for the import entry), and flags."""
        clock = row.first("call back time")
        on = self._by.zone if self._table.layout in _MINE or not zone else zone
        pasted = self._table.recognised.delimiter == "\t"  # from a sheet that is open; a file is of any day
        flags: list[Flag] = []
        left: list[str] = []
        for heading, _, _, text in row.every("call back"):
            if not something(text):
                continue
            step, reason = read_callback(text, clock, on, self._order, self._by, pasted=pasted)
            if reason:
                flags.append(Flag(line, heading, reason))
            if reason or not step:
                left.append(f"{heading}: {text} {clock}".rstrip())
            if step:
                return step, left, flags
        return None, left, flags

    def _width_flag(self, row: RowCells, line: int) -> Iterator[Flag]:
        """A row longer than the headings has a delimiter too many: what is beyond has no meaning."""
        if row.beyond:
            cells = "1 cell" if row.beyond == 1 else f"{row.beyond} cells"
            yield Flag(line, "", f"{cells} more than there are headings; left out")


def _name(row: RowCells) -> str:
    """The whole name where a column has it, else its parts put together."""
    first, last = row.first("first name"), row.first("last name")
    whole = row.first("name")
    if whole:
        return whole
    if first and last.casefold().startswith(f"{first.casefold()} "):
        first = ""  # "Vorname; Name" where the second holds both
    parts = (first, row.first("middle name"), last, row.first("suffix") if first or last else "")
    return " ".join(filter(None, parts)) or _nickname(row)


def _nickname(row: RowCells) -> str:
    """What else they are called, for somebody with no other name."""
    return next(
        (
            text
            for heading, _, _, text in row.every("history")
            if heading.casefold() in {"nickname", "spitzname"}
        ),
        "",
    )


def _tags(row: RowCells) -> Iterator[str]:
    """Tags of every column that holds some, each once whatever its case."""
    seen: set[str] = set()
    found = [tag for cell in row.every("tags") for tag in split_tags(cell.raw)]
    found += ["no e-mail" for cell in row.every("no mail") if is_yes(cell.text)]
    for tag in found:
        if tag.casefold() not in seen:
            seen.add(tag.casefold())
            yield tag


def _history(row: RowCells) -> Iterator[str]:
    """What is worth keeping and has no field of its own: it goes into the import entry."""
    for heading, _, _, text in row.every("history"):
        if something(text):
            yield f"{heading}: {text}"
    for field in _ONE_OF:
        yield from row.others(field)


def _is_long(text: str) -> bool:
    """Whether a phone that may be in no known form still has the figures of one."""
    return sum(map(str.isdigit, one_line(text))) >= 5

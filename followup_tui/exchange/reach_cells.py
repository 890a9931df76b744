"""Phones, mails, links and the postal address of one row."""

from followup_tui.exchange.addresses import email_address, link_address, phone_address
from followup_tui.exchange.cells import one_line, short, something, split_emails, split_phones
from followup_tui.exchange.countries import find_country
from followup_tui.exchange.drafts import Flag, Reading
from followup_tui.exchange.headings import ADDRESS_PARTS
from followup_tui.exchange.row_cells import RowCells
from followup_tui.model.person import Address


def read_emails(row: RowCells, line: int) -> tuple[list[Address], list[Flag]]:
    """Every mail of a row, each once; one that cannot be a mail is kept as it came, and flagged."""
    found: dict[str, Address] = {}
    flags: list[Flag] = []
    for cell in row.every("email"):
        for piece in split_emails(cell.raw):
            address = email_address(piece, cell.label)
            if not address.norm:
                flags.append(
                    Flag(line, cell.heading, f"“{short(piece)}” is no e-mail address; kept as it came")
                )
            found.setdefault(address.norm or address.raw.casefold(), address)
    return _usable_first(found), flags


def read_phones(row: RowCells, line: int, by: Reading) -> tuple[list[Address], list[Flag]]:
    """Every phone of a row, each once; one that is no number of its country is kept as it came, and flagged.

    The country is the row's own where an address names it, else that of `by`.
    """
    named = next((code for cell in row.every("country") if (code := find_country(cell.text))), "")
    found: dict[str, Address] = {}
    flags: list[Flag] = []
    for cell in row.every("phone"):
        for piece in split_phones(cell.raw):
            address = phone_address(piece, named or by.country, cell.label)
            if not address.norm:
                flags.append(Flag(line, cell.heading, _no_number(piece, named, by)))
            found.setdefault(f"{address.norm or address.raw.casefold()}x{address.ext}", address)
    return _usable_first(found), flags


def read_links(row: RowCells) -> list[Address]:
    """Every link of a row, each once."""
    found: dict[str, Address] = {}
    for cell in row.every("link"):
        for piece in cell.raw.replace(":::", " ").replace(";", " ").split():
            if text := something(one_line(piece)):
                link = link_address(text, cell.label)
                found.setdefault(link.norm, link)
    return list(found.values())


def read_address(row: RowCells) -> str:
    """The first postal address of a row as one line: whole if given so, else put together from its parts."""
    if whole := row.first("address"):
        return whole
    for label in dict.fromkeys(cell.label for part in ADDRESS_PARTS for cell in row.every(part)):
        parts = [cell.text for part in ADDRESS_PARTS for cell in row.every(part) if cell.label == label]
        if parts:
            return ", ".join(dict.fromkeys(parts))
    return ""


def _no_number(piece: str, named: str, by: Reading) -> str:
    """Why a phone was not understood, and what would help; a country that the row itself names is its own."""
    if piece.lstrip("( ").startswith("+"):
        return f"“{short(piece)}” is no phone number; kept as it came"
    helps = "a +" if named else f"{by.country_by} or a +"
    return f"“{short(piece)}” is no {named or by.country} phone number; kept as it came; {helps} would help"


def _usable_first(found: dict[str, Address]) -> list[Address]:
    """Addresses that can be used before those that cannot: the first is the primary one."""
    return sorted(found.values(), key=lambda address: not address.norm)

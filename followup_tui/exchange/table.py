"""Reading a file as a table of people: encoding, delimiter, row of headings and what each of them means."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from followup_tui.exchange.encodings import decode
from followup_tui.exchange.errors import NotReadable
from followup_tui.exchange.kinds import refuse_bytes, refuse_text
from followup_tui.exchange.layouts import LAYOUTS, Column, columns, find_layout, heading_score, known_accents
from followup_tui.exchange.records import NO_DELIMITER, Record, records, split_lines

LARGEST: Final = 64 * 1024 * 1024
"""Bytes; a list of a million people fits."""
_DELIMITERS: Final = (",", ";", "\t", "|")
_HEADING_WITHIN: Final = 40
"""Records among which the headings are looked for: notes and titles may come before them."""
_SHOWN: Final = 5
_LONGEST_NAME: Final = 80


class Recognised(NamedTuple):
    """What is shown before anything is written; `first_rows` are cells as read.

    A field in `mapping` is one of `headings.Field`, with the label its heading carries: "phone (mobile)".
    """

    layout: str
    encoding: str
    delimiter: str
    header_line: int
    mapping: tuple[tuple[str, str], ...]
    unmapped: tuple[str, ...]
    left_out: tuple[str, ...]
    first_rows: tuple[tuple[str, ...], ...]
    total_rows: int


class Table(NamedTuple):
    """A file understood as a table: what its columns hold, and its rows in order."""

    name: str
    layout: str
    encoding: str
    delimiter: str
    header_line: int
    columns: tuple[Column, ...]
    rows: list[Record]

    @property
    def recognised(self) -> Recognised:
        """What was recognised. A column without a heading is named by its place, if it holds anything."""
        used = {at for row in self.rows for at, cell in enumerate(row.cells) if cell.strip()}
        unmapped = [
            column.heading.strip() or f"column {at + 1}"
            for at, column in enumerate(self.columns)
            if column.field is None and (column.heading.strip() or at in used)
        ]
        left_out = [each.heading.strip() for each in self.columns if each.field == "left out"]
        mapping = [(each.heading.strip(), _field_words(each)) for each in self.columns if _is_mapped(each)]
        first = tuple(tuple(row.cells) for row in self.rows[:_SHOWN])
        return Recognised(
            layout=self.layout,
            encoding=self.encoding,
            delimiter=self.delimiter,
            header_line=self.header_line,
            mapping=tuple(mapping),
            unmapped=tuple(dict.fromkeys(unmapped)),
            left_out=tuple(left_out),
            first_rows=first,
            total_rows=len(self.rows),
        )


def read(
    source: Path | bytes, layout: str | None = None, encoding: str | None = None, name: str = ""
) -> Table:
    """Read a file, or its bytes, as a table of people.

    `layout` and `encoding` override what would be recognised; `name` is what the file is called in a sentence. Raises
    NotReadable with one sentence; nothing is guessed from a file that is no table.
    """
    if layout is not None and layout not in LAYOUTS:
        raise NotReadable(f"There is no layout “{layout}”: choose {', '.join(LAYOUTS)}, or leave it out.")
    if isinstance(source, Path):
        name = name or source.name
        data = _bytes_of(source, name)
    else:
        data = source
    name = name or "the file"
    refuse_bytes(data, name)
    text, found_encoding = decode(data, encoding, known_accents)
    refuse_text(text, name)
    if not text.strip():
        raise NotReadable(f"“{name}” is empty: there is nothing to import.")
    lines = split_lines(text)
    delimiter, header = _find_header(lines, name)
    headings = [cell.strip() for cell in header.cells]
    rows = _rows_after(lines, delimiter, header)
    if not rows:
        raise NotReadable(f"“{name}” has headings and no rows: there is nothing to import.")
    found = layout or find_layout(headings)
    return Table(name, found, found_encoding, delimiter, header.line, tuple(columns(headings)), rows)


def _bytes_of(path: Path, name: str) -> bytes:
    """The bytes of a file, or NotReadable with the reason."""
    name = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
    try:
        if path.is_dir():
            raise NotReadable(f"“{path}” is a folder: choose a file in it.")
        if path.is_file() and path.stat().st_size > LARGEST:
            raise NotReadable(
                f"“{name}” is larger than {LARGEST // 1024**2} MB: split it, and import the parts."
            )
        if path.exists() and not path.is_file():
            raise NotReadable(f"“{name}” is no ordinary file: choose a CSV or TSV file.")
        return path.read_bytes()
    except FileNotFoundError:
        raise NotReadable(f"There is no file “{path}”: check the name and the folder.") from None
    except PermissionError:
        raise NotReadable(f"“{name}” may not be read by you: change its permissions, or copy it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise NotReadable(f"“{name}” could not be read ({reason}): check the disk and try again.") from None


def _find_header(lines: list[str], name: str) -> tuple[str, Record]:
    """The delimiter and the row of headings: those under which most headings are understood."""
    given, first = _given_delimiter(lines[0])
    best: tuple[int, int] = (0, 0)
    found: tuple[str, Record] | None = None
    head = lines[: first + 400]
    for delimiter in (given,) if given else _DELIMITERS:
        top = _take(head, delimiter, first)
        for at, record in enumerate(top):
            score = heading_score(record.cells)
            if score and (score, len(record.cells)) > best and _is_header(top, at, score):
                best, found = (score, len(record.cells)), (delimiter, record)
    if found is None:
        raise NotReadable(
            f"“{name}”: no columns found that I know; put a line such as Name,Company,Email,Phone above the rows."
        )
    if len(found[1].cells) == 1:  # a list of names: whatever is in a line belongs to it
        return NO_DELIMITER, found[1]
    return found


def _given_delimiter(line: str) -> tuple[str, int]:
    """What Excel's own first line "sep=;" says, and the index of the line after it."""
    text = line.strip().strip('"').replace(" ", "") if line.strip() else ""
    if text.casefold().startswith("sep="):
        return (text[4:5] or "\t"), 1
    return "", 0


def _take(lines: list[str], delimiter: str, first: int) -> list[Record]:
    """The first records that hold anything."""
    taken: list[Record] = []
    for record in records(lines, delimiter, first=first):
        if any(cell.strip() for cell in record.cells):
            taken.append(record)
        if len(taken) > _HEADING_WITHIN:
            break
    return taken


def _is_header(top: Sequence[Record], at: int, score: int) -> bool:
    """Whether a row with `score` known cells is one of headings, and not a sentence that happens to hold the words."""
    filled = sum(bool(cell.strip()) for cell in top[at].cells)
    if score == filled:
        return True
    return _is_regular(top, at) or (score >= 2 and score * 2 >= filled and at + 1 == len(top))


def _is_regular(top: Sequence[Record], at: int) -> bool:
    """Whether most rows from here on have the width of this one, and that is more than one cell."""
    width = len(top[at].cells) if at < len(top) else 0
    below = top[at + 1 :]
    same = sum(len(row.cells) == width for row in below)
    return width > 1 and bool(below) and same * 2 >= len(below)


def _rows_after(lines: list[str], delimiter: str, header: Record) -> list[Record]:
    """Every record below the headings, in order."""
    start = header.line - 1
    every = records(lines, delimiter, width=len(header.cells), first=start)
    return [record for record in every if record.line > header.line]


def _is_mapped(column: Column) -> bool:
    return column.field is not None and column.field != "left out"


def _field_words(column: Column) -> str:
    """The field with its label, in words."""
    return f"{column.field} ({column.label})" if column.label else str(column.field)

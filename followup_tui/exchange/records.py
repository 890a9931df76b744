"""Text to records: delimited lines with quoted cells, each with the number of the line it begins on."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

NO_DELIMITER = ""
_NEVER_TYPED = "\x1f"  # stands for the delimiter where a line is one cell


class Record(NamedTuple):
    """One record: its first physical line, counted from 1, and its cells."""

    line: int
    cells: list[str]


def split_lines(text: str) -> list[str]:
    """Physical lines with their ends kept; CRLF, CR and LF all end one, and nothing else does."""
    return list(io.StringIO(text, newline=""))


def records(lines: list[str], delimiter: str, width: int = 0, first: int = 0) -> Iterator[Record]:
    """Every record from line index `first` on; empty lines are no records.

    A quote that is opened and never closed would swallow the lines after it: where a record of several lines cannot be
    right (it never closes, or it is malformed or not `width` cells wide while its first line alone is), its first line
    is read literally and reading goes on with the next.
    """
    mark = delimiter or _NEVER_TYPED
    start = first
    csv.field_size_limit(max(csv.field_size_limit(), sum(map(len, lines)) + 1))
    while start < len(lines):
        reader = csv.reader(_from(lines, start), delimiter=mark, skipinitialspace=True)
        done = 0
        for cells in reader:
            begin, done = done, reader.line_num
            many = done - begin > 1
            if many and _swallowed(lines[start + begin : start + done], cells, mark, width):
                yield Record(start + begin + 1, lines[start + begin].rstrip("\r\n").split(mark))
                done = begin + 1
                break
            if cells:
                yield Record(start + begin + 1, cells)
        start += done


def _from(lines: list[str], start: int) -> Iterator[str]:
    """The lines from an index on, without a copy: a file of stray quotes starts over many times."""
    return (lines[at] for at in range(start, len(lines)))


def _swallowed(lines: list[str], cells: list[str], mark: str, width: int) -> bool:
    """Whether a record over several lines comes of a quote that was never meant to open a cell."""
    if sum(line.count('"') for line in lines) % 2:
        return True
    alone = len(lines[0].split(mark)) == width > 1
    return alone and (len(cells) != width or not _is_well_formed(lines, mark))


def _is_well_formed(lines: list[str], mark: str) -> bool:
    """Whether each quoted cell ends where its closing quote is, as programs write them."""
    try:
        list(csv.reader(lines, delimiter=mark, skipinitialspace=True, strict=True))
    except csv.Error:
        return False
    return True

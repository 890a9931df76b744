"""An import in words: what was recognised in a file, and what becomes of its rows."""

from collections.abc import Iterator, Sequence

from followup_tui.actions.import_people import Preview, Report, what_to_do_aside
from followup_tui.exchange.layouts import LAYOUTS
from followup_tui.model.text import clean_line
from followup_tui.screens.hanging import Hanging

LEAD = 22
"""Cells of the column of headings and lines."""
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", "": "one column"}
_CELL = 24
_BLANK = Hanging(None)


def people(count: int) -> str:
    """How many: "1 person", "6 people"."""
    return f"{count:,} {'person' if count == 1 else 'people'}"


def tally(report: Report, *, done: bool) -> str:
    """The rows of a file in one sentence; every row is in it."""
    counts = (
        (len(report.imported), "imported" if done else "to import"),
        (len(report.set_aside), "set aside"),
        (len(report.refused), "refused"),
    )
    parts = [f"{count:,} {word}" for count, word in counts]
    flagged = f"; {len(report.flagged):,} flagged" if report.flagged else ""
    return f"{report.read:,} {'row' if report.read == 1 else 'rows'}: {', '.join(parts)}{flagged}"


def preview_rows(seen: Preview, report: Report) -> list[Hanging]:
    """What was recognised: the kind of file, each heading, the first rows, and what is to be known of the others."""
    found = seen.recognised
    rows = [
        Hanging("layout", LAYOUTS.get(found.layout, found.layout), "Read as"),
        Hanging("encoding", f"{found.encoding}, {_delimiter(found.delimiter)} between columns", "Written in"),
        Hanging("header", f"line {found.header_line}", "Headings in"),
        Hanging("region", f"{seen.region}, where they have no country's code", "Phone numbers as in"),
        Hanging("rows", tally(report, done=False), "What becomes of it", "strong"),
        _BLANK,
        Hanging(None, "What each heading becomes", "", "heading"),
    ]
    for nth, (heading, field) in enumerate(found.mapping):
        rows.append(Hanging(f"map{nth}", _MEANS.get(field, field), clean_line(heading)))
    rows += _left(found.unmapped, "Not understood, left out", "unmapped")
    rows += _left(found.left_out, "Of no use here, left out", "left")
    rows += [_BLANK, Hanging(None, "The first rows", "", "heading")]
    for nth, cells in enumerate(found.first_rows):
        rows.append(Hanging(f"row{nth}", _cells(cells)))
    return [*rows, *problem_rows(report)]


def problem_rows(report: Report, undo: str = "") -> Iterator[Hanging]:
    """Every refused, set-aside and flagged row with its line and why; `undo` takes back what was written."""
    if report.refused:
        yield from (_BLANK, Hanging(None, "Refused: these rows name nobody", "", "heading"))
    for row in report.refused:
        yield Hanging(f"refused{row.line}", row.reason, f"line {row.line}", "warning")
    if report.set_aside:
        yield from (_BLANK, Hanging(None, "Set aside: already known", "", "heading"))
    for aside in report.set_aside:
        like = f", like {_who(aside.like.name, aside.like.line)}" if aside.like else ""
        yield Hanging(
            f"aside{aside.line}", clean_line(f"{aside.name}: {aside.reason}{like}"), f"line {aside.line}"
        )
    if hint := what_to_do_aside(report, undo):
        yield Hanging(None, hint, "", "dim")
    if report.flagged:
        yield from (_BLANK, Hanging(None, "Flagged: imported, and worth a look", "", "heading"))
    for nth, flag in enumerate(report.flagged):
        field = f"{flag.field}: " if flag.field else ""
        yield Hanging(f"flag{nth}", clean_line(field + flag.reason), f"line {flag.line}")


def line_of(key: str, report: Report) -> int | None:
    """The line of the file that a row of `problem_rows` speaks of, for those about a person in the book."""
    if key.startswith("flag"):
        return report.flagged[int(key.removeprefix("flag"))].line
    return int(key.removeprefix("aside")) if key.startswith("aside") else None


_MEANS = {
    "call back": "next call",
    "call back time": "time of the next call",
    "history": "kept with the import",
}


def _left(headings: Sequence[str], title: str, key: str) -> list[Hanging]:
    if not headings:
        return []
    return [_BLANK, Hanging(None, title, "", "heading"), Hanging(key, clean_line(", ".join(headings)))]


def _cells(cells: Sequence[str]) -> str:
    """The cells of a row that hold anything, each cut."""
    shown = [clean_line(cell) for cell in cells if cell.strip()]
    return " | ".join(cell if len(cell) <= _CELL else cell[: _CELL - 1] + "…" for cell in shown) or "(empty)"


def _delimiter(delimiter: str) -> str:
    return _DELIMITERS.get(delimiter, f"“{delimiter}”")


def _who(name: str, line: int | None) -> str:
    return name if line is None else f"{name} (line {line})"

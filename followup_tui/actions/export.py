"""The book for other programs: all of it as JSON, the page of why as Markdown, the notes to print (cli.md, export)."""

import os
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from followup_tui.actions.desk import Desk, Refused
from followup_tui.book.book import (
    COUNTS,
    ENTRIES,
    FRIDAYS,
    HOW_HARD,
    PEOPLE,
    PLANS,
    PRACTICE,
    PROMISES,
    QUARTERS,
    SAID_YES,
    TEMPLATES,
    THINGS,
    VERSIONS,
    WORKSHEET,
)

FORMATS = ("json", "markdown", "notes")
"""What is written."""


def export_as(desk: Desk, name: str, *, how_hard: bool = False) -> bytes:
    """The book in one of FORMATS; JSON holds how hard calls were where it is asked for.

    Raises Refused where no note by hand is there to print.
    """
    if name == "markdown":
        from followup_tui.actions.why_text import why_markdown  # here for start-up: JSON needs none of it

        return why_markdown(desk).encode()
    if name == "notes":
        from followup_tui.actions.by_hand import notes_as_text  # as above

        return notes_as_text(desk).encode()
    return export_json(desk, how_hard=how_hard)


def export_json(desk: Desk, *, how_hard: bool = False) -> bytes:
    """Everybody with their timeline and promises, the worksheet and the settings; ids are those of the book.

    How hard calls looked and were is the user's own affair, and only in it with `how_hard` (method S6).
    """
    store = desk.book.store
    document: dict[str, Any] = {
        "followup": 1,
        "exported": desk.now.isoformat(),
        "settings": msgspec.to_builtins(desk.book.settings),
    }
    for table in (
        PEOPLE,
        ENTRIES,
        PROMISES,
        WORKSHEET,
        VERSIONS,
        COUNTS,
        FRIDAYS,
        THINGS,
        SAID_YES,
        QUARTERS,
        PRACTICE,
        PLANS,
        TEMPLATES,
        *((HOW_HARD,) if how_hard else ()),
    ):
        # As they are kept, so that what a newer Follow-up wrote beside our fields comes along.
        chunks = store.chunks(table, dict[str, Any])
        document[table] = [{"id": id_, **each} for chunk in chunks for id_, each in chunk.items()]
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def write_export(desk: Desk, path: Path, data: bytes) -> None:
    """Put an export in a file for its owner only, whole or not at all. Raises Refused where it cannot be written."""
    if (
        path.resolve().name.startswith(desk.book.store.path.name)
        and path.resolve().parent == desk.book.store.path.parent
    ):
        raise Refused(f"{path} belongs to the book itself; name another file for the export.")
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Refused(f"{path} could not be written ({error.strerror}); name another file.") from error

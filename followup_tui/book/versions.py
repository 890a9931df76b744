"""Two versions of one book: its file was changed underneath (a sync, git, a restore) while the journal has more.

Nothing is written until the user has chosen; the version that is not taken is kept as a book of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from followup_tui.book.aside import put_in_place
from followup_tui.book.disk import Disk
from followup_tui.book.errors import BookError, NotSaved, not_saved
from followup_tui.book.files import Files
from followup_tui.book.opening import read_checkpoint
from followup_tui.book.salvage import Base, bases_of, chain, read_segments, rebuilt
from followup_tui.book.segment import is_marked
from followup_tui.book.state import Snapshot
from followup_tui.book.whole import docs_in, docs_of, made_of, snapshot_of, write_whole

Which = Literal["file", "journal"]
TWO_VERSIONS = (
    "The book's file was changed by something else, such as a sync, so there are two versions of the book:"
    " followup doctor --keep file takes the file as it is now, --keep journal what Follow-up had saved;"
    " the other one is kept aside."
)


class Version(NamedTuple):
    """One version: as the file is now, or as the journal and the copy before it have it."""

    which: Which
    book: Snapshot

    @property
    def counts(self) -> dict[str, int]:
        """How many documents each table has."""
        return docs_in(self.book)


class Difference(NamedTuple):
    """What two versions differ in."""

    only_file: int
    only_journal: int
    changed: int


class _At(msgspec.Struct):
    at: str = ""


def versions(disk: Disk, files: Files, indexed: dict[str, str]) -> tuple[Version, Version] | None:
    """The file's version and the journal's; None where there are not two of them."""
    try:
        image, edited = read_checkpoint(disk, files.main, indexed)
    except (BookError, OSError):
        return None
    main = Base(files.main, image.head.id, snapshot_of(image))
    segments = read_segments(disk, files)
    folded = {mark.number for mark in image.folded if is_marked(disk, files.segment(mark.number), mark)}
    own = {} if edited else chain(main, segments)
    own_lines = {crc for _, crc in own.values()}
    strange = [
        line
        for number, (header, lines) in zip(files.segments(disk), segments, strict=True)
        if header is not None and number not in folded
        for line in lines.items()
        if line[1][1] not in own_lines
        and not (line[0] <= main.book.seq and header.continues == image.head.id)
    ]
    if not strange:
        return None
    newest = max(number for number, _ in strange)
    empty = Base(files.main, "", made_of({}, {}, 0, ""))
    for base in (*bases_of(disk, files, indexed), empty):
        if base.path == files.main and base.id:
            continue
        other = rebuilt(base, chain(base, segments))
        if other is not None and other.seq == newest:
            mine = rebuilt(main, own)
            return (Version("file", mine or main.book), Version("journal", other))
    return None


def difference(of_file: Version, of_journal: Version) -> Difference:
    """How many documents differ. `Damaged` where they cannot be read."""
    one, other = (
        {(name, each): raw for name in book.tables if name[:1] != "_" for each, raw in docs_of(book, name)}
        for book in (of_file.book, of_journal.book)
    )
    return Difference(
        len(one.keys() - other.keys()),
        len(other.keys() - one.keys()),
        sum(other[key] != raw for key, raw in one.items() if key in other),
    )


def last_entry(version: Version) -> str:
    """When the last entry of the timelines was, ISO; "" where there is none."""
    return max(
        (msgspec.json.decode(raw, type=_At).at for _, raw in docs_of(version.book, "entries")), default=""
    )


def choose(disk: Disk, files: Files, indexed: dict[str, str], which: Which, when: str) -> Path:
    """Take one version; where the other one is kept, as a book that can be opened. `NotSaved`."""
    found = versions(disk, files, indexed)
    if found is None:
        raise NotSaved("There are no longer two versions of the book, so nothing was done.")
    taken, left = found if which == "file" else found[::-1]
    kept = put_in_place(disk, files, taken.book, indexed, when)
    other = kept / "other-version.json"
    try:
        write_whole(disk, other, left.book, indexed)
    except (OSError, BookError) as error:
        raise (not_saved(error) if isinstance(error, OSError) else NotSaved(str(error))) from error
    return other

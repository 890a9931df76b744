"""From the schema of an older book to today's, a step at a time (design §2): pure functions on documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from followup_tui.book.documents import decode_document, encode_document
from followup_tui.book.image import EMPTY
from followup_tui.book.layout import SCHEMA, UNDO
from followup_tui.book.state import Snapshot, State, TableSnapshot, docs_of_table

Documents = dict[str, dict[int, dict[str, Any]]]
"""The documents of each table, by id."""
Step = Callable[[Documents], Documents]

STEPS: Mapping[int, Step] = {}
"""By the schema it starts from, the step to the next one; none is needed yet."""


def migrate(
    documents: Documents, schema: int, steps: Mapping[int, Step] = STEPS, to: int = SCHEMA
) -> Documents:
    """The documents of a book of `schema` as schema `to` has them. `KeyError` where a step is missing."""
    for number in range(schema, to):
        documents = steps[number](documents)
    return documents


def migrated(book: Snapshot, schema: int, steps: Mapping[int, Step] = STEPS, to: int = SCHEMA) -> Snapshot:
    """A book of an older schema in today's, as changes over what is on the disk."""
    if schema >= to:
        return book
    tables: dict[str, TableSnapshot] = {}
    before: Documents = {}
    for name, table in book.tables.items():
        if name == UNDO:  # what it would put back is of the old schema
            tables[name] = TableSnapshot(EMPTY, {}, table.next_id)
            continue
        before[name] = {each: decode_document(raw) for each, raw in docs_of_table(table)}
    kept = {name: {each: encode_document(doc) for each, doc in docs.items()} for name, docs in before.items()}
    for name, docs in migrate(before, schema, steps, to).items():
        was = book.tables.get(name, TableSnapshot(EMPTY, {}, 1))
        new = {each: encode_document(doc) for each, doc in docs.items()}
        changed: dict[int, bytes | None] = dict.fromkeys(kept.get(name, {}).keys() - new.keys())
        changed |= {each: raw for each, raw in new.items() if raw != kept.get(name, {}).get(each)}
        next_id = max([was.next_id, *(each + 1 for each in new)])
        tables[name] = TableSnapshot(was.base, {**was.changed, **changed}, next_id)
    return Snapshot(tables, book.seq, book.tip)


def migrate_state(state: State, schema: int, steps: Mapping[int, Step] = STEPS, to: int = SCHEMA) -> bool:
    """The same for a book in memory; whether there was anything to do."""
    if schema >= to:
        return False
    state.become(migrated(state.snapshot(), schema, steps, to))
    return True

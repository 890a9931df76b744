"""TinyDB's tables over our store: the only module that overrides or reads TinyDB's private names.

`tests/book/test_tables_contract.py` holds TinyDB to what is relied on here (`tinydb>=4.9,<5`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import AbstractContextManager
from typing import Any, Literal, Protocol

from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from followup_tui.book.documents import decode_document, encode_document


class Rows(Protocol):
    """What tables need of the store."""

    def transaction(self) -> AbstractContextManager[object]:
        """A transaction, or a part of the one that is open."""

    def raw(self, table: str, doc_id: int) -> bytes | None:
        """A document's bytes."""

    def ids(self, table: str) -> list[int]:
        """A table's ids."""

    def items(self, table: str) -> Iterator[tuple[int, bytes]]:
        """A table's documents as bytes."""

    def size(self, table: str) -> int:
        """How many documents a table has."""

    def stage(self, table: str, doc_id: int, raw: bytes | None) -> None:
        """Put a document or take it away."""

    def empty(self, table: str, how: Literal["clear", "drop"]) -> None:
        """`clear` or `drop` a table."""

    def take_id(self, table: str) -> int:
        """The next id."""

    def reserve(self, table: str, doc_id: int) -> None:
        """Let no new document get this id."""

    def names(self) -> set[str]:
        """The visible tables."""


class BookStorage(Storage):
    """What TinyDB calls a storage: the whole book as one mapping, rarely needed."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All visible tables, decoded; None for a book without any."""
        tables = {
            name: {str(doc_id): decode_document(raw) for doc_id, raw in self.rows.items(name)}
            for name in self.rows.names()
        }
        return tables or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the visible tables be `data`, as one transaction."""
        with self.rows.transaction():
            for name in self.rows.names():
                self.rows.empty(name, "clear" if name in data else "drop")
            for name, docs in data.items():
                for doc_id, doc in docs.items():
                    self.rows.stage(name, int(doc_id), encode_document(doc))


class ReadView(Mapping[str, dict[str, Any]]):
    """A table as `Table` reads it: ids as text, every document decoded for whoever looks at it."""

    def __init__(self, rows: Rows, name: str) -> None:
        self._rows = rows
        self._name = name

    def __getitem__(self, key: str) -> dict[str, Any]:
        raw = self._rows.raw(self._name, int(key)) if key.lstrip("-").isdecimal() else None
        if raw is None:
            raise KeyError(key)
        return decode_document(raw)

    def __iter__(self) -> Iterator[str]:
        return map(str, self._rows.ids(self._name))

    def __len__(self) -> int:
        return self._rows.size(self._name)

    def items(self) -> Iterator[tuple[str, dict[str, Any]]]:  # type: ignore[override]  # `Table` only loops over it
        """Ids and documents, decoded one by one."""
        return ((str(doc_id), decode_document(raw)) for doc_id, raw in self._rows.items(self._name))


class UpdateView(MutableMapping[int, dict[str, Any]]):
    """A table as an updater changes it: what it looked at is kept, and compared when it is done."""

    def __init__(self, rows: Rows, name: str) -> None:
        self._rows = rows
        self._name = name
        self._seen: dict[int, dict[str, Any]] = {}
        self._before: dict[int, bytes | None] = {}

    def __getitem__(self, doc_id: int) -> dict[str, Any]:
        if doc_id not in self._seen:
            raw = None if doc_id in self._before else self._rows.raw(self._name, doc_id)
            if raw is None:
                raise KeyError(doc_id)
            self._before[doc_id] = raw
            self._seen[doc_id] = decode_document(raw)
        return self._seen[doc_id]

    def __setitem__(self, doc_id: int, document: dict[str, Any]) -> None:
        self._before.setdefault(doc_id, self._rows.raw(self._name, doc_id))
        self._seen[doc_id] = document
        self._rows.reserve(self._name, doc_id)

    def __delitem__(self, doc_id: int) -> None:
        self._before.setdefault(doc_id, self._rows.raw(self._name, doc_id))
        self._seen.pop(doc_id, None)

    def __iter__(self) -> Iterator[int]:
        ids = self._rows.ids(self._name)
        known = set(ids)
        yield from (doc_id for doc_id in ids if doc_id in self)
        yield from (doc_id for doc_id in list(self._seen) if doc_id not in known)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, doc_id: object) -> bool:
        if doc_id in self._before:
            return doc_id in self._seen
        return isinstance(doc_id, int) and self._rows.raw(self._name, doc_id) is not None

    def stage(self) -> None:
        """Hand over what the updater changed. `TypeError` or `ValueError` for what JSON does not have."""
        encoded = {doc_id: encode_document(document) for doc_id, document in self._seen.items()}
        for doc_id, before in self._before.items():
            raw = encoded.get(doc_id)
            if raw != before:
                self._rows.stage(self._name, doc_id, raw)


class BookTable(Table):
    """A TinyDB table whose every write is a transaction of the store, or a part of one."""

    def __init__(
        self, storage: BookStorage, name: str, cache_size: int = 10, persist_empty: bool = False
    ) -> None:
        self._rows = storage.rows
        super().__init__(storage, name, cache_size)
        # Stock empties an existing table here (#636).
        if persist_empty and name not in self._rows.names():
            self._rows.empty(name, "clear")

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document; its id."""
        with self._rows.transaction():
            return super().insert(document)

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents, all or none; their ids. `ValueError` if an id is taken."""
        with self._rows.transaction():
            return super().insert_multiple(documents)

    def truncate(self) -> None:
        """Remove all documents; ids begin at one again."""
        self._rows.empty(self.name, "clear")

    def search(self, cond: QueryLike) -> list[Document]:
        """All documents that match, the caller's own to change."""
        if _reads_a_pattern(cond):
            # The cache cannot tell patterns apart that differ in their flags alone.
            return [
                self.document_class(doc, int(key)) for key, doc in self._read_table().items() if cond(doc)
            ]
        cached = self._query_cache.get(cond)
        if cached is None:
            found = super().search(cond)
            return [self._fresh(document) for document in found] if cond in self._query_cache else found
        return [self._fresh(document) for document in cached]

    def _fresh(self, document: Document) -> Document:
        return self.document_class(
            decode_document(self._rows.raw(self.name, document.doc_id) or b""), document.doc_id
        )

    def _get_next_id(self) -> int:
        with self._rows.transaction():
            return self._rows.take_id(self.name)

    def _read_table(self) -> ReadView:  # type: ignore[override]  # TinyDB says dict, and reads it as a Mapping
        return ReadView(self._rows, self.name)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        with self._rows.transaction():
            view = UpdateView(self._rows, self.name)
            updater(view)
            view.stage()
        self.clear_cache()


def _reads_a_pattern(cond: object) -> bool:
    return _mentions(getattr(cond, "_hash", None), ("matches", "search"))


def _mentions(value: object, words: tuple[str, ...]) -> bool:
    if isinstance(value, tuple) and value and value[0] in words:
        return True
    return isinstance(value, (tuple, frozenset)) and any(_mentions(item, words) for item in value)

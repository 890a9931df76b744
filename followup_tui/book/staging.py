"""What a transaction has changed so far: seen by itself alone until it is on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

from followup_tui.book.journal import delete_op, quote_name, set_op, table_op
from followup_tui.book.state import NO_TABLE, State

Effect = tuple[str, int, bytes | None, bytes | None]
"""A document that differs: table, id, and its bytes before and after."""
Emptied = Literal["clear", "drop"] | None


class Staged:
    """Documents put (bytes) or taken away (None), and tables emptied, over a state that stays as it is."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._docs: dict[str, dict[int, bytes | None]] = {}
        self._emptied: dict[str, Emptied] = {}
        self._next: dict[str, int] = {}
        self._saved: dict[tuple[str, int], bytes | None] = {}
        self._steps: list[tuple[str, Callable[[], object]]] = []

    def mark(self) -> int:
        """A point to `go_back` to."""
        return len(self._steps)

    def go_back(self, mark: int) -> set[str]:
        """Undo everything staged since `mark`; the tables it touched."""
        touched = set()
        while len(self._steps) > mark:
            name, step_back = self._steps.pop()
            step_back()
            touched.add(name)
        return touched

    def docs(self, name: str) -> dict[int, bytes | None]:
        """What was put or taken away in a table."""
        return self._docs.get(name, {})

    def is_emptied(self, name: str) -> bool:
        """Whether the state's documents of this table no longer count."""
        return self._emptied.get(name) is not None

    def raw(self, name: str, doc_id: int) -> bytes | None:
        """A document's bytes as the transaction sees it."""
        docs = self._docs.get(name)
        if docs is not None and doc_id in docs:
            return docs[doc_id]
        return None if self.is_emptied(name) else self.saved(name, doc_id)

    def saved(self, name: str, doc_id: int) -> bytes | None:
        """A document's bytes as they were before the transaction."""
        key = name, doc_id
        if key not in self._saved:
            self._saved[key] = self._state.tables.get(name, NO_TABLE).raw(doc_id)
        return self._saved[key]

    def put(self, name: str, doc_id: int, raw: bytes | None) -> None:
        """Put a document or, with None, take it away."""
        docs = self._docs.setdefault(name, {})
        if doc_id in docs:
            self._steps.append((name, partial(docs.__setitem__, doc_id, docs[doc_id])))
        else:
            self._steps.append((name, partial(docs.pop, doc_id)))
        docs[doc_id] = raw
        if raw is not None and doc_id >= self.next_id(name):
            self._next[name] = doc_id + 1

    def empty(self, name: str, how: Literal["clear", "drop"]) -> None:
        """Take all documents of a table away, and let its ids begin anew."""
        self._steps.append(
            (name, partial(self._fill_again, name, self._docs.get(name, {}), self._emptied.get(name)))
        )
        self._docs[name] = {}
        self._emptied[name] = how
        self._next[name] = 1

    def _fill_again(self, name: str, docs: dict[int, bytes | None], emptied: Emptied) -> None:
        self._docs[name], self._emptied[name] = docs, emptied

    def next_id(self, name: str) -> int:
        """The id for a new document."""
        if name in self._next:
            return self._next[name]
        table = self._state.tables.get(name)
        return table.next_id if table is not None else 1

    def take_id(self, name: str) -> int:
        """An id that is not given out again."""
        doc_id = self.next_id(name)
        self._next[name] = doc_id + 1
        return doc_id

    def tables(self) -> set[str]:
        """The tables that exist, as the transaction sees it."""
        names = set(self._state.tables)
        for name, how in self._emptied.items():
            if how == "drop":
                names.discard(name)
            elif how == "clear":
                names.add(name)
        return names | {
            name for name, docs in self._docs.items() if any(raw is not None for raw in docs.values())
        }

    def effects(self) -> Iterator[Effect]:
        """The documents that will differ, as they were and as they will be."""
        for name, docs in self._docs.items():
            for doc_id, raw in docs.items():
                before = self.saved(name, doc_id)
                if raw != before:
                    yield name, doc_id, before, raw
            if self.is_emptied(name):
                table = self._state.tables.get(name, NO_TABLE)
                for doc_id in table.ids():
                    if doc_id not in docs:
                        yield name, doc_id, table.raw(doc_id), None

    def ops(self) -> Iterator[bytes]:
        """The changes as the journal has them; none for what stays as it was."""
        for name, docs in self._docs.items():
            quoted = quote_name(name)
            how = self._emptied.get(name)
            if how is not None and (name in self._state.tables or how == "clear"):
                yield table_op(how, quoted)
            for doc_id, raw in docs.items():
                before = self.saved(name, doc_id) if how is None else None
                if raw is None:
                    if before is not None:
                        yield delete_op(quoted, doc_id)
                elif raw != before:
                    yield set_op(quoted, doc_id, raw)

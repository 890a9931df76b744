"""Counting the book's entries once in the background, then staying current as things are logged.

A hundred thousand touches take some tenths of a second; they are taken in by a few hundred, so that no key waits.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec import Struct

from followup_tui.actions.desk import Desk
from followup_tui.book.book import ENTRIES, Changed

BREATH = 0.002
"""Seconds to leave between two steps: a key passes ten hands until it is seen, and a step would go before each."""
_AT_ONCE = 300
"""Entries that are taken in a step: some three milliseconds."""


class Tick(Struct, gc=False):
    """As much of an entry as is counted: quicker to decode than the whole; `at` stays text until it is wanted.

    It holds nothing that could go round in circles: a thousand of them set off no search for garbage (90 ms at 10k
    people).
    """

    person: int
    at: str
    kind: str = "touch"
    channel: str = ""
    outcome: str = ""
    by: str = "us"
    learned: str = ""
    because: str = ""


class Counting(ABC):
    """What is made of all entries. `ready` once all were read; call `close` when done.

    A subclass says how to `begin`, to `take` entries in, to `settle` what was taken, and to `follow` a few new ones.
    """

    def __init__(self, desk: Desk) -> None:
        self.ready = False
        self._desk = desk
        self._book = desk.book
        self._last = 0
        self._waiting: Changed = set()
        self._book.on_change.insert(0, self._changed)  # before any screen that shows what is counted here

    @abstractmethod
    def begin(self) -> None:
        """Forget what was counted."""

    @abstractmethod
    def take(self, ticks: Mapping[int, Tick]) -> None:
        """Take in some entries of the book, a few hundred, by id."""

    def settle(self) -> Iterator[None]:
        """Finish once all were taken in, some milliseconds' worth a step."""
        yield from ()

    def follow(self, ticks: Mapping[int, Tick]) -> bool:
        """Take in what was logged since; False where only a new count can tell."""
        self.take(ticks)
        return True

    def close(self) -> None:
        """Follow the book no longer."""
        if self._changed in self._book.on_change:
            self._book.on_change.remove(self._changed)

    def read(self) -> Iterator[None]:
        """Count all there is, some milliseconds' worth a step; again where something counted was taken back."""
        while not self.ready:
            self._last, self._waiting = 0, set()
            self.begin()
            for chunk in self._book.store.chunks(ENTRIES, Tick):
                entries = iter(chunk.items())
                while some := dict(islice(entries, _AT_ONCE)):
                    self.take(some)
                    self._last = max(self._last, *some)
                    yield
            yield from self.settle()
            self.ready = True
            missed, self._waiting = self._waiting, set()
            self._changed(missed)

    def _changed(self, changed: Changed) -> None:
        """Take in what was logged; what was changed or taken back makes a new count necessary."""
        ids = {id_ for table, id_ in changed if table == ENTRIES}
        if not ids:
            return
        if not self.ready:
            self._waiting |= {(ENTRIES, id_) for id_ in ids}
            return
        found = {id_: self._book.store.decode_one(ENTRIES, id_, Tick) for id_ in ids if id_ > self._last}
        new = {id_: each for id_, each in found.items() if each is not None}
        if len(new) < len(ids) or not self.follow(new):
            self.ready = False
            return
        self._last = max(self._last, *ids)

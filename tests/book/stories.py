"""What the crash tests do to a book, act by act, and what it must hold after each: these, and each of them whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from followup_tui.book.store import Store, open_db

Held = tuple[int, ...]
"""The numbers of the entries that a book holds."""


def start(path: Path) -> None:
    """A book with one person and a checkpoint behind it."""
    with open_db(path) as db:
        with db.transaction():
            db.put("people", {"name": "Dana", "touches": 0, "sum": 0})
        db.close(checkpoint=True)


def log(db: Store, number: int) -> None:
    """Two documents at once: an entry, and the person's count and sum."""
    with db.transaction(f"Logged {number}"):
        person = db.doc("people", 1) or {}
        db.put("entries", {"person": 1, "n": number})
        person |= {"touches": person["touches"] + 1, "sum": person["sum"] + number}
        db.put("people", person, 1)


def held(db: Store) -> Held:
    """What the book holds; AssertionError where a change is there by half, or twice."""
    numbers = tuple(sorted((db.doc("entries", each) or {})["n"] for each in db.ids("entries")))
    person = db.doc("people", 1) or {}
    assert person["touches"] == len(numbers), "a change is there by half"
    assert person["sum"] == sum(numbers), "a change is there by half"
    assert db.ids_by("entries", "person", 1) == db.ids("entries"), "the index differs"
    assert len(set(numbers)) == len(numbers), "a change is there twice"
    return numbers


class Story:
    """Acts of two copies on one book, in turn. `tell` is called after each that was done."""

    def __init__(self, open_copy: Callable[[], Store], tell: Callable[[Held], object]):
        self._open = open_copy
        self._tell = tell
        self.held: Held = ()
        self.desk: Store | None = None
        self.ssh: Store | None = None

    def acts(self) -> list[Callable[[], Held]]:
        """Each act, which gives what the book must hold once it is done."""
        return [
            self._open_desk,
            lambda: self._logs("desk", 1),
            lambda: self._logs("desk", 2),
            self._open_ssh,
            lambda: self._logs("ssh", 3),
            lambda: self._checkpoint("desk"),
            lambda: self._logs("ssh", 4),
            lambda: self._undoes("ssh", 4),
            lambda: self._logs("desk", 5),
            lambda: self._checkpoint("ssh"),
            lambda: self._checkpoint("desk"),
            lambda: self._logs("ssh", 6),
            lambda: self._logs("desk", 7),
            lambda: self._undoes("desk", 7),
            lambda: self._redoes("desk", 7),
            lambda: self._logs("ssh", 8),
            self._close_ssh,
            self._close_desk,
        ]

    def run(self) -> None:
        """All acts, one after the other."""
        for act in self.acts():
            self.do(act)

    def do(self, act: Callable[[], Held]) -> None:
        """One act, told once it is done."""
        self.held = act()
        self._tell(self.held)

    def end(self) -> None:
        """Let go of what is open, as a dead process does."""
        for copy in (self.desk, self.ssh):
            if copy is not None:
                copy.close(checkpoint=False)
        self.desk = self.ssh = None

    def _open_desk(self) -> Held:
        self.desk = self.desk or self._open()
        return self.held

    def _open_ssh(self) -> Held:
        self.ssh = self.ssh or self._open()
        return self.held

    def _of(self, who: str) -> Store:
        copy = self.desk if who == "desk" else self.ssh
        assert copy is not None
        return copy

    def _logs(self, who: str, number: int) -> Held:
        log(self._of(who), number)
        return (*self.held, number)

    def _undoes(self, who: str, number: int) -> Held:
        assert self._of(who).undo() == f"Logged {number}"
        return tuple(each for each in self.held if each != number)

    def _redoes(self, who: str, number: int) -> Held:
        assert self._of(who).redo() == f"Logged {number}"
        return (*self.held, number)

    def _checkpoint(self, who: str) -> Held:
        self._of(who).refresh()
        self._of(who).checkpoint()
        return self.held

    def _close_ssh(self) -> Held:
        if self.ssh is not None:
            self.ssh.close(checkpoint=False)
            self.ssh = None
        return self.held

    def _close_desk(self) -> Held:
        if self.desk is not None:
            self.desk.close(checkpoint=True)
            self.desk = None
        return self.held

"""What a rule may see of the book: a Protocol, so that rules need no store (style.md)."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from followup_tui.model.entry import Entry
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise
from followup_tui.model.settings import Settings


class BookView(Protocol):
    """A read-only view of the book. Ids are positive and never used twice."""

    @property
    def people(self) -> Mapping[int, Person]:
        """Everybody, by id."""

    @property
    def promises(self) -> Mapping[int, Promise]:
        """Every promise ever made, by id."""

    @property
    def settings(self) -> Settings:
        """The user's settings."""

    def promises_of(self, person: int) -> Sequence[tuple[int, Promise]]:
        """The open promises of one person, earliest first."""

    def timeline(self, person: int) -> Sequence[tuple[int, Entry]]:
        """One person's entries, oldest first."""

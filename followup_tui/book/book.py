"""The book as the rest of the app sees it: people, promises and timelines as typed values over the store."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from followup_tui.book.search import SearchIndex
from followup_tui.book.store import Store
from followup_tui.method.plans import BUILT_IN, Plans
from followup_tui.model.entry import Entry
from followup_tui.model.how_hard import HowHard
from followup_tui.model.person import Person
from followup_tui.model.plan import Plan
from followup_tui.model.practice import Practice
from followup_tui.model.promise import Promise
from followup_tui.model.quarter import Quarter
from followup_tui.model.settings import Settings
from followup_tui.model.shelf import SaidYes, Thing
from followup_tui.model.template import Template
from followup_tui.model.values import Count, FridayPage, Version, Worksheet

PEOPLE, ENTRIES, PROMISES, SETTINGS, BLOCKED = "people", "entries", "promises", "settings", "blocked"
WORKSHEET, VERSIONS, COUNTS, FRIDAYS = "worksheet", "worksheet_versions", "goal_counts", "fridays"
THINGS, SAID_YES, QUARTERS = "things", "said_yes", "quarters"
PLANS, TEMPLATES = "plans", "templates"
PRACTICE, HOW_HARD = "practice", "how_hard"
_ONLY = 1  # the id of the one document in SETTINGS, BLOCKED, WORKSHEET and SAID_YES

_SLICE = 250
"""People that the search index takes in at a step of the background."""

T = TypeVar("T")
Changed = set[tuple[str, int]]


class Blocked(msgspec.Struct, frozen=True):
    """Who must not be contacted, remembered without their names (design §2): salted hashes of phones and e-mails."""

    salt: str
    keys: tuple[str, ...] = ()


class Book:
    """Typed access to one store; a BookView, and the only way in which actions write.

    People and promises are decoded once and kept current; timelines are decoded when they are looked at. Writing needs
    an open `transaction`. Unknown keys of a document survive a change. Store errors (NotSaved …) pass through.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._people: dict[int, Person] = store.decode(PEOPLE, Person)
        self._promises: dict[int, Promise] = store.decode(PROMISES, Promise)
        self._open: dict[int, list[int]] | None = None
        self._settings = store.decode_one(SETTINGS, _ONLY, Settings) or Settings()
        self._search: SearchIndex | None = None
        self._notes_read = False
        self.on_change: list[Callable[[Changed], None]] = []
        """Called after every change, our own or another copy's, with (table, id) of what changed."""
        store.on_commit.append(self._absorb)

    # -- reading ---------------------------------------------------------------------------------

    @property
    def people(self) -> Mapping[int, Person]:
        """Everybody, by id."""
        return MappingProxyType(self._people)

    @property
    def promises(self) -> Mapping[int, Promise]:
        """Every promise ever made, by id."""
        return MappingProxyType(self._promises)

    @property
    def open_promises(self) -> Mapping[int, Promise]:
        """The promises that still wait to be kept, by id."""
        return {id_: each for id_, each in self._promises.items() if each.is_open}

    @property
    def settings(self) -> Settings:
        """The user's settings."""
        return self._settings

    def promises_of(self, person: int) -> list[tuple[int, Promise]]:
        """The open promises of one person, earliest first."""
        if self._open is None:
            self._open = {}
            for id_, promise in self._promises.items():
                if promise.is_open:
                    self._open.setdefault(promise.person, []).append(id_)
        found = [(id_, self._promises[id_]) for id_ in self._open.get(person, ())]
        return sorted(found, key=lambda each: (each[1].when.starts_at(), each[0]))

    def timeline(self, person: int) -> list[tuple[int, Entry]]:
        """One person's entries, oldest first."""
        found = [(id_, self.entry(id_)) for id_ in self.store.ids_by(ENTRIES, "person", person)]
        return sorted(((id_, each) for id_, each in found if each), key=lambda each: (each[1].at, each[0]))

    def newest_first(self, person: int) -> Iterator[Entry]:
        """One person's entries, the last written first; each is read when it is asked for."""
        for id_ in reversed(self.store.ids_by(ENTRIES, "person", person)):
            if (entry := self.entry(id_)) is not None:
                yield entry

    def entry(self, id_: int) -> Entry | None:
        """One entry, or None if there is none of this id."""
        return self.store.decode_one(ENTRIES, id_, Entry)

    def search(self) -> SearchIndex:
        """The index over people, made on first use and kept current; `warm_search` brings in the notes."""
        if self._search is None:
            self._search = SearchIndex(self._people)
        return self._search

    def warm_search(self, *, notes: bool) -> Iterator[None]:
        """Build the index some milliseconds' worth a step: people, and then, once in a run, the notes."""
        index = self.search()
        while index.take_in(_SLICE):
            yield
        if not notes or self._notes_read:
            return
        self._notes_read = True
        for chunk in self.store.chunks(ENTRIES, Entry):
            index.add_notes(chunk.values())
            yield

    def blocked(self) -> Blocked | None:
        """The remembered do-not-contacts, or None while there are none."""
        return self.store.decode_one(BLOCKED, _ONLY, Blocked)

    # Why I follow up: a few small documents, decoded when they are asked for.

    @property
    def worksheet(self) -> Worksheet:
        """The worksheet as it stands, a blank one before anything was answered."""
        return self.store.decode_one(WORKSHEET, _ONLY, Worksheet) or Worksheet()

    def versions(self) -> dict[int, Version]:
        """Earlier worksheets, the oldest first."""
        return self.store.decode(VERSIONS, Version)

    def counts(self) -> dict[int, Count]:
        """What was entered towards goals, in order."""
        return self.store.decode(COUNTS, Count)

    def fridays(self) -> dict[int, FridayPage]:
        """The Friday pages, skipped ones included."""
        return self.store.decode(FRIDAYS, FridayPage)

    def quarters(self) -> dict[int, Quarter]:
        """The quarters that were promised, the oldest first (method Q2)."""
        return self.store.decode(QUARTERS, Quarter)

    # For the moment of calling: as small, and as rarely asked for.

    def things(self) -> dict[int, Thing]:
        """The shelf of things of value, the oldest first (method F3)."""
        return self.store.decode(THINGS, Thing)

    def plans(self) -> Plans:
        """The plans of touches by id; the built-in ones while the user has written none (method F5)."""
        return self.store.decode(PLANS, Plan) or BUILT_IN

    def templates(self) -> dict[int, Template]:
        """The words that the user wrote in place of the app's, one for each situation and kind (method S4)."""
        return self.store.decode(TEMPLATES, Template)

    def practices(self) -> dict[int, Practice]:
        """Practice in daily life, the oldest first (method P1)."""
        return self.store.decode(PRACTICE, Practice)

    def how_hard(self) -> dict[int, HowHard]:
        """How hard sessions looked and were, the oldest first (method S6)."""
        return self.store.decode(HOW_HARD, HowHard)

    @property
    def said_yes(self) -> str:
        """The time the user said yes to somebody persistent, "" before they wrote it down (method F6)."""
        return (self.store.decode_one(SAID_YES, _ONLY, SaidYes) or SaidYes()).told

    # -- writing ---------------------------------------------------------------------------------

    def transaction(self, label: str | None = None) -> AbstractContextManager[Any]:
        """Group changes: all or nothing; with a label they are one step of undo. Raises NotSaved."""
        return self.store.transaction(label)

    def save_person(self, person: Person, id_: int | None = None) -> int:
        """Write a person; a new one without `id_`. Returns the id."""
        return self._save(PEOPLE, person, id_)

    def save_promise(self, promise: Promise, id_: int | None = None) -> int:
        """Write a promise; a new one without `id_`. Returns the id."""
        return self._save(PROMISES, promise, id_)

    def save_entry(self, entry: Entry, id_: int | None = None) -> int:
        """Write a timeline entry; a new one without `id_`. Returns the id."""
        return self._save(ENTRIES, entry, id_)

    def save_settings(self, settings: Settings) -> None:
        """Write the user's settings."""
        self._save(SETTINGS, settings, _ONLY)

    def save_blocked(self, blocked: Blocked) -> None:
        """Write the remembered do-not-contacts."""
        self._save(BLOCKED, blocked, _ONLY)

    def save_worksheet(self, worksheet: Worksheet) -> None:
        """Write the worksheet in its place."""
        self._save(WORKSHEET, worksheet, _ONLY)

    def save_version(self, version: Version) -> int:
        """Keep an earlier worksheet. Returns the id."""
        return self._save(VERSIONS, version, None)

    def save_count(self, count: Count) -> int:
        """Write something entered towards a goal. Returns the id."""
        return self._save(COUNTS, count, None)

    def save_friday(self, page: FridayPage, id_: int | None = None) -> int:
        """Write a Friday page; a new one without `id_`. Returns the id."""
        return self._save(FRIDAYS, page, id_)

    def save_quarter(self, quarter: Quarter, id_: int | None = None) -> int:
        """Write a quarter; a new one without `id_`. Returns the id."""
        return self._save(QUARTERS, quarter, id_)

    def save_thing(self, thing: Thing, id_: int | None = None) -> int:
        """Write a thing of the shelf; a new one without `id_`. Returns the id."""
        return self._save(THINGS, thing, id_)

    def delete_thing(self, id_: int) -> None:
        """Take a thing off the shelf; what timelines say of it stays."""
        self.store.delete(THINGS, id_)

    def save_plan(self, plan: Plan, id_: int | None = None) -> int:
        """Write a plan; a new one without `id_`. The first one brings the built-in ones along. Returns the id."""
        if not self.store.decode(PLANS, Plan):
            for built_in, each in BUILT_IN.items():
                self._save(PLANS, each, built_in)
        return self._save(PLANS, plan, id_)

    def delete_plan(self, id_: int) -> None:
        """Remove a plan; whoever is on it goes on with the usual one."""
        self.store.delete(PLANS, id_)

    def save_template(self, template: Template, id_: int | None = None) -> int:
        """Write words of the user's own; new ones without `id_`. Returns the id."""
        return self._save(TEMPLATES, template, id_)

    def delete_template(self, id_: int) -> None:
        """Remove words of the user's own: the app's are said again."""
        self.store.delete(TEMPLATES, id_)

    def save_practice(self, practice: Practice, id_: int | None = None) -> int:
        """Write a piece of practice; a new one without `id_`. Returns the id."""
        return self._save(PRACTICE, practice, id_)

    def save_how_hard(self, said: HowHard, id_: int | None = None) -> int:
        """Write how hard a session looked, and was; a new one without `id_`. Returns the id."""
        return self._save(HOW_HARD, said, id_)

    def save_said_yes(self, told: str) -> None:
        """Write the time the user said yes to somebody persistent."""
        self._save(SAID_YES, SaidYes(told), _ONLY)

    def delete_person(self, id_: int) -> None:
        """Remove a person with their timeline and promises."""
        for entry in list(self.store.ids_by(ENTRIES, "person", id_)):
            self.store.delete(ENTRIES, entry)
        for promise in [each for each, value in self._promises.items() if value.person == id_]:
            self.store.delete(PROMISES, promise)
        self.store.delete(PEOPLE, id_)

    def _save(self, table: str, value: msgspec.Struct, id_: int | None) -> int:
        document: dict[str, Any] = msgspec.to_builtins(value)
        before = self.store.doc(table, id_) if id_ is not None else None
        if before is not None:
            known = type(value).__struct_fields__
            document |= {key: kept for key, kept in before.items() if key not in known}
        return self.store.put(table, document, id_)

    # -- staying current ---------------------------------------------------------------------------

    def refresh(self) -> Changed:
        """Take in what other copies wrote; returns what changed, an empty set at the cost of a stat if nothing did."""
        return self.store.refresh()

    def _absorb(self, changed: Changed) -> None:
        for table, id_ in changed:
            if table == PEOPLE:
                person = self.store.decode_one(PEOPLE, id_, Person)
                _follow(self._people, id_, person)
                if self._search is not None:
                    self._search.follow(id_, person)
            elif table == ENTRIES and self._search is not None:
                entry = self.entry(id_)
                self._search.add_notes([entry] if entry else [])
            elif table == PROMISES:
                _follow(self._promises, id_, self.store.decode_one(PROMISES, id_, Promise))
                self._open = None
            elif table == SETTINGS:
                self._settings = self.store.decode_one(SETTINGS, _ONLY, Settings) or Settings()
        for tell in self.on_change:
            tell(changed)


def _follow(kept: dict[int, T], id_: int, now: T | None) -> None:
    """Keep a decoded table in step with one document of the store."""
    if now is None:
        kept.pop(id_, None)
    else:
        kept[id_] = now

"""Making the content of a book in memory by the method's own rules, so that it is what logging would have made."""

from datetime import datetime

import msgspec
from msgspec.structs import replace

from followup_tui.actions.ending import ended
from followup_tui.method.proposal import propose
from followup_tui.method.touching import apply_touch, becomes_promise, settle, who_asked
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.entry import Entry
from followup_tui.model.how_hard import HowHard
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise
from followup_tui.model.quarter import Quarter
from followup_tui.model.settings import Settings
from followup_tui.model.text import clean_line
from followup_tui.model.values import Count, FridayPage, Worksheet
from followup_tui.model.words import ENDINGS, Ending


class Content(msgspec.Struct):
    """What a book holds, ready to be written. Entries and promises name people by their key in `people`."""

    settings: Settings
    people: dict[int, Person] = msgspec.field(default_factory=dict)
    entries: dict[int, Entry] = msgspec.field(default_factory=dict)
    promises: dict[int, Promise] = msgspec.field(default_factory=dict)
    worksheet: Worksheet = Worksheet()
    fridays: tuple[FridayPage, ...] = ()
    counts: tuple[Count, ...] = ()
    quarters: tuple[Quarter, ...] = ()
    how_hard: tuple[HowHard, ...] = ()

    @property
    def touches(self) -> int:
        """How many of the entries are touches."""
        return sum(each.is_touch for each in self.entries.values())


class Rehearsal:
    """Plays touches, oldest first, and keeps what follows from them."""

    def __init__(self, zone: str, settings: Settings, calendar: WorkCalendar) -> None:
        self.content = Content(settings)
        self._zone = zone
        self._calendar = calendar

    def add(self, person: Person) -> int:
        """Put somebody in the book; returns their key."""
        id_ = len(self.content.people) + 1
        self.content.people[id_] = person
        return id_

    def note(self, entry: Entry) -> int:
        """Put an entry on a timeline that changes nothing else; returns its key."""
        id_ = len(self.content.entries) + 1
        self.content.entries[id_] = entry
        return id_

    def promise(self, promise: Promise) -> None:
        """Keep a promise."""
        self.content.promises[len(self.content.promises) + 1] = promise

    def touch(self, entry: Entry, step: Step | None, agreed: Promise | None = None) -> None:
        """Play one touch, with the step that was typed or, for None, the proposed one (design §4).

        `agreed` lends their words and reason to the promise that the step becomes.
        """
        person = self.content.people[entry.person]
        proposal = propose(
            entry.outcome or "talked",
            person,
            entry.channel or "call",
            entry.at,
            self._zone,
            self.content.settings,
            self._calendar,
            self._open_of(entry.person),
            by=entry.by,
            number=entry.number,
        )
        following = step or proposal.step
        entry = replace(entry, step=person.plan.done + 1 if entry.by == "us" else 0, next=following)
        promised = (
            following is not None
            and entry.outcome is not None
            and becomes_promise(
                entry.outcome,
                following,
                typed=step is not None,
                by=entry.by,
                standing=proposal.stands is not None,
            )
        )
        self.content.people[entry.person] = apply_touch(
            person,
            entry,
            None if promised else following,
            self._zone,
            rest=None if step else proposal.rest,
        )
        entry_id = self.note(entry)
        agreed_step = following if promised else None
        for id_, state in settle(self._open_of(entry.person), entry, self._zone, agreed_step):
            before = self.content.promises[id_]
            self.content.promises[id_] = replace(before, state=state, settled=entry.at, settled_by=entry_id)
        if promised and following is not None:
            made = agreed or Promise(person=entry.person, when=following.when, made=entry.at)
            asked = who_asked(following, by=entry.by, said=made.words or made.reason)
            self.promise(
                replace(made, what=following.what, when=following.when, asked_by=asked, entry=entry_id)
            )
        if entry.outcome in ENDINGS:
            self.content.people[entry.person] = replace(
                self.content.people[entry.person], ended_why=clean_line(entry.note)
            )
            self._drop(entry.person, entry.at)

    def end(self, id_: int, ending: Ending, why: str, at: datetime) -> None:
        """Let somebody go, as the user would."""
        self.content.people[id_] = ended(self.content.people[id_], ending, why)
        self._drop(id_, at)
        self.note(Entry(person=id_, at=at, kind="stage", note=f"{ending}: {why}"))

    def _open_of(self, id_: int) -> list[tuple[int, Promise]]:
        return [
            (key, each) for key, each in self.content.promises.items() if each.person == id_ and each.is_open
        ]

    def _drop(self, id_: int, at: datetime) -> None:
        for key, each in self._open_of(id_):
            self.content.promises[key] = replace(each, state="dropped", settled=at)

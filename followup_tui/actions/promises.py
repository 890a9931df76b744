"""The open promises of one person, both sides': keeping, moving, dropping, each with one key (method Q4, Q6)."""

from datetime import datetime

from msgspec.structs import replace

from followup_tui.actions.date_typing import Dated, DateTyping
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.missed import ground_for, missed_of
from followup_tui.actions.steps import read_step
from followup_tui.method.days import due_day, next_working_day
from followup_tui.method.decent import place_spoken_of
from followup_tui.method.facts import know
from followup_tui.method.promise_words import honest_words, late_words, moving_words
from followup_tui.method.standing import is_late
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise, PromiseState
from followup_tui.model.text import clean_line
from followup_tui.model.when import Refusal, When
from followup_tui.model.words import EntryKind

GONE = "That promise is no longer open."


class PromiseDate(DateTyping):
    """The day of what they promise, or, with `moving`, another day for one of the open promises."""

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk, person)
        self._person = person
        self.moving: int | None = None

    def dated(self, text: str) -> Dated:
        """All but what stands behind a semicolon: their words for it."""
        date, mark, words = text.partition(";")
        return Dated("", date, mark + words)

    def understand(self, dated: Dated) -> Step | Refusal:
        """Such as "drawings fri"; what is moved stays what it is, unless something else is named."""
        found = read_step(self.desk, dated.date, self.desk.book.people.get(self._person))
        moved = self._moved
        if moved is None or isinstance(found, Refusal) or found.what != "call":
            return found
        return replace(found, what=moved.what)

    @property
    def proposed(self) -> Step | None:
        """The next working day for what is moved, at the time that it has."""
        if (moved := self._moved) is None:
            return None
        after = max(self.desk.now.date(), due_day(moved.when, self.desk.zone))
        return Step(
            moved.what, replace(moved.when, day=next_working_day(after, self.desk.calendar), about=False)
        )

    def step(self, text: str) -> Step:
        """What Enter takes. Raises Refused with what to type instead."""
        found = self.read(text) or self.proposed
        if isinstance(found, Step):
            return Step(found.what, found.when.bare())
        raise Refused(
            found.reason if found is not None else "Type what it is and the day, such as: drawings fri"
        )

    @property
    def _moved(self) -> Promise | None:
        return None if self.moving is None else self.desk.book.promises.get(self.moving)


def they_promised(desk: Desk, id_: int, step: Step, words: str = "") -> int:
    """Keep what they promised us, in their words; returns the promise's id. Raises Refused if they are gone, NotSaved.

    It waits on the card, not in the queue (design §2).
    """
    said = clean_line(words)
    with desk.book.transaction(f"{called(desk.person(id_))} promised"):
        promise = Promise(
            person=id_, what=step.what, when=step.when, made=desk.now, owed_by="them", words=said
        )
        promise_id = desk.book.save_promise(promise)
        desk.book.save_entry(
            Entry(person=id_, at=desk.now, kind="promise_made", by="them", next=step, promise=promise_id)
        )
    return promise_id


def they_kept(desk: Desk, promise_id: int) -> str:
    """They did what they promised; kept or late by the time it was for. Returns which. Raises Refused, NotSaved."""
    promise = _open(desk, promise_id)
    if promise.owed_by == "us":
        raise Refused("This one is yours: logging the call or the mail keeps it.")
    kept = not is_late(promise.when, desk.now, desk.zone)
    state: PromiseState = "kept" if kept else "late"
    with desk.book.transaction(f"{called(desk.person(promise.person))} kept a promise"):
        desk.book.save_promise(replace(promise, state=state, settled=desk.now), promise_id)
        kind: EntryKind = "promise_kept" if kept else "promise_late"
        desk.book.save_entry(
            Entry(person=promise.person, at=desk.now, kind=kind, by="them", promise=promise_id)
        )
    return state


def move_promise(desk: Desk, promise_id: int, step: Step) -> int:
    """Another day for a promise of either side: it is renegotiated, and a new one takes its place.

    Returns the new one's id. Raises Refused, NotSaved.
    """
    promise = _open(desk, promise_id)
    what = promise.what if step.what == "call" else step.what
    missed = missed_of(desk, promise)  # they asked for no day, and I said none to them
    with desk.book.transaction(f"another day, {called(desk.person(promise.person))}"):
        moved = Step(what, step.when)
        entry = Entry(
            person=promise.person,
            at=desk.now,
            kind="promise_renegotiated",
            by=promise.owed_by,
            next=moved,
            promise=promise_id,
        )
        entry_id = desk.book.save_entry(entry)
        settled = replace(promise, state="renegotiated", settled=desk.now, settled_by=entry_id)
        desk.book.save_promise(settled, promise_id)
        new = replace(
            promise,
            what=what,
            when=step.when,
            put_off=None,
            made=promise.made if missed else desk.now,
            asked_by="us" if promise.owed_by == "us" and not missed else promise.asked_by,
            entry=None if promise.is_plan else entry_id,
        )
        return desk.book.save_promise(new)


def drop_promise(desk: Desk, promise_id: int) -> int:
    """It is off: neither kept nor late. Returns the person's id. Raises Refused, NotSaved."""
    promise = _open(desk, promise_id)
    with desk.book.transaction(f"promise off, {called(desk.person(promise.person))}"):
        desk.book.save_promise(replace(promise, state="dropped", settled=desk.now), promise_id)
    return promise.person


def words_for(desk: Desk, promise_id: int) -> str:
    """Honest words for an open promise; "" where there are none to say. Raises Refused where it is not open."""
    promise = _open(desk, promise_id)
    there = _there(desk, promise.person, promise.when)
    return honest_words(
        desk.person(promise.person), promise, there, ground_for(desk, promise, str(there.tzinfo))
    )


def words_to_move(desk: Desk, promise_id: int, step: Step) -> str:
    """One sentence that asks for the new day; "" where they know nothing of the old one.

    Raises Refused where the promise is not open.
    """
    promise = _open(desk, promise_id)
    there = _there(desk, promise.person, step.when, promise.when)
    return moving_words(
        desk.person(promise.person), promise, step.when, there, ground_for(desk, promise, str(there.tzinfo))
    )


def words_if_late(desk: Desk, promise_id: int | None, minutes: int) -> str:
    """The text that I am late, for somebody with whom a time was agreed that has come; I am free in so many minutes.

    Raises Refused where nothing was agreed with them, or it is not late yet.
    """
    promise = desk.book.promises.get(promise_id) if promise_id is not None else None
    agreed = None
    if promise is not None and promise.is_open:
        there = _there(desk, promise.person, promise.when)
        agreed = know(desk.book.timeline(promise.person), promise, str(there.tzinfo)).agreed
    if promise is None or agreed is None or agreed.relayed:
        raise Refused("Nothing was agreed with them for that time, so there is nothing to say.")
    person = desk.person(promise.person)
    words = late_words(person, promise, _there(desk, promise.person, promise.when), minutes, agreed)
    if not words:
        until = promise.when.in_zone(desk.zone).until
        raise Refused(f"You have until {until:%H:%M}: that is not late yet.")
    return words


def _open(desk: Desk, promise_id: int) -> Promise:
    promise = desk.book.promises.get(promise_id)
    if promise is None or not promise.is_open:
        raise Refused(GONE)
    return promise


def _there(desk: Desk, person: int, *whens: When) -> datetime:
    """Now, on the clock on which these times are told to them."""
    return desk.now.astimezone(place_spoken_of(desk.person(person).zone, desk.zone, *whens))

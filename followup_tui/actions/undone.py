"""What an undone touch held comes back as the draft of its card: "wrong key, u, right key" loses nothing.

A not-now that is undone leaves nothing behind: the day it went to is of no use to whoever calls after all.
"""

from collections.abc import Iterable
from typing import NamedTuple

from followup_tui.actions.card_draft import NOTED, CardDraft, give_back, keep_draft, read_draft, take_back
from followup_tui.actions.desk import Desk
from followup_tui.actions.log import proposal_for, told_apart
from followup_tui.book.book import ENTRIES, PEOPLE, PROMISES
from followup_tui.clock import FrozenClock
from followup_tui.method.typed_date import step_phrase
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Step
from followup_tui.model.promise import Promise


class Held(NamedTuple):
    """An entry as the last change left it, with the promise and the colleague that came of it."""

    id: int
    entry: Entry
    promise: Promise | None
    colleague: Person | None


def gather(desk: Desk) -> list[Held]:
    """The entries that somebody typed on a card and the next undo would take away."""
    store, book = desk.book.store, desk.book
    entries = [(id_, book.entry(id_)) for id_ in store.undo_ids(ENTRIES)]
    typed = [(id_, each) for id_, each in entries if each is not None and each.is_touch]
    if not typed:
        return []
    promises = [book.promises[id_] for id_ in store.undo_ids(PROMISES) if id_ in book.promises]
    people = [book.people[id_] for id_ in store.undo_ids(PEOPLE) if id_ in book.people]
    return [
        Held(
            id_,
            entry,
            # Of the promises that changed, those that it settled were made before.
            next((each for each in promises if (each.person, each.made) == (entry.person, entry.at)), None),
            next((each for each in people if each.referred_by == entry.person), None),
        )
        for id_, entry in typed
    ]


def bring_back(desk: Desk, undone: Iterable[Held]) -> None:
    """Put what the entries held on their cards, beside what is there already."""
    for each in undone:
        person = each.entry.person
        if person not in desk.book.people or desk.book.entry(each.id) is not None:
            continue
        held = _typed(desk, each)
        if not held.is_empty:
            give_back(desk, person, held)


def take_again(desk: Desk, done_again: Iterable[Held]) -> None:
    """Take out of the drafts what is in the book again."""
    for each in done_again:
        entry = each.entry
        take_back(desk, entry.person)
        draft, noted = read_draft(desk, entry.person), _noted(each)
        if draft.is_empty:
            continue
        for name in NOTED:
            if getattr(draft, name) == getattr(noted, name):
                setattr(draft, name, "")
        if draft.typed == _phrase(desk, entry):
            draft.typed = ""
        if entry.outcome == "referred":
            draft.colleague = ""
        keep_draft(desk, entry.person, draft)


def _typed(desk: Desk, undone: Held) -> CardDraft:
    """What was typed for an entry, as far as the entry tells; the book is as it was before."""
    draft, entry, colleague = _noted(undone), undone.entry, undone.colleague
    if entry.next is not None and not _was_proposed(desk, entry, entry.next):
        draft.typed = _phrase(desk, entry)
    if colleague is not None and entry.outcome == "referred":
        facts = (colleague.name, colleague.company, colleague.role if colleague.company else "")
        ways = (each.raw for each in (*colleague.phones, *colleague.emails, *colleague.links))
        draft.colleague = ", ".join(filter(None, (*facts, *ways)))
    return draft


def _noted(held: Held) -> CardDraft:
    """The side lines of a touch; what they said is with the promise, or with the note where none came of it."""
    entry, promise = held.entry, held.promise
    if promise is not None:
        note, said, reason = entry.note, promise.words, promise.reason
    else:
        note, said, reason = told_apart(entry.note)
    return CardDraft(
        note=" ".join(note.split()),
        learned=entry.learned,
        ask=entry.ask,
        value=entry.value,
        said=said,
        reason=reason,
    )


def _phrase(desk: Desk, entry: Entry) -> str:
    if entry.next is None:
        return ""
    meets = entry.outcome == "meeting" and entry.next.what == "meeting"
    return step_phrase(Step("call", entry.next.when) if meets else entry.next, desk.zone)


def _was_proposed(desk: Desk, entry: Entry, step: Step) -> bool:
    """Whether the step is the one that stood there anyhow, when the touch was logged."""
    if entry.outcome is None:
        return False
    then = Desk(desk.book, FrozenClock(entry.at, desk.zone), desk.calendar)
    proposal = proposal_for(
        then, entry.person, entry.outcome, entry.channel, by=entry.by, number=entry.number
    )
    return proposal.step is not None and Step(proposal.step.what, proposal.step.when.bare()) == Step(
        step.what, step.when.bare()
    )

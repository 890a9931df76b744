"""What an undone touch held comes back as the draft of its card: "wrong key, u, right key" loses nothing.

A not-now that is undone leaves nothing behind: the day it went to is of no use to whoever calls after all.
"""

from collections.abc import Iterable
from typing import NamedTuple

from followup_tui.actions.card_draft import CardDraft, keep_draft, read_draft
from followup_tui.actions.desk import Desk
from followup_tui.actions.log import proposal_for
from followup_tui.book.book import ENTRIES, PEOPLE
from followup_tui.clock import FrozenClock
from followup_tui.method.typed_date import step_phrase
from followup_tui.model.entry import Entry
from followup_tui.model.person import Person, Step

_NOTED = ("note", "learned", "ask", "value")
_TYPED = ("typed", "colleague")


class Held(NamedTuple):
    """An entry that is about to be undone, and the colleague who was added with it."""

    id: int
    entry: Entry
    colleague: Person | None


def gather(desk: Desk) -> list[Held]:
    """The entries that somebody typed on a card and the next undo would take away."""
    store, book = desk.book.store, desk.book
    entries = [(id_, book.entry(id_)) for id_ in store.undo_ids(ENTRIES)]
    typed = [(id_, each) for id_, each in entries if each is not None and each.is_touch]
    if not typed:
        return []
    people = [person for id_ in store.undo_ids(PEOPLE) if (person := book.people.get(id_)) is not None]
    return [
        Held(id_, entry, next((each for each in people if each.referred_by == entry.person), None))
        for id_, entry in typed
    ]


def give_back(desk: Desk, undone: Iterable[Held]) -> None:
    """Put what the entries held into the drafts of their cards, beside what is there already."""
    for id_, entry, colleague in undone:
        if entry.person not in desk.book.people or desk.book.entry(id_) is not None:
            continue
        held = _held(desk, entry, colleague)
        if held.is_empty:
            continue
        draft = read_draft(desk, entry.person)
        for name in _NOTED:
            texts = dict.fromkeys(filter(None, (getattr(held, name), getattr(draft, name))))
            setattr(draft, name, " ".join(texts))
        for name in _TYPED:
            setattr(draft, name, getattr(draft, name) or getattr(held, name))
        draft.outcome = None  # another key is what comes next, mostly
        keep_draft(desk, entry.person, draft)


def take_again(desk: Desk, entries: Iterable[int]) -> None:
    """Take out of the drafts what is in the book again."""
    for id_ in entries:
        entry = desk.book.entry(id_)
        if entry is None or not entry.is_touch or entry.person not in desk.book.people:
            continue
        draft, held, phrase = read_draft(desk, entry.person), _texts(entry), _phrase(desk, entry)
        if draft.is_empty:
            continue
        for name in _NOTED:
            if getattr(draft, name) == getattr(held, name):
                setattr(draft, name, "")
        if draft.typed == phrase:
            draft.typed = ""
        if entry.outcome == "referred":
            draft.colleague = ""
        keep_draft(desk, entry.person, draft)


def _held(desk: Desk, entry: Entry, colleague: Person | None) -> CardDraft:
    """What was typed for an entry, as far as the entry tells; the book is as it was before."""
    draft = _texts(entry)
    if entry.next is not None and not _was_proposed(desk, entry, entry.next):
        draft.typed = _phrase(desk, entry)
    if colleague is not None and entry.outcome == "referred":
        facts = (colleague.name, colleague.company, colleague.role if colleague.company else "")
        ways = (each.raw for each in (*colleague.phones, *colleague.emails, *colleague.links))
        draft.colleague = ", ".join(filter(None, (*facts, *ways)))
    return draft


def _texts(entry: Entry) -> CardDraft:
    note = " ".join(entry.note.split())
    return CardDraft(note=note, learned=entry.learned, ask=entry.ask, value=entry.value)


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

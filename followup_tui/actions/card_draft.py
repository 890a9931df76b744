"""What was typed on a card and not logged yet; it comes back when that card is opened again (design §3, drafts).

What undo gave back is on the card as well, for this run alone and until something is typed there: later it would be
stale, and it was not typed on a card.
"""

from contextlib import suppress

import msgspec

from followup_tui.actions.desk import Desk
from followup_tui.book.errors import NotSaved
from followup_tui.model.words import Outcome

NOTED = ("note", "learned", "ask", "value", "said", "reason")
"""The side lines, by name."""


class CardDraft(msgspec.Struct, omit_defaults=True):
    """The side lines of a touch (note, what was learned, asked, given, what they said and why), and an outcome begun.

    `typed` is the next step as typed so far, `colleague` the line of a referral, `not_now` why, or until when, they are
    put off; `theirs` reads times on their clock.
    """

    note: str = ""
    learned: str = ""
    ask: str = ""
    value: str = ""
    said: str = ""
    reason: str = ""
    outcome: Outcome | None = None
    typed: str = ""
    colleague: str = ""
    not_now: str = ""
    theirs: bool = False
    sent: str = ""
    """The message that was handed to the mail program, or copied: it is kept with the touch (method P2)."""
    waiting: dict[Outcome, str] = {}
    """Next steps typed for other outcomes than the one begun."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that would be missed."""
        return not (self.has_note or self.begun or self.not_now or self.waiting)

    def begin(self, outcome: Outcome) -> None:
        """Go to an outcome: what was typed for another waits there, what was typed for this one is back."""
        other = self.outcome if self.outcome != outcome else None
        if other is not None and self.typed:
            self.waiting[other], self.typed = self.typed, ""
        if not self.typed:
            self.typed = self.waiting.pop(outcome, "")
        self.outcome = outcome

    @property
    def has_note(self) -> bool:
        """Whether a side line is there."""
        return any(getattr(self, name) for name in NOTED)

    @property
    def texts(self) -> frozenset[str]:
        """All that was typed, wherever it waits."""
        noted = [getattr(self, name) for name in NOTED]
        typed = (self.typed, self.colleague, self.not_now, self.sent)
        return frozenset((*noted, *typed, *self.waiting.values())) - {""}

    @property
    def begun(self) -> bool:
        """Whether something was typed for the outcome."""
        return any((self.typed, self.colleague, self.sent))


def read_draft(desk: Desk, person: int) -> CardDraft:
    """What was left on somebody's card, and what undo gave back; an empty draft where there is nothing."""
    draft, back = _left(desk, person), given_back(desk, person)
    return _beside(back, draft) if back is not None else draft


def given_back(desk: Desk, person: int) -> CardDraft | None:
    """What undo gave back to somebody's card in this run, None where nothing, or where it was typed over."""
    kept = desk.book.store.drafts.passing.get(_key(person))
    return msgspec.convert(kept, CardDraft) if kept is not None else None


def give_back(desk: Desk, person: int, held: CardDraft) -> None:
    """Put what an undone touch held on its card."""
    back = _beside(held, given_back(desk, person) or CardDraft())
    desk.book.store.drafts.passing[_key(person)] = msgspec.to_builtins(back)


def take_back(desk: Desk, person: int) -> None:
    """Take what undo gave back off the card again."""
    desk.book.store.drafts.passing.pop(_key(person), None)


def _beside(held: CardDraft, draft: CardDraft) -> CardDraft:
    """What was held beside what is there already; what was typed for the next step stays."""
    for name in NOTED:
        texts = dict.fromkeys(filter(None, (getattr(held, name), getattr(draft, name))))
        setattr(draft, name, " ".join(texts))
    draft.typed = draft.typed or held.typed
    draft.colleague = draft.colleague or held.colleague
    draft.outcome = None  # another key is what comes next, mostly
    return draft


def _left(desk: Desk, person: int) -> CardDraft:
    with suppress(msgspec.ValidationError, NotSaved):
        kept = desk.book.store.drafts.get(_key(person))
        if kept is not None:
            return msgspec.convert(kept, CardDraft)
    return CardDraft()


def keep_draft(desk: Desk, person: int, draft: CardDraft) -> bool:
    """Keep what was typed, or forget the draft where nothing was; False where the disk refuses."""
    drafts = desk.book.store.drafts
    if given_back(desk, person) is not None and draft.texts == read_draft(desk, person).texts:
        return True  # nothing was typed since: it stays what this run alone remembers
    try:
        if draft.is_empty:
            drafts.drop(_key(person))
        else:
            drafts.put(_key(person), msgspec.to_builtins(draft))
    except NotSaved:
        return False
    take_back(desk, person)
    return True


def _key(person: int) -> str:
    return f"card:{person}"

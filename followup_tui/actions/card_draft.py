"""What was typed on a card and not logged yet; it comes back when that card is opened again (design §3, drafts)."""

from contextlib import suppress

import msgspec

from followup_tui.actions.desk import Desk
from followup_tui.book.errors import NotSaved
from followup_tui.model.words import Outcome


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
        return any((self.note, self.learned, self.ask, self.value, self.said, self.reason))

    @property
    def begun(self) -> bool:
        """Whether something was typed for the outcome."""
        return any((self.typed, self.colleague, self.sent))


def read_draft(desk: Desk, person: int) -> CardDraft:
    """What was left on somebody's card, an empty draft where there is nothing."""
    with suppress(msgspec.ValidationError, NotSaved):
        kept = desk.book.store.drafts.get(_key(person))
        if kept is not None:
            return msgspec.convert(kept, CardDraft)
    return CardDraft()


def keep_draft(desk: Desk, person: int, draft: CardDraft) -> bool:
    """Keep what was typed, or forget the draft where nothing was; False where the disk refuses."""
    drafts = desk.book.store.drafts
    try:
        if draft.is_empty:
            drafts.drop(_key(person))
        else:
            drafts.put(_key(person), msgspec.to_builtins(draft))
    except NotSaved:
        return False
    return True


def _key(person: int) -> str:
    return f"card:{person}"

"""A call session: one card after another, left and resumed at will (design §1, §5).

The session keeps only where it stands; what was done is in the timeline. Its position is a draft, never an undo step.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from followup_tui.actions.desk import Desk
from followup_tui.actions.how_hard import expect, said_of_late, tell_how_hard
from followup_tui.actions.today import queue_of, timed_rows
from followup_tui.book.errors import NotSaved
from followup_tui.method.gently import friendliest
from followup_tui.method.rows import Row

if TYPE_CHECKING:
    from followup_tui.actions.summing_up import SessionSummary  # for its name alone

DRAFT = "session"
FIRST_FEW = 3
"""Cards at the start where only showing up counts (method Q9); the total is hidden until they are done."""
_PAUSE = timedelta(minutes=10)
"""Somebody put off comes back for a time later than this: else a promise just put off would be the next card."""


class Done(msgspec.Struct, frozen=True):
    """A card that was dealt with, by a touch or a "not now", and the entry that says how.

    A time promised after `until` brings the card back in the same session.
    """

    person: int
    entry: int
    until: datetime
    touch: bool = True


class Position(msgspec.Struct):
    """What is kept of a session between runs. `trail` are the cards shown, `at` the one that is open."""

    day: date
    started: datetime
    order: list[int]
    trail: list[int] = msgspec.field(default_factory=list)
    at: int = -1
    done: list[Done] = msgspec.field(default_factory=list)
    undone: list[Done] = msgspec.field(default_factory=list)
    skipped: list[int] = msgspec.field(default_factory=list)
    """Left for later since the last card that was dealt with: not to come up again at once, though they are due."""
    how_hard: int | None = None
    """The id of what was said of how hard it will be, None where that was not asked or left out (method S6)."""
    asked_at: int = 0
    """How many touches there were when how hard it was was asked last; 0 where it was not."""


class Session:
    """Works through people: the one started from, those after, then those before, timed promises first of all."""

    def __init__(self, desk: Desk, position: Position) -> None:
        self._desk = desk
        self._kept = position

    @classmethod
    def begin(cls, desk: Desk, order: Sequence[int], start: int) -> "Session":
        """Start at one person of a list and go on from there; those above come last."""
        at = order.index(start) if start in order else 0
        position = Position(
            desk.now.date(), desk.now, [*order[at:], *order[:at]], how_hard=said_of_late(desk)
        )
        session = cls(desk, position)
        session._go_to(start)
        return session

    @classmethod
    def begin_gently(cls, desk: Desk) -> "Session | None":
        """Start with somebody friendly, then the queue in its order; None if nobody is to be called."""
        rows = queue_of(desk).rows
        start = friendliest(rows, desk.book.people)
        return cls.begin(desk, [row.person for row in rows], start) if start is not None else None

    @classmethod
    def resume(cls, desk: Desk) -> "Session | None":
        """The session that was left today with somebody still to come, or None; looking changes nothing."""
        try:
            kept = desk.book.store.drafts.get(DRAFT)
            position = None if kept is None else msgspec.convert(kept, Position)
        except (msgspec.ValidationError, NotSaved):
            return None
        if position is None or position.day != desk.now.date():
            return None
        session = cls(desk, position)
        here = session.current
        if here is not None and session._there(here) and here not in session._done():
            return session
        following = session._next()
        if following is None:
            return None
        session._place(following)
        return session

    # -- where it stands ---------------------------------------------------------------------------

    @property
    def current(self) -> int | None:
        """The person on the card, None when nobody is left."""
        trail = self._kept.trail
        return trail[self._kept.at] if 0 <= self._kept.at < len(trail) else None

    @property
    def first_few(self) -> bool:
        """Whether this is one of the first cards, in which only showing up counts (method Q9)."""
        return self.done_count < FIRST_FEW

    @property
    def done_count(self) -> int:
        """How many touches were made; a "not now" is none."""
        return sum(each.touch for each in self._kept.done)

    def left(self) -> int:
        """How many of the list are still to come, this card included."""
        done = self._done()
        return sum(each not in done and self._there(each) for each in self._kept.order)

    def due(self) -> Row | None:
        """A timed promise that has come due while another card is open (design §1)."""
        return next((row for row in self._due(timed_rows(self._desk)) if row.person != self.current), None)

    # -- going on ----------------------------------------------------------------------------------

    def card_done(self, person: int, entry: int, *, touch: bool = True) -> int | None:
        """Note that a card was dealt with, and go to the next one; None when nobody is left."""
        self.note_done(person, entry, touch=touch)
        return self.advance()

    def note_done(self, person: int, entry: int, *, touch: bool = True) -> None:
        """Note that a card was dealt with, and stay on it."""
        until = self._desk.now if touch else self._desk.now + _PAUSE
        self._kept.done = [*self._kept.done, Done(person, entry, until, touch)]
        self._kept.undone, self._kept.skipped = [], []

    def advance(self) -> int | None:
        """Go to the next card: a timed promise that is due, else the next of the list; None when nobody is left."""
        following = self._next()
        if following is None:
            self._kept.at = len(self._kept.trail)
            self._keep()
            return None
        self._go_to(following)
        return following

    def skip(self) -> int | None:
        """Leave this card for later and go on, along cards already seen if one had gone back; None if it is alone."""
        here = self.current
        done = self._done()
        for at in range(self._kept.at + 1, len(self._kept.trail)):
            if self._there(self._kept.trail[at]) and self._kept.trail[at] not in done:
                self._kept.at = at
                self._keep()
                return self.current
        if here is not None:
            self._kept.skipped = [*self._kept.skipped, here]
            if here in self._kept.order:
                self._kept.order = [*(each for each in self._kept.order if each != here), here]
        following = self._next(but=here)
        if following is None:
            return None
        self._go_to(following)
        return following

    def back(self) -> int | None:
        """Go to the card before, done or not; None if this is the first."""
        for at in range(min(self._kept.at, len(self._kept.trail)) - 1, -1, -1):
            if self._kept.trail[at] in self._desk.book.people:
                self._kept.at = at
                self._keep()
                return self.current
        return None

    def jump(self, person: int) -> None:
        """Go to one person now; the card left comes again."""
        self._go_to(person)

    def after_undo(self) -> int | None:
        """Go back to the card whose entry was undone, if there is one; returns its person."""
        gone = self.leave_out_undone()
        if not gone:
            return None
        self._go_to(gone[-1].person)
        return gone[-1].person

    def leave_out_undone(self) -> list[Done]:
        """Count no longer what was taken back, perhaps by another copy: these people come again."""
        gone = [each for each in self._kept.done if self._desk.book.entry(each.entry) is None]
        self._kept.done = [each for each in self._kept.done if each not in gone]
        self._kept.undone = [*self._kept.undone, *gone]
        return gone

    def after_redo(self) -> int | None:
        """Go on past the card whose entry came back, if there is one; returns the next person."""
        back = [each for each in self._kept.undone if self._desk.book.entry(each.entry) is not None]
        if not back:
            return self.current
        self._kept.undone = [each for each in self._kept.undone if each not in back]
        self._kept.done = [*self._kept.done, *back]
        return self.advance()

    # -- how hard (method S6) ------------------------------------------------------------------------

    @property
    def asks_before(self) -> bool:
        """Whether to ask how hard it will be: not where it was said a moment ago, for calls so close to these."""
        return self._desk.book.settings.how_hard and self._kept.how_hard is None

    def expect(self, level: int) -> None:
        """Keep how hard it will be, 1 to 7. Raises NotSaved."""
        self._kept.how_hard = expect(self._desk, self._kept.started, level)
        self._keep()

    def asks_after(self, *, left: bool) -> bool:
        """Whether to ask how hard it was: it was said how hard it will be, and there were calls since the last asking.

        Of a session that is only `left`, and may be gone on with, it is asked once.
        """
        book = self._desk.book
        if not book.settings.how_hard or self._kept.how_hard not in book.how_hard():
            return False
        return self.done_count > self._kept.asked_at and not (left and self._kept.asked_at)

    def found(self, level: int | None) -> None:
        """Keep how hard it was, 1 to 7, or that one would rather not say. Raises NotSaved."""
        self._kept.asked_at = self.done_count
        self._keep()
        if level is not None and self._kept.how_hard is not None:
            tell_how_hard(self._desk, self._kept.how_hard, level)

    # -- the end -----------------------------------------------------------------------------------

    def finish(self) -> "SessionSummary":
        """End the session: who was reached, what was learned, tomorrow's first call (method Q8, Q10)."""
        # here for start-up: Today looks for an open session
        from followup_tui.actions.summing_up import summed_up

        with suppress(NotSaved):
            self._desk.book.store.drafts.drop(DRAFT)
        found = [self._desk.book.entry(each.entry) for each in self._kept.done]
        return summed_up(self._desk, [each for each in found if each is not None and each.is_touch])

    # -- inside ------------------------------------------------------------------------------------

    def _next(self, but: int | None = None) -> int | None:
        rows = timed_rows(self._desk)
        for row in self._due(rows):
            if row.person != but and row.person not in self._kept.skipped:
                return row.person
        waiting = {row.person for row in rows if row.bucket == "promise_later"}
        passed_over = self._done().keys() | waiting | {but}
        return next(
            (each for each in self._kept.order if each not in passed_over and self._there(each)), None
        )

    def _due(self, rows: Sequence[Row]) -> list[Row]:
        """The timed promises that have come, less those that were just dealt with."""
        done = self._done()
        return [
            row
            for row in rows
            if row.bucket == "promise_now"
            and (row.person not in done or (row.at is not None and row.at > done[row.person].until))
        ]

    def _done(self) -> dict[int, Done]:
        """How each person was dealt with last."""
        return {each.person: each for each in self._kept.done}

    def _there(self, person: int) -> bool:
        """Whether somebody is still to be called: in the book, and not reached since by another way or copy."""
        found = self._desk.book.people.get(person)
        if found is None or found.closed:
            return False
        last = found.summary.last_touch
        return last is None or last <= self._kept.started

    def _go_to(self, person: int) -> None:
        self._place(person)
        self._keep()

    def _place(self, person: int) -> None:
        self._kept.trail = [*self._kept.trail[: self._kept.at + 1], person]
        self._kept.at = len(self._kept.trail) - 1

    def _keep(self) -> None:
        # A place that can't be kept (a full disk, a book open for looking) must not stop the session.
        with suppress(NotSaved):
            self._desk.book.store.drafts.put(DRAFT, msgspec.to_builtins(self._kept))

"""Somebody's promises, theirs and mine: kept, moved to another day, dropped, each with one key (method Q6).

Those that are open stand first; what became of the others is said behind them.
"""

from collections.abc import Sequence
from typing import ClassVar

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.promises import (
    GONE,
    PromiseDate,
    drop_promise,
    move_promise,
    they_kept,
    they_promised,
    words_for,
    words_to_move,
)
from followup_tui.commands import Context
from followup_tui.model.promise import Promise, PromiseState
from followup_tui.screens.field_list import FieldList
from followup_tui.screens.hanging import one_hint
from followup_tui.screens.moment_words import say_step
from followup_tui.widgets.columns import Line, Piece, fitted
from followup_tui.widgets.date_field import date_lines
from followup_tui.widgets.line_source import LineSource

_BECAME: dict[PromiseState, str] = {
    "kept": "kept",
    "late": "kept late",
    "renegotiated": "moved",
    "dropped": "off",
}


class _Rows(LineSource):
    """A promise a row: whose, what, when."""

    def __init__(self, desk: Desk, promises: Sequence[tuple[int, Promise]]) -> None:
        self._desk = desk
        self._promises = promises

    def __len__(self) -> int:
        return len(self._promises)

    def key(self, index: int) -> str | None:
        return str(self._promises[index][0])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        promise, today = self._promises[index][1], self._desk.now.date()
        whose = "they   " if promise.owed_by == "them" else "you    "
        late = promise.is_open and promise.when.in_zone(self._desk.zone).day < today
        said = [each for each in (promise.words, promise.reason) if each]
        step = say_step(promise.step, self._desk.zone, today, self._desk.words)
        line = [Piece(whose, "dim"), Piece(step, "plain" if promise.is_open else "dim")]
        if not promise.is_open:
            line.append(Piece(f"  {_BECAME[promise.state]}", "dim"))
        if late:
            line.append(
                Piece("  today still counts" if promise.owed_by == "us" else "  past its day", "warning")
            )
        return [fitted([*line, Piece(f"  {', '.join(said)}" if said else "", "dim")], width)]


class PromisesScreen(FieldList):
    """What each side owes the other; theirs wait here and on the card, never in the queue."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("promises",)

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._whose = person
        self._date = PromiseDate(desk, person)

    def heading(self) -> str:
        """Whose they are."""
        person = self.desk.book.people.get(self._whose)
        return f"Promised, {called(person) if person is not None else 'somebody'}"

    def empty(self) -> str:
        """What to do where there is none."""
        return "Nothing is promised: a keeps what they promised you."

    def source(self) -> LineSource:
        """The open promises, earliest first, then the others, the one settled last before them."""
        book = self.desk.book
        over = [
            (id_, each)
            for id_, each in book.promises.items()
            if each.person == self._whose and not each.is_open
        ]
        over.sort(key=lambda each: (each[1].settled or each[1].made, each[0]), reverse=True)
        promises = [*book.promises_of(self._whose), *over]
        return _Rows(self.desk, promises) if promises else one_hint(self.empty())

    def about(self, typed: str | None, width: int) -> Sequence[Line]:
        """How the day is read that is typed."""
        if typed is None:
            return ()
        dated = date_lines(self._date, typed, width, self.room)
        return dated or [[Piece("   what it is, then the day", "dim")]]

    # -- typing ----------------------------------------------------------------------------------------

    def action_promise_add(self) -> None:
        """Keep what they promised."""
        self._ask("what they promised, and when: drawings, fri; their words", None)

    def action_promise_move(self) -> None:
        """Another day for the one under the cursor."""
        if (id_ := self.chosen) is None:
            return
        if id_ in self.desk.book.open_promises:
            self._ask("another day", id_)
        else:
            self.say(GONE, "warning")

    def _ask(self, holder: str, moving: int | None) -> None:
        self._date.moving = moving
        self._date.forget()
        # A day typed days ago to move a promise would be another day now, so no draft of it is kept.
        draft = f"promised:{self._whose}" if moving is None else ""
        self.open_field(draft, "", holder, dates=self._date)

    def keep_typed(self, text: str) -> str | None:
        """Keep what they promised, or the other day; where it was not understood it stays in the field."""
        return self.attempt(self._keep, text)

    def _keep(self, typed: str) -> str:
        step, moving = self._date.step(typed), self._date.moving
        if moving is None:
            they_promised(self.desk, self._whose, step, self._date.dated(typed).after[1:])
            return "It waits here and on the card. u undoes."
        words = words_to_move(self.desk, moving, step)
        move_promise(self.desk, moving, step)
        if not words:
            return "It has another day. u undoes."
        self.app.copy_to_clipboard(words)
        return f"Moved, and copied to ask for it: {words}"

    # -- what becomes of one ---------------------------------------------------------------------------------

    def action_promise_kept(self) -> None:
        """They did it."""
        if (id_ := self.chosen) is not None:
            state = self.attempt(they_kept, self.desk, id_)
            if state is not None:
                self.say(f"They kept it{', late' if state == 'late' else ''}. u undoes.")

    def action_promise_drop(self) -> None:
        """It is off."""
        if (id_ := self.chosen) is not None and self.attempt(drop_promise, self.desk, id_) is not None:
            self.say("That is off, and nobody is late. u undoes.")

    def action_promise_words(self) -> None:
        """Honest words for the one under the cursor, shown and copied."""
        if (id_ := self.chosen) is None:
            return
        words = self.attempt(words_for, self.desk, id_)
        if words:
            self.app.copy_to_clipboard(words)
            self.say(f"Copied: {words}")
        elif words is not None:
            self.say("There is nothing to say of it yet.")

    def action_promise_undo(self) -> None:
        """Take the last change back."""
        self.action_undo()

    def action_close_promises(self) -> None:
        """Out of the field, and what was typed is kept; else back."""
        self.leave()

"""Going from card to card: on, back, to who is due, past what was undone, and out (design §1, §5)."""

from collections.abc import Callable
from typing import TypeVar

from followup_tui.actions.add import added_label
from followup_tui.actions.desk import Desk
from followup_tui.actions.promises import words_if_late
from followup_tui.actions.session import Session
from followup_tui.actions.undo import redo, undo
from followup_tui.config import Config
from followup_tui.model.words import Side
from followup_tui.screens.card_state import CardState
from followup_tui.screens.card_tools import CardTools
from followup_tui.widgets.columns import Look
from followup_tui.widgets.command_screen import CommandScreen

Done = TypeVar("Done")
_LATE_BY = 10
"""Minutes after which the text to somebody who is due says that I am free (design §1)."""


class CardTurns(CardTools):
    """A card that knows which one comes next. Another card is shown in this same screen: so little is sent."""

    def __init__(self, desk: Desk, config: Config, state: CardState, session: Session | None) -> None:
        super().__init__(desk, config, state, session)
        self._logging = False
        self._undoable = desk.book.store.undo_label
        self._warned: CardState | None = None
        """The card of which it was said that what was typed there cannot be kept."""

    def say(self, sentence: str, look: Look = "plain") -> None:
        """Say one sentence, and remember what `u` would undo just then."""
        self._undoable = self.desk.book.store.undo_label
        super().say(sentence, look)

    def on_screen_resume(self) -> None:
        """Back from another screen: where something was done there, `u` undoes that, and the foot says so."""
        label = self.desk.book.store.undo_label
        if label != self._undoable:
            self.say(f"{label} · u undoes" if label else "", "dim")

    def _quietly(self, act: Callable[[], Done]) -> Done | None:
        """Do an act without drawing this card once more: the next one is drawn instead."""
        self._logging = True
        try:
            return self.attempt(act)
        finally:
            self._logging = False

    def _go_on(self, following: int | None, said: str) -> None:
        if following is not None:
            self._show(following, said=said)
        elif self._session is not None:
            self._asked_how_hard(self._finish, left=False)

    def _finish(self) -> None:
        """Nobody is left: who was reached, what was learned."""
        if self._session is not None:
            from followup_tui.screens.session_summary import SessionSummaryScreen  # here for start-up

            self.app.switch_screen(SessionSummaryScreen(self.desk, self._session.finish()))

    def _asked_how_hard(self, then: Callable[[], None], *, left: bool) -> None:
        """Go on, where the user wants to be asked after the question how hard it was (method S6)."""
        session = self._session
        if session is None or not session.asks_after(left=left):
            then()
            return
        from followup_tui.screens.how_hard import HowHardScreen  # here for start-up

        def answered(level: int | None) -> None:
            self.attempt(session.found, level)
            then()

        self.app.push_screen(HowHardScreen(self.desk, "after"), answered)

    def _show(self, person: int, way: int | None = None, *, said: str = "", by: Side = "us") -> None:
        """Another card in this same screen: nothing is pushed, so little is sent."""
        state = self.attempt(CardState, self.desk, person, by)
        if state is None:
            return
        if way is not None:
            state.way = way
        self._open(state)
        if said:
            self.say(said, "dim")

    def _close(self, said: str = "") -> None:
        self.app.pop_screen()
        if said and isinstance(self.app.screen, CommandScreen):
            self.app.screen.say(said)

    def action_next_card(self) -> None:
        """Leave this card for later."""
        self._turn("skip", "This is the only card left.")

    def action_previous_card(self) -> None:
        """Back to the card before."""
        self._turn("back", "This is the first card.")

    def _may_go(self) -> bool:
        """Keep what was typed; where the disk refuses, say so the first time, and stay."""
        state = self._state
        if state.keep() or state.draft.is_empty or self._warned is state:
            return True
        self._warned = state
        self.say(
            "The disk refuses, and what you typed here would be lost; the same key again leaves it.",
            "warning",
        )
        return False

    def _turn(self, way: str, alone: str) -> None:
        if not self._may_go():
            return
        person = getattr(self._session, way)() if self._session is not None else None
        if person is None:
            self.say(alone if self._session is not None else "This card is open on its own; q goes back.")
        else:
            self.say("")
            self._show(person)

    def action_card_go_due(self) -> None:
        """To the promise that has just come due."""
        if self._session is None or self._due is None:
            self.say("Nothing is due just now.")
            return
        if not self._may_go():
            return
        self._session.jump(self._due.person)
        self._show(self._due.person)

    def action_leave_card(self) -> None:
        """Out of a field first; from the card itself, leave. What was typed is kept."""
        if self._state.stage != "rest":
            self._state.to_outcomes(keep=True)
            self.say("")
            self._to_stage()
            return
        if not self._may_go():
            return
        waits = "The session waits: r on Today goes on with it." if self._session is not None else ""
        said = waits or self._just_added()
        self._asked_how_hard(lambda: self._close(said), left=True)

    def _just_added(self) -> str:
        """That somebody who got in touch was only added; "" where anything else was done."""
        name = self._state.card.name
        added = self.desk.book.store.undo_label == added_label(self._state.card.person)
        alone = self._session is None and self._state.by == "them" and not self._state.gone
        return f"{name} is in the book; nothing is logged with them yet · u undoes" if added and alone else ""

    def action_card_undo(self) -> None:
        """Take the last change back, and show the card it was made on."""
        self._state.keep()
        label = self._quietly(lambda: undo(self.desk))
        if label is None:
            return
        said = f"Undone: {label}. U does it again."
        back = self._session.after_undo() if self._session is not None else None
        if back is not None:
            self._show(back, said=said)
        else:
            self._again(said)

    def action_card_redo(self) -> None:
        """Do again what was undone, and go on."""
        self._state.keep()
        label = self._quietly(lambda: redo(self.desk))
        if label is None:
            return
        said = f"Done again: {label}."
        if self._session is not None:
            self._go_on(self._session.after_redo(), said)
        else:
            self._again(said)

    def _again(self, said: str) -> None:
        """The same card as the book has it now, with what was typed on it."""
        self._show(self._state.person, self._state.way, said=said, by=self._state.by)

    def action_card_late_text(self) -> None:
        """Copy a text to who is due, where a time was agreed with them: it gets late."""
        due = self._due
        person = self.desk.book.people.get(due.person) if due is not None else None
        if due is None or person is None:
            self.say("Nothing is due just now.")
            return
        words = self.attempt(words_if_late, self.desk, due.promise, _LATE_BY)
        if words is not None:
            self._copy(words, f"Copied, to send to {person.phone or person.email or person.name}: {words}")

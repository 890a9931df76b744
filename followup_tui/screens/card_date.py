"""The date that is typed on a card: the next step, another day for "not now", the colleague's first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_tui.actions.add import LineTyping
from followup_tui.actions.date_typing import Dated, step_echo
from followup_tui.actions.log import step_to_save
from followup_tui.actions.steps import read_step
from followup_tui.method.brief import brief_day
from followup_tui.method.days import next_working_day
from followup_tui.method.speak import say_clock
from followup_tui.method.touching import replaced_by
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When

if TYPE_CHECKING:
    from followup_tui.model.promise import Promise
    from followup_tui.screens.card_state import CardState  # for its name alone: a card has a date

_ANY_WAY = frozenset({"call", "email", "message", "text"})
"""What may be named with another day: "mail fri"."""


class CardDate(LineTyping):
    """Read by the stage that the card is in; a note holds no date."""

    def __init__(self, state: CardState) -> None:
        super().__init__(state.desk, state.person)
        self._state = state

    def dated(self, text: str) -> Dated | None:
        """The whole text; of a colleague's line its next step."""
        match self._state.stage:
            case "step" | "not_now":
                return Dated("", text)
            case "colleague":
                return super().dated(text)
            case _:
                return None

    def understand(self, dated: Dated) -> Step | Refusal | None:
        """A next step. A day with words of its own is a word why not now: "sick today", "meeting today"."""
        state = self._state
        if state.stage == "colleague":
            return super().understand(dated)
        found = read_step(self.desk, dated.date, state.card.person, theirs=state.draft.theirs)
        if state.stage == "step":
            return found
        if isinstance(found, Refusal):
            return found if found.choices else None
        own = state.card.step.what if state.card.step is not None else "call"
        return found if found.what in _ANY_WAY | {own} else None

    @property
    def proposed(self) -> Step | None:
        """The proposed next step; for "not now" the next working day."""
        if self._state.stage == "step":
            return self._state.proposal.step
        if self._state.stage == "not_now":
            day = next_working_day(self.desk.now.date(), self.desk.calendar)
            return Step("call", When(day=day, zone=self.desk.zone))
        return None

    def echo(self, text: str, found: Step) -> str:
        """What will be saved, and what of an earlier talk it takes the place of."""
        state = self._state
        if state.stage == "colleague":
            return super().echo(text, found)
        if state.stage == "step" and state.draft.outcome is not None:
            found = step_to_save(found, state.draft.outcome)
        said = step_echo(self.desk, found, state.card.person.zone or None, self.clock_hint)
        if state.stage == "not_now":
            ours = [each for _, each in self.desk.book.promises_of(state.person) if each.owed_by == "us"]
            return f"moves {'what you promised' if ours and not ours[0].is_plan else 'them'}: {said}"
        if (old := self._replaced(found)) is None:
            return said
        when = old.when.in_zone(self.desk.zone)
        clock = f" {say_clock(when)}" if when.timed else ""
        return f"{said}; instead of {brief_day(when.day, self.desk.now.date())}{clock}"

    @property
    def clock_hint(self) -> str:
        """Whose clock a typed time is on, where that is not mine."""
        return " · on their clock (tab: yours)" if self._state.draft.theirs else ""

    def _replaced(self, step: Step) -> Promise | None:
        """What was agreed before and this step would take the place of."""
        outcome = self._state.draft.outcome
        if outcome is None:
            return None
        promises = self.desk.book.promises_of(self._state.person)
        found = replaced_by(promises, outcome, step, self.desk.now, self.desk.zone)
        return found[1] if found is not None else None

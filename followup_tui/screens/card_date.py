"""The date that is typed on a card: the next step, another day for "not now", the colleague's first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from followup_tui.actions.add import LineTyping
from followup_tui.actions.date_typing import Dated, step_echo
from followup_tui.actions.log import step_to_save
from followup_tui.actions.steps import read_step
from followup_tui.method.brief import brief_day
from followup_tui.method.days import next_working_day
from followup_tui.method.place import place_behind
from followup_tui.method.reach import usual_channel
from followup_tui.method.speak import say_clock
from followup_tui.method.touching import replaced_by
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When

if TYPE_CHECKING:
    from followup_tui.screens.card_state import CardState  # for its name alone: a card has a date

_ANY_WAY = frozenset({"call", "email", "message", "text"})
"""What may be named with another day: "mail fri"."""


class CardDate(LineTyping):
    """Read by the stage that the card is in; a note holds no date."""

    def __init__(self, state: CardState) -> None:
        super().__init__(state.desk, state.person)
        self._state = state
        self._placed: tuple[object, str] = (None, "")
        """For what a place was looked for last, and what was found: a key asks for it several times."""

    def dated(self, text: str) -> Dated | None:
        """The whole text; of a colleague's line its next step."""
        match self._state.stage:
            case "step":
                place = self.place(text)
                return Dated("", text.removesuffix(place), place)
            case "not_now":
                return Dated("", text)
            case "colleague":
                return super().dated(text)
            case _:
                return None

    def place(self, text: str) -> str:
        """Where they meet, typed behind the day: "mon 10am at his shop"; it goes into the note."""
        asked = (text, self._state.draft.theirs, self._state.draft.outcome)
        if self._placed[0] != asked:
            self._placed = asked, place_behind(text, self._step)
        return self._placed[1]

    def _step(self, text: str) -> Step | Refusal:
        state = self._state
        usual = usual_channel(state.card.person, state.draft.outcome) if state.stage == "step" else "call"
        return read_step(self.desk, text, state.card.person, theirs=state.draft.theirs, usual=usual)

    def understand(self, dated: Dated) -> Step | Refusal | None:
        """A next step. A day with words of its own is a word why not now: "sick today", "meeting today"."""
        state = self._state
        if state.stage == "colleague":
            return super().understand(dated)
        found = self._step(dated.date)
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
            found = replace(
                step_to_save(found, state.draft.outcome), when=found.when
            )  # its notes are not saved
        place = self.place(text) if state.stage == "step" else ""
        more = self.clock_hint + self._instead_of(found) + (f" · noted: {place}" if place else "")
        said = step_echo(self.desk, found, state.card.person.zone or None, more)
        if state.stage == "step":
            return said
        return f"moves {'what you promised' if state.card.promised else 'them'}: {said}"

    @property
    def clock_hint(self) -> str:
        """Whose clock a typed time is on, where that is not mine."""
        return " · on their clock (tab: yours)" if self._state.draft.theirs else ""

    def _instead_of(self, step: Step) -> str:
        """What was agreed before and this step would take the place of."""
        outcome = self._state.draft.outcome
        if self._state.stage != "step" or outcome is None:
            return ""
        desk = self.desk
        found = replaced_by(desk.book.promises_of(self._state.person), outcome, step, desk.now, desk.zone)
        if found is None:
            return ""
        when = found[1].when.in_zone(desk.zone)
        clock = f" {say_clock(when)}" if when.timed else ""
        return f"; instead of {brief_day(when.day, desk.now.date())}{clock}"

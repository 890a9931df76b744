"""The card: one person, the words to say, one key for how it went, and the next step (design §5, screens.md)."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.ending import ENDING_WORDS
from followup_tui.actions.log import log_touch
from followup_tui.actions.put_off import put_off
from followup_tui.actions.refer import refer
from followup_tui.actions.renegotiate import move
from followup_tui.actions.session import Session
from followup_tui.commands import OUTCOME_KEYS, Context
from followup_tui.config import Config
from followup_tui.method.speak import say_day
from followup_tui.model.when import Refusal
from followup_tui.model.words import Hindrance, Outcome
from followup_tui.screens.card_foot import keys_for
from followup_tui.screens.card_said import asked_of, logged_words, words_of
from followup_tui.screens.card_state import CardState
from followup_tui.screens.card_turns import CardTurns
from followup_tui.screens.ending import Ended, EndingScreen
from followup_tui.screens.hindrance import Answered, HindranceScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.step_field import StepField

_NO_ZONE = "I don't know their time zone yet: esc, then L finds it; or name a city, such as 3pm london."


class Dealt(NamedTuple):
    """How a card was dealt with: the entry that says it, what to say of it, and whether it was a touch."""

    entry: int
    said: str
    touch: bool = True
    again: bool = False
    """Whether the same card is next: a wrong number, and they have another."""


class CardScreen(CardTurns):
    """A card, in a session or alone. What was typed on it is never lost: it is kept as a draft until it is logged."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("card",)
    CSS_PATH = "card.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(each.key, f"outcome('{each.outcome}')", each.help, show=False) for each in OUTCOME_KEYS
    ]

    @classmethod
    def in_session(cls, desk: Desk, config: Config, session: Session) -> "CardScreen":
        """The card a session stands at. Raises Refused where the session has nobody left, or they are gone."""
        if session.current is None:
            raise Refused("Nobody is left in this session; s starts another.")
        return cls(desk, config, CardState(desk, session.current), session)

    @classmethod
    def alone(cls, desk: Desk, config: Config, person: int, inbound: bool = False) -> "CardScreen":
        """One card outside a session; `inbound` where they got in touch. Raises Refused where they are gone."""
        return cls(desk, config, CardState(desk, person, "them" if inbound else "us"), None)

    def on_mount(self) -> None:
        """What was left on this card comes back as it was."""
        self._open(self._state)

    def show_book(self) -> None:
        """The card as it stands now; what is being typed is not touched."""
        if self._logging or not self.query(StepField):
            return
        self._state.refresh()
        if self._session is not None:
            self._session.leave_out_undone()
        self._due = self._session.due() if self._session is not None else None
        self.query_one(StepField).placeholder = asked_of(self._state).placeholder
        self._draw()

    def save_drafts(self) -> None:
        """Keep what was typed, and the session's place (signals, crashes, leaving)."""
        self._state.keep()

    # -- how it went -------------------------------------------------------------------------------

    def action_outcome(self, outcome: Outcome) -> None:
        """One key says how it went."""
        state = self._state
        if outcome == "no_for_good":
            self.app.push_screen(EndingScreen(self.desk, state.person, on_card=True), self._ended)
        elif state.ended:
            self.say(state.card.closed, "warning")
        elif outcome not in {each.outcome for each in keys_for(state.by)}:
            self.say("They got in touch this time; the keys above say what came of it.")
        elif self.attempt(self._begin, outcome):
            self._to_stage()

    def _begin(self, outcome: Outcome) -> bool:
        self.say("")
        self._state.begin(outcome)
        return True

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Echo at each letter what it means."""
        self._state.type(event.value)
        self.say("")
        self.query_one("#about", Lines).remake()
        if words_of(self._state) != self._words:  # a voicemail names the day of the next call
            self.query_one("#body", Lines).remake()

    @on(Input.Submitted)
    def take(self) -> None:
        """Enter takes what is shown."""
        state = self._state
        if isinstance(state.read(), Refusal):
            self.say("Nothing is logged yet.", "warning")  # why not stands below the field
            return
        match state.stage:
            case "note":
                state.to_outcomes(keep=True)
                self._to_stage()
            case "colleague":
                if self.attempt(self._colleague_read):
                    state.stage = "step"
                    self._to_stage()
            case "not_now":
                self._settle(self._put_off)
            case _:
                self._settle(self._log)

    def _settle(self, act: Callable[[], Dealt]) -> None:
        """Deal with the card, and go on; a date in figures that was picked from two is asked about once."""

        def settled() -> Dealt | None:
            dealt = self._quietly(act)
            self._dealt(dealt)
            return dealt

        self.query_one(StepField).take(settled)

    def _colleague_read(self) -> bool:
        self._state.colleague()
        return True

    def _log(self) -> Dealt:
        state = self._state
        draft, colleague = state.touch(), None
        if draft.outcome == "referred":
            colleague = state.colleague()
        logged = (
            log_touch(self.desk, draft) if colleague is None else refer(self.desk, draft, colleague).logged
        )
        again = draft.outcome == "wrong_number" and bool(logged.person.numbers)
        return Dealt(logged.entry, logged_words(self.desk, draft, logged), again=again)

    def _answered(self, answered: Answered | None) -> None:
        """What stood in the way was said (method F6): call after all, or not now with this reason."""
        if answered is None:
            return
        if answered.call:
            self._state.to_outcomes(keep=True)
            self._to_stage()
            self.action_dial()
        else:
            self._dealt(self._quietly(lambda: self._put_off(answered.because)))

    def _put_off(self, because: Hindrance | None = None) -> Dealt:
        state = self._state
        day = state.read()
        if isinstance(day, Refusal):
            raise Refused(day.reason)
        if day is not None:
            entry = move(self.desk, state.person, day, because)
            said = f"{state.card.name}: {say_day(day.when.in_zone(self.desk.zone).day, self.desk.now.date())} instead"
            return Dealt(entry, f"{said} · u undoes", touch=False)
        done = put_off(self.desk, state.person, state.draft.not_now.strip(), because)
        stays = "what was promised stays" if done.promised else "back on the next working day"
        return Dealt(done.entry, f"{state.card.name}: not now, {stays} · u undoes", touch=False)

    @on(StepField.Emptied)
    def action_card_outcomes(self) -> None:
        """Backspace in the empty field: back to the outcomes."""
        if self._state.stage != "rest":
            self._state.to_outcomes(keep=self._state.stage == "note")
            self._to_stage()

    @on(StepField.Flipped)
    def flip(self) -> None:
        """Tab: their clock or mine; in the note, what was learned, asked, given, said."""
        state = self._state
        if state.stage == "note":
            state.next_side_line()
            self._to_stage()
        elif state.stage == "step":
            if not state.card.there:
                known = bool(state.card.person.zone)
                self.say("Their clock shows the same time as yours." if known else _NO_ZONE)
                return
            state.draft.theirs = not state.draft.theirs
            self._draw()
        elif state.stage == "not_now":
            self.action_card_in_the_way()

    def _ended(self, ended: Ended | None) -> None:
        """The panel of endings was answered."""
        if ended is not None:
            self._dealt(self._quietly(lambda: self._end(ended)))

    def _end(self, ended: Ended) -> Dealt:
        """Let them go; a no that was said on this card is a touch as well."""
        state = self._state
        if ended.ending == "released":
            entry = ended.do(self.desk, state.person, state.draft.note)
            return Dealt(entry, f"{state.card.name} is let go, without guilt · u undoes", touch=False)
        if state.ended:
            entry = ended.do(self.desk, state.person, state.draft.note)
            return Dealt(entry, f"{state.card.name}: {ENDING_WORDS[ended.ending]} · u undoes", touch=False)
        draft = state.touch_with(ended.ending, None, ended.why)
        logged = log_touch(self.desk, draft)
        return Dealt(logged.entry, logged_words(self.desk, draft, logged))

    def action_write_note(self) -> None:
        """A note, kept with the outcome; after the words of a message, on to the day to ring about it."""
        state = self._state
        if state.ended:
            self.say(state.card.closed, "warning")
            return
        if state.stage == "words":
            state.stage = "step"
        else:
            state.stage, state.side = "note", "note"
        self.say("")
        self._to_stage()

    def action_card_put_off(self) -> None:
        """Not now: Enter moves them to the next working day, a word why is welcome."""
        if self._state.ended:
            self.say(self._state.card.closed, "warning")
            return
        self._state.stage = "not_now"
        self.say("")
        self._to_stage()

    def action_card_in_the_way(self) -> None:
        """Not now, with the reason; and what helps against it."""
        if self._state.ended:
            self.say(self._state.card.closed, "warning")
            return
        self.app.push_screen(HindranceScreen(self.desk, self._state.person), self._answered)

    # -- going on ----------------------------------------------------------------------------------

    def _dealt(self, dealt: Dealt | None) -> None:
        """The card is done: on to the next one. Where it was refused, all stays as it was, and was said why."""
        if dealt is None:
            return
        state = self._state
        state.forget()
        if dealt.again:
            if self._session is not None:
                self._session.note_done(state.person, dealt.entry)
            self._show(state.person, said=dealt.said)
        elif self._session is not None:
            following = self._session.card_done(state.person, dealt.entry, touch=dealt.touch)
            self._go_on(following, dealt.said)
        else:
            self._close(dealt.said)

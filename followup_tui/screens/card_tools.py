"""What one does from a card besides logging: dial, copy, look at another number, edit."""

from followup_tui.actions.desk import Desk
from followup_tui.actions.dial import can_dial, dial
from followup_tui.actions.plans import choose_plan
from followup_tui.actions.queue_words import what_word
from followup_tui.actions.session import Session
from followup_tui.actions.their_zone import same_country, set_zone, set_zones, suggested_zones
from followup_tui.actions.worksheet import toggle_card_line
from followup_tui.config import Config
from followup_tui.method.brief import brief_day
from followup_tui.method.plans import plan_id_of, plan_in_short
from followup_tui.screens.card_foot import keys_for
from followup_tui.screens.card_said import words_of
from followup_tui.screens.card_state import CardState
from followup_tui.screens.card_track import CardTrack
from followup_tui.screens.message import MessageScreen, Written
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.routes import (
    Go,
    OpenEdit,
    OpenFind,
    OpenFit,
    OpenPromises,
    OpenSettings,
    OpenTemplates,
)

_CHANGE = "change"
_ALL = "all"
_WRONG = "That number was wrong: tab shows another way, e corrects it."
_THEIR_TURN = "They got in touch this time; say how it went first."


class CardTools(CardTrack):
    """The commands of a card that log nothing."""

    def __init__(self, desk: Desk, config: Config, state: CardState, session: Session | None) -> None:
        super().__init__(desk, state, session)
        self._config = config
        self._dial = "dials" if can_dial(config.dial) else "copies it"

    def action_dial(self) -> None:
        """Dial the number shown; where nothing here can, copy it."""
        phone = self._state.phone
        if self._state.card.closed:
            self.say(self._state.card.closed, "warning")
        elif self._is_wrong():
            self.say(_WRONG, "warning")
        elif phone is None:
            self.say("There is no number here; tab shows another way, e adds one.")
        else:
            begun = self.attempt(dial, self._config.dial, phone)
            self._state.dialled |= begun is not None
            self._draw()
            if begun:
                self.say(f"Dialling {phone.raw}.")
            elif begun is not None:
                self._copy(
                    phone.norm or phone.raw,
                    f"{phone.raw} is copied: nothing here dials (dial in config.toml).",
                )

    def action_copy_number(self) -> None:
        """Copy the number or address shown."""
        way = self._state.shown_way
        if self._state.card.closed or way is None:
            self.say(self._state.card.closed or "There is nothing to copy yet; e adds a number or a mail.")
        elif self._is_wrong():
            self.say(_WRONG, "warning")
        else:
            self._copy(way.address.raw, f"{way.address.raw} is copied.")

    def _is_wrong(self) -> bool:
        """Whether the number shown is known to be wrong."""
        way = self._state.shown_way
        return way is not None and way.address.wrong

    def action_copy_words(self) -> None:
        """Copy the words to say or send."""
        words = words_of(self._state)
        text = words[1] if words is not None else self._state.card.to_begin[1]
        if text:
            self._copy(text, "The words are copied.")
        else:
            self.say("There are no words here to copy.")

    def _copy(self, text: str, said: str) -> None:
        self.app.copy_to_clipboard(text)
        self.say(said)

    def action_other_number(self) -> None:
        """The next number or address."""
        ways = len(self._state.card.ways)
        if ways < 2:
            self.say("The book has no other way to reach them; e adds one.")
            return
        self._state.way = (self._state.way + 1) % ways
        self._draw()

    def action_card_edit(self) -> None:
        """Change their details."""
        self._state.keep()
        self.post_message(OpenEdit(self._state.person))

    def action_their_clock(self) -> None:
        """Offer the clocks that their address and numbers suggest; nothing is set until one is taken."""
        zones = self.attempt(suggested_zones, self.desk, self._state.person)
        if zones is None:
            return
        if not zones:
            self.say("Neither address nor number tells; e sets the zone by hand.")
            return
        choices = [Choice(zone, zone.replace("_", " "), aside=there) for zone, there in zones]
        same = self.attempt(same_country, self.desk, self._state.person)
        if same is not None:
            whom = f"for all {len(same.people)} with {same.prefix} and no clock yet"
            choices.append(Choice(_ALL, same.zone.replace("_", " "), aside=whom))
        self.app.push_screen(
            ChoicePanel("Which clock are they on?", choices, self._state.card.person.zone), self._clock_taken
        )

    def _clock_taken(self, zone: str | None) -> None:
        if zone == _ALL:
            same = self.attempt(same_country, self.desk, self._state.person)
            count = self.attempt(set_zones, self.desk, same) if same is not None else None
            if same is not None and count is not None:
                self.say(f"{count} people are on the clock of {same.zone.replace('_', ' ')} now. u undoes.")
        elif zone is not None and self.attempt(set_zone, self.desk, self._state.person, zone) is not None:
            self.say(f"They are on the clock of {zone.replace('_', ' ')} now. u undoes.")

    def action_card_promises(self) -> None:
        """What each side promised."""
        self._state.keep()
        self.post_message(OpenPromises(self._state.person))

    def action_card_fit(self) -> None:
        """The three questions."""
        self.post_message(OpenFit(self._state.person))

    def action_write_message(self) -> None:
        """Write the message in one sentence or two, and hand it to the mail program (method P2)."""
        state = self._state
        if state.card.closed or state.by == "them":
            self.say(state.card.closed or _THEIR_TURN, "warning")
        elif self.attempt(self._sending):
            self._to_stage()
            channel = state.channel("sent")
            self.app.push_screen(
                MessageScreen(self.desk, state.person, channel, state.sent_to, state.card.to_write(channel)),
                self._written,
            )

    def _sending(self) -> bool:
        self._state.begin("sent")
        return True

    def _written(self, written: Written | None) -> None:
        """It is on its way: on to the day to ring about it, which logs the touch."""
        if written is not None:
            self._state.sent(written.text)
            self._state.stage = "step"
            self.say(written.said)
        self._to_stage()

    def action_card_hand_note(self) -> None:
        """A note by hand: its words, and how far it is (method P3)."""
        state = self._state
        if state.card.closed or state.by == "them":
            self.say(state.card.closed or _THEIR_TURN, "warning")
            return
        from followup_tui.screens.hand_note import HandNoteScreen  # here for start-up

        state.keep()
        self.app.push_screen(HandNoteScreen(self.desk, state.person), self._note_posted)

    def _note_posted(self, posted: bool | None) -> None:
        """It goes to the post: log it, like any outcome."""
        if posted and self.attempt(self._posting):
            self._to_stage()

    def _posting(self) -> bool:
        self._state.begin("posted")
        return True

    def action_why_words(self) -> None:
        """Show what the words rest on: the entries, and who gave me their name."""
        card = self._state.card
        today = self.desk.now.date()
        rows = [
            Choice(str(each.entry), f"{brief_day(each.at.date(), today)}  {each.text}")
            for each in card.rests_on
        ]
        by = self.desk.book.people.get(card.person.referred_by or 0)
        if by is not None and by.name and by.name in card.opener:
            rows.append(Choice("referrer", f"{by.name} gave you their name"))
        if rows:
            self.app.push_screen(ChoicePanel("These words rest on", rows))
        elif card.opener:
            self.say("These words rest on nothing that happened yet; they claim nothing either.")
        else:
            self.say("There are no words here to explain.")

    def action_card_why(self) -> None:
        """Show a line in the user's own words on the cards, or hide it (method V8)."""
        said = self.attempt(toggle_card_line, self.desk)
        if said is not None:
            self.say(said)

    def action_give(self) -> None:
        """Note that they get what is proposed; the next of the shelf where it was noted already, then nothing."""
        things = self._state.card.things
        if not things:
            self.say("The shelf has nothing that is new to them: S opens it, a adds something.")
            return
        draft = self._state.draft
        at = things.index(draft.value) + 1 if draft.value in things else 0
        draft.value = things[at] if at < len(things) else ""
        self._draw()

    def action_card_plan(self) -> None:
        """Which plan of touches they are on; another one begins with its first touch."""
        plans = self.desk.book.plans()
        here = plan_id_of(self._state.card.person, plans)
        choices = [
            *(Choice(str(id_), plan.name, aside=plan_in_short(plan)) for id_, plan in plans.items()),
            Choice(_CHANGE, "change the plans, or copy one"),
        ]
        self.app.push_screen(ChoicePanel("Which plan are they on?", choices, str(here)), self._plan_taken)

    def _plan_taken(self, chosen: str | None) -> None:
        if chosen == _CHANGE:
            self._state.keep()
            self.post_message(Go("plans"))
        elif chosen is not None:
            begun = self.attempt(choose_plan, self.desk, self._state.person, int(chosen))
            if begun is not None:
                day = brief_day(begun.when.day, self.desk.now.date())
                self.say(f"A new plan, from its first touch: {what_word(begun.what)} {day}. u undoes.")

    def action_card_template(self) -> None:
        """What to say in their situation, in the user's own words."""
        self._state.keep()
        self.post_message(OpenTemplates(self._state.person))

    def action_card_shelf(self) -> None:
        """Things of value to give."""
        self._state.keep()
        self.post_message(Go("shelf"))

    def action_card_they_called(self) -> None:
        """Somebody rang or wrote."""
        self._state.keep()
        self.post_message(OpenFind(inbound=True))

    def action_card_keys(self) -> None:
        """Every key of the card."""
        from followup_tui.screens.keys import KeysScreen  # here for start-up

        self.app.push_screen(
            KeysScreen(self.desk, self.contexts, keys_for(self._state.by, met=self._state.met_at is not None))
        )

    def action_card_settings(self) -> None:
        """Change how the app works."""
        self.post_message(OpenSettings())

    def action_card_palette(self) -> None:
        """Find a command by name."""
        self.post_message(Go("palette"))

"""Where a card stands between its first key and the logged touch; without Textual, so that it reads like the rules."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal, get_args

from followup_tui.actions.add import NewPerson, read_line
from followup_tui.actions.card import Card, Way, card_of
from followup_tui.actions.card_draft import CardDraft, given_back, keep_draft, read_draft
from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.log import NO_NUMBER, TouchDraft, proposal_for
from followup_tui.actions.steps import ask_when
from followup_tui.method.lean_in import lean_in
from followup_tui.method.proposal import Proposal
from followup_tui.method.reach import channel_of_touch
from followup_tui.method.shelf import named_in
from followup_tui.method.touching import met_at
from followup_tui.model.person import Address, Step
from followup_tui.model.when import Refusal
from followup_tui.model.words import Channel, Outcome, Side
from followup_tui.screens.card_date import CardDate

Stage = Literal["rest", "note", "words", "colleague", "step", "not_now"]
"""`rest`: the outcomes; `words`: what to send is shown; the others have the field."""
SideLine = Literal["note", "learned", "ask", "value", "said", "reason"]
_SIDE_LINES: tuple[SideLine, ...] = get_args(SideLine)
_NOWHERE = "The book has no mail, profile or mobile number to send it to: e adds one."


class CardState:
    """One person's card while it is open. Raises Refused where the person is no longer in the book."""

    def __init__(self, desk: Desk, person: int, by: Side = "us") -> None:
        self.desk = desk
        self.person = person
        self.by: Side = by
        self.card: Card = card_of(desk, person, by=by)
        self.draft: CardDraft = read_draft(desk, person)
        self.restored = not self.draft.is_empty
        self.undone = given_back(desk, person)
        """What undo gave back to this card."""
        self.gone = False
        self.dialled = False
        self.given_back = False
        """Whether what stands in the field is of a touch that was undone: typing writes over it."""
        self.way = self.card.way
        self.opened = desk.now
        self.stage: Stage = "rest"
        self.side: SideLine = "note"
        self.proposal = Proposal()
        self.typing = CardDate(self)
        self.clock_hint = ""
        """Where number or address say that they are, once that was looked up (method F8)."""
        self.yeses: Collection[int] = ()
        """How many touches each yes of mine took, once they were counted (method P4)."""

    def refresh(self) -> None:
        """Take in what changed in the book; what was typed stays, also when the person is gone."""
        try:
            self.card = card_of(self.desk, self.person, by=self.by)
        except Refused:
            self.gone = True
            return
        self.gone = False
        if self.draft.outcome is not None and self.stage in {"words", "step"}:
            self.proposal = self._proposal(self.draft.outcome)

    @property
    def leans_in(self) -> str:
        """A word of encouragement where this attempt is one at which most people stop (method F4)."""
        if self.by == "them" or self.card.closed:
            return ""
        return lean_in(self.card.person.summary.unanswered + 1, self.yeses)

    @property
    def ended(self) -> bool:
        """Whether nothing of ours comes after this: they were let go, or want no more (method F7)."""
        return bool(self.card.closed) and self.by == "us"

    # -- the way they are reached ------------------------------------------------------------------

    @property
    def shown_way(self) -> Way | None:
        """The number or address that the card shows."""
        return self.card.ways[self.way % len(self.card.ways)] if self.card.ways else None

    @property
    def phone(self) -> Address | None:
        """The number shown, None where it is no phone, or a wrong one."""
        shown = self.shown_way
        dialled = shown is not None and shown.channel == "call" and not shown.address.wrong
        return shown.address if shown is not None and dialled else None

    def channel(self, outcome: Outcome) -> Channel:
        """The channel of a touch with this outcome, from what it is and what the card shows."""
        if outcome == "talked" and self.met_at is not None:
            return "meeting"
        shown = self.shown_way
        return channel_of_touch(outcome, shown.channel if shown is not None else "call", self.card.person)

    @property
    def met_at(self) -> datetime | None:
        """When we met, where "talked" says that we did; None where they rang, or I dialled on this card: a call."""
        return None if self.by == "them" or self.dialled else met_at(self.card.step, self.desk.now)

    @property
    def sent_to(self) -> str:
        """The number or address that a message goes to, the one shown before others; "" where the book has none."""
        channel = self.channel("sent")
        wanted = "call" if channel == "text" else channel
        ways = [
            each
            for each in self.card.ways
            if each.channel == wanted
            and not each.address.wrong
            and not (channel == "text" and each.address.ext)  # no extension has a screen
        ]
        shown = self.shown_way if self.shown_way in ways else ways[0] if ways else None
        return shown.address.raw if shown is not None else ""

    # -- going through the stages ------------------------------------------------------------------

    def begin(self, outcome: Outcome) -> None:
        """An outcome was chosen: see what follows it.

        Raises Refused if the person is gone, or there is no number to be wrong, or nothing to send it to.
        """
        if outcome == "wrong_number" and not self.card.person.numbers:
            raise Refused(NO_NUMBER)
        if outcome == "sent" and self.by == "us" and not self.sent_to:
            raise Refused(_NOWHERE)
        self.proposal = self._proposal(outcome)
        self.draft.begin(outcome)
        self.given_back = self.undone is not None and self.draft.typed == self.undone.typed
        if not self.draft.typed:
            self.draft.theirs = self.given_back = False
        if outcome == "sent" and self.by == "us":
            self.stage = "words"
        else:
            self.stage = "colleague" if outcome == "referred" else "step"

    def to_outcomes(self, *, keep: bool) -> None:
        """Back to the outcomes; with `keep` what was typed waits for the same outcome."""
        self.stage = "rest"
        self.given_back = False
        self.typing.forget()
        if not keep:
            self.draft.outcome, self.draft.typed, self.draft.colleague = None, "", ""

    @property
    def text(self) -> str:
        """What stands in the field at this stage."""
        match self.stage:
            case "note":
                return str(getattr(self.draft, self.side))
            case "colleague":
                return self.draft.colleague
            case "not_now":
                return self.draft.not_now
            case "step":
                return self.draft.typed
            case _:
                return ""

    def type(self, text: str) -> None:
        """The field's text has changed."""
        self.given_back = False
        match self.stage:
            case "note":
                setattr(self.draft, self.side, text)
            case "colleague":
                self.draft.colleague = text
            case "not_now":
                self.draft.not_now = text
            case "step":
                self.draft.typed = text
            case _:
                return

    def next_side_line(self) -> None:
        """From the note to what was learned, asked for, given, said by them and why, and round again."""
        self.side = _SIDE_LINES[(_SIDE_LINES.index(self.side) + 1) % len(_SIDE_LINES)]

    # -- the next step -----------------------------------------------------------------------------

    def read(self) -> Step | Refusal | None:
        """The date typed so far, why it is not one, or None where there is none: the empty field, a word why."""
        return self.typing.read(self.text)

    def colleague(self) -> NewPerson | None:
        """The colleague typed, None for the empty line. Raises Refused where it can't be read."""
        line = self.draft.colleague.strip()
        return read_line(self.desk, line) if line else None

    def touch(self) -> TouchDraft:
        """The touch to log, with the step typed or the one proposed.

        Raises Refused where a step is missing, or was not understood.
        """
        if self.draft.outcome is None:
            raise Refused("How did it go? One key says it.")
        step = self.read()
        if isinstance(step, Refusal):
            raise Refused(step.reason)
        if step is None and self.proposal.must_ask:
            raise Refused(ask_when(self.desk))
        return self.touch_with(self.draft.outcome, step, place=self.typing.place(self.draft.typed).strip())

    def touch_with(
        self, outcome: Outcome, step: Step | None, why: str = "", *, place: str = ""
    ) -> TouchDraft:
        """A touch with what was noted beside it; `why` is put before the note, where they meet behind it."""
        channel = self.channel(outcome)
        phone = self.phone
        at = self.met_at if channel == "meeting" else None
        return TouchDraft(
            person=self.person,
            outcome=outcome,
            channel=channel,
            by=self.by,
            number=phone.raw if phone is not None and channel in {"call", "text"} and self.by == "us" else "",
            note="\n".join(filter(None, (why, self.draft.note, place, self._sent(outcome)))),
            learned=self.draft.learned,
            ask=self.draft.ask,
            value=self.draft.value,
            said=self.draft.said,
            reason=self.draft.reason,
            at=at,
            opened=at or self.opened,
            step=step if step is not None else "default",
        )

    def sent(self, text: str) -> None:
        """Keep the words that went out, and note what of the shelf they name: nobody gets it twice (method F3)."""
        self.draft.sent = text
        if not self.draft.value:
            self.draft.value = named_in(text, self.card.things)

    def _sent(self, outcome: Outcome) -> str:
        """The words that went out, for the user's own history; those of another outcome did not."""
        return f"“{self.draft.sent}”" if outcome == "sent" and self.draft.sent else ""

    def keep(self) -> bool:
        """Keep what was typed as a draft; False where the disk refuses."""
        return keep_draft(self.desk, self.person, self.draft)

    def forget(self) -> None:
        """Nothing is left to keep: it was logged."""
        self.draft = CardDraft()
        keep_draft(self.desk, self.person, self.draft)

    def _proposal(self, outcome: Outcome) -> Proposal:
        phone = self.phone
        return proposal_for(
            self.desk,
            self.person,
            outcome,
            self.channel(outcome),
            by=self.by,
            number=phone.raw if phone is not None else "",
            yeses=self.yeses,
        )

"""Letting somebody go: which of the three ways, and why if one likes (method F1, F7)."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.ending import ENDING_WORDS, end, reason_to_end, reopen
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.commands import Context
from followup_tui.model.words import Ending
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, width_of, wrap
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines

_TO_DO: dict[Ending, str] = {
    "released": "Enter lets {} go.",
    "no_for_good": "Enter: no for good from {}.",
    "do_not_contact": "Enter: no more contact with {}.",
}
"""What is still to do once a way is chosen."""
_WAYS: tuple[tuple[str, Ending, str], ...] = (
    ("r", "released", "let go for now, without guilt; b takes them back"),
    ("g", "no_for_good", "they said no for good: that is work done, and final"),
    ("d", "do_not_contact", "they asked for no contact: every channel is blocked"),
)


class Ended(Struct, frozen=True):
    """Which ending was chosen, and the reason that was typed."""

    ending: Ending
    why: str = ""

    def do(self, desk: Desk, person: int, note: str = "") -> int:
        """Let the person go; returns the entry's id. Raises Refused, NotSaved.

        A no they said is a touch like any other: it is work done (method F7).
        """
        why = ". ".join(filter(None, (self.why, note)))
        if self.ending == "released" or desk.person(person).ended in {"no_for_good", "do_not_contact"}:
            return end(desk, person, self.ending, why)
        return log_touch(desk, TouchDraft(person=person, outcome=self.ending, note=why)).entry


def _way(key: str, name: str, about: str, width: int) -> list[Line]:
    """One way, in columns where there is room for them."""
    lead = Piece(f"   {key} ", "accent")
    row = [lead, Piece(f"{name:<16}"), Piece(about, "dim")]
    if width_of(row) <= width:
        return [row]
    first, *rest = wrap(f"{name}: {about}", max(8, width - 6))
    return [[lead, Piece(first)], *([Piece(f"     {line}")] for line in rest)]


class EndingScreen(CommandScreen[Ended | None]):
    """Asks which way, by a key of its own: a plain Enter ends nobody. On a card it is the card that logs."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("ending",)
    CSS_PATH = "ending.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, desk: Desk, person: int, *, on_card: bool = False) -> None:
        super().__init__(desk)
        self._person = person
        self._on_card = on_card
        self._ending: Ending | None = None

    def compose(self) -> ComposeResult:
        """Who, the three ways, the reason."""
        yield Lines(self._question, id="question")
        yield AnswerField(placeholder="a word why is welcome; enter ends it here", id="why")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """Who it is, and what holds now."""
        question = self.query_one("#question", Lines)
        question.styles.height = len(self._question(self.size.width, 0))
        question.remake()
        self.query_one(KeyBar).tell(("panel",) if self._ending else self.CONTEXTS)

    def on_resize(self) -> None:
        """The question takes the lines it needs at the new width."""
        self.show_book()

    def _question(self, width: int, _height: int) -> Sequence[Line]:
        person = self.desk.book.people.get(self._person)
        if person is None:
            return [[Piece(" They are no longer in the book.", "warning")]]
        name = called(person)
        if self._ending is not None:
            return [
                [Piece(f" {_TO_DO[self._ending].format(name)}", "strong")],
                [],
                [
                    Piece(f" Why? ({self._wanted(self._ending)})", "heading"),
                    Piece("  Esc changes nothing.", "dim"),
                ],
            ]
        lines: list[Line] = [[Piece(f" Does it end here with {name}?", "strong")], []]
        if person.closed:
            holds = ENDING_WORDS[person.ended or "released"] + (
                f": {person.ended_why}" if person.ended_why else ""
            )
            lines += [[Piece(f" So far: {holds}", "dim")], []]
            if person.ended == "released" and not person.do_not_contact:
                lines += _way("b", "take back", "they are called again", width)
        return [
            *lines,
            *(line for key, ending, about in _WAYS for line in _way(key, ENDING_WORDS[ending], about, width)),
        ]

    def _wanted(self, ending: Ending) -> str:
        """Whether it takes a word why: in the middle of a plan letting go does (method F4)."""
        try:
            reason_to_end(self.desk, self._person, ending, "")
        except Refused:
            return "a word"
        return "optional"

    # -- the three ways ------------------------------------------------------------------------------

    def action_end_released(self) -> None:
        """Let go, for now."""
        self._choose("released")

    def action_end_no(self) -> None:
        """No for good."""
        self._choose("no_for_good")

    def action_end_contact(self) -> None:
        """Do not contact."""
        self._choose("do_not_contact")

    def _choose(self, ending: Ending) -> None:
        self._ending = ending
        field = self.query_one(AnswerField)
        field.display = True
        field.focus()
        self.say("")
        self.show_book()

    @on(AnswerField.Emptied)
    def choose_again(self) -> None:
        """Backspace in the empty field: another way."""
        self._ending = None
        self.query_one(AnswerField).display = False
        self.set_focus(None)
        self.show_book()

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """End it the chosen way."""
        if self._ending is None:
            return
        ended = Ended(self._ending, event.value.strip())
        if self.attempt(reason_to_end, self.desk, self._person, ended.ending, ended.why) is None:
            return
        if self._on_card:
            self.dismiss(ended)
            return
        name = called(self.desk.person(self._person)) if self._person in self.desk.book.people else "They"
        if self.attempt(ended.do, self.desk, self._person) is not None:
            self._leave(f"{name}: {ENDING_WORDS[ended.ending]}. u undoes.")

    def action_end_back(self) -> None:
        """Take somebody back who was let go."""
        person = self.desk.book.people.get(self._person)
        if person is None or not person.closed:
            self.say("They were not let go.")
            return
        if self.attempt(self._reopened):
            self._leave(f"{called(person)} is back.")

    def _reopened(self) -> bool:
        reopen(self.desk, self._person)
        return True

    def action_close_ending(self) -> None:
        """Nothing is changed; where a way was chosen already, that is said."""
        if self._ending is None:
            self.dismiss(None)
        else:
            self._leave("Nothing was changed.")

    def _leave(self, said: str) -> None:
        app = self.app
        self.dismiss(None)

        def tell() -> None:
            if isinstance(app.screen, CommandScreen):
                app.screen.say(said)

        app.call_later(tell)

"""Writing a mail, text or message in one sentence or two, and handing it to the program that sends it (method P2)."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.desktop import open_link
from followup_tui.commands import Context
from followup_tui.method.mail_link import mail_link, subject_of
from followup_tui.method.sentences import ENOUGH, count_sentences
from followup_tui.model.text import clean_line
from followup_tui.model.words import Channel
from followup_tui.model.writing import SentenceCounter
from followup_tui.screens.card_lines import wrapped
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, fitted
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.step_field import StepField

_ROOMY = 7
_NAMES: dict[Channel, str] = {"email": "mail", "text": "text", "message": "message"}
_COUNTED = ("nothing yet", "one sentence", "two sentences")


class Written(Struct, frozen=True):
    """The message that was handed over, and what to say of it."""

    text: str
    said: str


class MessageScreen(CommandScreen[Written | None]):
    """The message as it will be read, its sentences counted with each letter; Enter hands it over.

    Past two sentences it says so, and Enter hands it over all the same.
    """

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("message",)
    CSS_PATH = "panel.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "#typed"

    def __init__(
        self,
        desk: Desk,
        person: int,
        channel: Channel,
        address: str,
        words: str,
        counter: SentenceCounter = count_sentences,
    ) -> None:
        super().__init__(desk)
        self._person = person
        self._channel = channel
        self._address = address
        self._words = words
        self._count = counter
        self._typed = TypedLine(self, f"message:{person}")

    def compose(self) -> ComposeResult:
        """To whom and the text, the field, status, keys."""
        yield Lines(self._lines, id="told")
        yield StepField(
            self._typed.kept() or self._words, placeholder="one sentence, two at most", id="typed"
        )
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """The field is there from the first."""
        self.query_one("#typed").display = True

    def show_book(self) -> None:
        """The text as it stands; nothing of what is typed changes."""
        self.query_one("#told", Lines).remake()
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def save_drafts(self) -> None:
        """Keep what was typed."""
        self._typed.keep()

    def _text(self) -> str:
        return clean_line(self.query_one("#typed", StepField).value)

    def _lines(self, width: int, height: int) -> Sequence[Line]:
        text = self._text() if self.is_mounted else self._words
        person = self.desk.book.people.get(self._person)
        to = self._address or (called(person) if person is not None else "")
        head: Line = fitted([Piece(f" A {_NAMES.get(self._channel, 'message')} to {to}", "strong")], width)
        gap: list[Line] = [[]] if height > _ROOMY else []
        return [head, self._counted(text), *gap, *wrapped(text, width, "accent", indent="   ")]

    def _counted(self, text: str) -> Line:
        """How many sentences there are."""
        count = self._count(text)
        if count <= ENOUGH:
            return [Piece(f" {_COUNTED[count]}", "dim")]
        return [
            Piece(f" {count} sentences: two are read, more are put off. Enter sends it anyway.", "warning")
        ]

    @on(Input.Changed)
    def count(self) -> None:
        """With each letter."""
        self.query_one("#told", Lines).remake()

    @on(StepField.Flipped)
    def first_words(self) -> None:
        """Begin again with the words of the card."""
        self.query_one("#typed", StepField).put(self._words)

    @on(Input.Submitted)
    def hand_over(self) -> None:
        """To the mail program where there is one, else to the clipboard."""
        text = self._text()
        if not text:
            self.say("There is nothing to send yet; tab brings the first words back.")
            return
        mail = self._channel == "email" and bool(self._address)
        if mail and open_link(mail_link(self._address, subject_of(text), text)):
            said = "It is in the mail program. Now the day to ring about it."
        else:
            self.app.copy_to_clipboard(text)
            said = f"Copied, to send to {self._address}." if self._address else "Copied."
        self._typed.forget()
        self.dismiss(Written(text, said))

    def action_close_message(self) -> None:
        """Back to the card; what was typed is kept."""
        if self._typed.may_leave():
            self.dismiss(None)

"""A note by hand to somebody: its words, where it goes, and how far it is (method P3)."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.by_hand import draft_note, drop_note, keep_address, note_written
from followup_tui.actions.card import card_of
from followup_tui.actions.desk import Desk, called
from followup_tui.commands import Context
from followup_tui.method.by_hand import how_far
from followup_tui.model.person import Person
from followup_tui.screens.card_lines import wrapped
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.step_field import StepField

_Typing = Literal["", "text", "address"]
_LABELS: dict[_Typing, str] = {"text": "What the note says", "address": "Where it goes"}
_HOLDERS: dict[_Typing, str] = {
    "text": "a line or three in your own words",
    "address": "street, town",
}
_TYPING_KEYS: dict[_Typing, tuple[tuple[str, str], ...]] = {
    "text": (("enter", "keeps the words"), ("tab", "the words of the card"), ("esc", "close")),
    "address": (("enter", "keeps the address"), ("esc", "close")),
}
_ROOMY = 9
NO_NOTE = "No note to them is waiting; enter begins one."


class HandNoteScreen(CommandScreen[bool]):
    """Drafted here, written on paper, then posted; dismissed with True where it goes to the post now."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("hand_note",)
    CSS_PATH = "panel.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._whose = person
        self._typing: _Typing = ""
        self._typed: TypedLine | None = None

    def compose(self) -> ComposeResult:
        """To whom, the words, where it goes; a field, status, keys."""
        yield Lines(self._page, id="told")
        yield Lines(self._label, id="label")
        yield StepField(id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Nothing written yet, or something typed and not kept: straight to the field."""
        person = self._person
        if person is not None and (
            person.hand_note is None or self._line("text").kept() != person.hand_note.text
        ):
            self._type("text")

    def _line(self, what: _Typing) -> TypedLine:
        """The words or the address as the book has them, and the draft over it."""
        person = self._person
        note = person.hand_note if person is not None else None
        address = person.address if person is not None else ""
        first = address if what == "address" else note.text if note is not None else ""
        return TypedLine(self, f"by_hand_{what}:{self._whose}", first)

    @property
    def _person(self) -> Person | None:
        return self.desk.book.people.get(self._whose)

    def show_book(self) -> None:
        """The note as it stands; what is being typed stays."""
        self.query_one("#told", Lines).remake()
        keys = _TYPING_KEYS.get(self._typing, ())
        self.query_one(KeyBar).tell(() if keys else self.CONTEXTS, keys)
        self.rest()

    def rest_line(self) -> Line:
        """What comes next with it."""
        person = self._person
        if self._typing or person is None or person.hand_note is None:
            return []
        if person.hand_note.written is None:
            return [Piece(" Write it out by hand; w once it is done.", "dim")]
        return [Piece(" Written; p once it is in the post.", "dim")]

    def _label(self, _width: int, _height: int) -> Sequence[Line]:
        """Which of the two is typed."""
        return [[Piece(f" {_LABELS[self._typing]}:", "strong")]] if self._typing else []

    def _page(self, width: int, height: int) -> Sequence[Line]:
        person = self._person
        if person is None:
            return [[Piece(" They are no longer in the book.", "warning")]]
        note = person.hand_note
        gap: list[Line] = [[]] if height > _ROOMY else []
        typed = self._typed.text if self._typed is not None else ""
        text = typed if self._typing == "text" else note.text if note is not None else ""
        address = typed if self._typing == "address" else person.address
        lines: list[Line] = [
            [
                Piece(f" A note by hand to {called(person)}", "strong"),
                Piece(f"  {how_far(note)}" if note is not None else "", "accent"),
            ],
            *gap,
            *wrapped(text, width, "accent", indent="   "),
            *gap,
        ]
        where = "" if self._typing == "text" else "no address yet"
        return [*lines, *wrapped(address or where, width, "dim", indent="   ")]

    # -- typing ----------------------------------------------------------------------------------------

    def _type(self, what: _Typing) -> None:
        """Open the field for the words or the address, or close it."""
        field = self.query_one("#typed", StepField)
        self._typing, self._typed = what, self._line(what) if what else None
        label = self.query_one("#label", Lines)
        field.display = label.display = bool(what)
        label.remake()
        if self._typed is not None:
            field.placeholder = _HOLDERS[what]
            with self.prevent(Input.Changed):
                field.put(self._typed.kept())
            field.focus()
        else:
            self.set_focus(None)
        self.show_book()

    def save_drafts(self) -> None:
        """Keep what is being typed. Raises NotSaved."""
        if self._typed is not None:
            self._typed.keep()

    @on(Input.Changed)
    def follow(self) -> None:
        """The note as it will read."""
        self.query_one("#told", Lines).remake()

    @on(StepField.Flipped)
    def words_of_the_card(self) -> None:
        """Begin with the card's words for a note."""
        card = self.attempt(card_of, self.desk, self._whose)
        if self._typing == "text" and card is not None:
            self.query_one("#typed", StepField).put(card.to_write("note"))

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Keep it; after the words, ask where it goes where that is not known. Refused, it stays in the field."""
        person, typing = self._person, self._typing
        if typing == "text":
            if not self.attempt(draft_note, self.desk, self._whose, event.value):
                return
        elif not self.attempt(keep_address, self.desk, self._whose, event.value):
            return
        if self._typed is not None:
            self._typed.forget()
        asks = typing == "text" and person is not None and not person.address
        self._type("address" if asks else "")

    @on(StepField.Emptied)
    def action_close_hand_note(self) -> None:
        """Out of the field, and what was typed is kept; else back."""
        if self._typed is not None and not self._typed.may_leave():
            return
        person = self._person
        if self._typing and person is not None and person.hand_note is not None:
            self._type("")
        else:
            self.dismiss(result=False)

    # -- how far it is ----------------------------------------------------------------------------------

    def action_note_change(self) -> None:
        """Change its words."""
        self._type("text")

    def action_note_address(self) -> None:
        """Change where it goes."""
        self._type("address")

    def action_note_written(self) -> None:
        """It is written out."""
        if self.attempt(note_written, self.desk, self._whose):
            self.show_book()

    def action_note_posted(self) -> None:
        """It goes to the post: on to what follows."""
        if self._person is not None and self._person.hand_note is not None:
            self.dismiss(result=True)
        else:
            self.say(NO_NOTE, "warning")

    def action_note_drop(self) -> None:
        """It is not to be written."""
        if self.attempt(drop_note, self.desk, self._whose):
            self.dismiss(result=False)

    def action_note_undo(self) -> None:
        """Take the last change back."""
        self.action_undo()

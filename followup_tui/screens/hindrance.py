"""What stands in the way of a call, said with one key, and what helps against it (method F6)."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar, cast, get_args

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.remedy import ground_of, reasons_of_late, write_said_yes
from followup_tui.book.errors import NotSaved
from followup_tui.commands import Command, Context, in_contexts
from followup_tui.method.remedy import HINDRANCES, Remedy, most_often, remedy
from followup_tui.model.words import Hindrance
from followup_tui.screens.card_lines import wrapped
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.choice_panel import Choice, ChoiceSource
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines

_KEYS: dict[str, Command] = {each.id: each for each in in_contexts(("hindrance",))}
_READ_ON = 0.01
"""Seconds between two steps of reading, so that no key waits."""
_ROOM = 9
"""Lines above which what was named is set apart from what helps."""
_REASONS = tuple(Choice(id_, text, _KEYS[f"because_{id_}"].keys[0]) for id_, text in HINDRANCES.items())
_ASKING_KEYS = (("enter", "says it, or its letter"), ("esc", "back"))


class Answered(Struct, frozen=True):
    """What stood in the way, and whether the call is made after all."""

    because: Hindrance
    call: bool


class HindranceScreen(CommandScreen[Answered | None]):
    """One key says what is in the way; the answer comes at once, and one key calls after all."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("hindrance",)
    CSS_PATH = "panel.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(_KEYS[f"because_{each}"].keys[0], f"because('{each}')", show=False)
        for each in get_args(Hindrance)
    ]

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._person = person
        self._because: Hindrance | None = None
        self._remedy: Remedy | None = None
        self._typed = TypedLine(self, "said_yes")
        self._counted: Counter[Hindrance] = Counter()
        self._reading = reasons_of_late(desk, self._counted)

    def compose(self) -> ComposeResult:
        """The question, its reasons or the remedy, a field for what is written once, status, keys."""
        yield Lines(self._lines, id="told")
        yield LineList(ChoiceSource(_REASONS), id="reasons")
        yield AnswerField(self._typed.kept(), placeholder="in your words; enter keeps it", id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Count between keys which reason it was most often."""
        self._read_on()

    def _read_on(self) -> None:
        if next(self._reading, self) is None:
            self.set_timer(_READ_ON, self._read_on)
        else:
            self.rest()

    def rest_line(self) -> Line:
        """Which reason it was most often of late, while they are asked for."""
        often = most_often(self._counted) if self._remedy is None else ""
        return [Piece(f" Most often lately: {often}.", "dim")] if often else []

    def show_book(self) -> None:
        """The reasons, or what helps against the one that was named."""
        if self._because is not None:
            with suppress(Refused):  # deleted by another copy: what was shown stays
                self._remedy = remedy(self._because, ground_of(self.desk, self._person))
        answered = self._remedy is not None
        self.query_one("#typed").display = self._remedy is not None and bool(self._remedy.ask)
        told = self.query_one("#told", Lines)
        told.styles.height = "1fr" if answered else 1
        told.remake()
        self.query_one(LineList).display = not answered
        self.query_one(KeyBar).tell(self.CONTEXTS if answered else (), () if answered else _ASKING_KEYS)
        self.rest()

    def _lines(self, width: int, height: int) -> Sequence[Line]:
        if self._remedy is None or self._because is None:
            return [[Piece(" What is in the way?", "strong")]]
        found = self._remedy
        lines: list[Line] = [
            [Piece(f" {HINDRANCES[self._because]}", "dim")],
            *([[]] if height > _ROOM else []),
            *wrapped(found.lead, width, "strong"),
        ]
        for words in found.words:
            lines += wrapped(f"“{words}”", width, "accent", indent="   ", hanging=" ")
        return [*lines, *wrapped(found.ask, width)] if found.ask else lines

    @on(LineList.Chosen)
    def take_reason(self, event: LineList.Chosen) -> None:
        """Enter names the reason under the cursor."""
        self.action_because(cast("Hindrance", event.key))

    def action_because(self, because: Hindrance) -> None:
        """Name what is in the way; its remedy is there at once."""
        if self._remedy is not None:
            return
        self._because = because
        self.show_book()
        if self._remedy is None:
            self.say("They are no longer in the book; esc goes back.", "warning")
            self._because = None
        elif self._remedy.ask:
            self.query_one("#typed", AnswerField).focus()
        else:
            self.set_focus(None)

    @on(Input.Submitted)
    def write(self, event: Input.Submitted) -> None:
        """Keep the time they themselves said yes; an empty line leaves it for another day."""
        if event.value.strip() and self.attempt(write_said_yes, self.desk, event.value) is None:
            return
        self._typed.forget()
        self._leave_field()

    def save_drafts(self) -> None:
        """Keep what was typed."""
        self._typed.keep()

    @on(AnswerField.Emptied)
    def _leave_field(self) -> None:
        self.set_focus(None)
        self.show_book()

    def action_call_after_all(self) -> None:
        """Back to the card, to call."""
        if self._because is not None:
            self.dismiss(Answered(self._because, call=True))

    def action_not_now_then(self) -> None:
        """Not now, and why is kept."""
        if self._because is not None:
            self.dismiss(Answered(self._because, call=False))

    def action_close_hindrance(self) -> None:
        """Nothing is changed; what was typed is kept."""
        with suppress(NotSaved):
            self._typed.keep()
        self.dismiss(None)

"""Add a person in one line: "Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm"."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.add import NewPerson, add_person, move_step, read_line, step_part
from followup_tui.actions.day_load import DayLoad
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.known import Known
from followup_tui.actions.step_typing import OrderQuestion, StepTyping
from followup_tui.commands import Context
from followup_tui.model.person import Person, Step
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.date_order import ask_date_order
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.step_field import StepField
from followup_tui.widgets.step_lines import step_echo, step_lines

DRAFT = "add"


class AddScreen(CommandScreen[None]):
    """One field, and below it what was understood."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("add",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    CSS_PATH = "add.tcss"

    def __init__(self, desk: Desk, line: str = "") -> None:
        super().__init__(desk)
        self._kept = TypedLine(self, DRAFT)
        self._line = line or self._kept.kept()
        self._typing = StepTyping(desk)
        self._known = Known(desk)
        self._load = DayLoad(desk)

    def compose(self) -> ComposeResult:
        """Question, field, what was understood, keys."""
        yield Lines(lambda _width, _height: [[Piece(" Add a person", "strong")]])
        yield StepField(
            self._line,
            placeholder="Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm",
            id="typed",
        )
        yield Lines(self._understood, id="understood")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The keys; what was typed stays."""
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self._load.forget()
        self.query_one("#understood", Lines).remake()

    def save_drafts(self) -> None:
        """Keep the line for next time."""
        self._kept.keep()

    @on(Input.Changed)
    def understand(self) -> None:
        """Show at each letter what the line would become."""
        self.say("")
        self.query_one("#understood", Lines).remake()

    @on(Input.Submitted)
    def add(self) -> None:
        """Write the person; what could not be placed is said, and the line stays."""
        question = self._order_question()
        new: NewPerson | None = self.attempt(read_line, self.desk, self._typed())
        if new is None or self.attempt(add_person, self.desk, new) is None:
            return
        self._kept.done(f"{called(new.person)} is in the book; u takes it back.")
        if question is not None:
            ask_date_order(self.app, self.desk, question)

    @on(StepField.Picked)
    def move(self, event: StepField.Picked) -> None:
        """An arrow moves the day of the next step, or picks one of two readings."""
        line = move_step(self.desk, self._typing, self._typed(), event.step)
        if line is not None:
            self.query_one(StepField).put(line)

    def _order_question(self) -> OrderQuestion | None:
        """What to ask once, after a date in figures was picked."""
        at = step_part(self.desk, self._typed())
        return None if at is None else self._typing.question(self._typed().split(",")[at])

    def action_close_add(self) -> None:
        """Back; the line is kept, and where it can't be, that is said first."""
        self._kept.leave()

    def _typed(self) -> str:
        return self.query_one("#typed", Input).value.strip()

    def _understood(self, width: int, _height: int) -> list[Line]:
        typed = self._typed()
        if not typed:
            return [[Piece(" Name first, then what you know, with commas between.", "dim")]]
        try:
            facts = self._facts(read_line(self.desk, typed))
            lines: list[Line] = [[Piece(f" {name:<9}", "dim"), Piece(value)] for name, value in facts]
        except Refused as refused:
            lines = [[Piece(f" {refused}", "warning")]]
        return [*lines, *self._step_lines(typed, width)]

    def _step_lines(self, typed: str, width: int) -> list[Line]:
        """How the next step is read, and what its day holds."""
        at = step_part(self.desk, typed)
        found = None if at is None else self._typing.read(typed.split(",")[at])
        if found is None:
            return []
        if isinstance(found, Step):
            return [[], *step_lines(found, self._load, step_echo(self.desk, found, None), width)]
        return step_lines(found, self._load, "", width)[1:]

    def _facts(self, new: NewPerson) -> list[tuple[str, str]]:
        person: Person = new.person
        facts = [("name", person.name), ("company", person.company), ("role", person.role)]
        facts += [("phone", each.raw + ("" if each.norm else "  (kept as typed)")) for each in person.phones]
        facts += [("mail", each.raw + ("" if each.norm else "  (not a mail?)")) for each in person.emails]
        facts += [("link", each.raw) for each in person.links]
        like = self._known.like(person)
        if like is not None:
            facts.append(
                (
                    "known",
                    f"{called(self.desk.person(like))} has it already; enter adds another",
                )
            )
        return [(name, value) for name, value in facts if value]

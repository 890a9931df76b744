"""Add a person in one line: "Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm"."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.add import LineTyping, NewPerson, add_person, line_example, read_line
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.known import Known
from followup_tui.commands import Context
from followup_tui.model.person import Person
from followup_tui.model.when import Refusal
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, wrapped
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.date_field import DateField, date_lines
from followup_tui.widgets.lines import Lines

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
        self._dates = LineTyping(desk)
        self._known = Known(desk)

    def compose(self) -> ComposeResult:
        """Question, field, what was understood, keys."""
        yield Lines(lambda _width, _height: [[Piece(" Add a person", "strong")]])
        yield DateField(
            self._line,
            placeholder=line_example(self.desk),
            id="typed",
            typing=self._dates,
        )
        yield Lines(self._understood, id="understood")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The keys; what was typed stays."""
        self.query_one(KeyBar).tell(self.CONTEXTS)
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
        """Write the person; what could not be placed is said below the field, and the line stays."""
        try:
            new = read_line(self.desk, self._typed())
        except Refused:
            self.say("Nobody is added yet.", "warning")
            return
        self.query_one(DateField).take(lambda: self.attempt(self._add, new))

    def _add(self, new: NewPerson) -> bool:
        add_person(self.desk, new)
        self._kept.done(f"{called(new.person)} is in the book; u takes it back.")
        return True

    def action_close_add(self) -> None:
        """Back; the line is kept, and where it can't be, that is said first."""
        self._kept.leave()

    def _typed(self) -> str:
        return self.query_one("#typed", Input).value.strip()

    def _understood(self, width: int, height: int) -> list[Line]:
        typed = self._typed()
        if not typed:
            return wrapped("Name first, then what you know, with commas between.", width, "dim")
        dated = date_lines(self._dates, typed, width, height)
        try:
            facts = self._facts(read_line(self.desk, typed))
        except Refused as refused:
            if isinstance(self._dates.read(typed), Refusal):
                return dated
            return [*wrapped(str(refused), width, "warning"), *dated]
        lines: list[Line] = [[Piece(f" {name:<9}", "dim"), Piece(value)] for name, value in facts]
        return [*lines, [], *dated] if dated else lines

    def _facts(self, new: NewPerson) -> list[tuple[str, str]]:
        person: Person = new.person
        facts = [("name", person.name), ("company", person.company), ("role", person.role)]
        facts += [("phone", each.raw + ("" if each.norm else "  (kept as typed)")) for each in person.phones]
        facts += [("mail", each.raw + ("" if each.norm else "  (not a mail?)")) for each in person.emails]
        facts += [("link", each.raw) for each in person.links]
        facts += [("address", person.address), ("tags", ", ".join(person.tags))]
        like = self._known.like(person)
        if like is not None:
            facts.append(
                (
                    "known",
                    f"{called(self.desk.person(like))} has it already; enter adds another",
                )
            )
        return [(name, value) for name, value in facts if value]

"""Add a person in one line: "Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm"."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.add import NewPerson, add_person, read_line
from followup_tui.actions.desk import Refused
from followup_tui.commands import Context
from followup_tui.method.speak import say_when
from followup_tui.model.person import Person
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.lines import Lines

DRAFT = "add"


class AddScreen(CommandScreen[None]):
    """One field, and below it what was understood."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("add",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    CSS_PATH = "add.tcss"

    def compose(self) -> ComposeResult:
        """Question, field, what was understood, keys."""
        yield Lines(lambda _width, _height: [[Piece(" Add a person", "strong")]])
        yield Field(
            (self.desk.book.store.drafts.get(DRAFT) or {}).get("line", ""),
            placeholder="Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm",
            id="typed",
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
        drafts = self.desk.book.store.drafts
        line = self._typed()
        if line:
            drafts.put(DRAFT, {"line": line})
        else:
            drafts.drop(DRAFT)

    @on(Input.Changed)
    def understand(self) -> None:
        """Show at each letter what the line would become."""
        self.say("")
        self.query_one("#understood", Lines).remake()

    @on(Input.Submitted)
    def add(self) -> None:
        """Write the person; what could not be placed is said, and the line stays."""
        new: NewPerson | None = self.attempt(read_line, self.desk, self._typed())
        if new is None or self.attempt(add_person, self.desk, new) is None:
            return
        self.desk.book.store.drafts.drop(DRAFT)
        self.app.pop_screen()

    def action_close_add(self) -> None:
        """Back; the line is kept."""
        self.save_drafts()
        self.app.pop_screen()

    def _typed(self) -> str:
        return self.query_one("#typed", Input).value.strip()

    def _understood(self, _width: int, _height: int) -> list[Line]:
        typed = self._typed()
        if not typed:
            return [[Piece(" Name first, then what you know, with commas between.", "dim")]]
        try:
            new = read_line(self.desk, typed)
        except Refused as refused:
            return [[Piece(f" {refused}", "warning")]]
        return [[Piece(f" {name:<9}", "dim"), Piece(value)] for name, value in self._facts(new)]

    def _facts(self, new: NewPerson) -> list[tuple[str, str]]:
        person: Person = new.person
        facts = [("name", person.name), ("company", person.company), ("role", person.role)]
        facts += [("phone", each.raw + ("" if each.norm else "  (kept as typed)")) for each in person.phones]
        facts += [("mail", each.raw + ("" if each.norm else "  (not a mail?)")) for each in person.emails]
        facts += [("link", each.raw) for each in person.links]
        if new.step is not None:
            facts.append((new.step.what, say_when(new.step.when, self.desk.now, self.desk.zone)))
        return [(name, value) for name, value in facts if value]

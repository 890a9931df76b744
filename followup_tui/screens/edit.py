"""Changing somebody's details: every field on one screen, saved together."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.details import DETAILS, BadField, echo, read_details, read_field, shown
from followup_tui.actions.edit import save_details
from followup_tui.book.errors import NotSaved
from followup_tui.commands import Context
from followup_tui.model.person import Person
from followup_tui.screens.edit_fields import FieldRows
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines

_DETAILS = {each.name: each for each in DETAILS}
_GO_ON, _START = "go on", "start"


class EditScreen(CommandScreen[None]):
    """A form over one person. What is typed is never lost: it is saved, or kept as a draft, or still there."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("form",)
    AUTO_FOCUS: ClassVar[str | None] = "#name"
    CSS_PATH = "edit.tcss"
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (60, "-normal")]  # noqa: RUF012  (Textual declares it so)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._whose = person
        self._before = desk.book.people.get(person) or Person(name="")
        self._was = shown(self._before)
        self._key = f"edit:{person}"
        self._leaving = False
        self._offered: dict[str, str] = {}
        """What was typed last time, as long as it is asked about: the form does not show it yet."""

    def compose(self) -> ComposeResult:
        """Whom, the fields, status, keys."""
        yield Lines(
            lambda _width, _height: [[Piece(f" {called(self._before)}: change details", "strong")]],
            id="title",
        )
        yield FieldRows(self._was, self.desk.words)
        yield Lines(id="status")
        yield KeyBar()

    @property
    def rows(self) -> FieldRows:
        """The fields."""
        return self.query_one(FieldRows)

    def on_mount(self) -> None:
        """Offer what was typed last time and not saved."""
        self._offered = self._draft()
        if self._offered:
            choices = [
                Choice(_GO_ON, "go on with what you typed last time", "g"),
                Choice(_START, "start from what is saved", "s"),
            ]
            self.app.push_screen(
                ChoicePanel("You typed something here and did not save it.", choices), self._take_up
            )

    def show_book(self) -> None:
        """The keys; what is typed stays, and is compared with the book when it is saved."""
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def rest_line(self) -> Line:
        """What the field with the cursor is for, or what was understood in it."""
        detail = _DETAILS.get(str(self.focused.id)) if self.focused is not None else None
        if detail is None:
            return []
        text = self.rows.texts[detail.name]
        said = ""
        if text != self._was[detail.name] or detail.name == "zone":
            try:
                said = echo(self.desk, detail, read_field(self.desk, detail, self._before, text))
            except BadField as bad:
                said = str(bad)
        return [Piece(f" {said or self.desk.words.say(detail.hint)}", "dim")]

    # -- drafts ---------------------------------------------------------------------------------------

    def save_drafts(self) -> None:
        """Keep the fields that were changed. Raises NotSaved."""
        if self._offered:
            return
        drafts = self.desk.book.store.drafts
        changed = {name: text for name, text in self.rows.texts.items() if text != self._was[name]}
        if changed:
            drafts.put(self._key, changed)
        else:
            drafts.drop(self._key)

    def _draft(self) -> dict[str, str]:
        try:
            draft = self.desk.book.store.drafts.get(self._key) or {}
        except NotSaved:
            return {}
        return {name: str(text) for name, text in draft.items() if name in _DETAILS}

    def _take_up(self, choice: str | None) -> None:
        if choice is None:
            self._leave("What you typed is kept for next time.")
            return
        offered, self._offered = self._offered, {}
        if choice == _START:
            self.attempt(self._drop_draft)
        else:
            self.rows.put(self._was | offered)

    def _drop_draft(self) -> bool:
        self.desk.book.store.drafts.drop(self._key)
        return True

    # -- what one does --------------------------------------------------------------------------------

    @on(events.DescendantFocus)
    @on(Input.Changed)
    def _hint(self) -> None:
        """Say what the field is for, at each step and letter."""
        self._leaving = False
        self.rest()

    @on(Input.Submitted)
    def action_save_form(self) -> None:
        """Save everything; what can't be read is said, with the cursor on it, and nothing typed is lost."""
        try:
            after = read_details(self.desk, self._before, self.rows.texts)
        except BadField as bad:
            self.rows.go_to(bad.field)
            self.call_after_refresh(self.say, str(bad), "warning")
            return
        changed = self.attempt(save_details, self.desk, self._whose, self._before, after)
        if changed is None:
            return
        self.attempt(self._drop_draft)
        self._leave(f"{called(after)} is changed; u takes it back." if changed else "Nothing was changed.")

    def action_close_form(self) -> None:
        """Close; what was typed is kept. Where it can't be, say so once and stay."""
        try:
            self.save_drafts()
        except NotSaved as error:
            if not self._leaving:
                self._leaving = True
                self.say(f"{error} Esc again closes without it.", "warning")
                return
        self._leave("What you typed is kept for next time." if self._draft() else "")

    def _leave(self, sentence: str) -> None:
        app = self.app
        app.pop_screen()
        if sentence and isinstance(app.screen, CommandScreen):
            app.screen.say(sentence)

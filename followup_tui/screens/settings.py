"""Settings (`,`): each with its meaning in a line and an example that follows the typing (design §2)."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.days_off import DaysOffTyping
from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.setting_text import as_typed, with_typed
from followup_tui.actions.settings import change_setting
from followup_tui.commands import Context
from followup_tui.screens.settings_fields import BY_NAME, FIELDS, SettingField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.columns import Column, Line, Piece, lay_out, shortened, wrapped
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.date_field import DateField, date_lines
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import OpenSettings

_COLUMNS = (Column(13), Column(20, share=1))
_EXAMPLE_LINES = 2
"""Lines of an example that has no room: all regions of a country would fill the screen."""


class _Rows(LineSource):
    """One row a setting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __len__(self) -> int:
        return len(FIELDS)

    def key(self, index: int) -> str | None:
        return FIELDS[index].name

    def lines(self, index: int, width: int) -> Sequence[Line]:
        field = FIELDS[index]
        return [lay_out(_COLUMNS, [Piece(field.name), Piece(field.shown(self._desk), "strong")], width)]


class SettingsScreen(CommandScreen[None]):
    """A list of settings; Enter opens a field, or a choice, for the one under the cursor."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("settings", "app")
    UNDOES_SETTINGS_ONLY: ClassVar[bool] = True
    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    CSS_PATH = "settings.tcss"
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (60, "-normal")]  # noqa: RUF012  (Textual declares it so)

    def __init__(self, desk: Desk, start: str = "") -> None:
        super().__init__(desk)
        self._start = start
        self._typing: SettingField | None = None
        self._days_off = DaysOffTyping(desk)

    def compose(self) -> ComposeResult:
        """Title, settings, what the one under the cursor means, the field, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(" Settings", "strong")]])
        yield LineList(_Rows(self.desk))
        yield Lines(self._about, id="about")
        yield DateField(id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the setting that was asked for, ready to be changed."""
        if self._start in BY_NAME:
            self.query_one(LineList).move_to(self._start)
            self.call_after_refresh(self.change)

    @on(OpenSettings)
    def go_to(self, message: OpenSettings) -> None:
        """One of them was looked for in the palette: it is here already."""
        message.stop()
        self.query_one(LineList).move_to(message.name)
        self.change()

    def show_book(self) -> None:
        """The settings as they stand; what is being typed stays."""
        settings = self.query_one(LineList)
        settings.show(_Rows(self.desk))
        self.query_one("#about", Lines).remake()
        self.query_one(KeyBar).tell(self.contexts)
        self.rest()

    @property
    def contexts(self) -> tuple[Context, ...]:
        """While a field is open its own keys hold."""
        return ("settings",) if self._typing else self.CONTEXTS

    @on(LineList.Highlighted)
    def rest_on(self) -> None:
        """Another setting is under the cursor."""
        self.query_one("#about", Lines).remake()
        self.rest()

    @on(LineList.Chosen)
    def change(self) -> None:
        """Enter: change the setting under the cursor."""
        field = self._field
        if field.name == "holidays":
            from followup_tui.screens.holidays import HolidaysScreen  # here for start-up

            self.app.push_screen(HolidaysScreen(self.desk))
        elif field.choices:
            choices = [self._choice(field, each.typed, each.shown, each.key) for each in field.choices]
            now = as_typed(self.desk.book.settings, field.name)
            self.app.push_screen(ChoicePanel(field.meaning, choices, now), self._chosen)
        else:
            self._open(field)

    def _choice(self, field: SettingField, typed: str, shown: str, key: str) -> Choice:
        return Choice(typed, shown, key, field.example(self.desk, with_typed(self.desk, field.name, typed)))

    def _chosen(self, typed: str | None) -> None:
        if typed is not None:
            self._change(typed)

    def _open(self, field: SettingField) -> None:
        """The field for a setting, with what holds now in it."""
        self._typing = field
        typed = self.query_one("#typed", DateField)
        typed.typing = self._days_off if field.name == "days off" else None
        typed.placeholder = field.hint
        typed.put(as_typed(self.desk.book.settings, field.name))
        typed.action_select_all()  # what is typed replaces it; an arrow keeps it
        typed.styles.display = "block"
        typed.focus()
        self.say("")
        self._show_keys()

    def _close(self) -> None:
        self._typing = None
        typed = self.query_one("#typed", DateField)
        typed.styles.display = "none"
        self.query_one(LineList).focus()
        self._show_keys()

    def _show_keys(self) -> None:
        self.query_one("#about", Lines).remake()
        self.query_one(KeyBar).tell(self.contexts)

    @on(Input.Changed)
    def follow(self) -> None:
        """The example follows each letter."""
        self.query_one("#about", Lines).remake()

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter: keep what was typed; refused, it stays there."""
        if self._typing is None:
            return
        if self.query_one("#typed", DateField).take(lambda: self._change(event.value)):
            self._close()

    @on(DateField.Emptied)
    def leave_field(self) -> None:
        """Backspace in the empty field: back to the list."""
        self.action_close_settings()

    def _change(self, typed: str) -> str | None:
        said = self.attempt(change_setting, self.desk, self._field.name, typed)
        if said is not None:
            self.say(said)
        return said

    def action_close_settings(self) -> None:
        """Out of the field first, then back."""
        if self._typing is not None:
            self._close()
            self.say("Nothing was changed.")
        else:
            self.app.pop_screen()

    def action_settings(self) -> None:
        """Already here."""
        self.say("Enter changes the setting under the cursor.")

    @property
    def _field(self) -> SettingField:
        """The setting that is open, else the one under the cursor."""
        return self._typing or BY_NAME[self.query_one(LineList).cursor_key or FIELDS[0].name]

    def _about(self, width: int, height: int) -> list[Line]:
        """What the setting means, and an example with what is typed; on a small terminal the example comes first."""
        meaning = wrapped(self._field.meaning, width, "dim")
        example = self._example(self._field, width, height)
        return [*(meaning if len(meaning) + len(example) <= height else ()), *example]

    def _example(self, field: SettingField, width: int, height: int) -> list[Line]:
        typed = self.query_one("#typed", DateField)
        if self._typing is not None and typed.typing is not None:
            dated = date_lines(typed.typing, typed.value, width, height)
            if dated:
                return dated
        settings, wanted = self.desk.book.settings, self._typing is not None and typed.typing is None
        try:
            example = field.example(
                self.desk, with_typed(self.desk, field.name, typed.value) if wanted else settings
            )
        except Refused as refused:
            return wrapped(str(refused), width, "warning")
        lines = wrapped(example, width)
        return lines if len(lines) <= height else shortened(lines, _EXAMPLE_LINES, width)

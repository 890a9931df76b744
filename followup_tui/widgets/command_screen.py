"""The base of every screen: its keys come from `commands.py`, it says things in one line, and follows the book."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import ClassVar, ParamSpec, TypeVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.timer import Timer

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.undo import redo, undo
from followup_tui.book.errors import NotSaved
from followup_tui.commands import Context, in_contexts
from followup_tui.widgets.columns import Line, Look, Piece, wrap
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import Go, OpenFind, OpenSettings, OpenTemplates

Result = TypeVar("Result")
Done = TypeVar("Done")
Given = ParamSpec("Given")

_KEYS_REST = 0.5
"""Seconds without a letter after which what is typed is kept as a draft."""

_UNDOES = ("u undoes", "u undoes.")
"""How a sentence ends that speaks of the last change."""


def bindings_of(contexts: Sequence[Context]) -> list[Binding]:
    """A binding for each command that a screen handles itself; the action is named for the command."""
    return [
        Binding(",".join(each.keys), each.id, each.help, show=False)
        for each in in_contexts(contexts)
        if not each.widget
    ]


def _standing(lines: Sequence[Line], _width: int, _height: int) -> Sequence[Line]:
    return lines


def _whole(line: Line, width: int) -> list[Line]:
    """A sentence in as many lines as it needs; what is no plain sentence stays one line."""
    if len(line) != 1 or not width or cell_len(line[0].text) < width:
        return [line]
    text, look = line[0]
    return [[Piece(f" {part}", look)] for part in wrap(text.strip(), max(1, width - 2))]


class CommandScreen(Screen[Result]):
    """A screen whose CONTEXTS say which commands hold on it; each command `x` is a method `action_x`.

    A screen overrides `show_book` to show the book as it is now: it runs when the screen comes up, after every change
    (also another copy's), and each minute.
    """

    CONTEXTS: ClassVar[tuple[Context, ...]] = ()
    UNDOES_SETTINGS_ONLY: ClassVar[bool] = False
    """Whether `u` takes back nothing but settings: no other change is in sight here."""

    def __init_subclass__(cls, **kwargs: bool) -> None:
        cls.BINDINGS = [*bindings_of(cls.CONTEXTS), *cls.__dict__.get("BINDINGS", [])]
        super().__init_subclass__(**kwargs)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._said = False
        self._said_of: str | None = None
        """The change that the status line speaks of, by its label."""
        self._status: Line = ()
        self._resting: Timer | None = None

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The contexts whose commands make sense just now: those of the footer, the help and the palette."""
        return self.CONTEXTS

    def show_book(self) -> None:
        """Show the book as it is now."""

    def save_drafts(self) -> None:
        """Keep what was typed and not saved, for next time: when the keys rest, and when the app has to go at once.

        Raises NotSaved where the disk refuses.
        """

    def on_input_changed(self) -> None:
        """A kill costs no more than the letters of the last moment."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_KEYS_REST, self._keep_drafts)

    def _keep_drafts(self) -> None:
        with suppress(NotSaved):  # said when one leaves, or saves
            self.save_drafts()

    def on_screen_resume(self) -> None:
        """A screen that comes up again shows what happened meanwhile."""
        if self.is_mounted:
            self.show_book()

    def on_resize(self) -> None:
        """A status line takes the lines it needs at the new width."""
        self.call_after_refresh(lambda: self.status(self._status))  # as it stands then, not as it does now

    # -- saying something -------------------------------------------------------------------------

    def say(self, sentence: str, look: Look = "plain") -> None:
        """Say one sentence in the status line; it stands until the next key, and what that changes."""
        self._said = bool(sentence)
        self._said_of = self.desk.book.store.undo_label if sentence.endswith(_UNDOES) else None
        self.status([Piece(f" {sentence}", look)])

    def rest(self) -> None:
        """Show what the status line says when nothing else is to be said; a sentence stays until the next key.

        Figures that are counted in the background, another copy's work, a minute gone by: none of them may take away
        what has just been said.
        """
        if not self._said:
            self.status(self.rest_line())

    def unsay_undone(self) -> None:
        """Take the line away that speaks of a change which another copy has taken back."""
        store = self.desk.book.store
        if self._said_of is None or store.undo_label == self._said_of or store.redo_label != self._said_of:
            return
        self._said, self._said_of = False, None
        self.status(self.rest_line())

    def on_key(self, event: events.Key) -> None:  # noqa: ARG002  Textual's signature, for subclasses
        """What was said has been read."""
        self._said = False

    def rest_line(self) -> Line:
        """What the status line says at rest."""
        return []

    def status(self, line: Line) -> None:
        """Show a line in the screen's status line, if it has one."""
        self._status = line
        for bar in self.query("#status").results(Lines):
            lines = _whole(line, bar.size.width)
            bar.styles.height = max(1, len(lines))
            bar.show(partial(_standing, lines))

    def attempt(self, act: Callable[Given, Done], *args: Given.args, **kwargs: Given.kwargs) -> Done | None:
        """Do an act; where it is refused or can't be saved, say why in one sentence and return None.

        Acts that are attempted return something. What was typed stays where it is: the caller closes its field
        only when something came back.
        """
        try:
            return act(*args, **kwargs)
        except (Refused, NotSaved) as error:
            self.say(str(error), "warning")
            return None

    # -- commands that every screen has -------------------------------------------------------------

    def action_undo(self) -> None:
        """Take the last change back."""
        label = self.attempt(undo, self.desk, settings_only=self.UNDOES_SETTINGS_ONLY)
        if label is not None:
            self.say(f"Undone: {label}. U does it again.")

    def action_redo(self) -> None:
        """Do again what was undone."""
        label = self.attempt(redo, self.desk, settings_only=self.UNDOES_SETTINGS_ONLY)
        if label is not None:
            self.say(f"Done again: {label}.")

    def action_today(self) -> None:
        """To today's queue."""
        self.post_message(Go("today"))

    def action_people(self) -> None:
        """To everybody in the book."""
        self.post_message(Go("people"))

    def action_why(self) -> None:
        """To why I follow up."""
        self.post_message(Go("why"))

    def action_quarter(self) -> None:
        """To the quarter."""
        self.post_message(Go("quarter"))

    def action_import(self) -> None:
        """Bring in people from a file."""
        self.post_message(Go("import"))

    def action_lessons(self) -> None:
        """What calls taught."""
        self.post_message(Go("lessons"))

    def action_shelf(self) -> None:
        """Things of value to give."""
        self.post_message(Go("shelf"))

    def action_plans(self) -> None:
        """Plans of touches."""
        self.post_message(Go("plans"))

    def action_templates(self) -> None:
        """What to say in each situation."""
        self.post_message(OpenTemplates())

    def action_hand_notes(self) -> None:
        """Notes by hand that wait."""
        self.post_message(Go("hand_notes"))

    def action_settings(self) -> None:
        """Change how the app works."""
        self.post_message(OpenSettings())

    def action_keys(self) -> None:
        """Show every key of this screen."""
        self.post_message(Go("keys"))

    def action_palette(self) -> None:
        """Find a command by name."""
        self.post_message(Go("palette"))

    def action_back(self) -> None:
        """Go back; from Today, quit."""
        self.post_message(Go("back"))

    def action_they_called(self) -> None:
        """Log that somebody rang or wrote."""
        self.post_message(OpenFind(inbound=True))

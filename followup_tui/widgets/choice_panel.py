"""A panel that offers a few ways to go on, to be picked with the arrows or by typing the line's key."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from followup_tui.widgets.columns import Line, Piece, wrapped
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines

MOST = 12
"""Choices in sight at once; more of them scroll."""
_KEYS: Line = [
    Piece(" enter", "accent"),
    Piece(" takes it  ", "dim"),
    Piece("esc", "accent"),
    Piece(" closes", "dim"),
]


class Choice(NamedTuple):
    """One way to go on; `key` is the letter that picks it at once, "" for none."""

    id: str
    text: str
    key: str = ""
    aside: str = ""


class ChoiceSource(LineSource):
    """The choices as rows."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = choices

    def __len__(self) -> int:
        """One row a choice."""
        return len(self._choices)

    def key(self, index: int) -> str | None:
        """The choice's id."""
        return self._choices[index].id

    def lines(self, index: int, width: int) -> Sequence[Line]:  # noqa: ARG002  (the list cuts)
        """Key, text, aside."""
        choice = self._choices[index]
        lead = [Piece(f"{choice.key}  ", "accent")] if choice.key else []
        return [[*lead, Piece(choice.text), Piece(f"  {choice.aside}" if choice.aside else "", "dim")]]


class ChoicePanel(ModalScreen[str | None]):
    """Asks which; dismissed with the choice's id, or None where it was closed."""

    CSS_PATH = "choice_panel.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "close", "Close", show=False)]

    def __init__(self, question: str, choices: Sequence[Choice], chosen: str | None = None) -> None:
        super().__init__()
        self._question = question
        self._choices = choices
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Question, choices, keys."""
        choices = LineList(ChoiceSource(self._choices))
        choices.styles.height = min(len(self._choices), MOST)
        with Vertical():
            yield Lines(lambda width, _height: wrapped(self._question, width, "strong"), id="question")
            yield choices
            yield Lines(lambda _width, _height: [_KEYS])

    def on_mount(self) -> None:
        """Begin at what holds now."""
        choices = self.query_one(LineList)
        choices.focus()
        if self._chosen is not None:
            choices.move_to(self._chosen)

    def on_resize(self, event: events.Resize) -> None:
        """The question takes the lines that it needs."""
        question = self.query_one("#question", Lines)
        question.styles.height = len(wrapped(self._question, event.size.width))

    def on_key(self, event: events.Key) -> None:
        """A choice's own key picks it."""
        for choice in self._choices:
            if choice.key and event.character == choice.key:
                event.stop()
                self.dismiss(choice.id)
                return

    @on(LineList.Chosen)
    def take(self, event: LineList.Chosen) -> None:
        """Enter takes the row under the cursor."""
        self.dismiss(event.key)

    def action_close(self) -> None:
        """Nothing was picked."""
        self.dismiss(None)

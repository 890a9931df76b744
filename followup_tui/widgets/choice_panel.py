"""A panel that offers a few ways to go on, to be picked with the arrows or by typing the line's key."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from followup_tui.widgets.columns import Line, Piece, width_of, wrap, wrapped
from followup_tui.widgets.line_list import GUTTER, MARGIN, LineList
from followup_tui.widgets.line_source import LineSource, RowLines
from followup_tui.widgets.lines import Lines

MOST = 12
"""Lines of choices in sight at once; more of them scroll."""
_AROUND = 4
"""Lines of the panel besides the question and the choices: blank ones, and the keys."""
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
    """The choices as rows; what is said beside one goes below it where a line does not hold both."""

    tall = True

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = choices

    def __len__(self) -> int:
        """One row a choice."""
        return len(self._choices)

    def key(self, index: int) -> str | None:
        """The choice's id."""
        return self._choices[index].id

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Key, text, aside."""
        choice = self._choices[index]
        lead = [Piece(f"{choice.key}  ", "accent")] if choice.key else []
        row = [*lead, Piece(choice.text)]
        aside = f"  {choice.aside}" if choice.aside else ""
        if width_of(row) + cell_len(aside) <= width:
            return [[*row, Piece(aside, "dim")]]
        indent = " " * width_of(lead)
        first, *rest = wrap(choice.text, max(8, width - len(indent)))
        below = wrapped(choice.aside, width, "dim", indent=indent) if aside else []
        return [[*lead, Piece(first)], *([Piece(indent + line)] for line in rest), *below]

    def height(self, index: int, width: int) -> int:
        """As many lines as it is drawn in."""
        return len(self.lines(index, width))


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
        """The question takes the lines that it needs, the choices what is left of the screen at most."""
        width, height = event.size
        question, choices = self.query_one("#question", Lines), self.query_one(LineList)
        asked = len(wrapped(self._question, width))
        question.styles.height = asked
        rows = RowLines(choices.source, width - len(GUTTER) - MARGIN).total
        choices.styles.height = max(1, min(rows, MOST, height - asked - _AROUND))

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

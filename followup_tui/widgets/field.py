"""The one text field of the app: a line without a border that stands still and takes only clean text."""

from typing import ClassVar

from textual import events
from textual.widgets import Input

from followup_tui.model.text import clean

_JOINERS = frozenset("\u200c\u200d\u200e\u200f")
"""Typed on Persian, Hebrew and Indic keyboards. Textual takes them for no text, since nothing of them is printed."""


class Field(Input):
    """A line to type in.

    Whatever is typed, pasted or put into `value` loses control characters (`model.text`); line ends become blanks.
    All else stays as it came, to the byte. Nothing blinks: a blinking cursor costs 2 kB a second over SSH.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    DEFAULT_CSS = """
    Field.-textual-compact { margin: 0 1; }
    """

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        id: str | None = None,  # noqa: A002  (Textual's name for it)
        classes: str | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, id=id, classes=classes, compact=True, select_on_focus=False)
        self.cursor_blink = False
        if value:
            self.value = value

    def validate_value(self, value: str) -> str:
        """Runs on everything that becomes the value, whichever way it comes."""
        return one_line(value)

    def put(self, text: str) -> None:
        """Replace what stands here, with the cursor behind it."""
        self.value = text
        self.cursor_position = len(self.value)

    def on_key(self, event: events.Key) -> None:
        """Let joiners and direction marks be typed."""
        if event.character in _JOINERS:
            event.stop()
            self._take(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Take all that was pasted, in a line; Textual would keep the first line alone."""
        event.stop()
        event.prevent_default()
        self._take(one_line(event.text.strip("\r\n")))

    def _take(self, text: str) -> None:
        self.replace(text, *self.selection)


def one_line(text: str) -> str:
    """`text` without controls and with a blank for each line end; nothing else is changed or trimmed."""
    return clean(text).replace("\n", " ")

"""A block of lines that stands still: the title, the card, the key bar. Text is data, never markup."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from followup_tui.widgets.columns import Line, Look, fitted

MakeLines = Callable[[int, int], Sequence[Line]]
"""Lines for a width and a height in cells; what is too long is cut."""


class Lines(Widget):
    """Draws what a function makes of the room there is; `show` gives it another function.

    Only lines that differ from what stands there are drawn again, so that a status line costs its own bytes.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--strong",
        "lines--dim",
        "lines--accent",
        "lines--warning",
        "lines--heading",
    }
    DEFAULT_CSS = """
    Lines {
        height: 1;
        & > .lines--strong { text-style: bold; }
        & > .lines--dim { color: $text-muted; }
        & > .lines--accent { color: $text-accent; }
        & > .lines--warning { color: $text-warning; }
        & > .lines--heading { color: $text-muted; }
        &:ansi > .lines--dim { text-style: dim; }
        &:ansi > .lines--heading { text-style: dim; }
    }
    """

    def __init__(
        self,
        make: MakeLines | None = None,
        *,
        id: str | None = None,  # noqa: A002  (Textual's name for it)
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._make: MakeLines = make or (lambda _width, _height: ())
        self._shown: Sequence[Line] = ()
        self._made_for: Size | None = None
        self._looks: dict[Look, Style] = {}

    def show(self, make: MakeLines) -> None:
        """Show other lines; nothing is drawn if they are the same."""
        self._make = make
        self.remake()

    def remake(self) -> None:
        """Make the lines again, since what they tell of has changed."""
        if self.size.width and self._made():
            self.refresh()

    def _made(self) -> bool:
        """Make the lines for the room there is; whether they differ from those that stood there."""
        self._made_for, was = self.size, self._shown
        width, height = self.size
        self._shown = [fitted(line, width) for line in self._make(width, height)[:height]]
        return self._shown != was

    def on_resize(self) -> None:
        """Lines are made for the room there is."""
        self.remake()

    def notify_style_update(self) -> None:
        """Forget the looks: the theme changed."""
        super().notify_style_update()
        self._looks.clear()

    def _look(self, look: Look) -> Style:
        style = self._looks.get(look)
        if style is None:
            style = self.rich_style
            if look != "plain":
                style += self.get_component_rich_style(f"lines--{look}", partial=True)
            self._looks[look] = style
        return style

    def render_line(self, y: int) -> Strip:
        """The line `y`, padded to the width."""
        if self._made_for != self.size:  # the first frame does not wait for the message about its size
            self._made()
        pieces = self._shown[y] if y < len(self._shown) else ()
        segments = [Segment(text, self._look(look)) for text, look in pieces if text]
        return Strip(segments).adjust_cell_length(self.size.width, self._look("plain"))

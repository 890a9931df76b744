"""What stands above Today's queue: my own why and whom I reached, or a welcome to an empty book."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.geometry import Size

from followup_tui.actions.desk import Desk
from followup_tui.actions.greeting import own_lines
from followup_tui.widgets.columns import Line, Piece, wrap

_OWN_LINES = 2
"""Lines of the screen that the statement may take; all of it is on the page of `3`."""
_ROOMY = 18
"""Lines of the terminal below which one line has to greet."""
_WELCOME = (
    "Welcome. This is where you see, each morning, who to call and why.",
    "Press I to bring in people from a HubSpot, LinkedIn, Google or other CSV file,",
    "a to add somebody in one line, or d to look around in a sample book first.",
)


def welcome_lines(size: Size) -> list[Line]:
    """Where to begin."""
    return [[Piece(f" {line}")] for text in _WELCOME for line in wrap(text, max(8, size.width - 1))]


def greeting_lines(desk: Desk, reached: Sequence[str] | None, size: Size) -> list[Line]:
    """My own lines, then the longest of the sentences on whom I `reached` that fits.

    None keeps room for one, as most often there is one once that was looked for.
    """
    width = max(8, size.width - 2)
    own = [wrap(line, width)[:_OWN_LINES] for line in own_lines(desk)]
    lines: list[Line] = [[Piece(f" {line}")] for said in own for line in said]
    told = [""] if reached is None else reached
    if told:
        lines.append([Piece(f" {next((each for each in told if cell_len(each) <= width), told[-1])}", "dim")])
    return lines if size.height >= _ROOMY else lines[:1]

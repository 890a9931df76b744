"""Small things the card's layout is made of: a line cut to its room, two lines side by side, text that wraps."""

from followup_tui.widgets.columns import Line, Piece, fitted, flowing, width_of, wrapped

__all__ = ["beside", "fitted", "flowing", "padded", "width_of", "wrapped"]


def padded(line: Line, width: int) -> list[Piece]:
    """The line in exactly `width` cells."""
    made = fitted(line, width)
    return [*made, Piece(" " * (width - width_of(made)))]


def beside(left: Line, right: Line, width: int, gap: int = 2) -> list[Piece] | None:
    """Two lines as one, the second at the right edge; None where there is no room for both, whole."""
    blank = width - width_of(left) - width_of(right)
    return [*left, Piece(" " * blank), *right] if blank >= gap else None

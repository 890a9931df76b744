"""Small things the card's layout is made of: a line cut to its room, two lines side by side, text that wraps."""

from collections.abc import Sequence

from followup_tui.widgets.columns import Line, Look, Piece, fitted, width_of, wrap


def padded(line: Line, width: int) -> list[Piece]:
    """The line in exactly `width` cells."""
    made = fitted(line, width)
    return [*made, Piece(" " * (width - width_of(made)))]


def beside(left: Line, right: Line, width: int, gap: int = 2) -> list[Piece] | None:
    """Two lines as one, the second at the right edge; None where there is no room for both, whole."""
    blank = width - width_of(left) - width_of(right)
    return [*left, Piece(" " * blank), *right] if blank >= gap else None


def wrapped(
    text: str, width: int, look: Look = "plain", *, indent: str = " ", hanging: str = ""
) -> list[Line]:
    """Text in lines, the first after `indent`, the others after as many blanks and `hanging`."""
    rest = " " * len(indent) + hanging
    lines = wrap(text, max(8, width - len(rest) - 1))
    return [[Piece((rest if at else indent) + line, look)] for at, line in enumerate(lines)]


def flowing(parts: Sequence[Line], width: int, gap: int = 2) -> list[Line]:
    """Short lines one after another, as many to a line as fit."""
    lines: list[list[Piece]] = []
    for part in parts:
        if lines and width_of(lines[-1]) + gap + width_of(part) < width:
            lines[-1] += [Piece(" " * gap), *part]
        else:
            lines.append([Piece(" "), *part])
    return list(lines)

"""The head of the timeline: who it is, what comes next, a note by hand that waits, and the pinned facts."""

from collections.abc import Sequence

from rich.cells import cell_len

from followup_tui.actions.desk import Desk
from followup_tui.method.by_hand import as_line
from followup_tui.model.person import Person
from followup_tui.screens.person_words import next_words, title_words
from followup_tui.widgets.columns import ELLIPSIS, Line, Look, Piece, cut, wrap

_PINNED = " pinned  "
_BY_HAND = " by hand "


def head_lines(desk: Desk, id_: int, person: Person, width: int, height: int) -> list[Line]:
    """One line or two, then the pins; pins take a third of a screen of `height` at most."""
    who, following = title_words(person, desk.words), next_words(desk, id_, person)
    look: Look = "accent" if following.startswith(("promised", "planned", "next")) else "dim"
    room = width - 2 - cell_len(following) - 2
    if cell_len(who) <= room:
        gap = " " * (width - 2 - cell_len(who) - cell_len(following))
        lines: list[Line] = [[Piece(f" {who}", "strong"), Piece(gap), Piece(following, look)]]
    else:
        lines = [[Piece(" " + cut(who, width - 2), "strong")], [Piece(" " + cut(following, width - 2), look)]]
    if person.hand_note is not None:
        told = as_line(person.hand_note)
        lines.append([Piece(_BY_HAND, "dim"), Piece(cut(told, width - len(_BY_HAND) - 1))])
    return lines + _pins(person.pinned, width, max(1, height // 3 - len(lines)))


def _pins(pinned: Sequence[str], width: int, most: int) -> list[Line]:
    """Each fact wrapped, as far as there is room."""
    indent = " " * len(_PINNED)
    texts = [line for fact in pinned for line in wrap(fact, max(8, width - len(_PINNED) - 1))]
    if len(texts) > most:
        texts = [
            *texts[: most - 1],
            f"{cut(texts[most - 1], width - len(_PINNED) - 14)}{ELLIPSIS} p shows all",
        ]
    return [[Piece(_PINNED if nth == 0 else indent, "dim"), Piece(text)] for nth, text in enumerate(texts)]

"""The lines that every screen has: title above, key bar below."""

from collections.abc import Sequence
from datetime import datetime

from rich.cells import cell_len

from followup_tui.commands import Command, Context, footer, shown
from followup_tui.widgets.columns import Line, Piece, pad
from followup_tui.widgets.lines import Lines

_TABS = (("1", "Today"), ("2", "People"), ("3", "Why"), ("4", "Quarter"))


class TitleBar(Lines):
    """The app's name, the tabs with the current one marked, and the time."""

    def tell(self, tab: str, now: datetime) -> None:
        """Show which tab is open, and the time."""

        def make(width: int, _height: int) -> Sequence[Line]:
            clock = f"{now:%a} {now.day} {now:%b}  {now:%H:%M} "
            tabs = [Piece(f"{key} {name}  ", "strong" if name == tab else "dim") for key, name in _TABS]
            used = sum(cell_len(each.text) for each in tabs)
            name = f" {self.app.title}   "
            if used + len(name) + len(clock) > width:
                name = " "
            room = max(0, width - used - len(name))
            return [[Piece(name, "accent"), *tabs, Piece(pad(clock, room, right=True), "dim")]]

        self.show(make)


class KeyBar(Lines):
    """The footer: the most useful keys of a screen, as many as fit, `?` always last."""

    def tell(self, contexts: Sequence[Context], extra: Sequence[tuple[str, str]] = ()) -> None:
        """Show the keys of these contexts; `extra` are (key, label) pairs that come first."""
        commands = footer(contexts)

        def make(width: int, _height: int) -> Sequence[Line]:
            return [_keys(commands, extra, width)]

        self.show(make)


def _keys(commands: Sequence[Command], extra: Sequence[tuple[str, str]], width: int) -> Line:
    pairs = [*extra, *((shown(each.keys[0]), each.label) for each in commands)]
    *others, last = pairs or [("?", "all keys")]
    room = width - 1 - len(last[0]) - len(last[1]) - 1
    line: list[Piece] = [Piece(" ")]
    for key, label in others:
        need = cell_len(key) + cell_len(label) + 3
        if need > room:
            continue
        line += [Piece(key, "accent"), Piece(f" {label}  ", "dim")]
        room -= need
    return [*line, Piece(last[0], "accent"), Piece(f" {last[1]}", "dim")]

"""Every key of the screen one came from (`?`), from `commands.py`."""

from collections.abc import Sequence
from typing import ClassVar

from followup_tui.actions.desk import Desk
from followup_tui.commands import OUTCOME_KEYS, Context, OutcomeKey, help_rows
from followup_tui.screens.list_page import ListPage
from followup_tui.widgets.columns import Line, Piece, fitted, pad, wrap
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_KEY_WIDTH = 16


class _KeyRows(LineSource):
    """A key a row, and what it does, in as many lines as that takes."""

    tall = True

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def key(self, index: int) -> str | None:
        return str(index)

    def height(self, index: int, width: int) -> int:
        return len(self._told(index, width))

    def lines(self, index: int, width: int) -> Sequence[Line]:
        keys = [self._rows[index][0], *[""] * (self.height(index, width) - 1)]
        return [
            fitted([Piece(pad(key, _KEY_WIDTH), "accent"), Piece(text)], width)
            for key, text in zip(keys, self._told(index, width), strict=True)
        ]

    def _told(self, index: int, width: int) -> Sequence[str]:
        return wrap(self._rows[index][1], max(8, width - _KEY_WIDTH))


class KeysScreen(ListPage):
    """The keys, as a list that scrolls."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("help",)

    def __init__(
        self, desk: Desk, contexts: tuple[Context, ...], outcomes: Sequence[OutcomeKey] = OUTCOME_KEYS
    ) -> None:
        super().__init__(desk)
        self._rows = [(key, desk.words.say(text)) for key, text in help_rows(contexts, outcomes)]

    def heading(self) -> str:
        """What they are."""
        return "The keys of this screen"

    def source(self) -> LineSource:
        """A key a row."""
        return _KeyRows(self._rows)

    def rest_line(self) -> Line:
        """Whether there is more than can be seen."""
        room = self.query_one(LineList).size.height
        more = len(self._rows) > room > 0
        return [Piece(f" {len(self._rows)} keys: ↓ shows the rest" if more else "", "dim")]

    def on_resize(self) -> None:
        """Whether all can be seen changes with the window."""
        self.call_after_refresh(self.rest)

    def action_close_help(self) -> None:
        """Back."""
        self.app.pop_screen()

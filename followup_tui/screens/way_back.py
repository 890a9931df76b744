"""One page after days away: today's times, the five most worth ringing, the rest over the coming days (P5)."""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.queue_words import row_what
from followup_tui.actions.spread import Return, spread_overdue, way_back
from followup_tui.commands import Context
from followup_tui.method.rows import Row
from followup_tui.method.speak import say_day
from followup_tui.screens.card_lines import wrapped
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, fitted
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import StartSession

_DAYS = 4
"""Days of the spread that are named."""
_ROOMY = 20


class WayBackScreen(CommandScreen[None]):
    """Enter spreads the rest in one step that u takes back; s begins with those of today."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("way_back",)
    CSS_PATH = "panel.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._back: Return = way_back(desk)

    def compose(self) -> ComposeResult:
        """The page, status, keys."""
        yield Lines(self._lines, id="told")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """As the book stands now."""
        self._back = way_back(self.desk)
        self.query_one("#told", Lines).remake()
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def _lines(self, width: int, height: int) -> Sequence[Line]:
        back = self._back
        gap: list[Line] = [[]] if height >= _ROOMY else []
        title = "Were you away? Good to see you back." if back.was_away else "A bounded day"
        lines: list[Line] = [[Piece(f" {title}", "strong")], *gap]
        lines += self._block("Today, with a time", back.timed, gap)
        lines += self._block("Most worth ringing", back.worth, gap)
        rest = [line for text in self._rest() for line in wrapped(text, width)]
        if len(lines) + len(rest) > height:
            lines = [*lines[: height - len(rest) - 1], [Piece("   and more: s begins with them", "dim")]]
        return [fitted(line, width) for line in (*lines, *rest)]

    def _block(self, title: str, rows: Sequence[Row], gap: Sequence[Line]) -> list[Line]:
        if not rows:
            return []
        return [[Piece(f" {title}", "heading")], *(self._row(row) for row in rows), *gap]

    def _row(self, row: Row) -> Line:
        person = self.desk.book.people.get(row.person)
        clock = f"{row.at:%H:%M} " if row.at is not None and row in self._back.timed else ""
        return [
            Piece(f"   {clock}{row_what(row)} "),
            Piece(called(person) if person is not None else "somebody", "accent"),
            Piece(f"  {row.reason}", "dim"),
        ]

    def _rest(self) -> list[str]:
        """What is overdue besides, and where it would go."""
        rest = self._back.rest
        if not rest:
            return ["Nothing else is overdue."]
        late = self._back.owed
        owed = f", {late} of them promised: they stay late, and their openers own up to it" if late else ""
        today = self.desk.now.date()
        days = Counter(day for _, day in rest)
        named = [f"{count} {say_day(day, today)}" for day, count in sorted(days.items())]
        more = ", and on" if len(named) > _DAYS else ""
        return [f"{len(rest)} more overdue{owed}.", f"Enter spreads them: {', '.join(named[:_DAYS])}{more}."]

    def action_spread_rest(self) -> None:
        """Give the rest their days, in one step."""
        moved = self.attempt(spread_overdue, self.desk)
        if moved is not None:
            self.say(f"{moved} have a day to come now. u takes it back; s begins with today's.")

    def action_begin_back(self) -> None:
        """Begin with those of today."""
        order = [row.person for row in (*self._back.timed, *self._back.worth)]
        if not order:
            self.say("Nobody is waiting just now.")
            return
        self.app.pop_screen()
        self.app.post_message(StartSession(order, order[0]))

    def action_undo_back(self) -> None:
        """Take the last change back."""
        self.action_undo()

    def action_close_back(self) -> None:
        """Back to the list."""
        self.app.pop_screen()

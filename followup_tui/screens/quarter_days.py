"""The days of the quarter one by one: the table behind the calendar (method Q3)."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from followup_tui.actions.desk import Desk
from followup_tui.actions.quarter import QuarterNow, quarter_now
from followup_tui.actions.settings import toggle_day_off
from followup_tui.commands import Context
from followup_tui.method.days_kept import Mark
from followup_tui.method.record import Record
from followup_tui.screens.list_page import ListPage
from followup_tui.screens.quarter_drawing import say_mark
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_COLUMNS = (Column(14), Column(20), Column(11), Column(10, share=1, give_up=1))


_WEEKEND = "weekend"


class _Rows(LineSource):
    """A row a day, the last one first; weekends only where something was done."""

    def __init__(self, desk: Desk, now: QuarterNow, record: Record) -> None:
        self._desk, self._record = desk, record
        today = desk.now.date()
        unmarked = {"free", "before"} if now.quarter.promised is not None else {"free", "missed"}
        self._days = [
            (day, mark)
            for day, mark in reversed(now.days.days)
            if (mark == "free" and self._why_free(day, mark) != _WEEKEND)
            or (day <= today and (mark not in unmarked or record.touches.get(day)))
        ]

    def __len__(self) -> int:
        return len(self._days)

    def key(self, index: int) -> str | None:
        return self._days[index][0].isoformat()

    def lines(self, index: int, width: int) -> Sequence[Line]:
        day, mark = self._days[index]
        touches = self._record.touches.get(day, 0)
        cells = (
            Piece(f"{day:%a} {day.day:>2} {day:%b}", "dim"),
            Piece(say_mark(mark), "strong" if mark == "kept" else "plain"),
            Piece(f"{touches} {'touch' if touches == 1 else 'touches'}" if touches else ""),
            Piece(self._why_free(day, mark), "dim"),
        )
        return [lay_out(_COLUMNS, cells, width)]

    def _why_free(self, day: date, mark: Mark) -> str:
        if mark != "free":
            return ""
        return self._desk.calendar.holiday(day) or (
            "day off" if day in self._desk.book.settings.days_off else _WEEKEND
        )


class DaysScreen(ListPage):
    """Every day up to today with its touches, and the holidays and days off to come."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("quarter_days", "quarter_table")
    UNDOES_SETTINGS_ONLY: ClassVar[bool] = True

    def __init__(self, desk: Desk, record: Record) -> None:
        super().__init__(desk)
        self._record = record

    def heading(self) -> str:
        """What they are."""
        return "The days, one by one"

    def source(self) -> LineSource:
        """The days as they are."""
        return _Rows(self.desk, quarter_now(self.desk, self._record), self._record)

    def on_mount(self) -> None:
        """Begin at today, below the days to come."""
        self.query_one(LineList).show(self.source(), cursor=f"{self.desk.now.date()}")

    def rest_line(self) -> Line:
        """Where days off are entered."""
        return [Piece(" o makes a day a day off, also afterwards; those ahead are in the settings", "dim")]

    def action_day_off(self) -> None:
        """The day under the cursor is a day off, or a working day again."""
        key = self.query_one(LineList).cursor_key
        said = None if key is None else self.attempt(toggle_day_off, self.desk, date.fromisoformat(key))
        if said is not None:
            self.say(said)

    def action_undo_days(self) -> None:
        """Take back what was changed here."""
        self.action_undo()

    def action_redo_days(self) -> None:
        """Do it again."""
        self.action_redo()

    def action_close_table(self) -> None:
        """Back to the page."""
        self.app.pop_screen()

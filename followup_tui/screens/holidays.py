"""The public holidays of this year and the next: those that are worked on are unticked here (method Q3)."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import on

from followup_tui.actions.desk import Desk
from followup_tui.actions.settings import toggle_holiday
from followup_tui.commands import Context
from followup_tui.method.holiday_names import bare_name
from followup_tui.screens.list_page import ListPage
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.work_calendar import BookCalendar, shown_name

_COLUMNS = (Column(5), Column(15), Column(20, share=1))


class _Rows(LineSource):
    """One row a holiday; `days` are those of two years with their names."""

    def __init__(self, days: Sequence[tuple[date, str]], worked: Sequence[str]) -> None:
        self._days = days
        self._worked = frozenset(worked)

    def __len__(self) -> int:
        return len(self._days)

    def key(self, index: int) -> str | None:
        return self._days[index][0].isoformat()

    def lines(self, index: int, width: int) -> Sequence[Line]:
        day, name = self._days[index]
        worked = bare_name(name) in self._worked
        pieces = [
            Piece("work" if worked else "free", "dim" if worked else "accent"),
            Piece(f"{day:%a} {day.day} {day:%b %Y}"),
            Piece(shown_name(name), "dim" if worked else "plain"),
        ]
        return [lay_out(_COLUMNS, pieces, width)]


class HolidaysScreen(ListPage):
    """Enter unticks a holiday, the same one each year, or ticks it again."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("holidays", "app")
    UNDOES_SETTINGS_ONLY: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._days: Sequence[tuple[date, str]] = ()

    def heading(self) -> str:
        """What they are."""
        return "Public holidays"

    def source(self) -> LineSource:
        """The holidays as they are kept now; they may have come a moment ago."""
        self._days = self._known()
        return _Rows(self._days, self.desk.book.settings.worked_holidays)

    def on_mount(self) -> None:
        """Begin at the next one."""
        rows, today = self.source(), self.desk.now.date()
        ahead = next((day for day, _name in self._days if day >= today), today)
        self.query_one(LineList).show(rows, cursor=ahead.isoformat())

    def rest_line(self) -> Line:
        """What there is to do, or why there is nothing."""
        if self._days:
            return [Piece(" Enter unticks one that you work on, this year and every year.", "dim")]
        calendar = self.desk.calendar
        waiting = isinstance(calendar, BookCalendar) and calendar.waiting
        return [
            Piece(
                " A moment: they are being looked up." if waiting else " None are known for this country.",
                "dim",
            )
        ]

    @on(LineList.Chosen)
    def action_toggle_holiday(self) -> None:
        """Work on the one under the cursor, or keep it."""
        key = self.query_one(LineList).cursor_key
        name = next((bare_name(name) for day, name in self._days if day.isoformat() == key), None)
        said = None if name is None else self.attempt(toggle_holiday, self.desk, name)
        if said is not None:
            self.say(said)

    def _known(self) -> list[tuple[date, str]]:
        """The holidays of this year and the next."""
        calendar, this_year = self.desk.calendar, self.desk.now.year
        days = calendar.dates.days if isinstance(calendar, BookCalendar) else {}
        return sorted(
            (day, names[0]) for day, names in days.items() if this_year <= day.year <= this_year + 1
        )

    def action_close_holidays(self) -> None:
        """Back to the settings."""
        self.app.pop_screen()

    def action_settings(self) -> None:
        """They lie below this screen."""
        self.app.pop_screen()

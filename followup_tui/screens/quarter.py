"""The quarter, on 4: the days kept, and what they brought (method Q1–Q3, Q6)."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult

from followup_tui.actions.counting import BREATH
from followup_tui.actions.day_end import day_end
from followup_tui.actions.desk import Desk
from followup_tui.actions.quarter import QuarterNow, promised_ahead, quarter_now
from followup_tui.actions.quarter_review import FOLLOWS
from followup_tui.actions.track import Track
from followup_tui.commands import Context
from followup_tui.method.explained import FIGURES
from followup_tui.method.quarter import (
    looked_back_on,
    next_promised,
    quarter_at,
    review_from,
    review_waits,
    to_review,
)
from followup_tui.method.speak import say_day
from followup_tui.screens.hellos import HellosScreen
from followup_tui.screens.quarter_days import DaysScreen
from followup_tui.screens.quarter_easier import EasierScreen
from followup_tui.screens.quarter_page import CALENDAR, quarter_blocks
from followup_tui.screens.quarter_projection import ProjectionScreen
from followup_tui.screens.quarter_promise import PromiseScreen
from followup_tui.screens.quarter_review import ReviewScreen
from followup_tui.screens.session_summary import SessionSummaryScreen
from followup_tui.screens.why_page import BlockSource
from followup_tui.widgets.bars import KeyBar, TitleBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines

_READING = "Your record is still being read."


class QuarterScreen(CommandScreen[None]):
    """The page; figures are counted beside it, so that no key waits for them."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("quarter", "app")
    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    CSS_PATH = "quarter.tcss"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._track = Track(desk)

    def compose(self) -> ComposeResult:
        """Title, page, status, keys."""
        yield TitleBar()
        yield LineList()
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The page as it stands; what is still being counted follows."""
        if not self._track.ready:
            self._count()
        self._show_page()
        self.rest()

    def on_unmount(self) -> None:
        """Follow the book no longer."""
        self._track.close()

    def rest_line(self) -> Line:
        """What is next: the promise while there is none, and none was looked back on."""
        quarters, today = self.desk.book.quarters().values(), self.desk.now.date()
        on = quarter_at(quarters, today)
        if review_waits(quarters, today):
            return [Piece(" three months are over, or nearly: c looks back", "strong")]
        if on.promised is not None and on.reviewed is None:
            return [Piece(" enter says what a figure counts; t shows the days one by one", "dim")]
        if (following := next_promised(quarters, today)) is not None:
            day = say_day(following.start, today)
            return [Piece(f" what you promised begins {day}; p puts it in other words", "dim")]
        if (last := looked_back_on(quarters)) is not None and last.became:
            return [Piece(f" {FOLLOWS[last.became]}", "dim")]
        return [Piece(" three months, every working day, any channel: p promises it", "dim")]

    def _now(self) -> QuarterNow:
        return quarter_now(self.desk, self._track.record)

    def _show_page(self) -> None:
        self.query_one(TitleBar).tell("Quarter", self.desk.now)
        page = self.query_one(LineList)
        blocks = quarter_blocks(self._now(), promised_ahead(self.desk), counted=self._track.known)
        page.show(BlockSource(blocks), cursor=page.cursor_key or "days")
        self.query_one(KeyBar).tell(self.CONTEXTS)

    @work(exclusive=True, exit_on_error=False)
    async def _count(self) -> None:
        """Count some milliseconds' worth at a time; then show it."""
        for _ in self._track.read():
            await asyncio.sleep(BREATH)
        if self.is_current:
            self._show_page()

    # -- commands -------------------------------------------------------------------------------------

    @on(LineList.Chosen)
    def explain(self, event: LineList.Chosen) -> None:
        """Enter says what the figure under the cursor counts."""
        chosen = "days" if event.key == CALENDAR else event.key
        for figure, (name, counts) in FIGURES.items():
            if figure == chosen:
                self.say(self.desk.words.say(f"{name}: {counts}"))

    def action_quarter_promise(self) -> None:
        """The two questions, and the promise."""
        self.app.push_screen(PromiseScreen(self.desk))

    def action_quarter_days(self) -> None:
        """The days one by one."""
        if self._track.known:
            self.app.push_screen(DaysScreen(self.desk, self._track.record))
        else:
            self.say(_READING)

    def action_quarter_easier(self) -> None:
        """Plots of the whole record."""
        if self._track.known:
            self.app.push_screen(EasierScreen(self.desk, self._track.record))
        else:
            self.say(_READING)

    def action_quarter_review(self) -> None:
        """Look back on the quarter that is over, or nearly."""
        quarters, today = self.desk.book.quarters().values(), self.desk.now.date()
        found = to_review(quarters, today)
        if not self._track.known:
            self.say(_READING)
        elif found is not None:
            self.app.push_screen(ReviewScreen(self.desk, found, self._track.record))
        elif self._now().quarter.reviewed is not None:
            self.say("This quarter is looked back on already.")
        elif self._now().quarter.promised is not None:
            day = say_day(review_from(self._now().quarter), today)
            self.say(f"The closing review is for the last week: from {day} on c looks back.")
        elif (ahead := next_promised(quarters, today)) is not None:
            self.say(
                f"What you promised begins {say_day(ahead.start, today)}; its last week is for looking back."
            )
        else:
            self.say("The closing review looks back on a promise; p makes one.")

    def action_quarter_day_end(self) -> None:
        """Who was reached today, what was learned, tomorrow's first call."""
        self.app.push_screen(SessionSummaryScreen(self.desk, day_end(self.desk)))

    def action_quarter_hellos(self) -> None:
        """Everyone with nothing planned."""
        self.app.push_screen(HellosScreen(self.desk))

    def action_quarter_projection(self) -> None:
        """What no follow-up costs."""
        if self._track.known:
            self.app.push_screen(ProjectionScreen(self.desk, self._track.record))
        else:
            self.say(_READING)

    def action_quarter(self) -> None:
        """It is on already."""

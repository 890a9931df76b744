"""Why I follow up: the page one would pin to the wall, live (screens.md, Why; method V1–V9)."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult

from followup_tui.actions.counting import BREATH
from followup_tui.actions.desk import Desk
from followup_tui.actions.figures import Figures
from followup_tui.actions.friday import friday_due
from followup_tui.actions.goals import counts_from, goal_views
from followup_tui.actions.worksheet import (
    add_count,
    counted_by_itself,
    goal_of,
    read_draft,
    toggle_card_line,
    versions,
)
from followup_tui.commands import Context
from followup_tui.method.goal_line import say_amount
from followup_tui.method.worksheet import STEPS, first_open
from followup_tui.screens.why_amount import AmountScreen
from followup_tui.screens.why_friday import FridayScreen
from followup_tui.screens.why_page import FRIDAY, STEP, Block, BlockSource, page_blocks
from followup_tui.screens.why_steps import WorksheetScreen
from followup_tui.screens.why_trend import TrendScreen
from followup_tui.screens.why_versions import VersionsScreen
from followup_tui.widgets.bars import KeyBar, TitleBar
from followup_tui.widgets.columns import Line, Piece, wrap
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines

_INVITATION = (
    "Why do you follow up? A call is easier when it leads to what you care about.",
    "Seven short steps, about fifteen minutes. Leave when you like: all is kept.",
)
_BEGIN = Block("begin", lambda _width: [[Piece("Begin", "strong")]])


class WhyScreen(CommandScreen[None]):
    """The page; each part of it can be opened and changed in place."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("why", "app")
    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    CSS_PATH = "why.tcss"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._figures: Figures | None = None

    def compose(self) -> ComposeResult:
        """Title, page, status, keys."""
        yield TitleBar()
        yield Lines(self._invite, id="invitation")
        yield LineList()
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The page as it stands; figures that are still being counted follow."""
        self._show_page()
        self.rest()

    def _show_page(self) -> None:
        sheet = self.desk.book.worksheet
        self._look_after_figures()
        blank = sheet.is_blank
        goals = goal_views(self.desk, sheet, self._figures)
        self.query_one(TitleBar).tell("Why", self.desk.now)
        invitation = self.query_one("#invitation", Lines)
        invitation.display = blank
        invitation.styles.height = len(self._invite(self.size.width, 0))
        invitation.remake()
        blocks = [_BEGIN] if blank else page_blocks(self.desk, sheet, goals)
        self.query_one(LineList).show(BlockSource(blocks))
        keys = self.query_one(KeyBar)
        if blank:
            keys.tell((), (("enter", "begin"), ("1", "today"), ("q", "back"), ("?", "all keys")))
        else:
            keys.tell(self.CONTEXTS)

    def on_unmount(self) -> None:
        """Follow the book no longer."""
        if self._figures is not None:
            self._figures.close()

    def rest_line(self) -> Line:
        """What is next: a step, the Friday page, or nothing."""
        sheet = self.desk.book.worksheet
        if sheet.is_blank:
            return []
        step = first_open(sheet)
        if step is not None:
            step = read_draft(self.desk).left or step
            return [Piece(f" step {step} of {len(STEPS)}, {STEPS[step - 1].name}: g goes on there", "dim")]
        if friday_due(self.desk):
            return [Piece(" Friday's page is two minutes: f opens it, and s in it leaves it out", "dim")]
        return [Piece(" enter opens a part again; v reads earlier pages", "dim")]

    def _invite(self, width: int, _height: int) -> list[Line]:
        lines: list[Line] = [[]]
        for text in _INVITATION:
            lines += [[Piece(f" {line}")] for line in wrap(text, max(8, width - 2))]
        return lines

    # -- live figures ---------------------------------------------------------------------------------

    def _look_after_figures(self) -> None:
        """Begin to count where a goal needs it, further back where one begins earlier, anew where something changed."""
        since = counts_from(self.desk.book.worksheet, self.desk.now.date())
        if self._figures is not None and (since is None or since < self._figures.since):
            self._figures.close()
            self._figures = None
        if since is not None and self._figures is None:
            self._figures = Figures(self.desk, since)
        if self._figures is not None and not self._figures.ready:
            self._count(self._figures)

    @work(exclusive=True, exit_on_error=False)
    async def _count(self, figures: Figures) -> None:
        """Count some milliseconds' worth at a time, so that no key waits; then show it."""
        for _ in figures.read():
            await asyncio.sleep(BREATH)
        if figures is self._figures and self.is_current:
            self._show_page()

    # -- commands -------------------------------------------------------------------------------------

    @on(LineList.Chosen)
    def open_part(self, event: LineList.Chosen) -> None:
        """Enter opens the part under the cursor."""
        if event.key == FRIDAY:
            self.action_why_trend()
        elif event.key == _BEGIN.key:
            self.action_why_go_on()
        elif event.key.startswith(STEP):
            self.app.push_screen(WorksheetScreen(self.desk, int(event.key.removeprefix(STEP))))
        else:
            self.app.push_screen(WorksheetScreen(self.desk, path=event.key))

    def action_why_go_on(self) -> None:
        """Go on where the worksheet was left."""
        self.app.push_screen(WorksheetScreen(self.desk))

    def action_why_count(self) -> None:
        """One more towards the goal under the cursor."""
        goal = self._goal()
        if goal is None:
            return
        total = self.attempt(add_count, self.desk, goal)
        if total is not None:
            found = goal_of(self.desk, goal)
            self.say(f"{found.line}: {say_amount(total, found.currency)} now. u takes it back.")

    def action_why_amount(self) -> None:
        """An amount towards the goal under the cursor."""
        goal = self._goal()
        if goal is not None:
            self.app.push_screen(AmountScreen(self.desk, goal))

    def action_why_friday(self) -> None:
        """The Friday page."""
        if self.desk.book.worksheet.kept_values:
            self.app.push_screen(FridayScreen(self.desk))
        else:
            self.say("The Friday page asks about your values; step 2 finds them.")

    def action_why_trend(self) -> None:
        """The marks of the weeks, as a table."""
        self.app.push_screen(TrendScreen(self.desk))

    def action_why_versions(self) -> None:
        """Earlier pages."""
        if versions(self.desk):
            self.app.push_screen(VersionsScreen(self.desk))
        else:
            self.say("There is no earlier page yet; one is kept when an answer gives way to another.")

    def action_why_card(self) -> None:
        """Show my words on the card, or hide them."""
        said = self.attempt(toggle_card_line, self.desk)
        if said is not None:
            self.say(said)

    def action_why(self) -> None:
        """It is on already."""

    def _goal(self) -> int | None:
        """The goal under the cursor, if it is counted by hand. From elsewhere the cursor goes to the first that is."""
        page = self.query_one(LineList)
        goals = {
            f"goal.{at}.line": each for at, each in enumerate(self.desk.book.worksheet.goals) if each.line
        }
        own = {key: each for key, each in goals.items() if each.measure == "own"}
        key = page.cursor_key or ""
        if key in own:
            return own[key].id
        if key in goals:
            self.say(counted_by_itself(self.desk, goals[key]))
        elif not own:
            self.say("None of your goals is counted by hand: the book does it by itself.")
        else:
            page.move_to(next(iter(own)))
            self.say("This goal is counted by hand: the same key again for it.")
        return None

"""What an import did with every row."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from followup_tui.actions.desk import Desk
from followup_tui.actions.import_people import Report
from followup_tui.commands import Context
from followup_tui.screens.hanging import Hanging, HangingSource
from followup_tui.screens.import_words import LEAD, line_of, people, problem_rows, tally
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import OpenTimeline


class ImportReportScreen(CommandScreen[None]):
    """Every refused, set-aside and flagged row with line and reason; Enter opens the person of a row."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("report", "app")
    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    CSS_PATH = "import_people.tcss"

    def __init__(self, desk: Desk, report: Report) -> None:
        super().__init__(desk)
        self._report = report

    def compose(self) -> ComposeResult:
        """What was done, the rows, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(f" {self._title()}", "strong")]])
        yield Lines(lambda _width, _height: [[Piece(f" {tally(self._report, done=True)}", "dim")]])
        rows = list(problem_rows(self._report, undo="u")) or [
            Hanging(None, "Every row was taken as it stands; q goes on to the queue.", "", "dim")
        ]
        yield LineList(HangingSource(rows, LEAD // 2), id="body")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The keys; what was done stays done."""
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def rest_line(self) -> Line:
        """How to take it back."""
        return [Piece(" u undoes the whole import", "dim")]

    @on(LineList.Chosen)
    def open_person(self, event: LineList.Chosen) -> None:
        """The timeline of whom a row is about, if they are in the book."""
        line = line_of(event.key, self._report)
        aside = next((each for each in self._report.set_aside if each.line == line), None)
        person = self._report.ids.get(line or 0)
        if aside is not None and aside.like is not None:
            person = aside.like.id or self._report.ids.get(aside.like.line or 0)
        if person is not None and person in self.desk.book.people:
            self.post_message(OpenTimeline(person))
        else:
            self.say("That row is nobody in the book.")

    def action_close_report(self) -> None:
        """Back where the import began."""
        self.app.pop_screen()

    def _title(self) -> str:
        return f"{people(len(self._report.imported))} imported from {self._report.name}"

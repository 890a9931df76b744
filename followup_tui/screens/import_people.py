"""Bringing in people: a file is named, what was recognised in it is shown, and Enter writes it (cli.md, `import`)."""

from functools import partial
from typing import ClassVar, Literal, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import Worker, WorkerState, get_current_worker

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.import_people import Preview, Report, Rows, dry_run, preview, rows_of, run
from followup_tui.commands import Context
from followup_tui.screens.file_names import complete, path_of
from followup_tui.screens.hanging import Hanging, HangingSource
from followup_tui.screens.import_report import ImportReportScreen
from followup_tui.screens.import_words import LEAD, people, preview_rows
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines

_PROGRESS_FROM = 1000
"""Rows from which progress is shown (issue, Import)."""
_LOOK_EVERY = 0.2
_ASKING_KEYS = (("enter", "look into it"), ("tab", "completes"), ("↓", "choose"), ("esc", "close"))
_READING_KEYS = (("esc", "stop"),)


class Read(NamedTuple):
    """A file that was read in the background; nothing of the book was asked yet."""

    seen: Preview
    rows: Rows


class PathField(Field):
    """A field for the name of a file; Tab completes."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False)]

    def action_complete(self) -> None:
        """Complete as far as it is clear."""
        self.put(complete(self.value).typed)


class ImportScreen(CommandScreen[None]):
    """Asks for a file, shows what was recognised, imports."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("import",)
    AUTO_FOCUS: ClassVar[str | None] = "Field"
    CSS_PATH = "import_people.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        # From the field; in the list these keys are the list's own.
        Binding("down", "to_list", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stage: Literal["asking", "reading", "showing", "writing"] = "asking"
        self._typed = TypedLine(self, "import")
        self._read: Read | None = None
        self._expected: Report | None = None
        self._done = (0, 0)
        self._looking: Timer | None = None

    def compose(self) -> ComposeResult:
        """Question, field, files or preview, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(f" {self._title()}", "strong")]], id="title")
        yield PathField(self._typed.kept(), placeholder="~/Downloads/contacts.csv", id="typed")
        yield LineList(id="body")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Look at the worker now and then, rather than be told of every row."""
        self._looking = self.set_interval(_LOOK_EVERY, self._tell_progress, pause=True)

    def show_book(self) -> None:
        """Nothing here changes with the book but what is known already, and that is asked again at the end."""
        self._show_stage()

    def save_drafts(self) -> None:
        """Keep the path."""
        self._typed.keep()

    # -- what is shown --------------------------------------------------------------------------------

    def _show_stage(self) -> None:
        self.set_class(self._stage in {"showing", "writing"}, "-showing")
        if self._looking is not None:
            (self._looking.resume if self._stage == "reading" else self._looking.pause)()
        self.query_one("#title", Lines).remake()
        keys = self.query_one(KeyBar)
        if self._stage == "asking":
            self._show_files()
            keys.tell((), _ASKING_KEYS)
        elif self._stage == "reading":
            keys.tell((), _READING_KEYS)
        else:
            count = len(self._expected.imported) if self._expected else 0
            keys.tell((), (("enter", f"import {people(count)}"), ("esc", "another file"), ("?", "all keys")))
        self.rest()

    def _title(self) -> str:
        if self._stage in {"showing", "writing"} and self._read:
            return f"{self._read.seen.name}: nothing is written yet"
        return "Bring in people from a CSV or TSV file"

    def rest_line(self) -> Line:
        """What is going on."""
        match self._stage:
            case "asking":
                return [Piece(" HubSpot, LinkedIn, Pipedrive, Google, or any table with headings", "dim")]
            case "reading":
                done, total = self._done
                shown = f": {done:,} of {total:,} rows" if total >= _PROGRESS_FROM else ""
                return [Piece(f" Reading{shown} …", "accent")]
            case "showing":
                return [Piece(" ↑ and ↓ show the rest; enter writes it, as one step of undo", "dim")]
            case "writing":
                return [Piece(" Writing …", "accent")]

    def _tell_progress(self) -> None:
        if self._stage == "reading":
            self.status(self.rest_line())

    def _show_files(self) -> None:
        names = complete(self._typed.text).names
        self.query_one(LineList).show(
            HangingSource([Hanging(each, each) for each in names], 0), from_top=True
        )

    # -- the file -------------------------------------------------------------------------------------

    @on(Input.Changed, "#typed")
    def offer(self) -> None:
        """Each letter offers the files that begin so."""
        if self._stage == "asking":
            self.say("")
            self._said = False
            self._show_stage()

    @on(Input.Submitted, "#typed")
    def look_into(self) -> None:
        """Read the file in the background; the app stays usable."""
        if self._stage != "asking":
            return
        text = self._typed.text.strip()
        if not text:
            self.say(
                "Type the name of a file, such as ~/Downloads/contacts.csv; tab completes it.", "warning"
            )
            return
        self._stage, self._done = "reading", (0, 0)
        self._show_stage()
        self.run_worker(
            partial(self._reading, text), thread=True, exclusive=True, exit_on_error=False, name="read"
        )

    def _reading(self, text: str) -> Read:
        """In a thread: it asks the file, and nothing of the book."""
        worker = get_current_worker()

        def note(done: int, total: int) -> None:
            self._done = (done, total)
            if worker.is_cancelled:
                raise Refused("Stopped; nothing was written.")

        seen = preview(self.desk, path_of(text))
        return Read(seen, rows_of(self.desk, seen, note))

    @on(Worker.StateChanged)
    def was_read(self, event: Worker.StateChanged) -> None:
        """Show what was recognised, or why nothing was."""
        if self._stage != "reading" or event.worker.name != "read":
            return
        if event.state is WorkerState.SUCCESS and isinstance(event.worker.result, Read):
            self._read = event.worker.result
            self._expected = dry_run(self.desk, self._read.seen, rows=self._read.rows)
            self._stage = "showing"
            body = self.query_one(LineList)
            body.show(HangingSource(preview_rows(self._read.seen, self._expected), LEAD), from_top=True)
            body.focus()
            self._show_stage()
        elif event.state is WorkerState.ERROR:
            error = event.worker.error
            self._ask_again(
                str(error) if isinstance(error, Refused) else "That file could not be read; try another."
            )

    def _ask_again(self, sentence: str = "") -> None:
        """Back to the field, with the path as it was typed."""
        self._stage, self._read = "asking", None
        self._show_stage()
        self.query_one("#typed", Field).focus()
        if sentence:
            self.say(sentence, "warning")

    @on(LineList.Chosen)
    def chosen(self, event: LineList.Chosen) -> None:
        """Enter on a file takes it, on a folder looks into it; in the preview it imports."""
        if self._stage == "showing":
            self.action_import_now()
        elif self._stage == "asking":
            field = self.query_one("#typed", Field)
            field.put(event.key)
            field.focus()
            if not event.key.endswith("/"):
                self.look_into()

    def action_to_list(self) -> None:
        """From the field to the files."""
        if self.query_one(LineList).cursor_key is not None:
            self.query_one(LineList).focus()

    # -- the import -----------------------------------------------------------------------------------

    def action_import_now(self) -> None:
        """Write what was shown, once the screen says so: ten thousand people take a second."""
        if self._stage != "showing" or self._expected is None:
            return
        if not self._expected.imported:
            self.say("Nobody in this file is new, so there is nothing to import; esc takes another file.")
            return
        self._stage = "writing"
        self._show_stage()
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        if self._read is None:
            return
        report: Report | None = self.attempt(run, self.desk, self._read.seen, rows=self._read.rows)
        if report is None:
            self._stage = "showing"
            self._show_stage()
            return
        self._typed.forget()
        self.app.switch_screen(ImportReportScreen(self.desk, report))

    def action_other_file(self) -> None:
        """From the preview back to the field; while reading, stop; from the field back where one came from."""
        if self._stage == "reading":
            self.workers.cancel_node(self)
            self._ask_again("Stopped; nothing was written.")
        elif self._stage == "showing":
            self._ask_again()
        else:
            self.action_close_import()

    def action_import_keys(self) -> None:
        """Every key of the preview."""
        self.action_keys()

    def action_close_import(self) -> None:
        """Back where one came from; nothing is written, and the path is kept."""
        if self._stage != "writing":
            self._typed.leave()

"""Somebody's whole story: pinned facts, what comes next, and every entry, newest first (design §5)."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.edit import delete
from followup_tui.actions.story import ALL, Moment, StorySearch, kinds_in, only, story
from followup_tui.actions.today import queue_of
from followup_tui.commands import Context
from followup_tui.model.person import Person
from followup_tui.screens.entry import EntryScreen
from followup_tui.screens.note import NoteScreen
from followup_tui.screens.person_words import detail_lines
from followup_tui.screens.pins import PinScreen
from followup_tui.screens.timeline_head import head_lines
from followup_tui.screens.timeline_source import Telling, TimelineSource
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.field import Field
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import OpenCard, OpenEdit, OpenEnding, OpenFit, OpenPromises, StartSession

GONE = "This person is no longer in the book; q goes back."
NOTHING_YET = "Nothing yet: s calls, n writes a note."
_SEARCH_KEYS = (("enter", "to the entries"), ("esc", "show all"))


class TimelineScreen(CommandScreen[None]):
    """One person's timeline; on wide terminals their details stand beside it."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("timeline", "app")
    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    CSS_PATH = "timeline.tcss"
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  (Textual declares it so)
    BINDINGS: ClassVar[list[BindingType]] = [
        # From the search field; in the list these keys are the list's own.
        Binding("down,up,pagedown,pageup", "to_entries", show=False),
    ]

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._whose = person
        self._moments: Sequence[Moment] = ()
        self._kind = ALL
        self._search: StorySearch | None = None
        self._telling = Telling(self.desk.words)
        self._count = 0

    def compose(self) -> ComposeResult:
        """Who, the story and the details, the search field, status, keys."""
        yield Lines(self._head, id="head")
        with Horizontal():
            yield LineList(id="entries")
            yield Lines(self._details, id="details")
        yield Field(placeholder="a word, a name, a month", id="search")
        yield Lines(id="status")
        yield KeyBar()

    @property
    def entries(self) -> LineList:
        """The list."""
        return self.query_one("#entries", LineList)

    @property
    def person(self) -> Person | None:
        """Who it is about; None once they are gone."""
        return self.desk.book.people.get(self._whose)

    def show_book(self) -> None:
        """The story as it stands now; the cursor stays on its entry."""
        self._moments = story(self.desk, self._whose)
        self._search = None
        self._telling = Telling(self.desk.words)
        if self._kind not in kinds_in(self._moments):
            self._kind = ALL
        self._fit_head()
        self.query_one("#details", Lines).remake()
        self._tell_keys()
        self._show_moments()

    def on_resize(self) -> None:
        """Pinned facts take more lines where there is less room."""
        self._fit_head()

    # -- what is shown --------------------------------------------------------------------------------

    def _show_moments(self) -> None:
        shown = self._shown()
        self._count = len(shown)
        empty = self._empty_line()
        self.entries.show(TimelineSource(shown, self.desk.zone, self.desk.now.date(), empty, self._telling))
        self.rest()

    def _empty_line(self) -> str:
        if self.person is None:
            return GONE
        if not self._moments:
            return NOTHING_YET
        which = "entry" if self._kind == ALL else f"entry among the {self.desk.words.say(self._kind)}"
        return f"No {which} has that; esc shows all."

    def _shown(self) -> Sequence[Moment]:
        shown = only(self._moments, self._kind)
        if not (query := self._query()):
            return shown
        if self._search is None:
            self._search = StorySearch(self._moments)
        return self._search.find(shown, query)

    def _query(self) -> str:
        return self.query_one("#search", Field).value.strip()

    def _fit_head(self) -> None:
        """Give the head the lines it needs."""
        head = self.query_one("#head", Lines)
        lines = self._head(self.size.width, self.size.height)
        if head.styles.height is None or head.styles.height.value != len(lines):
            head.styles.height = len(lines)
        head.remake()

    def _head(self, width: int, _height: int) -> Sequence[Line]:
        person = self.person
        if person is None:
            return [[Piece(f" {GONE}", "warning")]]
        return head_lines(self.desk, self._whose, person, width, self.size.height)

    def _details(self, width: int, _height: int) -> Sequence[Line]:
        return [] if self.person is None else detail_lines(self.desk, self.person, width)

    def rest_line(self) -> Line:
        """What is shown of what there is."""
        count = len(self._moments)
        parts = [f"{count} {'entry' if count == 1 else 'entries'}"] if count else []
        if self._kind != ALL or self._query():
            parts = [f"{self._count} of {count}"]
        if self._kind != ALL:
            parts.append(f"only {self.desk.words.say(self._kind)}: f goes on")
        if self._query():
            parts.append(f"with “{self._query()}”")
        return [Piece(" " + " · ".join(parts), "dim")]

    @on(events.DescendantFocus)
    def _tell_keys(self) -> None:
        """The keys of the list or of the search field, whichever has the focus."""
        searching = self.focused is not None and self.focused.id == "search"
        self.query_one(KeyBar).tell(() if searching else self.CONTEXTS, _SEARCH_KEYS if searching else ())

    # -- filter and search ----------------------------------------------------------------------------

    def action_timeline_filter(self) -> None:
        """The next kind of entry that there is."""
        kinds = kinds_in(self._moments)
        self._kind = kinds[(kinds.index(self._kind) + 1) % len(kinds)]
        self.say("")
        self._said = False
        self._show_moments()

    def action_timeline_search(self) -> None:
        """Type what to look for."""
        self.add_class("-searching")
        self.query_one("#search", Field).focus()

    @on(Input.Changed, "#search")
    def look(self) -> None:
        """Each letter finds anew."""
        self._show_moments()

    @on(Input.Submitted, "#search")
    def action_to_entries(self) -> None:
        """Leave the field; what was found stays."""
        if not self._query():
            self.remove_class("-searching")
        self.entries.focus()

    def action_clear_search(self) -> None:
        """Every entry again; where all are shown already, back."""
        if self._kind == ALL and not self._query() and not self.has_class("-searching"):
            self.action_back()
            return
        self._kind = ALL
        self.query_one("#search", Field).value = ""
        self.remove_class("-searching")
        self.entries.focus()
        self._show_moments()

    def _gone(self) -> bool:
        """Whether there is nobody to do it with; says so."""
        if self.person is None:
            self.say(GONE, "warning")
        return self.person is None

    # -- what one does with them ----------------------------------------------------------------------

    @on(LineList.Chosen)
    def open_entry(self, event: LineList.Chosen) -> None:
        """Enter shows the whole entry."""
        found = next((each for each in self._moments if each.key == event.key), None)
        if found is not None:
            self.app.push_screen(EntryScreen(self.desk, found))

    def action_timeline_call(self) -> None:
        """Call from here on where they are in today's queue, else them alone."""
        if self._gone():
            return
        order = [row.person for row in queue_of(self.desk).rows]
        self.post_message(StartSession(order, self._whose) if self._whose in order else OpenCard(self._whose))

    def action_timeline_log(self) -> None:
        """Log outside a session."""
        if not self._gone():
            self.post_message(OpenCard(self._whose))

    def action_note(self) -> None:
        """Write a note."""
        self.app.push_screen(NoteScreen(self.desk, self._whose))

    def action_pin(self) -> None:
        """Pin a fact, or take one down."""
        self.app.push_screen(PinScreen(self.desk, self._whose))

    def action_timeline_edit(self) -> None:
        """Change details."""
        if not self._gone():
            self.post_message(OpenEdit(self._whose))

    def action_timeline_end(self) -> None:
        """Let them go."""
        if not self._gone():
            self.post_message(OpenEnding(self._whose))

    def action_timeline_promises(self) -> None:
        """What each side promised."""
        if not self._gone():
            self.post_message(OpenPromises(self._whose))

    def action_timeline_fit(self) -> None:
        """The three questions."""
        if not self._gone():
            self.post_message(OpenFit(self._whose))

    def action_timeline_erase(self) -> None:
        """Erase them, once asked, and say so where one came from."""
        from followup_tui.screens.erase import ask_to_erase  # for start-up: seldom needed

        if not self._gone():
            ask_to_erase(self, self._whose, self._leave_erased)

    def _leave_erased(self, name: str) -> None:
        app = self.app
        app.pop_screen()

        def tell() -> None:
            if isinstance(app.screen, CommandScreen):
                app.screen.say(f"{name} is erased.")

        app.call_later(tell)

    def action_timeline_delete(self) -> None:
        """Delete them, and say so where one came from."""
        name = self.attempt(delete, self.desk, self._whose)
        if name is None:
            return
        self.app.pop_screen()
        if isinstance(self.app.screen, CommandScreen):
            self.app.screen.say(f"{name} is deleted with their timeline; u brings them back.")

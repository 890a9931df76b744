"""What Today and People share: a list of people, and what one does with the person under the cursor."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from followup_tui.actions.desk import called
from followup_tui.method.speak import say_day
from followup_tui.model.words import Hindrance
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import GUTTER, MARGIN, LineList
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import (
    OpenAdd,
    OpenCard,
    OpenEdit,
    OpenEnding,
    OpenFind,
    OpenFit,
    OpenTimeline,
    StartSession,
)

WIDE = 120
"""Columns from which the person under the cursor is shown beside the list."""
_LIST = 7 / 12
"""The list's part of a wide terminal, as in the style sheet."""
_BESIDE = 40
"""Cells that are left for that person, as on the smallest terminal."""
_SOON = 0.04
"""Seconds the cursor must rest before that person is read, so that moving on stays quick."""


class ListScreen(CommandScreen[None]):
    """A screen with one list of people, by id."""

    AUTO_FOCUS: ClassVar[str | None] = "LineList"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  as Textual types it

    row_cells = 0
    """Cells for a row in which nothing is cut, where that is known."""

    def compose_list(self) -> ComposeResult:
        """The list, and beside it, where there is room, the person under the cursor."""
        with Horizontal(id="list-and-person"):
            yield LineList()
            yield Lines(id="beside")

    def give_room(self) -> None:
        """On a wide terminal the list has what its rows need before the person beside it has more than `_BESIDE`."""
        width, rows = self.app.size.width, self.row_cells + len(GUTTER) + MARGIN
        wider = width >= WIDE and rows > width * _LIST
        self.people_list.styles.width = min(rows, width - _BESIDE) if wider else None

    @property
    def people_list(self) -> LineList:
        """The list."""
        return self.query_one(LineList)

    @property
    def chosen(self) -> int | None:
        """The person under the cursor; None, and a word about it, where there is none."""
        key = self.people_list.cursor_key
        if key is None or not key.isdigit():
            self.say("Nobody is under the cursor yet: a adds a person, I brings in a file.")
            return None
        return int(key)

    @abstractmethod
    def order(self) -> Sequence[int]:
        """The people of the list in their order, for a session."""

    @on(LineList.Chosen)
    def open_story(self, event: LineList.Chosen) -> None:
        """Enter reads the timeline."""
        if event.key.isdigit():
            self.post_message(OpenTimeline(int(event.key)))

    @on(LineList.Highlighted)
    def rest_on(self) -> None:
        """The cursor came to rest on somebody else."""
        if self.size.width >= WIDE:
            self.set_timer(_SOON, self.show_beside)

    def show_beside(self) -> None:
        """Show the person under the cursor beside the list, if there is room."""
        key = self.people_list.cursor_key
        if self.size.width < WIDE:
            return
        bar = self.query_one("#beside", Lines)
        if key is None or not key.isdigit() or int(key) not in self.desk.book.people:
            bar.show(lambda _width, _height: [])
            return
        from followup_tui.screens.person_beside import person_beside  # for start-up: wide terminals only

        bar.show(person_beside(self.desk, int(key)))

    def on_resize(self) -> None:
        """A terminal that grew has room for more."""
        self.give_room()
        self.call_after_refresh(self.show_beside)

    def action_call(self) -> None:
        """Start a session here."""
        if (person := self.chosen) is not None:
            self.post_message(StartSession(self.order(), person))

    def action_begin_gently(self) -> None:
        """Start a session with somebody friendly."""
        self.post_message(StartSession())

    def action_add(self) -> None:
        """Add a person."""
        self.post_message(OpenAdd())

    def action_find(self) -> None:
        """Find anybody."""
        self.post_message(OpenFind())

    def action_edit(self) -> None:
        """Change details."""
        if (person := self.chosen) is not None:
            self.post_message(OpenEdit(person))

    def action_log(self) -> None:
        """Log outside a session."""
        if (person := self.chosen) is not None:
            self.post_message(OpenCard(person))

    def action_end(self) -> None:
        """Let this person go."""
        if (person := self.chosen) is not None:
            self.post_message(OpenEnding(person))

    def action_fit(self) -> None:
        """The three questions."""
        if (person := self.chosen) is not None:
            self.post_message(OpenFit(person))

    def action_put_off(self) -> None:
        """Not now."""
        if (id_ := self.chosen) is not None:
            self._put_off(id_)

    def action_put_off_because(self) -> None:
        """Not now, with what is in the way; or the call after all (method F6)."""
        if (id_ := self.chosen) is None:
            return
        from followup_tui.screens.hindrance import Answered, HindranceScreen  # here for start-up

        def answered(answered: Answered | None) -> None:
            if answered is not None and answered.call:
                self.post_message(StartSession(self.order(), id_))
            elif answered is not None:
                self._put_off(id_, answered.because)

        self.app.push_screen(HindranceScreen(self.desk, id_), answered)

    def _put_off(self, id_: int, because: Hindrance | None = None) -> None:
        """Move the row, and say where to."""
        from followup_tui.actions.put_off import put_off  # here for start-up

        done = self.attempt(put_off, self.desk, id_, because=because)
        if done is None:
            return
        person = self.desk.person(id_)
        if done.promised:
            self.say(f"{called(person)} is promised, so they stay here; s and a new day move the promise.")
        else:
            self.say(f"{called(person)} comes back {say_day(done.day, self.desk.now.date())}.")

    def action_delete(self) -> None:
        """Delete this person."""
        from followup_tui.actions.edit import delete  # for start-up: it leads to hashlib

        if (id_ := self.chosen) is None:
            return
        name = self.attempt(delete, self.desk, id_)
        if name is not None:
            self.say(f"{name} is deleted with their timeline; u brings them back.")

    def action_erase(self) -> None:
        """Erase this person, once asked."""
        from followup_tui.screens.erase import ask_to_erase  # for start-up: seldom needed

        if (id_ := self.chosen) is not None:
            ask_to_erase(self, id_, lambda name: self.say(f"{name} is erased."))

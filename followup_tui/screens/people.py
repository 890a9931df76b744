"""People: everybody in the book, by name (design §5)."""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from followup_tui.actions.desk import Desk
from followup_tui.actions.people import EVERYBODY, STAGES, filters, people_by_name
from followup_tui.commands import Context
from followup_tui.screens.hanging import Hanging, HangingSource
from followup_tui.screens.list_screen import ListScreen
from followup_tui.screens.people_source import PeopleSource
from followup_tui.widgets.bars import KeyBar, TitleBar
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.lines import Lines

_NOBODY_KEYS = (("a", "add"), ("I", "import"), ("f", "show others"), ("1", "today"), ("?", "all keys"))


class PeopleScreen(ListScreen):
    """Everybody, or those of one stage or tag."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("people", "list", "app")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._filter = EVERYBODY
        self._ids: Sequence[int] = ()

    def compose(self) -> ComposeResult:
        """Title, list, status, keys."""
        yield TitleBar()
        yield Lines(id="above")
        yield from self.compose_list()
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """Everybody as they stand now."""
        self._ids = people_by_name(self.desk, self._filter)
        self.query_one(TitleBar).tell("People", self.desk.now)
        if self._ids:
            self.people_list.show(PeopleSource(self.desk, self._ids))
            self.query_one(KeyBar).tell(self.CONTEXTS)
        else:
            nobody = "Nobody is in the book yet." if self._filter == EVERYBODY else "Nobody is left of these."
            self.people_list.show(HangingSource([Hanging(None), Hanging(None, nobody)], 0))
            self.query_one(KeyBar).tell((), _NOBODY_KEYS)
        self.rest()
        self.show_beside()

    def order(self) -> Sequence[int]:
        """The rows in their order."""
        return [id_ for id_ in self._ids if not self.desk.book.people[id_].closed]

    def rest_line(self) -> Line:
        """How many, and of what."""
        count = len(self._ids)
        what = "" if self._filter == EVERYBODY else f" · only {self._shown(self._filter)}: f shows others"
        return [Piece(f" {count} {'person' if count == 1 else 'people'}{what}", "dim")]

    def action_filter(self) -> None:
        """Choose which people to show."""
        found: Counter[str] = filters(self.desk)
        choices = [Choice(name, self._shown(name), aside=str(count)) for name, count in found.items()]
        self.app.push_screen(ChoicePanel("Show whom?", choices, self._filter), self._filtered)

    def _shown(self, which: str) -> str:
        """A filter in the chosen words; a tag is the user's own."""
        return self.desk.words.say(which) if which in STAGES else which

    def _filtered(self, choice: str | None) -> None:
        if choice is not None:
            self._filter = choice
            self.show_book()

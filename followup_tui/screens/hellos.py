"""Everyone with nothing planned, at one key a person (method Q7)."""

from collections.abc import Callable, Sequence
from typing import ClassVar, TypeVar

from textual import on

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.hello import later, let_go, say_hello, to_greet
from followup_tui.commands import Context
from followup_tui.method.days import local_day
from followup_tui.method.speak import say_day
from followup_tui.model.person import Person
from followup_tui.screens.list_page import ListPage
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.routes import OpenTimeline

Done = TypeVar("Done")

_NOBODY = "Nobody is in your book yet: back on Today, a adds somebody."
_COLUMNS = (Column(16, share=2), Column(16, share=2, give_up=1), Column(18))


class _Rows(LineSource):
    """A row a person."""

    def __init__(self, desk: Desk, people: Sequence[int]) -> None:
        self._desk, self._ids = desk, people

    def __len__(self) -> int:
        return len(self._ids)

    def key(self, index: int) -> str | None:
        return str(self._ids[index])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        person = self._desk.book.people.get(self._ids[index])
        if person is None:  # another copy deleted them since the list was made
            return [[]]
        company = person.company if person.company != called(person) else ""
        cells = (Piece(called(person)), Piece(company, "dim"), Piece(self._silent(person), "dim"))
        return [lay_out(_COLUMNS, cells, width)]

    def _silent(self, person: Person) -> str:
        last = person.summary.last_touch
        if last is None:
            return "nothing logged yet"
        day = local_day(last, self._desk.zone)
        return f"since {day.day} {day:%b %Y}"


class HellosScreen(ListPage):
    """The list; whoever was decided on leaves it, and the cursor is on the next."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("hellos", "app")

    def heading(self) -> str:
        """How many there are."""
        if count := len(self.query_one(LineList).source):
            return f"{count} {'person' if count == 1 else 'people'} with nothing planned"
        return "Everybody in the book has a next step, or rests." if self.desk.book.people else _NOBODY

    def source(self) -> LineSource:
        """Everyone with nothing planned now."""
        return _Rows(self.desk, to_greet(self.desk))

    def rest_line(self) -> Line:
        """How hellos are spread."""
        few = max(1, self.desk.book.settings.hellos)
        return [Piece(f" hellos are spread, {few} a day; every key can be taken back with u", "dim")]

    # -- commands -------------------------------------------------------------------------------------

    @on(LineList.Chosen)
    def story(self, event: LineList.Chosen) -> None:
        """Enter reads their timeline."""
        self.post_message(OpenTimeline(int(event.key)))

    def action_hello_say(self) -> None:
        """Plan a hello."""
        self._decide(say_hello, lambda name, day: f"{name}: a hello {say_day(day, self.desk.now.date())}.")

    def action_hello_later(self) -> None:
        """Not for a month."""
        self._decide(later, lambda name, day: f"{name}: again from {say_day(day, self.desk.now.date())} on.")

    def action_hello_let_go(self) -> None:
        """Let them go."""
        self._decide(let_go, lambda name, _: f"{name} is let go, without guilt; u takes it back.")

    def action_close_hellos(self) -> None:
        """Back where one came from."""
        self.app.pop_screen()

    def _decide(self, act: Callable[[Desk, int], Done], said: Callable[[str, Done], str]) -> None:
        key = self.query_one(LineList).cursor_key
        person = self.desk.book.people.get(int(key)) if key is not None else None
        if key is None or person is None:
            return
        done = self.attempt(act, self.desk, int(key))
        if done is not None:
            self.say(said(called(person), done))

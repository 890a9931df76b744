"""Today: who to call, in order, and why (design §4, §5)."""

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.geometry import Size

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.greeting import greeting
from followup_tui.actions.lessons import Lessons
from followup_tui.actions.session import Session
from followup_tui.actions.today import next_up, queue_of, working_day_after
from followup_tui.commands import Context
from followup_tui.method.friday import FRIDAY
from followup_tui.method.rows import Queue, Row
from followup_tui.method.speak import say_day
from followup_tui.method.spread import AWAY, days_away
from followup_tui.screens.greeting_lines import greeting_lines, welcome_lines
from followup_tui.screens.list_screen import ListScreen
from followup_tui.screens.queue_source import UNFOLD, QueueSource
from followup_tui.widgets.bars import KeyBar, TitleBar
from followup_tui.widgets.columns import Line, Piece, cut
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import Go, ResumeSession

_TEN = 10
LESSON_AFTER = 0.8
"""Seconds after the first screen at which the lessons begin to be read."""
_BETWEEN_READS = 0.01
"""Seconds between two slices of them, so that no key waits."""
_WELCOME_KEYS = (("I", "import"), ("a", "add"), ("d", "look at a sample"), ("q", "quit"))
_QUIET_KEYS = ((">", "the days ahead"), ("2", "everybody"), ("a", "add"), ("I", "import"), ("?", "all keys"))
_EVERYTHING = "everything"
_FILTERS: dict[str, Callable[[Row], bool]] = {
    _EVERYTHING: lambda _row: True,
    "promised": lambda row: row.bucket.startswith("promise") and not row.own,
    "calls": lambda row: row.what == "call",
    "to write": lambda row: row.what in {"email", "note", "text", "message"},
    "new": lambda row: row.bucket == "new",
}


class TodayScreen(ListScreen):
    """The queue of today, or, to look ahead, of a working day to come."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("today", "welcome", "list", "app")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._extra = 0
        self._ahead = 0
        self._all_late = False
        self._filter = _EVERYTHING
        self._queue = Queue(day=desk.now.date(), rows=())
        self._next: int | None = None
        """Who comes next on a quiet day, as far as that was looked for."""
        self._reached: Sequence[str] | None = None
        """Whom I reached, in shorter and shorter sentences; None until that was looked for."""
        self._is_back = False
        """Whether I come back after days, as far as that was looked for."""
        self._greeted_at: Size | None = None
        """The terminal's size that the greeting was made for."""
        self._lessons = Lessons(desk)

    def compose(self) -> ComposeResult:
        """Title, greeting, queue, status, keys."""
        yield TitleBar()
        yield Lines(id="greeting")
        yield from self.compose_list()
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Once the queue is there, look for the lesson that comes back this morning (method Q10)."""
        self.run_worker(self._read_lessons(), group="lessons", exit_on_error=False)

    async def _read_lessons(self) -> None:
        """Between keys: the first screen waits for no timeline."""
        await asyncio.sleep(LESSON_AFTER)
        for _ in self._lessons.read():
            await asyncio.sleep(_BETWEEN_READS)
        if not self._said and self._lessons.of_this_morning():
            self.rest()

    def show_book(self) -> None:
        """The queue as it stands now."""
        today = self.desk.now.date()
        queue = queue_of(self.desk, extra=self._extra, days_ahead=self._ahead)
        kept = tuple(filter(_FILTERS[self._filter], queue.rows))
        self._queue = msgspec.structs.replace(queue, rows=kept)
        self.query_one(TitleBar).tell("Today", self.desk.now)
        if self._quiet:
            self._show_quiet()
            self.call_after_refresh(self._look_for_next)  # it looks through the queues of days to come
        else:
            people = self.desk.book.people
            source = QueueSource(self._queue, people, today, all_late=self._all_late)
            self.people_list.show(source)
            self.row_cells = source.needed
            self.give_room()
        self._greet()
        if self._empty or self._quiet:
            self.query_one(KeyBar).tell((), _WELCOME_KEYS if self._empty else _QUIET_KEYS)
        else:
            self.query_one(KeyBar).tell(self.contexts)
        self.rest()
        self.show_beside()
        # Everybody's last days are looked at afterwards: the queue need not wait for them.
        self.call_after_refresh(self._look_back)

    def order(self) -> Sequence[int]:
        """The rows in their order."""
        return [row.person for row in self._queue.rows]

    def rest_line(self) -> Line:
        """How many there are, what is kept for tomorrow, and a session that was left."""
        count = len(self._queue.rows)
        parts = [f"{count} {'person' if count == 1 else 'people'}" if count else self._nobody()]
        if self._quiet:  # the list itself says so
            parts.clear()
        if not self._ahead and self.desk.now.date() in self.desk.book.settings.days_off:
            parts.insert(0, "your day off")
        if self.desk.now.weekday() >= FRIDAY:
            # Here for start-up: three days of seven need it.
            from followup_tui.actions.friday import friday_due

            parts += ["the week's page: 3, then f"] if friday_due(self.desk) else []
        if not self._ahead and self._is_back:
            parts.append("back after days away: B")
        if self._queue.kept_for_tomorrow:
            parts.append(f"{self._queue.kept_for_tomorrow} kept for tomorrow")
        if self._filter != _EVERYTHING:
            parts.append(f"only {self._filter}: f shows others")
        if self._ahead:
            parts.append(f"this is {say_day(self._queue.day, self.desk.now.date())}; esc goes back")
        elif Session.resume(self.desk) is not None:
            parts.append("a session is open: r goes on with it")
        said = " " + " · ".join(parts)
        if (learned := self._lessons.of_this_morning()) and not self._ahead:
            # What comes late takes no line of its own: nothing of the list moves.
            whole, room = f"{said} · you learned: {learned}", self.app.size.width - 2
            said = cut(whole, room) if len(said) + len(learned) // 2 + 16 < room else said
        return [Piece(said, "dim")]

    @property
    def contexts(self) -> tuple[Context, ...]:
        """An empty book has its own few keys."""
        return ("welcome", "list", "app") if self._empty else ("today", "list", "app")

    def _look_back(self) -> None:
        """Whom I reached; and whether nobody was rung or written to for days, and something waits since."""
        desk, before = self.desk, (self._reached, self._is_back)
        days = days_away(desk.book.people.values(), desk.now.date(), desk.zone, desk.calendar)
        self._is_back = days >= AWAY and any(row.due < desk.now.date() for row in self._queue.rows)
        self._reached = greeting(desk)
        if (self._reached, self._is_back) != before:
            self._greet()
            if not self._said:
                self.rest()

    def _nobody(self) -> str:
        return "the book is empty" if self._empty else "nobody is waiting"

    @property
    def _empty(self) -> bool:
        return not self.desk.book.people

    @property
    def _quiet(self) -> bool:
        """Whether there is somebody in the book, and nobody waits today."""
        everybody = not self._ahead and self._filter == _EVERYTHING
        return everybody and not self._empty and not self._queue.rows

    def _look_for_next(self) -> None:
        """Who comes next, and when, where still nobody waits."""
        if self._quiet:
            row = next_up(self.desk)
            self._next = row.person if row is not None else None
            self._show_quiet()

    def _show_quiet(self) -> None:
        """A day on which nobody waits: so it says, and who comes next once that is known."""
        from followup_tui.screens.hanging import Hanging, HangingSource  # here for start-up: seldom needed
        from followup_tui.screens.person_words import next_words

        rows = [Hanging(None, "Nobody is waiting today.")]
        if self._next is not None and (person := self.desk.book.people.get(self._next)) is not None:
            told = f"{called(person)}, {next_words(self.desk, self._next, person)}"
            rows += [Hanging(None), Hanging(None, told, "Next up")]
        self.people_list.show(HangingSource(rows, len("Next up")))

    def on_resize(self) -> None:
        """The greeting and the foot are made anew for another size."""
        if self._greeted_at not in {None, self.app.size}:
            self._greet()
            self.rest()

    def _greet(self) -> None:
        """My own why and whom I reached, or a welcome to an empty book."""
        self._greeted_at = size = self.app.size
        lines = welcome_lines(size) if self._empty else greeting_lines(self.desk, self._reached, size)
        bar = self.query_one("#greeting", Lines)
        bar.styles.height = len(lines)
        bar.show(lambda _width, _height: lines)

    # -- commands of Today ----------------------------------------------------------------------------

    @on(LineList.Chosen)
    def unfold(self, event: LineList.Chosen) -> None:
        """Enter on the folded line shows what is behind it."""
        if event.key == UNFOLD:
            self.action_unfold_late()

    def action_unfold_late(self) -> None:
        """Every late promise, or the first five again."""
        if not self._queue.late_folded:
            self.say("No promise from before today is folded away.")
            return
        self._all_late = not self._all_late
        self.show_book()

    def action_more(self) -> None:
        """Ten more rows than the cap."""
        if not self._queue.kept_for_tomorrow:
            self.say("That is everybody for this day.")
            return
        self._extra += _TEN
        self.show_book()

    def action_next_day(self) -> None:
        """Look at the working day after."""
        self._look(self._ahead + 1)

    def action_day_before(self) -> None:
        """A day back, as far as today."""
        if self._ahead == 0:
            self.say("This is today; what was done before stands in the timelines.")
            return
        self._look(self._ahead - 1)

    def action_this_day(self) -> None:
        """From another day back to today."""
        if self._ahead:
            self._look(0)

    def action_filter(self) -> None:
        """Choose which rows to show."""
        from followup_tui.widgets.choice_panel import Choice, ChoicePanel  # here for start-up

        rows = queue_of(self.desk, extra=self._extra, days_ahead=self._ahead).rows
        choices = [Choice(name, name, aside=str(sum(map(keep, rows)))) for name, keep in _FILTERS.items()]
        self.app.push_screen(ChoicePanel("Show what?", choices, self._filter), self._filtered)

    def _filtered(self, choice: str | None) -> None:
        if choice is not None:
            self._filter = choice
            self.show_book()

    def _look(self, days: int) -> None:
        self._ahead, self._extra = days, 0
        self.show_book()
        day = working_day_after(self.desk, days)
        self.say(f"The queue of {say_day(day, self.desk.now.date())}." if days else "Today's queue.")

    def action_practice(self) -> None:
        """Warm up."""
        from followup_tui.screens.practice import PracticeScreen  # here for start-up

        self.app.push_screen(PracticeScreen(self.desk))

    def action_way_back(self) -> None:
        """The few for today; the overdue over the coming days."""
        from followup_tui.screens.way_back import WayBackScreen  # here for start-up

        self.app.push_screen(WayBackScreen(self.desk))

    def action_resume(self) -> None:
        """Go on with the session that was left."""
        if Session.resume(self.desk) is None:
            self.say("No session is open; s starts one here.")
        else:
            self.post_message(ResumeSession())

    def action_welcome_sample(self) -> None:
        """Open the sample book, from an empty one."""
        if self._empty:
            self.post_message(Go("sample"))
        else:
            self.say("The sample is for an empty book; followup demo opens it beside this one.")

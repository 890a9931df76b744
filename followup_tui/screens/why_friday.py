"""The Friday page: two minutes, or none (method V4, Q10, Q15)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.friday import Review, page_of, pages_of, review, save_approach, save_mark, skip
from followup_tui.commands import Context
from followup_tui.method.friday import plot, trend, unfed, week_to_look_at
from followup_tui.model.values import HIGHEST_MARK, Value
from followup_tui.screens.card_lines import beside
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, pad, wrap, wrapped
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines

_LINE_KEYS = (("enter", "keep it, done"), ("esc", "close"))
_LESSONS = 5


class FridayScreen(CommandScreen[None]):
    """A digit for each value, then one line; all of it may be left out."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("friday",)
    AUTO_FOCUS: ClassVar[str | None] = ""
    CSS_PATH = "why.tcss"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._week = week_to_look_at(desk.now.date(), pages_of(desk))
        self._at = self._first_open()
        self._found: Review = review(desk, self._week)
        self._typed = TypedLine(self, f"friday:{self._week}")
        self._marked = False
        """Whether the last key was a mark: one that goes on has gone on already."""
        self._from = 0
        """The first line shown of what the week tells."""

    def compose(self) -> ComposeResult:
        """Week, marks, what the week tells, the line, status, keys."""
        yield Lines(self._title, id="title")
        yield Lines(self._body, id="answers")
        yield Lines(self._asked, id="asked")
        with Horizontal(id="row"):
            yield Lines(lambda _width, _height: [[Piece(" ›", "accent")]], id="prompt")
            yield AnswerField(self._typed.kept() or page_of(self.desk, self._week).approach, id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """Ask for the first mark that is open."""
        self._turn()

    def show_book(self) -> None:
        """The marks as they are."""
        self._found = review(self.desk, self._week)
        self._draw()
        self.rest()

    def save_drafts(self) -> None:
        """Keep the line."""
        if self._typed.text != page_of(self.desk, self._week).approach:
            self._typed.keep()

    # -- what is drawn --------------------------------------------------------------------------------

    @property
    def _values(self) -> tuple[Value, ...]:
        return self.desk.book.worksheet.kept_values

    @property
    def _marking(self) -> bool:
        """Whether a mark is asked for; else the line is."""
        return self._at < len(self._values)

    def _first_open(self) -> int:
        page = page_of(self.desk, self._week)
        values = self.desk.book.worksheet.kept_values
        return next((at for at, each in enumerate(values) if page.mark_of(each.id) is None), len(values))

    def _draw(self) -> None:
        self.query_one("#asked", Lines).styles.height = len(self._asked(self.size.width, 0))
        for name in ("#title", "#answers", "#asked"):
            self.query_one(name, Lines).remake()
        keys = self.query_one(KeyBar)
        if self._marking:
            keys.tell(self.CONTEXTS, (("0–9", "mark and go on"),))
        else:
            keys.tell((), _LINE_KEYS)

    def _turn(self) -> None:
        """Give the keyboard to the marks or to the line, with what is asked for in sight."""
        self._from = 0
        self.query_one("#row").display = not self._marking
        if self._marking:
            self.set_focus(None)
        else:
            self.query_one(AnswerField).focus()
        self._draw()

    def _title(self, width: int, _height: int) -> Sequence[Line]:
        first, last = self._week, self._week + timedelta(days=6)
        left = [
            Piece(" Looking back", "strong"),
            Piece(f"  {first.day} {first:%b} to {last.day} {last:%b}", "dim"),
        ]
        right = [Piece("two minutes, or none: s leaves it out " if self._marking else "", "dim")]
        return [beside(left, right, width) or left]

    def _body(self, width: int, height: int) -> Sequence[Line]:
        page, pages = page_of(self.desk, self._week), pages_of(self.desk)
        hungry = unfed(self._values, pages)
        widest = min(max((len(each.name) for each in self._values), default=0), max(8, width - 40))
        lines: list[Line] = [[]]
        for at, value in enumerate(self._values):
            mark = page.mark_of(value.id)
            weeks = plot(trend(value, pages, self._week))
            lines.append(
                [
                    Piece(" › " if at == self._at else "   ", "accent"),
                    Piece(pad(value.name, widest), "strong" if at == self._at else "plain"),
                    Piece(f"  {mark.score if mark else '–'}  ", "strong"),
                    Piece(weeks, "accent"),
                    Piece("  goes unfed" if hungry is not None and hungry.id == value.id else "", "strong"),
                ]
            )
        lines += self._promises(width)
        lessons = self._found.lessons
        if lessons:
            lines += [[], [Piece(" Learned this week", "heading")]]
            for who, what in lessons[-_LESSONS:]:
                lines += wrapped(f"{what} ({who})", width, indent="   ")
        if len(lines) <= height:
            return lines
        self._from = max(0, min(self._from, len(lines) - height + 1))
        more = "pgup goes back up" if self._from + height > len(lines) else "pgdn for more"
        return [*lines[self._from : self._from + height - 1], [Piece(f" {more}", "dim")]]

    def _promises(self, width: int) -> list[Line]:
        """Of those who said "call me later": whom I called when I said, late ones plainly."""
        told = [
            ("kept", self._found.kept),
            ("late", self._found.late),
            ("to come", self._found.open),
        ]
        lines: list[Line] = []
        for name, people in told:
            names = wrap(", ".join(people), max(8, width - 13)) if people else ()
            for at, line in enumerate(names):
                lines.append([Piece(f"   {'' if at else name:<9}", "dim"), Piece(line)])
        nobody: list[Line] = [[Piece("   nobody asked for a call this week", "dim")]]
        asked = "They said “call me later”. Whom did you call when you said?"
        return [[], *wrapped(asked, width, "heading"), *(lines or nobody)]

    def _asked(self, width: int, _height: int) -> Sequence[Line]:
        if self._marking:
            name = self._values[self._at].name
            said = f"How well did this week feed {name}? 0 not at all, 9 fully"
        else:
            said = "What would another approach bring? One line, for the week."
        return [[], *wrapped(said, width, "strong")]

    # -- keys -----------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A digit marks the value that is asked for."""
        if self._marking and event.character is not None and event.character in "0123456789":
            event.stop()
            self._mark(min(int(event.character), HIGHEST_MARK))

    def _went_on(self) -> bool:
        """Whether Enter only follows a mark, which has gone on by itself; once for each mark."""
        went, self._marked = self._marked, False
        return went

    def _mark(self, score: int) -> None:
        value = self._values[self._at]
        if self.attempt(save_mark, self.desk, self._week, value, score) is not None:
            self._at += 1
            self._marked = True
            self._turn()

    def action_next_value(self) -> None:
        """The next one, unmarked; after the last the line. A mark has gone on already."""
        if self._went_on():
            return
        self._at = min(self._at + 1, len(self._values))
        self._turn()

    @on(AnswerField.Emptied)
    def action_value_before(self) -> None:
        """The one before, to mark it again."""
        self._marked = False
        self._at = max(0, self._at - 1)
        self._turn()

    def action_friday_more(self) -> None:
        """More of what the week tells, where there is no room for all of it."""
        self._scroll(1)

    def action_friday_less(self) -> None:
        """Back up in what the week tells."""
        self._scroll(-1)

    def _scroll(self, by: int) -> None:
        shown = self.query_one("#answers", Lines)
        self._from += by * max(1, shown.size.height - 2)
        shown.remake()

    def action_skip_friday(self) -> None:
        """Leave the page out this week; what was marked stays."""
        if self.attempt(skip, self.desk, self._week) is not None:
            self._leave("Left out this week; that is fine.")

    @on(Input.Submitted)
    def keep_line(self) -> None:
        """Keep the line, and be done."""
        if self._went_on() and not self._typed.text:
            self.say("Marked. Enter again leaves the line empty, and is done.")
        elif self.attempt(save_approach, self.desk, self._week, self._typed.text) is not None:
            self._typed.forget()
            hungry = unfed(self._values, pages_of(self.desk))
            said = (
                f"{hungry.name} goes unfed: what would feed it next week?"
                if hungry is not None
                else "The week is kept."
            )
            self._leave(said)

    def action_close_friday(self) -> None:
        """Back to the page; what was typed is kept."""
        self._typed.leave()

    def _leave(self, sentence: str) -> None:
        app = self.app
        app.pop_screen()
        if isinstance(app.screen, CommandScreen):
            app.screen.say(sentence)

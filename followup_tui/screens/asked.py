"""Questions asked one after the other, each answered in a line; what was typed is never lost (method Q2, Q13)."""

from abc import abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from followup_tui.actions.date_typing import DateTyping
from followup_tui.actions.desk import Desk
from followup_tui.book.errors import NotSaved
from followup_tui.commands import Context
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, wrap
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.date_field import DateField, date_lines
from followup_tui.widgets.lines import Lines


class Asked(NamedTuple):
    """A question; `first` stands in the field, `hint` below it. With `typing` a date is asked for."""

    question: str
    first: str = ""
    hint: str = ""
    typing: DateTyping | None = None


class AskedScreen(CommandScreen[None]):
    """Enter keeps an answer and asks the next; after the last one `finish` gets them all."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("asked",)
    AUTO_FOCUS: ClassVar[str | None] = "DateField"
    CSS_PATH = "quarter.tcss"
    TITLE_TEXT: ClassVar[str] = ""
    DRAFT: ClassVar[str] = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked = self.questions()
        self._answers = [each.first for each in self._asked]
        self._at = 0
        self._take_up()

    @abstractmethod
    def questions(self) -> Sequence[Asked]:
        """What is asked, in order."""

    def above(self, width: int) -> Sequence[Line]:  # noqa: ARG002  (for subclasses that show something)
        """What stands above the questions."""
        return ()

    @abstractmethod
    def finish(self, answers: Sequence[str]) -> str | None:
        """Do what was asked for; the sentence to say afterwards, None where it can't be done and all stays."""

    def compose(self) -> ComposeResult:
        """Title, answers, the field, its hint, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(f" {self.TITLE_TEXT}", "strong")]])
        yield Lines(self._told, id="told")
        with Horizontal(id="row"):
            yield Lines(lambda _width, _height: [[Piece(" ›", "accent")]], id="prompt")
            yield DateField(self._answers[self._at], id="typed", typing=self._asked[self._at].typing)
        yield Lines(self._about, id="about")
        yield Lines(id="status")
        yield KeyBar()

    def on_mount(self) -> None:
        """What stands in a date's field is ready to be typed over."""
        self._offer_first()

    def show_book(self) -> None:
        """The questions; what is typed stays."""
        told = self.query_one("#told", Lines)
        told.styles.height = min(len(self._lines(self.size.width)), max(2, self.size.height - 6))
        told.remake()
        about = self.query_one("#about", Lines)
        about.display = self._asked[self._at].typing is not None
        about.remake()
        self.query_one(KeyBar).tell(self.CONTEXTS)
        self.rest()

    def rest_line(self) -> Line:
        """What may be typed."""
        return [Piece(f" {self._asked[self._at].hint}", "dim")]

    def save_drafts(self) -> None:
        """Keep all answers. Raises NotSaved."""
        self._note()
        if any(one != each.first for one, each in zip(self._answers, self._asked, strict=True)):
            self.desk.book.store.drafts.put(self.DRAFT, {"answers": self._answers, "at": self._at})
        else:
            self.desk.book.store.drafts.drop(self.DRAFT)

    def _take_up(self) -> None:
        """Go on where this was left."""
        with suppress(NotSaved):
            left = self.desk.book.store.drafts.get(self.DRAFT) or {}
            answers, at = left.get("answers"), left.get("at")
            if isinstance(answers, list) and len(answers) == len(self._answers):
                self._answers = [str(each) for each in answers]
                self._at = at if isinstance(at, int) and 0 <= at < len(answers) else 0

    def _told(self, width: int, height: int) -> Sequence[Line]:
        return self._lines(width)[-height:]

    def _about(self, width: int, height: int) -> Sequence[Line]:
        """How a date is read that is typed."""
        field = self.query_one(DateField)
        return date_lines(field.typing, field.value, width, height) if field.typing is not None else ()

    @on(Input.Changed)
    def follow(self) -> None:
        """The reading follows each letter."""
        self.query_one("#about", Lines).remake()

    def _lines(self, width: int) -> list[Line]:
        """What stands above, the questions answered, and the one that is asked."""
        lines: list[Line] = [[], *self.above(width)]
        for at, each in enumerate(self._asked[: self._at + 1]):
            here = at == self._at
            lines += [
                [Piece(f" {line}", "strong" if here else "dim")]
                for line in wrap(each.question, max(8, width - 2))
            ]
            if not here:
                answer = self._answers[at] or "left open"
                lines += [*([Piece(f"   {line}")] for line in wrap(answer, max(8, width - 4))), []]
        return lines

    # -- keys -----------------------------------------------------------------------------------------

    @on(Input.Submitted)
    def take(self) -> None:
        """Keep the answer and go on; after the last, finish."""
        self._note()
        if self._at + 1 < len(self._asked):
            self._turn(self._at + 1)
            return
        self.query_one(DateField).take(self._done)

    def _done(self) -> str | None:
        """Finish, and say so on the screen below; None where it was refused and all stays."""
        said = self.finish(self._answers)
        if said is None:
            return None
        with suppress(NotSaved):
            self.desk.book.store.drafts.drop(self.DRAFT)
        app = self.app
        app.pop_screen()
        if isinstance(app.screen, CommandScreen):
            app.screen.say(said)
        return said

    @on(DateField.Emptied)
    def action_asked_before(self) -> None:
        """The question before."""
        if self._at:
            self._note()
            self._turn(self._at - 1)

    def action_close_asked(self) -> None:
        """Leave; what was typed is kept."""
        try:
            self.save_drafts()
        except NotSaved as error:
            self.say(str(error), "warning")
            return
        self.app.pop_screen()

    def _note(self) -> None:
        self._answers[self._at] = self.query_one(DateField).value

    def _turn(self, at: int) -> None:
        self._at = at
        field = self.query_one(DateField)
        field.typing = self._asked[at].typing
        field.put(self._answers[at])
        self._offer_first()
        self.show_book()

    def _offer_first(self) -> None:
        """A day that only stands there is selected: what is typed replaces it, an arrow moves it."""
        asked, field = self._asked[self._at], self.query_one(DateField)
        if asked.typing is not None and field.value == asked.first:
            field.action_select_all()

"""A step of the worksheet as it is drawn: where one is, what is answered, what is asked, what the field holds."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal

from followup_tui.actions.desk import Desk
from followup_tui.actions.goal_day import GoalDay
from followup_tui.actions.worksheet import refusal
from followup_tui.method.worksheet import STEPS
from followup_tui.method.worksheet_questions import Question
from followup_tui.model.text import clean_line
from followup_tui.model.values import Worksheet
from followup_tui.screens.card_lines import beside
from followup_tui.screens.why_answers import above_answers, echo, nothing_asked, progress, step_lines
from followup_tui.screens.why_field import StandingField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, wrapped
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines

_TALL = 16
"""Lines of a terminal from which there is room around the question."""
_HINTS, _REST = 5, 19
"""Lines that hints take at most, and those of the rest, of which ten are the answers'."""


class StepView(CommandScreen[None]):
    """One of the seven steps, at a question. What the keys do, its subclass says."""

    AUTO_FOCUS: ClassVar[str | None] = "StandingField"
    CSS_PATH = "why.tcss"
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (_TALL, "-tall")]  # noqa: RUF012  as Textual has it

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._step = 1
        self._path = ""
        self._day = GoalDay(desk)
        self._loaded = ""
        self._offer: tuple[str, int] | None = None
        """What was typed before Tab, and which of its offers stands in the field."""

    def compose(self) -> ComposeResult:
        """Title, the seven steps, purpose, answers, question, field, echo, status, keys."""
        yield Lines(self._title, id="title")
        yield Lines(lambda width, _height: [progress(self._sheet, self._step, width)], id="steps")
        yield Lines(self._purpose, id="purpose")
        yield Lines(self._answers, id="answers")
        yield Lines(self._asked, id="asked")
        with Horizontal(id="row"):
            yield Lines(lambda _width, _height: [[Piece(" ›", "accent")]], id="prompt")
            yield StandingField(id="typed", typing=self._day)
        yield Lines(self._echo, id="echo")
        yield Lines(id="status")
        yield KeyBar()

    # -- where one is ---------------------------------------------------------------------------------

    @property
    def _field(self) -> StandingField:
        return self.query_one(StandingField)

    @property
    def _sheet(self) -> Worksheet:
        return self.desk.book.worksheet

    def _questions(self) -> Sequence[Question]:
        return STEPS[self._step - 1].questions(self._sheet, self.desk.words)

    def _question(self) -> Question | None:
        return next((each for each in self._questions() if each.path == self._path), None)

    def _place(self) -> int:
        """The current question's place; the first where it is gone."""
        return next((at for at, each in enumerate(self._questions()) if each.path == self._path), 0)

    def _stand(self, question: Question) -> None:
        """Show the answer that stands."""
        self._loaded = question.answer
        self._field.stand(question.answer, between=", " if question.many else " ", picked=question.picked)

    def _begun(self, question: Question) -> str:
        """What Tab goes on from: an answer that stands is added to, or gives way where one of a few is picked."""
        if self._offer is not None:
            return self._offer[0]
        typed = self._field.value
        if self._field.is_picked:
            return ""
        return f"{typed}, " if question.many and typed and typed == question.answer else typed

    # -- what is drawn --------------------------------------------------------------------------------

    def _draw(self) -> None:
        for name in ("#title", "#steps", "#purpose", "#answers", "#asked", "#echo"):
            self.query_one(name, Lines).remake()
        self.query_one(KeyBar).tell(self.CONTEXTS)

    def _title(self, width: int, _height: int) -> Sequence[Line]:
        question = self._question()
        saved = "saved" if question is None or clean_line(self._field.value) == question.answer else "typing"
        left = [Piece(" Why I follow up", "strong"), Piece(f"  {STEPS[self._step - 1].name}", "accent")]
        right = [Piece(f"step {self._step} of {len(STEPS)} · {saved} ", "dim")]
        return [beside(left, right, width) or [Piece(f" {STEPS[self._step - 1].name}  ", "accent"), *right]]

    def _purpose(self, width: int, _height: int) -> Sequence[Line]:
        return wrapped(STEPS[self._step - 1].purpose, width, "dim")

    def _answers(self, width: int, height: int) -> Sequence[Line]:
        above = above_answers(self._step, self._sheet, self._path, width)
        questions = [self._as_typed(each) for each in self._questions()]
        if questions:
            return step_lines(questions, self._place(), above, width, height)
        return [*above, *([[]] if above else []), *wrapped(nothing_asked(self._step, self._sheet), width)]

    def _as_typed(self, question: Question) -> Question:
        """The one asked with what is typed, where its field can't show all of that; the others as they are."""
        field = self._field
        if question.path != self._path or cell_len(field.value) < field.size.width:
            return question
        return replace(question, answer=field.value)

    def _asked(self, width: int, _height: int) -> Sequence[Line]:
        """The question, whole, after a blank line where there is room."""
        question = self._question()
        said = wrapped(question.ask, width, "strong") if question else [[Piece(" enter goes on", "dim")]]
        return said if self.size.height < _TALL else [[], *said]

    def _echo(self, width: int, height: int) -> Sequence[Line]:
        question = self._question()
        if question is None:
            return []
        return echo(self._day, question, self._field.value, self._begun(question), width, height)

    def rest_line(self) -> Line:
        """What Enter does with what stands in the field."""
        question = self._question()
        if question is None:
            return []
        typed = self._field.value
        if not typed and question.answer:
            said = "enter takes it off the page; u there brings it back"
        elif not typed:
            said = "nothing is compulsory: enter on an empty line goes on"
        elif typed != question.answer:
            unclear = refusal(self.desk, question.path, typed)
            said = "enter keeps it once it is understood" if unclear else "enter keeps it"
        elif self._field.is_picked:
            said = "it stands: enter goes on; typing writes over it, → changes it"
        else:
            said = "it stands: enter goes on; typing adds to it, ctrl+u empties it"
        return [Piece(f" {said}", "dim")]

    def on_resize(self) -> None:
        """A question and its hints take the lines they need at the new width."""
        self.call_after_refresh(self._make_room)

    def _make_room(self) -> None:
        """As many lines as the question and its hints take; the answers have the rest."""
        width, height = self.size
        hints = len(self._echo(width, max(2, min(_HINTS, height - _REST))))
        self.query_one("#purpose", Lines).styles.height = len(self._purpose(width, 0))
        self.query_one("#asked", Lines).styles.height = len(self._asked(width, 0))
        self.query_one("#echo", Lines).styles.height = 1 if height < _TALL else max(2, hints)

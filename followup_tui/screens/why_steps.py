"""Filling in the worksheet: a step a screen, a question a line; every answer is kept as it was typed (method V1–V9)."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.goal_day import GoalDay
from followup_tui.actions.worksheet import Draft, keep_draft, read_draft, save_answer
from followup_tui.book.errors import NotSaved
from followup_tui.commands import Context
from followup_tui.method.starters import completions
from followup_tui.method.worksheet import STEPS, first_open, is_answered, step_of
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
_PAUSE = 0.5
"""Seconds without a key after which what stands in the field is kept as a draft."""
FINISHED = "That is your page. Enter on a part opens it again; earlier pages are kept."


class WorksheetScreen(CommandScreen[None]):
    """One of the seven steps, and on from there: at a question's `path`, or a `step`, or where it was left."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("worksheet",)
    AUTO_FOCUS: ClassVar[str | None] = "StandingField"
    CSS_PATH = "why.tcss"
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (_TALL, "-tall")]  # noqa: RUF012  as Textual has it

    def __init__(self, desk: Desk, step: int | None = None, path: str = "") -> None:
        super().__init__(desk)
        self._told = False
        self._day = GoalDay(desk)
        draft = read_draft(desk)
        self._typed = dict(draft.typed)
        left = draft.step if draft.path and 0 < draft.step <= len(STEPS) else None
        self._step = step_of(path) if path else step or left or first_open(desk.book.worksheet) or 1
        goes_on = step is None or draft.path in self._typed
        self._path = path or (draft.path if draft.step == self._step and goes_on else "")
        if self._path not in {each.path for each in self._questions()}:
            self._path = ""
        self._path = self._path or self._first_path()
        self._loaded = ""
        self._offer: tuple[str, int] | None = None
        """What was typed before Tab, and which of its offers stands in the field."""
        self._offered = ""
        self._timer: Timer | None = None

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

    def on_mount(self) -> None:
        """Open where it was left, with what was typed."""
        self._open(self._path)

    def show_book(self) -> None:
        """The answers as they stand; what another copy changed shows in the field, unless it is being typed over."""
        question = self._question()
        field = self._field
        if question is not None and question.answer != self._loaded and field.value == self._loaded:
            self._stand(question)
        self._draw()
        self.rest()

    def save_drafts(self) -> None:
        """Keep the place, and what stands in the field and is not an answer yet. Raises NotSaved."""
        if self._timer is not None:
            self._timer.stop()
        question = self._question()
        if question is not None and self._field.value != question.answer:
            self._typed[self._path] = self._field.value
        else:
            self._typed.pop(self._path, None)
        keep_draft(self.desk, Draft(self._step, self._path, dict(self._typed)))

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

    def _first_path(self) -> str:
        """Where a step begins: at the first question that is not answered, or, opened again, at its first."""
        questions = self._questions()
        again = is_answered(self._sheet, self._step)
        waiting = None if again else next((each for each in questions if not each.answer), None)
        chosen = waiting or (questions[0] if questions else None)
        return chosen.path if chosen is not None else ""

    def _open(self, path: str) -> None:
        """Ask another question."""
        self._path = self._day.path = path
        self._offer = None
        question = self._question()
        self.query_one("#row").display = question is not None
        if question is None:
            self.set_focus(None)
        else:
            field = self._field
            field.placeholder = question.ghost
            self._stand(question)
            if path in self._typed:
                field.put(self._typed[path])
            field.focus()
        self._make_room()
        self._draw()
        self.rest()

    def _stand(self, question: Question) -> None:
        """Show the answer that stands."""
        self._loaded = question.answer
        self._field.stand(question.answer, between=", " if question.many else " ", picked=question.picked)

    def on_resize(self) -> None:
        """A question and its hints take the lines they need at the new width."""
        super().on_resize()
        self.call_after_refresh(self._make_room)

    def _make_room(self) -> None:
        """As many lines as the question and its hints take; the answers have the rest."""
        width, height = self.size
        hints = len(self._echo(width, max(2, min(_HINTS, height - _REST))))
        self.query_one("#purpose", Lines).styles.height = len(self._purpose(width, 0))
        self.query_one("#asked", Lines).styles.height = len(self._asked(width, 0))
        self.query_one("#echo", Lines).styles.height = 1 if height < _TALL else max(2, hints)

    def _go_to_step(self, step: int, *, last: bool = False) -> None:
        """Another step, at its first question, or its last where one comes from below."""
        self._step = step
        questions = self._questions()
        self._open((questions[-1].path if last else self._first_path()) if questions else "")
        self._keep_place()

    # -- what is drawn --------------------------------------------------------------------------------

    def _draw(self) -> None:
        for name in ("#title", "#steps", "#purpose", "#answers", "#asked", "#echo"):
            self.query_one(name, Lines).remake()
        self._show_keys()

    def _show_keys(self) -> None:
        """The keys; in a date arrows move the day, as they do in every date."""
        keys = self.query_one(KeyBar)
        if self._day.moves:
            keys.tell((), (("enter", "next"), ("↓ ↑", "a day on"), ("backspace", "before"), ("esc", "leave")))
        else:
            keys.tell(self.CONTEXTS)

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
        questions = self._questions()
        if questions:
            return step_lines(questions, self._place(), above, width, height)
        return [*above, *([[]] if above else []), *wrapped(nothing_asked(self._step, self._sheet), width)]

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
            said = "enter keeps it"
        elif self._field.is_picked:
            said = "it stands: enter goes on; typing writes over it, → changes it"
        else:
            said = "it stands: enter goes on; typing adds to it, ctrl+u empties it"
        return [Piece(f" {said}", "dim")]

    # -- keys -----------------------------------------------------------------------------------------

    @on(Input.Changed)
    def typed(self) -> None:
        """Echo each letter, and keep it as a draft once a pause is made."""
        if self._field.value != self._offered:
            self._offer, self._offered = None, ""
        self._said = False
        self.rest()
        self.query_one("#title", Lines).remake()
        self.query_one("#echo", Lines).remake()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._keep_place)

    @on(Input.Submitted)
    def action_answer(self) -> None:
        """Keep the answer and ask the next question; after the last step, the page."""
        if self._field.take(lambda: self._keep() or None):
            self._move(1)

    def action_question_after(self) -> None:
        """The next question."""
        if self._keep():
            self._move(1)

    @on(StandingField.Emptied)
    def action_question_before(self) -> None:
        """The question before."""
        if self._keep():
            self._move(-1)

    def action_offer(self) -> None:
        """Fill in the next word on offer."""
        question = self._question()
        if question is None:
            return
        typed = self._begun(question)
        offers = completions(typed, question.offers, many=question.many)
        if not offers:
            self.say("Nothing on offer begins like that; your own word is as good.")
            return
        nth = (self._offer[1] + 1) % len(offers) if self._offer else 0
        self._offer = (typed, nth)
        self._offered = offers[nth]
        self._field.put(self._offered)

    def _begun(self, question: Question) -> str:
        """What Tab goes on from: an answer that stands is added to, or gives way where one of a few is picked."""
        if self._offer is not None:
            return self._offer[0]
        typed = self._field.value
        if self._field.is_picked:
            return ""
        return f"{typed}, " if question.many and typed and typed == question.answer else typed

    def action_leave_worksheet(self) -> None:
        """Back to the page; everything is kept, also what is no answer yet."""
        self._keep()
        if not self._keep_place() and not self._told:
            self._told = True
            self.say("The disk refuses what is in the field. Esc again leaves without it.", "warning")
            return
        self.app.pop_screen()

    def _keep(self) -> bool:
        """Save the answer in the field; False where it is refused and stays there."""
        question = self._question()
        if question is None or clean_line(self._field.value) == question.answer:
            return True
        if self.attempt(save_answer, self.desk, self._path, self._field.value) is None:
            return False
        self._typed.pop(self._path, None)
        return True

    def _move(self, by: int) -> None:
        """To the next question or the one before, also across steps; past the last one to the page."""
        questions = self._questions()
        gone = all(each.path != self._path for each in questions)
        at = self._place() + (0 if gone else by)
        if questions and 0 <= at < len(questions):
            self._open(questions[at].path)
        elif by < 0:
            if self._step > 1:
                self._go_to_step(self._step - 1, last=True)
        elif self._step < len(STEPS):
            self._go_to_step(self._step + 1)
        else:
            self._finish()

    def _finish(self) -> None:
        """The page, finished as far as one likes."""
        self._step, self._path = 1, ""
        self._keep_place()
        app = self.app
        app.pop_screen()
        if isinstance(app.screen, CommandScreen):
            app.screen.say(FINISHED)

    def _keep_place(self) -> bool:
        """Keep the draft; a disk that refuses is said, and makes it False."""
        try:
            self.save_drafts()
        except NotSaved as error:
            self.say(str(error), "warning")
            return False
        return True

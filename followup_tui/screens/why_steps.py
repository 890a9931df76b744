"""Filling in the worksheet: a step a screen, a question a line; every answer is kept as it was typed (method V1–V9)."""

from typing import ClassVar

from textual import on
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.worksheet import Draft, keep_draft, read_draft, refusal, save_answer
from followup_tui.book.errors import NotSaved
from followup_tui.commands import Context
from followup_tui.method.starters import completions
from followup_tui.method.worksheet import STEPS, first_open, is_answered, step_of
from followup_tui.model.text import clean_line
from followup_tui.screens.why_field import StandingField
from followup_tui.screens.why_step_view import StepView
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines

_WAITS = "What you typed there is no answer yet; it waits in its field."
_FINISHED = "That is your page. Enter on a part opens it again; what gives way is kept, and v reads it."


class WorksheetScreen(StepView):
    """One of the seven steps, and on from there: at a question's `path`, or a `step`, or where it was left."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("worksheet",)

    def __init__(self, desk: Desk, step: int | None = None, path: str = "") -> None:
        super().__init__(desk)
        self._told = False
        draft = read_draft(desk)
        self._typed = dict(draft.typed)
        self._place_left = (draft.step, draft.path) if path else None
        self._step = step_of(path) if path else step or draft.left or first_open(desk.book.worksheet) or 1
        goes_on = step is None or draft.path in self._typed
        self._path = path or (draft.path if draft.step == self._step and goes_on else "")
        if self._path not in {each.path for each in self._questions()}:
            self._path = ""
        self._path = self._path or self._first_path()
        self._offered = ""
        self._begun_with = ""

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
        """Keep the place, and what stands in the field and is not an answer yet. Raises NotSaved.

        A part that was opened by itself is no place to go on from, unless something waits in its field.
        """
        question = self._question()
        here = (self._step, self._path)
        if question is not None and self._field.value != question.answer:
            self._typed[self._path] = self._field.value
        else:
            self._typed.pop(self._path, None)
            here = self._place_left or here
        keep_draft(self.desk, Draft(*here, dict(self._typed)))

    # -- where one is ---------------------------------------------------------------------------------

    def _first_path(self) -> str:
        """Where a step begins: at the first question that is not answered, or, opened again, at its first."""
        questions = self._questions()
        again = is_answered(self._sheet, self._step)
        waiting = None if again else next((each for each in questions if not each.answer), None)
        chosen = waiting or (questions[0] if questions else None)
        return chosen.path if chosen is not None else ""

    def _open(self, path: str) -> None:
        """Ask another question."""
        self._path = path
        self._offer = None
        question = self._question()
        self._day.ask(path, question.answer if question is not None else "")
        self.query_one("#row").display = question is not None
        if question is None:
            self.set_focus(None)
        else:
            field = self._field
            field.placeholder = question.ghost
            self._stand(question)
            if path in self._typed:
                field.put(self._typed[path])
            self._begun_with = field.value
            field.focus()
        self._make_room()
        self._draw()
        self.rest()

    def _go_to_step(self, step: int, *, last: bool = False) -> None:
        """Another step, at its first question, or its last where one comes from below."""
        self._step = step
        questions = self._questions()
        self._open((questions[-1].path if last else self._first_path()) if questions else "")
        self._keep_place()

    # -- keys -----------------------------------------------------------------------------------------

    @on(Input.Changed)
    def typed(self) -> None:
        """Echo each letter, and keep it as a draft once a pause is made. A lone "?" asks for the keys."""
        if self._field.value == "?" and not self._loaded:
            self._field.put("")
            self.action_keys()
            return
        if self._field.value != self._offered:
            self._offer, self._offered = None, ""
        if self._field.value != self._begun_with:  # a question that opens is no letter: what was said stays
            self._said = False
        self.rest()
        for name in ("#title", "#answers", "#echo"):
            self.query_one(name, Lines).remake()

    @on(Input.Submitted)
    def action_answer(self) -> None:
        """Keep the answer and ask the next question; after the last step, the page."""
        if self._field.take(lambda: self._keep() or None):
            self._move(1)

    def action_question_after(self) -> None:
        """The next question."""
        self._pass(1)

    @on(StandingField.Emptied)
    def action_question_before(self) -> None:
        """The question before."""
        self._pass(-1)

    def _pass(self, by: int) -> None:
        """Go on without Enter: what is no answer stays behind in its field, and holds nobody."""
        path, typed = self._path, self._field.value
        kept = self._keep()
        if not kept:
            self._typed[path] = typed
        self._move(by)
        if not kept and self._path != path and refusal(self.desk, path, typed):
            self.say(_WAITS, "warning")

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
            app.screen.say(_FINISHED)

    def _keep_place(self) -> bool:
        """Keep the draft; a disk that refuses is said, and makes it False."""
        try:
            self.save_drafts()
        except NotSaved as error:
            self.say(str(error), "warning")
            return False
        return True

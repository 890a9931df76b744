"""The three questions in three keys, then what they need, in their words (method F1, F2)."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.fit import answer_fit, own_yeses, say_what_helps, set_need
from followup_tui.commands import Context
from followup_tui.method.fit import FIELDS, QUESTIONS, SUSPECT, Verdict, answered, verdict
from followup_tui.model.person import Fit
from followup_tui.screens.card_lines import wrapped
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece, width_of
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.routes import OpenEnding

_Stage = Literal["ask", "help", "need", "done"]
_ROOMY = 9
_SAID = {True: "yes", False: "no", None: "open"}
_HOLDERS = {"help": "what would help?", "need": "what do they need? in their words; enter keeps it"}


class FitScreen(CommandScreen[None]):
    """A question and a key each; the third answer keeps all three. Esc before that changes nothing."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("fit",)
    CSS_PATH = "panel.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk)
        self._person = person
        self._at = 0
        self._stage: _Stage = "ask"
        found = desk.book.people.get(person)
        self._fit = found.fit if found is not None else Fit()

    def compose(self) -> ComposeResult:
        """Questions or what follows from them, a field, status, keys."""
        yield Lines(self._lines, id="told")
        yield AnswerField(id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The questions as answered so far; what is being typed stays."""
        self.query_one("#told", Lines).remake()
        self.query_one(KeyBar).tell(*self._keys())

    def _keys(self) -> tuple[tuple[Context, ...], tuple[tuple[str, str], ...]]:
        if self._stage == "ask":
            return self.CONTEXTS, ()
        let_go = (("X", "let go"),) if self._verdict.may_release and self._stage == "done" else ()
        return (), (*let_go, ("enter", "done" if self._stage == "done" else "keep it"), ("esc", "close"))

    @property
    def _verdict(self) -> Verdict:
        return verdict(self._fit, self.desk.book.settings.words)

    def _lines(self, width: int, height: int) -> Sequence[Line]:
        person = self.desk.book.people.get(self._person)
        if person is None:
            return [[Piece(" They are no longer in the book.", "warning")]]
        gap: list[Line] = [[]] if height > _ROOMY else []
        lines: list[Line] = [[Piece(f" {called(person)}: is it a fit?", "strong")], *gap]
        answers = [getattr(self._fit, field) for field in FIELDS]
        for at, question in enumerate(QUESTIONS[self.desk.book.settings.words]):
            here = self._stage == "ask" and at == self._at
            said = "" if here else _SAID[answers[at]] if at < self._at or answers[at] is not None else ""
            row = [
                Piece(" › " if here else "   ", "accent"),
                Piece(question, "plain" if here else "dim"),
                Piece(f"  {said}" if said else "", "accent"),
                Piece("  y yes · n no" if here else "", "dim"),
            ]
            lines += wrapped(question, width, indent=" › ") if here and width_of(row) > width else [row]
        if self._stage == "ask":
            known = person.stage != "suspect"
            return lines if known else [*lines, *gap, *wrapped(self.desk.words.say(SUSPECT), width, "dim")]
        lines += [*gap, *wrapped(self._verdict.said, width)]
        if self._verdict.doubt:
            lines += self._yeses(width)
        return lines

    def _yeses(self, width: int) -> list[Line]:
        names = own_yeses(self.desk, self._person)
        if not names:
            return wrapped(
                "nobody in this book yet; the first one is allowed to take long", width, "dim", indent="   "
            )
        return [line for name in names for line in wrapped(name, width, "accent", indent="   ")]

    # -- answering -----------------------------------------------------------------------------------

    def action_fit_yes(self) -> None:
        """Yes."""
        self._answer(yes=True)

    def action_fit_no(self) -> None:
        """No."""
        self._answer(yes=False)

    def action_fit_open(self) -> None:
        """Leave it as it is; when all is said, close."""
        if self._stage == "ask":
            self._go_on()
        else:
            self.dismiss(None)

    def _answer(self, *, yes: bool) -> None:
        if self._stage == "ask":
            self._fit = answered(self._fit, self._at, yes=yes)
            self._go_on()

    def _go_on(self) -> None:
        self.say("")
        if self._at < len(FIELDS) - 1:
            self._at += 1
            self.show_book()
        elif self.attempt(answer_fit, self.desk, self._person, self._fit) is not None:
            self._to("help" if self._verdict.doubt else "need")

    def _to(self, stage: _Stage) -> None:
        self._stage = stage
        self._at = len(FIELDS)
        field = self.query_one("#typed", AnswerField)
        field.display = stage in _HOLDERS
        if stage in _HOLDERS:
            person = self.desk.book.people.get(self._person)
            field.placeholder = _HOLDERS[stage]
            field.put(person.need if person is not None and stage == "need" else "")
            field.focus()
        else:
            self.set_focus(None)
        self.show_book()

    def action_fit_before(self) -> None:
        """The question before; what was answered can be answered anew."""
        if self._stage == "ask" and self._at:
            self._at -= 1
            self.show_book()

    @on(Input.Submitted)
    def write(self, event: Input.Submitted) -> None:
        """Keep the line; an empty one asks for nothing."""
        if self._stage == "help":
            if (
                event.value.strip()
                and self.attempt(say_what_helps, self.desk, self._person, event.value) is None
            ):
                return
            self._to("need")
        elif self.attempt(set_need, self.desk, self._person, event.value) is not None:
            if self._verdict.may_release:
                self._to("done")
            else:
                self.dismiss(None)

    @on(AnswerField.Emptied)
    def leave_field(self) -> None:
        """Backspace in the empty field: on without it."""
        self._to("need" if self._stage == "help" else "done")

    def action_fit_let_go(self) -> None:
        """Let them go, by another key and with a word why: never by an answer alone."""
        if self._stage == "done" and self._verdict.may_release:
            self.app.pop_screen()
            self.app.post_message(OpenEnding(self._person))

    def action_close_fit(self) -> None:
        """Back; answers that were not complete are not kept."""
        self.dismiss(None)

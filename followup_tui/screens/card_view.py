"""What the card draws, and when: the stage it is in decides which of its parts are there."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.session import Session
from followup_tui.commands import Context
from followup_tui.method.rows import Row
from followup_tui.screens.card_body import Extra, body_lines
from followup_tui.screens.card_foot import asked_lines, foot_height, outcome_lines
from followup_tui.screens.card_said import about_lines, asked_of, back_words, due_line, noted, words_of
from followup_tui.screens.card_state import CardState, Stage
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.lines import Lines
from followup_tui.widgets.step_field import StepField

_AIRY = 12
"""Lines of the upper part from which on it can spare one."""
Keys = tuple[Sequence[Context], Sequence[tuple[str, str]]]
_KEYS: dict[Stage, Keys] = {
    "note": (("note",), ()),
    "step": (("step",), ()),
    "not_now": (("not_now",), (("enter", "moves on"), ("backspace", "outcomes"), ("esc", "close"))),
    "colleague": ((), (("enter", "goes on"), ("backspace", "outcomes"), ("esc", "close"))),
    "words": ((), (("enter", "it is sent"), ("C", "copy the words"), ("backspace", "outcomes"))),
}
"""The key bar of each stage that has one of its own: contexts, and keys besides."""


class CardView(CommandScreen[None]):
    """The looks of a card. The lower part keeps its height through all stages, so that nothing above it moves."""

    def __init__(self, desk: Desk, state: CardState, session: Session | None) -> None:
        super().__init__(desk)
        self._state = state
        self._session = session
        self._due: Row | None = None
        self._words: tuple[str, str] | None = None
        """The words that stand in place of the opener, as they were drawn last."""
        self._dial = ""
        """What the key d does here, in a word or two."""

    def compose(self) -> ComposeResult:
        """The card, what is asked, the field and its echo, status, keys."""
        yield Lines(self._body, id="body")
        yield Lines(self._foot, id="foot")
        with Horizontal(id="row"):
            yield Lines(lambda _width, _height: [[Piece(" ›", "accent")]], id="prompt")
            yield StepField(id="typed")
        yield Lines(self._about, id="about")
        yield Lines(id="status")
        yield KeyBar()

    def on_resize(self) -> None:
        """The lower part keeps its height through all stages, so that nothing above it moves."""
        self._fit(self.size.width, self.size.height)

    def _open(self, state: CardState) -> None:
        """Show another card, or this one anew: at its outcomes, so that no key saves what was left half typed."""
        self._state = state
        self._due = self._session.due() if self._session is not None else None
        self._to_stage()
        if state.restored and not state.ended:
            self.say(back_words(state), "dim")

    def _to_stage(self) -> None:
        """Show the stage the card is in: the outcomes, or the field with what stands in it."""
        field = self.query_one(StepField)
        field.typing = self._state.typing
        stage = self._state.stage
        typing = stage not in {"rest", "words"}
        with self.prevent(Input.Changed):
            field.put(self._state.text)
        if stage == "step" and self._state.given_back:
            field.select_all()
            self.say("This stood here before you undid it; typing writes over it.", "dim")
        field.placeholder = asked_of(self._state).placeholder
        self.query_one("#row").display = typing
        self.query_one("#about", Lines).display = typing
        self._fit(self.size.width, self.size.height)
        if typing:
            field.focus()
        else:
            self.set_focus(None)
        self.query_one(KeyBar).tell(*self._shown_keys())
        self._draw()

    def _shown_keys(self) -> Keys:
        """The key bar of the stage: contexts, and what comes before them."""
        state = self._state
        if state.stage in _KEYS:
            return _KEYS[state.stage]
        if state.ended:
            final = state.card.person.ended in {"no_for_good", "do_not_contact"}
            return (), (
                ("J", "next card"),
                ("e", "edit"),
                *(() if final else (("X", "take back"),)),
                ("q", "leave"),
                ("?", "all keys"),
            )
        return ("card",), (("y", "the one due"),) if self._due is not None else ()

    def _draw(self) -> None:
        for part in self.query("#body, #foot, #about").results(Lines):
            part.remake()

    def _fit(self, width: int, height: int) -> None:
        whole = foot_height(width, height, self._state.by, noted(self._state.draft))
        typing = self._state.stage not in {"rest", "words"}
        self.query_one("#foot", Lines).styles.height = 1 if typing else whole
        self.query_one("#about", Lines).styles.height = whole - 2

    def _body(self, width: int, height: int) -> Sequence[Line]:
        state = self._state
        if state.gone:
            return [
                [Piece(f" {state.card.name}", "strong")],
                [Piece(" is no longer in the book: deleted, perhaps by another copy.", "warning")],
            ]
        self._words = words_of(state)
        extra = Extra(
            notice=self._notice(),
            leans_in=state.leans_in if state.stage == "rest" else "",  # at a next step it stands there
            urgent=self._due is not None,
            way=state.way,
            dial=self._dial,
            clock=state.clock_hint if not state.card.person.zone else "",
            words=self._words,
        )
        room = height - 1 if height > _AIRY else height  # a blank line above the question
        return body_lines(state.card, extra, width, room)

    def _notice(self) -> Line:
        """The first line: a promise that is due, else how far the session is (method Q9)."""
        if self._due is not None:
            return due_line(self._due, self.desk, typing=self._state.stage != "rest")
        if self._session is None:
            return [Piece("they got in touch", "dim")] if self._state.by == "them" else []
        if self._session.first_few:
            return [Piece("first few: just show up", "dim")]
        return [Piece(f"{self._session.done_count} done · {self._session.left()} to go", "dim")]

    def _foot(self, width: int, height: int) -> Sequence[Line]:
        state = self._state
        if state.ended:
            return []
        if state.stage == "rest":
            return outcome_lines(
                state.by,
                noted(state.draft),
                width,
                self.size.height,
                state.desk.words,
                met=state.met_at is not None,
            )
        asked = asked_of(state)
        lines = asked_lines(asked, width)
        return lines if state.stage != "words" else [*lines, *about_lines(state, width, height - len(lines))]

    def _about(self, width: int, height: int) -> Sequence[Line]:
        return about_lines(self._state, width, height)

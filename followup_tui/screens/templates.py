"""What to say in each situation, in the user's own words, tried on somebody of the book (method S2, S4)."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from textual import on

from followup_tui.actions.desk import Desk
from followup_tui.actions.templates import (
    KIND_NAMES,
    SITUATION_NAMES,
    Examples,
    drop_words,
    first_words,
    keep_words,
    own_words,
)
from followup_tui.commands import Context
from followup_tui.method.merge_fields import FIELDS
from followup_tui.method.sentences import ENOUGH, count_sentences
from followup_tui.method.template_text import completed, completions, fault_of, known_fields
from followup_tui.model.words import KINDS, SITUATIONS, Kind, Situation
from followup_tui.screens.field_list import FieldList
from followup_tui.widgets.columns import Column, Line, Piece, lay_out, wrapped
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_READ_ON = 0.01
"""Seconds between two steps of looking for somebody to try the words on, so that no key waits."""
_COLUMNS = (Column(19), Column(20, share=1, give_up=1))
_WRITTEN: frozenset[Kind] = frozenset({"email", "message"})


class _Situations(LineSource):
    """A situation a row, with the words for it; the user's own stand out."""

    def __init__(self, desk: Desk, kind: Kind) -> None:
        self._say = desk.words.say
        self._kind = kind
        self._own = {situation: own_words(desk, situation, kind) for situation in SITUATIONS}

    def __len__(self) -> int:
        return len(SITUATIONS)

    def key(self, index: int) -> str | None:
        return SITUATIONS[index]

    def lines(self, index: int, width: int) -> Sequence[Line]:
        situation = SITUATIONS[index]
        own = self._own[situation]
        words = Piece(f"* {own}", "accent") if own else Piece(first_words(situation, self._kind), "dim")
        return [lay_out(_COLUMNS, [Piece(self._say(SITUATION_NAMES[situation])), words], width)]


class TemplatesScreen(FieldList):
    """A row a situation; Tab goes from what is said in a call to what is written."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("templates", "app")
    TYPING_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("enter", "keep it"),
        ("{", "a field"),
        ("tab", "complete it"),
        ("esc", "close"),
    )

    def __init__(self, desk: Desk, person: int | None = None) -> None:
        self._kind: Kind = "call"
        super().__init__(desk)
        self._person = person
        self._examples = Examples(desk, person)
        self._looking: Iterator[None] = self._examples.read()

    def on_mount(self) -> None:
        """Begin at the situation of the card one came from."""
        if self._person is not None:
            situation = self.attempt(self._examples.situation_of, self._person)
            self.show_row(situation or SITUATIONS[0])
        self._look_on()

    def _look_on(self) -> None:
        if next(self._looking, self) is None:
            self.set_timer(_READ_ON, self._look_on)
        elif self.is_mounted:
            self.show_about()

    def heading(self) -> str:
        """What the words are for."""
        return f"Your words, for a {KIND_NAMES[self._kind]}"

    def source(self) -> LineSource:
        """The situations."""
        return _Situations(self.desk, self._kind)

    @property
    def _situation(self) -> Situation:
        return cast("Situation", self.cursor or SITUATIONS[0])

    def about(self, typed: str | None, width: int) -> Sequence[Line]:
        """The words on somebody of the book; while one types, the fields there are as well."""
        if typed is None:
            return self._tried(self._words, width)
        if begun := completions(typed):
            return [[Piece(f" {{{name}}}  ", "accent"), Piece(FIELDS[name], "dim")] for name in begun]
        fault = fault_of(typed)
        shown = wrapped(f"{fault}.", width, "warning") if fault else self._tried(typed, width)
        return [*shown, *wrapped(f"fields: {known_fields()}", width, "dim")]

    @property
    def _words(self) -> str:
        """The words that stand for the situation under the cursor."""
        return own_words(self.desk, self._situation, self._kind) or first_words(self._situation, self._kind)

    def _tried(self, text: str, width: int) -> list[Line]:
        """What the words come to."""
        example = self._examples.try_on(self._situation, self._kind, text)
        if example is None:
            return wrapped("Nobody in the book is in this situation just now.", width, "dim")
        if example.lacks:
            lacks = " and ".join(f"{{{name}}}" for name in example.lacks)
            said = f"Not for {example.name}, where {lacks} is not known: the first words stand in."
            return wrapped(said, width, "warning")
        lines = wrapped(f"{example.name}: “{example.text}”", width)
        count = count_sentences(example.text) if self._kind in _WRITTEN else 0
        if count > ENOUGH:
            lines += wrapped(f"{count} sentences: two are read, more are put off.", width, "warning")
        return lines

    def keep_typed(self, text: str) -> str | None:
        """Keep them, if every field is one."""
        if fault_of(text):  # it stands below the list, with the fields that there are
            self.say("Nothing is kept yet.", "warning")
            return None
        kept = self.attempt(keep_words, self.desk, self._situation, self._kind, text)
        return "These are your words from now on; b brings the first ones back." if kept is not None else None

    @on(LineList.Chosen)
    def action_template_change(self) -> None:
        """Write them."""
        key = f"words:{self._situation}:{self._kind}"
        first = not own_words(self.desk, self._situation, self._kind)
        self.open_field(key, self._words, "{name}, {talked}. Shall we go on?", picked=first)

    def rest_line(self) -> Line:
        """How to begin, and where to read what the fields mean."""
        if not self.is_typing:
            return []
        over = "typing writes over it, → changes it · " if self.is_picked else ""
        return [Piece(f" {over}{{ shows the fields", "dim")]

    def action_template_kind(self) -> None:
        """From the call to the voicemail, the mail, the message, the note, and round again; in the field, the field."""
        if self.is_typing:
            self.field.put(completed(self.field.value))
        else:
            self._kind = KINDS[(KINDS.index(self._kind) + 1) % len(KINDS)]
            self.show_book()

    def action_template_first(self) -> None:
        """The app's words again."""
        if self.attempt(drop_words, self.desk, self._situation, self._kind) is not None:
            self.say("The first words are back. u undoes.")

    def action_close_templates(self) -> None:
        """Out of the field, else back."""
        self.leave()

    def action_templates(self) -> None:
        """Already here."""
        self.say(
            "Enter writes the words of the situation under the cursor; tab shows those for a mail, a note …"
        )

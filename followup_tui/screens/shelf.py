"""The shelf of things of value, and with whom each was shared (method F3)."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.shelf import Shared, as_line, put_on_shelf, shelf, take_off_shelf
from followup_tui.commands import Context
from followup_tui.model.shelf import Thing
from followup_tui.screens.hanging import one_hint
from followup_tui.screens.typed import TypedLine
from followup_tui.widgets.answer_field import AnswerField
from followup_tui.widgets.bars import KeyBar
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.command_screen import CommandScreen
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource
from followup_tui.widgets.lines import Lines

_READ_ON = 0.01
"""Seconds between two steps of reading who had what, so that no key waits."""
_NAMED = 3
_EMPTY = "Nothing on the shelf yet: a adds what you could give."
_COLUMNS = (Column(22, share=2), Column(16, share=1, give_up=2), Column(14, share=2, give_up=1))
_Typing = Literal["", "add", "change", "find"]
_HOLDERS: dict[_Typing, str] = {
    "add": "two photos of the kitchen; joinery, spring",
    "change": "its name; words to find it by",
    "find": "a word",
}


class ShelfSource(LineSource):
    """A thing a row: what it is, what it is about, who had it."""

    def __init__(self, things: Sequence[tuple[int, Thing]], shared: Shared) -> None:
        self._things = things
        self._shared = shared

    def __len__(self) -> int:
        """One row a thing."""
        return len(self._things)

    def key(self, index: int) -> str | None:
        """The thing's id."""
        return str(self._things[index][0])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Name, about, who had it."""
        thing = self._things[index][1]
        pieces = [Piece(thing.name), Piece(thing.about, "dim"), Piece(self._had(thing), "dim")]
        return [lay_out(_COLUMNS, pieces, width)]

    def _had(self, thing: Thing) -> str:
        names = self._shared.names(thing)
        if not names:
            return "nobody yet" if self._shared.ready else ""
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return ", ".join(names[:_NAMED]) + more


class ShelfScreen(CommandScreen[None]):
    """What may be given; nobody is offered the same thing twice on a card."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("shelf", "app")
    CSS_PATH = "shelf.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "LineList"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._typing: _Typing = ""
        self._changing: int | None = None
        self._typed: TypedLine | None = None
        self._query = ""
        self._shared = Shared(desk)
        self._reading: Iterator[None] = self._shared.read()

    def compose(self) -> ComposeResult:
        """Title, things, a field to add and to find, status, keys."""
        yield Lines(lambda _width, _height: [[Piece(" Things of value to give", "strong")]])
        yield LineList()
        yield AnswerField(id="typed")
        yield Lines(id="status")
        yield KeyBar()

    def show_book(self) -> None:
        """The shelf as it stands; who had what is read anew beside it."""
        self._shared = Shared(self.desk)
        self._reading = self._shared.read()
        self._read_on()
        self._list()
        self.query_one(KeyBar).tell(
            () if self._typing else self.CONTEXTS,
            (("enter", "keep"), ("esc", "close")) if self._typing else (),
        )
        self.rest()

    def _read_on(self) -> None:
        if next(self._reading, self) is None:
            self.set_timer(_READ_ON, self._read_on)
        else:
            self.query_one(LineList).reload()

    def _list(self) -> None:
        empty = _EMPTY if not self._query else f"Nothing on the shelf has “{self._query}”; esc shows all."
        things = shelf(self.desk, self._query)
        self.query_one(LineList).show(ShelfSource(things, self._shared) if things else one_hint(empty))

    def rest_line(self) -> Line:
        """What is shown of what there is."""
        count = len(self.desk.book.things())
        about = f" · with “{self._query}”" if self._query else ""
        return [Piece(f" {count} {'thing' if count == 1 else 'things'}{about}", "dim")]

    @property
    def _chosen(self) -> int | None:
        key = self.query_one(LineList).cursor_key
        if key is None:
            self.say("Nothing is under the cursor yet: a adds something.")
        return int(key) if key is not None else None

    # -- typing ----------------------------------------------------------------------------------------

    def _type(self, what: _Typing, text: str = "") -> None:
        self._typing = what
        self._typed = None
        if what in {"add", "change"}:
            self._typed = TypedLine(self, f"shelf_{self._changing if what == 'change' else what}", text)
            text = self._typed.kept()
        field = self.query_one("#typed", AnswerField)
        field.display = bool(what)
        if what:
            field.placeholder = _HOLDERS[what]
            with self.prevent(Input.Changed):
                field.put(text)
            field.focus()
        else:
            self.query_one(LineList).focus()
        self.show_book()

    def action_shelf_add(self) -> None:
        """Put something there."""
        self._type("add")

    def action_shelf_find(self) -> None:
        """Type what to look for."""
        self._type("find", self._query)

    def action_shelf_change(self) -> None:
        """Change the one under the cursor."""
        if (id_ := self._chosen) is not None:
            self._changing = id_
            self._type("change", as_line(self.desk.book.things()[id_]))

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """Each letter finds anew."""
        if self._typing == "find":
            self._query = event.value.strip()
            self._list()

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Keep what was typed; where that is refused it stays in the field."""
        if self._typing == "find":
            self._type("")
            return
        id_ = self._changing if self._typing == "change" else None
        kept = self.attempt(put_on_shelf, self.desk, event.value, id_)
        if kept is not None:
            if self._typed is not None:
                self._typed.forget()
            self._type("")
            self.query_one(LineList).move_to(str(kept))

    @on(AnswerField.Emptied)
    def leave_field(self) -> None:
        """Backspace in the empty field: back to the list."""
        self._close_field()

    def action_shelf_all(self) -> None:
        """The whole shelf again; what was typed to be kept comes back with the key that opened its field."""
        if self._close_field():
            self._query = ""
            self._list()

    def _close_field(self) -> bool:
        """Close the field; False where what was typed could not be kept, and was not given up yet."""
        if self._typed is not None and not self._typed.may_leave():
            return False
        self._type("")
        return True

    def save_drafts(self) -> None:
        """Keep what is being typed. Raises NotSaved."""
        if self._typed is not None:
            self._typed.keep()

    def action_shelf(self) -> None:
        """Already here."""
        self.say("Enter shows who had the thing under the cursor; a adds another.")

    # -- what one does with a thing ------------------------------------------------------------------------

    def action_shelf_remove(self) -> None:
        """Take it off."""
        if (id_ := self._chosen) is not None:
            name = self.attempt(take_off_shelf, self.desk, id_)
            if name is not None:
                self.say(f"{name} is off the shelf. u undoes.")

    @on(LineList.Chosen)
    def show_who(self, event: LineList.Chosen) -> None:
        """Enter shows everybody who had it."""
        thing = self.desk.book.things().get(int(event.key))
        names = self._shared.names(thing) if thing is not None else ()
        if thing is None or not names:
            self.say("Nobody had it yet." if self._shared.ready else "Still reading who had what.")
            return
        choices = [Choice(str(at), name) for at, name in enumerate(names)]
        self.app.push_screen(ChoicePanel(f"They had {thing.name}", choices))

"""The shelf of things of value, and with whom each was shared (method F3)."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from textual import on
from textual.widgets import Input

from followup_tui.actions.desk import Desk
from followup_tui.actions.shelf import Shared, as_line, put_on_shelf, shelf, take_off_shelf
from followup_tui.commands import Context
from followup_tui.model.shelf import Thing
from followup_tui.screens.field_list import FieldList
from followup_tui.screens.hanging import one_hint
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_READ_ON = 0.01
"""Seconds between two steps of reading who had what, so that no key waits."""
_NAMED = 3
_COLUMNS = (Column(22, share=2), Column(16, share=1, give_up=2), Column(14, share=2, give_up=1))
_Typing = Literal["add", "change", "find"]


class _Things(LineSource):
    """A thing a row: what it is, what it is about, who had it."""

    def __init__(self, things: Sequence[tuple[int, Thing]], shared: Shared) -> None:
        self._things = things
        self._shared = shared

    def __len__(self) -> int:
        return len(self._things)

    def key(self, index: int) -> str | None:
        return str(self._things[index][0])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        thing = self._things[index][1]
        pieces = [Piece(thing.name), Piece(thing.about, "dim"), Piece(self._had(thing), "dim")]
        return [lay_out(_COLUMNS, pieces, width)]

    def _had(self, thing: Thing) -> str:
        names = self._shared.names(thing)
        if not names:
            return "nobody yet" if self._shared.ready else ""
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return ", ".join(names[:_NAMED]) + more


class ShelfScreen(FieldList):
    """What may be given; nobody is offered the same thing twice on a card."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("shelf", "app")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._typing: _Typing = "find"
        self._query = ""
        self._shared = Shared(desk)
        self._reading: Iterator[None] = self._shared.read()

    def heading(self) -> str:
        """What they are."""
        return "Things of value to give"

    def empty(self) -> str:
        """What to do where there is none."""
        if self._query:
            return f"Nothing on the shelf has “{self._query}”; esc shows all."
        return "Nothing on the shelf yet: a adds what you could give."

    def source(self) -> LineSource:
        """What of the shelf is looked for."""
        if things := shelf(self.desk, self._query):
            return _Things(things, self._shared)
        return one_hint(self.empty())

    def show_book(self) -> None:
        """The shelf as it stands; who had what is read anew beside it."""
        self._shared = Shared(self.desk)
        self._reading = self._shared.read()
        self._read_on()
        super().show_book()

    def _read_on(self) -> None:
        if next(self._reading, self) is None:
            self.set_timer(_READ_ON, self._read_on)
        else:
            self.query_one(LineList).reload()

    def rest_line(self) -> Line:
        """What is shown of what there is."""
        count = len(self.desk.book.things())
        about = f" · with “{self._query}”" if self._query else ""
        return [Piece(f" {count} {'thing' if count == 1 else 'things'}{about}", "dim")]

    # -- typing ----------------------------------------------------------------------------------------

    def action_shelf_add(self) -> None:
        """Put something there."""
        self._typing = "add"
        self.open_field("shelf_add", "", self.desk.words.examples["thing"])

    def action_shelf_find(self) -> None:
        """Type what to look for."""
        self._typing = "find"
        self.open_field("", self._query, "a word")

    def action_shelf_change(self) -> None:
        """Change the one under the cursor."""
        if (id_ := self.chosen) is not None:
            self._typing = "change"
            text = as_line(self.desk.book.things()[id_])
            self.open_field(f"shelf_{id_}", text, "its name; words to find it by")

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """Each letter finds anew."""
        if self.is_typing and self._typing == "find":
            self._query = event.value.strip()
            self.query_one(LineList).show(self.source())

    def keep_typed(self, text: str) -> str | None:
        """Keep the thing; what was looked for stays in the list."""
        if self._typing == "find":
            return ""
        id_ = int(self.cursor) if self._typing == "change" else None
        kept = self.attempt(put_on_shelf, self.desk, text, id_)
        if kept is None:
            return None
        self.show_row(str(kept))
        return ""

    def action_shelf_all(self) -> None:
        """The whole shelf again; what was typed to be kept comes back with the key that opened its field."""
        if self.is_typing:
            self.leave()
        if not self.is_typing:
            self._query = ""
            self.show_book()

    def action_shelf(self) -> None:
        """Already here."""
        self.say("Enter shows who had the thing under the cursor; a adds another.")

    # -- what one does with a thing ------------------------------------------------------------------------

    def action_shelf_remove(self) -> None:
        """Take it off."""
        if (id_ := self.chosen) is not None:
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

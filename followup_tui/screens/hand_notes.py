"""The notes by hand that wait to be written or posted, and to whom one would fit (method P3)."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on

from followup_tui.actions.by_hand import drop_note, note_written, notes_as_text, notes_that_fit, notes_waiting
from followup_tui.actions.desk import Desk, called
from followup_tui.actions.export import write_export
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.commands import Context
from followup_tui.method.by_hand import how_far
from followup_tui.screens.card_said import logged_words
from followup_tui.screens.field_list import FieldList
from followup_tui.screens.hand_note import NO_NOTE, HandNoteScreen
from followup_tui.screens.hanging import one_hint
from followup_tui.widgets.columns import Column, Line, Piece, lay_out
from followup_tui.widgets.line_list import LineList
from followup_tui.widgets.line_source import LineSource

_COLUMNS = (Column(8), Column(16, share=1), Column(20, share=3, give_up=1))


class _Rows(LineSource):
    """One row a note: how far it is, to whom, its words; then those to whom one would fit, and why."""

    def __init__(self, desk: Desk, waiting: Sequence[int], fitting: dict[int, str]) -> None:
        self._desk = desk
        self._people = [*waiting, *fitting]
        self._fitting = fitting

    def __len__(self) -> int:
        return len(self._people)

    def key(self, index: int) -> str | None:
        return str(self._people[index])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        id_ = self._people[index]
        person = self._desk.book.people[id_]
        if (note := person.hand_note) is None:
            state, told = Piece("fits", "dim"), Piece(self._fitting.get(id_, ""), "dim")
        else:
            state, told = Piece(how_far(note), "accent"), Piece(note.text)
        return [lay_out(_COLUMNS, [state, Piece(called(person)), told], width)]


class HandNotesScreen(FieldList):
    """What is to be written today, if one likes; a key writes the list into a file to print."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("hand_notes", "app")
    TYPING_KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("enter", "writes it"), ("esc", "close"))

    def heading(self) -> str:
        """What they are."""
        return "Notes by hand"

    def empty(self) -> str:
        """What to do where there is none."""
        return "No note is waiting. N on a card begins one."

    def source(self) -> LineSource:
        """The notes as they stand."""
        rows = _Rows(self.desk, notes_waiting(self.desk), notes_that_fit(self.desk))
        return rows if len(rows) else one_hint(self.empty())

    def rest_line(self) -> Line:
        """How many wait."""
        count = len(notes_waiting(self.desk))
        return [Piece(f" {count} {'note' if count == 1 else 'notes'} waiting", "dim")]

    # -- one note ----------------------------------------------------------------------------------------

    @on(LineList.Chosen)
    def open_note(self, event: LineList.Chosen) -> None:
        """Enter opens the note, or begins one."""
        id_ = int(event.key)
        self.app.push_screen(
            HandNoteScreen(self.desk, id_), lambda posted: self._post(id_) if posted else None
        )

    def action_notes_written(self) -> None:
        """It is written out."""
        if (id_ := self.chosen) is not None and self.attempt(note_written, self.desk, id_):
            self.say("Written; p once it is in the post. u undoes.")

    def action_notes_posted(self) -> None:
        """It is in the post."""
        if (id_ := self.chosen) is None:
            return
        if id_ in notes_waiting(self.desk):
            self._post(id_)
        else:
            self.say(NO_NOTE, "warning")

    def _post(self, id_: int) -> None:
        """A touch, with the next step that is proposed."""
        draft = TouchDraft(person=id_, outcome="posted")
        logged = self.attempt(log_touch, self.desk, draft)
        if logged is not None:
            self.say(logged_words(self.desk, draft, logged))

    def action_notes_drop(self) -> None:
        """It is not to be written."""
        if (id_ := self.chosen) is not None and self.attempt(drop_note, self.desk, id_):
            self.say("Dropped. u undoes.")

    # -- the list ----------------------------------------------------------------------------------------

    def action_notes_list(self) -> None:
        """Ask for a file to write the list into."""
        if self.attempt(notes_as_text, self.desk) is not None:
            self.open_field("", f"~/notes-by-hand-{self.desk.now.date()}.txt", "a file to print from")

    def keep_typed(self, text: str) -> str | None:
        """Write it there; where that is refused the name stays in the field."""
        written = self.attempt(self._write, Path(text.strip()).expanduser())
        return f"The list is in {text.strip()}, ready to print." if written else None

    def _write(self, path: Path) -> bool:
        write_export(self.desk, path, notes_as_text(self.desk).encode())
        return True

    def action_hand_notes(self) -> None:
        """Already here."""
        self.say("Enter opens a note, or begins one.")

    def action_close_hand_notes(self) -> None:
        """Out of the field, else back."""
        self.leave()

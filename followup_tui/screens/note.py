"""Writing a note for somebody's timeline."""

from typing import ClassVar

from followup_tui.actions.desk import Desk, called
from followup_tui.actions.edit import add_note
from followup_tui.screens.one_line import OneLineScreen


class NoteScreen(OneLineScreen):
    """A note on one person."""

    PLACEHOLDER: ClassVar[str] = "what is worth remembering"
    HINT: ClassVar[str] = "Notes are yours alone: they are never quoted to anybody."

    def __init__(self, desk: Desk, person: int) -> None:
        super().__init__(desk, f"note:{person}")
        self._whose = person

    def question(self) -> str:
        """Whom it is about."""
        person = self.desk.book.people.get(self._whose)
        return f"A note on {called(person) if person is not None else 'somebody'}"

    def keep_typed(self, text: str) -> str | None:
        """Put the note on the timeline."""
        return (
            "The note is kept." if self.attempt(add_note, self.desk, self._whose, text) is not None else None
        )

"""A date field with Tab: a next step, a note, a message; what its keys mean, the screen decides."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from followup_tui.commands import Context
from followup_tui.widgets.command_screen import bindings_of
from followup_tui.widgets.date_field import DateField


class StepField(DateField):
    """A date field with Tab, and with the keys of a card's field; what they mean, its screen decides."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("step", "note", "not_now")
    """Whose keys it has: those of the others mean the same keys, and the card knows which of them is open."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(("step",))]

    @dataclass
    class Flipped(Message):
        """Tab: the other clock, or the next line of the note."""

    def action_other_outcome(self) -> None:
        """Delete a letter; where there is none, leave."""
        self.action_before()

    def action_flip_zone(self) -> None:
        """The other clock."""
        self.post_message(self.Flipped())

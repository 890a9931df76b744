"""The one field that takes a date, and what else is typed in passing: what its keys mean, the screen decides."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from followup_tui.commands import Context
from followup_tui.widgets.command_screen import bindings_of
from followup_tui.widgets.field import Field


class StepField(Field):
    """A line to type in that can be left by Backspace when it is empty, so that Esc is never needed."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("step", "note", "not_now")
    """Whose keys it has: those of the others mean the same keys, and the card knows which of them is open."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(("step",)),
        Binding("down", "pick(1)", show=False),
        Binding("up", "pick(-1)", show=False),
    ]

    @dataclass
    class Emptied(Message):
        """Backspace in the empty field: back to the outcomes."""

    @dataclass
    class Flipped(Message):
        """Tab: the other clock, or the next line of the note."""

    @dataclass
    class Picked(Message):
        """An arrow: the next of several readings, or the one before."""

        step: int

    def action_other_outcome(self) -> None:
        """Delete a letter; where there is none, leave."""
        if self.value:
            self.action_delete_left()
        else:
            self.post_message(self.Emptied())

    def action_flip_zone(self) -> None:
        """The other clock."""
        self.post_message(self.Flipped())

    def action_pick(self, step: int) -> None:
        """Another reading."""
        self.post_message(self.Picked(step))

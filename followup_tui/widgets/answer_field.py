"""A field that asks something: Backspace in it when it is empty goes back, so that Esc is never needed."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from followup_tui.widgets.field import Field


class AnswerField(Field):
    """A line to type in that can be left by Backspace when it is empty."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "before", show=False)]

    @dataclass
    class Emptied(Message):
        """Backspace where there is nothing to delete."""

    def action_before(self) -> None:
        """Delete a letter; where there is none, say so."""
        if self.value:
            self.action_delete_left()
        else:
            self.post_message(self.Emptied())

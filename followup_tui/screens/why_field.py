"""The field of the worksheet: an answer that stands in it is never glued to what is typed next."""

from followup_tui.widgets.date_field import DateField

_JOINED = " ,.;:!?)”’\"'…"
"""What is typed behind a word without a blank."""


class StandingField(DateField):
    """A line to type in that may open with an answer: to what was written typing adds, what was picked it replaces."""

    _between = ""

    def stand(self, answer: str, *, between: str, picked: bool) -> None:
        """Show an answer that stands; what is typed next is set apart from it by `between`, unless it was picked."""
        self.put(answer)
        self._between = "" if picked else between
        if picked and answer:
            self.select_all()

    @property
    def is_picked(self) -> bool:
        """Whether all that stands here goes with the next letter."""
        return bool(self.value) and self.selected_text == self.value

    def replace(self, text: str, start: int, end: int) -> None:
        """Take what is typed; only the first of it after an answer is set apart."""
        if start == end == len(self.value) and self.value and text[:1] not in _JOINED:
            text = self._between + text
        self._between = ""
        super().replace(text, start, end)

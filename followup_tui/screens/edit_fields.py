"""The fields of the edit form on the screen: a label and a line to type in, each."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from followup_tui.actions.details import DETAILS
from followup_tui.model.vocabulary import Vocabulary
from followup_tui.widgets.columns import Line, Piece, cut
from followup_tui.widgets.field import Field
from followup_tui.widgets.lines import Lines


class FieldRow(Horizontal):
    """One field with its label; on narrow terminals the label is its first word."""

    def __init__(self, name: str, label: str, text: str) -> None:
        super().__init__()
        self._field, self._called = name, label
        self._text = text

    def compose(self) -> ComposeResult:
        """Label, field."""
        yield Lines(lambda width, _height: [self._label(width)])
        yield Field(self._text, id=self._field)

    def _label(self, width: int) -> Line:
        label = self._called
        if len(label) + 2 > width:
            label = label.partition(",")[0]
        return [Piece(" " + cut(label, width - 1), "dim")]


class FieldRows(VerticalScroll, can_focus=False, inherit_bindings=False):
    """All fields, scrolled to the one that has the focus."""

    def __init__(self, texts: dict[str, str], words: Vocabulary) -> None:
        super().__init__()
        self._texts = texts
        self._words = words

    def compose(self) -> ComposeResult:
        """A row each."""
        for detail in DETAILS:
            yield FieldRow(detail.name, self._words.say(detail.label), self._texts[detail.name])

    @property
    def fields(self) -> Iterator[Field]:
        """The fields, in their order."""
        return iter(self.query(Field).results(Field))

    @property
    def texts(self) -> dict[str, str]:
        """What stands in each field now."""
        return {str(each.id): each.value for each in self.fields}

    def put(self, texts: dict[str, str]) -> None:
        """Put other texts into the fields."""
        for each in self.fields:
            each.put(texts[str(each.id)])

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        self.query_one(f"#{name}", Field).focus()

"""The closing review of a quarter, with the Fridays read back (method Q13, Q15)."""

from collections.abc import Sequence
from typing import ClassVar

from followup_tui.actions.desk import Desk
from followup_tui.actions.quarter import quarter_figures
from followup_tui.actions.quarter_review import FOLLOWS, friday_lines, review_quarter
from followup_tui.method.record import Record
from followup_tui.model.quarter import Quarter
from followup_tui.screens.asked import Asked, AskedScreen
from followup_tui.widgets.columns import Line, Piece, cut, wrap

_FRIDAYS = 7
"""Lines of Fridays that are read back, the last ones; all of them are on the page of why, under t."""


class ReviewScreen(AskedScreen):
    """The days kept, what was promised, the Fridays; then two questions."""

    TITLE_TEXT: ClassVar[str] = "Looking back on three months"
    DRAFT: ClassVar[str] = "quarter:review"

    def __init__(self, desk: Desk, quarter: Quarter, record: Record) -> None:
        self._quarter = quarter
        self._now = quarter_figures(desk, quarter, record)
        self._fridays = friday_lines(desk, quarter)
        super().__init__(desk)

    def questions(self) -> Sequence[Asked]:
        """Two."""
        return (
            Asked("Was it worth it? Why, or why not?", hint="in your words"),
            Asked(
                "Was it a challenge for three months, or is it a habit now?",
                hint="habit, challenge or neither: a letter will do, or a sentence with one of them in it",
            ),
        )

    def above(self, width: int) -> Sequence[Line]:
        """What there is to look back on."""
        days = self._now.days
        lines: list[Line] = [[Piece(f" {days.kept} of {days.so_far} working days kept", "strong")]]
        for lead, text in (
            ("You promised", self._quarter.promise),
            ("Worth it, you said", self._quarter.worth),
        ):
            if text:
                lines += [[Piece(f" {line}")] for line in wrap(f"{lead}: {text}", max(8, width - 2))]
        if self._fridays:
            lines += [[], [Piece(" What your Fridays said of another approach", "heading")]]
            lines += [[Piece(cut(f"   {each}", width))] for each in self._fridays[-_FRIDAYS:]]
        return [*lines, []]

    def finish(self, answers: Sequence[str]) -> str | None:
        """Keep the answers; what follows is said."""
        kept = self.attempt(review_quarter, self.desk, self._quarter, *answers)
        return None if kept is None else FOLLOWS[kept.became]

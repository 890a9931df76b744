"""The day of a goal while it is typed on the worksheet: at its line's end, or by itself (method V7)."""

from followup_tui.actions.date_typing import Dated, DateTyping
from followup_tui.actions.desk import Desk
from followup_tui.actions.steps import rules_of
from followup_tui.method.goal_day import read_by
from followup_tui.method.goal_line import ends_of
from followup_tui.method.speak import say_when
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When


class GoalDay(DateTyping):
    """The day in the answer to the question at `path`; other questions have none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.path, self.stands = "", ""

    def ask(self, path: str, stands: str) -> None:
        """Another question is asked, and this is the answer that stands."""
        self.forget()
        self.path, self.stands = path, stands

    def dated(self, text: str) -> Dated | None:
        """What stands after "by" in a goal's line; all of the answer to "By when?"."""
        if self.alone:
            return Dated("", text)
        if not (self.path.startswith("goal.") and self.path.endswith(".line")):
            return None
        said, joint, day = ends_of(text)
        return Dated(said + joint, day) if day.strip() else None

    def understand(self, dated: Dated) -> Step | Refusal:
        """The last day that counts."""
        desk = self.desk
        span = read_by(dated.date, desk.now, desk.zone, desk.calendar, rules_of(desk))
        return span if isinstance(span, Refusal) else Step("call", When(day=span.by, zone=desk.zone))

    @property
    def alone(self) -> bool:
        """Whether a day is all that is asked for."""
        return self.path.endswith(".by_words")

    @property
    def moves(self) -> bool:
        """Arrows lead to the other questions: a day that stands is never changed on the way past it."""
        return False

    def arrow(self, text: str, by: int) -> str | None:
        """Another of the readings offered for what is being typed; an answer that stands is left alone.

        ↑ from the first of them leads to the question before, as it does everywhere on the worksheet.
        """
        before = by < 0 and self._picked <= 0
        return None if before or text == self.stands else super().arrow(text, by)

    def echo(self, text: str, found: Step) -> str:  # noqa: ARG002  (the day says it all)
        """The day, and how far off it is."""
        return say_when(found.when, self.desk.now, self.desk.zone)

    def holds(self, text: str, found: Step) -> str:  # noqa: ARG002  (nothing is done on that day)
        """What else is planned for a goal's day is no matter."""
        return ""

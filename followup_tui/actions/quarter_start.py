"""The day on which a quarter begins, as it is typed (method Q1)."""

from datetime import date, timedelta

from followup_tui.actions.date_typing import Dated, DateTyping
from followup_tui.actions.desk import Refused
from followup_tui.actions.steps import rules_of
from followup_tui.method.days import working_days_between
from followup_tui.method.quarter import calendar_quarter, mostly_over, three_months_from, to_promise
from followup_tui.method.spans import say_span
from followup_tui.method.speak import say_day, say_when
from followup_tui.method.whole_day import read_day
from followup_tui.model.person import Step
from followup_tui.model.quarter import Quarter
from followup_tui.model.when import Refusal, When


class StartTyping(DateTyping):
    """The first day of a quarter while it is typed; it may have passed. Nothing typed is the calendar quarter's."""

    def understand(self, dated: Dated) -> Step | Refusal:
        """A whole day."""
        desk = self.desk
        read = read_day(dated.date, desk.now, desk.zone, desk.calendar, rules_of(desk))
        return read if isinstance(read, Refusal) else Step("call", read)

    @property
    def proposed(self) -> Step:
        """That of the calendar quarter."""
        return Step("call", When(day=calendar_quarter(self.desk.now.date()).start, zone=self.desk.zone))

    def echo(self, text: str, found: Step) -> str:  # noqa: ARG002  (the day says it all)
        """The three months, and how many days of work they hold from today on: no day before counts (method Q3)."""
        made = three_months_from(found.when.day)
        days = self._days_left(made)
        said = say_when(found.when, self.desk.now, self.desk.zone)
        return f"{said}: to {say_day(made.end, made.start, full=True)}, {days} working days to keep"

    @property
    def warning(self) -> str:
        """That most of the quarter is over which nothing typed stands for, and what gives a full one; "" else."""
        quarter = to_promise(self.desk.book.quarters().values(), self.desk.now.date())
        if quarter.promised is not None or not mostly_over(quarter, self.desk.now.date()):
            return ""
        return (
            f"Most of the quarter, {say_span(quarter.start, quarter.end)}, is over: {self._days_left(quarter)} working "
            "days are left of it. Type today as its first day for three full months."
        )

    def _days_left(self, quarter: Quarter) -> int:
        since = max(quarter.start, self.desk.now.date())
        return working_days_between(since, quarter.end + timedelta(days=1), self.desk.calendar)

    def start(self, text: str) -> date:
        """What Enter takes. Raises Refused."""
        found = self.read(text) or self.proposed
        if isinstance(found, Refusal):
            raise Refused(found.reason)
        return found.when.day

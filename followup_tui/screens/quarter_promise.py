"""The two questions before a quarter, and its first day (method Q2)."""

from collections.abc import Sequence
from typing import ClassVar

from followup_tui.actions.quarter import promise_quarter
from followup_tui.actions.quarter_start import StartTyping
from followup_tui.method.quarter import calendar_quarter, counts_from, to_promise
from followup_tui.method.spans import say_span
from followup_tui.method.speak import say_day
from followup_tui.screens.asked import Asked, AskedScreen
from followup_tui.widgets.columns import Line, wrapped


class PromiseScreen(AskedScreen):
    """Would three months be worth it; the promise; from which day. Asked again, it can be put in other words."""

    TITLE_TEXT: ClassVar[str] = "Three months of working days"
    DRAFT: ClassVar[str] = "quarter:promise"

    def questions(self) -> Sequence[Asked]:
        """Three, with what was answered before."""
        today = self.desk.now.date()
        quarter = to_promise(self.desk.book.quarters().values(), today)
        ahead = calendar_quarter(today).end
        return (
            Asked(
                "Would three months of it be worth it? Why, or why not?",
                quarter.worth,
                "in your words; an honest no is a fine answer, and esc leaves",
            ),
            Asked(
                "What do you promise, in your words?",
                quarter.promise,
                "such as: every working day I follow up with somebody, on any channel",
            ),
            Asked(
                "From which day?",
                f"{quarter.start}",
                f"type another day over it, such as today; this quarter goes on to {ahead.day} {ahead:%B}",
                StartTyping(self.desk),
            ),
        )

    def above(self, width: int) -> Sequence[Line]:
        """Where little is left of the quarter that is offered: so it says, before anything is promised."""
        warning = StartTyping(self.desk).warning
        return [*wrapped(warning, width, "warning"), []] if warning else ()

    def finish(self, answers: Sequence[str]) -> str | None:
        """Make the promise; an unreadable day says how to type one, and all stays."""
        worth, promise, typed = answers
        start = self.attempt(StartTyping(self.desk).start, typed)
        if start is None:
            return None
        made = self.attempt(promise_quarter, self.desk, start, worth=worth, promise=promise)
        if made is None:
            return None
        since = counts_from(made, self.desk.zone)
        on = f" from {say_day(since, self.desk.now.date())} on" if since > made.start else ""
        return (
            f"Promised: {say_span(made.start, made.end)}. It counts days{on}, never calls; u takes it back."
        )

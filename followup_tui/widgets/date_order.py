"""Asked once: whether a date in figures, just picked from two, is always meant so."""

from textual.app import App

from followup_tui.actions.desk import Desk
from followup_tui.actions.settings import answer_date_order
from followup_tui.method.speak import say_day
from followup_tui.method.typed_date import OrderQuestion
from followup_tui.model.settings import DateOrder
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.command_screen import CommandScreen

_WORDS: dict[DateOrder, str] = {"mdy": "month first", "dmy": "day first", "ymd": "year first"}


def ask_date_order(app: App[object], desk: Desk, question: OrderQuestion) -> None:
    """Ask it over whatever screen is up by now; closing the panel leaves it open, and it is not asked again."""
    day = say_day(question.when.day, desk.now.date(), full=True)
    choices = (
        Choice(question.order, f"yes, always {_WORDS[question.order]}", "y"),
        Choice("ask", "no, ask me each time", "n"),
    )

    below = app.screen

    def answered(choice: str | None) -> None:
        if isinstance(below, CommandScreen):
            order = question.order if choice == question.order else None
            said = below.attempt(answer_date_order, desk, order)
            if said is not None and order is not None:
                below.say(f"Dates are read {_WORDS[order]} from now on; the settings change it, u undoes.")

    panel = ChoicePanel(f"“{question.figures}” was {day}. Always read dates so?", choices)
    # By the app itself: the screen that asks may be closed by now, and would never hear the answer.
    app.call_later(app.push_screen, panel, answered)

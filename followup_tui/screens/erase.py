"""Asking before somebody is erased: the one act that `u` cannot take back."""

from collections.abc import Callable

from followup_tui.actions.desk import called
from followup_tui.actions.erase import erase
from followup_tui.widgets.choice_panel import Choice, ChoicePanel
from followup_tui.widgets.command_screen import CommandScreen


def ask_to_erase(screen: CommandScreen[None], person: int, then: Callable[[str], object]) -> None:
    """Ask, with the cursor on keeping them; `then` is told the name of who was erased."""
    found = screen.desk.book.people.get(person)
    if found is None:
        screen.say("They are no longer in the book.", "warning")
        return

    def answered(choice: str | None) -> None:
        if choice != "erase":
            screen.say(f"{called(found)} stays.")
            return
        name = screen.attempt(erase, screen.desk, person)
        if name is not None:
            then(name)

    choices = (
        Choice("keep", "keep them"),
        Choice("erase", "erase", "E", "from the book, undo, drafts and backups, for good"),
    )
    screen.app.push_screen(ChoicePanel(f"Erase {called(found)}? This cannot be undone.", choices), answered)

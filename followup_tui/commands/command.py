"""What a command is: plain data without Textual."""

from typing import Literal, NamedTuple

from followup_tui.model.words import Outcome

Context = Literal[
    "app", "list", "today", "people", "timeline", "card", "step", "note", "ending", "panel", "form", "import",
    "summary", "welcome", "find", "add", "help", "entry", "settings", "holidays", "report",
    "why", "worksheet", "friday", "trend", "versions", "not_now", "hindrance", "fit", "shelf", "message",
    "how_hard", "hand_note", "hand_notes", "lessons", "way_back", "promises", "practice",
    "quarter", "quarter_plots", "quarter_table", "quarter_days", "asked", "hellos", "recover",
    "plans", "plan", "templates",
]  # fmt: skip


class Command(NamedTuple):
    """One thing a user can do. `keys` are Textual key names, the first is the one shown; `label` is for the footer.

    `footer` orders the footer (0: not there); `palette` says whether the palette offers it; a `widget` command is
    bound by the widget that has the focus, and stands here for the help.
    """

    id: str
    keys: tuple[str, ...]
    context: Context
    label: str
    help: str
    footer: int = 0
    palette: bool = True
    widget: bool = False
    sought: str = ""
    """Other words that the palette finds it by."""
    anywhere: bool = False
    """Whether it needs no row of its page: the palette finds it on every screen that has pages, and opens its own."""


class OutcomeKey(NamedTuple):
    """A key on the card that says how a touch went."""

    key: str
    outcome: Outcome
    label: str
    help: str

"""Every command once: id, keys, context, help. Bindings, footer, palette, the `?` screen and `--keys` come from here.

Plain data without Textual. Contexts nest: a screen lists the contexts that hold on it, from its own to the widest,
and a key means one thing in all of them together (a test sees to it).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from followup_tui.commands.calling import CALLING, INBOUND_KEYS, OUTCOME_KEYS
from followup_tui.commands.command import Command, Context, OutcomeKey
from followup_tui.commands.everyday import EVERYDAY
from followup_tui.commands.helping import HELPING
from followup_tui.commands.keeping import KEEPING
from followup_tui.commands.looking_back import LOOKING_BACK
from followup_tui.commands.preparing import PREPARING
from followup_tui.commands.writing import WRITING

__all__ = [
    "COMMANDS",
    "CONTEXTS_OF",
    "INBOUND_KEYS",
    "KEY_NAMES",
    "OUTCOME_KEYS",
    "Command",
    "Context",
    "OutcomeKey",
    "footer",
    "help_rows",
    "in_contexts",
    "keys_text",
    "shown",
]

COMMANDS: Final[tuple[Command, ...]] = (
    *EVERYDAY,
    *CALLING,
    *HELPING,
    *WRITING,
    *LOOKING_BACK,
    *PREPARING,
    *KEEPING,
)

CONTEXTS_OF: Final[dict[str, tuple[Context, ...]]] = {
    "Today": ("today", "list", "app"),
    "Welcome": ("welcome", "list", "app"),
    "People": ("people", "list", "app"),
    "Timeline": ("timeline", "app"),
    "Entry": ("entry",),
    "Card": ("card",),
    "Next step": ("step",),
    "Note": ("note",),
    "Not now": ("not_now",),
    "What is in the way": ("hindrance",),
    "How hard": ("how_hard",),
    "Is it a fit?": ("fit",),
    "Shelf": ("shelf", "app"),
    "Message": ("message",),
    "Plans": ("plans", "app"),
    "A plan's touches": ("plan", "app"),
    "Your words": ("templates", "app"),
    "Note by hand": ("hand_note",),
    "Notes by hand": ("hand_notes", "app"),
    "What you learned": ("lessons",),
    "Back after days away": ("way_back",),
    "Promises": ("promises",),
    "Warming up": ("practice",),
    "Ends here": ("ending",),
    "Two versions": ("recover",),
    "A panel, or a field below a list": ("panel",),
    "Form": ("form",),
    "Import": ("import",),
    "Import's report": ("report", "app"),
    "Why": ("why", "app"),
    "Quarter": ("quarter", "app"),
    "Getting easier": ("quarter_plots",),
    "Say hello": ("hellos", "app"),
    "Quarter's days": ("quarter_days", "quarter_table"),
    "Quarter's table": ("quarter_table",),
    "Questions": ("asked",),
    "Worksheet": ("worksheet",),
    "Looking back": ("friday",),
    "Trend": ("trend",),
    "Earlier pages": ("versions",),
    "Session's end": ("summary",),
    "Find": ("find",),
    "Add": ("add",),
    "Keys": ("help",),
    "Settings": ("settings", "app"),
    "Holidays": ("holidays", "app"),
}
"""Which contexts hold together on each screen, by the name users see."""


KEY_NAMES: Final[dict[str, str]] = {
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "plus": "+",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "comma": ",",
    "up": "↑",
    "down": "↓",
    "escape": "esc",
    "shift+tab": "shift+tab",
    "backspace": "backspace",
}


def shown(key: str) -> str:
    """A Textual key name as a person reads it."""
    return KEY_NAMES.get(key, key)


def in_contexts(contexts: Iterable[Context]) -> Iterator[Command]:
    """The commands that hold in these contexts, in their order here."""
    wanted = set(contexts)
    return (command for command in COMMANDS if command.context in wanted)


def footer(contexts: Iterable[Context]) -> list[Command]:
    """The footer of a screen, most useful first."""
    return sorted(
        (command for command in in_contexts(contexts) if command.footer), key=lambda each: each.footer
    )


def keys_text() -> str:
    """Every key of every screen, for `--keys` and for reading aloud."""
    lines: list[str] = []
    for screen, contexts in CONTEXTS_OF.items():
        lines += [screen, *_key_lines(help_rows(contexts)), ""]
        if "card" in contexts:
            theirs = [(each.key, each.help) for each in INBOUND_KEYS]
            lines += [f"{screen}, where they got in touch", *_key_lines(theirs), ""]
    return "\n".join(lines[:-1])


def _key_lines(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"  {key:<14} {text}" for key, text in rows)


def help_rows(
    contexts: tuple[Context, ...], outcomes: Sequence[OutcomeKey] = OUTCOME_KEYS
) -> list[tuple[str, str]]:
    """Keys and what they do, for the `?` screen: where there is a card, its outcomes first."""
    rows = [(each.key, each.help) for each in outcomes] if "card" in contexts else []
    for context in contexts:
        rows += [(" ".join(map(shown, each.keys)), each.help) for each in COMMANDS if each.context == context]
    return rows

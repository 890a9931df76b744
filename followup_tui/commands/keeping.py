"""Panels and forms, import, finding and adding, help, settings, the book itself."""

from typing import Final

from followup_tui.commands.command import Command

KEEPING: Final[tuple[Command, ...]] = (
    # A panel that asks something.
    Command("close_panel", ("escape",), "panel", "close", "close; what was typed is kept", 20, palette=False),
    Command(
        "accept_panel", ("enter",), "panel", "go on", "take what is shown", 10, palette=False, widget=True
    ),
    # A form of several fields.
    Command("save_form", ("enter",), "form", "save", "save everything in the form", 10, palette=False),
    Command(
        "next_field",
        ("tab", "down"),
        "form",
        "next field",
        "go to the next field",
        20,
        palette=False,
        widget=True,
    ),
    Command(
        "field_before",
        ("shift+tab", "up"),
        "form",
        "field before",
        "go to the field before",
        palette=False,
        widget=True,
    ),
    Command("close_form", ("escape",), "form", "close", "close; what was typed is kept", 30, palette=False),
    # The import's preview and its report.
    Command(
        "import_now", ("enter",), "import", "import", "write these people into the book", 10, palette=False
    ),
    Command(
        "other_file", ("escape",), "import", "another file", "back to the file's name; from there, close", 20
    ),
    Command("close_import", ("q",), "import", "close", "close without writing anything", 30, palette=False),
    Command("import_keys", ("question_mark",), "import", "all keys", "show every key of this screen", 99),
    Command(
        "complete_name", ("tab",), "import", "completes", "complete a file's name", palette=False, widget=True
    ),
    # What an import did.
    Command(
        "row_story",
        ("enter",),
        "report",
        "story",
        "open the person of this row",
        10,
        palette=False,
        widget=True,
    ),
    Command("close_report", ("escape",), "report", "close", "back where the import began", 20, palette=False),
    # Finding, adding, help.
    Command(
        "take_found",
        ("enter",),
        "find",
        "take",
        "open the one under the cursor",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "move_found",
        ("down", "up"),
        "find",
        "choose",
        "another one of those found",
        20,
        palette=False,
        widget=True,
    ),
    Command("close_find", ("escape",), "find", "close", "back where you were", 30, palette=False),
    Command(
        "add_line",
        ("enter",),
        "add",
        "add",
        "write this person into the book",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "move_step",
        ("down", "up"),
        "add",
        "day",
        "the next step a day later or earlier",
        15,
        palette=False,
        widget=True,
    ),
    Command("close_add", ("escape",), "add", "close", "back; what was typed is kept", 20, palette=False),
    Command(
        "close_help",
        ("escape", "q", "question_mark"),
        "help",
        "close",
        "back where you were",
        10,
        palette=False,
    ),
    # Settings, and the holidays among them.
    Command(
        "change_setting",
        ("enter",),
        "settings",
        "change",
        "change this setting; in its field, keep what is typed",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "close_settings", ("escape",), "settings", "close", "close the field, else go back", 20, palette=False
    ),
    Command(
        "toggle_holiday",
        ("enter",),
        "holidays",
        "tick or untick",
        "work on this holiday, or keep it again",
        10,
        palette=False,
        widget=True,
    ),
    Command("close_holidays", ("escape",), "holidays", "back", "back to the settings", 20, palette=False),
    # Two versions of the book.
    Command(
        "take_file",
        ("f",),
        "recover",
        "the file",
        "take the file's version; the other is kept",
        10,
        palette=False,
    ),
    Command(
        "take_saved",
        ("s",),
        "recover",
        "saved here",
        "take what was saved here; the other is kept",
        20,
        palette=False,
    ),
    Command("close_recover", ("escape", "q"), "recover", "later", "decide later", 30, palette=False),
)

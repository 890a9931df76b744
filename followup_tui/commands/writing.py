"""What goes out in writing: a message of one sentence or two (method P2), and notes by hand (method P3)."""

from typing import Final

from followup_tui.commands.command import Command

WRITING: Final[tuple[Command, ...]] = (
    # A message of one sentence or two.
    Command(
        "hand_over",
        ("enter",),
        "message",
        "hand it over",
        "to the mail program, or copied where there is none",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "first_words",
        ("tab",),
        "message",
        "the first words",
        "begin again with the words of the card",
        20,
        palette=False,
        widget=True,
    ),
    Command(
        "close_message",
        ("escape",),
        "message",
        "close",
        "back to the card; what was typed is kept",
        90,
        palette=False,
    ),
    # A note by hand.
    Command("note_written", ("w",), "hand_note", "it is written", "it is written out", 10, palette=False),
    Command(
        "note_posted",
        ("p",),
        "hand_note",
        "posted",
        "it is in the post; then what follows",
        20,
        palette=False,
    ),
    Command("note_change", ("enter", "e"), "hand_note", "change", "change its words", 30, palette=False),
    Command("note_address", ("a",), "hand_note", "address", "change where it goes", 40, palette=False),
    Command("note_drop", ("x",), "hand_note", "drop", "it is not to be written after all", 50, palette=False),
    Command("note_undo", ("u",), "hand_note", "undo", "take the last change back", palette=False),
    Command(
        "close_hand_note",
        ("escape", "q"),
        "hand_note",
        "back",
        "close the field, and keep what was typed; else go back",
        90,
        palette=False,
    ),
    # Those that wait.
    Command(
        "notes_open",
        ("enter",),
        "hand_notes",
        "open",
        "its words and where it goes, or begin one",
        10,
        palette=False,
        widget=True,
    ),
    Command("notes_written", ("w",), "hand_notes", "written", "it is written out", 20),
    Command("notes_posted", ("p",), "hand_notes", "posted", "it is in the post", 30),
    Command("notes_drop", ("x",), "hand_notes", "drop", "it is not to be written after all", 50),
    Command("notes_list", ("L",), "hand_notes", "list to print", "write the list into a file to print", 40),
    Command("close_hand_notes", ("escape",), "hand_notes", "back", "close the field, else go back"),
)

"""What one prepares in a quiet hour: plans of touches (method F5), and the words to say (method S4)."""

from typing import Final

from followup_tui.commands.command import Command

PREPARING: Final[tuple[Command, ...]] = (
    Command("plans", ("R",), "app", "plans", "plans of touches: their rhythm, step by step"),
    Command("templates", ("T",), "app", "your words", "what to say in each situation, in your own words"),
    Command("card_plan", ("R",), "card", "their plan", "put them on another plan of touches, or change one"),
    Command("card_template", ("T",), "card", "your words", "say it in your own words from now on"),
    # The words.
    Command(
        "template_change",
        ("enter",),
        "templates",
        "write your own",
        "write what you would say",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "template_kind",
        ("tab",),
        "templates",
        "mail, note …",
        "the words for a voicemail, a mail, a note; typing: a field",
        20,
    ),
    Command("template_first", ("b",), "templates", "first words", "bring the app's own words back", 30),
    Command(
        "close_templates",
        ("escape",),
        "templates",
        "back",
        "close the field, else go back",
        60,
        palette=False,
    ),
    # The plans.
    Command(
        "plan_steps",
        ("enter",),
        "plans",
        "its touches",
        "read and change its touches",
        10,
        palette=False,
        widget=True,
    ),
    Command("plan_copy", ("c",), "plans", "copy", "copy it under a name of its own", 20, sought="duplicate"),
    Command("plan_rename", ("e",), "plans", "rename", "call it something else", 30),
    Command(
        "plan_restore",
        ("b",),
        "plans",
        "as it came",
        "bring its first touches back, as it came with the app",
        40,
    ),
    Command(
        "plan_delete",
        ("D", "delete"),
        "plans",
        "delete",
        "delete it; its people go on with the usual plan",
        50,
    ),
    Command("close_plans", ("escape",), "plans", "back", "close the field, else go back", 60, palette=False),
    # The touches of one plan.
    Command(
        "touch_change", ("enter",), "plan", "change", "change this touch", 10, palette=False, widget=True
    ),
    Command("touch_add", ("a",), "plan", "add after it", "add a touch after this one", 20),
    Command("touch_before", ("A",), "plan", "add before it", "add a touch before this one", 30),
    Command(
        "touch_remove",
        ("D", "delete"),
        "plan",
        "take out",
        "take this touch out; nobody loses their place",
        40,
    ),
    Command("close_plan", ("escape",), "plan", "back", "close the field, else go back", 60, palette=False),
)

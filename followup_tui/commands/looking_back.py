"""Why I follow up, the quarter, and the questions of both."""

from typing import Final

from followup_tui.commands.command import Command

LOOKING_BACK: Final[tuple[Command, ...]] = (
    # Why I follow up: the page.
    Command(
        "why_open", ("enter",), "why", "open", "open this part and change it", 10, palette=False, widget=True
    ),
    Command(
        "why_go_on", ("g",), "why", "go on", "go on with the worksheet where it was left", 20, anywhere=True
    ),
    Command(
        "why_count", ("plus",), "why", "counts one", "count one more towards the goal under the cursor", 30
    ),
    Command("why_amount", ("n",), "why", "amount", "enter an amount towards the goal under the cursor", 40),
    Command(
        "why_friday",
        ("f",),
        "why",
        "Friday's page",
        "look back on the week, in two minutes",
        50,
        anywhere=True,
    ),
    Command("why_trend", ("t",), "why", "trend", "how the weeks fed each value, as a table", anywhere=True),
    Command(
        "why_versions", ("v",), "why", "earlier pages", "read earlier pages of the worksheet", anywhere=True
    ),
    Command("why_card", ("h",), "why", "hide on the card", "show a line of yours on the cards, or hide it"),
    Command("why_down", ("down", "j"), "why", "down", "next part", palette=False, widget=True),
    Command("why_up", ("up", "k"), "why", "up", "part before", palette=False, widget=True),
    # The quarter: the page, its tables, its questions.
    Command(
        "explain_figure",
        ("enter",),
        "quarter",
        "what it counts",
        "say what the figure under the cursor counts",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "quarter_promise",
        ("p",),
        "quarter",
        "promise",
        "two questions, and the promise of three months",
        20,
        anywhere=True,
    ),
    Command(
        "quarter_days", ("t",), "quarter", "day by day", "the days one by one, as a table", 30, anywhere=True
    ),
    Command(
        "quarter_easier",
        ("g",),
        "quarter",
        "getting easier",
        "plots of your own record: does it get easier?",
        25,
        anywhere=True,
    ),
    Command(
        "quarter_review",
        ("c",),
        "quarter",
        "closing review",
        "look back: was it worth it, is it a habit?",
        anywhere=True,
    ),
    Command(
        "quarter_day_end",
        ("e",),
        "quarter",
        "end of day",
        "who was reached today, tomorrow's first call",
        anywhere=True,
    ),
    Command(
        "quarter_hellos",
        ("h",),
        "quarter",
        "say hello",
        "everyone with nothing planned, at one key a person",
        35,
        sought="reconnect list",
        anywhere=True,
    ),
    Command(
        "quarter_projection",
        ("f",),
        "quarter",
        "without follow-up",
        "strong medicine: what drains away if nobody is touched",
        sought="projection pipeline",
        anywhere=True,
    ),
    Command("quarter_down", ("down", "j"), "quarter", "down", "next figure", palette=False, widget=True),
    Command("quarter_up", ("up", "k"), "quarter", "up", "figure before", palette=False, widget=True),
    Command(
        "plot_table",
        ("enter",),
        "quarter_plots",
        "figures",
        "the figures behind this plot, and what they count",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "close_plots", ("escape", "q", "g"), "quarter_plots", "close", "back to the page", 20, palette=False
    ),
    # Everyone with nothing planned.
    Command("hello_say", ("h",), "hellos", "hello", "plan a hello, a few a day", 10, palette=False),
    Command("hello_later", ("l",), "hellos", "later", "leave them in peace for a month", 20, palette=False),
    Command("hello_let_go", ("g",), "hellos", "let go", "let them go, without guilt", 30, palette=False),
    Command(
        "hello_story", ("enter",), "hellos", "story", "read their timeline", 40, palette=False, widget=True
    ),
    Command("close_hellos", ("escape",), "hellos", "close", "back where you were", 90, palette=False),
    Command("hello_down", ("down", "j"), "hellos", "down", "next person", palette=False, widget=True),
    Command("hello_up", ("up", "k"), "hellos", "up", "person before", palette=False, widget=True),
    Command(
        "close_table", ("escape", "q", "t"), "quarter_table", "close", "back to the page", 10, palette=False
    ),
    Command(
        "day_off",
        ("o",),
        "quarter_days",
        "day off",
        "make this day a day off, or a working day again",
        20,
        palette=False,
    ),
    Command("undo_days", ("u",), "quarter_days", "undo", "take the last change back", 30, palette=False),
    Command("redo_days", ("U",), "quarter_days", "redo", "do again what was undone", palette=False),
    Command(
        "take_asked", ("enter",), "asked", "next", "keep the answer and go on", 10, palette=False, widget=True
    ),
    Command("asked_before", ("up", "shift+tab"), "asked", "before", "the question before", 20, palette=False),
    Command("close_asked", ("escape",), "asked", "leave", "leave; what was typed is kept", 30, palette=False),
    # A step of the worksheet.
    Command("answer", ("enter",), "worksheet", "next", "keep the answer and go on", 10, palette=False),
    Command("offer", ("tab",), "worksheet", "fill in", "fill in the next word on offer", 20, palette=False),
    Command(
        "question_before",
        ("up",),
        "worksheet",
        "before",
        "the question, or the step, before",
        30,
        palette=False,
    ),
    Command(
        "question_after", ("down",), "worksheet", "after", "the question, or the step, after", palette=False
    ),
    Command(
        "answer_emptied",
        ("backspace",),
        "worksheet",
        "before",
        "in the empty field: the question before",
        palette=False,
        widget=True,
    ),
    Command(
        "worksheet_keys",
        ("question_mark",),
        "worksheet",
        "all keys",
        "in the empty field: show every key of this screen",
        palette=False,
        widget=True,
    ),
    Command(
        "leave_worksheet", ("escape",), "worksheet", "leave", "leave; everything is kept", 90, palette=False
    ),
    # Looking back on the week.
    Command("next_value", ("enter", "down"), "friday", "pass", "the next value, unmarked", 20, palette=False),
    Command("value_before", ("up", "backspace"), "friday", "before", "the value before", 30, palette=False),
    Command(
        "skip_friday", ("s",), "friday", "leave it out", "leave the page out this week", 40, palette=False
    ),
    Command("friday_more", ("pagedown",), "friday", "more", "more of what the week tells", palette=False),
    Command("friday_less", ("pageup",), "friday", "back up", "back up in what the week tells", palette=False),
    Command(
        "close_friday", ("escape", "q"), "friday", "close", "back to why you follow up", 90, palette=False
    ),
    Command(
        "close_trend", ("escape", "q", "t"), "trend", "close", "back to why you follow up", 10, palette=False
    ),
    Command(
        "read_version",
        ("enter",),
        "versions",
        "read",
        "read this earlier page",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "close_versions", ("escape", "q"), "versions", "close", "back to why you follow up", 20, palette=False
    ),
)

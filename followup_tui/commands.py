"""Every command once: id, keys, context, help. Bindings, footer, palette, the `?` screen and `--keys` come from here.

Plain data without Textual. Contexts nest: a screen lists the contexts that hold on it, from its own to the widest,
and a key means one thing in all of them together (a test sees to it).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from followup_tui.model.words import Outcome

Context = Literal[
    "app", "list", "today", "people", "timeline", "card", "step", "note", "ending", "panel", "form", "import",
    "summary", "welcome", "find", "add", "help", "entry", "settings", "holidays", "report",
    "why", "worksheet", "friday", "trend", "versions", "not_now", "hindrance", "fit", "shelf", "message",
    "lessons", "way_back", "promises", "practice",
    "quarter", "quarter_plots", "quarter_table", "asked", "hellos", "recover",
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


class OutcomeKey(NamedTuple):
    """A key on the card that says how a touch went."""

    key: str
    outcome: Outcome
    label: str
    help: str


def _reason(id_: str, key: str, label: str, text: str) -> Command:
    """A reason not to call (method F6): a key of the panel that asks for it."""
    return Command(id_, (key,), "hindrance", label, text, palette=False, widget=True)


COMMANDS: Final[tuple[Command, ...]] = (
    # Everywhere but on a card and in a text field.
    Command("today", ("1",), "app", "today", "show today's queue"),
    Command("people", ("2",), "app", "people", "show everybody in the book"),
    Command("why", ("3",), "app", "why", "show why you follow up: values, ladder, goals"),
    Command("quarter", ("4",), "app", "quarter", "show the quarter: days kept, and what they brought"),
    Command("they_called", ("i",), "app", "they called", "log that somebody rang or wrote to you", 60),
    Command("import", ("I",), "app", "import", "bring in people from a CSV or TSV file"),
    Command("undo", ("u",), "app", "undo", "take the last change back", 80),
    Command("redo", ("U",), "app", "redo", "do again what was undone"),
    Command("lessons", ("W",), "app", "what you learned", "search what calls taught you"),
    Command("shelf", ("S",), "app", "shelf", "things of value to give, and who had which"),
    Command("settings", ("comma",), "app", "settings", "zone, holidays, hours, how dates are read"),
    Command("keys", ("question_mark",), "app", "all keys", "show every key of this screen", 99),
    Command("palette", ("colon", "ctrl+p"), "app", "commands", "find a command by name", palette=False),
    Command("back", ("q",), "app", "back", "go back; on Today, quit", 98),
    # Every list of people.
    Command("call", ("s",), "list", "call this one", "start calling with the person under the cursor", 10),
    Command("begin_gently", ("b",), "list", "begin gently", "start calling with somebody friendly", 20),
    Command(
        "story", ("enter",), "list", "story", "read this person's timeline", 30, palette=False, widget=True
    ),
    Command("add", ("a",), "list", "add", "add a person in one line", 40),
    Command("edit", ("e",), "list", "edit", "change this person's details"),
    Command("log", ("l",), "list", "log", "log what happened with this person, without a session"),
    Command("put_off", ("z",), "list", "not now", "not now: come back on the next working day", 50),
    Command(
        "put_off_because", ("Z",), "list", "what is in the way", "not now, with the reason, and what helps"
    ),
    Command("find", ("slash",), "list", "find", "find anybody by name, company, tag or note", 70),
    Command("end", ("X",), "list", "ends here", "release, no for good, or do not contact"),
    Command("fit", ("F",), "list", "three questions", "is this a fit? three questions, three keys"),
    Command("delete", ("D", "delete"), "list", "delete", "delete this person and their timeline (u undoes)"),
    Command("erase", ("E",), "list", "erase", "erase this person from every file, for good (asks first)"),
    Command("cursor_down", ("down", "j"), "list", "down", "next row", palette=False, widget=True),
    Command("cursor_up", ("up", "k"), "list", "up", "row before", palette=False, widget=True),
    Command("filter", ("f",), "list", "filter", "show only some of the rows"),
    # Today.
    Command("more", ("plus",), "today", "ten more", "show ten more than today's cap"),
    Command("next_day", ("greater_than_sign",), "today", "next day", "look at the next working day's queue"),
    Command("day_before", ("less_than_sign",), "today", "day before", "go back a day, as far as today"),
    Command("resume", ("r",), "today", "resume", "go on with the session that was left"),
    Command("practice", ("p",), "today", "warm up", "practice: call a friend, write one sentence, a note"),
    Command(
        "way_back",
        ("B",),
        "today",
        "bounded day",
        "the few for today; spread the overdue over the coming days",
    ),
    Command("unfold_late", ("L",), "today", "all late", "show every late promise, or fold them again"),
    # The timeline.
    Command("timeline_call", ("s",), "timeline", "call", "open this person's card and call", 10),
    Command("timeline_log", ("l",), "timeline", "log", "log what happened, without a session", 40),
    Command("timeline_filter", ("f",), "timeline", "filter", "show one kind of entry after another", 20),
    Command("timeline_search", ("slash",), "timeline", "search", "search inside this timeline", 30),
    Command(
        "whole_note",
        ("enter",),
        "timeline",
        "whole note",
        "show the whole entry",
        70,
        palette=False,
        widget=True,
    ),
    Command("note", ("n",), "timeline", "note", "write a note", 45),
    Command("pin", ("p",), "timeline", "pin", "pin a fact to the top, or take one down", 50),
    Command("timeline_edit", ("e",), "timeline", "edit", "change this person's details", 60),
    Command("timeline_end", ("X",), "timeline", "ends here", "release, no for good, or do not contact"),
    Command(
        "timeline_promises", ("P",), "timeline", "promises", "what each side promised: kept, moved, dropped"
    ),
    Command(
        "timeline_fit", ("F",), "timeline", "three questions", "is this a fit? three questions, three keys"
    ),
    Command(
        "timeline_delete", ("D",), "timeline", "delete", "delete this person and their timeline (u undoes)"
    ),
    Command(
        "timeline_erase",
        ("E",),
        "timeline",
        "erase",
        "erase this person from every file, for good (asks first)",
    ),
    Command("timeline_down", ("down", "j"), "timeline", "down", "next entry", palette=False, widget=True),
    Command("timeline_up", ("up", "k"), "timeline", "up", "entry before", palette=False, widget=True),
    Command(
        "clear_search", ("escape",), "timeline", "show all", "leave search and filter, then the timeline"
    ),
    # One entry, whole.
    Command(
        "close_entry", ("escape", "q", "enter"), "entry", "close", "back to the timeline", 10, palette=False
    ),
    Command("scroll_entry", ("down", "up"), "entry", "scroll", "read on", 20, palette=False, widget=True),
    # The card. Its outcomes are OUTCOME_KEYS.
    Command("write_note", ("enter",), "card", "note", "write a note; it is kept with the outcome", 20),
    Command("dial", ("d",), "card", "dial", "dial this number", 30),
    Command("copy_number", ("c",), "card", "copy number", "copy the number or address", 40),
    Command("copy_words", ("C",), "card", "copy the words", "copy the words to say or send"),
    Command("other_number", ("tab",), "card", "other number", "show the next number or channel"),
    Command("card_put_off", ("z",), "card", "not now", "not now: come back on the next working day", 10),
    Command("next_card", ("J",), "card", "next card", "go to the next card and leave this one for later"),
    Command("previous_card", ("K",), "card", "card before", "go back to the card before"),
    Command(
        "write_message",
        ("M",),
        "card",
        "write it",
        "write a mail or message in two sentences, and hand it over",
    ),
    Command("why_words", ("f",), "card", "why these words", "show the entries that the words rest on"),
    Command("give", ("G",), "card", "give", "note that you give what is proposed; again: another one"),
    Command("card_shelf", ("S",), "card", "shelf", "things of value to give, and who had which"),
    Command("their_clock", ("Z",), "card", "their clock", "put them on the clock that their number suggests"),
    Command("card_promises", ("P",), "card", "promises", "what each side promised: kept, moved, dropped"),
    Command("card_fit", ("F",), "card", "three questions", "is this a fit? three questions, three keys"),
    Command("card_edit", ("e",), "card", "edit", "change this person's details"),
    Command("card_they_called", ("i",), "card", "they called", "log that somebody rang or wrote to you"),
    Command("card_go_due", ("y",), "card", "the one due", "go to the promise that has just come due"),
    Command("card_late_text", ("Y",), "card", "running late", "copy a text to who is due: ten minutes late"),
    Command("card_undo", ("u",), "card", "undo", "take the last change back", 60),
    Command("card_redo", ("U",), "card", "redo", "do again what was undone"),
    Command("card_settings", ("comma",), "card", "settings", "zone, holidays, hours, how dates are read"),
    Command("card_keys", ("question_mark",), "card", "all keys", "show every key of the card", 99),
    Command("card_palette", ("colon", "ctrl+p"), "card", "commands", "find a command by name", palette=False),
    Command("leave_card", ("q", "escape"), "card", "leave", "leave; the session can be resumed", 90),
    Command(
        "card_outcomes",
        ("backspace",),
        "card",
        "outcomes",
        "from the words of a message: back to the outcomes",
        palette=False,
    ),
    # The next step's field, after an outcome.
    Command(
        "take_step",
        ("enter",),
        "step",
        "take it",
        "log it with the next step shown",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "other_outcome",
        ("backspace",),
        "step",
        "outcomes",
        "in the empty field: back to the outcomes",
        20,
        palette=False,
    ),
    Command(
        "flip_zone",
        ("tab",),
        "step",
        "their time",
        "read the time on their clock, or on mine again",
        30,
        palette=False,
    ),
    Command(
        "pick_reading",
        ("down", "up"),
        "step",
        "day",
        "a day later or earlier; of two readings offered, the other",
        40,
        palette=False,
        widget=True,
    ),
    # The note of a card.
    Command(
        "keep_note",
        ("enter", "escape"),
        "note",
        "keep it",
        "keep the note for the outcome",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "next_side_line",
        ("tab",),
        "note",
        "learned, asked, gave",
        "go to what was learned, asked for, given",
        20,
        palette=False,
        widget=True,
    ),
    # Letting somebody go.
    Command(
        "end_released",
        ("r",),
        "ending",
        "released",
        "let them go: not now, not planned, without guilt",
        10,
        palette=False,
    ),
    Command(
        "end_no", ("g",), "ending", "no for good", "they said no for good; it is work done", 20, palette=False
    ),
    Command(
        "end_contact",
        ("d",),
        "ending",
        "do not contact",
        "they asked for no contact: every channel is blocked",
        30,
        palette=False,
    ),
    Command(
        "end_back", ("b",), "ending", "take back", "take somebody back who was let go", 40, palette=False
    ),
    Command(
        "close_ending", ("escape", "q"), "ending", "close", "close; nothing is changed", 90, palette=False
    ),
    # What is in the way of a call, and what helps.
    Command(
        "why_not_now",
        ("tab",),
        "not_now",
        "what is in the way",
        "say with one key what is in the way, and see what helps",
        20,
        palette=False,
        widget=True,
    ),
    _reason("because_undelivered", "d", "promised", "I have not done what I promised"),
    _reason("because_nuisance", "n", "nuisance", "I do not want to be a nuisance"),
    _reason("because_no_value", "v", "nothing of value", "I have nothing of value to say"),
    _reason("because_no_words", "w", "no words", "I do not know how to say it"),
    _reason("because_pushy", "p", "pushy", "it feels pushy"),
    _reason("because_thoughts", "t", "thoughts", "my own thoughts"),
    _reason("because_people", "o", "other people", "other people"),
    _reason("because_things", "x", "other things", "other things"),
    Command(
        "call_after_all",
        ("c", "enter"),
        "hindrance",
        "call after all",
        "call after all: back to the card, and dial",
        10,
        palette=False,
    ),
    Command("not_now_then", ("z",), "hindrance", "not now", "not now, with this reason", 20, palette=False),
    Command(
        "close_hindrance",
        ("escape", "q"),
        "hindrance",
        "back",
        "back to the card; nothing is changed",
        90,
        palette=False,
    ),
    # Is this a fit?
    Command("fit_yes", ("y",), "fit", "yes", "yes, and on to the next question", 10, palette=False),
    Command("fit_no", ("n",), "fit", "no", "no, and on to the next question", 20, palette=False),
    Command(
        "fit_open",
        ("enter",),
        "fit",
        "leave it open",
        "leave it open; after the last, done",
        30,
        palette=False,
    ),
    Command(
        "fit_before", ("backspace", "up"), "fit", "before", "back to the question before", 40, palette=False
    ),
    Command(
        "fit_let_go", ("X",), "fit", "let go", "after a no: let them go, with a word why", 50, palette=False
    ),
    Command(
        "close_fit",
        ("escape", "q"),
        "fit",
        "close",
        "close; answers given so far are not kept",
        90,
        palette=False,
    ),
    # The shelf of things of value.
    Command("shelf_add", ("a",), "shelf", "add", "put something of value on the shelf", 10),
    Command("shelf_find", ("slash",), "shelf", "find", "show only what holds a word", 20),
    Command("shelf_change", ("e",), "shelf", "change", "change its name, or the words to find it by", 30),
    Command(
        "shelf_who",
        ("enter",),
        "shelf",
        "who had it",
        "show everybody who had it",
        40,
        palette=False,
        widget=True,
    ),
    Command("shelf_remove", ("D", "delete"), "shelf", "take off", "take it off the shelf (u undoes)", 50),
    Command("shelf_all", ("escape",), "shelf", "show all", "close the field, and show the whole shelf again"),
    # Warming up.
    Command(
        "practice_call",
        ("f",),
        "practice",
        "called a friend",
        "you called somebody of yours",
        10,
        palette=False,
    ),
    Command(
        "practice_mail",
        ("m",),
        "practice",
        "one sentence",
        "you wrote one sentence to somebody",
        20,
        palette=False,
    ),
    Command("practice_note", ("n",), "practice", "a note", "you wrote a note by hand", 30, palette=False),
    Command("practice_told", ("w",), "practice", "what happened", "note what happened", 40, palette=False),
    Command("practice_undo", ("u",), "practice", "undo", "take the last change back", 50, palette=False),
    Command(
        "close_practice",
        ("escape", "q"),
        "practice",
        "back",
        "close the field, else go back",
        90,
        palette=False,
    ),
    # What each side promised the other.
    Command(
        "promise_add",
        ("a",),
        "promises",
        "they promised",
        "keep what they promised you, and for when",
        10,
        palette=False,
    ),
    Command(
        "promise_kept", ("y",), "promises", "they kept it", "they did what they promised", 20, palette=False
    ),
    Command(
        "promise_move",
        ("m",),
        "promises",
        "another day",
        "another day for it, and words that ask for it",
        30,
        palette=False,
    ),
    Command(
        "promise_drop", ("x",), "promises", "it is off", "it is off: neither kept nor late", 40, palette=False
    ),
    Command("promise_words", ("c",), "promises", "words", "copy honest words for it", 50, palette=False),
    Command("promise_undo", ("u",), "promises", "undo", "take the last change back", 60, palette=False),
    Command(
        "close_promises",
        ("escape", "q"),
        "promises",
        "back",
        "close the field, else go back",
        90,
        palette=False,
    ),
    # Back after days away.
    Command(
        "spread_rest",
        ("enter",),
        "way_back",
        "spread the rest",
        "give all else that is overdue a day to come, in one step",
        10,
        palette=False,
    ),
    Command(
        "begin_back",
        ("s",),
        "way_back",
        "begin with these",
        "call those who stay for today",
        20,
        palette=False,
    ),
    Command("undo_back", ("u",), "way_back", "undo", "take the last change back", 30, palette=False),
    Command("close_back", ("escape", "q"), "way_back", "back", "back to today's queue", 90, palette=False),
    # What was learned.
    Command(
        "open_lesson",
        ("enter",),
        "lessons",
        "its story",
        "the story of whom it was learned with",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "other_lesson", ("down", "up"), "lessons", "choose", "another lesson", 20, palette=False, widget=True
    ),
    Command("close_lessons", ("escape",), "lessons", "close", "back where you were", 30, palette=False),
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
    # Why I follow up: the page.
    Command(
        "why_open", ("enter",), "why", "open", "open this part and change it", 10, palette=False, widget=True
    ),
    Command("why_go_on", ("g",), "why", "go on", "go on with the worksheet where it was left", 20),
    Command(
        "why_count", ("plus",), "why", "counts one", "count one more towards the goal under the cursor", 30
    ),
    Command("why_amount", ("n",), "why", "amount", "enter an amount towards the goal under the cursor", 40),
    Command("why_friday", ("f",), "why", "Friday's page", "look back on the week, in two minutes", 50),
    Command("why_trend", ("t",), "why", "trend", "how the weeks fed each value, as a table"),
    Command("why_versions", ("v",), "why", "earlier pages", "read earlier pages of the worksheet"),
    Command("why_card", ("h",), "why", "hide on the card", "show a line of yours on the card, or hide it"),
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
        "quarter_promise", ("p",), "quarter", "promise", "two questions, and the promise of three months", 20
    ),
    Command("quarter_days", ("t",), "quarter", "day by day", "the days one by one, as a table", 30),
    Command(
        "quarter_easier",
        ("g",),
        "quarter",
        "getting easier",
        "plots of your own record: does it get easier?",
        25,
    ),
    Command(
        "quarter_review", ("c",), "quarter", "closing review", "look back: was it worth it, is it a habit?"
    ),
    Command(
        "quarter_day_end", ("e",), "quarter", "end of day", "who was reached today, tomorrow's first call"
    ),
    Command(
        "quarter_hellos",
        ("h",),
        "quarter",
        "say hello",
        "everyone with nothing planned, at one key a person",
        35,
    ),
    Command(
        "quarter_projection",
        ("f",),
        "quarter",
        "without follow-up",
        "strong medicine: the pipeline as it would drain",
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
    Command("hello_say", ("h",), "hellos", "say hello", "plan a hello, a few a day", 10, palette=False),
    Command("hello_later", ("l",), "hellos", "later", "leave them in peace for a month", 20, palette=False),
    Command("hello_let_go", ("g",), "hellos", "let go", "let them go, without guilt", 30, palette=False),
    Command(
        "hello_story", ("enter",), "hellos", "story", "read their timeline", 40, palette=False, widget=True
    ),
    Command("hello_down", ("down", "j"), "hellos", "down", "next person", palette=False, widget=True),
    Command("hello_up", ("up", "k"), "hellos", "up", "person before", palette=False, widget=True),
    Command(
        "close_table", ("escape", "q", "t"), "quarter_table", "close", "back to the page", 10, palette=False
    ),
    Command(
        "take_asked",
        ("enter",),
        "asked",
        "next",
        "keep the answer and go on",
        10,
        palette=False,
        widget=True,
    ),
    Command("asked_before", ("up",), "asked", "before", "the question before", 20, palette=False),
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
        "leave_worksheet", ("escape",), "worksheet", "leave", "leave; everything is kept", 90, palette=False
    ),
    # Looking back on the week.
    Command(
        "next_value", ("enter", "down"), "friday", "go on", "the next value, unmarked", 20, palette=False
    ),
    Command("value_before", ("up", "backspace"), "friday", "before", "the value before", 30, palette=False),
    Command(
        "skip_friday", ("s",), "friday", "leave it out", "leave the page out this week", 40, palette=False
    ),
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
    # The end of a session.
    Command(
        "close_summary", ("enter", "escape", "q"), "summary", "done", "back to the list", 10, palette=False
    ),
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
    # An empty book.
    Command(
        "welcome_sample",
        ("d",),
        "welcome",
        "look at a sample",
        "open the sample book, as a separate book",
        30,
    ),
)

OUTCOME_KEYS: Final[tuple[OutcomeKey, ...]] = (
    OutcomeKey("t", "talked", "talked", "you talked; then which date and what time?"),
    OutcomeKey("n", "no_answer", "no answer", "it rang and nobody answered"),
    OutcomeKey("v", "voicemail", "voicemail", "the words for a voicemail; Enter logs it"),
    OutcomeKey("g", "left_word", "left word", "you left word with someone"),
    OutcomeKey("b", "busy", "busy", "the line was busy"),
    OutcomeKey("s", "sent", "send it", "write in two sentences; then the day to ring, or what follows"),
    OutcomeKey("m", "meeting", "meeting", "a meeting was agreed; its time is the next step"),
    OutcomeKey("o", "no_for_now", "no for now", "no for now: comes back in 90 days"),
    OutcomeKey("h", "hung_up", "hung up", "they hung up; it happens, and it counts as a call made"),
    OutcomeKey("w", "wrong_number", "wrong number", "this number is wrong; offers the next one"),
    OutcomeKey("p", "posted", "posted", "a note by hand is in the post"),
    OutcomeKey("r", "referred", "referred", "they named a colleague; one line adds them"),
    OutcomeKey("W", "won", "won", "they said yes"),
    OutcomeKey("X", "no_for_good", "ends here", "ends: released, no for good, or do not contact"),
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
    "Is it a fit?": ("fit",),
    "Shelf": ("shelf", "app"),
    "Message": ("message",),
    "What you learned": ("lessons",),
    "Back after days away": ("way_back",),
    "Promises": ("promises",),
    "Warming up": ("practice",),
    "Ends here": ("ending",),
    "Two versions": ("recover",),
    "Panel": ("panel",),
    "Form": ("form",),
    "Import": ("import",),
    "Import's report": ("report", "app"),
    "Why": ("why", "app"),
    "Quarter": ("quarter", "app"),
    "Getting easier": ("quarter_plots",),
    "Say hello": ("hellos", "app"),
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
        lines += [screen, *(f"  {key:<14} {text}" for key, text in help_rows(contexts)), ""]
    return "\n".join(lines[:-1])


def help_rows(
    contexts: tuple[Context, ...], outcomes: Sequence[OutcomeKey] = OUTCOME_KEYS
) -> list[tuple[str, str]]:
    """Keys and what they do, for the `?` screen: where there is a card, its outcomes first."""
    rows = [(each.key, each.help) for each in outcomes] if "card" in contexts else []
    for context in contexts:
        rows += [(" ".join(map(shown, each.keys)), each.help) for each in COMMANDS if each.context == context]
    return rows

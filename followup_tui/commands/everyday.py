"""Everywhere, on every list, on Today, and on a timeline."""

from typing import Final

from followup_tui.commands.command import Command

EVERYDAY: Final[tuple[Command, ...]] = (
    # Everywhere but on a card and in a text field.
    Command("today", ("1",), "app", "today", "show today's queue"),
    Command(
        "people", ("2",), "app", "people", "show everybody in the book", sought="prospects contacts clients"
    ),
    Command(
        "why",
        ("3",),
        "app",
        "why",
        "show why you follow up: values, ladder, goals",
        sought="motives worksheet pay money target",
    ),
    Command(
        "quarter",
        ("4",),
        "app",
        "quarter",
        "show the quarter: days kept, and what they brought",
        sought="reconnect list projection pipeline promise challenge statistics closing review",
    ),
    Command("they_called", ("i",), "app", "they called", "log that somebody rang or wrote to you", 60),
    Command(
        "import",
        ("I",),
        "app",
        "import",
        "bring in people from a CSV or TSV file",
        sought="duplicate excel spreadsheet",
    ),
    Command("undo", ("u",), "app", "undo", "take the last change back", 80),
    Command("redo", ("U",), "app", "redo", "do again what was undone"),
    Command("lessons", ("W",), "app", "what you learned", "search what calls taught you"),
    Command("shelf", ("S",), "app", "shelf", "things of value to give, and who had which"),
    Command(
        "hand_notes", ("N",), "app", "notes by hand", "notes by hand: to write, to post, and a list to print"
    ),
    Command("settings", ("comma",), "app", "settings", "zone, holidays, hours, how dates are read"),
    Command("keys", ("question_mark",), "app", "all keys", "show every key of this screen", 99),
    Command("palette", ("colon", "ctrl+p"), "app", "commands", "find a command by name", palette=False),
    Command("back", ("q",), "app", "back", "go back; on Today, quit", 98),
    Command(
        "page", ("pagedown", "pageup"), "app", "page", "a page on, or a page back", palette=False, widget=True
    ),
    Command("ends", ("home", "end"), "app", "ends", "the first row, or the last", palette=False, widget=True),
    # Every list of people.
    Command("call", ("s",), "list", "call this one", "start calling with the person under the cursor", 10),
    Command(
        "begin_gently",
        ("b",),
        "list",
        "begin gently",
        "start calling with somebody friendly",
        20,
        anywhere=True,
    ),
    Command(
        "story", ("enter",), "list", "story", "read this person's timeline", 30, palette=False, widget=True
    ),
    Command(
        "add",
        ("a",),
        "list",
        "add",
        "add a person in one line",
        40,
        sought="new prospect contact",
        anywhere=True,
    ),
    Command("edit", ("e",), "list", "edit", "change this person's details"),
    Command("log", ("l",), "list", "log", "log what happened with this person, without a session"),
    Command("put_off", ("z",), "list", "not now", "not now: come back on the next working day", 50),
    Command(
        "put_off_because", ("Z",), "list", "what is in the way", "not now, with the reason, and what helps"
    ),
    Command(
        "find", ("slash",), "list", "find", "find anybody by name, company, tag or note", 70, anywhere=True
    ),
    Command("end", ("X",), "list", "ends here", "release, no for good, or do not contact"),
    Command(
        "fit", ("F",), "list", "three questions", "is this a fit? three questions; until then, a suspect"
    ),
    Command("delete", ("D", "delete"), "list", "delete", "delete this person and their timeline (u undoes)"),
    Command("erase", ("E",), "list", "erase", "erase this person from every file, for good (asks first)"),
    Command("cursor_down", ("down", "j"), "list", "down", "next row", palette=False, widget=True),
    Command("cursor_up", ("up", "k"), "list", "up", "row before", palette=False, widget=True),
    Command("filter", ("f",), "list", "filter", "show only some of the rows"),
    # Today.
    Command("more", ("plus",), "today", "ten more", "show ten more than today's cap"),
    Command("next_day", ("greater_than_sign",), "today", "next day", "look at the next working day's queue"),
    Command("day_before", ("less_than_sign",), "today", "day before", "go back a day, as far as today"),
    Command("this_day", ("escape",), "today", "today", "from another day back to today", palette=False),
    Command("resume", ("r",), "today", "resume", "go on with the session that was left", anywhere=True),
    Command(
        "practice",
        ("p",),
        "today",
        "warm up",
        "practice: call a friend, write one sentence, a note",
        anywhere=True,
    ),
    Command(
        "way_back",
        ("B",),
        "today",
        "bounded day",
        "the few for today; spread the overdue over the coming days",
        anywhere=True,
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
        "timeline_promises", ("P",), "timeline", "promises", "what each side promised, and what became of it"
    ),
    Command(
        "timeline_fit",
        ("F",),
        "timeline",
        "three questions",
        "is this a fit? three questions; until then, a suspect",
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

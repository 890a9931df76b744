"""What helps at the moment of calling: what is in the way, how hard, fit, things of value, promises, lessons."""

from typing import Final

from followup_tui.commands.command import Command


def _reason(id_: str, key: str, label: str, text: str) -> Command:
    """A reason not to call (method F6): a key of the panel that asks for it."""
    return Command(id_, (key,), "hindrance", label, text, palette=False, widget=True)


HELPING: Final[tuple[Command, ...]] = (
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
    # How hard it will be, and was.
    Command(
        "say_how_hard",
        tuple("1234567"),
        "how_hard",
        "from easy to hard",
        "how hard: 1 is easy, 7 is hard",
        10,
        palette=False,
        widget=True,
    ),
    Command(
        "leave_how_hard_out",
        ("enter", "escape", "q"),
        "how_hard",
        "leave it out",
        "leave the question out",
        20,
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
    Command("keep_lesson", ("tab",), "lessons", "keep it", "keep what is typed as something you learned", 25),
    Command("close_lessons", ("escape",), "lessons", "close", "back where you were", 30, palette=False),
)
